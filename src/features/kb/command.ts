import type { Command } from '../command.ts';
import { kbResult } from './query.ts';

export const command: Command = {
  name: 'kb',
  args: [],
  options: [
    {
      flags: '--verbose',
      about: { en: 'name everything that a layer changes', ko: '바꾸는 것을 모두 표시' },
    },
  ],
  examples: ['lmm kb', 'lmm kb --verbose', 'lmm kb --json'],
  async run({ layers, m, settings }, _, given) {
    const result = kbResult(await layers());
    const isWhole = given.verbose === true || settings.whole;
    return {
      body: { schema: 'lmm/1', command: 'kb', lang: settings.lang, ...result },
      bare: true,
      empty: false,
      table: async () => (await import('./document.ts')).kbRows(result),
      document: async () => (await import('./document.ts')).kbDocument(result, isWhole, m),
    };
  },
};
