import { addDays, daysBetween, firstDay } from '../../domain/dates.ts';
import { isOfRelease, leadingEnds, stateOf } from '../../domain/ends.ts';
import { isOut } from '../../domain/lifecycle.ts';
import type { Release } from '../../domain/records.ts';
import type { Snapshot } from '../../domain/snapshot.ts';
import type { Constraint } from '../constraints/constraint.ts';
import { outcomesOf } from '../evaluate.ts';
import { coreOf } from '../ids/find.ts';
import { nearNames } from '../near-names.ts';
import { NO_QUERY } from '../query.ts';
import { replacer } from '../replace.ts';
import type {
  PaidText,
  Reason,
  Replacement,
  ScanEnd,
  ScanOutcome,
  ScanPriceChange,
  ScanReason,
  ScanReplacement,
  ScanSubject,
} from '../results.ts';
import { upcoming } from '../upcoming.ts';
import type { Recognised } from './recognise.ts';
import type { Told } from './told.ts';

/** What is asked of every id. */
export interface Asked {
  constraints: readonly Constraint[];
  /** So many days ahead an end is a fault, and a price is told. */
  ahead: { end: number; price: number };
  replacing: ReturnType<typeof replacer>;
  /** Whether near misses are looked for of what nobody knows. */
  isNear: boolean;
  /** What feeds of others tell of ends. */
  told: Told;
}

/** Who takes the place of releases under conditions, as `recommend --instead-of` tells. */
export const replacingUnder = (snapshot: Snapshot, constraints: readonly Constraint[]): Asked['replacing'] => {
  let made: Asked['replacing'] | undefined;
  return (release) => {
    made ??= replacer(snapshot, { ...NO_QUERY, constraints: [...constraints] }, false);
    return made(release);
  };
};

/** What names the subject of an id: the release and the way; of what is no release what is written. */
export function keyOf({ text, id, meaning, isPieced }: Recognised): string {
  const [only, ...more] = meaning.releases;
  if (isPieced) return `${text}…`;
  if (only === undefined || more.length > 0) return id;
  return meaning.via === null ? only.release : `${only.release} via ${meaning.via}`;
}

/** What there is to tell of an id, but for where it stands. */
export function subjectOf(snapshot: Snapshot, found: Recognised, asked: Asked): ScanSubject<Reason> {
  const { id: text, meaning } = found;
  const [only, ...more] = meaning.releases;
  const release =
    found.isPieced || more.length > 0 || only === undefined ? undefined : snapshot.anyRelease(only.release);
  const bare = { key: keyOf(found), text, written: [text], via: meaning.via, places: 0, counted: 0 };
  if (release === undefined || only === undefined) return { ...bare, ...notKnown(snapshot, found, asked.isNear) };
  const ends = endsOn(snapshot, release, meaning.via);
  const price_changes = pricesAhead(snapshot, release, asked.ahead.price);
  const isThere = isOut(snapshot, release);
  const breaches = isThere ? breachesOf(snapshot, release, asked.constraints) : [];
  const reasons: ScanReason<Reason>[] = isThere
    ? [
        ...lifeReasonsOf(snapshot, release, found, ends, asked),
        ...breaches.map(
          ({ constraint, outcome }): ScanReason<Reason> =>
            outcome === 'fails'
              ? reason('policy', 'fault', { constraint })
              : reason('policy-unknown', 'cannot-tell', { constraint }),
        ),
        ...price_changes.map(({ date }) => reason('price', 'fine', { date })),
      ]
    : [reason('not-out', 'cannot-tell', { day: snapshot.day })];
  const outcome = worst(reasons);
  const goes = reasons.some(({ code }) => GOING.has(code));
  return {
    ...bare,
    release: release.id,
    name: release.name,
    developer: release.developer ?? null,
    candidates: [],
    left_out: [...found.how, ...only.steps.map(({ code, text }) => `${code}:${text}`)],
    ends,
    price_changes,
    breaches,
    replacement: goes || outcome === 'fault' ? replacementOf(snapshot, release, meaning.via, asked) : null,
    outcome,
    reasons,
    sources: [
      ...new Set([...release.source, ...ends.filter(({ decides }) => decides).flatMap(({ sources }) => sources)]),
    ],
  };
}

