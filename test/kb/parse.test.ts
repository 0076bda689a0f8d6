import { describe, expect, it } from 'vitest';
import { RawScalar } from '../../src/domain/schema-values.ts';
import { parse, SourceMap, SourceText } from '../../src/kb/read/parse.ts';
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
    ['0x10', written('0x10', 16)],
    ['007', written('007', 7)],
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

  it('leave a problem of an inherited value at the record', () => {
    const { problems } = compiled(
      based(
        'x-a: &a {developer: nobody}\nmodels:\n  - {<<: *a, id: m, name: M}\n  - {id: n, name: N, developer: acme}\n',
      ),
    );
    expect(problems.map(told)).toEqual(['kb.yaml:4:5 reference']);
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
