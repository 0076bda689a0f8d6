import type { Stamp } from '../../document/answer.ts';
import type { Language } from '../../domain/vocabulary.ts';

interface Words {
  contents: string;
  sources: string;
  source: (number: number) => string;
  back: (number: number) => string;
  stamp: (stamp: Stamp) => string;
}

const WORDS: Readonly<Record<Language, Words>> = {
  en: {
    contents: 'Contents',
    sources: 'Sources',
    source: (number) => `Source ${number}`,
    back: (number) => `Back to where source ${number} is first cited`,
    stamp: ({ day, version, digest }) => `lmm, facts as of ${day}, knowledge base ${version}, fingerprint ${digest}`,
  },
  ko: {
    contents: '목차',
    sources: '출처',
    source: (number) => `출처 ${number}`,
    back: (number) => `출처 ${number}번을 처음 인용한 곳으로`,
    stamp: ({ day, version, digest }) => `lmm, 사실 기준일 ${day}, 지식 베이스 ${version}, 지문 ${digest}`,
  },
};

/** What a page says beside its document. */
export const wordsOf = (lang: Language): Words => WORDS[lang];
