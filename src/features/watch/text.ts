import type { Names } from '../../domain/called.ts';
import { isOfRelease } from '../../domain/ends.ts';
import type { Messages } from '../../words/index.ts';
import { money } from '../../words/money.ts';
import { movesOf, placeOf } from '../../words/upcoming.ts';
import { reasonLine } from '../recommend/sentences.ts';
import type { WatchItem } from './result.ts';
import { wordsOf } from './words/index.ts';

/** What happened or will, without its day. */
export function itemText(item: WatchItem, names: Names, m: Messages): string {
  const words = wordsOf(m.lang);
  const remarks = [
    ...(item.replaced_by.length > 0 ? [words.replacedBy(item.replaced_by.join(m.views.separator))] : []),
    ...(item.news === 'announced' ? [words.announced] : []),
    ...(item.news === 'moved' ? [words.moved(String(item.before ?? words.undated))] : []),
  ];
  const text = bareText(item, names, m);
  return remarks.length === 0 ? text : `${text} (${remarks.join('; ')})`;
}

function bareText(item: WatchItem, names: Names, m: Messages): string {
  const words = wordsOf(m.lang);
  const { code, subject, name, before, after, state, certainty } = item;
  const place = placeOf(item, names.provider, m);
  const release = (id: WatchItem['before']): string =>
    id === null ? m.fields.missing.unknown : names.release(String(id));
  const firsts = (ids: WatchItem['before']): string =>
    [ids ?? []]
      .flat()
      .map((id) => names.record(String(id)))
      .join(m.views.separator) || words.nobody;
  switch (code) {
    case 'released':
      return words.released(name, subject);
    case 'retired':
      return words.retired(name, subject);
    case 'ended':
      if (certainty === 'earliest' && isOfRelease({ channel: item.channel ?? 'api', provider: item.provider ?? null }))
        return words.mayRetireNow(name, subject);
      return certainty === 'earliest' ? words.endedEarliest(name, place) : words.ended(name, place);
    case 'current':
      return words.current(name, release(before), release(after));
    case 'price': {
      const amount = (value: WatchItem['before']): string => money(Number(value), item.currency ?? undefined, m.lang);
      const percent = item.percent === null ? '' : ` (${item.percent > 0 ? '+' : ''}${item.percent}%)`;
      const what = (item.what ?? '').replace(/^\w+/, (kind) => m.show.amount[kind] ?? kind);
      return `${words.price(subject, what, amount(before), amount(after))}${percent}`;
    }
    case 'decision':
    case 'question':
      return words[code](name, firsts(before), firsts(after));
    case 'policy':
    case 'policy-unknown':
    case 'policy-kept': {
      const rule = item.breach ? reasonLine(item.breach, names, m) : '';
      if (code === 'policy-kept') return words.policyKept(name, subject, rule);
      return (code === 'policy' ? words.policy : words.policyUnknown)(name, subject, rule);
    }
    case 'retires':
      return words.retires(name, subject);
    case 'may-retire':
      return (state === 'any-day' ? words.mayRetireNow : words.mayRetire)(name, subject);
    case 'ends':
      return words.ends(name, place);
    case 'may-end':
      return (state === 'any-day' ? words.endedEarliest : words.mayEnd)(name, place);
    case 'deprecated':
      return words.deprecated(name, subject);
    case 'price-changes':
      return words.priceChanges(subject, item.prices ? movesOf(item.prices.before, item.prices.after, m) : '');
  }
}

/** A day as precisely as it was told. */
export function dateText(date: string | null, m: Messages): string {
  const words = wordsOf(m.lang);
  if (date === null) return words.undated;
  return date.length === 10 ? words.on(date) : words.within(date);
}
