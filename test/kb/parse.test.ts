import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { problemText } from '../../src/document/problems.ts';
import { decimal } from '../../src/domain/money.ts';
import { RawScalar } from '../../src/domain/schema-values.ts';
import { numberMeant, plainValue } from '../../src/domain/written.ts';
import { parse, SourceMap, SourceText } from '../../src/kb/read/parse.ts';
import { messagesOf } from '../../src/words/index.ts';
import { based, compiled, knowledgeOf, told } from '../support/knowledge.ts';
import { BASE } from '../support/lmm.ts';

/** What a text holds, a `Written` as its source and value. */
function read(text: string): unknown {
  const { root, problems } = parse(new SourceText('x.yaml', text), new SourceMap());
  if (problems[0]) throw new Error(told(problems[0]));
  return JSON.parse(JSON.stringify(root ?? null), (_, value) => value);
}
const written = (source: string, value: number | boolean | null) => ({ ...new RawScalar(source, value) });

describe('scalars', () => {
  it.each([
    ['1.10', written('1.10', 1.1)],
    ['4.0', written('4.0', 4)],
    ['1e3', written('1e3', 1000)],
    ['0x10', '0x10'],
    ['0o17', '0o17'],
    ['007', '007'],
    ['1:30', '1:30'],
    ['1_000', '1_000'],
    ['+1', '+1'],
    ['-0', '-0'],
    ['.5', '.5'],
    ['.inf', '.inf'],
    ['-2.5e3', written('-2.5e3', -2500)],
    ['!!str 1.10', '1.10'],
    ['! 1.10', '1.10'],
    ['2024-10-01', '2024-10-01'],
    ['NO', 'NO'],
    ['true', written('true', true)],
    ['~', written('~', null)],
    ['"1.10"', '1.10'],
    ["'true'", 'true'],
    ['on', 'on'],
    ['yes', 'yes'],
    ['2024-10-01', '2024-10-01'],
    ['12:30', '12:30'],
  ])('keeps %s as written', (text, expected) => {
    expect(read(`a: ${text}\n`)).toEqual({ a: expected });
  });

  it('reads JSON as YAML', () => {
    expect(read('{"a": ["b", 1, null, true]}')).toEqual({
      a: ['b', written('1', 1), written('null', null), written('true', true)],
    });
  });
});

describe('a number', () => {
  const context = (text: string) =>
    compiled(based(`releases:\n  - {id: acme/r, name: R, developer: acme, limit: {context: ${text}}}\n`));

  it.each(['8192', '8192.0', '1e3', '0', '9007199254740991', '0e0'])('%s is taken', (text) => {
    const { records, problems } = context(text);
    expect(problems).toEqual([]);
    expect(records.releases[0]?.limit?.context).toBe(Number(text));
  });

  it.each([
    ['1:30', 'number', undefined],
    ['0o17', 'number', '15'],
    ['017', 'number', undefined],
    ['0x10', 'number', '16'],
    ['0b11', 'number', '3'],
    ['1_000', 'number', '1000'],
    ['+1', 'number', '1'],
    ['.5', 'number', '0.5'],
    ['5.', 'number', '5'],
    ['-0', 'number', '0'],
    ['.inf', 'number', undefined],
    ['.nan', 'number', undefined],
    ['NaN', 'number', undefined],
    ['"1,000"', 'number', '1000'],
    ['1 000', 'number', '1000'],
    ["1'000", 'number', '1000'],
    ['１２８', 'number', '128'],
    ['3만', 'number', '30000'],
    ['128k', 'number', '128000'],
    ['128k tokens', 'number', '128000'],
    ['$3', 'number', '3'],
    ['50%', 'number', undefined],
    ['"8192"', 'number', '8192'],
    ['[8192]', 'number', undefined],
    ['1e400', 'inexact', undefined],
    ['1e-400', 'inexact', undefined],
    ['9007199254740993', 'inexact', undefined],
    ['0.1234567890123456789', 'inexact', '0.12345678901234568'],
    ['-1', 'negative', undefined],
  ])('%s is refused as %s, with %s to write', (text, code, mend) => {
    const { problems } = context(text);
    expect(problems.map(told)).toEqual([`kb.yaml:3:61 ${code}`]);
    expect(problems[0]?.values.mend).toBe(mend);
    for (const lang of ['en', 'ko'] as const) {
      const words = problems[0] ? problemText(problems[0], messagesOf(lang)) : '';
      expect(words).not.toMatch(/undefined|\[object/);
      if (mend !== undefined) expect(words).toContain(mend);
    }
  });

  it('is the same in a file that names another version of YAML', () => {
    const text = (head: string) =>
      `${head}---\n${BASE}releases:\n  - {id: acme/r, name: R, developer: acme, source: s, limit: {context: 1:30}}\n`;
    for (const head of ['%YAML 1.1\n', '%YAML 1.2\n'])
      expect(compiled({ 'x.yaml': text(head) }).problems.map(({ code }) => code)).toEqual(['number']);
  });

  it('keeps every digit, or is refused', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^(?:0|[1-9]\d{0,25})(?:\.\d{1,25})?(?:e-?\d{1,3})?$/), (text) => {
        const value = plainValue(text);
        if (typeof value !== 'number') throw new Error(`${text} is no number`);
        if (!Number.isNaN(value)) expect(decimal(value).eq(decimal(text))).toBe(true);
        const meant = numberMeant(text);
        if (meant !== undefined) expect(plainValue(meant)).not.toBeNaN();
      }),
    );
  });
});

