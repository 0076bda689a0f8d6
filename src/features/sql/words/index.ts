import type { Language } from '../../../domain/vocabulary.ts';
import { en } from './en.ts';
import { ko } from './ko.ts';

export const wordsOf = (lang: Language): typeof en => (lang === 'ko' ? ko : en);
