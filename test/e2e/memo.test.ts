import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { CostResult, Envelope, MemoResult, RecommendResult } from '../../src/engine/results.ts';
import { folder } from '../support/lmm.ts';
import { twin, twinJson } from '../support/twin.ts';
import { OUR_PARTICLE } from './pages.ts';

const DAY = ['--as-of', '2026-11-25'];
/** A page of A4 in the type of a terminal. */
const PAGE = 66;

/** Parts of the page in their order; what a question has nothing for is left out. */
const PARTS = {
  en: [
    'Pick',
    'Cost a month',
    'Excluded',
    'The strongest case for',
    'Risks',
    'What is not known, and whom to ask',
    'What would change the answer',
    'Evidence',
    'Facts as of',
    '[1] ',
  ],
  ko: [
    '추천 모델',
    '월 비용',
    '제외된 모델',
    '차순위의 근거',
    '위험 요인',
    '결정 전 확인 사항',
    '답이 바뀌는 조건',
    '근거',
    '사실 기준일',
    '[1] ',
  ],
} as const;
const WORK = ['--requests', '30k', '--input', '1500', '--output', '500'];

interface Page extends Omit<MemoResult, 'executive'>, Pick<Envelope, 'as_of'> {
  executive: MemoResult['executive'] & { text: string };
}

/** Where each part begins; those that are missing are left out. */
const beginnings = (out: string, parts: readonly string[]): number[] => {
  let at = 0;
  return parts.flatMap((part) => {
    const found = out.indexOf(`\n${part}`, at);
    if (found < 0) return [];
    at = found + 1;
    return [found];
  });
};

