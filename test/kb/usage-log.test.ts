import { expect, it } from 'vitest';
import { type UsageAsked, UsageLogError } from '../../src/domain/usage.ts';
import { readUsage } from '../../src/kb/usage/log.ts';

/** What a log is told to hold, whole: what is counted, left out, at fault, and why nothing is. */

const read = (text: string, asked?: UsageAsked) => readUsage('a.log', text, asked);
const json = (value: unknown, asked?: UsageAsked) => read(JSON.stringify(value), asked);
const lines = (...values: unknown[]): string => values.map((value) => JSON.stringify(value)).join('\n');
const thrown = (text: string, asked?: UsageAsked): string => {
  try {
    read(text, asked);
  } catch (error) {
    if (error instanceof UsageLogError) return error.code;
    throw error;
  }
  return 'read';
};

const usage = { prompt_tokens: 3, completion_tokens: 1 };
const answer = { model: 'm', usage };
const tokens = { input: 3, output: 1 };
const record = { requests: 1, tokens };
const NOTHING = { file: 'a.log', formats: ['openai'], repeated: 0, without: 0, problems: [], more: false };

it.each<[string, string, UsageAsked?]>([
  ['empty', ''],
  ['empty', '\ufeff \n'],
  ['html', ' \n<html>'],
  ['no-usage', '{"a": 1}'],
  ['other-format', JSON.stringify(answer), { format: 'anthropic' }],
  ['read', JSON.stringify(answer), { format: 'openai' }],
  ['read', `\ufeff${JSON.stringify(answer)}`],
  // Sums of money, of one vendor with a mapping and of another with two keys.
  ['costs', '{"data": [{"amount": {"value": 1, "currency": "usd"}}]}'],
  ['costs', '{"data": [{"amount": "1", "currency": "usd"}]}'],
  ['no-usage', '{"data": [{"amount": "1"}]}'],
  ['no-usage', '{"data": [{"currency": "usd"}]}'],
  ['no-usage', '{"data": [{"amount": {"value": 1}}]}'],
  ['no-usage', '{"data": [{"amount": {"currency": "usd"}}]}'],
  ['no-records', '[7]', { columns: { model: 'm' } }],
  ['no-column', '[{"m": "x"}]', { columns: { model: 'm', prompt: 'p' } }],
])('%s: of %j asked for by %j', (code, text, asked) => expect(thrown(text, asked)).toBe(code));

it.each([
  [7, 'read'],
  [8, 'no-usage'],
])('an answer that %i mappings wrap: %s', (depth, code) => {
  const wrapped = Array.from({ length: depth }).reduce<unknown>((inner) => ({ data: inner }), answer);
  expect(thrown(JSON.stringify(wrapped))).toBe(code);
});

it('counts what has no usage and what is at fault, each by its number and its line', () => {
  const fault = { model: 'n', usage: { ...usage, prompt_tokens: -1 } };
  const negative = { code: 'negative', field: 'prompt_tokens', value: '-1' };
  expect(json([answer, { a: 1 }, 5, fault, answer])).toEqual({
    ...{ ...NOTHING, without: 2, problems: [{ record: 4, ...negative }] },
    records: [
      { model: 'm', ...record, record: 1 },
      { model: 'm', ...record, record: 5 },
    ],
  });
  expect(read(lines(answer, { a: 1 }, fault, answer))).toEqual({
    ...{ ...NOTHING, without: 1, problems: [{ line: 3, record: 3, ...negative }] },
    records: [
      { model: 'm', ...record, line: 1, record: 1 },
      { model: 'm', ...record, line: 4, record: 4 },
    ],
  });
});

it('counts of what an answer wraps those that are none', () => {
  expect(json({ data: [answer, { a: 1 }, 'text', answer] })).toEqual({
    ...{ ...NOTHING, without: 1 },
    records: [
      { model: 'm', ...record, record: 1 },
      { model: 'm', ...record, record: 2 },
    ],
  });
  // What is found under one key is not looked for under others.
  expect(json({ result: [answer], data: [answer] }).records).toHaveLength(1);
  expect(json({ result: [{ a: 1 }], data: [answer] })).toMatchObject({ records: [{ model: 'm' }], without: 0 });
});

