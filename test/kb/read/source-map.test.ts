import { describe, expect, it } from 'vitest';
import type { Problem } from '../../../src/domain/problems.ts';
import { parse, SourceMap, SourceText } from '../../../src/kb/read/parse.ts';

/** What a file holds, and where. */
function read(text: string, file = 'f', map = new SourceMap()) {
  const source = new SourceText(file, text);
  const { root, problems } = parse(source, map);
  return { root: root as never, problems, map, source };
}
const place = ({ file, line, column }: Problem): string => `${file}:${line}:${column}`;
const NOWHERE = ':1:1';

describe('where something stands', () => {
  const TEXT = 'a: {b: [x, y]}\nc: 1\n';

  it('is told of a mapping, a list, a key and a value', () => {
    const { root, map } = read(TEXT);
    const { a } = root as { a: { b: string[] } };
    expect(place(map.problem(root, 'list'))).toBe('f:1:1');
    expect(place(map.problem(root, 'list', {}, 'c', 'key'))).toBe('f:2:1');
    expect(place(map.problem(root, 'list', {}, 'c'))).toBe('f:2:4');
    expect(place(map.problem(root, 'list', {}, 'gone'))).toBe('f:1:1');
    expect(place(map.problem(a, 'list'))).toBe('f:1:4');
    expect(place(map.problem(a.b, 'list', {}, '1'))).toBe('f:1:12');
    expect(place(map.problem({}, 'list', { key: 'k' }, 'c'))).toBe(NOWHERE);
    expect(map.problem({}, 'list', { key: 'k' })).toMatchObject({ code: 'list', values: { key: 'k' }, source: '' });
    expect([map.holds(root), map.holds(root, 'c'), map.holds(root, 'gone'), map.holds({}), map.holds({}, 'c')]).toEqual(
      [...[true, true, false, false, false]],
    );
    expect([[...map.keysOf(root)], [...map.keysOf(a.b)], [...map.keysOf({})]]).toEqual([['a', 'c'], ['0', '1'], []]);
    expect([map.isBracketed(a), map.isBracketed(root), map.isBracketed(a.b), map.isBracketed({})]).toEqual([
      ...[true, false, false, false],
    ]);
  });

  it('is where the key is, of a key without a value, and of what is inherited where it was written', () => {
    const { root, map } = read('a: &a {x: 1}\nb:\n  <<: *a\n  y: 2\n  z:\n');
    const { b } = root as { b: object };
    expect(b).toHaveProperty('x');
    const places = ['x', 'y', 'z'].map((key) => place(map.problem(b, 'list', {}, key)));
    expect(places).toEqual(['f:1:11', 'f:4:6', 'f:5:5']);
    expect(place(map.problem(b, 'list', {}, 'z', 'key'))).toBe('f:5:3');
  });

  it('is kept by copies, and by what is one of a list that the file does not have', () => {
    const { root, map } = read(TEXT);
    const copy = { a: { b: ['x', 'y'] }, c: 1, more: {} };
    map.copy(root, copy);
    expect(place(map.problem(copy.a.b, 'list', {}, '1'))).toBe('f:1:12');
    expect(place(map.problem(copy.more, 'list'))).toBe(NOWHERE);
    const listed = [{ b: ['x', 'y'] }];
    map.copy((root as { a: object }).a, listed);
    expect([place(map.problem(listed, 'list')), place(map.problem(listed[0] as object, 'list'))]).toEqual([
      NOWHERE,
      'f:1:4',
    ]);
    for (const [original, made] of [
      [root, 'text'],
      [root, null],
      ['text', {}],
      [null, {}],
      [undefined, {}],
      [{}, {}],
    ]) {
      map.copy(original, made);
      map.place(original, made);
      if (typeof made === 'object' && made !== null) expect(map.holds(made)).toBe(false);
    }
  });

  it('is given to what is made of something, with its keys or without', () => {
    const { root, map } = read(TEXT);
    const [made, inner, within] = [{ c: 2 }, {}, {}];
    map.place(root, made);
    map.within((root as { a: object }).a, within);
    expect(place(map.problem(made, 'list', {}, 'c'))).toBe('f:2:4');
    expect([place(map.problem(inner, 'list')), place(map.problem(within, 'list', {}, 'b'))]).toEqual([
      NOWHERE,
      'f:1:4',
    ]);
    map.within({}, inner);
    expect(map.holds(inner)).toBe(false);
  });

  it('is in the upper file where both have a key, and in the lower where only it has', () => {
    const lower = read('a: 1\nb: 2\n', 'low');
    const upper = read('x-note: 1\nb: 3\nc: 4\n', 'up', lower.map);
    const [merged, again] = [{}, {}];
    for (const [made, below] of [
      [merged, lower.root],
      [again, merged],
    ] as const) {
      lower.map.place(upper.root, made);
      lower.map.merge(below, made);
    }
    for (const made of [merged, again]) {
      const places = ['a', 'b', 'c'].map((key) => place(lower.map.problem(made, 'list', {}, key)));
      expect(places).toEqual(['low:1:4', 'up:2:4', 'up:3:4']);
      expect(place(lower.map.problem(made, 'list'))).toBe('up:1:1');
    }
    const alone = {};
    lower.map.merge(lower.root, alone);
    expect(lower.map.holds(alone)).toBe(false);
    lower.map.place(upper.root, alone);
    for (const below of [undefined, null, 'text', {}]) lower.map.merge(below, alone);
    expect(place(lower.map.problem(alone, 'list', {}, 'a'))).toBe('up:1:1');
  });

  it('remembers what was refused', () => {
    const { root, map } = read(TEXT);
    map.refuse(root, 'c');
    map.refuse(root, 'd');
    map.refuse({}, 'c');
    expect(['a', 'c', 'd'].map((key) => map.isRefused(root, key))).toEqual([false, true, true]);
    expect(map.isRefused({}, 'c')).toBe(false);
  });
});