describe('the memo of a question', () => {
  it.each([
    [['--use', 'customer-support']],
    [['--use', 'programming,translation', '--exclude-country', 'china']],
    [['고객센터 챗봇, 중국 업체는 안 됨']],
    [['--use', 'social-media', '--source', 'plura-lmm-trends', '--as-of', '2025-02-02']],
  ])('is one page whose parts stand in their order: %j', { timeout: 60_000 }, async (asked) => {
    for (const lang of ['en', 'ko'] as const) {
      const args = asked.includes('--as-of') ? asked : [...asked, ...DAY];
      const { code, out } = await twin(['report', ...args, '--lang', lang, '--width', '80']);
      expect(code).toBe(0);
      expect(out.trimEnd().split('\n').length, out).toBeLessThanOrEqual(PAGE);
      const places = beginnings(out, PARTS[lang]);
      // Nobody may be excluded, and nobody may come next.
      expect(places.length).toBeGreaterThanOrEqual(PARTS[lang].length - 2);
      expect(places).toEqual([...places].sort((a, b) => a - b));
      if (lang === 'ko') expect(out).not.toMatch(OUR_PARTICLE);
    }
  });

  it('says in its first sentences what to take, for what, how sure it is and what it costs', async () => {
    const page = await twinJson<Page>(['report', '--use', 'customer-support', ...WORK, ...DAY, '--lang', 'en']);
    const [first] = page.recommendations;
    const { out } = await twin(['report', '--use', 'customer-support', ...WORK, ...DAY, '--lang', 'en']);
    const spaced = (text: string): string => text.replace(/\s+/g, ' ');
    expect(spaced(out)).toContain(page.executive.text);
    expect(page.executive).toMatchObject({
      outcome: page.tied_first.length > 1 ? 'tied' : 'clear',
      points: first?.points,
      alike: page.tied_first.length - 1,
    });
    expect(page.executive.text).toMatch(
      new RegExp(`^Customer support: take ${first?.release_name}\\..* ${first?.points?.toFixed(1)} of 100 points`),
    );
    expect(page.executive.text).toContain('a month for 30,000 requests a month, each 1,500 tokens in, 500 tokens out.');
  });

  it('has the ranking of recommend and the sums of cost', { timeout: 60_000 }, async () => {
    const asked = ['--use', 'customer-support', ...WORK, ...DAY];
    const page = await twinJson<Page>(['report', ...asked]);
    const { recommendations } = await twinJson<RecommendResult>(['recommend', ...asked]);
    expect(page.recommendations).toEqual(recommendations);
    expect(page.monthly_cost.costs[0]).toMatchObject({ roles: expect.arrayContaining(['pick']) });
    for (const { id, total } of page.monthly_cost.costs) {
      const { costs } = await twinJson<CostResult>(['cost', id, ...WORK, '--each', '--per', 'month', ...DAY]);
      expect(costs[0]?.total, id).toBe(total);
    }
    const daily = (await twinJson<Page>(['report', ...asked, '--per', 'day'])).monthly_cost;
    expect(daily.load).toMatchObject({ requests: 900_000, per: 'month' });
    expect(daily.costs[0]?.total).toBeCloseTo((page.monthly_cost.costs[0]?.total ?? 0) * 30, 6);
  });

  it('calls an example what nobody told, as far as nobody told it', async () => {
    const cost = async (...args: string[]) => {
      const asked = ['report', '--use', 'customer-support', ...args, ...DAY];
      const page = await twinJson<Page>(asked);
      const en = (await twin([...asked, '--lang', 'en'])).out.replace(/\s+/g, ' ');
      const ko = (await twin([...asked, '--lang', 'ko'])).out.replace(/\s+/g, ' ');
      return { ...page.monthly_cost, en, ko };
    };
    const none = await cost();
    expect(none.assumed).toEqual(['requests', 'input', 'output']);
    expect(none.en).toContain('An example: 100,000 requests a month');
    expect(none.en).toContain('Yours: --requests, --input, --output, --per month.');
    expect(none.ko).toContain('예시 작업량: 월 100,000건');
    const some = await cost('--requests', '7000');
    expect(some.assumed).toEqual(['input', 'output']);
    expect(some.en).toContain('An example in part (the input, the output): 7,000 requests a month');
    expect(some.ko).toContain('예시 작업량(가정한 값: 입력 길이, 출력 길이): 월 7,000건');
    const all = await cost(...WORK);
    expect(all.assumed).toEqual([]);
    expect(`${all.en}${all.ko}`).not.toMatch(/example|예시/i);
  });

  it('tells sums in the currency that is asked for, at a rate with its day', async () => {
    const { out } = await twin([
      'report',
      '--use',
      'customer-support',
      '--currency',
      'KRW',
      ...WORK,
      ...DAY,
      '--lang',
      'ko',
    ]);
    expect(out).toMatch(/예상 비용:\s월\s[\d,]+원/);
    expect(out).toMatch(/환율: .*KRW/);
    expect(out).not.toMatch(/월 \$/);
  });

  it('names sources by number, publisher and day, and whole where asked', async () => {
    const asked = ['report', '--use', 'customer-support', ...DAY, '--lang', 'en'];
    expect((await twin(asked)).out).toMatch(/^\[1\] .*\d{4}-\d\d-\d\d {2}\[2\] /m);
    expect((await twin(asked)).out).not.toContain('https://');
    expect((await twin([...asked, '--sources'])).out).toContain('https://');
  });

  it('says what stands in the way where nothing can be recommended', async () => {
    const nothing = await twinJson<Page>(['report', '--use', 'programming', '--max-price', '0.0001', ...DAY]);
    expect(nothing.executive).toMatchObject({ outcome: 'none', first: [] });
    const { out } = await twin(['report', '--use', 'programming', '--max-price', '0.0001', ...DAY, '--lang', 'en']);
    expect(out).toContain('No model can be recommended.');
    expect(out).toMatch(/^Excluded$/m);
    expect((await twin(['report', 'xyzzy plugh frotz', ...DAY, '--lang', 'ko'])).out).toContain(
      '추천할 수 있는 모델이 없다.',
    );
  });
});

const HEAD = `sources:
  - {id: s, title: Test source, publisher: Test, date: 2025-01-01, kind: vendor}
developers: [{id: acme, name: Acme, country: US}, {id: beta, name: Beta, country: CN}]
source: s
uses: [{id: chat, name: {en: Chatting, ko: 대화}}]
`;
const FACTS = `${HEAD}
models:
  - {id: m, name: Em, developer: acme, current: [{release: acme/m}]}
  - {id: n, name: En, developer: acme, current: [{release: acme/n}]}
  - {id: c, name: Ce, developer: beta, current: [{release: beta/c}]}
statements:
  - {models: m, use: chat, fit: specialised, text: {en: The best talker, ko: 말을 가장 잘한다}}
  - {models: n, use: chat, fit: strong, text: Talks well}
  - {models: c, use: chat, fit: strong, text: Talks}
releases:
  - {id: acme/m, name: M, developer: acme, model: m, release_date: 2025-01-01, retirement_date: 2025-09-01}
  - {id: acme/n, name: N, developer: acme, model: n, release_date: 2025-01-01, license: MIT}
  - {id: beta/c, name: C, developer: beta, model: c, release_date: 2025-01-01}
offers:
  - release: acme/m
    provider: acme
    data: {trains_on_input: true, retention_days: 30, source: s}
    cost:
      - {from: 2025, until: 2025-07-01, currency: USD, input: 2, output: 2}
      - {from: 2025-07-01, currency: USD, input: 4, output: 4}
  - {release: acme/n, provider: acme, cost: [{from: 2025, currency: USD, input: 1, output: 1}]}
`;