describe('a claimed value', () => {
  it.each([
    ['limit.context', '128k', 'number', '128000'],
    ['limit.context', '1:30', 'number', undefined],
    ['open_weights', 'yes', 'boolean', 'true'],
    ['release_date', '2026-1-1', 'date', '2026-01-01'],
  ])('of %s is no %s', (field, value, code, mend) => {
    const { problems } = compiled(
      based(`releases:\n  - {id: acme/r, name: R, developer: acme, also: [{field: ${field}, value: ${value}}]}\n`),
    );
    expect(problems.map(({ code: of, values }) => [of, values.mend])).toEqual([[code, mend]]);
  });

  it.each([
    ['limit.context', '128000'],
    ['limit.context', 'undisclosed'],
    ['license', '1.10'],
    ['release_date', '2026'],
    ['open_weights', 'false'],
  ])('of %s may be %s', (field, value) => {
    const yaml = `releases:\n  - {id: acme/r, name: R, developer: acme, also: [{field: ${field}, value: ${value}}]}\n`;
    expect(compiled(based(yaml)).problems).toEqual([]);
  });
});

describe('positions', () => {
  const bad = `${BASE}models:\n  - id: m\n    name: 그록 😀\n    developer: acme\n    contry: KR\n`;
  it.each([
    ['as it is', bad],
    ['with a byte-order mark', `\ufeff${bad}`],
    ['with CRLF', bad.replaceAll('\n', '\r\n')],
    ['with both', `\ufeff${bad.replaceAll('\n', '\r\n')}`],
  ])('are the same for a file %s', (_, text) => {
    const { problems } = compiled({ 'x.yaml': text });
    expect(problems.map(told)).toEqual(['x.yaml:10:5 unknown-key']);
    expect(problems[0]?.source).toBe('    contry: KR');
  });

  it.each(['\ufeff', ''])('count the columns of the first line alike with %j before it', (mark) => {
    expect(compiled({ 'x.yaml': `${mark}models: {a: b}\n` }).problems.map(told)).toEqual(['x.yaml:1:9 list']);
  });

  it('count columns in UTF-16 units, as editors do', () => {
    const { problems } = compiled(based('models:\n  - {id: m, name: 😀, developer: nobody}\n'));
    expect(problems.map(told)).toEqual(['kb.yaml:3:34 reference']);
  });
});

