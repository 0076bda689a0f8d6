import { withoutUnseen } from '../../../domain/characters.ts';
import { safe } from '../../../words/safe.ts';
import { notReadOf } from '../query.ts';
import { type Alert, alertsOf } from './alerts.ts';
import { insteadOf, whyOf } from './sentences.ts';
import type { ScanView } from './view.ts';
import { wordsOf } from './words/index.ts';

/** How many annotations of each level GitHub shows of a step; what comes later is dropped without a word. */
const SHOWN = 10;
const COMMANDS = { error: 'error', warning: 'warning', note: 'notice' } as const;

/**
 * Workflow commands of GitHub Actions, one for each place, the worst first; what GitHub would not show stands in a group of
 * the log. What a comment says to ignore is left out.
 */
export function github(view: ScanView): string[] {
  const { result, m } = view;
  const words = wordsOf(m.lang);
  const shown = { error: 0, warning: 0, note: 0 };
  const lines: string[] = [];
  const rest: string[] = [];
  for (const alert of alertsOf(result)) {
    if (alert.finding.ignored !== null) continue;
    shown[alert.level]++;
    if (shown[alert.level] <= SHOWN) lines.push(annotation(alert, view));
    else rest.push(plain(alert, view));
  }
  if (rest.length > 0) lines.push(`::group::${message(words.more(rest.length))}`, ...rest, '::endgroup::');
  for (const { count, files } of notReadOf(result)) lines.push(`::warning::${message(words.notRead(count, files))}`);
  if (!result.complete) lines.push(`::warning::${message(words.ended(result.findings.length))}`);
  const { fault, cannot_tell: unknown, fine } = result.summary;
  return [`${[...lines, words.summary(fault, unknown, fine)].join('\n')}\n`];
}

function annotation(alert: Alert, view: ScanView): string {
  const { finding, level } = alert;
  const { line, column, end_column: end } = finding;
  const words = wordsOf(view.m.lang);
  const title = `${finding.text}: ${(words.rules[alert.reason.code] ?? words.other).short.replace(/\.$/, '')}`;
  // The last column is one of those that are marked.
  const place = `file=${property(finding.file)},line=${line},endLine=${line},col=${column},endColumn=${end - 1}`;
  return `::${COMMANDS[level]} ${place},title=${property(title)}::${message(textOf(alert, view))}`;
}

/** The same as a line of the log. It begins with no `::`, and has no `##[`, which are commands wherever a line has them. */
function plain(alert: Alert, view: ScanView): string {
  const { file, line, column } = alert.finding;
  const level = wordsOf(view.m.lang).levels[alert.level];
  return `- ${level} ${safe(`${file}:${line}:${column} ${textOf(alert, view)}`)}`;
}

const textOf = (alert: Alert, view: ScanView): string =>
  wordsOf(view.m.lang).message(`'${alert.finding.text}'`, whyOf(alert), insteadOf(alert, view));

/** Text as the message of a workflow command. */
const message = (text: string): string => escaped(text, /%/g);
/** The same as one of its properties, which end at a comma or a colon. */
const property = (text: string): string => escaped(text, /[%:,]/g);

/** Escapes as GitHub documents them, and for all else that is unseen those that people read. */
const escaped = (text: string, signs: RegExp): string =>
  withoutUnseen(text.replace(signs, codeOf), (unseen) =>
    unseen === '\r' || unseen === '\n' ? codeOf(unseen) : safe(unseen),
  );

const codeOf = (sign: string): string => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
