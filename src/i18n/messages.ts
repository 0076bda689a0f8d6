import type { Language } from '../knowledge/vocabulary.ts';
import { cli } from './en/cli.ts';
import { compare } from './en/compare.ts';
import { fields } from './en/fields.ts';
import { problems } from './en/problems.ts';
import { recommend } from './en/recommend.ts';
import { views } from './en/views.ts';

/** Every word of ours, in English. Its type is what every other language must have: a missing message does not compile. */
export const en = { lang: 'en' as Language, cli, compare, fields, problems, recommend, views };
export type Messages = typeof en;
