import { plural } from '../../../words/en/plural.ts';

/** Words of the list of uses. */
export const en = {
  columns: {
    id: 'id',
    name: 'NAME',
    measured: 'MEASURED',
    models: 'SAID',
    aliases: 'ALIASES',
  },
  count: (count: number, day: string) => `${plural(count, 'use', 'uses')}, as of ${day}.`,
  countNote:
    'MEASURED: how many models have figures for the use. SAID: how many a source names for it. Name a use by id, name or alias.',
  next: 'Next  lmm uses ID   lmm recommend --use ID',
  words: 'Words that mean it',
  aliases: 'Aliases',
  termsEn: 'English words',
  termsKo: 'Korean words',
  measured: 'Measured for it',
  nobodyMeasured: 'no table here measures it',
  alike: (alike: number, all: number) =>
    `${plural(all, 'model is', 'models are')} measured; ${alike > 1 ? `${alike - 1} ${alike === 2 ? 'is' : 'are'} within the margin of error of the first` : 'the first leads clearly'}.`,
  others: (count: number, id: string) => `${count} more: lmm recommend --use ${id}`,
  tables: (count: number) => `Tables that measure it (${count})`,
  tableColumns: { table: 'Table', measurer: 'Measurer', day: 'Day', counts: 'Counts' },
  counts: {
    about: (anchors: number) => `counts; linked by ${anchors} releases`,
    related: (anchors: number) => `near the use: counts only without a closer table; linked by ${anchors} releases`,
    general: (anchors: number) => `about everything: counts only without a closer table; linked by ${anchors} releases`,
  },
  countsNot: (why: string) => `does not count: ${why}`,
  evidence: 'Said to suit it',
  nobody: 'no source here names a model for it',
};
