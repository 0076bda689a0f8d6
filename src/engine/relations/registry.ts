import { developers, models, names, providers, uses } from './models.ts';
import { offers } from './offers.ts';
import { plans } from './plans.ts';
import { prices } from './prices.ts';
import type { Relation } from './relation.ts';
import { ends, facts, releases } from './releases.ts';
import { points, scores, scoreTables } from './scores.ts';
import { aboutTable, rates, sources } from './sources.ts';
import { statements } from './statements.ts';

/** Every table, those that are asked for most first. */
export const RELATIONS: readonly Relation[] = [
  models,
  releases,
  prices,
  offers,
  scores,
  scoreTables,
  points,
  statements,
  facts,
  ends,
  plans,
  names,
  sources,
  developers,
  providers,
  uses,
  rates,
  aboutTable,
];
