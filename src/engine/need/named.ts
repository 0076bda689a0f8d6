import type { LexiconEntry } from '../../domain/store.ts';
import type { Words } from './lexicon.ts';
import type { Phrase } from './phrases.ts';

/** A place of a need at which models are named without being taken back. */
export interface NamedAt {
  from: number;
  to: number;
  subjects: readonly LexiconEntry[];
  words: string;
}

/** What names ask for: who alone may be recommended, or whose models. */
export interface NamesAsked {
  only: { ids: string[]; words: string[] } | null;
  developers: { ids: string[]; words: string[] } | null;
}

/** The line of a name; a series stands in one. */
export function lineOf({ kind, id }: LexiconEntry, { models, release }: Words): string | undefined {
  if (kind === 'model') return id;
  if (kind === 'release') return release(id)?.model;
  return models.find(({ families }) => families?.some(({ series }) => series === id))?.id;
}

/** A word of several lines beside one of them is that line's: "gemini flash". */
export function narrowed(phrase: Phrase, before: NamedAt | undefined, knowledge: Words): readonly LexiconEntry[] {
  const isBeside = before !== undefined && before.to === phrase.from;
  const [line] = before?.subjects ?? [];
  if (!isBeside || line?.kind !== 'model') return phrase.subjects;
  const own = phrase.subjects.filter((subject) => lineOf(subject, knowledge) === line.id);
  return own.length > 0 ? own : phrase.subjects;
}

/**
 * What the names of a need ask for beside its purpose. One is a question about it; several are rivals, and a series is asked
 * for by itself. Makers named beside them bring their lines.
 */
export function namesAsked(
  named: readonly NamedAt[],
  makers: readonly NamedAt[],
  knowledge: Words,
  hasPurpose: boolean,
): NamesAsked {
  // "Claude Opus": the line only says whose the series is.
  const rivals = named.filter(({ to, subjects }, index) => {
    const next = named[index + 1];
    const [line] = subjects;
    return !(
      next?.from === to &&
      line?.kind === 'model' &&
      next.subjects.some((subject) => subject.kind !== 'model' && lineOf(subject, knowledge) === line.id)
    );
  });
  const entries = rivals.flatMap(({ subjects }) => subjects);
  const lines = entries.map((entry) => lineOf(entry, knowledge));
  const developerOf = (line: string | undefined) => knowledge.models.find(({ id }) => id === line)?.developer;
  // "Anthropic's Claude" names one thing.
  const others = makers.filter(
    ({ subjects }) => !subjects.some(({ id }) => lines.some((line) => developerOf(line) === id)),
  );
  const theirs = others.flatMap(({ subjects }) => subjects.map(({ id }) => id));
  const ids = [...new Set(entries.map(({ id }) => id))];
  const isAsked =
    entries.some(({ kind }) => kind === 'series') || ids.length > 1 || (ids.length > 0 && theirs.length > 0);
  if (ids.length === 0 && theirs.length > 0)
    return { only: null, developers: { ids: [...new Set(theirs)], words: others.map(({ words }) => words) } };
  if (!isAsked || !hasPurpose) return { only: null, developers: null };
  const made = knowledge.models.filter(({ developer }) => theirs.includes(developer)).map(({ id }) => id);
  const words = [...rivals, ...others].map((one) => one.words);
  return { only: { ids: [...new Set([...ids, ...made])], words: [...new Set(words)] }, developers: null };
}
