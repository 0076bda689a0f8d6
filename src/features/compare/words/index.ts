import type { Language } from '../../../domain/vocabulary.ts';
import { briefEn } from './brief-en.ts';
import { briefKo } from './brief-ko.ts';
import { en } from './en.ts';
import { ko } from './ko.ts';

export const wordsOf = (lang: Language): typeof en => (lang === 'ko' ? ko : en);
export const briefWordsOf = (lang: Language): typeof briefEn => (lang === 'ko' ? briefKo : briefEn);
