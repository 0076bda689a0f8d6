import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { twin } from '../support/twin.ts';

/** The first screen of a recommendation is the answer: headline, picks, those that lead, the reason. */

const DAY = ['--as-of', '2026-11-29'];
const WORDS = {
  en: { pick: /^(Best|Cheapest|Its maker|Most points)/, why: /^ +Why first/, table: /^ +# +(model|release) +/ },
  ko: {
    pick: /^(근거 최다|선두|오픈 웨이트|지정 후속|최고 점수|최저가)/,
    why: /^ +1위 이유/,
    table: /^ +# +(모델|릴리스) +/,
  },
} as const;

async function screen(args: readonly string[], lang: string, width = 80): Promise<string[]> {
  const { out, err, code } = await twin(['recommend', ...args, '--lang', lang, '--width', String(width), ...DAY]);
  if (code !== 0) throw new Error(`exit ${code}: ${err}`);
  return out.replace(/\n$/, '').split('\n');
}

/** Questions that have an answer. */
const ANSWERED: readonly (readonly string[])[] = [
  ['코딩'],
  ['summarise the daily news'],
  ['--use', 'social'],
  ['--use', 'programming=2,agents=1', '--weight', 'price=1'],
  ['customer support chatbot, data must stay in the EU, no training, open weights under 2 dollars'],
  ['챗봇'],
  ['contract review, must be SOC 2 certified, no retention'],
  ['4090 한 장에 올라가는 코딩 모델'],
  ['--use', 'programming', '--subscription', '--budget', '30'],
  ['100k requests a month, 1000 tokens in and 200 tokens out, classify tickets'],
  ['망분리 환경에서 쓸 한국어 고객센터 챗봇, 중국 업체 제외'],
  ['voice assistant, answers in under a second'],
  ['--use', 'programming', '--only', 'claude,gemini'],
  ['summarise 200-page PDFs with tables'],
  ['논문 요약, 컨텍스트 100만 이상, 학습 금지'],
  ['--use', 'chatbot,customer-support,writing,translation,agents,math'],
  ['--use', 'programming', '--prefer', 'cheap', '--pareto', 'price,context'],
  ['--instead-of', 'gpt-4'],
  ['--instead-of', 'claude-sonnet-4-5', '--but', 'cheaper'],
];

describe.each(['en', 'ko'] as const)('the first screen in %s', (lang) => {
  it.each(ANSWERED.map((args) => [args.join(' '), args] as const))(
    'of %s holds headline, picks, table and reason within 24 lines',
    async (_, args) => {
      const lines = await screen(args, lang);
      const { pick, why, table } = WORDS[lang];
      const top = lines.slice(0, 24);
      const at = (what: RegExp): number => top.findIndex((line) => what.test(line));
      expect(lines.length).toBeLessThanOrEqual(44);
      expect(top[0]).not.toBe('');
      expect(at(pick), 'picks').toBeGreaterThan(1);
      expect(at(table), 'table').toBeGreaterThan(at(pick));
      expect(at(why), 'reason').toBeGreaterThan(at(table));
      // The reason hangs beside its label, and ends within the screen.
      const margin = (/^ +\S.*? {2}(?=\S)/.exec(lines[at(why)] ?? '')?.[0] ?? '').length;
      expect(margin).toBeGreaterThan(8);
      let end = at(why);
      while (lines[end + 1]?.startsWith(' '.repeat(margin))) end++;
      expect(end).toBeLessThan(24);
    },
  );

  it.each([
    [['vendor must be on our procurement list, translate manuals'], /procurement list/],
    [['데이터센터가 제주도에 있어야 하고 회의록 요약'], /제주도/],
  ] as const)('of %s leads with what was not understood, and what to type', async (args, open) => {
    const lines = await screen(args, lang);
    expect(lines.length).toBeLessThanOrEqual(44);
    expect(lines.slice(0, 2).join(' ')).toMatch(open);
    const command = lines.findIndex((line) => line.includes('lmm recommend'));
    const table = lines.findIndex((line) => WORDS[lang].table.test(line));
    expect(command).toBeGreaterThan(0);
    expect(table).toBeGreaterThan(command);
    expect(lines.slice(0, 24).some((line) => WORDS[lang].why.test(line))).toBe(true);
  });

  it.each([
    [['--use', 'programming', '--max-price', '0.0001']],
    [['세탁기']],
    [['오픈 웨이트, 100만 토큰당 1달러 이하']],
    [['--instead-of', 'gpt-4', '--max-price', '0.000001']],
  ])('of %s is short where nobody is the answer', async (args) => {
    const lines = await screen(args, lang);
    expect(lines.length).toBeLessThanOrEqual(44);
    expect(lines.slice(0, 24).join('\n')).toMatch(lang === 'en' ? /[Nn]o(ne|thing|body| )/ : /없|않/);
  });

  it.each([20, 24, 32, 40, 60, 100, 120, 200])('is not wider than %i columns', async (width) => {
    // What has no space to break at, such as a command's words, may stand out.
    for (const args of [
      ['코딩'],
      ['--use', 'social'],
      ['contract review, must be SOC 2 certified, no retention'],
      ['--instead-of', 'gpt-4'],
      ['--use', 'programming', '--subscription', '--budget', '30'],
    ])
      for (const line of await screen(args, lang, width)) expect(stringWidth(line), line).toBeLessThanOrEqual(width);
  });

  it('warns in the row that ends, costs more soon or costs less at other hours, and in no other', async () => {
    const lines = await screen(['코딩'], lang);
    const rows = lines.map((line, index) => ({ line, above: lines[index - 1] ?? '' }));
    const warned = rows.filter(({ line }) => /^ +! /.test(line)).map(({ above }) => above);
    expect(warned.length).toBeGreaterThan(0);
    for (const row of warned) expect(row).toMatch(/^ +\d+ +\S/);
    expect(lines.join('\n')).toMatch(lang === 'en' ? /! .*off-peak \$/ : /! .*오프피크 \$/);
  });

  it('has every line of the whole answer behind --explain, and as many rows as --limit asks for', async () => {
    const rows = (all: readonly string[]): number => all.filter((line) => /^ +\d+ {2}\S/.test(line)).length;
    expect(rows(await screen(['--use', 'programming', '--limit', '15'], lang))).toBe(15);
    expect(rows(await screen(['--use', 'programming'], lang))).toBeLessThanOrEqual(8);
    expect(rows(await screen(['--use', 'programming', '--explain'], lang))).toBeGreaterThan(18);
  });

  it('tells sources in brief, with --sources whole', async () => {
    expect((await screen(['--use', 'social'], lang)).join('\n')).toMatch(/\n\[1\] PLURA blog 2025-02-02\b/);
    expect((await screen(['--use', 'social', '--sources'], lang)).join('\n')).toMatch(
      /\n\[1\] PLURA blog, .+ 2025-02-02,/,
    );
  });
});

it('--limit gives programs as many of the ranking', async () => {
  const all = JSON.parse((await twin(['recommend', '--use', 'programming', '--json', ...DAY])).out);
  const some = JSON.parse((await twin(['recommend', '--use', 'programming', '--limit', '2', '--json', ...DAY])).out);
  expect(some.recommendations).toEqual(all.recommendations.slice(0, 2));
  const csv = (await twin(['recommend', '--use', 'programming', '--limit', '2', '--format', 'csv', ...DAY])).out;
  expect(csv.trim().split('\n')).toHaveLength(3);
});

it('no exchange rate is told where nothing shown was converted', async () => {
  const told = async (args: readonly string[]): Promise<boolean> =>
    (await screen(args, 'en')).some((line) => line.startsWith('Exchange rate'));
  expect(await told(['--use', 'programming', '--subscription', '--budget', '30'])).toBe(false);
  expect(await told(['--use', 'programming', '--subscription', '--budget', '30000 KRW'])).toBe(true);
  expect(await told(['--use', 'programming', '--currency', 'KRW'])).toBe(true);
});

it('--ascii writes signs in ASCII', async () => {
  const out = (await screen(['--use', 'social', '--ascii'], 'en', 100)).join('\n');
  expect(out).toMatch(/weight 1 x specialised 1\.00 x 100/);
  expect((await screen(['--use', 'social'], 'en', 100)).join('\n')).toMatch(/weight 1 × specialised 1\.00 × 100/);
});
