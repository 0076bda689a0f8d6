// `npm run build` adds the files of this folder and takes out those that are gone; their order is free.
import { kind as sources_ } from './sources.ts';
import { kind as developers_ } from './developers.ts';
import { kind as providers_ } from './providers.ts';
import { kind as uses_ } from './uses.ts';
import { kind as criteria_ } from './criteria.ts';
import { kind as models_ } from './models.ts';
import { kind as statements_ } from './statements.ts';
import { kind as releases_ } from './releases.ts';
import { kind as offers_ } from './offers.ts';
import { kind as plans_ } from './plans.ts';
import { kind as trends_ } from './trends.ts';
import { kind as conclusions_ } from './conclusions.ts';
import { kind as rates_ } from './rates.ts';
import { kind as calibrations_ } from './calibrations.ts';
import { kind as editions_ } from './editions.ts';
import { kind as tables_ } from './tables.ts';

export const KINDS = [
  sources_,
  developers_,
  providers_,
  uses_,
  criteria_,
  models_,
  statements_,
  releases_,
  offers_,
  plans_,
  trends_,
  conclusions_,
  rates_,
  calibrations_,
  editions_,
  tables_,
] as const;
