import type { Language } from '../domain/vocabulary.ts';
import { cli } from './en/cli.ts';
import { fields, notices, views } from './en/common.ts';
import { feed } from './en/feed.ts';
import { problems } from './en/problems.ts';
import { show } from './en/show.ts';
import { syntax } from './en/syntax.ts';

/** Every word of ours, in English. Its type is what every other language must have: a missing message does not compile. */
export const en = {
  lang: 'en' as Language,
  cli,
  feed,
  fields,
  notices,
  problems,
  show,
  syntax,
  views,
};
export type Messages = typeof en;