/** Reasons for which a release has to be left some day soon. */
const GOING: ReadonlySet<string> = new Set(['retired', 'ends', 'any-day', 'deprecated', 'elsewhere']);

const reason = (code: string, outcome: ScanOutcome, values: Reason['values']): ScanReason<Reason> => ({
  code,
  outcome,
  values,
});

const RANK: readonly ScanOutcome[] = ['fault', 'cannot-tell', 'fine'];
const worst = (reasons: readonly ScanReason<Reason>[]): ScanOutcome =>
  RANK.find((one) => reasons.some(({ outcome }) => outcome === one)) ?? 'fine';

/** An id that means no release, or several, or is put together. */
function notKnown(snapshot: Snapshot, { id, how, meaning, isPieced }: Recognised, isNear: boolean) {
  const releases = meaning.releases.map(({ release }) => release);
  // Code takes no line of models: near is a release alone.
  const near = (): string[] => (isNear ? nearNames(snapshot.knowledge.releases, coreOf(id)) : []);
  const candidates = isPieced ? [] : releases.length > 0 ? releases : near();
  const code = isPieced ? 'pieced-id' : releases.length > 0 ? 'ambiguous-id' : 'unknown-id';
  return {
    ...{
      release: null,
      name: null,
      developer: null,
      candidates,
      left_out: how,
      ends: [],
      price_changes: [],
      breaches: [],
    },
    ...{ replacement: null, outcome: 'cannot-tell' as const, sources: [] },
    reasons: [reason(code, 'cannot-tell', { id })],
  };
}

/** The ends of a release, those of the way that the id takes first. */
function endsOn(snapshot: Snapshot, release: Release, via: string | null): ScanEnd[] {
  const decides = via === null ? isOfRelease : ({ provider }: { provider: string | null }) => provider === via;
  const ends = leadingEnds(snapshot, release).map((end) => ({
    ...end,
    state: stateOf(end, snapshot.day),
    days: daysBetween(snapshot.day, firstDay(end.date)),
    decides: end.channel !== 'product' && decides(end),
  }));
  const isTold = ends.some((end) => end.decides);
  const closed = via === null || isTold ? [] : closedOffers(snapshot, release, via);
  return [...ends.filter((end) => end.decides), ...closed, ...ends.filter((end) => !end.decides)];
}

/** What a provider has offered and offers no longer, where nobody tells an end beside it. */
function closedOffers(snapshot: Snapshot, release: Release, via: string): ScanEnd[] {
  const offers = snapshot.knowledge.offersOf(release.id).filter(({ provider }) => provider === via);
  const dates = offers.flatMap(({ until }) => until ?? []);
  const last = dates.sort().at(-1);
  if (last === undefined || dates.length < offers.length) return [];
  const sources = [...new Set(offers.flatMap(({ cost }) => cost.flatMap(({ source }) => source)))];
  const end = { channel: 'cloud' as const, provider: via, product: null, date: last, certainty: 'announced' as const };
  const days = daysBetween(snapshot.day, firstDay(last));
  return [
    { ...end, note: null, sources: snapshot.speaking(sources), state: stateOf(end, snapshot.day), days, decides: true },
  ];
}

/** The same, with what others tell: where they tell of the way, it is no longer unknown. */
function lifeReasonsOf(
  snapshot: Snapshot,
  release: Release,
  { text, meaning: { via } }: Recognised,
  ends: readonly ScanEnd[],
  { ahead, told }: Asked,
): ScanReason<Reason>[] {
  const ours = lifeReasons(snapshot, release, via, ends, ahead.end);
  const decisive = ends.find(({ decides }) => decides);
  const theirs = told.reasons(snapshot, { release: release.id, text, via }, decisive, ahead.end);
  const tellsEnd = theirs.some(({ values }) => typeof values.date === 'string');
  return [...(tellsEnd ? ours.filter(({ code }) => code !== 'elsewhere') : ours), ...theirs];
}

