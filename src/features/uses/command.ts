import { shownNames } from '../../domain/called.ts';
import { cited } from '../../engine/cite.ts';
import type { Command } from '../command.ts';
import { FILTER } from '../options.ts';
import { uses } from './query.ts';

export const command: Command = {
  name: 'uses',
  args: [FILTER],
  options: [],
  examples: ['lmm uses', 'lmm uses social', 'lmm uses --lang ko --json'],
  async run({ snapshot: load, settings, m }, names) {
    const snapshot = await load();
    const result = await uses(snapshot, names);
    const shown = () => ({
      sources: cited(snapshot, result),
      day: snapshot.day,
      names: shownNames(snapshot),
      wholeSources: settings.wholeSources,
    });
    return {
      body: result,
      empty: result.uses.length === 0,
      table: async () => (await import('./document.ts')).usesRows(result, m),
      document: async () => (await import('./document.ts')).usesDocument(result, names.length > 0, shown(), m),
    };
  },
};
