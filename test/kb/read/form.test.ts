import { expect, it } from 'vitest';
import { parse, SourceMap, SourceText } from '../../../src/kb/read/parse.ts';

/** What is told of the form of a text: place, fault, what it is about, and where that begins which has no end. */
const told = (text: string): string[] =>
  parse(new SourceText('f', text), new SourceMap()).problems.map(({ line, column, values: { fault, what, opened } }) =>
    [`${line}:${column}`, fault, ...(what ? [what] : []), ...(opened ? [`since ${opened}`] : [])].join(' '),
  );

it.each<[text: string, ...told: string[]]>([
  // Versions that were not joined: in good form both marks are needed, in a broken one any is enough.
  ['a: [\n>>>>>>>', '2:1 merge-conflict'],
  ['a: [\n<<<<<<< mine\n', '2:1 merge-conflict'],
  ['a: |\n  x\n<<<<<<< mine\nb: 1\n=======\nb: 2\n>>>>>>> theirs\n', '3:1 merge-conflict'],
  // Lines that were copied with their marks.
  ['+a:\n+  - {b: 1\n+c: ]\n', '1:1 marked-lines +'],
  ['> a:\n> - {b: 1\n> c: ]\n', '1:1 marked-lines >'],
  ['| a:\n| - {b: 1\n| c: ]\n', '1:1 marked-lines |'],
  ['1: a: [\n2: b\n3: c\n4: d\n', '1:1 marked-lines 1:, 2:, 3:, …'],
  // What has no end is told with where it begins.
  ['a: plain\nb: "open\nc: d\n', '4:1 open-quote " since 2'],
  ["a: 'x'\nb: 'open\n", "3:1 open-quote ' since 2"],
  ['a: 1\nb: [x,\n  {c: d},\n', '4:1 open-bracket [ since 2'],
])('%j', (text, ...faults) => {
  expect(told(text)).toEqual(faults);
});

it('numbers that do not grow are no numbers of lines', () => {
  for (const text of ['3: a: [\n2: b\n1: c\n', '1: a: [\n1: b\n1: c\n', '1: a: [\n2: b\n'])
    expect(told(text).join()).not.toContain('marked-lines');
});