describe('merge keys', () => {
  const one = (yaml: string) => knowledgeOf(based(yaml)).releases.map(({ id, name, license }) => [id, name, license]);

  it('give what the mapping itself does not say', () => {
    expect(
      one(`x-common: &common {name: C, developer: acme, license: MIT}
releases:
  - {<<: *common, id: acme/a}
  - {id: acme/b, name: B, <<: *common}
`),
    ).toEqual([
      ['acme/a', 'C', 'MIT'],
      ['acme/b', 'B', 'MIT'],
    ]);
  });

  it('take the first of several mappings', () => {
    expect(
      one(`x-a: &a {developer: acme, license: MIT}
x-b: &b {name: B, license: Apache-2.0}
releases:
  - {<<: [*a, *b], id: acme/a}
`),
    ).toEqual([['acme/a', 'B', 'MIT']]);
  });

  it('take a mapping that itself has a merge key', () => {
    expect(
      one(`x-a: &a {developer: acme, license: MIT}
x-b: &b {<<: *a, name: B}
releases:
  - {<<: *b, id: acme/a}
`),
    ).toEqual([['acme/a', 'B', 'MIT']]);
  });

  it('are refused where no mapping stands behind them', () => {
    const { problems } = compiled(based('x-a: &a text\nmodels:\n  - {<<: *a, id: m}\n'));
    expect(problems.map(told)).toEqual(['kb.yaml:4:6 mapping']);
  });

  it('tell a problem of an inherited value where it is written', () => {
    const { problems } = compiled(
      based(
        'x-a: &a {developer: nobody}\nmodels:\n  - {<<: *a, id: m, name: M}\n  - {id: n, name: N, developer: acme}\n',
      ),
    );
    expect(problems.map(told)).toEqual(['kb.yaml:2:21 reference']);
  });
});

describe('keys that begin with x-', () => {
  it('are left out wherever they stand', () => {
    const { models } = knowledgeOf(
      based('x-note: ~\nmodels:\n  - {id: m, name: M, developer: acme, x-todo: [1, {a: ~}]}\n'),
    );
    expect(models).toEqual([{ id: 'm', name: 'M', developer: 'acme', current: [], source: ['s'] }]);
  });

  it('hide no key that merely looks like one', () => {
    expect(compiled({ 'x.yaml': 'X-note: 1\n' }).problems.map(told)).toEqual(['x.yaml:1:1 unknown-key']);
  });
});

