import { describe, expect, it } from 'vitest';
import { problemText } from '../../src/document/problems.ts';
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
  ['models:\n  - {id: "a b", name: M, developer: acme}\n', '3:12', 'id', 'a-b'],
  ['models:\n  - {id: сlaude, name: M, developer: acme}\n', '3:10', 'lookalike', 'claude'],
  ['developers:\n  - {id: d, name: D, url: acme.test}\n', '3:27', 'address'],
  ['developers:\n  - {id: d, name: D, country: Korea}\n', '3:31', 'country'],
  [offer('cost: [{from: 2024, currency: usd, input: 1}]'), '5:69', 'currency'],
  [release('languages: [Korean]'), '3:56', 'language'],
  ['uses:\n  - {id: u, name: {}}\n', '3:19', 'localized'],
  ['uses:\n  - {id: u, name: [a]}\n', '3:19', 'localized'],
  ['uses:\n  - {id: u, name: {en: U, kr: 유}}\n', '3:27', 'unknown-key', 'ko'],
  ['models:\n  - {id: m, name: "M\u200e", developer: acme}\n', '3:21', 'character'],
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
    offer('cost: [{from: 2024, currency: USD, input: 1, tiers: [{over: 5, input: 2}, {over: 5, input: 3}]}]'),
    '5:120',
    'twice',
  ],
  [release('benchmarks: [{name: A, score: 1, source: s}, {name: A, score: 2, source: s}]'), '3:96', 'twice'],
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
    const elsewhere = ['not-a-feed', 'usage-log', 'too-many-aliases', 'weight'];
    // files.test.ts holds what is wrong with whole files.
    elsewhere.push('unreadable', 'not-found', 'dangling-link', 'not-a-file', 'no-files', 'too-many-files', 'too-large');
    elsewhere.push('too-large-together', 'too-many-values', 'binary', 'encoding', 'other-format');
    // The tests of layers hold what is wrong with where they lie.
    elsewhere.push(
      'not-a-folder',
      'dangling',
      'outside',
      'no-knowledge-name',
      'other-owner',
      'writable',
      'unreachable',
    );
    elsewhere.push('empty-file', 'too-many-problems');
    elsewhere.push('endless-alias', 'inexact', 'foreign-format', 'no-known-key');
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

  it.each([
    ['sources:\n  - {id: t, title: T, date: 03/04/2025, kind: press}\n', 'Write 2025-03-04 or 2025-04-03.'],
    [release('open_weights: tru'), 'Write true.'],
    ['developers:\n  - {id: d, name: D, country: Korea}\n', 'Write KR.'],
    [release('limit: {context: ١٢}'), 'Write 12.'],
    [release('limit: {context: free}'), 'leave the key out where it is not known'],
    [release('limit: {context=1}'), 'Put a colon in place of =.'],
    [offer('cost: [{from: 2024, currency:USD, input: 1}]'), 'A key needs a colon and a space'],
    [release('modalities: {input: "text, image"}'), 'Write [text, image].'],
    ['models:\n  - id: m\n    // note: x\n    name: M\n    developer: acme\n', 'Write # in its place.'],
    ['models:\n  - {id: m, name: M, developer: acme}\nHere it is:\n', 'Private notes begin with x-.'],
    ['models:\n  - id: m\n    name: #1\n    developer: acme\n', '# begins a comment'],
    ['developers:\n  - {id: d, name: D, url: "https://bob:hunter2@acme.test"}\n', 'https://***********@acme.test'],
  ])('%j is told once, with what to write', (yaml, mend) => {
    const { problems } = compiled(based(yaml));
    expect(problems).toHaveLength(1);
    const [{ code, values, source }] = problems as [(typeof problems)[number]];
    expect(messagesOf('en').problems[code](values)).toContain(mend);
    expect(source).not.toContain('hunter2');
  });

  it.each([
    'models:\n  zed: {name: Z}\n',
    'models:\n  - zed\n',
    'models: zed\n',
    'models:\n  - {id: /zed, name: Z, developer: acme}\n',
  ])('what names a record of a list of the wrong form is no problem besides: %j', (yaml) => {
    expect(compiled(based(`${yaml}releases: [{${R}, model: zed}]\n`)).problems).toHaveLength(1);
  });

  it('names the list whose item is wrong, not the place in it', () => {
    const [problem] = compiled(based(release('modalities: {input: [text, imagee]}'))).problems;
    expect(problem?.values.key).toBe('input');
  });
});

