import type { FindingCode } from '../../domain/problems.ts';
import { characterText } from '../characters.ts';
import { characters } from './characters.ts';
import { onDate } from './plural.ts';

type Values = Record<string, string | number | string[]>;
const list = (value: unknown): string => (Array.isArray(value) ? value.join(', ') : String(value));

/** The conditions of prices, as `when` has them. */
const WHEN: Record<string, string> = {
  region: 'when: {region: …}',
  hours: 'when: {hours: …} or {mode: off-peak}',
  promotion: 'when: {promotion: true}',
};
const CONDITIONS: Record<string, string> = {
  region: 'a region',
  hours: 'certain hours',
  promotion: 'a promotion',
  peak: 'peak hours',
  'off-peak': 'off-peak hours',
};
const CHANNELS: Record<string, string> = { api: 'the API', product: 'a product', cloud: 'a cloud' };
const channel = (v: Record<string, unknown>): string => CHANNELS[String(v.channel)] ?? String(v.channel);

/** Why a price of a layer is not the one that is taken on the day, and what would make it so. */
const NOT_USED: Record<string, (v: Values) => string> = {
  offer: (v) =>
    `the offer does not hold on ${v.day}: it has from or until, or ${v.provider} serves it no longer. Fix these, or take the price out`,
  later: (v) =>
    `it begins ${onDate(String(v.date))}, and ${v.day} lies before that. If it holds by now, fix from or seen`,
  ended: (v) => `it ended ${onDate(String(v.date))}. Add the price that holds now, or fix until`,
  condition: (v) =>
    `it holds for ${CONDITIONS[String(v.condition)] ?? v.condition} alone. If it is paid always, take when out`,
  mode: (v) =>
    `it holds for when: {mode: ${v.mode}} alone${v.mode === 'batch' ? ' (cost --batch)' : ''}. If it is that of all requests, take when out`,
  'no-text': () =>
    'it states neither input nor output per 1,000,000 tokens. Add these; what is paid per month is a plan (plans)',
  half: (v) =>
    `it lacks ${list(v.lacking)}, and nothing of a price below stands in, so no sum can be told. Add it, or write undisclosed`,
  provider: (v) =>
    `the price of a release is that of its developer, ${v.developer}, and ${v.provider} is another provider. If it is the price you pay, write it with provider: ${v.own}`,
  above: (v) => `${v.layer} states another, and is laid over it. Take one of the two out`,
  other: (v) =>
    `the price of ${list(v.source)} in the same layer comes before it. Keep one of the two, or end one with until`,
  currency: (v) =>
    `it is in ${v.currency}, and no rate from ${v.currency} to USD is known, so it is compared with no other. Add one to rates, or give --rate`,
};

