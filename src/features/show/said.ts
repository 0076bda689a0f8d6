import type { DocumentBuilder } from '../../document/builder.ts';
import type { Claim } from '../../engine/results.ts';

/** Which release a claim spoke of, where that is not the one shown; empty where it is, or where the claim names none. */
export const aboutNote = ({ about }: Claim, shown: string | null, builder: DocumentBuilder): string =>
  about.length === 0 || (shown !== null && about.includes(shown))
    ? ''
    : builder.m.show.saidOf(about.map((id) => builder.view.names.release(id)).join(builder.m.views.separator));

/**
 * The note that claims share, to be told once in their heading; those that name no release are marked as such then.
 * Empty where claims differ.
 */
export function sharedAbout(claims: readonly Claim[], shown: string | null, builder: DocumentBuilder): string {
  const naming = claims.filter(({ about }) => about.length > 0);
  const notes = new Set(naming.map((claim) => aboutNote(claim, shown, builder)));
  return notes.size === 1 && naming.length * 2 > claims.length ? ([...notes][0] ?? '') : '';
}

/** An evidence level with a note beside it, for the end of a heading. */
export const standingWith = (standing: string, note: string, builder: DocumentBuilder): string =>
  note === '' ? standing : `${standing}${builder.m.views.separator}${note}`;

/** What to know of a claim beside its words: with whom, of which release unless it is `shared`, when said, for how long. */
export function remarks(claim: Claim, shown: string | null, shared: string, builder: DocumentBuilder): string {
  const { show, views } = builder.m;
  const own = aboutNote(claim, shown, builder);
  const about = own !== '' && own === shared ? '' : own === '' && shared !== '' ? show.ofLine : own;
  // Others of a joint claim, those that its own words do not name.
  const words = builder.text(claim.text);
  const others = claim.with.map((id) => builder.view.names.model(id)).filter((name) => !words.includes(name));
  const dates = claim.sources.map((id) => builder.view.sources[id]?.date);
  const parts = [
    others.length > 0 ? show.jointly(others.join(views.separator)) : '',
    about,
    // The day is that of the source unless it is told.
    dates.includes(claim.said) ? '' : show.saidOn(claim.said),
    claim.from === undefined && claim.until === undefined ? '' : show.period(claim.from ?? null, claim.until ?? null),
  ].filter((part) => part !== '');
  return parts.length === 0 ? '' : ` (${parts.join('; ')})`;
}

/** A claim as a line: its words, what to know of it, and its mark. `shared` is what the heading says already. */
export const claimLine = (claim: Claim, shown: string | null, shared: string, builder: DocumentBuilder): string =>
  `${builder.text(claim.text)}${remarks(claim, shown, shared, builder)}${builder.cite([claim])}`;
