import type { Language } from '../knowledge/vocabulary.ts';
import type { Messages } from './messages.ts';

/** All words of a language, without loading those of the other. */
export const loadMessages = async (language: Language): Promise<Messages> =>
  language === 'ko' ? (await import('./ko/index.ts')).ko : (await import('./messages.ts')).en;
