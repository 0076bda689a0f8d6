import { moneyIn } from '../../domain/amounts.ts';
import { PERIODS } from '../../domain/vocabulary.ts';
import { countIn } from '../../engine/constraints/values.ts';
import type { Amount, Workload } from '../../engine/results.ts';
import { UsageError } from '../errors.ts';
import type { MoneySettings } from '../money.ts';
import { shareHint, text } from '../option-values.ts';
import type { Given } from '../options.ts';

/**
 * The workload that options describe. Tokens are those of all requests together, unless `--each` or `--per request`;
 * characters are those of one request's text, times `--requests`: people know the length of a text, and the sum of a bill.
 */
export function workloadOf(given: Given, { currency, rates }: MoneySettings): Workload {
  const input = amount('--input', given.input);
  const output = amount('--output', given.output);
  if (!input && !output) throw new UsageError((m) => m.neitherInputNorOutput, '--input');
  if (input && output && input.unit !== output.unit) throw new UsageError((m) => m.mixedUnits, '--output');
  const requests = countOf('--requests', given.requests);
  const per = perOf(given.per);
  const each = given.each === true || per === 'request';
  if (each && requests === null) throw new UsageError((m) => m.eachWithoutRequests, '--each');
  return {
    input,
    output,
    requests,
    each: each || (input ?? output)?.unit === 'characters',
    days: per === 'day' ? DAYS : null,
    monthly: per === 'day' || per === 'month',
    cached: percent('--cached', given.cached) ?? 0,
    batch: given.batch === true,
    currency,
    rate: rates.find(({ base, quote }) => base === 'USD' && quote === currency)?.rate ?? null,
    vat: percent('--vat', given.vat) ?? 0,
    budget: budgetOf(given.budget),
  };
}

/** The days of a month whose cost is told from that of a day. */
const DAYS = 30;

const PER: Record<string, 'request' | 'day' | 'month'> = {
  request: 'request',
  call: 'request',
  요청: 'request',
  건: 'request',
  day: 'day',
  daily: 'day',
  일: 'day',
  하루: 'day',
  month: 'month',
  monthly: 'month',
  월: 'month',
  달: 'month',
};

export function perOf(value: Given[string]) {
  const given = text('--per', value)?.trim().toLowerCase();
  if (given === undefined) return undefined;
  const found = Object.hasOwn(PER, given) ? PER[given] : undefined;
  if (found === undefined) throw new UsageError((m) => m.badChoice('--per', given, PERIODS), '--per');
  return found;
}

export function countOf(option: string, value: Given[string]): number | null {
  const given = text(option, value)?.trim();
  if (given === undefined) return null;
  const count = countIn(given);
  if (count === undefined || count < 1) throw new UsageError((m) => m.badCount(option, given), option);
  return count;
}

/** A bare number is in the currency of the totals. */
function budgetOf(value: Given[string]): Workload['budget'] {
  const given = text('--budget', value)?.trim();
  if (given === undefined) return null;
  const sum = moneyIn(given, '');
  if (sum === undefined) throw new UsageError((m) => m.badSum('--budget', given), '--budget');
  return sum.currency === '' ? Number(sum.amount) : `${sum.amount} ${sum.currency}`;
}

/** `10M` tokens, or `1500자` or `1500chars` characters, in Korean and English. */
export function amount(option: string, value: Given[string]): Amount | null {
  const given = text(option, value)?.trim();
  if (given === undefined) return null;
  const [unit = ''] = /(?:글?자|chars?|characters?|tokens?|토큰)$/i.exec(given) ?? [];
  const written = given.slice(0, given.length - unit.length).trimEnd();
  const count = countIn(written);
  if (count === undefined) throw new UsageError((m) => m.badAmount(option, given), option);
  if (unit === '' || /^(token|토큰)/i.test(unit)) return { count, unit: 'tokens', language: null };
  return { count, unit: 'characters', language: /[가-힣]/.test(unit) ? 'ko' : 'en' };
}

/** A share in percent; half of all and half of a hundredth are told apart by the sign alone. */
export function percent(option: string, value: Given[string]): number | undefined {
  const given = text(option, value)?.trim();
  if (given === undefined) return undefined;
  const [, written, sign] = /^(\d+(?:\.\d+)?)\s*(%?)$/.exec(given) ?? [];
  const share = Number(written);
  const isEither = share > 0 && share < 1 && sign === '';
  if (!(share >= 0 && share <= 100) || isEither)
    throw new UsageError((m) => [m.badPercent(option, given), ...shareHint(m, option, given)], option);
  return share;
}
