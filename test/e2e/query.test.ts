import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { CheckResult, Envelope, RecommendResult, ReplaceResult } from '../../src/engine/results.ts';
import { yamlOf } from '../../src/formats/yaml.ts';
import { folder } from '../support/lmm.ts';
import { twin } from '../support/twin.ts';
import { standing } from './standing.ts';

const kb = standing(`sources: [{id: t, title: Another, publisher: Other, date: 2025-01-01, kind: vendor}]
uses:
  - {id: chat, name: {en: Chatting, ko: 대화}, aliases: [수다]}
  - {id: code, name: Coding}
models:
  - {id: m, name: Em, developer: acme, current: [{release: acme/a}]}
  - {id: n, name: En, developer: acme, current: [{release: acme/n}]}
statements:
  - {models: m, use: chat, fit: specialised, text: T}
  - {models: n, use: chat, fit: strong, text: T, source: t}
  - {models: n, use: code, fit: strong, text: T, said: 2025-03-01}
releases:
  - {id: acme/a, name: A, developer: acme, model: m, release_date: 2025-01-01, limit: {context: 8000}}
  - {id: acme/n, name: N, developer: acme, model: n, release_date: 2025-01-01, limit: {context: 128000}}
offers:
  - {release: acme/a, provider: acme, cost: [{from: 2025, currency: USD, input: 2, output: 2}]}
  - {release: acme/n, provider: acme, cost: [{from: 2025, currency: USD, input: 1, output: 1}]}
`);
const run = (cwd: string, ...args: string[]) => twin([...args, ...kb], { cwd });
const recommend = (cwd: string, ...args: string[]) => run(cwd, 'recommend', ...args);
type Answer = RecommendResult & Envelope;
async function answer(cwd: string, ...args: string[]): Promise<Answer> {
  const { code, out, err } = await recommend(cwd, ...args, '--json');
  if (code !== 0) throw new Error(`exit ${code}: ${err}`);
  return JSON.parse(out) as Answer;
}
const asked = async (...args: string[]): Promise<string> => (await recommend(folder({}), '--query', ...args)).out;

describe('a query that says only its need', () => {
  it('is understood when it is asked, as if it were typed', async () => {
    const where = folder({ 'q.yaml': 'lmm: query/1\nneed: coding\nday: 2025-06-01\n' });
    const { understood, recommendations } = await answer(where, '--query-file', 'q.yaml');
    expect(understood.uses.map(({ id }) => id)).toEqual(['code']);
    expect(recommendations[0]?.id).toBe('n');
  });

  it('is no more than its words where it holds what was heard', async () => {
    const where = folder({ 'q.yaml': 'lmm: query/1\nneed: coding\nuses: [{id: chat}]\n' });
    const { understood } = await answer(where, '--query-file', 'q.yaml');
    expect(understood.uses.map(({ id }) => id)).toEqual(['chat']);
  });
});

describe('lmm recommend --query', () => {
  it('prints the question, and no answer', async () => {
    expect(JSON.parse(await asked('--use', '수다=2', '--max-price', '3', '--prefer', 'cheap', 'coding'))).toEqual({
      lmm: 'query/1',
      need: 'coding',
      uses: [
        { id: 'chat', weight: 2, origin: 'option', matched: ['수다'] },
        { id: 'code', weight: 1, origin: 'need', matched: ['coding'] },
      ],
      constraints: [{ origin: 'option', constraint: 'max-price', value: 3 }],
      preference: 'cheap',
    });
  });

  it.each(['json', 'table', 'ndjson', 'yaml', 'csv', 'markdown'])('in the format %s', async (format) => {
    const { code, out } = await recommend(folder({}), '--query', '--use', 'chat', '--format', format);
    expect(code).toBe(0);
    expect(out).toContain('query/1');
  });

  it.each<[string, string[]]>([
    ['options', ['--use', '수다=2,code=0.5', '--max-price', '3', '--capability', 'tool-call']],
    ['criteria, a preset and a Pareto front', ['--weight', 'context=2', '--prefer', 'cheap', '--pareto', 'price']],
    ['a need', ['cheap chatting, not from Acme, not under 5k context zzz']],
    ['a need in Korean beside options', ['--use', 'code', '--no-training', '수다 떨기 좋고 싼 거, GPT-9 말고']],
    ['a day and sources', ['--use', 'chat,code', '--as-of', '2025-02', '--source', 'T']],
  ])('of %s has the same answer from a file', async (_, args) => {
    const cwd = folder({ 'q.json': await asked(...args) });
    const { as_of, ...same } = await answer(cwd, ...args);
    expect(await answer(cwd, '--query-file', 'q.json')).toEqual({ as_of, ...same });
  });
});

