import type { Messages } from '../messages.ts';
import { cli } from './cli.ts';
import { fields, notices, views } from './common.ts';
import { feed } from './feed.ts';
import { problems } from './problems.ts';
import { show } from './show.ts';
import { syntax } from './syntax.ts';

/** Every word of ours, in Korean. */
export const ko: Messages = {
  lang: 'ko',
  cli,
  feed,
  fields,
  notices,
  problems,
  show,
  syntax,
  views,
};
