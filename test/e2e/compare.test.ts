import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import type { CompareResult } from '../../src/engine/results.ts';
import { knowledgeBase, lmmJson } from '../support/lmm.ts';
import { twin } from '../support/twin.ts';

const DAY = ['--as-of', '2025-02-02'];
const json = async (...args: string[]): Promise<CompareResult> => {
  const { code, out, err } = await twin(['compare', ...args, '--json']);
  if (code !== 0) throw new Error(`exit ${code}: ${err}`);
  return JSON.parse(out);
};

describe('the shipped lines', () => {
  it('are found by any of their names, in the order they are given', async () => {
    const { models } = await json('그록', 'ChatGPT', '제미나이', ...DAY);
    expect(models.map(({ kind, id, release }) => [kind, id, release])).toEqual([
      ['model', 'grok', 'xai/grok-1'],
      ['model', 'chatgpt', 'openai/gpt-4'],
      ['model', 'gemini', 'google/gemini-1.5-pro'],
    ]);
  });

  it('compare with a release, even with one of their own', async () => {
    const { models } = await json('deepseek', 'DeepSeek R1', ...DAY);
    expect(models.map(({ kind, id }) => [kind, id])).toEqual([
      ['model', 'deepseek'],
      ['release', 'deepseek/deepseek-r1'],
    ]);
  });

  it('have cells in the order of the models, and a mark of the best only where two known values compare', async () => {
    const { rows, models } = await json('chatgpt', 'deepseek', 'llama', 'gemini', 'grok', ...DAY);
    for (const { field, cells, best, differs, better, label } of rows) {
      expect(cells, field).toHaveLength(models.length);
      expect(label, field).not.toBe('');
      const known = cells.filter(({ value }) => value !== null);
      for (const { value, missing } of cells) expect(value === null, field).toBe(missing !== undefined);
      if (best.length > 0) {
        expect(known.length, field).toBeGreaterThan(1);
        expect(differs, field).toBe(true);
        expect(better, field).not.toBeNull();
        for (const at of best) expect(cells[at]?.value, field).not.toBeNull();
        expect(best.length, field).toBeLessThan(known.length);
      }
      if (differs === false) expect(known, field).toHaveLength(cells.length);
      for (const { sources } of known) if (field !== 'developer') expect(sources.length, field).toBeGreaterThan(0);
    }
    // Each model's release is the one its specification is of.
    for (const { cells } of rows)
      for (const [at, { from }] of cells.entries()) if (from) expect(from).toBe(models[at]?.release);
  });

  it('keep with --only-differences exactly the rows that differ', async () => {
    const all = await json('chatgpt', 'grok', ...DAY);
    const some = await json('chatgpt', 'grok', '--only-differences', ...DAY);
    expect(some.rows).toEqual(all.rows.filter(({ differs }) => differs === true));
    expect(some.rows.length).toBeLessThan(all.rows.length);
  });

  it('show the fields that are named, in that order, in each form', async () => {
    const args = ['chatgpt', 'grok', '--fields', 'license,context', ...DAY];
    expect((await json(...args)).rows.map(({ field }) => field)).toEqual(['license', 'limit.context']);
    const { out } = await twin(['compare', ...args, '--format', 'csv']);
    expect(
      out
        .split('\n')
        .slice(1, -1)
        .map((line) => line.split(',')[1]),
    ).toEqual(['license', 'limit.context']);
    expect(out.split('\n', 1)[0]).toBe('group,field,chatgpt,grok');
  });

  it('as the program prints them', () => {
    const { schema, command, models } = lmmJson<CompareResult & { schema: string; command: string }>([
      'compare',
      'grok',
      'gemini',
      ...DAY,
    ]);
    expect([schema, command, models.map(({ id }) => id)]).toEqual(['lmm/1', 'compare', ['grok', 'gemini']]);
  });
});

