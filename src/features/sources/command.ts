import { shownNames } from '../../domain/called.ts';
import { cited } from '../../engine/cite.ts';
import type { Command } from '../command.ts';
import { FILTER } from '../options.ts';
import { sources } from './query.ts';

export const command: Command = {
  name: 'sources',
  args: [{ ...FILTER, name: '[ids...]' }],
  options: [
    {
      flags: '--conflicts',
      about: {
        en: 'every case in which sources disagree, with all their values',
        ko: '출처마다 값이 다른 경우와 그 값 모두',
      },
    },
  ],
  examples: ['lmm sources', 'lmm sources plura-lmm-trends', 'lmm sources --conflicts --json'],
  async run({ snapshot: load, m }, ids, given) {
    const snapshot = await load();
    const result = sources(snapshot, ids, given.conflicts === true);
    const shown = () => ({ sources: cited(snapshot, result), day: snapshot.day, names: shownNames(snapshot) });
    return {
      body: result,
      empty: (result.conflicts ?? result.records).length === 0,
      table: async () => (await import('./document.ts')).sourcesRows(result, m),
      document: async () => (await import('./document.ts')).sourcesDocument(result, ids.length > 0, shown(), m),
    };
  },
};
