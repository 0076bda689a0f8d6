import { describe, expect, it } from 'vitest';
import { foreignIn, formatOf, isMarkup, type Wanted } from '../../../src/kb/read/foreign.ts';
import { parse, SourceMap, SourceText } from '../../../src/kb/read/parse.ts';

/** What a text is told to be, as what it was given, with where it stands. */
function told(text: string, wanted: Wanted): unknown[] | undefined {
  const source = new SourceText('f', text);
  const found = foreignIn(source, parse(source, new SourceMap()).root, wanted);
  return found && [found.line, found.column, found.values.format, found.values.as];
}
const fence = (words: string): string => `${words}\n${'`'.repeat(3)}\ncode\n`;

describe('a text that is no YAML is called by its grammar', () => {
  it.each<[format: string | undefined, ...texts: string[]]>([
    [
      'HTML',
      '<!DOCTYPE html>\n<p>',
      ' \n<!doctype HTML>',
      '<?xml version="1.0"?>\n<html lang="en">',
      '<div><body>x',
      '<head>',
    ],
    ['XML', '<?xml version="1.0"?>\n<a/>', '<a b="c">', '<a>', '<a:b-1 c>', '<b/>', '<!-- x -->', '<headline>'],
    [undefined, '<', '<1>', 'x <a>', '<a', '<=', 'a < b > c'],
    ['JSON Lines', '{"a": 1}\n{"a": 2}\n', '[1]\n\n[2]\n{broken'],
    [
      'JSON5, JSONC',
      '// note\n{"a": 1}',
      '/* a\n b */ {"a": 1}',
      '{"a": 1, // b\n}',
      '{"a": [/* b */]}',
      '{"a": {}/* b */}',
      '[//x\n]',
    ],
    [
      undefined,
      '{"a": "// b"}',
      '{"a": "http://b"}',
      '{"a": "\\" // b"}',
      '{"a": 1}\nx: {',
      '# note\n{"a": 1}',
      '// a',
      '/* a',
    ],
    [
      'Python',
      "{'a': None}",
      "{'a':True, 'b': 1}",
      "['a', False]",
      "[ None, 'x']",
      "A = {'b': 1}",
      "A=['b']",
      "A = ('b', 1)",
    ],
    [undefined, '{"a": None}', "{'a': 'None'}", "{'a': Nonesuch}", "{'a': 1}", "{'a': '\\': None'}"],
    ['Jinja, Helm: {{ }}', '{{ a }}', '{{- if .Values.a }}\nb: c', '{% for a in b %}', 'name {{ a }}\nof all'],
    [undefined, '{{}}', '{{ { } }}', 'a {% b\n%}', `{{ ${'a'.repeat(400)} }}`],
    ['diff', 'diff --git a/b c/d\n', '--- a/b\n+++ c/d\n@@ -1 +1 @@'],
    [undefined, '--- a\nb\n+++ c', 'x--- a/b\n+++ c/d', 'my diff --git a'],
    ['JavaScript', 'module.exports = {', 'export default {', 'const kb = {', 'let a1 = 1', 'var x'],
    [undefined, 'constant', 'letter a', 'my const x', 'module.exportsall'],
    ['HCL (Terraform)', 'resource "a" "b" {', 'locals "x" {\n'],
    [undefined, 'resource {', 'resource "a" "b" { }', 'a resource "b" {'],
    [
      'SQL',
      'SELECT * FROM a',
      'insert into a values (1)',
      'create table a (b int);',
      'CREATE VIEW a',
      'with abc as (select 1)',
    ],
    [undefined, 'selection of models', 'create a table', 'select: a', 'please select a', 'within a as b'],
    [
      'TOML',
      '[[models]]\nid = 1',
      '[a]\nb = "c"',
      "a = 'b'",
      'a=[1]',
      'a = {b = 1}',
      'a = true',
      'a = false',
      'a = 12',
      'a = 1.5',
      '"a.b" = 1',
      '# x\n\na = 1',
      '[a]\nb=c\n[[d]]',
    ],
    ['INI', '[a]\nb = c', '; note\na = b', 'a = 1 2', 'a = trueish', 'a = 1.x', 'a = x [[b', 'a.b-c = d'],
    ['INI, .env', 'A=b', 'export A=b', 'export  A=b'],
    [undefined, '[a]\nb c', '[a] b\nc = d', 'export a b', 'a b = c', '=a', 'exports A=b'],
    [
      'Markdown',
      fence('A text'),
      '# Title\n\nSome words that go on\n',
      '| a | b |\n|---|:---:|\n| 1 | 2 |',
      '###### A b\n\none two three four',
      '~~~\nx',
    ],
    [
      undefined,
      '#Title\n\nSome words that go on\n',
      '####### A\n\nsome words that go on',
      '# Title\n\nno: words that go on',
      '# Title\n\n- some words that go on',
      '# Title\n\ntwo words',
      'x # Title\n\nSome words here go',
      'x ```',
    ],
    [
      'CSV',
      'a,b\n1,2\n',
      'a;b;c\n1;2;3',
      'a\tb\n1\t2',
      '"x,y",b\n1,2',
      'a,b,\n1,2,\n',
      'id,name\n1,2\n3,4\n5,6\n7,8\n9',
    ],
    [undefined, 'a,b', 'a\nb', 'a,b\n1,2,3', 'a,b\n1', 'a: b,c\nd: e,f', '- a,b\n- c,d', 'a,\nb,'],
  ])('%s', (format, ...texts) => {
    expect(Object.fromEntries(texts.map((text) => [text, formatOf(text)]))).toEqual(
      Object.fromEntries(texts.map((text) => [text, format])),
    );
  });

  it('has front matter where a text stands below it', () => {
    const front = '---\na: b\nc: d\n---\n';
    const texts = [`${front}\nSome text.\n`, `${front}# Title\nText\n`, `${front.replaceAll('\n', '\r\n')}Text\r\n`];
    expect(texts.map(formatOf)).toEqual(texts.map(() => 'Markdown'));
    const others = [
      front,
      `${front}\n \n`,
      `${front}e: f\n`,
      `${front}- e\n`,
      `${front}# note\n- e: f\n`,
      '---\na: b\n',
    ];
    expect(others.map(formatOf)).toEqual(others.map(() => undefined));
    expect(formatOf(`${front}# Only a title\n`)).toBe('Markdown');
  });

  it('is looked at from its beginning alone', () => {
    expect(isMarkup(`${' '.repeat(999)}<!`)).toBe(false);
    expect(isMarkup(`${' '.repeat(998)}<!`)).toBe(true);
    expect(formatOf(`<a>${' '.repeat(2100)}<body>`)).toBe('XML');
  });
});

