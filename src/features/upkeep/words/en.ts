import type { DueCode } from '../../../engine/results.ts';
import { plural } from '../../../words/en/plural.ts';

/** Words of what is due. */
export const en = {
  title: 'What is due',
  nothing: 'Nothing is due.',
  none: (names: string) => `Nothing due of: ${names}.`,
  label: {
    sources: 'pages to read again',
    plans: 'plan prices',
    prices: 'announced prices',
    promotions: 'promotions',
    ends: 'ends',
    current: 'current releases',
    status: 'releases without a status',
    feeds: 'feeds',
    tables: 'tables of scores',
    rates: 'exchange rates',
  } as Record<DueCode, string>,
  /** What is the matter, and what to do. */
  text: {
    sources: (days: number) =>
      `Facts of active releases rest on pages that nobody has read for ${days} days. Read each, correct what changed, and set "checked" of the source.`,
    plans: (days: number) =>
      `Nobody has seen these prices for ${days} days. Read the page: the same price sets "checked" of its source, another one is a new period with "seen".`,
    prices: () =>
      'These were announced for a day that has come, and no source has been read since. Read the page, and set "checked".',
    promotions: (days: number) =>
      `These have ended and no price after them is known, or have no end and nobody has seen them for ${days} days. Record what is paid now, and "until".`,
    ends: () =>
      'Their day has come and no source says that it is done. Read the page: "certainty: done", or the new day.',
    current: (days: number) =>
      `No source has stated the current release for ${days} days, or none is stated. Look at the maker's list: add a period to "current".`,
    status: () =>
      'Nobody says whether these are stable, preview or deprecated. Read the maker\'s list: "status" with its source.',
    feeds: (days: number) =>
      `The snapshot here is older than ${days} days, or a newer one was given. Download it, then npm run feed -- FILE --seen DAY.`,
    tables: (days: number) =>
      `The newest edition is older than ${days} days. Look for the next one; a leaderboard of Arena goes through npm run feed.`,
    rates: (days: number) => `The newest rates are older than ${days} days. Add those of a newer day.`,
  } as Record<DueCode, (days: number) => string>,
  row: {
    sources: (name: string, facts: number, pages: number, since: string) =>
      `${name}: ${plural(facts, 'fact', 'facts')} on ${plural(pages, 'page', 'pages')}, last read ${since}`,
    plans: (name: string, price: string, since: string | null) =>
      since === null ? `${name}: ${price}, no day told` : `${name}: ${price}, last seen ${since}`,
    prices: (name: string, provider: string, price: string, since: string, seen: string) =>
      `${name} at ${provider}: ${price} from ${since}, by a page of ${seen}`,
    promotions: (name: string, provider: string, price: string, since: string, ended: boolean) =>
      ended
        ? `${name} at ${provider}: ${price} ended ${since}`
        : `${name} at ${provider}: ${price}, no end, last seen ${since}`,
    ends: (name: string, where: string, since: string, certainty: string) => `${name}: ${where}, ${certainty} ${since}`,
    current: (name: string, release: string | null, since: string | null) =>
      release === null
        ? `${name}: none is stated`
        : `${name}: ${release}${since === null ? '' : `, last stated ${since}`}`,
    status: (name: string, releases: string) => `${name}: ${releases}`,
    feeds: (name: string, since: string | null, file: string | null, day: string | null, exact: boolean) => {
      const own = since === null ? 'none here' : `here of ${since}`;
      if (file === null) return `${name}: ${own}`;
      return day === null
        ? `${name}: ${own}; ${file} tells no day, give it with --seen`
        : `${name}: ${own}; ${file} is of ${day}${exact ? '' : ' or later'}`;
    },
    tables: (name: string, count: number, since: string, newest: string) =>
      count === 1
        ? `${name}: ${newest}`
        : `${name}: ${count} tables, ${since === newest ? newest : `${since} to ${newest}`}`,
    rates: (name: string, count: number, since: string) =>
      count === 1 ? `${name}: ${since}` : `${name}: ${count} rates of ${since}`,
  },
  paid: (input: string, output: string) => `${input} in, ${output} out`,
  per: {
    month: (amount) => `${amount} a month`,
    year: (amount) => `${amount} a year`,
    'seat-month': (amount) => `${amount} a month and seat`,
    'seat-year': (amount) => `${amount} a year and seat`,
    prepaid: (amount) => `${amount} in advance`,
  } as Record<string, (amount: string) => string>,
  channel: { api: 'API', product: 'product', cloud: 'cloud' } as Record<string, string>,
  certainty: { earliest: 'not before', announced: 'announced for', done: 'done' } as Record<string, string>,
  more: (count: number) => `and ${count} more`,
  record: (file: string) => `record: ${file}`,
  facts: (count: number) => plural(count, 'fact', 'facts'),
  download: (address: string) => `download: ${address}`,
  count: (count: number, kinds: number) =>
    `${plural(count, 'thing', 'things')} due, in ${plural(kinds, 'kind', 'kinds')}.`,
};
