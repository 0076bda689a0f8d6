import { shownNames } from '../../domain/called.ts';
import { isDate, lastDay } from '../../domain/dates.ts';
import { Snapshot } from '../../domain/snapshot.ts';
import { cited } from '../../engine/cite.ts';
import type { Command } from '../command.ts';
import { UsageError } from '../errors.ts';
import { date, dateOrAgo } from '../option-values.ts';
import { diff } from './query.ts';

export const command: Command = {
  name: 'diff',
  args: [],
  options: [
    {
      flags: '--since <time>',
      about: {
        en: 'what changed in this time: 30d, 2w, 3m, 1y, or since a date',
        ko: '이 기간에 바뀐 것: 30d, 2w, 3개월, 1y, 또는 날짜',
      },
    },
    { flags: '--from <date>', about: { en: 'from this day', ko: '이날부터' } },
    {
      flags: '--to <date>',
      about: { en: 'to this day (default: the day of --as-of)', ko: '이날까지 (없으면 --as-of 날짜)' },
    },
    {
      flags: '--all',
      about: { en: 'all changes, not only the newest of each kind', ko: '종류별 최신만이 아니라 달라진 것 모두' },
    },
  ],
  examples: ['lmm diff --since 30d', 'lmm diff --from 2026-10-25', 'lmm diff --from 2025-02-02 --to 2025-12-31 --json'],
  meant(args) {
    const [from = '', to] = [...args].sort();
    if (args.length > 2 || !args.every(isDate)) return undefined;
    return to === undefined ? `lmm diff --from ${from}` : between(from, to);
  },
  async run({ settings, snapshot: load, m }, _args, given) {
    const to = date('--to', given.to) ?? settings.asOf;
    if (given.since !== undefined && given.from !== undefined)
      throw new UsageError((errors) => errors.notBeside('--since', '--from'), '--since');
    const from = dateOrAgo('--since', given.since, lastDay(to)) ?? dateOrAgo('--from', given.from, lastDay(to));
    if (from === undefined) throw new UsageError((errors) => errors.fromMissing, '--since');
    if (lastDay(from) >= lastDay(to)) {
      throw new UsageError((errors) => [
        errors.badSpan(from, to),
        ...(lastDay(from) > lastDay(to) ? [errors.meantCommand(between(to, from))] : []),
      ]);
    }
    const { knowledge } = await load();
    const on = (asOf: string): Snapshot => new Snapshot(knowledge, { asOf, sources: settings.sources });
    const later = on(to);
    const result = diff(on(from), later);
    return {
      body: result,
      empty: result.changes.length === 0,
      table: async () => (await import('./document.ts')).diffRows(result, m),
      document: async () => {
        const { diffDocument } = await import('./document.ts');
        return diffDocument(
          result,
          {
            sources: cited(later, result),
            wholeSources: settings.wholeSources,
            names: shownNames(later),
            all: given.all === true,
          },
          m,
        );
      },
    };
  },
};

const between = (from: string, to: string): string => `lmm diff --from ${from} --to ${to}`;
