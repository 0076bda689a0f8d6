import { commandLine } from '../../document/command-line.ts';
import { shownNames } from '../../domain/called.ts';
import { cited } from '../../engine/cite.ts';
import { releasesAsked } from '../../engine/names.ts';
import type { Command } from '../command.ts';
import { MONEY } from '../money.ts';
import { ahead } from '../option-values.ts';
import { FILTER } from '../options.ts';
import { aheadOf } from './query.ts';

/** How far ahead it looks unless told. */
const A_YEAR = '1y';

export const command: Command = {
  name: 'upcoming',
  args: [FILTER],
  options: [
    {
      flags: '--within <time>',
      about: {
        en: 'how far ahead: 90d, 2w, 3m; a year without it',
        ko: '앞으로 얼마 동안: 90d, 2w, 3개월. 없으면 1년',
      },
    },
    ...MONEY,
  ],
  examples: [
    'lmm upcoming',
    'lmm upcoming --within 90d',
    'lmm upcoming chatgpt gemini',
    'lmm upcoming openai/gpt-4o --json',
  ],
  async run({ snapshot: load, settings, m }, names, given) {
    const snapshot = await load();
    const until = ahead('--within', given.within ?? A_YEAR, snapshot.day) ?? snapshot.day;
    const result = aheadOf(snapshot, releasesAsked(snapshot, names), until);
    return {
      body: result,
      empty: result.upcoming.length === 0,
      rates: snapshot.rates,
      table: async () => (await import('./document.ts')).aheadRows(result),
      document: async () => {
        const { aheadDocument } = await import('./document.ts');
        const longer = commandLine('upcoming', names, ['--within 5y']);
        const view = {
          sources: cited(snapshot, result),
          wholeSources: settings.wholeSources,
          day: snapshot.day,
          names: shownNames(snapshot),
          longer,
        };
        return aheadDocument(result, view, m);
      },
    };
  },
};
