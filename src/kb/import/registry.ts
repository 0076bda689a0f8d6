// `npm run build` adds the files of this folder and takes out those that are gone; their order is free.
import { feed as modelsDev_ } from './models-dev.ts';
import { feed as openrouter_ } from './openrouter.ts';
import { feed as litellm_ } from './litellm.ts';
import { feed as genaiPrices_ } from './genai-prices.ts';

export const FEEDS = [
  modelsDev_,
  openrouter_,
  litellm_,
  genaiPrices_,
] as const;
