import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BASE, folder } from '../support/lmm.ts';
import { twin } from '../support/twin.ts';

/** Values as people write them, from the command line to what is said of them. */
describe('an option that takes a number or a date', () => {
  it.each([
    ['cost gpt-4o --input', '1,5M', 'input 1,500,000 tokens'],
    ['cost gpt-4o --input', '0,5M', 'input 500,000 tokens'],
    ['cost gpt-4o --input', '1 500', 'input 1,500 tokens'],
    ['cost gpt-4o --input', '１．５M', 'input 1,500,000 tokens'],
    ['cost gpt-4o --input', '1억 2천만', 'input 120,000,000 tokens'],
  ])('%s %j is %s', async (line, value, shown) => {
    const { code, out } = await twin([...line.split(' '), value, '--lang', 'en']);
    expect([code, out.includes(shown)]).toEqual([0, true]);
  });

  it.each([
    ['cost gpt-4o --input', '1 5', ''],
    ['cost gpt-4o --input', '-1', ''],
    ['cost gpt-4o --input', '1.5.2', ''],
    ['cost gpt-4o --input', '∞', ''],
    ['list --max-price', '9007199254740993', ''],
    ['list --limit', '1,000', '--limit 1000'],
    ['list --limit', '+5', '--limit 5'],
    ['list --limit', '5.', '--limit 5'],
    ['list --as-of', '01/02/2026', '--as-of 2026-02-01'],
    ['list --width', '８０', '--width 80'],
    ['list --as-of', '2026-1-1', '--as-of 2026-01-01'],
    ['list --as-of', '20260101', '--as-of 2026-01-01'],
    ['list --as-of', '2026년 1월', '--as-of 2026-01'],
    ['list --as-of', '2025-02-29', '2025-02-28'],
    ['list --released-after', '2026/01/02', '--released-after 2026-01-02'],
    ['diff --since', '2026-06-31', '2026-06-30'],
  ])('%s %j is refused, and what is meant is said: %s', async (line, value, mend) => {
    for (const lang of ['en', 'ko']) {
      const { code, out, err } = await twin([...line.split(' '), value, '--lang', lang]);
      expect([code, out]).toEqual([2, '']);
      expect(err).toContain(mend);
    }
  });
});

const M = 'models: [{id: zed, name: Zed, developer: acme, source: s}]\n';
const priced = (price: string): string =>
  `${BASE}${M}releases: [{id: acme/y, name: Y, model: zed, developer: acme, source: s}]
offers: [{release: acme/y, provider: acme, cost: [{from: "2026-10-01", currency: USD, input: ${price}, output: 2, source: s}]}]\n`;

describe('a file', () => {
  it.each([
    ['%YAML 1.1 with a price of 1:30', `%YAML 1.1\n---\n${priced('1:30')}`, ':9:94 "input" must be a number'],
    ['a tag', priced('!foo 1.2'), 'The tag !foo means nothing here'],
    ['more digits than are kept', priced('0.1234567890123456789'), 'Write 0.12345678901234568'],
    ['TOML', '[[models]]\nid = "x"\n', 'TOML'],
  ])('with %s is told by validate, and stops every other command', async (_, text, said) => {
    const kb = join(folder({ 'y.yaml': text }), 'y.yaml');
    const checked = await twin(['validate', '--kb', kb, '--lang', 'en'], { columns: 300 });
    expect([checked.code, checked.out]).toEqual([1, expect.stringContaining(said.replace(/^:\d+:\d+ /, ''))]);
    const { code, out, err } = await twin(['list', '--releases', '--kb', kb, '--lang', 'en'], { columns: 300 });
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain(said.replace(/^:\d+:\d+ /, ''));
  });

  it.each([
    ['recommend --use social --policy', 'max_price: 1:30\n', 'must be a number of USD'],
    ['recommend --use social --policy', 'require: {min_context: 128k}\n', 'Write 128000'],
    ['recommend --use social --policy', '[allow]\nname = "x"\n', 'TOML'],
    ['recommend --use social --policy', 'models: []\n', 'knowledge base'],
    ['recommend --query-file', 'lmm: query/1\nday: 2026-02-30\n', '2026-02-28'],
    ['recommend --query-file', 'lmm: query/1\nuses: [{id: social, weight: !!float 2}]\n', 'The tag !!float'],
    ['upkeep', '<!DOCTYPE html><html><body>502</body></html>\n', 'but HTML'],
    ['check', 'lmm: policy/1\nmax_price: 3\n', 'a policy'],
  ])('%s FILE tells it too: %j', async (line, text, said) => {
    const path = join(folder({ 'f.yaml': text }), 'f.yaml');
    const { code, out, err } = await twin([...line.split(' '), path, '--lang', 'en'], { columns: 300 });
    expect([code, out]).toEqual([expect.any(Number), '']);
    expect(code).not.toBe(70);
    expect(err).toContain(said);
  });
});