/** What stands against having a release on the way that an id takes. */
function lifeReasons(
  snapshot: Snapshot,
  release: Release,
  via: string | null,
  ends: readonly ScanEnd[],
  ahead: number,
): ScanReason<Reason>[] {
  if (via === 'weights') return [];
  const end = ends.find(({ decides }) => decides);
  const until = addDays(snapshot.day, ahead);
  if (end !== undefined) {
    const { state, date, days, provider } = end;
    const values = { date, days, provider };
    if (state === 'over' || state === 'unconfirmed') return [reason('retired', 'fault', { ...values, state })];
    if (state === 'any-day') return [reason('any-day', 'cannot-tell', values)];
    return state === 'ahead' && firstDay(date) <= until ? [reason('ends', 'fault', values)] : [];
  }
  const [told] = upcoming(snapshot, release, { retirement: ahead, price: 0 }).filter(
    ({ code }) => code !== 'price-changes',
  );
  if (told === undefined) return [];
  const { date, code } = told;
  if (via !== null) return [reason('elsewhere', 'cannot-tell', { date, provider: via, state: code })];
  return code === 'retired'
    ? [reason('retired', 'fault', { date, days: null, provider: null, state: 'over' })]
    : [reason('deprecated', 'cannot-tell', { date })];
}

function breachesOf(snapshot: Snapshot, release: Release, constraints: readonly Constraint[]) {
  if (constraints.length === 0) return [];
  const model = release.model === undefined ? undefined : snapshot.models.get(release.model);
  return outcomesOf(snapshot, model, release, constraints).against.map(({ outcome }) => outcome);
}

function pricesAhead(snapshot: Snapshot, release: Release, within: number): ScanPriceChange[] {
  return upcoming(snapshot, release, { retirement: 0, price: within }).flatMap(({ code, date, prices, sources }) =>
    code !== 'price-changes' || date === null || prices === undefined
      ? []
      : [
          {
            date,
            days: daysBetween(snapshot.day, date),
            ...prices,
            dearer: isDearer(prices.before, prices.after),
            sources,
          },
        ],
  );
}

function isDearer(before: PaidText, after: PaidText): boolean | null {
  if (before.currency !== after.currency) return null;
  const moves = (['input', 'output'] as const).map((kind) => {
    const [a, b] = [before[kind], after[kind]];
    return a === null || b === null ? null : b > a;
  });
  return moves.includes(true) ? true : moves.includes(null) ? null : false;
}

/** The first that `recommend --instead-of` names under the same conditions. */
function replacementOf(
  snapshot: Snapshot,
  release: Release,
  via: string | null,
  { replacing }: Asked,
): ScanReplacement | null {
  const { replacements: own, others } = replacing(release);
  const [first] = [...own, ...others];
  if (first === undefined) return null;
  const { id } = first;
  const other = snapshot.anyRelease(id);
  const taken = snapshot
    .offersOf(id)
    .find(({ provider, api_id }) =>
      api_id === undefined || other === undefined
        ? false
        : via === null || via === 'weights'
          ? snapshot.isOwn(provider, other.developer)
          : provider === via,
    );
  const told = Object.fromEntries(TOLD_OF_REPLACEMENT.map((key) => [key, first[key]]));
  return { ...(told as Pick<Replacement, (typeof TOLD_OF_REPLACEMENT)[number]>), api_id: taken?.api_id ?? null };
}

/** What of a replacement stands in a scan. */
const TOLD_OF_REPLACEMENT = [
  'id',
  'name',
  'why',
  'by_vendor',
  'kept',
  'lost',
  'gained',
  'cannot_tell',
  'limits',
  'price',
  'points',
  'grade',
  'lives_until',
  'sources',
] as const satisfies (keyof ScanReplacement)[];