describe('lmm recommend --query-file', () => {
  const file = (query: object) => folder({ 'q.yaml': yamlOf({ lmm: 'query/1', ...query }) });

  it('takes options over what the file says', async () => {
    const cwd = file({ uses: [{ id: 'chat' }, { id: 'code' }], criteria: [{ id: 'price' }], day: '2025-02' });
    const result = await answer(cwd, '--query-file', 'q.yaml', '--use', 'chat=3', '--weight', 'price=2', '--min-context', '9k'); // biome-ignore format: one row
    expect(result.understood.uses.map(({ id, weight }) => [id, weight])).toEqual([['chat', 3], ['code', 1]]); // biome-ignore format: one row
    expect(result.weights).toEqual([{ id: 'price', weight: 2 }]);
    expect(result.excluded.map(({ id }) => id)).toEqual(['m']);
    expect(result.as_of).toBe('2025-02');
    expect((await answer(cwd, '--query-file', 'q.yaml', '--as-of', '2025-04')).as_of).toBe('2025-04');
  });

  it('answers what the file asks for instead', async () => {
    const { out } = await recommend(file({ instead_of: 'Em' }), '--query-file', 'q.yaml', '--json');
    expect((JSON.parse(out) as ReplaceResult).instead_of.id).toBe('acme/a');
  });

  it.each([
    ['en', /not both/],
    ['ko', /함께/],
  ])('beside a need is wrong use, told in %s', async (lang, words) => {
    const { code, out, err } = await recommend(file({}), '--query-file', 'q.yaml', 'chatting', '--lang', lang);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(words);
  });

  it('of a use that nobody knows exits with 3', async () => {
    const { code, err } = await recommend(file({ uses: [{ id: 'chatt' }] }), '--query-file', 'q.yaml', '--lang', 'en');
    expect(code).toBe(3);
    expect(err).toContain('chat');
  });

  it('tells all that is wrong with the file, each with its place', async () => {
    const text = `lmm: query/1
use: [chat]
uses: [{id: chat, weight: 0}]
criteria: [{id: prize}]
constraints: [{constraint: max-prize, value: 1}, {constraint: min-context, value: 8k}]
day: tomorrow
`;
    const { code, out, err } = await recommend(folder({ 'q.yaml': text }), '--query-file', 'q.yaml', '--lang', 'en');
    expect({ code, out }).toEqual({ code: 1, out: '' });
    for (const told of [
      /q\.yaml:2:1 Unknown key "use". Did you mean "uses"/,
      /q\.yaml:3:27 "weight" must be a number above 0/,
      /q\.yaml:4:17 "id" must be one of price.*\n?.*Did you mean "price"/,
      /q\.yaml:5:28 "constraint" must be one of max-price/,
      /q\.yaml:5:83 "value" must be a number/,
      /q\.yaml:6:6 "day" must be a date/,
    ])
      expect(err).toMatch(told);
  });
});

describe('a decision of the first version', () => {
  const kept = (args: string[]) =>
    folder({
      'd.yaml': yamlOf({
        ...{ lmm: 'decision/1', saved: '2025-06-01', as_of: '2025-06-01', arguments: args },
        facts: { version: '0', digest: '0' },
        ...{ first: [], ranking: [] },
      }),
    });

  it.each<[string, string[], string[]]>([
    ['as it was kept', ['--use=chat', '--max-price=1.5', '--no-training', '--', '- code'], []],
    ['as one types it', ['--use', 'chat', '--max-price', '1.5'], ['n']],
    ['by its sources', ['--use=chat', '--source=t'], ['n']],
    ['of words alone', ['chatting'], ['m']],
  ])('is asked again %s', async (_, args, first) => {
    const { code, out, err } = await run(kept(args), 'check', 'd.yaml', '--json');
    expect({ code, err }).toEqual({ code: first.length === 0 ? 0 : 4, err: '' });
    const result = JSON.parse(out) as CheckResult;
    expect(result.decision.arguments).toEqual(args);
    expect(result.after.map(({ id }) => id)).toEqual(first);
  });

  it.each([
    ['--usee=chat', /--usee/],
    ['--use', /--use needs a value/],
    ['--max-price=free', /--max-price/],
  ])('with %s exits with 2', async (argument, words) => {
    const { code, err } = await run(kept([argument]), 'check', 'd.yaml', '--lang', 'en');
    expect(code).toBe(2);
    expect(err).toMatch(words);
  });
});

it('a decision tells what it was asked as arguments of recommend', async () => {
  const cwd = folder({ 'p.yaml': 'max_price: 9\n' });
  const args = [
    '--use',
    '수다=2,code',
    '--weight',
    'price=2',
    '--prefer',
    'cheap',
    '--open-weights',
    '--max-price',
    '9',
  ];
  await recommend(cwd, ...args, '--policy', 'p.yaml', '--source', 's', 'a  chat', '--save', join(cwd, 'd.yaml'));
  const { out } = await run(cwd, 'check', 'd.yaml', '--json');
  expect((JSON.parse(out) as CheckResult).decision.arguments).toEqual([
    ...['--use=chat=2,code', '--weight=price=2', '--prefer=cheap', '--max-price=9', '--open-weights'],
    ...['--policy=p.yaml', '--source=s', '--', 'a chat'],
  ]);
});
