import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unseenIn } from '../../src/domain/characters.ts';
import { KnowledgeError } from '../../src/domain/problems.ts';
import { SHAPES } from '../../src/engine/query.ts';
import { yamlOf } from '../../src/formats/yaml.ts';
import { checkDocument, readDecision, readPolicy } from '../../src/kb/read/documents.ts';
import { told } from '../support/knowledge.ts';
import { folder, knowledgeBase } from '../support/lmm.ts';
import { twin } from '../support/twin.ts';

type Reader = typeof readPolicy | typeof readDecision;
const policy = (text: string | Buffer) => readPolicy(SHAPES, join(folder({ 'p.yaml': text }), 'p.yaml'), 'p.yaml');
const decision = (text: string) => readDecision(SHAPES, join(folder({ 'd.yaml': text }), 'd.yaml'), 'd.yaml');
/** Every problem of a file, as `d.yaml:1:1 code`. */
function problems(read: Reader, text: string | Buffer, name = 'd.yaml'): string[] {
  try {
    read(SHAPES, join(folder({ 'd.yaml': text }), name), name);
  } catch (error) {
    if (error instanceof KnowledgeError) return error.problems.map(told);
    throw error;
  }
  return [];
}

const KEPT = {
  ...{ lmm: 'decision/1', saved: '2026-11-25', as_of: '2025-06' },
  arguments: ['--use=chat', '1.10', 'yes', '대화'],
  facts: { version: '0.1.0', digest: '0123abc' },
  first: [{ id: 'm', release: 'acme/a', score: 97.5, price: 0.1, currency: 'USD', statements: 2 }],
  ranking: [{ id: 'm', release: 'acme/a', score: 97.5 }, { id: 'n', score: 0 }], // biome-ignore format: one row
};

it.each(['hello', '"a"', '42', '- a\n- b', '[]', 'kb:\\\n  - base.yaml'])(
  'a file of %j is no mapping',
  async (text) => {
    const cwd = folder({ 'd.yaml': text, 'lmm.config.yaml': text });
    for (const read of [readPolicy, readDecision]) expect(problems(read, text)).toEqual(['d.yaml:1:1 mapping']);
    const run = await twin(['validate', 'lmm.config.yaml', '--kb', knowledgeBase('')], { cwd });
    expect(run.out).toContain('lmm.config.yaml:1:1 A file must be a mapping');
  },
);

describe('a policy', () => {
  it('holds every rule that there is', () => {
    const all = {
      name: '우리 규칙',
      allow: { developers: ['acme'], countries: ['KR'], licenses: ['MIT'], deployment: ['weights', 'api'] },
      deny: { developers: ['other'], countries: ['CN'], models: ['m'] },
      require: {
        ...{ open_weights: true, no_training: true, max_retention_days: 0, regions: ['kr'], languages: ['ko'] },
        ...{ modalities: ['image'], capabilities: ['tool_call'], min_context: 128_000 },
      },
      max_price: 2.5,
    };
    expect(policy(yamlOf(all))).toEqual(all);
    expect(policy(JSON.stringify(all))).toEqual(all);
  });

  it.each(['', '# nothing\n', '{}', '\ufeff{}'])('of %j has no rule', (text) => {
    expect(policy(text)).toEqual({});
  });

  it.each<[string, string[]]>([
    ['alow: {}\n', ['d.yaml:1:1 unknown-key']],
    ['allow: {country: [KR]}\n', ['d.yaml:1:9 unknown-key']],
    ['allow: {countries: [Korea, Narnia]}\n', ['d.yaml:1:28 country']],
    ['require:\n  min_context: -1\n', ['d.yaml:2:16 negative']],
    ['require:\n  min_context: 1.5\n', ['d.yaml:2:16 whole-number']],
    ['require: {modalities: [smell]}\n', ['d.yaml:1:24 one-of']],
    ['deny: {models: [""]}\n', ['d.yaml:1:17 empty']],
    ['max_price: 1\nallow: [\n', ['d.yaml:3:1 syntax']],
    ['max_price: *none\n', ['d.yaml:1:12 anchor']],
  ])('%j is told with every problem and its place', (text, expected) => {
    expect(problems(readPolicy, text)).toEqual(expected);
  });

  it('that is no UTF-8, or no file, is named', () => {
    expect(problems(readPolicy, Buffer.from([0xff, 0xfe, 0x61, 0x00]))).toEqual(['d.yaml:1:1 encoding']);
    expect(problems(readPolicy, '', 'other.yaml')).toMatchObject([expect.stringMatching(/^other\.yaml:/)]);
    expect(problems(readPolicy, '', '.')).toMatchObject([expect.stringMatching(/^\.:/)]);
  });
});

