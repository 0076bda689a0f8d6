import { describe, expect, it } from 'vitest';
import { checks } from '../../src/words/en/checks.ts';
import { problems as words } from '../../src/words/en/problems.ts';
import { messagesOf } from '../../src/words/index.ts';
import { based, compiled, told } from '../support/knowledge.ts';
import { BASE, folder, lmm } from '../support/lmm.ts';

const M = 'id: m, name: M, developer: acme';
const R = 'id: acme/r, name: R, developer: acme';
const release = (more: string): string => `releases:\n  - {${R}, ${more}}\n`;
const offer = (more: string): string =>
  `${release('model: m')}offers:\n  - {release: acme/r, provider: acme, ${more}}\nmodels: [{${M}}]\n`;
const table = (more: string): string =>
  `tables: [{id: x, name: X, measurer: x, scale: percent}]\neditions:\n  - {table: x, date: 2025, ${more}}\n`;
const model = (more: string): string => `models:\n  - {${M}, ${more}}\n`;

/** A file whose first line is `source: s`, and what is wrong with it: line, column, code, and the word that was meant. */
const TABLE: [yaml: string, place: string, code: keyof typeof words, suggestion?: string][] = [
  [model('aliases: [[a]]'), '3:49', 'text'],
  ['models:\n  - {id: m, name: {a: b}, developer: acme}\n', '3:19', 'text'],
  ['models:\n  - {id: m, name: "", developer: acme}\n', '3:19', 'empty'],
  ['models:\n  - id: m\n    name:\n    developer: acme\n', '4:10', 'empty'],
  [release('limit: {context: ~}'), '3:61', 'empty'],
  ['models:\n', '2:8', 'empty'],
  ['models:\n  - {id: m, name: "a\\e[31m", developer: acme}\n', '3:19', 'character'],
  ['models:\n  - {id: m, name: "a\\u202E", developer: acme}\n', '3:19', 'character'],
  [release('limit: {context: 128k}'), '3:61', 'number'],
  [release('limit: {context: "8192"}'), '3:61', 'number'],
  [offer('cost: [{from: 2024, currency: USD, input: "2.5"}]'), '5:81', 'number'],
  [release('limit: {context: .nan}'), '3:61', 'number'],
  [release('limit: {context: 8192.5}'), '3:61', 'whole-number'],
  [release('limit: {context: -1}'), '3:61', 'negative'],
  [release('open_weights: "yes"'), '3:58', 'boolean'],
  [release('open_weights: 1'), '3:58', 'boolean'],
  [release('release_date: 2025-02-30'), '3:58', 'date'],
  ['sources:\n  - {id: t, title: T, date: 2025/01/01, kind: press}\n', '3:29', 'date'],
  [model('aliases: a'), '3:48', 'list'],
  ['models: {id: m}\n', '2:9', 'list'],
  ['models:\n  - m\n', '3:5', 'mapping'],
  [release('limit: 8192'), '3:51', 'mapping'],
  ['sources:\n  - {id: t, title: T, date: 2025, kind: vendr}\n', '3:41', 'one-of', 'vendor'],
  [release('modalities: {input: [text, imagee]}'), '3:71', 'one-of', 'image'],
  [
    `${model('applications: [{use: u, fit: specialized, text: x}]')}uses: [{id: u, name: U}]\n`,
    '3:68',
    'one-of',
    'specialised',
  ],
  ['models:\n  - {id: "a b", name: M, developer: acme}\n', '3:10', 'id', 'a-b'],
  ['models:\n  - {id: сlaude, name: M, developer: acme}\n', '3:10', 'lookalike', 'claude'],
  ['developers:\n  - {id: d, name: D, url: acme.test}\n', '3:27', 'address'],
  ['developers:\n  - {id: d, name: D, country: Korea}\n', '3:31', 'country'],
  [offer('cost: [{from: 2024, currency: usd, input: 1}]'), '5:69', 'currency'],
  [release('languages: [Korean]'), '3:56', 'language'],
  ['uses:\n  - {id: u, name: {}}\n', '3:19', 'localized'],
  ['uses:\n  - {id: u, name: [a]}\n', '3:19', 'localized'],
  ['uses:\n  - {id: u, name: {en: U, kr: 유}}\n', '3:19', 'localized'],
  ['models:\n\t- id: m\n', '3:1', 'syntax'],
  ['models:\n  - {id: m, name: M, name: N, developer: acme}\n', '3:22', 'syntax'],
  ['models:\n  - id: m\n    name: *best\n', '4:11', 'anchor'],
  [model('alias: [x]'), '3:39', 'unknown-key', 'aliases'],
  [model('zzzzzz: 1'), '3:39', 'unknown-key'],
  [release('limit: {contex: 1}'), '3:52', 'unknown-key', 'context'],
  [offer('cost: [{from: 2024, currency: USD, inptu: 1}]'), '5:74', 'unknown-key', 'input'],
  ['model:\n  - {id: m}\n', '2:1', 'unknown-key', 'models'],
  ['models:\n  - {id: m, name: M}\n', '3:5', 'missing'],
  ['models:\n  - {name: M, developer: acme}\n', '3:5', 'missing'],
  [`${model('applications: [{use: u, text: x}]')}uses: [{id: u, name: U}]\n`, '3:54', 'missing'],
  [offer('cost: [{currency: USD, input: 1}]'), '5:46', 'missing'],
  ['statements:\n  - {kind: feature, text: x}\n', '3:5', 'missing'],
  [table('rows: [{value: 101}]'), '4:43', 'out-of-range'],
  [table('rows: [{value: 50, low: -1, high: 60}]'), '4:52', 'out-of-range'],
  [table('rows: [{value: 50, low: 60, high: 70}]'), '4:43', 'outside-interval'],
  [
    `${table('rows: [{value: 50}]')}uses: [{id: u, name: U}]
calibrations:
  - {use: u, date: 2025, reference: other, links: [{table: x, edition: 2025, offset: 0, slope: 1, residual: 1, anchors: 3}]}
`,
    '7:121',
    'few-anchors',
  ],
  [`${table('rows: [{value: 50}]')}  - {table: x, date: 2025, rows: [{value: 51}]}\n`, '5:5', 'duplicate'],
  [`${model('aliases: [x]')}statements:\n  - {models: m, field: open_source}\n`, '5:5', 'missing'],
  [`${release('model: m')}offers:\n  - {release: acme/r}\nmodels: [{${M}}]\n`, '5:5', 'missing'],
  ['models:\n  - {id: m, name: M, developer: acmee}\n', '3:33', 'reference', 'acme'],
  [`${model('current: [{release: acme/q, from: 2024}]')}releases: [{${R}}]\n`, '3:59', 'reference', 'acme/r'],
  [model('source: nowhere'), '3:47', 'reference'],
  [
    `${model('aliases: [x]')}statements:\n  - {models: m, field: open_sourc, value: true}\n`,
    '5:24',
    'unknown-field',
    'open_source',
  ],
  [release('sources: {limit.contxt: s}'), '3:68', 'unknown-field', 'limit.context'],
  [release('also: [{field: limit.contxt, value: 1}]'), '3:59', 'unknown-field', 'limit.context'],
  [`${model('aliases: [x]')}  - {id: m, name: N, developer: acme}\n`, '4:10', 'duplicate'],
  [
    `${offer('api_id: x')}  - {release: acme/r, provider: acme}\n`.replace(/(models: .*\n)(.*\n)/, '$2$1'),
    '6:5',
    'duplicate',
  ],
  [`${model('aliases: [r-1]')}releases:\n  - {id: acme/r-1, name: R1, developer: acme}\n`, '3:48', 'collision'],
  [
    `${model('current: [{release: acme/r, from: 2024, until: 2025-02}, {release: acme/r, from: 2025-01}]')}releases: [{${R}}]\n`,
    '3:120',
    'overlap',
  ],
  [
    offer('cost: [{from: 2024, until: 2025-02, currency: USD, input: 1}, {seen: 2025-01, currency: USD, input: 2}]'),
    '5:108',
    'overlap',
  ],
  [`${model('current: [{release: acme/r, from: 2024-05, until: 2024-05-01}]')}releases: [{${R}}]\n`, '3:89', 'order'],
  [model('features: [{text: x, from: 2025, until: 2024}]'), '3:79', 'order'],
  [model('names: [{name: N, from: 2025, until: 2024}]'), '3:76', 'order'],
  [release('release_date: 2025, retirement_date: 2024'), '3:81', 'order'],
  [offer('data: {from: 2025, until: 2024}'), '5:65', 'order'],
  [offer('from: 2025, until: 2024'), '5:58', 'order'],
  [release('names: [{name: N, from: 2025, until: 2024}]'), '3:81', 'order'],
  [
    'plans:\n  - {id: p, name: P, price: [{from: 2025, until: 2024, amount: 1, per: month, currency: USD}]}\n',
    '3:50',
    'order',
  ],
  [`${model('aliases: [x]')}statements:\n  - {models: m}\n`, '5:5', 'statement'],
];