describe('the page', () => {
  const kb = (): string =>
    knowledgeBase(`sources:
  - {id: f, title: Feed, publisher: Feeds, date: 2025-02-01, kind: feed}
uses: [{id: u, name: Writing}]
models:
  - {id: a, name: Aleph, developer: acme, current: [{release: acme/a}], applications: [{use: u, fit: strong}]}
  - {id: b, name: Bet, developer: acme, current: [{release: acme/b}]}
releases:
  - {id: acme/a, name: A1, model: a, developer: acme, limit: {context: 8192}, license: MIT, also: [{field: limit.context, value: 9000, source: f}]}
  - {id: acme/b, name: B1, model: b, developer: acme, limit: {context: 128000}, license: MIT, reasoning: undisclosed}
`);

  it('answers in words first, then shows the facts with their marks, and explains the marks that stand there', async () => {
    const { out } = await twin(['compare', 'a', 'b', '--kb', kb(), '--width', '100', '--full']);
    const [head = '', , ...rest] = out.split('\n');
    expect(head).toMatch(/^Aleph \/ Bet +as of /);
    expect(rest.slice(0, 3).join('\n')).toMatch(
      /^Aleph +Said, not measured, to suit Writing\.\nBet +Reads the most at once: 128K tokens, 15\.6 times as much\.\nAlike +No measurement here compares them\.$/,
    );
    expect(out).toMatch(/^= Licence +MIT \[1\] +MIT \[1\]$/m);
    expect(out).toMatch(/Context length +8,192 !.* {2}128,000 \*/);
    expect(out.replace(/\s+/g, ' ')).toMatch(/but \[\d\] says 9,000/);
    expect(out).toMatch(/Reasoning +\? +not disclosed/);
    for (const mark of ['=', '*', '?', '!']) expect(out).toMatch(new RegExp(`^\\${mark} {3}\\w`, 'm'));
  });

  it('says that nothing differs, and counts what nobody knows', async () => {
    const { out, code } = await twin([
      'compare',
      'acme/a',
      'acme/b',
      '--kb',
      kb(),
      '--only-differences',
      '--fields',
      'license',
    ]);
    expect(code).toBe(0);
    expect(out).toContain('No two known values differ.');
    expect(
      (await twin(['compare', 'a', 'b', '--kb', kb(), '--only-differences', '--fields', 'license', '--fail-empty']))
        .code,
    ).toBe(5);
    expect((await twin(['compare', 'a', 'b', '--kb', kb(), '--full'])).out).toMatch(/Unknown for all \(\d+\): /);
  });

  it('on a narrow screen tells each model by itself, losing nothing', async () => {
    const { out } = await twin(['compare', 'a', 'b', '--kb', kb(), '--width', '30', '--full']);
    for (const part of ['8,192', '128,000', 'disclosed', '9,000']) expect(out).toContain(part);
    expect(out).toMatch(/^Aleph$/m);
    expect(out).toMatch(/^Bet$/m);
  });

  it('by one source says what that states alone', async () => {
    const { models, rows } = JSON.parse(
      (await twin(['compare', 'a', 'b', '--kb', kb(), '--source', 'f', '--json'])).out,
    ) as CompareResult;
    expect(models.map(({ release }) => release)).toEqual(['acme/a', 'acme/b']);
    expect(
      rows.find(({ field }) => field === 'limit.context')?.cells.map(({ value, sources }) => [value, sources]),
    ).toEqual([
      [9000, ['f']],
      [null, []],
    ]);
    expect(rows.some(({ field }) => field === 'license')).toBe(false);
  });
});

