import { addDays, daysBetween, firstDay } from '../../domain/dates.ts';
import type { Snapshot } from '../../domain/snapshot.ts';
import { findSource, NoCurrentError, NotOnDayError } from '../../engine/names.ts';
import type { Query } from '../../engine/query.ts';
import { recommend } from '../../engine/recommend.ts';
import { currentOrNamed, replacements } from '../../engine/replace.ts';
import type { Reason, RecommendResult } from '../../engine/results.ts';
import { askAgain } from '../check/again.ts';
import type { Context } from '../command.ts';
import { UsageError } from '../errors.ts';
import { snapshotIn } from '../money.ts';
import { queryGiven } from '../recommend/run.ts';
import { idOf } from './query.ts';
import type { WatchItem } from './result.ts';
import { wordsOf } from './words/index.ts';

/** Who is first of an answer, as `model release`. */
type First = readonly string[];
type Asking = (day: string) => Promise<First>;

/** A kept decision whose answer is another now than the one that was kept; the day is the first on which it was so. */
export async function decisionChange(context: Context, file: string, day: string): Promise<WatchItem[]> {
  const decision = await context.read.decision(file);
  const kept = firstsOf(decision.first.map(({ id, release }) => ({ id, release: release ?? null })));
  const ask: Asking = async (on) => firstIn((await askAgain(context, decision, file, on)).result);
  return changeOf({ about: 'decision', subject: file, name: file }, kept, firstDay(decision.as_of), day, ask);
}

/** A need whose first is another than on the day since when. */
export async function needChange(
  context: Context,
  need: string,
  policy: string | undefined,
  days: { since: string; day: string },
): Promise<WatchItem[]> {
  const query = await queryGiven(context, [need], policy === undefined ? {} : { policy });
  // It would be answered the same for ever: by nobody.
  if (meansNothing(query)) throw new UsageError((errors, lang) => [wordsOf(lang).notUnderstood(need), errors.seeUses]);
  return questionChange(context, { about: 'question', subject: need, name: need }, query, days);
}

const meansNothing = ({ uses, criteria, constraints, preference, instead_of }: Query): boolean =>
  uses.length + criteria.length === 0 &&
  preference === null &&
  instead_of === null &&
  constraints.every(({ origin }) => origin === 'policy');

/** The same of a query in a file. */
export async function queryChange(
  context: Context,
  file: string,
  policy: string | undefined,
  days: { since: string; day: string },
): Promise<WatchItem[]> {
  const query = await queryGiven(context, [], { queryFile: file, ...(policy === undefined ? {} : { policy }) });
  return questionChange(context, { about: 'question', subject: file, name: query.need ?? file }, query, days);
}

type About = Pick<WatchItem, 'about' | 'subject' | 'name'>;

async function questionChange(
  context: Context,
  about: About,
  query: Query,
  { since, day }: { since: string; day: string },
): Promise<WatchItem[]> {
  const { knowledge } = await context.snapshot();
  const { sources, currency, rates } = query;
  const given = context.settings.sources?.map((asked) => findSource(knowledge, asked));
  const chosen = given ?? sources ?? undefined;
  const ask: Asking = async (on) => {
    const snapshot = snapshotIn(knowledge, { asOf: on, sources: chosen, currency, rates });
    return query.instead_of === null
      ? firstIn(recommend(snapshot, query))
      : replacingIn(snapshot, query.instead_of, query, on < day);
  };
  return changeOf(about, await ask(since), since, day, ask);
}

/**
 * Who is first to take the place of a release.
 * @param isEarlier whether it may not have been out yet, or a line have had no current release: then nobody was
 */
function replacingIn(snapshot: Snapshot, name: string, query: Query, isEarlier: boolean): First {
  try {
    const found = replacements(snapshot, currentOrNamed(snapshot, name), query);
    return firstsOf([...found.replacements, ...found.others].slice(0, 1).map(({ id }) => ({ id, release: id })));
  } catch (error) {
    if (isEarlier && (error instanceof NotOnDayError || error instanceof NoCurrentError)) return [];
    throw error;
  }
}

/** @param before the first until the day `since` */
async function changeOf(about: About, before: First, since: string, day: string, ask: Asking): Promise<WatchItem[]> {
  const after = await ask(day);
  if (isSame(before, after)) return [];
  const date = await firstDayOf(after, since, day, ask);
  const code = about.about === 'decision' ? 'decision' : 'question';
  return [
    {
      ...about,
      id: idOf(code, about.subject, date, after.join(' ')),
      code,
      ...{ news: null, date, told: date, what: null, before: [...before], after: [...after] },
      ...{ currency: null, percent: null, replaced_by: [], sources: [] },
    },
  ];
}

/** The first day from which on the answer is the one of the last day, by halves: of two turns there and back it finds one. */
async function firstDayOf(answer: First, since: string, day: string, ask: Asking): Promise<string> {
  let [other, own] = [0, daysBetween(since, day)];
  while (own - other > 1) {
    const middle = Math.floor((other + own) / 2);
    if (isSame(await ask(addDays(since, middle)), answer)) own = middle;
    else other = middle;
  }
  return addDays(since, own);
}

const isSame = (a: First, b: First): boolean => JSON.stringify(a) === JSON.stringify(b);

const firstIn = ({ recommendations }: RecommendResult<Reason>): First =>
  firstsOf(recommendations.filter(({ rank }) => rank === 1));

const firstsOf = (entries: readonly { id: string; release: string | null }[]): First =>
  entries.map(({ id, release }) => release ?? id).sort();
