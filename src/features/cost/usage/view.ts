import type { Block, Text } from '../../../document/document.ts';
import type { Names } from '../../../domain/called.ts';
import { rounded } from '../../../domain/money.ts';
import { TOKEN_KINDS } from '../../../domain/usage.ts';
import type { CitedSource, TokenCounts, UsageSum } from '../../../engine/results.ts';
import type { Messages } from '../../../words/index.ts';
import { money } from '../../../words/money.ts';
import { numeral } from '../../../words/numbers.ts';
import { usageWords } from './words/index.ts';

export interface UsageView {
  sources: Readonly<Record<string, CitedSource>>;
  day: string;
  explain: boolean;
  /** How many rows are shown. */
  most: number;
  /** Whether sources are told with title and address. */
  whole: boolean;
  names: Names;
  /** Plans whose price is not known on the day. */
  unpricedPlans: readonly string[];
}

export const paragraph = (text: Text): Block => ({ kind: 'text', text });
export const count = (number: number): string => numeral(number);

/** A sum, or between which it lies, each told in the same way. */
export function rangeText(
  low: string,
  high: string | undefined,
  told: (amount: string) => string,
  m: Messages,
): string {
  const least = told(low);
  const most = high === undefined ? least : told(high);
  return least === most ? least : usageWords(m.lang).range(least, most);
}

export const sumText = (sum: UsageSum, currency: string, m: Messages): string =>
  rangeText(sum.total_exact, sum.total_high_exact, (amount) => money(rounded(amount, currency), currency, m.lang), m);

export function tokensText(tokens: TokenCounts, m: Messages): string {
  const words = usageWords(m.lang);
  return TOKEN_KINDS.flatMap((kind) => (tokens[kind] ? [`${words.kinds[kind]} ${count(tokens[kind])}`] : [])).join(
    m.views.separator,
  );
}

/** Names that stand in a line. */
export const NAMED = 6;
