import type { Language } from '../domain/vocabulary.ts';
import { ko } from './ko/index.ts';
import { en, type Messages } from './messages.ts';

export { languageOf, textIn } from './language.ts';
export type { Messages } from './messages.ts';

/** All words of a language. */
export const messagesOf = (language: Language): Messages => (language === 'ko' ? ko : en);
