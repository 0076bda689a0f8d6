import { join, resolve } from 'node:path';
import { isDate } from '../../domain/dates.ts';
import type { OwnRate } from '../../domain/rates.ts';
import { Snapshot } from '../../domain/snapshot.ts';
import { findSource } from '../../engine/names.ts';
import { type LayerPath, loadKnowledge } from '../../kb/load.ts';

/** Opens a knowledge base without a command line: no layer of the user's is taken that is not named, and nothing is kept. */
export async function openSnapshot(options: {
  kb?: readonly string[];
  layers?: readonly string[];
  asOf?: string;
  sources?: readonly string[];
  currency?: string;
  rates?: readonly OwnRate[];
}): Promise<Snapshot> {
  const { kb, layers = [], sources } = options;
  const asOf = options.asOf ?? new Date().toISOString().slice(0, 10);
  if (!isDate(asOf)) throw new RangeError(`asOf takes a date that exists, such as 2026-11-29 or 2026; given: ${asOf}`);
  const paths = (all: readonly string[]): LayerPath[] => all.map((path) => ({ path: resolve(path), shown: path }));
  const root = kb ? null : join(__dirname, '..');
  const { knowledge } = await loadKnowledge(root, [...paths(kb ?? []), ...paths(layers)], {
    derive: async (all) => (await import('../base/derive.ts')).derive(all),
  });
  const { currency, rates } = options;
  return new Snapshot(knowledge, {
    asOf,
    sources: sources?.map((source) => findSource(knowledge, source)),
    currency,
    rates,
  });
}
