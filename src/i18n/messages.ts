import type { Language } from '../knowledge/vocabulary.ts';
import { cli } from './en/cli.ts';
import { fields } from './en/fields.ts';
import { problems } from './en/problems.ts';
import { views } from './en/views.ts';

/** Every word of ours, in English. Its type is what every other language must have: a missing message does not compile. */
export const en = { lang: 'en' as Language, cli, fields, problems, views };
export type Messages = typeof en;