describe('aliases', () => {
  it('share a record without sharing its place', () => {
    const { problems } = compiled(based('models:\n  - &m {id: m, name: M, developer: acme}\n  - *m\n'));
    expect(problems.map(({ code }) => code)).toEqual(['duplicate']);
  });

  it.each([
    ['a list', 'models: &a [*a]\n', 'x.yaml:1:13'],
    ['a mapping', 'models:\n  - &a {id: m, features: [*a]}\n', 'x.yaml:2:27'],
  ])('are refused in %s that holds itself, at the alias', (_, text, place) => {
    const { problems } = compiled({ 'x.yaml': text });
    expect(problems.map(told)).toEqual([expect.stringContaining(place)]);
    expect(JSON.stringify(problems)).not.toMatch(/RangeError|call stack/);
  });

  it.each([
    ['models:\n  - &a {<<: *a, id: m}\n', 'x.yaml:2:13 endless-alias'],
    ['x-a: &a {<<: *b}\nx-b: &b {<<: *a}\nmodels: [*b]\n', 'x.yaml:1:14 anchor'],
    ['x-a: &a [1]\nmodels:\n  - {<<: *a, id: m}\n', 'x.yaml:3:6 mapping'],
  ])('%j is told at its place', (text, place) => {
    expect(compiled({ 'x.yaml': text }).problems.map(told)).toEqual([place]);
  });

  it('mean the latest anchor before them', () => {
    expect(read('a: &x 1\nb: *x\nc: &x 2\nd: *x\n')).toMatchObject({ b: { value: 1 }, d: { value: 2 } });
  });

  it('and keys by the thousand take no longer than what they are many of', () => {
    const many = (count: number) =>
      Array.from({ length: count }, (_, at) => `x-${at}: &a${at} {b: 1}\nx-y${at}: *a${at}\n`).join('');
    const took = (text: string): number => {
      const start = performance.now();
      expect(read(`${text}models: []\n`)).toMatchObject({ models: [] });
      return performance.now() - start;
    };
    took(many(100));
    const [few, all] = [took(many(500)), took(many(4000))];
    expect(all).toBeLessThan(8 * 8 * few + 500);
  });

  it('that lead to each other by the thousand are refused where they get too deep', () => {
    const chain = Array.from({ length: 2000 }, (_, at) => `x-${at + 1}: &a${at + 1} [*a${at}]\n`).join('');
    const { problems } = compiled({ 'x.yaml': `x-0: &a0 [b]\n${chain}models: *a2000\n` });
    expect(problems.map(({ values }) => values.fault)).toEqual(['too-deep']);
  });

  it('that grow without bound are refused fast, with the file', () => {
    const levels = Array.from(
      { length: 9 },
      (_, at) => `x-a${at + 1}: &a${at + 1} [${Array(9).fill(`*a${at}`).join(',')}]\n`,
    );
    const { problems } = compiled({ 'bomb.yaml': `x-a0: &a0 [x,x,x,x,x,x,x,x,x]\n${levels.join('')}models: [*a9]\n` });
    expect(problems.map(told)).toEqual([expect.stringMatching(/^bomb\.yaml:\d+:\d+ too-many-aliases$/)]);
  });
});

it('keeps names that JavaScript knows by themselves as the text they are', () => {
  const { models } = knowledgeOf(
    based('models:\n  - {id: __proto__, name: constructor, developer: acme, aliases: [toString, hasOwnProperty]}\n'),
  );
  expect(models).toMatchObject([{ id: '__proto__', name: 'constructor', aliases: ['toString', 'hasOwnProperty'] }]);
  expect(compiled(based('__proto__: 1\nconstructor: 2\n')).problems.map(told)).toEqual([
    'kb.yaml:2:1 unknown-key',
    'kb.yaml:3:1 unknown-key',
  ]);
  const inherited = 'constructor: 1, toString: 2, hasOwnProperty: 3';
  expect(
    compiled(based(`models:\n  - {id: m, name: M, developer: acme, ${inherited}}\n`)).problems.map(({ code }) => code),
  ).toEqual(['unknown-key', 'unknown-key', 'unknown-key']);
  const fields = based(
    'releases:\n  - {id: acme/r, name: R, developer: acme, sources: {constructor: s, __proto__: s}}\n',
  );
  expect(compiled(fields).problems.map(({ code }) => code)).toEqual(['unknown-field', 'unknown-field']);
  const keyed = based('models:\n  - {id: m, name: M, developer: acme, __proto__: {id: n}}\n');
  expect(compiled(keyed).problems.map(told)).toEqual(['kb.yaml:3:39 unknown-key']);
});

it('folds running text over lines into one line, and leaves names alone', () => {
  const { statements } = knowledgeOf(
    based(
      'models:\n  - id: m\n    name: M\n    developer: acme\n    features:\n      - text: |\n          One line\n          and another\n',
    ),
  );
  expect(statements[0]?.text).toEqual({ en: 'One line and another', ko: 'One line and another' });
  expect(compiled(based('models:\n  - {id: m, name: "a\\nb", developer: acme}\n')).problems.map(told)).toEqual([
    'kb.yaml:3:19 character',
  ]);
});

it('says that bytes are not UTF-8, at their line', () => {
  const bytes = Buffer.concat([Buffer.from('models: []\n# '), Buffer.from([0xb1, 0xd7]), Buffer.from('\n')]);
  expect(compiled({ 'x.yaml': bytes }).problems.map(told)).toEqual(['x.yaml:2:1 encoding']);
});
