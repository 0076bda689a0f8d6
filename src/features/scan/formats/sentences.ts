import { namesOf } from '../../../domain/called.ts';
import { LAYER_SIGN } from '../../../domain/layered.ts';
import type { Alert } from './alerts.ts';
import type { ScanView } from './view.ts';
import { wordsOf } from './words/index.ts';

/** With a full stop, whether or not it has one. */
const sentence = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`);

/** What an alert says after its id, and whose word it is where that is a layer's. */
export const whyOf = ({ reason, subject: { layer } }: Alert): string =>
  sentence(layer === undefined ? reason.text : `${reason.text} (${LAYER_SIGN} ${layer})`);

/** Who takes its place, where somebody is known to. */
export function insteadOf({ subject, reason }: Alert, { m, snapshot }: ScanView): string | null {
  const { replacement } = subject;
  if (!replacement || reason.code === 'price') return null;
  const words = wordsOf(m.lang);
  const maker = replacement.by_vendor && subject.developer ? namesOf(snapshot).developer(subject.developer) : null;
  const percent = replacement.price?.percent ?? null;
  return words.instead(replacement.api_id ?? replacement.id, replacement.name, maker, percent);
}
