import type { Localized } from '../../domain/vocabulary.ts';

/** What is written in any language, of what may be in one or in each, or absent. */
export const textsOf = (text: string | Localized | undefined): string[] =>
  (typeof text === 'object' ? [text.en, text.ko] : [text]).filter((one) => typeof one === 'string');
