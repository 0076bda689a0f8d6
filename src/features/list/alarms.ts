import { nested } from '../../document/records.ts';
import type { Cell } from '../../domain/cells.ts';
import type { ListedModel, ListedRelease, Upcoming } from '../../engine/results.ts';
import type { Messages } from '../../words/index.ts';
import { endText } from '../../words/upcoming.ts';
import type { ListWords } from './words/index.ts';

/** What a reader must know of a row: what it is, and the prices that are paid then, where they are others. */
export interface Alarm {
  text: string;
  input: number | null;
  output: number | null;
  currency: string | null;
}

const NO_PRICE = { input: null, output: null, currency: null };
const KINDS = ['input', 'output'] as const;

/** What happens to the release of a row soon, and what it costs at other hours or for a time. */
export function alarmsOf(record: ListedModel | ListedRelease, words: ListWords, m: Messages): Alarm[] {
  const soon = (record.upcoming ?? []).flatMap(({ code, date, state, prices }): Alarm[] => {
    switch (code) {
      case 'retires':
        return [{ ...NO_PRICE, text: words.alarm.retires(date ?? '') }];
      case 'may-retire':
        // Since when, the page of the release tells: a row has little room.
        return [
          {
            ...NO_PRICE,
            text: state === 'any-day' ? words.alarm.anyDay : endText({ state: 'not-before', date: date ?? '' }, m),
          },
        ];
      case 'deprecated':
        return [{ ...NO_PRICE, text: words.alarm.deprecated }];
      case 'price-changes': {
        const after = prices?.after ?? NO_PRICE;
        const isOther = (kind: 'input' | 'output'): boolean =>
          after[kind] !== prices?.before[kind] || after.currency !== prices.before.currency;
        const [input = null, output = null] = KINDS.map((kind) => (isOther(kind) ? after[kind] : null));
        return [{ text: words.alarm.from(date ?? ''), input, output, currency: after.currency }];
      }
      default:
        return [];
    }
  });
  return [...soon, ...besides(record, words, m)];
}

/** Prices of some hours and of promotions, one alarm for each with both amounts. */
function besides(record: ListedModel | ListedRelease, words: ListWords, m: Messages): Alarm[] {
  const beside = nested(record, 'cost.beside') as Record<string, NonNullable<Cell['beside']>> | undefined;
  const currency = (nested(record, 'cost.currency') as string | undefined) ?? null;
  const alarms = new Map<string, Alarm>();
  for (const kind of KINDS) {
    for (const { condition, value, until } of beside?.[kind] ?? []) {
      if (condition === 'region') continue;
      const what = m.fields.condition[condition];
      const text = until === null ? what : words.alarm.until(what, until);
      const known = alarms.get(text) ?? { ...NO_PRICE, text, currency };
      alarms.set(text, { ...known, [kind]: value });
    }
  }
  return [...alarms.values()];
}

/** The date of its end, where its release has ended, or was to: null where no date is told. */
export function endOf({ upcoming = [] }: ListedModel | ListedRelease): Pick<Upcoming, 'date' | 'state'> | undefined {
  return upcoming.find(({ code }) => code === 'retired');
}
