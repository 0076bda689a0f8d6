import { describe, expect, it } from 'vitest';
import { problemText } from '../../src/document/problems.ts';
import { SYNTAX_FAULTS, type SyntaxFault } from '../../src/domain/problems.ts';
import { messagesOf } from '../../src/words/index.ts';
import { compiled, told } from '../support/knowledge.ts';

const BROKEN: [yaml: string, place: string, fault: SyntaxFault, ...words: string[]][] = [
  ['models:\n\t- id: m\n', '2:1', 'tab'],
  ['x-a: 1\nx-b: 2\nx-a: 3\n', '3:1', 'duplicate-key', 'x-a'],
  ['models:\n  - {id: m\n', '3:1', 'open-bracket', '{', '2'],
  ['x-a: [1, 2\nx-b: 3\n', '2:1', 'open-bracket', '[', '1'],
  ['models: [{id: m}\n', '2:1', 'open-bracket', '[', '1'],
  ['x-a: "open\nx-b: 1\n', '3:1', 'open-quote', '"', '1'],
  ["x-a: 'open\n", '2:1', 'open-quote', "'", '1'],
  ['x-a:\n    b: 1\n  c: 2\n', '3:1', 'indent'],
  ['x-a:\n  - 1\n - 2\n', '3:1', 'indent'],
  ['x-a: b: c\n', '1:6', 'colon-in-value'],
  ['x-a: 1\n  b: 2\n', '2:3', 'indent'],
  ['x-a: 1\n// note\n', '2:1', 'comment-sign', '//'],
  ['x-a: 1\n-- note\n', '2:1', 'comment-sign', '--'],
  ['+models:\n+  - id: m\n+    name: M: N\n', '1:1', 'marked-lines', '+'],
  ['> models:\n>   - id: m\n>     name: M\n', '1:1', 'marked-lines', '>'],
  ['1 models:\n2   - id: m\n3     name: M: N\n', '1:1', 'marked-lines', '1, 2, 3, …'],
  ['models\n  - id: m\n', '1:1', 'no-colon'],
  ['x-a:1\nx-b: 2\n', '1:1', 'no-colon'],
  ['- a: 1\n b: 2\n', '2:1', 'no-dash'],
  ['x-a: - 1\n', '1:6', 'dash-behind-key'],
  ['x-a: @home\n', '1:6', 'reserved-start', '@'],
  ['x-a: `code`\n', '1:6', 'reserved-start', '`'],
  ['x-a: "\\q"\n', '1:7', 'escape', '\\q'],
  ['x-a: {b: 1 c: 2}\n', '1:10', 'no-comma'],
  ['{"x-a": 1 "x-b": 2}', '1:9', 'no-comma'],
  ['x-a: [1,,2]\n', '1:9', 'empty-item'],
  ['{"x-a": 1}}', '1:11', 'stray-bracket', '}'],
  ['x-a: "x" y\n', '1:10', 'behind-value'],
  ['x-a: "x"#y\n', '1:9', 'comment-space'],
  ['x-a: 1\n---\nx-b: 2\n', '2:1', 'several-documents'],
  ['x-a: *\n', '1:6', 'anchor-name'],
  ['x-a: &x &y 1\n', '1:9', 'two-anchors'],
  ['x-a: |x\n  text\n', '1:7', 'block-header'],
  [`"${'k'.repeat(1100)}": 1\n`, '1:1', 'long-key'],
  ['x-b: &y 1\nx-a: &x *y\n', '2:9', 'mark-place'],
  ['x-a: !secret b\n', '1:6', 'tag', '!secret'],
  ['x-a: !include a.yaml\n', '1:6', 'tag', '!include'],
  ['x-a: !!float 1.2\n', '1:6', 'tag', '!!float'],
  ['x-a: !!binary aGk=\n', '1:6', 'tag', '!!binary'],
  ['x-a: !<tag:x,y> 1\n', '1:6', 'tag', '!<tag:x,y>'],
  ['x-a: !e!x 1\n', '1:6', 'tag', '!e!x'],
  ['x-a: !!str {b: 1}\n', '1:6', 'tag', '!!str'],
  ['x-a: !set [b]\n', '1:6', 'tag', '!set'],
  ['!key x-a: b\n', '1:1', 'tag', '!key'],
  ['x-a:\n  - !item {b: 1}\n', '2:5', 'tag', '!item'],
  ['x-a: !secret &a b\n', '1:6', 'tag', '!secret'],
  ['--- !root\nx-a: b\n', '1:5', 'tag', '!root'],
  ['%YAML 2.0\n---\nx-a: b\n', '1:1', 'directive', '%YAML 2.0'],
  ['%TAG !! tag:x,2000:\n---\nx-a: b\n', '1:1', 'directive', '%TAG !!'],
  ['? {a: 1}\n: x-b\n', '1:3', 'key-shape'],
  ['{[a]: 2}\n', '1:2', 'key-shape'],
  ['x-a: &a b\n*a : c\n', '2:1', 'key-shape'],
  [': b\n', '1:1', 'no-key'],
  ['models:\n<<<<<<< HEAD\n  - {id: a}\n=======\n  - {id: b}\n>>>>>>> b\n', '2:1', 'merge-conflict', '<<<<<<<'],
  ['x-a:\n  b: 1\n<<<<<<< a\n  c: 1\n||||||| b\n  d: 1\n=======\n  e: 1\n>>>>>>> c\n', '3:1', 'merge-conflict'],
  ['models:\n  - id: a\n=======\n  - id: b\n', '3:1', 'merge-conflict'],
  ['models:\n  -id: zed\n   name: Z\n', '2:8', 'dash-space'],
  ['models:\n  - id = zed\n    name: Z\n', '2:5', 'no-colon', '='],
  ['x-a: |\n      b\n   c\n', '3:4', 'block-text'],
  ['x-a:\n  b: |\n c\n', '3:2', 'block-text'],
  ['x-a: |\n        \n  b\n', '3:3', 'block-text'],
  ['x-a: |\n\tb\n', '2:1', 'tab'],
  ['x-a: | b\n', '1:8', 'block-header'],
  ['x-a:\n  b: 1\n  \t c: 2\n', '3:3', 'tab'],
  ['x-a: {b: |\n 5}\n', '1:10', 'block-in-brackets', '|'],
  ['{"x-a": 1}{"x-b": 2}', '1:11', 'behind-end'],
  ['x-a: 1\n...\nx-b: 2\n', '3:1', 'several-documents', '...'],
  ['%YAML 1.2\nx-a: 1\n', '2:1', 'no-start'],
  ['--- x-a: 1\n', '1:5', 'behind-start'],
  ['models: [id: m, name: M]\n', '1:10', 'no-braces'],
  ['models:\n  1. id: m\n     name: M\n', '2:3', 'list-sign', '1.'],
  ['models:\n  + id: m\n    name: M\n', '2:3', 'list-sign', '+'],
  ['models:\n  - "id": "m",\n    "name": "M",\n', '2:14', 'comma-at-end'],
  ['x-a: [b, C #1]\nx-b: 2\n', '1:12', 'comment-in-brackets', '#'],
  ['x-a: 1\n  <<<<<<< HEAD\n  x-b: 2\n', '2:3', 'merge-conflict'],
  ['models:\n\u00a0\u00a0- {id: zed}\n', '2:1', 'strange-character', 'U+00A0'],
  ['models:\n  - id:\u00a0zed\n    name: Z\n', '2:8', 'strange-character', 'U+00A0'],
  ['models:\n  - id: zed\n    name: Z\n  \u00a0 developer: acme\n', '4:3', 'strange-character', 'U+00A0'],
  ['models:\n  -\u00a0id: zed\n    name: Z\n', '2:4', 'strange-character', 'U+00A0'],
  ['x-a:\n\u3000- b\n  c: d\n', '2:1', 'strange-character', 'U+3000'],
  ['models:\n  - id：zed\n    name: Z\n', '2:7', 'strange-character', '：', ':'],
  ['models:\n  - id: m\n    name： M\n', '3:9', 'strange-character', '：'],
  ['models: ［{id: m}］\nx-a\n', '1:9', 'strange-character', '［', '['],
  ['models:\n  — id: zed\n    name: Z\n', '2:3', 'strange-character', 'U+2014', '-'],
  ['models:\n  • id: zed\n    name: Z\n', '2:3', 'strange-character', 'U+2022'],
  ['models: [\x1f{id: a}]\n', '1:10', 'strange-character', 'U+001F'],
];

