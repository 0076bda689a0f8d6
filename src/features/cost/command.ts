import { namesOf } from '../../domain/called.ts';
import { ownOffers } from '../../domain/pricing.ts';
import type { Snapshot } from '../../domain/snapshot.ts';
import { cited } from '../../engine/cite.ts';
import type { Constraint } from '../../engine/constraints/constraint.ts';
import type { CostResult } from '../../engine/results.ts';
import type { Command } from '../command.ts';
import { constraintsGiven } from '../constraints.ts';
import { MONEY } from '../money.ts';
import { number } from '../option-values.ts';
import { CONSTRAINT_OPTIONS, FAIL, FILTER, LIMIT } from '../options.ts';
import { failing, failsByPolicy, leftOut } from '../policy/unmet.ts';
import { costsOf } from './costs.ts';
import { isOfUsage, USAGE_OPTIONS } from './usage/options.ts';
import { workloadOf } from './workload.ts';

/** Rows of the first screen: of all releases, and of lines that were named. */
const MOST = 9;
const NAMED = 16;

/** By which service the price is, where a maker has several for a release. */
function servicesOf(snapshot: Snapshot, { costs }: CostResult): Map<string, string> {
  const names = namesOf(snapshot);
  return new Map(
    costs.flatMap(({ id, provider }) => {
      const release = snapshot.anyRelease(id);
      const own = new Set(release ? ownOffers(snapshot, release).map((offer) => offer.provider) : []);
      return provider === null || own.size < 2 ? [] : [[id, names.provider(provider)]];
    }),
  );
}

export const command: Command = {
  name: 'cost',
  args: [FILTER],
  options: [
    {
      flags: '--input <amount>',
      about: {
        en: 'input in tokens: 10M, 500k; or characters of a request: 1500chars',
        ko: '입력 토큰: 10M, 500k. 또는 요청 하나의 글자 수: 1500자',
      },
    },
    {
      flags: '--output <amount>',
      about: { en: 'output in tokens; or characters of a request', ko: '출력 토큰. 또는 요청 하나의 글자 수' },
    },
    {
      flags: '--cached <share>',
      about: { en: 'how much of the input is read from a cache: 50%', ko: '입력 중 캐시에서 읽는 비율: 50%' },
    },
    {
      flags: '--requests <count>',
      about: { en: 'number of requests: 1000, 30k, 30,000', ko: '요청 건수: 1000, 3만, 30k' },
    },
    {
      flags: '--per <what>',
      about: {
        en: 'period of the amounts: request, day or month; for a day, the cost of 30 days is shown',
        ko: '양의 기준: request(요청 하나), day(하루), month(한 달). 하루면 30일 비용 표시',
      },
    },
    {
      flags: '--each',
      about: { en: 'amounts are for one request, not the total', ko: '양이 총량이 아니라 요청 하나 기준' },
    },
    { flags: '--batch', about: { en: 'batch prices', ko: '배치 가격' } },
    ...USAGE_OPTIONS,
    ...MONEY,
    { flags: '--vat <share>', about: { en: 'add this value-added tax: 10%', ko: '부가세를 더함: 10%' } },
    {
      flags: '--budget <sum>',
      about: { en: 'mark what stays within this sum: 500, 300 EUR', ko: '이 금액 이내인지 표시: 500, 30만원' },
    },
    { flags: '--explain', about: { en: 'show the arithmetic', ko: '계산 과정 표시' } },
    LIMIT,
    {
      flags: '--all',
      about: { en: 'all releases, not the cheapest alone', ko: '최저가 순 상위만이 아니라 모든 릴리스' },
    },
    // `--budget` marks here what stays within it; elsewhere it is a condition.
    ...CONSTRAINT_OPTIONS.filter(({ flags }) => !flags.startsWith('--budget ')),
    FAIL,
  ],
  examples: [
    'lmm cost --input 10M --output 2M',
    'lmm cost gpt-4o gpt-5 --input 10M --output 2M --cached 50% --explain',
    'lmm cost --input 3k --output 500 --each --requests 30k --limit 10',
    'lmm cost --input 3k --output 500 --each --requests 1000 --per day --budget "500 EUR"',
    'lmm cost gpt-4o --input 10M --currency KRW --vat 10%',
    'lmm cost --usage log.jsonl --by day --what-if claude-haiku-4-5',
  ],
  async run(context, names, given) {
    if (isOfUsage(given)) return (await import('./usage/run.ts')).runUsage(context, names, given);
    const { read, settings, snapshot: load, m } = context;
    const workload = workloadOf(given, settings.money);
    const limit = number('--limit', given.limit, 0, true);
    const fails = failsByPolicy(given);
    const snapshot = await load();
    const limits = await constraintsGiven({ ...given, budget: undefined }, snapshot, read);
    const all = costsOf(snapshot, names, limits, workload);
    const idsBy = (some: readonly Constraint[]): string[] =>
      costsOf(snapshot, names, some, workload).costs.map(({ id }) => id);
    const policy = fails ? leftOut(snapshot, limits, idsBy) : undefined;
    const unmet = policy ? failing(policy, snapshot) : {};
    const result = { ...all, costs: all.costs.slice(0, limit) };
    const view = () => ({
      sources: cited(snapshot, result),
      day: snapshot.day,
      explain: given.explain === true,
      // What was asked for by name or by a limit stands whole.
      most:
        limit !== undefined || given.all === true || given.explain === true
          ? Infinity
          : names.length > 0
            ? NAMED
            : MOST,
      whole: settings.wholeSources,
      services: servicesOf(snapshot, result),
    });
    return {
      body: { ...result, ...(policy ? { policy } : {}) },
      exit: unmet.exit,
      ...(unmet.notices ? { notices: unmet.notices } : {}),
      rates: snapshot.rates,
      // What only compares prices in several currencies shows no rate, unless a sum was asked for.
      ratesShown: (used) =>
        settings.money.currency !== null || given.budget !== undefined || given.maxPrice !== undefined
          ? used
          : used.filter(({ base, quote }) =>
              result.costs.slice(0, view().most).some(({ rate }) => rate?.base === base && rate.quote === quote),
            ),
      empty: result.costs.length === 0,
      table: async () => (await import('./document.ts')).costRows(result),
      document: async () => (await import('./document.ts')).costDocument(result, view(), m),
    };
  },
};
