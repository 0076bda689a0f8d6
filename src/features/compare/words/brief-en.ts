import { ordinal, plural } from '../../../words/en/plural.ts';

/** `a, b and c`. */
const all = (items: readonly string[]): string =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;

/** Words of the comparison on one screen. */
export const briefEn = {
  /** What speaks for one of them, each a sentence with its name as the subject. */
  verdict: {
    measured: (uses: readonly string[], more: number) =>
      `Measured better at ${all(more > 0 ? [...uses, plural(more, 'more use', 'more uses')] : uses)}.`,
    said: (uses: readonly string[], more: number) =>
      `Said, not measured, to suit ${all(more > 0 ? [...uses, plural(more, 'more use', 'more uses')] : uses)}.`,
    cheaper: 'Cheaper',
    cheapest: 'Cheapest',
    cheapestKnown: 'Cheapest as far as known',
    cost: (kind: string, price: string, soon: string, others: readonly string[]) =>
      `${kind}: ${price} per 1M tokens (3 in : 1 out)${soon}; ${others.join('; ')}.`,
    dearer: (name: string, price: string, times: string) => `${name} ${price}, ${times}`,
    times: (ratio: string) => `${ratio} times as much`,
    percent: (percent: string) => `${percent}% more`,
    equalPrice: (price: string) => `The same price: ${price} per 1M tokens (3 in : 1 out).`,
    longer: (tokens: string, times: string) => `Reads the most at once: ${tokens} tokens, ${times} times as much.`,
    open: (licence: string | null) =>
      licence === null ? 'Its weights are open.' : `Its weights are open, under ${licence}.`,
    others: (low: string, high: string) => `the others ${low === high ? low : `${low} to ${high}`}`,
    takes: (kinds: readonly string[]) => `Alone here takes ${all(kinds)}.`,
    strongest: (use: string, rank: number, of: number) => `Strongest in ${use}: ${ordinal(rank)} of ${of} measured.`,
    nothing: 'Nothing known sets it apart.',
    alike: 'Alike',
    within: (uses: readonly string[], more: number) =>
      `Within the margin of error: ${all(more > 0 ? [...uses, plural(more, 'other measured use', 'other measured uses')] : uses)}.`,
    unmeasured: 'No measurement here compares them.',
  },
  rows: {
    release: 'Release',
    ranks: 'Best at',
    input: 'Input / 1M',
    output: 'Output / 1M',
    cached: 'Cached / 1M',
    length: 'Context/output',
    inputs: 'Inputs',
    outputs: 'Outputs',
    weights: 'Weights',
    data: 'Your data',
    knowledge: 'Cutoff',
    status: 'Status',
    plans: 'Plans',
    points: 'Points of 100',
  },
  from: (price: string, date: string) => `${price} from ${date}`,
  or: (value: string) => `(or ${value})`,
  closed: 'closed',
  open: 'open',
  calledOpen: 'called open source',
  trained: 'trained on',
  untrained: 'not trained on',
  trainingUnknown: 'training ?',
  kept: (days: number) => (days === 0 ? 'not kept' : `kept ${plural(days, 'day', 'days')}`),
  zeroRetention: (onRequest: boolean): string => (onRequest ? 'zero retention on request' : 'zero retention offered'),
  monthly: (plans: string) => `${plans} a month`,
  of: (releases: string) => `of ${releases}`,
  said: (date: string) => `said ${date}`,
  jointly: (models: string) => `of ${models} as well`,
  legend: {
    equal: '= equal',
    best: '* best',
    unknown: '? no source says',
    alarm: '! ends or changes',
    prices: '/ 1M: per 1M tokens',
    points: 'Points: cautious, 90% interval; A 2 measurers, B 1, C an earlier release.',
  },
  moreSources: (last: number) => `to [${last}]: --sources`,
  unknownRows: (names: string) => `Known of none: ${names}.`,
};
