import { plural } from '../../../words/en/plural.ts';

/** Words of the list of uses. */
export const en = {
  columns: {
    id: 'id',
    name: 'NAME',
    models: 'MODELS',
    aliases: 'ALIASES',
  },
  count: (count: number, day: string) => `${plural(count, 'use', 'uses')}, as of ${day}.`,
  countNote: 'MODELS: how many of them a source names for the use. Ask for a use by id, name or alias.',
  next: 'Next  lmm uses ID   lmm recommend --use ID',
  words: 'Words that mean it',
  aliases: 'Also called',
  termsEn: 'English words',
  termsKo: 'Korean words',
  evidence: 'Models',
  nobody: 'no source here names a model for it',
};
