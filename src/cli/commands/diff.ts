import { lastDay } from '../../knowledge/dates.ts';
import { cited } from '../../query/cite.ts';
import { diff } from '../../query/diff.ts';
import { View } from '../../query/view.ts';
import type { Command } from '../command.ts';
import { UsageError } from '../errors.ts';
import { date } from '../settings.ts';

export const command: Command = {
  name: 'diff',
  args: [],
  options: [
    { flags: '--from <date>', key: 'from' },
    { flags: '--to <date>', key: 'to' },
  ],
  examples: ['lmm diff --from 2026-10-25', 'lmm diff --from 2025-02-02 --to 2025-12-31 --json'],
  async run({ settings, view: load, m }, _args, given) {
    const from = date('--from', given.from);
    const to = date('--to', given.to) ?? settings.asOf;
    if (from === undefined) throw new UsageError((errors) => errors.fromMissing, 'diff');
    if (lastDay(from) >= lastDay(to)) throw new UsageError((errors) => errors.badSpan(from, to), 'diff');
    const { knowledge } = await load();
    const view = (asOf: string): View => new View(knowledge, { asOf, sources: settings.sources });
    const later = view(to);
    const result = diff(view(from), later);
    return {
      document: result,
      empty: result.changes.length === 0,
      rows: async () => (await import('../../render/diff.ts')).diffRows(result, m),
      text: async (screen) => {
        const { diffText } = await import('../../render/diff.ts');
        const use = (id: string) => later.useName(id);
        const criterion = (id: string) => later.criterionName(id);
        return diffText(result, { sources: cited(later, result), use, criterion }, screen);
      },
    };
  },
};