describe('a line', () => {
  it.each([
    ['a\r\nb\r\n', 0, '1:1 a'],
    ['a\r\nb\r\n', 4, '2:2 b'],
    ['a\r\nb', 3, '2:1 b'],
    ['\r\n\r\n', 2, '2:1 '],
    ['\n\r', 1, '2:1 '],
    ['a\nb', 99, '2:2 b'],
    ['a\nb', -5, '1:1 a'],
    ['\ufeffa: 1', 0, '1:1 a: 1'],
    ['', 0, '1:1 '],
    ['url: https://me:secret@a.test/x:y@z', 0, '1:1 url: https://*********@a.test/x:y@z'],
    ['url: https://me@a.test', 0, '1:1 url: https://me@a.test'],
  ])('of %j at %i', (text, at, told) => {
    const { line, column, source } = new SourceText('f', text).problem(at, 'list');
    expect(`${line}:${column} ${source}`).toBe(told);
  });

  it('is not shown of a file that may hold secrets', () => {
    expect(new SourceText('f', 'a: 1', false).problem(0, 'list')).toMatchObject({ line: 1, column: 1, source: '' });
  });
});

describe('aliases', () => {
  const nested = (depth: number, inner: string): string => `${'['.repeat(depth)}${inner}${']'.repeat(depth)}`;
  it('go as deep as all else, with what they stand for', () => {
    const text = (depth: number): string => `a: &a ${nested(50, '1')}\nb: ${nested(depth, '*a')}\n`;
    expect(read(text(49)).problems).toEqual([]);
    const [problem] = read(text(50)).problems;
    expect(problem).toMatchObject({ code: 'syntax', line: 1, column: 7, values: { fault: 'too-deep' } });
  });

  it('stand for one value, of which there may be so many', () => {
    const { root } = read('a: &a [1]\nb: *a\nc: *a\n');
    const { a, b, c } = root as Record<string, unknown>;
    expect([b, c].map((one) => one === a)).toEqual([true, true]);
    const level = (name: string, of: string): string =>
      `${name}: &${name} [${Array.from({ length: 10 }, () => `*${of}`).join(', ')}]\n`;
    const grown = `a: &a 1\n${level('b', 'a')}${level('c', 'b')}${level('d', 'c')}${level('e', 'd')}`;
    expect(read(grown).problems).toEqual([]);
    const [problem] = read(grown + level('f', 'e')).problems;
    expect(problem).toMatchObject({ code: 'too-many-aliases', line: 6, values: { most: 100_000 } });
  });

  it('are refused where nothing has their name, or what holds them has it', () => {
    expect(read('a: *b\n').problems).toMatchObject([{ code: 'anchor', line: 1, column: 4, values: { name: 'b' } }]);
    expect(read('a: &a [*a]\n').problems).toMatchObject([{ code: 'endless-alias', column: 8, values: { name: 'a' } }]);
    expect(read('a: *b\nb: &b 1\n').problems).toMatchObject([{ code: 'anchor' }]);
  });
});

it.each(['1', '[{a: 1}]', '[[a]]', '[{a: 1}, 2]'])('what is inherited is a mapping, or several: not %s', (given) => {
  const { problems } = read(`a: 1\nb: {<<: ${given}}\n`);
  const isFine = given === '[{a: 1}]';
  expect(problems.map((problem) => `${place(problem)} ${problem.code} ${problem.values.key}`)).toEqual(
    isFine ? [] : ['f:2:5 mapping <<'],
  );
});