/** What the checks of `lmm validate` find, and how to settle it. */
export const checks: Record<FindingCode, (values: Values) => string> = {
  'no-target': (v) =>
    `This changes what no layer below has (${v.kind}, ${v.id}).${v.suggestion === undefined ? '' : ` The nearest there: ${v.suggestion}.`} Repeat what identifies it, or write it out whole${v.lacking === undefined ? '' : ` (${list(v.lacking)})`}.`,
  'removes-nothing': (v) =>
    `This removes what no layer below has (${v.kind}, ${v.id}).${v.suggestion === undefined ? '' : ` The nearest there: ${v.suggestion}.`} Fix it, or take the removal out.`,
  'cutoff-after-release': (v) =>
    `The knowledge cutoff of ${v.id}, ${v.cutoff}, lies after its release, ${v.released}. One is of another version or a placeholder: fix it, or leave it out.`,
  'retired-without-status': (v) =>
    `${v.id} ended ${onDate(String(v.date))}${v.status === undefined ? ', and has no status' : `, and its status is ${v.status}`}. Write status: retired with a source that says so, or fix the date.`,
  'retired-without-end': (v) =>
    `${v.id} is retired, and no end is given. Add retirement_date or ends, or say in note why nobody tells the day.`,
  'offer-after-end': (v) =>
    `${v.provider} stopped serving ${v.id} ${onDate(String(v.date))}, and this offer of its own is still open. Add until: ${v.date}.`,
  'status-of-feed': (v) =>
    `No feed can tell that a release is ${v.status}, and the status of ${v.id} rests on ${list(v.source)} alone. Name who says so in sources: {status: …}, or leave it out.`,
  'converted-price': (v) =>
    `${list(v.amounts)} of ${v.id} look converted: at ${v.rate} ${v.base} per ${v.quote} they are ${list(v.originals)}. Write the price in the currency it is sold in, or leave it out; a note at the price settles that it is sold so.`,
  'prepaid-by-time': (v) =>
    `The price of ${v.id} is per ${v.per}, and "${v.word}" stands beside it. Money paid in advance and used up is per: prepaid.`,
  'only-conditional': (v) =>
    `${v.id} at ${v.provider} has a price for ${[v.conditions ?? []]
      .flat()
      .map((one) => CONDITIONS[one] ?? one)
      .join(
        ' and ',
      )} alone, so nothing to compare it by. Add the price without when, or say in note that there is none.`,
  'price-not-used': (v) =>
    `This price of ${v.id} at ${v.provider} is not used as it stands: ${NOT_USED[String(v.why)]?.(v) ?? v.why}.`,
  'price-out-of-range': (v) =>
    `The ${v.kind} price of ${v.id}, ${v.price} ${v.currency} per 1,000,000 tokens${v.currency === 'USD' ? '' : ` (about ${v.usd} USD)`}, is far from ${v.among === 'release' ? 'those known of it' : 'all that are known'}: ${v.least === v.most ? v.least : `${v.least} to ${v.most}`} USD. Look at the currency and the unit.`,
  'rows-hidden': (v) =>
    `Of the table ${v.table} this edition has ${v.held} ${v.held === 1 ? 'release' : 'releases'}, and stands in place of that of ${v.date} below: ${v.hidden} of its releases have no score in it any more. Write the edition out whole, or put figures of your own into benchmarks of the release, or into a table of your own.`,
  'unsaid-condition': (v) =>
    `The price of ${v.id} at ${v.provider} has no condition, and "${v.word}" stands beside it. If it holds only there or then, add ${WHEN[String(v.condition)] ?? 'when: {…}'}.`,
  'amount-lacking': (v) =>
    `The price that is shown for ${v.id} at ${v.provider} lacks ${list(v.keys)}, which ${list(v.source)} has at the same price. Add it with a source, or write undisclosed, or say in note why not.`,
  'tiers-lacking': (v) =>
    `The price that is shown for ${v.id} at ${v.provider} lacks a tier that ${list(v.source)} has at the same price (${list(v.keys)}). Add it with a source, or say in note why not.`,
  'replaced-by-itself': (v) =>
    `${v.id} is replaced by ${list(v.others)}, which leads back to it. Name what comes after it.`,
  'replaced-by-retired': (v) =>
    `What replaces ${v.id} is retired itself: ${list(v.others)}${v.date === undefined ? '' : ` (${v.date})`}. Name what its developer names now.`,
  'replaced-by-later': (v) =>
    `${v.id} ended ${onDate(String(v.ended))}, and what replaces it, ${v.other}, comes ${onDate(String(v.released))}. Add what serves until then, or fix a date.`,
  'replaced-by-other': (v) =>
    `What replaces ${v.id}, ${v.other}, is by another developer (${v.developer}). Name what its own developer names.`,
  'ends-disagree': (v) =>
    `retirement_date of ${v.id} is ${v.date}, and its API ends on ${list(v.others)} by ends. Make the two agree; put the other date into also.`,
  'end-is-earliest': (v) =>
    `retirement_date of ${v.id} is ${v.date}, and ends calls ${v.other} the earliest day only. Take retirement_date out until a day is announced.`,
  'done-ahead': (v) =>
    `${v.id}: an end (${channel(v)}) that lies ahead, ${v.date}, cannot be done. Write certainty: announced.`,
  'announced-past': (v) =>
    `${v.id}: the end announced for ${v.date} (${channel(v)}) has passed. Look whether it came, and write certainty: done with a source.`,
  'looks-like': (v) =>
    `"${v.value}" of ${v.id} looks like a name of ${v.other}: it holds ${characterText(String(v.character), characters)}. Write it in the letters that are meant, or call it otherwise.`,
  'mixed-scripts': (v) =>
    `"${v.value}" mixes scripts in a word: it holds ${characterText(String(v.character), characters)}. Nobody finds it who types what they see: write the word in one script, or leave it where its owner writes it so.`,
  'two-spellings': (v) =>
    `"${v.name}" is also written ${v.other} (${v.count === 1 ? '1 score' : `${v.count} scores`}). Write one benchmark in one way: name: ${v.suggestion}${v.version === undefined ? '' : `, version: '${v.version}'`}.`,
  'checked-before-date': (v) =>
    `${v.id} was checked ${onDate(String(v.checked))}, before it was published, ${v.date}. Fix one of the two.`,
  'date-ahead': (v) => `"${v.key}" lies ahead: ${v.date}, and today is ${v.today}. Fix the date.`,
  'proxy-address': (v) =>
    `${v.host} shows pages of others. Write the publisher's own address into url, this one into archive, and who holds the copy into copy.`,
  'foreign-host': (v) =>
    `${v.host} is not where ${v.publisher} publishes otherwise (${list(v.others)}). If it is a copy, say in copy who holds it, with the publisher's address as url and this one as archive; if it is theirs, say so in note.`,
  'archive-alone': (v) => `${v.id} has an archived copy and no address of its own. Add url.`,
  'same-address': (v) =>
    `${v.id} has the address, date and kind of ${v.other}. Join the two, or let url lead to the part that is meant.`,
};
