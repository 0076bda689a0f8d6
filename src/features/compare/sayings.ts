import type { Names } from '../../domain/called.ts';
import type { Saying } from '../../engine/results.ts';
import { firstOf } from '../../words/first-of.ts';
import type { Messages } from '../../words/index.ts';
import { briefWordsOf } from './words/index.ts';

/** How many releases are named before the rest is counted. */
const NAMED = 2;

/**
 * ` (of GPT-4)`: of what something was said, where that is not what it stands beside: an earlier release, or the line
 * before its release was out, and whom else the same words are about. Of several sayings only what none contradicts.
 * @param words what was said: whom they name themselves need not be told
 */
export function sayingNote(sayings: readonly Saying[], names: Names, m: Messages, words = ''): string {
  const told = briefWordsOf(m.lang);
  const parts: string[] = [];
  if (sayings.length > 0 && sayings.every(({ earlier }) => earlier)) {
    const about = [...new Set(sayings.flatMap((saying) => saying.about))].map((id) => names.release(id));
    const dates = sayings.map(({ date }) => date).sort();
    parts.push(about.length > 0 ? told.of(firstOf(about, NAMED, m)) : told.said(dates.at(-1) ?? ''));
  }
  const [only, ...others] = sayings;
  const jointly = only && others.length === 0 ? only.with.map((id) => names.model(id)) : [];
  if (jointly.some((name) => !words.includes(name))) parts.push(told.jointly(jointly.join(m.views.separator)));
  return parts.length === 0 ? '' : ` (${parts.join('; ')})`;
}
