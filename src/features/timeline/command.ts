import { cited } from '../../engine/cite.ts';
import { releasesNamed } from '../../engine/names.ts';
import type { Command } from '../command.ts';
import { FILTER } from '../options.ts';
import { timeline } from './query.ts';

export const command: Command = {
  name: 'timeline',
  args: [FILTER],
  options: [],
  examples: ['lmm timeline', 'lmm timeline chatgpt gemini', 'lmm timeline claude --format csv'],
  async run({ snapshot: load, m }, names) {
    const snapshot = await load();
    const all = names.length === 0;
    const chosen = all ? snapshot.releases() : releasesNamed(snapshot, names, (model) => snapshot.releasesOf(model.id));
    const result = timeline(snapshot, chosen);
    return {
      body: result,
      empty: result.events.length === 0,
      table: async () => {
        const ids = ['date', 'kind', 'id', 'name', 'model'] as const;
        return {
          columns: ids.map((id) => ({ id, label: id })),
          rows: result.events.map((record) => ({ record, cells: ids.map((id) => record[id]) })),
        };
      },
      document: async () => {
        const { timelineDocument } = await import('./document.ts');
        return timelineDocument(result, { sources: cited(snapshot, result), day: snapshot.day, listed: !all }, m);
      },
    };
  },
};
