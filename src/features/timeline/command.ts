import { cited } from '../../engine/cite.ts';
import { releasesNamed } from '../../engine/names.ts';
import { timeline } from './query.ts';
import type { Command } from '../command.ts';

export const command: Command = {
  name: 'timeline',
  args: [{ name: '[names...]', key: 'filter' }],
  options: [],
  examples: ['lmm timeline', 'lmm timeline chatgpt gemini', 'lmm timeline claude --format csv'],
  async run({ view: load }, names) {
    const view = await load();
    const all = names.length === 0;
    const chosen = all ? view.releases() : releasesNamed(view, names, (model) => view.releasesOf(model.id));
    const result = timeline(view, chosen);
    return {
      document: result,
      empty: result.events.length === 0,
      rows: async () => {
        const ids = ['date', 'kind', 'id', 'name', 'model'] as const;
        return {
          columns: ids.map((id) => ({ id, label: id })),
          rows: result.events.map((record) => ({ record, cells: ids.map((id) => record[id]) })),
        };
      },
      text: async (screen) => {
        const { timelineText } = await import('./document.ts');
        return timelineText(result, { sources: cited(view, result), day: view.day, listed: !all }, screen);
      },
    };
  },
};