describe('broken YAML', () => {
  it.each(BROKEN)(
    '%j is told at its place %s as %s, in both languages, with a mend',
    (yaml, place, fault, ...words) => {
      const { problems } = compiled(yaml);
      expect(problems.map(told)).toEqual([`kb.yaml:${place} syntax`]);
      const [problem] = problems;
      expect(problem?.values.fault).toBe(fault);
      for (const lang of ['en', 'ko'] as const) {
        const text = problem ? problemText(problem, messagesOf(lang)) : '';
        expect(/[가-힣]/.test(text)).toBe(lang === 'ko');
        for (const word of words) expect(text).toContain(word);
        // The library's own words stand only where ours are wanting.
        if (fault !== 'other') expect(text).not.toContain(String(problem?.values.detail));
      }
    },
  );

  it('of every kind is among these, but for what only a long file or one of another name has', () => {
    expect(new Set([...BROKEN.map(([, , fault]) => fault), 'too-deep', 'not-json', 'other'])).toEqual(
      new Set(SYNTAX_FAULTS),
    );
  });

  it.each([
    ['a tab', 'models:\n  - id: m\n\tname: M\n    developer: d\n', 'kb.yaml:3:1'],
    ['a dash without a space', 'models:\n  -id: m\n    name: M\n    developer: d\n', 'kb.yaml:2:'],
    ['a full-width space', 'models:\n  - id: m\n　　name: M\n    developer: d\n', 'kb.yaml:3:1'],
    ['a line too far right', 'models:\n  - id: m\n    name: M\n      developer: d\n', 'kb.yaml:4:7'],
    ['a quote closed by another', 'models:\n  - id: m\n    name: "M”\n', 'kb.yaml:3:13'],
    ['another end of a line', 'models:\n  - id: m\n    name: M\u2028    developer: d\n', 'kb.yaml:3:12'],
  ])('%s is told alone, without what follows from it', (_, text, place) => {
    const { problems } = compiled(text);
    expect(problems.map(told)).toEqual([expect.stringContaining(place)]);
  });

  it.each([
    'models:\n  - {\n\t id: m,\n    name: M,\n    }\n  - id: n\n    name: N\n    x\n',
    'a: {\nb: 1,\nc: 2\nd e\nf g: 3\nh i\n - j: }\nk\n',
    'x-a: "open\n\n b" c\n d\n e: f\n- g\nh: [\n i\nj\n]: k\n- l\n',
  ])('is told at its own line, whatever stood before: %j', (yaml) => {
    const { problems } = compiled(yaml);
    expect(problems.length).toBeGreaterThan(1);
    for (const { line, source } of problems) expect(source).toBe(yaml.split('\n')[line - 1]);
  });

  it('is told once for a line, and for every line', () => {
    expect(compiled('x-a: b: c\nx-d: @e\n').problems.map(told)).toEqual(['kb.yaml:1:6 syntax', 'kb.yaml:2:6 syntax']);
    expect(compiled('x-a: {b: 1, b: 2, b: 3}\n').problems).toHaveLength(2);
  });

  it.each([
    ['brackets', `x-a: ${'['.repeat(100_000)}`],
    ['brackets that close', `x-a: ${'['.repeat(5000)}${']'.repeat(5000)}`],
    ['lines', `x-a:\n${' [\n'.repeat(5000)}`],
    ['dashes', `${'- '.repeat(20_000)}a`],
    ['keys', '? '.repeat(20_000)],
    ['mappings', Array.from({ length: 300 }, (_, at) => `${' '.repeat(at)}a:\n`).join('')],
  ])('that goes deeper than can be read is told once: %s', (_, text) => {
    const { problems } = compiled(text);
    expect(problems.map(({ values }) => values.fault)).toEqual(['too-deep']);
  });

  it('is told at every line where a strange character stands, and of a text that may hold it at none', () => {
    const text = 'x-a: "a\u00a0: b"\nx-b: |\n  \u00a0 c\nx-c: d：e # ：\n\u00a0x-d: f: g\n';
    expect(compiled(text).problems.map(told)).toEqual(['kb.yaml:5:1 syntax']);
    expect(compiled('x-a: “b” — c\nx-d: "\u00a0"\n').problems).toEqual([]);
  });
});
