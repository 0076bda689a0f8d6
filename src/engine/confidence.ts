import { withoutUnseen } from '../domain/characters.ts';
import type { Snapshot } from '../domain/snapshot.ts';
import type { ConditionOutcome, Contribution, Reason, Recommendation, Understood } from './results.ts';

/** Evidence older than this many days is old: a line has had a new release in that time. */
const OLD_DAYS = 365;

export interface Grounds {
  contributions: readonly Contribution<Reason>[];
  /** The release that was evaluated. */
  release: string | null;
  /** How many uses and criteria were asked for. */
  asked: number;
  /** Conditions that cannot be told. */
  unknowns: readonly ConditionOutcome[];
  understood: Understood;
}

/**
 * How far an answer can be relied on, apart from the score. Each of these is a reason for doubt: all evidence from one
 * publisher; commentary alone; nothing said within a year; words about another release than the one evaluated; a part of the
 * question without evidence; a condition that cannot be told; most words of the need not understood. None is high, one is
 * medium, more are low. Where something is said for a use, what is measured beside it makes no claim more certain.
 */
export function confidence(snapshot: Snapshot, grounds: Grounds): Recommendation<Reason>['confidence'] {
  const { contributions, release, asked, unknowns, understood } = grounds;
  const said = contributions.filter(({ kind }) => kind === 'use');
  const sources = [...new Set((said.length > 0 ? said : contributions).flatMap((entry) => entry.sources))];
  const records = sources.map((id) => snapshot.source(id)).filter((source) => source !== undefined);
  const publishers = new Set(records.map((source) => source.publisher ?? source.id));
  const reasons: Reason[] = [];
  const because = (code: string, values: Reason['values'] = {}): void => void reasons.push({ code, values });
  if (publishers.size === 1) because('one-source', { count: sources.length });
  if (records.length > 0 && records.every((source) => source.kind === 'commentary')) because('commentary-only');
  const ages = records.map((source) => snapshot.age(source.date));
  const youngest = Math.min(...ages);
  if (ages.length > 0 && youngest > OLD_DAYS) because('old', { days: youngest });
  const about = [...new Set(contributions.flatMap((entry) => entry.about))];
  if (about.length > 0 && release !== null && !about.includes(release)) because('other-release', { about, release });
  if (contributions.length < asked) because('partial', { answered: contributions.length, asked });
  for (const { constraint } of unknowns) because('cannot-tell', { constraint });
  const heard = wordsIn([...understood.uses, ...understood.measures, ...understood.constraints].flatMap(matchedOf));
  const missed = wordsIn(understood.not_understood);
  if (missed > Math.max(1, 2 * heard)) because('little-heard', { heard, words: heard + missed });
  return { level: reasons.length === 0 ? 'high' : reasons.length === 1 ? 'medium' : 'low', reasons };
}

const matchedOf = ({ matched }: { matched?: string[] | undefined }): string[] => matched ?? [];
/** How many words there are; what cannot be seen is none. */
const wordsIn = (texts: readonly string[]): number =>
  new Set(texts.flatMap((text) => withoutUnseen(text, () => ' ').match(/\S+/g) ?? [])).size;
