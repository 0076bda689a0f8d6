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
  ['x-a: "open\nx-b: 1\n', '3:1', 'open-quote', '"', '1'],
  ["x-a: 'open\n", '2:1', 'open-quote', "'", '1'],
  ['x-a:\n    b: 1\n  c: 2\n', '3:1', 'indent'],
  ['x-a:\n  - 1\n - 2\n', '3:1', 'indent'],
  ['x-a: b: c\n', '1:6', 'colon-in-value'],
  ['x-a: 1\n  b: 2\n', '1:6', 'colon-in-value'],
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
  ['x-b: &y 1\nx-a: &x *y\n', '2:9', 'other'],
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

  it('of every kind is among these', () => {
    expect(new Set([...BROKEN.map(([, , fault]) => fault), 'too-deep'])).toEqual(new Set(SYNTAX_FAULTS));
  });

  it('is told once for a line, and for every line', () => {
    expect(compiled('x-a: b: c\nx-d: @e\n').problems.map(told)).toEqual(['kb.yaml:1:6 syntax', 'kb.yaml:2:6 syntax']);
    expect(compiled('x-a: {b: 1, b: 2, b: 3}\n').problems).toHaveLength(2);
  });

  it('that goes deeper than can be read is told once', () => {
    const { problems } = compiled(`x-a: ${'['.repeat(20_000)}`);
    expect(problems.map(({ values }) => values.fault)).toEqual(['too-deep']);
  });
});