describe('what is wrong with a file', () => {
  it.each(TABLE)('%j is told at %s as %s', (yaml, place, code, suggestion) => {
    const { problems } = compiled(based(yaml));
    expect(problems.map(told)).toEqual([`kb.yaml:${place} ${code}`]);
    expect(problems[0]?.values.suggestion).toBe(suggestion);
    // The line is shown as it stands in the file.
    expect(problems[0]?.source).toBe(`source: s\n${yaml}`.split('\n')[Number(place.split(':', 1)[0]) - 1]);
  });

  it('has no words left over that no test reaches', () => {
    const elsewhere = ['not-a-feed', 'too-many-aliases', 'weight'];
    // files.test.ts holds what is wrong with whole files.
    elsewhere.push('unreadable', 'not-found', 'dangling-link', 'not-a-file', 'no-files', 'too-many-files', 'too-large');
    elsewhere.push('too-large-together', 'too-many-values', 'binary', 'encoding', 'other-format');
    const ofPolicies = ['memory', 'sum', 'unknown-name', 'ambiguous-name'];
    // checks.test.ts holds what the checks find.
    const reached = new Set([...TABLE.map(([, , code]) => code), ...elsewhere, ...ofPolicies, ...Object.keys(checks)]);
    expect(Object.keys(words).filter((code) => !reached.has(code))).toEqual([]);
  });

  it.each(['en', 'ko'] as const)('says it in %s with the given values, and never with a hole', (lang) => {
    for (const [yaml] of TABLE) {
      for (const { code, values } of compiled(based(yaml)).problems) {
        const text = messagesOf(lang).problems[code](values);
        expect(text, yaml).not.toMatch(/undefined|\[object|NaN|null/);
        if (values.suggestion) expect(text).toContain(values.suggestion);
      }
    }
  });

  it('names the list whose item is wrong, not the place in it', () => {
    const [problem] = compiled(based(release('modalities: {input: [text, imagee]}'))).problems;
    expect(problem?.values.key).toBe('input');
  });
});

describe('whole files', () => {
  it.each([
    ['- a\n', '1:1 mapping'],
    ['hello\n', '1:1 mapping'],
    ['models: []\n---\nmodels: []\n', '2:1 syntax'],
    ['source:\nmodels: []\n', '1:8 empty'],
    ['models:\n  - {id: m\n', '3:1 syntax'],
  ])('%j is told at %s', (text, expected) => {
    expect(compiled({ 'x.yaml': text }).problems.map(told)).toEqual([`x.yaml:${expected}`]);
  });

  it.each(['', '# a note\n', '---\n', '{}\n', 'x-notes: {anything: [1, ~]}\n'])(
    '%j holds nothing and is fine',
    (text) => {
      expect(compiled({ 'x.yaml': text }).problems).toEqual([]);
    },
  );
});

it('tells all problems of all files at once, in the order of files and lines', () => {
  const path = folder({
    'base.yaml': BASE,
    'a.yaml': 'source: s\nmodels:\n  - {id: m, nme: M}\n  - {id: n, name: "", developer: acme, country: KR}\n',
    'b/c.json': '{"releases": [{"id": "acme/r", "name": "R", "developer": "acmee", "source": "s"}]}',
    'z.yaml': 'models: *none\n',
  });
  const { out, code } = lmm(['validate', '--kb', path, '--json']);
  const { problems } = JSON.parse(out) as { problems: Parameters<typeof told>[0][] };
  expect(problems.map(told).map((text) => text.replace(`${path}/`, ''))).toEqual([
    'a.yaml:3:5 missing',
    'a.yaml:3:13 unknown-key',
    'a.yaml:4:19 empty',
    'a.yaml:4:40 unknown-key',
    'b/c.json:1:58 reference',
    'z.yaml:1:9 anchor',
  ]);
  expect(code).toBe(1);
  const shown = lmm(['list', '--kb', path]);
  expect(shown.code).toBe(1);
  expect(shown.out).toBe('');
  for (const { file, line, column, text } of problems as unknown as Record<string, string>[]) {
    expect(shown.err).toContain(`${file}:${line}:${column} ${text}`);
  }
  expect(shown.err).toContain(`    - {id: m, nme: M}\n${' '.repeat(14)}^\n`);
});

it('follows a reference to a record that is itself refused', () => {
  const yaml = `models:\n  - {${M}, current: [{release: acme/r, from: 2024}]}\nreleases:\n  - {${R}, limit: {contex: 1}}\n`;
  expect(compiled(based(yaml)).problems.map(told)).toEqual(['kb.yaml:5:52 unknown-key']);
});