describe('the first screen', () => {
  const PAIRS = [
    'chatgpt gemini',
    'gemini claude',
    'grok deepseek',
    'qwen kimi',
    'nemotron gemini',
    'claude gpt-4o',
    'anthropic/claude-opus-4-7 gemini',
    'gpt-4o gemini-1.5-flash',
    'gpt-image-2 google/gemini-3.1-flash-image',
    'varco midm',
  ];
  const TRIPLES = ['claude gemini chatgpt', 'exaone solar a.x', 'llama mistral gpt-4o', 'deepseek qwen glm'];
  const LANGUAGES = ['en', 'ko'] as const;
  const cases = [
    ...PAIRS.map((names) => ({ names, most: 44 })),
    ...TRIPLES.map((names) => ({ names, most: 60 })),
  ].flatMap((one) => LANGUAGES.map((lang) => ({ ...one, lang })));
  const screen = async (names: string, ...more: string[]): Promise<string[]> => {
    const { out, err, code } = await twin(['compare', ...names.split(' '), ...more]);
    expect([code, err]).toEqual([0, '']);
    return out.trimEnd().split('\n');
  };

  it.each(cases)('of $names fits in $most lines in $lang, the price in its first 24', async ({ names, most, lang }) => {
    const lines = await screen(names, '--lang', lang, '--width', '80');
    expect(lines.length).toBeLessThanOrEqual(most);
    for (const line of lines) expect(stringWidth(line), line).toBeLessThanOrEqual(80);
    const price = lines.findIndex((line) => /^(?:= )?(?:Input|입력) \/ 1M /.test(line));
    // Of some nobody here knows a price, and the screen says so.
    const isUnknown = lines.some((line) => /^(?:Known of none|모든 모델 미확인): .*(?:Input|입력) \/ 1M/.test(line));
    expect(isUnknown ? 0 : price).toBeGreaterThanOrEqual(0);
    expect(price).toBeLessThan(24);
    const next = lines.findIndex((line) => /^(?:Next|다음) {2}lmm compare /.test(line));
    expect(next).toBeGreaterThanOrEqual(lines.length - 2);
    expect(lines[next]).toContain(`lmm compare ${names} --full`);
  });

  it.each(LANGUAGES)('is nowhere wider than the screen, at any width, in %s', async (lang) => {
    for (const names of ['chatgpt gemini', 'exaone solar a.x', 'chatgpt deepseek llama gemini grok'])
      for (const width of [20, 30, 40, 60, 79, 100, 120, 160, 200])
        for (const line of await screen(names, '--lang', lang, '--width', String(width)))
          expect(stringWidth(line), `${width}: ${line}`).toBeLessThanOrEqual(width);
  });

  it('of five is a table from 100 columns, and a card each below', async () => {
    const names = ['chatgpt', 'deepseek', 'llama', 'gemini', 'grok'];
    const header = /ChatGPT +DeepSeek +Llama +Gemini +Grok$/;
    expect((await screen(names.join(' '), '--width', '100')).some((line) => header.test(line))).toBe(true);
    const narrow = await screen(names.join(' '), '--width', '80');
    expect(narrow.some((line) => header.test(line))).toBe(false);
    for (const name of ['ChatGPT', 'DeepSeek', 'Llama', 'Gemini', 'Grok']) expect(narrow).toContain(name);
  });

  it('cites one source for a value and lists few, all with --sources', async () => {
    const brief = (await screen('chatgpt gemini', '--width', '80')).join('\n');
    expect(brief).toMatch(/to \[(\d+)\]: --sources/);
    const [, last = ''] = /to \[(\d+)\]: --sources/.exec(brief) ?? [];
    const whole = (await screen('chatgpt gemini', '--width', '80', '--sources')).join('\n');
    for (let number = 1; number <= Number(last); number++)
      expect(whole).toMatch(new RegExp(`^\\[${number}\\] +\\S`, 'm'));
    expect(whole).toContain('https://');
    expect(whole).not.toContain('--sources');
  });

  const prices = (): string =>
    knowledgeBase(`models:
  - {id: a, name: Aleph, developer: acme, current: [{release: acme/a}]}
  - {id: b, name: Bet, developer: acme, current: [{release: acme/b}]}
releases:
  - {id: acme/a, name: A1, model: a, developer: acme, release_date: 2025-01-01, retirement_date: 2025-08-30, open_weights: false}
  - {id: acme/b, name: B1, model: b, developer: acme, release_date: 2025-01-02, open_weights: true, license: MIT}
offers:
  - {release: acme/a, provider: acme, cost: [{from: 2025-01-01, currency: USD, input: 10, output: 50}, {from: 2025-04-01, currency: USD, input: 12.5, output: 50}]}
  - {release: acme/b, provider: acme, cost: [{from: 2025-01-01, currency: USD, input: 2.5, output: 12.5, cache_read: 0.25, when: {mode: peak}}, {from: 2025-01-01, currency: USD, input: 1.25, output: 6.25, when: {mode: off-peak}}]}
plans:
  - {id: p, model: b, name: Bet Plus, price: [{from: 2025, amount: 20, per: month}]}
  - {id: q, model: b, name: Bet Pro, price: [{from: 2025, amount: 200, per: month}]}
`);

  it.each([
    [
      'en',
      [
        /^Bet +Cheaper: \$5 per 1M tokens \(3 in : 1 out\); Aleph \$20, 4 times as much\. Its weights are open,\s+under MIT\.$/m,
        /^Input \/ 1M +\$10 ! \$12\.50 from 2025-04-01 +\$2\.50 \(off-peak \$1\.25\) \*$/m,
        /^Output \/ 1M +\$50 +\$12\.50 \(off-peak \$6\.25\) \*$/m,
        /^Status +! retires 2025-08-30 +\?$/m,
        /^Plans +\? +Plus \$20, Pro \$200 a month$/m,
      ],
    ],
    [
      'ko',
      [
        /^Bet +더 저렴: 100만 토큰당 \$5 \(입력 3 : 출력 1\)\. Aleph \$20\(4배\)\. 오픈 웨이트, 라이선스 MIT\.$/m,
        /^입력 \/ 1M +\$10 ! 2025-04-01부터 \$12\.50 +\$2\.50 \(오프피크 \$1\.25\) \*$/m,
        /^상태 +! 2025-08-30 종료 예정 +\?$/m,
        /^요금제 +\? +월 Plus \$20, Pro \$200$/m,
      ],
    ],
  ])('tells alarms in the rows that they concern, in %s', async (lang, told) => {
    const args = ['compare', 'a', 'b', '--kb', prices(), '--width', '120', '--lang', lang, '--as-of'];
    const { out, err } = await twin([...args, '2025-03-15']);
    const plain = out.replace(/ ?\[\d+\]/g, '');
    for (const line of told) expect(plain).toMatch(line);
    expect(err).toBe('');
    const { out: before, code } = await twin([...args, '2025-01-15']);
    expect(code).toBe(0);
    expect(before).not.toContain('$12.50 from');
    expect(before).not.toContain('2025-04-01부터');
  });

  it('keeps with --only-differences the rows of the short view in which the sides differ', async () => {
    const all = await screen('chatgpt gemini', '--width', '80');
    const some = await screen('chatgpt gemini', '--width', '80', '--only-differences');
    expect(all.some((line) => line.startsWith('= Weights'))).toBe(true);
    expect(some.some((line) => line.startsWith('= '))).toBe(false);
    expect(some.some((line) => line.startsWith('Input / 1M'))).toBe(true);
  });

  it('says of which release something was said, and names nobody whom the words name', async () => {
    const { out } = await twin(['compare', 'chatgpt', 'gemini', '--full', '--width', '120']);
    const text = out.replace(/\s+/g, ' ');
    expect(text).toContain('(of GPT-4)');
    expect(text).toContain('ChatGPT and Gemini can both be used');
    expect(text).not.toContain('of Gemini as well');
    const { out: ko } = await twin(['compare', 'chatgpt', 'gemini', '--full', '--width', '120', '--lang', 'ko']);
    expect(ko).toContain('(GPT-4에 대해)');
    const { out: then } = await twin(['compare', 'chatgpt', 'gemini', '--full', ...DAY]);
    expect(then).not.toContain('(of GPT-4)');
  });

  it('is what Markdown follows, unless all is asked for', async () => {
    const { out } = await twin(['compare', 'chatgpt', 'gemini', '--format', 'markdown']);
    expect(out).toContain('| Best at |');
    const { out: full } = await twin(['compare', 'chatgpt', 'gemini', '--format', 'markdown', '--full']);
    expect(full).not.toContain('| Best at |');
    expect(full.length).toBeGreaterThan(2 * out.length);
  });
});