describe('a decision', () => {
  it('is read as it was written', () => {
    expect(decision(yamlOf(KEPT))).toEqual(KEPT);
    expect(decision(yamlOf({ ...KEPT, first: [], ranking: [], arguments: [] }))).toMatchObject({
      first: [],
      ranking: [],
    });
  });

  it('keeps any argument, letter for letter', () => {
    const argument = fc
      .oneof(
        fc.string({ unit: 'grapheme', minLength: 1 }),
        fc.constantFrom('~', 'null', 'yes', '1.10', '0x1f', '007', '- a', 'a: b', '#', '*x', '&x', '!t', '| x', "'", '"', '2025-01-01', '  pad  ', '한글 말', '--use=a,b', '@', '`', '%', '{}', '[]', '<<', '?', '! ', 'MIT\u00a0# c'), // biome-ignore format: a list
      )
      // Blank text and what cannot be seen is refused in any file.
      .filter((text) => text.trim() !== '' && unseenIn(text) === undefined);
    const shared = folder({});
    fc.assert(
      fc.property(fc.array(argument, { maxLength: 6 }), (args) => {
        const path = join(shared, 'd.yaml');
        writeFileSync(path, yamlOf({ ...KEPT, arguments: args }));
        expect(readDecision(SHAPES, path, 'd.yaml')).toMatchObject({ arguments: args });
      }),
      { numRuns: 60 },
    );
  });

  it.each<[string, object, string]>([
    ['another format', { lmm: 'decision/3' }, 'one-of'],
    ['a date that does not exist', { saved: '2025-02-30' }, 'date'],
    ['one argument that is no list', { arguments: 'x' }, 'list'],
    ['a score below 0', { ranking: [{ id: 'm', score: -1 }] }, 'negative'],
    ['a key that it does not know', { pick: 'm' }, 'unknown-key'],
    ['no facts', { facts: undefined }, 'missing'],
  ])('with %s is told so', (_, change, code) => {
    const found = problems(readDecision, yamlOf({ ...KEPT, ...change }));
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(new RegExp(`^d\\.yaml:\\d+:\\d+ ${code}$`));
  });
});

describe('what a file is that is named to validate', () => {
  it.each<[name: string, text: string, kind: string | undefined, problems?: string[]]>([
    ['a.yaml', 'models: []\n', undefined],
    ['a.yaml', 'source: s\nlmm: policy/1\n', 'policy', ['a.yaml:1:1 unknown-key']],
    ['a.yaml', 'lmm: policy/1\nmax_price: 2\n', 'policy'],
    ['a.yaml', 'lmm: polcy/1\n', 'policy', ['a.yaml:1:6 one-of']],
    ['a.yaml', '{models: [], max_price: 2}\n', undefined],
    ['a.yaml', 'models: []\nmax_price: 2\n', undefined],
    ['a.yaml', 'max_price: 2\n', 'policy'],
    ['a.yaml', 'x-note: 2\n', undefined],
    ['our-policy.yaml', 'maxprice: 2\n', 'policy', ['our-policy.yaml:1:1 unknown-key']],
    ['our-policy.yaml', 'models: []\n', undefined],
    ['lmm.config.yaml', 'models: []\nkb: base\n', 'config'],
    ['a.yaml', 'lmm: query/1\n', 'query'],
    ['a.yaml', 'lmm: decision/1\n', 'decision', ['a.yaml:1:1 missing']],
  ])('%s: %j is %j', (name, text, kind, problems = []) => {
    const checked = checkDocument(SHAPES, join(folder({ [name]: text }), name), name);
    expect(checked?.kind).toBe(kind);
    expect([...new Set(checked?.problems.map(told))]).toEqual(problems);
  });

  it('has its names looked up in a policy that has a fault', () => {
    const text = 'lmm: policy/1\ndeny: {models: [zed]}\nmax_price: much\n';
    const checked = checkDocument(SHAPES, join(folder({ 'p.yaml': text }), 'p.yaml'), 'p.yaml');
    expect(checked?.problems.map(told)).toEqual(['p.yaml:3:12 sum']);
    expect(checked?.output).toMatchObject({ deny: { models: ['zed'] } });
    expect(told(checked?.problemAt(['deny', 'models', 0], 'unknown-name', {}) as never)).toBe(
      'p.yaml:2:17 unknown-name',
    );
  });
});
