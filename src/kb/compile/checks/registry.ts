// `npm run build` adds the files of this folder and takes out those that are gone; their order is free.
import { check as addresses_ } from './addresses.ts';
import { check as amounts_ } from './amounts.ts';
import { check as benchmarks_ } from './benchmarks.ts';
import { check as conditions_ } from './conditions.ts';
import { check as converted_ } from './converted.ts';
import { check as days_ } from './days.ts';
import { check as ends_ } from './ends.ts';
import { check as lookalikes_ } from './lookalikes.ts';
import { check as prepaid_ } from './prepaid.ts';
import { check as releaseDates_ } from './release-dates.ts';
import { check as replacement_ } from './replacement.ts';
import { check as retirement_ } from './retirement.ts';
import { check as status_ } from './status.ts';
import { check as targets_ } from './targets.ts';
import { check as layerPrices_ } from './layer-prices.ts';
import { check as priceRange_ } from './price-range.ts';

export const CHECKS = [
  addresses_,
  amounts_,
  benchmarks_,
  conditions_,
  converted_,
  days_,
  ends_,
  lookalikes_,
  prepaid_,
  releaseDates_,
  replacement_,
  retirement_,
  status_,
  targets_,
  layerPrices_,
  priceRange_,
] as const;
