import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { CheckResult, Envelope, RecommendResult } from '../../src/engine/results.ts';
import { folder, lmm } from '../support/lmm.ts';
import { twin } from '../support/twin.ts';

const HEAD = `sources:
  - {id: s, title: Test source, publisher: Test, date: 2025-01-01, kind: vendor}
  - {id: t, title: Another, publisher: Other, date: 2025-01-01, kind: press}
developers: [{id: acme, name: Acme}]
source: s
uses: [{id: chat, name: {en: Chatting, ko: 대화}, aliases: [수다]}, {id: code, name: Coding}]
`;
interface Facts {
  price?: number;
  retires?: string;
  current?: string;
  more?: string;
}
/** Two lines: m is best for chatting at a price, n is second. */
const facts = ({ price = 2, retires = '', current = 'a', more = '' }: Facts = {}): string => `${HEAD}
models:
  - {id: m, name: Em, developer: acme, current: [{release: acme/${current}}]}
  - {id: n, name: En, developer: acme, current: [{release: acme/n}]}
statements:
  - {models: m, use: chat, fit: specialised, text: {en: The best talker, ko: 가장 말을 잘한다}}
  - {models: n, use: chat, fit: strong, text: Talks well}
${more}
releases:
  - {id: acme/a, name: A, developer: acme, model: m, release_date: 2025-01-01${retires}}
  - {id: acme/b, name: B, developer: acme, model: m, release_date: 2025-02-01}
  - {id: acme/n, name: N, developer: acme, model: n, release_date: 2025-01-01}
offers:
  - {release: acme/a, provider: acme, cost: [{from: 2025, currency: USD, input: ${price}, output: ${price}}]}
  - {release: acme/n, provider: acme, cost: [{from: 2025, currency: USD, input: 1, output: 1}]}
`;

/** A folder with facts and, after `save`, a decision on them. */
class Desk {
  readonly cwd = folder({ 'kb.yaml': facts() });
  readonly file = join(this.cwd, 'd.yaml');
  readonly kb = join(this.cwd, 'kb.yaml');
  run = (...args: string[]) => twin([...args], { cwd: this.cwd });
  /** Runs a command on the facts of the desk in English. */
  ask = (command: string, ...args: string[]) => this.run(command, '--kb', this.kb, '--lang', 'en', ...args);
  save = async (...args: string[]): Promise<void> => {
    const { code, err } = await this.ask('recommend', '--save', 'd.yaml', ...args);
    if (code !== 0) throw new Error(err);
  };
  change = (changed: Facts): void => writeFileSync(this.kb, facts(changed));
  check = async (...args: string[]) => {
    const { code, out, err } = await this.ask('check', 'd.yaml', '--json', ...args);
    if (out === '') throw new Error(`exit ${code}: ${err}`);
    return { code, ...(JSON.parse(out) as CheckResult & Envelope) };
  };
}

describe('a decision that is kept', () => {
  it('holds the question, the answer, the day and the fingerprint of the facts', async () => {
    const desk = new Desk();
    await desk.save('--use', 'chat', '--max-price', '3', '--as-of', '2025-06-01');
    const kept = parse(readFileSync(desk.file, 'utf8'));
    expect(kept).toMatchObject({
      ...{ lmm: 'decision/2', saved: '2026-11-25', as_of: '2025-06-01' },
      query: {
        ...{ lmm: 'query/1', day: '2025-06-01' },
        uses: [{ id: 'chat', weight: 1, origin: 'option', matched: ['chat'] }],
        constraints: [{ origin: 'option', constraint: 'max-price', value: 3 }],
      },
      first: [{ id: 'm', release: 'acme/a', score: 100, price: 2, currency: 'USD', statements: 1 }],
    });
    expect(kept.ranking).toEqual([
      { id: 'm', release: 'acme/a', score: 100 },
      { id: 'n', release: 'acme/n', score: 70 },
    ]);
    expect(kept.facts.digest).toMatch(/\w{8}/);
  });

  it('is not kept where the question is wrong, and the command fails where the file cannot be written', async () => {
    const desk = new Desk();
    expect((await desk.ask('recommend', '--use', 'nothing', '--save', 'd.yaml')).code).toBe(3);
    expect(existsSync(desk.file)).toBe(false);
    expect((await desk.ask('recommend', '--use', 'chat', '--save', 'no/such/d.yaml')).code).toBe(2);
  });

  it.each<[string, string[]]>([
    ['several options', ['--use', '수다=2,code=0.5', '--no-training', '--country', 'kr']],
    ['Korean words', ['대화에 좋은 것', '딥시크 말고', '--prefer', 'cheap']],
    ['what YAML could misread', ['--use', 'chat', "it's", '"quoted"', '#1', 'yes', '1.10', '~', 'a: b']],
    ['words that begin with a hyphen', ['--use', 'chat', '--', '-weird', '--use', '- c']],
    ['empty words', ['--use=chat', '', ' ']],
    ['a line break', ['--use', 'chat', 'tab\tand\nline']],
    ['nothing that is understood', ['zzz']],
    ['measured criteria', ['--weight', 'price=2,context', '--pareto', 'price,context']],
    ['chosen sources', ['--use', 'chat', '--source', 't']],
  ])('is asked again as it was: %s', async (_, question) => {
    const desk = new Desk();
    desk.change({ more: '  - {models: n, use: chat, fit: suitable, text: T, source: t}' });
    await desk.save('--as-of', '2025-06-01', ...question);
    const { code, err } = await desk.ask('check', 'd.yaml', '--as-of', '2025-06-01');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect((await desk.ask('report', '--decision', 'd.yaml')).code).toBe(0);
  });
});

