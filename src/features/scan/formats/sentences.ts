import { namesOf } from '../../../domain/called.ts';
import { movesOf } from '../../../words/upcoming.ts';
import type { Alert } from './alerts.ts';
import type { ScanView } from './view.ts';
import { wordsOf } from './words/index.ts';

/** With a full stop, whether or not it has one. */
const sentence = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`);

/** What an alert says after its id: why, and what could stand there. */
export function whyOf({ reason, subject }: Alert, { m }: ScanView): string {
  if (reason) return sentence(reason.text);
  const words = wordsOf(m.lang);
  return sentence(
    subject.price_changes
      .map(({ date, before, after }) => words.priceChanges(date, movesOf(before, after, m)))
      .join('; '),
  );
}

/** Who takes its place, where somebody is known to. */
export function insteadOf({ subject, reason }: Alert, { m, snapshot }: ScanView): string | null {
  const { replacement } = subject;
  if (!replacement || reason === null) return null;
  const words = wordsOf(m.lang);
  const maker = replacement.by_vendor && subject.developer ? namesOf(snapshot).developer(subject.developer) : null;
  const percent = replacement.price?.percent ?? null;
  return words.instead(replacement.api_id ?? replacement.id, replacement.name, maker, percent);
}
