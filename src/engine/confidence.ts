import type { Snapshot } from '../domain/snapshot.ts';
import type { ConditionOutcome } from './constraints.ts';
import type { Contribution, Reason, Recommendation, Understood } from './results.ts';

/** Evidence older than this many days is old: a line has had a new release in that time. */
const OLD_DAYS = 365;

export interface Grounds {
  contributions: readonly Contribution[];
  /** The release held. */
  release: string | null;
  /** How many uses and criteria were asked for. */
  asked: number;
  /** Conditions that cannot be told. */
  unknowns: readonly ConditionOutcome[];
  understood: Understood;
}

/**
 * How far an answer can be relied on, apart from the score. Each of these is a reason for doubt: all evidence from one
 * publisher; commentary alone; nothing said within a year; words about another release than the one held; a part of the
 * question without evidence; a condition that cannot be told; most words of the need not understood. None is high, one is
 * medium, more are low. Where something is said for a use, what is measured beside it makes no claim more certain.
 */
export function confidence(snapshot: Snapshot, grounds: Grounds): Recommendation['confidence'] {
  const { contributions, release, asked, unknowns, understood } = grounds;
  const said = contributions.filter(({ kind }) => kind === 'use');
  const sources = [...new Set((said.length > 0 ? said : contributions).flatMap((entry) => entry.sources))];
  const records = sources.map((id) => snapshot.source(id)).filter((source) => source !== undefined);
  const publishers = new Set(records.map((source) => source.publisher ?? source.id));
  const reasons: Reason[] = [];
  const doubt = (code: string, values: Reason['values'] = {}): void => void reasons.push({ code, values, text: '' });
  if (publishers.size === 1) doubt('one-source', { count: sources.length });
  if (records.length > 0 && records.every((source) => source.kind === 'commentary')) doubt('commentary-only');
  const ages = records.map((source) => snapshot.age(source.date));
  const youngest = Math.min(...ages);
  if (ages.length > 0 && youngest > OLD_DAYS) doubt('old', { days: youngest });
  const about = [...new Set(contributions.flatMap((entry) => entry.about))];
  if (about.length > 0 && release !== null && !about.includes(release)) doubt('other-release', { about, release });
  if (contributions.length < asked) doubt('partial', { answered: contributions.length, asked });
  for (const { constraint } of unknowns) doubt('cannot-tell', { constraint });
  const heard = wordsIn([...understood.uses, ...understood.measures, ...understood.constraints].flatMap(matchedOf));
  const missed = wordsIn(understood.not_understood);
  if (missed > Math.max(1, 2 * heard)) doubt('little-heard', { heard, words: heard + missed });
  return { level: reasons.length === 0 ? 'high' : reasons.length === 1 ? 'medium' : 'low', reasons };
}

const matchedOf = ({ matched }: { matched?: string[] | undefined }): string[] => matched ?? [];
const wordsIn = (texts: readonly string[]): number => new Set(texts.flatMap((text) => text.split(/\s+/))).size;
