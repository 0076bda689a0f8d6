import type { Claim } from '../../engine/results.ts';
import type { Pen } from '../../document/builder.ts';

/** Which release a claim spoke of, where that is not the one shown; empty where it is, or where the claim names none. */
export const aboutNote = ({ about }: Claim, shown: string | null, pen: Pen): string =>
  about.length === 0 || (shown !== null && about.includes(shown))
    ? ''
    : pen.m.show.saidOf(about.map((id) => pen.view.names.release(id)).join(pen.m.views.separator));

/**
 * The note that claims share, to be told once in their heading; those that name no release are marked as such then.
 * Empty where claims differ.
 */
export function sharedAbout(claims: readonly Claim[], shown: string | null, pen: Pen): string {
  const naming = claims.filter(({ about }) => about.length > 0);
  const notes = new Set(naming.map((claim) => aboutNote(claim, shown, pen)));
  return notes.size === 1 && naming.length * 2 > claims.length ? ([...notes][0] ?? '') : '';
}

/** A standing with a note beside it, for the end of a heading. */
export const standingWith = (standing: string, note: string, pen: Pen): string =>
  note === '' ? standing : `${standing}${pen.m.views.separator}${note}`;

/** What to know of a claim beside its words: with whom, of which release unless it is `shared`, when said, for how long. */
export function remarks(claim: Claim, shown: string | null, shared: string, pen: Pen): string {
  const { show, views } = pen.m;
  const own = aboutNote(claim, shown, pen);
  const about = own !== '' && own === shared ? '' : own === '' && shared !== '' ? show.ofLine : own;
  const dates = claim.sources.map((id) => pen.view.sources[id]?.date);
  const parts = [
    claim.with.length > 0 ? show.jointly(claim.with.map((id) => pen.view.names.model(id)).join(views.separator)) : '',
    about,
    // The day is that of the source unless it is told.
    dates.includes(claim.said) ? '' : show.saidOn(claim.said),
    claim.from === undefined && claim.until === undefined ? '' : show.period(claim.from ?? null, claim.until ?? null),
  ].filter((part) => part !== '');
  return parts.length === 0 ? '' : ` (${parts.join('; ')})`;
}

/** A claim as a line: its words, what to know of it, and its mark. `shared` is what the heading says already. */
export const claimLine = (claim: Claim, shown: string | null, shared: string, pen: Pen): string =>
  `${pen.text(claim.text)}${remarks(claim, shown, shared, pen)}${pen.cite([claim])}`;
