import type { Language } from '../../../domain/vocabulary.ts';
import { assurancesEn } from './assurances-en.ts';
import { assurancesKo } from './assurances-ko.ts';
import { costsEn } from './costs-en.ts';
import { costsKo } from './costs-ko.ts';
import { en } from './en.ts';
import { explainEn } from './explain-en.ts';
import { explainKo } from './explain-ko.ts';
import { figuresEn } from './figures-en.ts';
import { figuresKo } from './figures-ko.ts';
import { ko } from './ko.ts';

export const wordsOf = (lang: Language): typeof en => (lang === 'ko' ? ko : en);
export const costWordsOf = (lang: Language): typeof costsEn => (lang === 'ko' ? costsKo : costsEn);
export const assuranceWordsOf = (lang: Language): typeof assurancesEn => (lang === 'ko' ? assurancesKo : assurancesEn);
export const figureWordsOf = (lang: Language): typeof figuresEn => (lang === 'ko' ? figuresKo : figuresEn);
export const explainWordsOf = (lang: Language): typeof explainEn => (lang === 'ko' ? explainKo : explainEn);