describe('lmm check', () => {
  it('exits with 0 when nothing changed, and says so', async () => {
    const desk = new Desk();
    await desk.save('--use', 'chat');
    const result = await desk.check();
    expect(result).toMatchObject({ code: 0, changed: false, reasons: [] });
    expect(result.before).toEqual([{ id: 'm', release: 'acme/a', score: 100 }]);
    expect(result.after).toEqual(result.before);
    expect(result.decision).toMatchObject({ saved: '2026-11-25', arguments: ['--use=chat'] });
    expect((await desk.ask('check', 'd.yaml')).out).toContain('The answer is the same.');
  });

  it('exits with 4 when a price passes the limit, with the price asked and found', async () => {
    const desk = new Desk();
    await desk.save('--use', 'chat', '--max-price', '3');
    desk.change({ price: 5 });
    const result = await desk.check();
    expect(result).toMatchObject({ code: 4, changed: true, after: [{ id: 'n', release: 'acme/n', score: 70 }] });
    expect(result.reasons.map(({ code, values }) => [code, values.id])).toContainEqual(['excluded', 'm']);
    const [excluded] = result.reasons;
    expect(excluded?.values).toMatchObject({ constraint: 'max-price', required: 3, actual: 5, outcome: 'fails' });
  });

  it.each<[string, Facts, string[], number, string, RegExp]>([
    ['a price moved within the limit', { price: 3 }, ['--max-price', '3'], 0, 'price', /price 2 then, 3 now \(USD/],
    [
      'a retirement was announced',
      { retires: ', retirement_date: 2027-03-01' },
      [],
      0,
      'retirement',
      /retires 2027-03-01/,
    ],
    ['another release is current', { current: 'b' }, [], 4, 'release', /release A then, B now/],
    [
      'something more was said',
      { more: '  - {models: m, use: code, fit: strong, text: Codes}' },
      [],
      0,
      'statements',
      /1 statement then, 2 now/,
    ],
    [
      'a rival was praised',
      { more: '  - {models: n, use: chat, fit: specialised, text: Now best}' },
      [],
      4,
      'score',
      /n: score 70 then, 100 now/,
    ],
  ])('tells when %s', async (_, changed, options, exit, reason, words) => {
    const desk = new Desk();
    await desk.save('--use', 'chat', ...options);
    desk.change(changed);
    const result = await desk.check();
    expect(result.code).toBe(exit);
    expect(result.changed).toBe(exit === 4);
    const told = result.reasons.find(({ code }) => code === reason);
    expect(told?.text).toMatch(words);
  });

  it('reads as well in Korean, in CSV and on a narrow screen', async () => {
    const desk = new Desk();
    await desk.save('--use', 'chat', '--max-price', '3');
    desk.change({ price: 5 });
    const args = ['check', 'd.yaml', '--kb', desk.kb];
    const { out, code } = await twin([...args, '--lang', 'ko'], { cwd: desk.cwd, columns: 50, env: { NO_COLOR: '1' } });
    expect(code).toBe(4);
    expect(out).toContain('답이 바뀌었다.');
    for (const line of out.split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(50);
    expect((await desk.ask('check', 'd.yaml', '--format', 'csv')).out).toMatch(
      /^changed,code,id,text\r?\ntrue,excluded,m,/,
    );
  });

  it('warns where the first is told, and counts what differs behind it', async () => {
    const desk = new Desk();
    await desk.save('--use', 'chat');
    desk.change({
      price: 3,
      retires: ', retirement_date: 2026-03-01',
      more: '  - {models: n, use: chat, fit: suitable, text: Chats}',
    });
    const page = async (lang: string, ...args: string[]) =>
      (await desk.run('check', 'd.yaml', '--kb', desk.kb, '--lang', lang, '--as-of', '2025-12-01', ...args)).out;
    expect(await page('en')).toMatch(/^Now +m \(acme\/a\) 100\.0\n +! retires 2026-03-01$/m);
    expect(await page('ko')).toMatch(/^지금 +m \(acme\/a\) 100\.0\n +! 2026-03-01/m);
  });

  it.each([
    ['en', '1 more difference: --all'],
    ['ko', '그 밖의 차이 1개: --all'],
  ])('in %s counts what differs behind the first, and tells all on request', async (lang, more) => {
    const desk = new Desk();
    await desk.save('--use', 'chat');
    writeFileSync(desk.kb, facts().replace('fit: strong', 'fit: suitable'));
    const page = async (...args: string[]) =>
      (await desk.run('check', 'd.yaml', '--kb', desk.kb, '--lang', lang, ...args)).out;
    expect(await page()).toContain(more);
    expect(await page()).not.toMatch(/\bEn: /);
    expect(await page('--all')).not.toContain('--all');
    expect(await page('--all')).toMatch(/\bEn: .*70.*40/);
  });

  it.each([
    ['lmm: decision/1\nsaved: soon\n', /d\.yaml:2:8/],
    ['lmm: decision/9\n', /d\.yaml:1:6/],
    ['lmm: [\n', /d\.yaml:\d+:\d+/],
    ['', /d\.yaml:1:1/],
    ['- a\n', /d\.yaml:1:1/],
  ])('of the broken file %j exits with 1 and tells where', async (text, place) => {
    const desk = new Desk();
    writeFileSync(desk.file, text);
    const { code, out, err } = await desk.ask('check', 'd.yaml');
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toMatch(place);
  });

  it('of no file exits with 1, of no argument with 2', async () => {
    const desk = new Desk();
    expect(await desk.ask('check', 'none.yaml')).toMatchObject({ code: 1, err: expect.stringContaining('none.yaml') });
    expect((await desk.ask('check')).code).toBe(2);
  });

  it('exits with 4 from the built program, so that it can stand in a CI job', () => {
    const cwd = folder({ 'kb.yaml': facts() });
    expect(lmm(['recommend', '--use', 'chat', '--kb', 'kb.yaml', '--save', 'd.yaml'], {}, cwd).code).toBe(0);
    writeFileSync(join(cwd, 'kb.yaml'), facts({ current: 'b' }));
    expect(lmm(['check', 'd.yaml', '--kb', 'kb.yaml'], {}, cwd).code).toBe(4);
  });
});

describe('the memo', () => {
  it('has the question, the pick, its cost, the evidence, the other side and what is not known', async () => {
    const desk = new Desk();
    await desk.save('--use', 'chat', '--as-of', '2025-06-01');
    const { out, code } = await desk.ask('report', '--decision', 'd.yaml');
    expect(code).toBe(0);
    const parts = ['Asked', 'Pick', 'Cost a month', 'The strongest case for En'];
    let at = 0;
    for (const part of [...parts, 'What is not known', 'What would change the answer', 'Evidence']) {
      expect(out.slice(at)).toContain(part);
      at = out.indexOf(part, at);
    }
    expect(out).toMatch(/Em A \(acme\/a\), 100\.0/);
    expect(out).toMatch(/pick +A +\$240 +\$2 +\$2 +\[\d\]/);
    expect(out).toContain('The best talker');
    expect(out).toContain('as of 2025-06-01');
  });

  it('is Markdown on request, in Korean as well', async () => {
    const desk = new Desk();
    await desk.save('--use', 'chat');
    const { out } = await desk.run(
      'report',
      '--decision',
      'd.yaml',
      '--kb',
      desk.kb,
      '--lang',
      'ko',
      '--format',
      'markdown',
    );
    expect(out).toMatch(/^# 결정 보고서/);
    expect(out).toMatch(/^## 추천 모델/m);
    expect(out).toContain('가장 말을 잘한다');
  });

  it('says that the facts are others than those it was kept on', async () => {
    const desk = new Desk();
    await desk.save('--use', 'chat');
    expect((await desk.ask('report', '--decision', 'd.yaml')).out).not.toContain('saved with other facts');
    desk.change({ price: 5 });
    expect((await desk.ask('report', '--decision', 'd.yaml')).out).toContain('saved with other facts');
  });

  it('is as of the day it was kept for, and its JSON says so', async () => {
    const desk = new Desk();
    await desk.save('--use', 'chat', '--as-of', '2025-01-15');
    desk.change({ more: '  - {models: n, use: chat, fit: specialised, text: Later, said: 2025-03-01}' });
    const memo = async (...args: string[]) =>
      JSON.parse((await desk.ask('report', '--decision', 'd.yaml', '--json', ...args)).out) as RecommendResult &
        Envelope;
    const firsts = ({ recommendations }: RecommendResult) => recommendations.map(({ rank, id }) => [rank, id]);
    expect(firsts(await memo())).toEqual([[1, 'm'], [2, 'n']]); // biome-ignore format: one row
    expect(firsts(await memo('--as-of', '2025-03-01'))).toEqual([[1, 'n'], [1, 'm']]); // biome-ignore format: one row
    expect((await memo()).as_of).toBe('2025-01-15');
  });
});
