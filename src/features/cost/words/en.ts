import type { CostLine } from '../../../engine/results.ts';

/** Whose tokens a character the figure is. */
type CharactersOf = NonNullable<CostLine['characters']>[number]['of'];

/** Words of the cost table. */
export const en = {
  title: 'Cost',
  workload: {
    input: (amount: string) => `input ${amount}`,
    output: (amount: string) => `output ${amount}`,
    tokens: (count: string) => (count === '1' ? '1 token' : `${count} tokens`),
    characters: (count: string) => (count === '1' ? '1 character' : `${count} characters`),
    each: (requests: string) => `each of ${requests} requests`,
    total: (requests: string) => `in all, over ${requests} requests`,
    all: 'in all',
    cached: (percent: string) => `${percent}% of the input from a cache`,
    batch: 'batch prices',
    days: (days: number) => `a day, cost for ${days} days`,
    month: 'a month',
    vat: (percent: string) => `VAT ${percent}% included in the total`,
    budget: (amount: string) => `budget ${amount}`,
  },
  columns: {
    release: 'RELEASE',
    condition: 'CONDITION',
    total: 'TOTAL',
    month: 'A MONTH',
    input: 'INPUT',
    cached: 'CACHED',
    output: 'OUTPUT',
    note: 'NOTE',
  },
  within: 'within budget',
  over: 'over budget',
  maybe: 'perhaps within budget',
  range: (low: string, high: string) => `${low} to ${high}`,
  characters: (value: string, of: CharactersOf) =>
    `${value} tokens/char${{ release: '', line: ' (line)', 'other-releases': ' (assumed)' }[of]}`,
  charactersIn: (language: string, value: string) => `${language} ${value}`,
  charactersLegend: (language: string, of: ReadonlySet<CharactersOf>) =>
    [
      `tokens/char: tokens a character of ${language}.`,
      of.has('line') ? 'line: measured for its line.' : '',
      of.has('other-releases') ? 'assumed: measured for other releases of its line.' : '',
    ]
      .filter((part) => part !== '')
      .join(' '),
  low: (total: string) => `at the lower end of tokens per character: ${total}`,
  tier: (over: string) => `price for prompts over ${over} tokens`,
  reason: {
    'no-price': 'no source here gives a price',
    'no-batch-price': 'no source here gives a batch price',
    'no-input-price': 'no source here gives an input price',
    'no-output-price': 'no source here gives an output price',
    'no-cache-read-price': 'no source here gives a cache price',
    'no-tokens-per-character':
      'no source here says how many tokens a character takes (give tokens: --input 1500 --per request)',
    'no-rate': 'no exchange rate: give --rate, or add a dated one to the knowledge base',
  } as Record<string, string>,
  step: (tokens: string, price: string, amount: string) => `${tokens} × ${price} / 1,000,000 = ${amount}`,
  sum: (parts: string, vat: string, rate: string, total: string) => `${parts}${rate}${vat} = ${total}`,
  tooFew: (tokens: string, requests: string) =>
    `That is ${tokens} input tokens for all ${requests} requests together. If it is for each of them, add --each.`,
  noRequests: 'Without --requests the size of a prompt is not known: the lowest prices are taken.',
  unpriced: (count: number, reason: string) => `${count}: ${reason}.`,
  more: (count: number) => `and ${count} more ${count === 1 ? 'release' : 'releases'}`,
  withoutTotal: 'Unknown',
  explainHint: 'The arithmetic: --explain',
  cheapest: (name: string, total: string) => `Cheapest: ${name}, ${total}`,
  rest: (count: number) => `${count} more: --limit 30 or --all`,
  nothing: 'No release here meets all of these conditions. The releases: lmm list --releases',
};