it('gives a day and a model to what tells none', () => {
  const given = json([{ usage }, { ...answer, created: '2026-11-01' }], { day: '2026-10-01', model: 'g' });
  expect(given.records).toEqual([
    { model: 'g', day: '2026-10-01', ...record, record: 1 },
    { model: 'm', day: '2026-11-01', ...record, record: 2 },
  ]);
  expect(json({ usage }).records).toEqual([{ ...record, record: 1 }]);
});

it('keeps of what has one id and one model that with the most tokens, in the place of the first', () => {
  const log = json([
    { id: 'a', ...answer },
    { id: 'b', ...answer },
    { id: 'a', ...answer, usage: { ...usage, completion_tokens: 5 } },
    { id: 'a', ...answer },
    { id: 'a', ...answer, model: 'o' },
    answer,
    answer,
  ]);
  expect(log.repeated).toBe(2);
  expect(log.records.map(({ id, model, record: at, tokens: { output } }) => [id, model, at, output])).toEqual([
    ['a', 'm', 3, 5],
    ['b', 'm', 2, 1],
    ['a', 'o', 5, 1],
    [undefined, 'm', 6, 1],
    [undefined, 'm', 7, 1],
  ]);
});

it.each<[unknown[], boolean]>([
  [[{ metadata: { has_more: true }, data: [answer] }], true],
  [[{ has_more: true, data: [answer] }], true],
  [[{ has_more: 'yes', data: [answer] }], false],
  [[{ has_more: false, metadata: { has_more: true }, data: [answer] }], false],
  // Pages one after the other: the last says whether there are more.
  [
    [
      { has_more: true, data: [answer] },
      { has_more: false, data: [answer] },
    ],
    false,
  ],
  [[{ has_more: true, data: [answer] }, answer], true],
])('of the pages %j there are more: %s', (pages, more) => expect(read(lines(...pages)).more).toBe(more));

it('reads keys of JSON that are named as columns are', () => {
  const columns = { model: 'm', date: 'd', prompt: 'p' };
  const told = { ...NOTHING, formats: ['csv'], columns: { guessed: false, of: columns, unused: [] } };
  expect(json([{ m: 'x', d: '2026-11-01', p: 5 }, 7, { m: 'y', d: '2026-11-02', p: 6 }], { columns })).toEqual({
    ...{ ...told, without: 1 },
    records: [
      { model: 'x', day: '2026-11-01', tokens: { input: 5, output: 0 }, record: 1 },
      { model: 'y', day: '2026-11-02', tokens: { input: 6, output: 0 }, record: 3 },
    ],
  });
  expect(read('{"m":"x","d":"2026-11-01","p":5}\n{"m":"x","d":"x","p":5}\n{"m":', { columns })).toEqual({
    ...told,
    records: [{ model: 'x', day: '2026-11-01', tokens: { input: 5, output: 0 }, line: 1, record: 1 }],
    problems: [
      { line: 2, record: 2, code: 'day', field: 'd', value: 'x' },
      expect.objectContaining({ line: 3, record: 3, code: 'json' }),
    ],
  });
});

it('reads a table by its head: lines of other lengths are at fault, a last one that sums up is none', () => {
  const head = 'date,model,prompt_tokens,completion_tokens,other';
  const of = { date: 'date', model: 'model', prompt: 'prompt_tokens', output: 'completion_tokens' };
  expect(read(`${head}\n2026-11-01,m,3,1,z\n2026-11-02,m,4\n2026-11-03,m,-5,1,z\n2026-11-04,m,3,1,z`)).toEqual({
    ...{ ...NOTHING, formats: ['csv'], columns: { guessed: true, of, unused: ['other'] } },
    records: [
      { model: 'm', day: '2026-11-01', tokens, line: 2, record: 1 },
      { model: 'm', day: '2026-11-04', tokens, line: 5, record: 4 },
    ],
    problems: [
      { line: 3, record: 2, code: 'cells', field: '5', value: '3' },
      { line: 4, record: 3, code: 'negative', field: 'prompt_tokens', value: '-5' },
    ],
  });
  expect(read(`${head}\n2026-11-01,m,3,1,z\n2026-11-02,m,3,1,z\n,,6,2,\n`)).toMatchObject({
    columns: { total: 4 },
    records: [{ line: 2 }, { line: 3 }],
    problems: [],
  });
});