describe('what a memo warns of', () => {
  const kb = ['--as-of', '2025-06-01', '--use', 'chat', ...WORK];
  const run = async (lang: string, ...args: string[]) => {
    const path = folder({ 'kb.yaml': FACTS });
    return (await twin(['report', ...kb, '--kb', path, '--lang', lang, ...args])).out;
  };

  it('is an end and a price that are near, what becomes of inputs, and how thin the evidence is', async () => {
    const en = await run('en');
    // 30,000 x 2,000 tokens at $2, then at $4.
    expect(en).toMatch(/^! .*retires 2025-09-01$/m);
    expect(en).toMatch(/^ *pick +M +\$120 .*! \$240 from/m);
    expect(en).toMatch(/^ +End +! retires 2025-09-01 \[1\]$/m);
    expect(en).toMatch(/^ +Price change +! input \$2 to \$4, output \$2 to \$4 from\s+2025-07-01/m);
    expect(en).toMatch(/^ +Data +Trains on inputs: yes; .*30 days/m);
    expect(en).toMatch(/^ +Limits +one source/m);
    expect(en).toMatch(/- .*Licen[cs]e.*: ask Acme/);
    expect(en).toContain('Costs less: $60 a month against $120');
    const ko = await run('ko');
    expect(ko).toMatch(/^ +종료 +! 2025-09-01 종료 예정/m);
    expect(ko).toMatch(/^ +한계 +출처 1곳/m);
    expect(ko).toContain('더 저렴함: 월 $60 대 $120');
    expect(ko).toMatch(/문의: Acme/);
  });

  it('is where the vendor is where that was a condition, and who was left out for it', async () => {
    expect(await run('en')).not.toMatch(/^ +Vendor /m);
    const en = await run('en', '--exclude-country', 'china');
    expect(en).toMatch(/^ +Vendor +United States/m);
    expect(en).toMatch(/^ +- Ce \(.*China\)$/m);
  });

  it('is told in JSON by codes and values', async () => {
    const path = folder({ 'kb.yaml': FACTS });
    const { risks, monthly_cost, executive } = await twinJson<Page>(['report', ...kb, '--kb', path]);
    expect(risks.filter(({ alarm }) => alarm).map(({ code }) => code)).toEqual(['end', 'price', 'data']);
    expect(monthly_cost.costs.map(({ id, roles, total, changes }) => [id, roles, total, changes.length])).toEqual([
      ['acme/m', ['pick'], 120, 1],
      ['acme/n', ['runner_up'], 60, 0],
    ]);
    expect(monthly_cost.costs[0]?.changes).toMatchObject([{ date: '2025-07-01', total: 240, currency: 'USD' }]);
    expect(executive).toMatchObject({ outcome: 'said', confidence: 'medium', total: 120, currency: 'USD' });
  });
});

describe('the memo of a decision', () => {
  const save = async (...args: string[]): Promise<string> => {
    const file = join(folder({}), 'decision.yaml');
    expect((await twin(['recommend', ...args, '--save', file, ...DAY])).code).toBe(0);
    return file;
  };

  it('has the work that was kept with it, and other work where that is told now', async () => {
    const file = await save('--use', 'customer-support', ...WORK);
    const monthly = async (...args: string[]) =>
      (await twinJson<Page>(['report', '--decision', file, ...args])).monthly_cost;
    expect((await monthly()).load.requests).toBe(30_000);
    const [kept, told] = [await monthly(), await monthly('--requests', '60k', '--input', '1500', '--output', '500')];
    expect(told.costs[0]?.total).toBeCloseTo((kept.costs[0]?.total ?? 0) * 2, 6);
  });

  it('is the page of the same question', async () => {
    const file = await save('--use', 'customer-support');
    const rest = (text: string): string => text.split('\n').slice(2).join('\n');
    for (const lang of ['en', 'ko']) {
      const kept = (await twin(['report', '--decision', file, '--lang', lang])).out;
      const asked = (await twin(['report', '--use', 'customer-support', ...DAY, '--lang', lang])).out;
      expect(rest(kept)).toBe(rest(asked));
    }
  });

  it('takes no question beside it', async () => {
    const file = await save('--use', 'customer-support');
    for (const beside of [['--use', 'programming'], ['--no-training'], ['chatgpt']]) {
      const { code, err } = await twin(['report', '--decision', file, ...beside]);
      expect(code).toBe(2);
      expect(err).toContain('--decision');
    }
  });
});
