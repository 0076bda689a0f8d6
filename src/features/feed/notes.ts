import { type FeedWarning, UNTAKEN } from '../../domain/feeds.ts';
import { grouped } from '../../domain/groups.ts';
import type { Messages } from '../../words/index.ts';
import type { Note } from './findings.ts';
import { wordsOf } from './words/index.ts';

/** How many values of one reason a comment lists before it only counts. */
const LISTED = 12;
/** How many notes of a kind are told each; of more there is a count and an example. */
const TOLD = 2;
/** How many kinds are told before they are only counted. */
const KINDS = 24;

/** A reason a line, each with the values it is of. */
export function noteComments(notes: readonly Note[], m: Messages): string[] {
  const { untaken, more } = wordsOf(m.lang);
  return UNTAKEN.flatMap((why) => {
    const values = [...new Set(notes.filter((note) => note.why === why).map((note) => writtenOf(note, m)))].sort();
    if (values.length === 0) return [];
    const shown = values.slice(0, LISTED).join(', ');
    return [`${untaken[why]}: ${values.length > LISTED ? more(shown, values.length - LISTED) : shown}`];
  });
}

function writtenOf({ why, field, value, detail }: Note, m: Messages): string {
  const beside =
    detail !== undefined && (why === 'implausible' || why === 'unlike-others')
      ? wordsOf(m.lang).perMillion(detail)
      : detail;
  return `${field} ${value}${beside === undefined || beside === '' ? '' : ` (${beside})`}`;
}

interface Told {
  entry: string;
  /** What is told, whole. */
  what: string;
  /** What all of its kind have, and what only it has. */
  field: string;
  value: string;
  why: string;
}

/**
 * What a feed says and no record has, a line each; where many say the same kind of thing, a line for all with the first as
 * an example.
 */
export function notesOf(
  warnings: readonly FeedWarning[],
  notes: readonly Note[],
  isVerbose: boolean,
  m: Messages,
): string[] {
  const words = wordsOf(m.lang);
  const told = [
    ...warnings.map((warning): Told => {
      const value = 'value' in warning ? warning.value : '';
      const { code } = warning;
      const entry = warning.entry === '' ? '""' : warning.entry;
      return { entry, what: value, field: '', value: '', why: words.warnings[code] };
    }),
    ...[...notes]
      .sort((a, b) => UNTAKEN.indexOf(a.why) - UNTAKEN.indexOf(b.why) || (order(a) < order(b) ? -1 : 1))
      .map((note): Told => {
        const what = writtenOf(note, m);
        const { field } = note;
        return {
          entry: note.entry,
          what,
          field: field.replace(/\[\d+\]/g, '[]'),
          value: what.slice(field.length + 1),
          why: words.untaken[note.why],
        };
      }),
  ];
  const line = ({ entry, what, why }: Told): string =>
    what === '' ? `${entry}: ${why}` : words.note(entry, what, why);
  if (isVerbose) return told.map(line);
  const all = [...grouped(told, ({ why, field }) => [`${why} ${field}`]).values()];
  const lines = all.slice(0, KINDS).flatMap((kind) => {
    const [first] = kind;
    if (kind.length <= TOLD || !first) return kind.map(line);
    return [words.notes(kind.length, first.field, first.value, first.entry, first.why)];
  });
  const isShortened = all.length > KINDS || all.some((kind) => kind.length > TOLD);
  return [
    ...lines,
    ...(all.length > KINDS ? [words.moreNotes(all.length - KINDS)] : []),
    ...(isShortened ? [words.seeVerbose] : []),
  ];
}

const order = ({ field, entry, value }: Note): string => `${field} ${entry} ${value}`;