describe('a value of another shape', () => {
  it.each([
    ['models:\n  - zed\n', '2:5 mapping', 'Each item of "models" must be a mapping', '"models" 목록의 각 항목'],
    ['models:\n  - - zed\n', '2:5 mapping', 'Each item of "models"', '받은 것: 목록'],
    ['models:\n  id: zed\n', '2:3 list', 'Put "- " before the first key', '"- "를 붙이십시오'],
    ['models: zed\n', '1:9 list', 'given: zed', '받은 값: zed'],
    ['models:\n  -\n', '2:4 empty', 'An item of "models" is empty', '빈 항목'],
    ['models:\n  -zed\n', '2:3 syntax', 'a space behind its dash', '공백'],
    ['[1]\n', '1:1 mapping', 'A file must be a mapping', '파일 전체'],
    [`models: [{${M}, name: [a]}]\n`.replace('name: M, ', ''), '1:41 text', 'given: a list', '받은 것: 목록'],
    [`models: [{${M}, aliases: ［a］}]\n`, '1:53 syntax', '［', '［'],
    [`models: [{${M}, aliases\u00a0: [a]}]\n`, '1:44 syntax', 'U+00A0', 'U+00A0'],
    ['models:\n\u00a0- {id: zed}\n', '2:1 syntax', 'no-break space', '공백'],
    ['{“models”: []}', '1:2 syntax', '“', '“'],
    [release('limit: {context: 1,000}').slice(0, -1), '2:63 unknown-key', 'without commas', '쉼표'],
    [release('release_date: 2026-02-30').slice(0, -1), '2:58 date', 'ends on 2026-02-28', '2026-02-28'],
    [release('release_date: 2026년 1월 1일').slice(0, -1), '2:58 date', 'Write 2026-01-01', '2026-01-01'],
    [release('open_weights: yes').slice(0, -1), '2:58 boolean', 'Write true', '적으십시오: true'],
    [release('release_date: 2026-01-01\u00a0').slice(0, -1), '2:68 character', 'Put a plain space', 'U+00A0'],
  ])('%j is told at %s', (text, place, en, ko) => {
    const problem = compiled({ 'base.yaml': BASE, 'x.yaml': text }).problems.find(({ file }) => file === 'x.yaml');
    if (!problem) throw new Error('no problem');
    expect(told(problem)).toBe(`x.yaml:${place}`);
    expect(problemText(problem, messagesOf('en'))).toContain(en);
    expect(problemText(problem, messagesOf('ko'))).toContain(ko);
  });
});

const FEED = { 'newlab/a': { litellm_provider: 'newlab', mode: 'chat', input_cost_per_token: 1e-7 } };

