import { quoted } from '../document/command-line.ts';
import { PERIODS } from '../domain/vocabulary.ts';
import type { Constraint } from '../engine/constraints/constraint.ts';
import type { Amount, Load, Subscription } from '../engine/results.ts';
import { amount, countOf, perOf } from './cost/workload.ts';
import { UsageError } from './errors.ts';
import type { Given, OptionSpec } from './options.ts';

/** The work that `--budget` is for, and of which costs are told. */
export const LOAD_OPTIONS: readonly OptionSpec[] = [
  {
    flags: '--requests <count>',
    about: {
      en: 'requests in a month, or in the period of --per: 100k',
      ko: '한 달(또는 --per 기간)의 요청 건수: 10만',
    },
  },
  {
    flags: '--input <amount>',
    about: {
      en: 'length of the input of a request: 1k (tokens), 1500chars',
      ko: '요청 하나의 입력 길이: 1k(토큰), 1500자',
    },
  },
  {
    flags: '--output <amount>',
    about: {
      en: 'length of the output of a request: 200 (tokens), 500chars',
      ko: '요청 하나의 출력 길이: 200(토큰), 500자',
    },
  },
  {
    flags: '--per <period>',
    about: {
      en: `period of --requests and --budget: ${PERIODS.join(', ')}; default month`,
      ko: `요청 건수와 예산(--requests, --budget)의 기간: ${PERIODS.join(', ')}. 기본값 month(한 달)`,
    },
  },
];

/** @throws UsageError */
export function loadGiven(given: Given): Load | null {
  const input = amount('--input', given.input);
  const output = amount('--output', given.output);
  const requests = countOf('--requests', given.requests);
  const per = perOf(given.per);
  if (per === 'request' && requests !== null)
    throw new UsageError((m) => m.notBeside('--requests', '--per request'), '--per');
  if (input === null && output === null && requests === null && per === undefined) return null;
  return { input, output, requests: per === 'request' ? 1 : requests, per: per ?? 'month' };
}

/** Whether the work is told as far as a budget needs: how many requests, and both ways. */
export const isWhole = (load: Load | null): load is Load =>
  load !== null && load.requests !== null && load.input !== null && load.output !== null;

/**
 * A budget that was typed needs the work that it is for.
 * @throws UsageError
 */
export function checkBudget(constraints: readonly Constraint[], load: Load | null): void {
  const isTyped = constraints.some(({ constraint, origin }) => constraint === 'budget' && origin !== 'need');
  if (isTyped && !isWhole(load)) {
    const example = `--budget 500 ${loadOptions({ ...EXAMPLE, ...told(load) })}`;
    throw new UsageError((m) => [m.budgetWithoutLoad, m.example(example)], '--budget');
  }
}

/** Work to show what a cost may be, where nobody told any. */
export const EXAMPLE: Load = {
  input: { count: 1000, unit: 'tokens', language: null },
  output: { count: 200, unit: 'tokens', language: null },
  requests: 100_000,
  per: 'month',
};
const told = (load: Load | null): Partial<Load> =>
  load === null ? {} : Object.fromEntries(Object.entries(load).filter(([, value]) => value !== null));

/** The options that say a load again. */
export function loadOptions({ input, output, requests, per }: Load): string {
  const length = (flag: string, { count, unit, language }: Amount): string =>
    `${flag} ${count}${unit === 'tokens' ? '' : language === 'ko' ? '자' : 'chars'}`;
  return [
    ...(per === 'request' || requests === null ? [] : [`--requests ${requests}`]),
    ...(input ? [length('--input', input)] : []),
    ...(output ? [length('--output', output)] : []),
    ...(per === 'month' ? [] : [`--per ${per}`]),
  ].join(' ');
}

/** The options that ask for plans again. */
export const subscriptionOptions = ({ most, seats }: Subscription): string =>
  [
    '--subscription',
    ...(most === null ? [] : ['--budget', quoted(String(most))]),
    ...(seats === 1 ? [] : [`--seats ${seats}`]),
  ].join(' ');
