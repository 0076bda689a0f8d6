import { isActive } from '../../domain/lifecycle.ts';
import type { Release } from '../../domain/records.ts';
import type { Snapshot } from '../../domain/snapshot.ts';
import { cited } from '../../engine/cite.ts';
import { satisfies } from '../../engine/constraints.ts';
import { releasesNamed } from '../../engine/names.ts';
import type { Command } from '../command.ts';
import { constraintsGiven } from '../constraints.ts';
import { number } from '../option-values.ts';
import { CONSTRAINTS } from '../options.ts';
import { costs } from './query.ts';
import { workloadOf } from './workload.ts';

export const command: Command = {
  name: 'cost',
  args: [{ name: '[names...]', key: 'filter' }],
  options: [
    { flags: '--input <amount>', key: 'input' },
    { flags: '--output <amount>', key: 'output' },
    { flags: '--cached <share>', key: 'cached' },
    { flags: '--requests <count>', key: 'requests' },
    { flags: '--each', key: 'each' },
    { flags: '--batch', key: 'batch' },
    { flags: '--currency <code>', key: 'currency' },
    { flags: '--rate <number>', key: 'rate' },
    { flags: '--vat <share>', key: 'vat' },
    { flags: '--budget <amount>', key: 'budget' },
    { flags: '--explain', key: 'explain' },
    { flags: '--limit <count>', key: 'limit' },
    ...CONSTRAINTS,
  ],
  examples: [
    'lmm cost --input 10M --output 2M',
    'lmm cost gpt-4o gpt-5 --input 10M --output 2M --cached 50% --explain',
    'lmm cost --input 3k --output 500 --each --requests 30000 --limit 10',
    'lmm cost gpt-4o --input 10M --currency KRW --rate 1400 --vat 10%',
  ],
  async run({ io, snapshot: load }, names, given) {
    const workload = workloadOf(given);
    const limit = number('--limit', given.limit, 0, true);
    const snapshot = await load();
    const limits = await constraintsGiven(given, snapshot, io.cwd);
    const releases = chosen(snapshot, names).filter((release) => satisfies(snapshot, release, limits));
    const all = costs(snapshot, releases, workload);
    const result = { ...all, costs: all.costs.slice(0, limit) };
    const { costText, costRows } = await import('./document.ts');
    return {
      document: result,
      empty: result.costs.length === 0,
      rows: async () => costRows(result),
      text: async (screen) =>
        costText(
          result,
          { sources: cited(snapshot, result), day: snapshot.day, explain: given.explain === true },
          screen,
        ),
    };
  },
};

/** The releases named, the active ones of a line that is named, or all that are active. */
function chosen(snapshot: Snapshot, names: readonly string[]): Release[] {
  const active = (releases: Release[]): Release[] => releases.filter((release) => isActive(snapshot, release));
  if (names.length === 0) return active(snapshot.releases());
  return releasesNamed(snapshot, names, (model) => active(snapshot.releasesOf(model.id)));
}
