import { plural } from '../../../words/en/plural.ts';

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
    cost: (kind: string, price: string, others: readonly string[]) =>
      `${kind}: ${price} per 1M tokens (3 in : 1 out); ${others.join('; ')}.`,
    dearer: (name: string, price: string, times: string) => `${name} ${price}, ${times}`,
    times: (ratio: string) => `${ratio} times as much`,
    percent: (percent: string) => `${percent}% more`,
    equalPrice: (price: string) => `The same price: ${price} per 1M tokens (3 in : 1 out).`,
    longer: (tokens: string, times: string) => `Reads the most at once: ${tokens} tokens, ${times} times as much.`,
    open: (licence: string | null) =>
      licence === null ? 'Its weights are open.' : `Its weights are open, under ${licence}.`,
    nothing: 'Nothing that is known sets it apart here.',
    alike: 'Alike',
    within: (uses: readonly string[], more: number) =>
      `In ${all(more > 0 ? [...uses, plural(more, 'other measured use', 'other measured uses')] : uses)} they cannot be told apart.`,
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
  more: (count: number) => `${count} more`,
  monthly: (plans: string) => `${plans} a month`,
  of: (releases: string) => `of ${releases}`,
  said: (date: string) => `said ${date}`,
  jointly: (models: string) => `of ${models} as well`,
  legend: {
    equal: '= equal',
    best: '* best',
    unknown: '? no source says',
    alarm: '! changes soon',
    prices: '/ 1M: per 1M tokens',
    points: 'Points: cautious end, 90% interval; A two measurers, B one, C a forerunner.',
  },
  moreSources: (last: number) => `to [${last}]: --sources`,
  unknownRows: (names: string) => `Known of none: ${names}.`,
};
