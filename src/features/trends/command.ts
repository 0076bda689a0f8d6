import { shownNames } from '../../domain/called.ts';
import { cited } from '../../engine/cite.ts';
import type { Command } from '../command.ts';
import { trends } from '../report/query.ts';

export const command: Command = {
  name: 'trends',
  args: [],
  options: [],
  examples: ['lmm trends', 'lmm trends --as-of 2025-02-02 --lang ko'],
  async run({ snapshot: load, settings, m }) {
    const snapshot = await load();
    const result = trends(snapshot);
    const shown = () => ({
      sources: cited(snapshot, result),
      day: snapshot.day,
      names: shownNames(snapshot),
      wholeSources: settings.wholeSources,
    });
    return {
      body: result,
      empty: result.trends.length + result.conclusions.length === 0,
      table: async () => (await import('./document.ts')).trendsRows(result, m),
      document: async () => (await import('./document.ts')).trendsDocument(result, shown(), m),
    };
  },
};
