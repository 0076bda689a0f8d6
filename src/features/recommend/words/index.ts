import type { Language } from '../../../domain/vocabulary.ts';
import { en } from './en.ts';
import { figuresEn } from './figures-en.ts';
import { figuresKo } from './figures-ko.ts';
import { ko } from './ko.ts';

export const wordsOf = (lang: Language): typeof en => (lang === 'ko' ? ko : en);
export const figureWordsOf = (lang: Language): typeof figuresEn => (lang === 'ko' ? figuresKo : figuresEn);