describe('a file of another kind', () => {
  it.each([
    ['TOML', '[[models]]\nid = "zed"\n'],
    ['TOML', 'title = "x"\n[owner]\nname = "y"\n'],
    ['INI', '; c\n[section]\nkey = value\n'],
    ['INI', 'A=b\nC=d\n'],
    ['XML', '<?xml version="1.0"?>\n<a>b: c</a>\n'],
    ['HTML', '<!DOCTYPE html>\n<html><title>404: not found</title></html>\n'],
    ['CSV', 'id,name\nzed,"Zed: one"\n'],
    ['CSV', 'id\tname\nzed\tZed\n'],
    ['Markdown', '# Models\n\nThis is a list of models.\n\n- zed\n'],
    ['Markdown', '---\ntitle: x\n---\n# Models\n\nA text stands here.\n'],
    ['JSON5, JSONC', '{\n  // c\n  "models": [],\n}\n'],
    ['JSON5, JSONC', "{models: [{id: 'a', /* c */ name: 'B'}]}"],
    ['JSON Lines', '{"id": "a"}\n{"id": "b"}\n'],
    ['Python', "{'models': [{'id': 'a', 'x': None}]}"],
    ['JavaScript', 'module.exports = {\n  models: [],\n};\n'],
    ['Jinja, Helm: {{ }}', 'name: {{ .Values.name }}\n'],
    ['Jinja, Helm: {{ }}', 'models:\n{% for m in all %}\n  - id: {{ m }}\n{% endfor %}\n'],
    ['Kubernetes', 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: x}\n'],
    ['Docker Compose', 'services:\n  web: {image: x}\n'],
    ['OpenAPI', 'openapi: 3.0.0\npaths: {}\n'],
    ['diff', '--- a/x\n+++ b/x\n@@ -1 +1 @@\n-a: b\n+a: c\n'],
    ['git lfs pull', 'version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 12345\n'],
    ['git annex get', '/annex/objects/SHA256E-s1234--abc.yaml\n'],
    ['../data/models.yaml', '../data/models.yaml'],
    ['INI, .env', '# keys\nexport A_KEY=1\nB="2"\n'],
    ['Jupyter', '{"cells": [], "metadata": {}, "nbformat": 4}'],
    ['RTF', '{\\rtf1\\ansi {\\fonttbl}}'],
    [
      'MHTML',
      'From: <Saved by Blink>\nSubject: x\nMIME-Version: 1.0\nContent-Type: multipart/related;\n\ttype="text/html";\n',
    ],
    ['Python', "MODELS = {'a': 1}\n"],
    ['Python', 'import os\n\ndef f():\n    return 1\n'],
    ['JavaScript', 'export const models: Model[] = [\n  { id: "a" },\n];\n'],
    ['PHP', '<?php\nreturn [];\n'],
    ['#!/bin/bash', '#!/bin/bash\nset -e\n'],
    ['PEM', '-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n'],
    ['policy/1', 'lmm: policy/1\nmax_price: 3\n'],
    ['litellm', JSON.stringify(FEED)],
  ])('is called %s: %j', (format, text) => {
    const { problems } = compiled({ 'x.yaml': text });
    expect(problems.map(told)).toEqual(['x.yaml:1:1 foreign-format']);
    const [problem] = problems;
    for (const lang of ['en', 'ko'] as const)
      expect(problem && problemText(problem, messagesOf(lang))).toContain(format);
  });

  it('says what reads it, where lmm does', () => {
    const [problem] = compiled({ 'x.json': JSON.stringify(FEED) }).problems;
    expect(problem && problemText(problem, messagesOf('en'))).toContain('lmm upkeep');
  });

  it('is told once where it is none that is known, with its keys', () => {
    const { problems } = compiled({ 'x.json': '{"name": "x", "version": "1.0.0", "private": {}}' });
    expect(problems.map(told)).toEqual(['x.json:1:2 no-known-key']);
    expect(problems[0]?.values.keys).toEqual(['name', 'version', 'private']);
    const many = Array.from({ length: 1000 }, (_, at) => `k${at}: 1\n`).join('');
    expect(compiled({ 'x.yaml': many }).problems).toHaveLength(1);
    expect(compiled({ 'x.yaml': 'model: []\nrelease: []\nfoo: 1\n' }).problems).toHaveLength(3);
  });

  it.each([
    ['a slip in a file of ours', 'models:\n  - id: a: b\n'],
    ['a key misspelt', 'model:\n  - {id: m}\n'],
    ['comments', '# A list of models here\nmodels:\n  - id: a\n  name: b\n'],
    ['JSON that ends early', '{"models": [{"id": "a"'],
  ])('is not seen in %s', (_, text) => {
    expect(compiled({ 'x.yaml': text }).problems.map(({ code }) => code)).not.toContain('foreign-format');
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

it('shows the last line whole, whether or not something ends it', () => {
  for (const end of ['', '\n', '\r\n']) {
    const { problems } = compiled({ 'kb.yaml': `models: five${end}` });
    expect(problems.map(({ source }) => source)).toEqual(['models: five']);
  }
});
