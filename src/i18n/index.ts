import type { Language, Localized } from '../knowledge/vocabulary.ts';
import { catalog } from './ko/catalog.ts';
import { cli } from './ko/cli.ts';
import { compare } from './ko/compare.ts';
import { cost } from './ko/cost.ts';
import { decision } from './ko/decision.ts';
import { feed } from './ko/feed.ts';
import { fields } from './ko/fields.ts';
import { problems } from './ko/problems.ts';
import { recommend } from './ko/recommend.ts';
import { report } from './ko/report.ts';
import { show } from './ko/show.ts';
import { syntax } from './ko/syntax.ts';
import { diff, timeline } from './ko/timeline.ts';
import { views } from './ko/views.ts';
import { en, type Messages } from './messages.ts';

export type { Messages } from './messages.ts';

const ko: Messages = {
  lang: 'ko',
  catalog,
  cli,
  compare,
  cost,
  decision,
  diff,
  feed,
  fields,
  problems,
  recommend,
  report,
  show,
  syntax,
  timeline,
  views,
};

/** All words of a language. */
export const messagesOf = (language: Language): Messages => (language === 'ko' ? ko : en);

/** A text in a language; where that is missing the other one, marked as such. */
export function textIn(text: Localized | null, language: Language): string {
  if (text === null) return '';
  const own = text[language];
  if (own !== null) return own;
  const other: Language = language === 'ko' ? 'en' : 'ko';
  const given = text[other];
  return given === null ? '' : `${given} (${other})`;
}

/**
 * The language to speak: `--lang`, else LMM_LANG, LC_ALL, LC_MESSAGES, LANG. Empty counts as unset; `ko…` is Korean,
 * all others English.
 */
export function languageOf(env: Readonly<Record<string, string | undefined>>): Language {
  const locale = env.LMM_LANG || env.LC_ALL || env.LC_MESSAGES || env.LANG || '';
  return /^ko(?![a-z])/i.test(locale) ? 'ko' : 'en';
}
