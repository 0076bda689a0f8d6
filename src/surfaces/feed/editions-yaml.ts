import type { EditionFinding, EditionFindings } from '../../features/feed/editions.ts';
import { wordsOf } from '../../features/feed/words/index.ts';
import type { Messages } from '../../words/index.ts';
import { commented, documentOf } from './records.ts';

/** A measurer's source, but for its days. */
type Origin = { id: string; title: string; publisher: string; url: string; licence: string | undefined };

/** How many names a comment lists before it only counts. */
const LISTED = 12;

/**
 * Editions as one YAML file of the knowledge base, a row a line, with what changed above each and what is to be looked at
 * below. The same findings give the same text.
 * @param seen the day the file was read
 */
export function editionsYaml(
  findings: EditionFindings,
  name: string,
  origin: Origin,
  seen: string,
  m: Messages,
): string {
  const words = wordsOf(m.lang).boards;
  const { editions, held, sources, read, unmatched } = findings;
  const rows = editions.flatMap((edition) => edition.rows).length;
  const matched = editions.reduce((sum, edition) => sum + edition.matched, 0);
  const { id: _, licence, ...known } = origin;
  const kinds = {
    sources: sources.map(({ id, date, state }) =>
      state === 'older'
        ? { comments: [words.sourceOlder], record: { id, date, checked: seen } }
        : {
            comments: [words.sourceMissing],
            record: {
              id,
              ...known,
              date,
              checked: seen,
              kind: 'measurement',
              ...(licence === undefined ? {} : { licence }),
            },
          },
    ),
    editions: editions.map((edition) => {
      const { table, date, source, rows } = edition;
      return { comments: changesOf(edition, m), record: { table, date, source, rows } };
    }),
  };
  const counts = { editions: editions.length, held: held.length, rows, matched, left: rows - matched };
  const head = [words.title(name), words.counts(counts)];
  const tail = [
    ...(read.length > 0 ? [words.read] : []),
    ...read.map(({ as, release, setting }) => `  ${as}: ${release}${setting === undefined ? '' : ` (${setting})`}`),
    ...(unmatched.length > 0 ? [words.unmatched] : []),
    ...unmatched.map(({ as, place, table }) => `  ${words.placed(as, place, table)}`),
  ];
  const body = editions.length > 0 ? `\n${documentOf(kinds, 0)}` : '';
  return `${commented(head)}${body}${tail.length > 0 ? `\n${commented(tail)}` : ''}`;
}

function changesOf({ rows, matched, twice, odd, since }: EditionFinding, m: Messages): string[] {
  const words = wordsOf(m.lang).boards;
  const counted = [
    words.rows(rows.length, matched, rows.length - matched),
    ...(twice.length > 0 ? [words.twice(twice.join(', '))] : []),
    ...(odd.length > 0 ? [words.odd(listed(odd, m))] : []),
  ];
  if (!since) return [...counted, words.first];
  const moved = since.moved.map(({ as, was, now }) => `${as} ${was} → ${now}`);
  const lines = (['fresh', 'gone', 'moved'] as const).flatMap((change) => {
    const names = change === 'moved' ? moved : since[change];
    return names.length > 0 ? [`  ${words[change](names.length, listed(names, m))}`] : [];
  });
  return [...counted, ...(lines.length > 0 ? [words.since(since.date), ...lines] : [words.unmoved(since.date)])];
}

function listed(names: readonly string[], m: Messages): string {
  const shown = names.slice(0, LISTED).join(', ');
  return names.length > LISTED ? wordsOf(m.lang).boards.more(shown, names.length - LISTED) : shown;
}
