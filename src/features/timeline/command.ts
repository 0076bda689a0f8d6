import { commandLine } from '../../document/command-line.ts';
import { shownNames } from '../../domain/called.ts';
import { firstDay, lastDay } from '../../domain/dates.ts';
import { cited } from '../../engine/cite.ts';
import { releasesAsked } from '../../engine/names.ts';
import type { Command } from '../command.ts';
import { UsageError } from '../errors.ts';
import { date, dateOrAgo } from '../option-values.ts';
import { FILTER } from '../options.ts';
import { timeline } from './query.ts';

export const command: Command = {
  name: 'timeline',
  args: [FILTER],
  options: [
    {
      flags: '--from <date>',
      about: {
        en: 'from this day, or so long ago: 2026-01-01, 90d, 1y',
        ko: '이날부터, 또는 얼마 전부터: 2026-01-01, 90d, 1y',
      },
    },
    { flags: '--to <date>', about: { en: 'to this day', ko: '이날까지' } },
  ],
  examples: [
    'lmm timeline',
    'lmm timeline chatgpt gemini',
    'lmm timeline --from 90d',
    'lmm timeline claude --format csv',
  ],
  async run({ snapshot: load, settings, m }, names, given) {
    const snapshot = await load();
    const from = dateOrAgo('--from', given.from, snapshot.day);
    const to = date('--to', given.to);
    if (from !== undefined && to !== undefined && firstDay(from) > lastDay(to))
      throw new UsageError((errors) => [
        errors.badSpan(from, to),
        errors.meantCommand(commandLine('timeline', names, [`--from ${to} --to ${from}`])),
      ]);
    const all = names.length === 0;
    const chosen = releasesAsked(snapshot, names);
    const result = timeline(snapshot, chosen, { from, to });
    return {
      body: result,
      empty: result.events.length === 0,
      table: async () => {
        const ids = ['date', 'kind', 'id', 'name', 'model', 'channel', 'provider', 'product', 'certainty'] as const;
        return {
          columns: ids.map((id) => ({ id, label: id })),
          rows: result.events.map((record) => ({ record, cells: ids.map((id) => record[id] ?? null) })),
        };
      },
      document: async () => {
        const { timelineDocument } = await import('./document.ts');
        const view = {
          sources: cited(snapshot, result),
          wholeSources: settings.wholeSources,
          day: snapshot.day,
          names: shownNames(snapshot),
          listed: !all || from !== undefined || to !== undefined,
        };
        return timelineDocument(result, view, m);
      },
    };
  },
};
