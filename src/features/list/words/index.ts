import type { Language } from '../../../domain/vocabulary.ts';
import { en } from './en.ts';
import { ko } from './ko.ts';

export type ListWords = typeof en;
export const wordsOf = (lang: Language): ListWords => (lang === 'ko' ? ko : en);
