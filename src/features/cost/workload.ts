import type { Amount, Workload } from '../../engine/results.ts';
import { tokenCount } from '../constraints.ts';
import { UsageError } from '../errors.ts';
import type { MoneySettings } from '../money.ts';
import { number, text } from '../option-values.ts';
import type { Given } from '../options.ts';

/**
 * The workload that options describe. Tokens are those of all requests together, unless `--each`; characters are those
 * of one request's text, times `--requests`: people know the length of a text, and the sum of a bill.
 */
export function workloadOf(given: Given, money: MoneySettings): Workload {
  const input = amount('--input', given.input);
  const output = amount('--output', given.output);
  if (!input && !output) throw new UsageError((m) => m.neitherInputNorOutput, '--input');
  if (input && output && input.unit !== output.unit) throw new UsageError((m) => m.mixedUnits, '--output');
  const requests = number('--requests', given.requests, 1, true) ?? null;
  if (given.each === true && requests === null) throw new UsageError((m) => m.eachWithoutRequests, '--each');
  const { currency, rates } = money;
  const rate = rates.find(({ base, quote }) => base === 'USD' && quote === currency)?.rate ?? null;
  return {
    input,
    output,
    requests,
    each: given.each === true || (input ?? output)?.unit === 'characters',
    cached: percent('--cached', given.cached) ?? 0,
    batch: given.batch === true,
    currency,
    rate,
    vat: percent('--vat', given.vat) ?? 0,
    budget: number('--budget', given.budget, 0) ?? null,
  };
}

/** `10M` tokens, or `1500자` or `1500chars` characters, in Korean and English. */
function amount(option: string, value: Given[string]): Amount | null {
  const given = text(option, value)?.trim();
  if (given === undefined) return null;
  const characters = /^(.*?)\s*(자|글자|chars?|characters?)$/i.exec(given);
  try {
    const count = tokenCount(option, characters ? (characters[1] ?? '') : given) ?? 0;
    if (!characters) return { count, unit: 'tokens', language: null };
    return { count, unit: 'characters', language: /[가-힣]/.test(characters[2] ?? '') ? 'ko' : 'en' };
  } catch {
    throw new UsageError((m) => m.badAmount(option, given), option);
  }
}

function percent(option: string, value: Given[string]): number | undefined {
  const given = text(option, value)?.trim();
  if (given === undefined) return undefined;
  const match = /^(\d+(?:\.\d+)?)\s*%?$/.exec(given);
  const share = match ? Number(match[1]) : Number.NaN;
  if (!(share >= 0 && share <= 100)) throw new UsageError((m) => m.badPercent(option, given), option);
  return share;
}
