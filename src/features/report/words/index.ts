import type { Language } from '../../../domain/vocabulary.ts';
import { en } from './en.ts';
import { ko } from './ko.ts';
import { memoEn } from './memo-en.ts';
import { memoKo } from './memo-ko.ts';
import { summaryEn } from './summary-en.ts';
import { summaryKo } from './summary-ko.ts';

export const wordsOf = (lang: Language): typeof en => (lang === 'ko' ? ko : en);
export const memoWordsOf = (lang: Language): typeof memoEn => (lang === 'ko' ? memoKo : memoEn);
export const summaryWordsOf = (lang: Language): typeof summaryEn => (lang === 'ko' ? summaryKo : summaryEn);
