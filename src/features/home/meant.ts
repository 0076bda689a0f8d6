import type { Called } from '../../domain/names.ts';
import type { Store } from '../../domain/store.ts';
import { distance, suggestions } from '../../domain/suggestions.ts';
import { readId } from '../../engine/ids/find.ts';
import { findCalled, findNamed, findRecord, NameError } from '../../engine/names.ts';
import { lexiconOf } from '../../engine/need/lexicon.ts';
import { normalise } from '../../engine/need/normalise.ts';
import { tokensOf } from '../../engine/need/tokens.ts';
import { understand } from '../../engine/need/understand.ts';
import { seriesNamed } from '../../engine/series.ts';
import { COMMAND_NAMES, type CommandName } from '../index.ts';

/** A command line that words without a command stand for. */
export interface Meant {
  command: CommandName;
  args: string[];
}

/** Words that stand for no command. */
export class NotMeant extends Error {
  constructor(
    readonly words: readonly string[],
    /** The commands that the first of them is nearly one of. */
    readonly near: CommandName[] = [],
    /** Whether the others are what such a command takes, so that nothing else is to be thought of. */
    readonly fits = false,
  ) {
    super(`not-meant: ${words.join(' ')}`);
    this.name = 'NotMeant';
  }
}

/**
 * The command that words ask for by themselves: one name shows, several compare, a developer's lists, a need recommends.
 * @param words arguments as they were typed, of which one may hold several words
 * @throws NotMeant where they are none of these; NameError where they are nearly a name
 */
export function meantBy(words: readonly string[], knowledge: Store): Meant {
  const parts = words.flatMap((word) => word.split(/[\s,]+/u)).filter((part) => part !== '');
  const names = namesIn(parts, knowledge);
  if (names) return { command: names.length === 1 ? 'show' : 'compare', args: names };
  const whole = parts.join(' ');
  if (isOneOf(knowledge.namedUses(), whole, 'use')) return { command: 'recommend', args: [whole] };
  if (isOneOf(knowledge.developers, whole, 'developer')) return { command: 'list', args: ['--developer', whole] };
  const [first = '', ...others] = parts;
  const near = nearCommands(first);
  if (others.length === 0) return meantByOne(first, near, knowledge);
  if (near.length > 0 && namesIn(others, knowledge)) throw new NotMeant(parts, near, true);
  const need = words.join(' ');
  const { not_understood, unknown_names, mentioned, left_out: _, ...heard } = understand(need, knowledge);
  const strange = new Set([...not_understood, ...unknown_names].flatMap((text) => text.split(/\s+/)));
  if (near.length > 0 && strange.has(first)) throw new NotMeant(parts, near);
  const isAsked = Object.values(heard).some((value) => (Array.isArray(value) ? value.length > 0 : value !== null));
  if (isAsked) return { command: 'recommend', args: [need] };
  // Names alone, of which some are nobody's: the command tells which.
  const called = parts.filter((part) => !isConnector(part));
  const isName = (part: string): boolean => isCalled(part, knowledge) || nearNames(part, knowledge).length > 0;
  if (called.some(isName) && called.every((part) => isName(part) || strange.has(part)))
    return { command: called.length === 1 ? 'show' : 'compare', args: called };
  if (mentioned.length > 0) return { command: 'recommend', args: [need] };
  throw new NotMeant(parts, near);
}

/** One word that is no name: one that needs are read by, a series, or a slip of the pen. */
function meantByOne(word: string, near: CommandName[], knowledge: Store): Meant {
  if (near.length > 0) throw new NotMeant([word], near, true);
  const members = membersOf(seriesNamed(knowledge, word), knowledge);
  if (members.length > 0) throw new NameError('ambiguous-name', word, 'model', members);
  const tokens = tokensOf(normalise(word), lexiconOf(knowledge).vocabulary);
  // A misspelt word may be anything.
  const isKnown = tokens.every(({ known, kind }) => known || kind !== 'word');
  if (isKnown && understand(word, knowledge).uses.length > 0) return { command: 'recommend', args: [word] };
  const candidates = nearNames(word, knowledge);
  if (candidates.length > 0) throw new NameError('unknown-name', word, 'model', candidates);
  throw new NotMeant([word]);
}

