import type {
  Behind,
  FactDifference,
  FeedFindings,
  OfferFinding,
  PriceDifference,
  ReleaseFinding,
} from '../../features/feed/findings.ts';
import { noteComments } from '../../features/feed/notes.ts';
import { freshRelease, nested, offerRecord as recordOf, sourceRecord } from '../../features/feed/records.ts';
import { wordsOf } from '../../features/feed/words/index.ts';
import type { Messages } from '../../words/index.ts';
import { commented, documentOf, type Reviewed } from './records.ts';

/**
 * What was found as one YAML file of the knowledge base: records that are ready to be taken over, with the old value, its
 * source and the reason in comments. The same findings give the same text.
 */
export function feedYaml(findings: FeedFindings, m: Messages): string {
  const words = wordsOf(m.lang);
  const source = findings.source.id;
  const fresh = findings.releases.filter((release) => release.fresh);
  const known = findings.releases.filter((release) => !release.fresh);
  const freshIds = new Set(fresh.map(({ id }) => id));
  const byFreshness = (offer: OfferFinding): number => (freshIds.has(offer.release) ? 0 : offer.fresh ? 1 : 2);
  const kinds: Record<string, Reviewed[]> = {
    sources: sourceRecords(findings, m),
    developers: findings.developers.map((record) => ({ comments: [words.recordMissing], record: { ...record } })),
    providers: findings.providers.map((record) => ({ comments: [words.recordMissing], record: { ...record } })),
    releases: [...fresh, ...known].map((release) => releaseRecord(release, findings, m)),
    offers: [...findings.offers]
      .sort((a, b) => byFreshness(a) - byFreshness(b))
      .map((offer) => offerRecord(offer, source, m)),
  };
  const gone = findings.gone.map(
    ({ release, behind }) => `${words.verdicts.gone}: ${words.gone(release, cited(behind))}`,
  );
  const nothing = findings.releases.length + findings.offers.length + gone.length === 0;
  const head = [...summary(findings, m), ...(nothing ? [words.head.nothing] : [])];
  const body = nothing ? '' : `\n${documentOf(kinds)}`;
  return `${commented(head)}${body}${gone.length > 0 ? `\n${commented(gone)}` : ''}`;
}

function summary(findings: FeedFindings, m: Messages): string[] {
  const { releases, offers, gone, counts } = findings;
  const verdicts = [
    ...releases.flatMap(({ differences }) => differences),
    ...offers.flatMap(({ prices, fresh }) => (fresh ? [] : prices)),
  ].map(({ verdict }) => verdict);
  const count = (wanted: string): number => verdicts.filter((verdict) => verdict === wanted).length;
  const known = new Set(releases.filter(({ fresh }) => fresh).map(({ id }) => id));
  const fresh = known.size + offers.filter((offer) => offer.fresh && !known.has(offer.release)).length;
  const { head } = wordsOf(m.lang);
  return [
    head.title(findings.kind.name, findings.seen),
    head.counts({
      fresh,
      filled: count('new'),
      changed: count('changed'),
      conflict: count('conflict'),
      gone: gone.length,
    }),
    head.compared(counts),
  ];
}

function sourceRecords(findings: FeedFindings, m: Messages): Reviewed[] {
  const { source, seen } = findings;
  if (source.state === 'current' || findings.releases.length + findings.offers.length === 0) return [];
  if (source.state === 'older')
    return [{ comments: [wordsOf(m.lang).sourceOlder], record: { id: source.id, date: seen, checked: seen } }];
  return [{ comments: [wordsOf(m.lang).sourceMissing], record: sourceRecord(findings) }];
}

function releaseRecord(release: ReleaseFinding, { source, seen }: FeedFindings, m: Messages): Reviewed {
  const { id, fresh, differences } = release;
  const words = wordsOf(m.lang);
  if (fresh) {
    const { family, model } = fresh;
    const line = model !== undefined && family !== undefined ? words.guessedModel(family) : words.noModel;
    return {
      comments: [words.fresh, line, ...noteComments(release.notes, m)],
      record: freshRelease(release, fresh, source.id),
    };
  }
  const filled = differences.filter(({ verdict }) => verdict === 'new');
  const changed = differences.filter(({ verdict }) => verdict !== 'conflict');
  const conflicts = differences.filter(({ verdict }) => verdict === 'conflict');
  // A field that the whole record's source does not state names its own.
  const named = release.source.length === 1 && release.source[0] === source.id ? [] : changed;
  const also = conflicts.map(({ field, value }) => ({ field, value, source: source.id, date: seen }));
  return {
    comments: [
      ...(filled.length > 0 ? [`${words.verdicts.new}: ${words.wasUnknown(filled.map(({ field }) => field))}`] : []),
      ...differences.filter(({ verdict }) => verdict !== 'new').map((difference) => factComment(difference, m)),
      ...noteComments(release.notes, m),
    ],
    record: {
      id,
      ...nested(changed.map(({ field, value }) => [field, value])),
      ...(named.length > 0 ? { sources: Object.fromEntries(named.map(({ field }) => [field, source.id])) } : {}),
      ...(also.length > 0 ? { also } : {}),
    },
  };
}

function offerRecord(offer: OfferFinding, source: string, m: Messages): Reviewed {
  const { fresh, prices, notes } = offer;
  const ended = new Set<string>();
  const cost = prices.flatMap(({ closes, cost }) => {
    // Prices of several hours end the same one.
    const key = JSON.stringify(closes);
    if (!closes || ended.has(key)) return [cost];
    ended.add(key);
    return [closes, cost];
  });
  return {
    comments: [
      ...(fresh ? [wordsOf(m.lang).freshOffer] : prices.map((price) => priceComment(price, m))),
      ...noteComments(notes, m),
    ],
    record: recordOf(offer, cost, source),
  };
}

const cited = (behind: readonly Behind[]): string => behind.map(({ id, date }) => `${id} ${date}`).join(', ');
const shown = (value: unknown): string => (Array.isArray(value) ? `[${value.join(', ')}]` : String(value));

function comment(
  { verdict, reason, behind }: Pick<PriceDifference, 'verdict' | 'reason' | 'behind'>,
  field: string,
  was: string,
  m: Messages,
): string {
  const { verdicts, was: wasKnown, reasons } = wordsOf(m.lang);
  const say = reason === 'same-feed' || reason === 'unknown-here' ? wasKnown : reasons[reason];
  return `${verdicts[verdict]}: ${say(field, was, cited(behind))}`;
}

const factComment = (difference: FactDifference, m: Messages): string =>
  comment(difference, difference.field, shown(difference.was), m);

function priceComment(difference: PriceDifference, m: Messages): string {
  const { verdict, cost, was } = difference;
  const { mode, price, tiers, verdicts, wasUnknown } = wordsOf(m.lang);
  const stated = cost as Readonly<Record<string, unknown>>;
  const name = cost.when ? mode(Object.values(cost.when).join(', ')) : price;
  const moved = Object.entries(was).filter(([key, amount]) => amount !== stated[key]);
  if (verdict === 'new') {
    const unknown = moved.map(([key]) => `cost.${key}`);
    return `${verdicts.new}: ${wasUnknown(unknown.length > 0 ? unknown : [name])}`;
  }
  const amounts = moved.map(([key, amount]) => `${key} ${amount ?? '?'}`).join(', ');
  return comment(difference, name, amounts || tiers, m);
}