describe('a file that was given as another is called by what it says it is', () => {
  const policy = 'lmm: policy/1\nmax-price: 5\n';
  const feed = JSON.stringify({ data: [{ id: 'acme/a', pricing: { prompt: '1' } }] });
  it.each<[text: string, wanted: Wanted, ...found: unknown[]]>([
    [policy, 'knowledge', 1, 1, 'policy/1', 'policy'],
    [policy, 'policy'],
    ['lmm: policies/1\n', 'knowledge'],
    ['\n# x\nlmm: query/1\n', 'policy', 2, 1, 'query/1', 'query'],
    ['lmm: decision/2\n', 'query', 1, 1, 'decision/2', 'decision'],
    ['lmm: watch/1\n', 'decision', 1, 1, 'watch/1', 'watch'],
    ['source: a\n', 'policy', 1, 1, 'YAML', 'knowledge'],
    ['source: a\n', 'knowledge'],
    ['source: a\n', 'config'],
    ['a: 1\nmodels: [{id: a}]\n', 'policy', 1, 1, 'YAML', 'knowledge'],
    ['models: []\n', 'policy', 1, 1, 'YAML', 'knowledge'],
    ['models: {a: 1}\n', 'policy', 1, 1, 'YAML', 'knowledge'],
    ['models: [a, {id: b}]\n', 'policy', 1, 1, 'YAML', 'knowledge'],
    ['models: [a, "b", 1]\n', 'policy'],
    ['a: 1\n', 'policy'],
    ['apiVersion: v1\nkind: Pod\n', 'knowledge', 1, 1, 'Kubernetes', undefined],
    ['apiVersion: v1\n', 'knowledge'],
    ['kind: Pod\n', 'knowledge'],
    ['openapi: 3.0.0\n', 'knowledge', 1, 1, 'OpenAPI', undefined],
    ['swagger: "2.0"\n', 'knowledge', 1, 1, 'OpenAPI', undefined],
    ['{"$schema": "x"}', 'knowledge', 1, 1, 'JSON Schema', undefined],
    ['services: {}\n', 'knowledge', 1, 1, 'Docker Compose', undefined],
    ['on: push\njobs: {}\n', 'knowledge', 1, 1, 'GitHub Actions', undefined],
    ['on: push\n', 'knowledge'],
    [feed, 'knowledge', 1, 1, 'openrouter', 'feed'],
    [`\n  ${feed}`, 'policy', 2, 3, 'openrouter', 'feed'],
    ['data: [{id: a}]\n', 'knowledge'],
    ['[{"id": "a", "models": [{"id": "b", "prices": {"input_mtok": 1}}]}]', 'knowledge', 1, 1, 'genai-prices', 'feed'],
    ['[{"id": "a", "models": [{"id": "b", "prices": {"input_mtok": 1}}]}]', 'policy'],
    ['[1, 2]', 'knowledge'],
    ['a: {{ b }}\n', 'knowledge', 1, 1, 'Jinja, Helm: {{ }}', undefined],
    ['', 'knowledge'],
  ])('%j as %s', (text, wanted, ...found) => {
    expect(told(text, wanted)).toEqual(found.length > 0 ? found : undefined);
  });
});