/** How many of the releases of a series are told. */
const MEMBERS = 3;

/** The newest releases of series. */
const membersOf = (series: readonly string[], knowledge: Store): string[] =>
  series.length === 0
    ? []
    : knowledge.models
        .flatMap(({ id }) => knowledge.placesOf(id))
        .filter((release) => series.includes(release.series ?? ''))
        .sort((a, b) => ((a.release_date ?? '') < (b.release_date ?? '') ? 1 : -1))
        .slice(0, MEMBERS)
        .map(({ id }) => id);

/** A name has no more words than this: "Claude Opus 4.5". */
const LONGEST = 6;

/** The names that words are, the longest first, with what stands between them left out; undefined where any is none. */
function namesIn(parts: readonly string[], knowledge: Store): string[] | undefined {
  const names: string[] = [];
  for (let from = 0; from < parts.length; ) {
    const most = Math.min(parts.length - from, LONGEST);
    const found = Array.from({ length: most }, (_, index) => parts.slice(from, from + most - index)).flatMap((some) => {
      const name = [some.join(' '), some.join(' ').replace(PARTICLE, '')].find((one) => isCalled(one, knowledge));
      return name === undefined ? [] : [{ name, length: some.length }];
    })[0];
    if (found) names.push(found.name);
    else if (names.length === 0 || !isConnector(parts[from] ?? '')) return undefined;
    from += found?.length ?? 1;
  }
  return names.length > 0 ? names : undefined;
}

/** What joins names in Korean, behind the first of two. */
const PARTICLE = / ?(?:이랑|랑|하고|와|과)$/;
/** What stands between the names of a comparison, or behind them, and asks for nothing else. */
const CONNECTORS = new Set(
  'vs vs. v. versus and or with & / 대 와 과 랑 이랑 하고 비교 비교해 비교해줘 차이'.split(' '),
);
const isConnector = (part: string): boolean => CONNECTORS.has(part.toLowerCase());

/** Whether something is a name at all does not hang on the day. */
const ANY_DAY = '9999-12-31';

/** What a name of a model or release leads to; several that are called so are for the command to tell. */
function nameError(name: string, knowledge: Store): NameError | undefined {
  try {
    findNamed({ knowledge, day: ANY_DAY }, name);
    return undefined;
  } catch (error) {
    if (error instanceof NameError) return error;
    throw error;
  }
}
const nearNames = (name: string, knowledge: Store): string[] => nameError(name, knowledge)?.candidates ?? [];

/** What an id as code writes it has and most words of a need, which are all tried, have not: a number, or a sign within one word. */
const isLikeAnId = (name: string): boolean => /\d/.test(name) || (/\S[-_/:@.]\S/.test(name) && !/\s/.test(name));

/** Whether words are a name, of one or of several. */
function isCalled(name: string, knowledge: Store): boolean {
  try {
    if (findCalled(knowledge, name)) return true;
    return isLikeAnId(name) && readId(knowledge, name, ANY_DAY).length > 0;
  } catch (error) {
    if (error instanceof NameError) return true;
    throw error;
  }
}

function isOneOf(records: readonly Called[], name: string, kind: 'use' | 'developer'): boolean {
  try {
    findRecord(records, name, kind);
    return true;
  } catch (error) {
    return error instanceof NameError && error.code === 'ambiguous-name';
  }
}

/** Commands that a word is a slip of the pen for: of three letters at most one is another. */
const nearCommands = (word: string): CommandName[] =>
  (suggestions(word, COMMAND_NAMES) as CommandName[]).filter(
    (name) => distance(word.toLowerCase(), name) <= Math.max(1, Math.max(word.length, name.length) / 3),
  );
