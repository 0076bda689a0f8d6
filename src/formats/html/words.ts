import type { Language } from '../../domain/vocabulary.ts';

interface Words {
  contents: string;
  sources: string;
  source: (number: number) => string;
  back: (number: number) => string;
}

const WORDS: Readonly<Record<Language, Words>> = {
  en: {
    contents: 'Contents',
    sources: 'Sources',
    source: (number) => `Source ${number}`,
    back: (number) => `Back to where source ${number} is first cited`,
  },
  ko: {
    contents: '목차',
    sources: '출처',
    source: (number) => `출처 ${number}`,
    back: (number) => `출처 ${number}번을 처음 인용한 곳으로`,
  },
};

/** What a page says beside its document. */
export const wordsOf = (lang: Language): Words => WORDS[lang];
