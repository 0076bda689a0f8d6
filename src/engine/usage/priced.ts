import { costOf, type Decimal, decimal } from '../../domain/money.ts';
import { conditionOf, type Priced } from '../../domain/pricing.ts';
import { TOKEN_KINDS, type TokenKind } from '../../domain/usage.ts';
import type { Cell } from './cells.ts';
import { isBySize, type Quote, type Rate, rateOf, type Sizes } from './quote.ts';
import { map, NOTHING, plus, type Span } from './sums.ts';

/** What the tokens of a cell of one kind cost. */
export interface CellPart {
  kind: TokenKind | 'reasoning';
  tokens: bigint;
  low: number;
  high: number;
  amount: Span;
}

export interface CellCost {
  parts: CellPart[];
  /** Kinds without a price, with why. */
  without: { kind: TokenKind; tokens: bigint; reason: string }[];
  amount: Span;
}

/** A cell's tokens by kind, those that are paid as one apart. */
export type Counted = [kind: TokenKind | 'reasoning', tokens: bigint][];

/** How tokens of a cell are counted: thinking apart where the price of it is another and the log tells it. */
export function countedBy({ price }: Quote, { tokens, reasoning }: Pick<Cell, 'tokens' | 'reasoning'>): Counted {
  return TOKEN_KINDS.flatMap((kind): Counted => {
    const count = tokens[kind] ?? 0n;
    if (count === 0n) return [];
    if (kind !== 'output' || reasoning === null || typeof price.reasoning !== 'number') return [[kind, count]];
    const thought = reasoning > count ? count : reasoning;
    return [
      ...(count > thought ? ([['output', count - thought]] as Counted) : []),
      ...(thought > 0n ? ([['reasoning', thought]] as Counted) : []),
    ];
  });
}

/** What a kind costs by a quote: thinking by its own price. */
export function rateFor(quoted: Quote, kind: TokenKind | 'reasoning', sizes: Sizes, isTold: boolean): Rate {
  if (kind !== 'reasoning') return rateOf(quoted, kind, sizes, isTold ? 'told' : 'untold');
  const { reasoning } = quoted.price;
  return typeof reasoning === 'number' ? { low: reasoning, high: reasoning } : 'no-output';
}

/** What a cell costs by a quote. @param rate what a kind costs, where it is not what the quote says */
export function costOfCell(cell: Cell, quoted: Quote, rate: typeof rateFor = rateFor): CellCost {
  const parts: CellPart[] = [];
  const without: CellCost['without'] = [];
  for (const [kind, tokens] of countedBy(quoted, cell)) {
    const found = rate(quoted, kind, cell.sizes, cell.reasoning !== null);
    if (typeof found === 'string')
      without.push({ kind: kind === 'reasoning' ? 'output' : kind, tokens, reason: found });
    else {
      const count = decimal(tokens.toString());
      const amount = spanOf(count, found.low, found.high);
      parts.push({
        kind,
        tokens,
        ...found,
        amount: isBySize(quoted) ? map(amount, (one) => one.round(DIGITS)) : amount,
      });
    }
  }
  return { parts, without, amount: parts.reduce((sum, { amount }) => plus(sum, amount), NOTHING) };
}

/** A price on the average of a prompt may have no last digit: what is not seen of it is left out. */
const DIGITS = 12;

const spanOf = (count: Decimal, low: number, high: number): Span => ({
  low: costOf(count, low),
  high: high === low ? costOf(count, low) : costOf(count, high),
});

/** Why what a cell costs is a range, or may be otherwise than it is told. */
export function opennessOf(cell: Cell, quoted: Quote): string[] {
  const found = new Set<string>();
  const { price, instead } = quoted;
  if (cell.sizes.low !== cell.sizes.high) found.add('tier');
  if (cell.tokens.cache_write_any && typeof price.cache_write_1h === 'number') found.add('cache-time');
  if (cell.reasoning === null && typeof price.reasoning === 'number') found.add('thinking');
  for (const other of instead) found.add(reasonOf(other));
  return [...found];
}

function reasonOf(other: Priced): string {
  const condition = conditionOf(other);
  if (condition === 'promotion') return 'promotion';
  if (condition !== null) return 'hours';
  return other.when?.mode === undefined ? 'days' : 'mode';
}
