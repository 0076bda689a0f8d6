import type { CitedSource } from '../domain/cells.ts';
import type { Messages } from './index.ts';
import { languageName } from './places.ts';

/** What was read of a source where that is not the original: its language, who holds the copy; empty where it is. */
export const readAs = ({ language, copy }: Pick<CitedSource, 'language' | 'copy'>, m: Messages): string[] => [
  ...(language === null ? [] : [m.views.inLanguage(languageName(language, m.lang))]),
  ...(copy === null ? [] : [m.views.copyAt(copy)]),
];
