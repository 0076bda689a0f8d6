import type { Names } from '../../domain/called.ts';
import type { Reason, ScanReason, ScanResult, ScanSkipped, ScanSkipReason, ScanSubject } from '../../engine/results.ts';
import type { Messages } from '../../words/index.ts';
import { movesOf } from '../../words/upcoming.ts';
import { reasonLine } from '../recommend/sentences.ts';
import { wordsOf } from './words/index.ts';

/** Files that are named of those that were left out; all of those that could not be read. */
const NAMED = 5;
const UNREAD: ReadonlySet<ScanSkipReason> = new Set(['too-large', 'encoding', 'gone', 'unreadable']);

export const skippedOf = (skipped: ReadonlyMap<ScanSkipReason, readonly string[]>): ScanSkipped[] =>
  [...skipped].map(([why, files]) => ({
    why,
    count: files.length,
    files: files.slice(0, UNREAD.has(why) ? MOST_NAMED : NAMED),
  }));
const MOST_NAMED = 1000;

/** Files that were meant to be read and could not be, and of those that are named the names. */
export const notReadOf = ({ files }: ScanResult): ScanSkipped[] => files.skipped.filter(({ why }) => UNREAD.has(why));

/** Whether something to fail on was asked for and cannot be told, since there are places that were not looked at. */
export const isUntold = ({ complete, fail_on, failed_on }: ScanResult): boolean =>
  !complete && fail_on.length > 0 && failed_on.length === 0;

/** The result with words for its reasons. */
export const worded = (result: ScanResult<Reason>, names: Names, m: Messages): ScanResult => ({
  ...result,
  subjects: result.subjects.map((subject) => ({
    ...subject,
    reasons: subject.reasons.map((reason) => ({ ...reason, text: reasonText(reason, subject, names, m) })),
  })),
});

function reasonText(
  { code, values }: ScanReason<Reason>,
  { breaches, price_changes, candidates, via }: ScanSubject<Reason>,
  names: Names,
  m: Messages,
): string {
  const words = wordsOf(m.lang).reasons;
  const { upcoming } = m.notices;
  const date = values.date === null || values.date === undefined ? null : String(values.date);
  const at = (text: string): string =>
    via === null || via === 'weights' ? text : upcoming.elsewhere(names.provider(via), text);
  const by = (text: string): string =>
    typeof values.feed === 'string' ? words.told.by(text, values.feed, String(values.generated)) : text;
  switch (code) {
    case 'told-other':
      return by(words.told.other(date ?? '', String(values.ours)));
    case 'told-none':
      return by(words.told.none(String(values.ours)));
    case 'told-earliest':
      return by(words.told.earliest(date ?? ''));
    case 'told-end':
      return by(words.ends(date ?? '', Number(values.days)));
    case 'retired':
      return by(
        at(values.state === 'unconfirmed' && date !== null ? upcoming.ends.unconfirmed(date) : upcoming.retired(date)),
      );
    case 'ends':
      return by(at(words.ends(date ?? '', Number(values.days))));
    case 'any-day':
      return at(upcoming.ends['any-day'](date ?? ''));
    case 'deprecated':
      return words.deprecated;
    case 'elsewhere':
      return words.elsewhere(names.provider(String(values.provider)), date, values.state === 'retired');
    case 'not-out':
      return words.notOut(String(values.day));
    case 'policy':
    case 'policy-unknown': {
      const breach = breaches.find(({ constraint }) => constraint === values.constraint);
      return breach ? reasonLine(breach, names, m) : String(values.constraint);
    }
    case 'price': {
      const change = price_changes.find((one) => one.date === date);
      return change ? upcoming.priceChanges(change.date, movesOf(change.before, change.after, m)) : '';
    }
    case 'ambiguous-id':
      return words.ambiguous(candidates);
    case 'pieced-id':
      return words.pieced;
    default:
      return words.unknown(candidates);
  }
}
