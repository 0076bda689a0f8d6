// `npm run build` adds the files of this folder and takes out those that are gone; their order is free.
import { constraint as maxPrice_ } from './max-price.ts';
import { constraint as minContext_ } from './min-context.ts';
import { constraint as modality_ } from './modality.ts';
import { constraint as openWeights_ } from './open-weights.ts';
import { constraint as license_ } from './license.ts';
import { constraint as developer_ } from './developer.ts';
import { constraint as excludeDeveloper_ } from './exclude-developer.ts';
import { constraint as country_ } from './country.ts';
import { constraint as excludeCountry_ } from './exclude-country.ts';
import { constraint as exclude_ } from './exclude.ts';
import { constraint as releasedAfter_ } from './released-after.ts';
import { constraint as capability_ } from './capability.ts';
import { constraint as support_ } from './support.ts';
import { constraint as noTraining_ } from './no-training.ts';
import { constraint as maxRetention_ } from './max-retention.ts';
import { constraint as region_ } from './region.ts';
import { constraint as deployment_ } from './deployment.ts';
import { constraint as maxParameters_ } from './max-parameters.ts';
import { constraint as output_ } from './output.ts';
import { constraint as only_ } from './only.ts';
import { constraint as certification_ } from './certification.ts';
import { constraint as fits_ } from './fits.ts';
import { constraint as budget_ } from './budget.ts';
import { constraint as maxInputPrice_ } from './max-input-price.ts';
import { constraint as maxOutputPrice_ } from './max-output-price.ts';
import { constraint as minDaysLeft_ } from './min-days-left.ts';
import { constraint as releasedBefore_ } from './released-before.ts';

export const CONSTRAINTS = [
  maxPrice_,
  minContext_,
  modality_,
  openWeights_,
  license_,
  developer_,
  excludeDeveloper_,
  country_,
  excludeCountry_,
  exclude_,
  releasedAfter_,
  capability_,
  support_,
  noTraining_,
  maxRetention_,
  region_,
  deployment_,
  maxParameters_,
  output_,
  only_,
  certification_,
  fits_,
  budget_,
  maxInputPrice_,
  maxOutputPrice_,
  minDaysLeft_,
  releasedBefore_,
] as const;
