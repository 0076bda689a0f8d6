import { describe, expect, it } from 'vitest';
import { FeedError } from '../../../src/domain/feeds.ts';
import { type Item, leavesOf, shown } from '../../../src/kb/import/item.ts';
import { parseJson } from '../../../src/kb/import/json.ts';

const fault = (text: string, most?: number): unknown => {
  try {
    return shown(parseJson(text, most));
  } catch (error) {
    return error instanceof FeedError ? error.code : error;
  }
};
const leaves = (item: Item): string[] => leavesOf(item).map((leaf) => `${leaf.path} ${shown(leaf.item)}`);

describe('JSON', () => {
  it('may nest a hundred levels', () => {
    const nested = (depth: number): string[] =>
      ['[]', '{"a":}'].map((pair) => {
        const half = pair.length - 1;
        return `${pair.slice(0, half).repeat(depth)}1${pair.slice(half).repeat(depth)}`;
      });
    for (const text of nested(100)) expect(fault(text)).not.toBe('too-deep');
    for (const text of nested(101)) expect(fault(text)).toBe('too-deep');
    expect(fault(`[${'[],'.repeat(300)}{},{}]`)).not.toBe('too-deep');
  });

  it('may hold as many values as are allowed, mappings and lists with them', () => {
    expect(fault('{"a": [1, {"b": null}]}', 5)).toBe('{a: [1, {b: null}]}');
    expect(fault('{"a": [1, {"b": null}]}', 4)).toBe('too-many-values');
  });

  it.each([
    ['"a\\u00e9\\n\\"\\\\"', 'aé "\\'],
    ['[NaN, Infinity, -Infinity, -0, 1e2, 1.50]', '[NaN, Infinity, -Infinity, 0, 100, 1.5]'],
    ['[true,false,null]', '[true, false, null]'],
    ['\t{ "a" : [ ] , "b" : { } }\r\n', '{a: [], b: {}}'],
  ])('%s is %s', (text, value) => {
    expect(fault(text)).toBe(value);
  });

  it.each([
    ['<!DOCTYPE html><p>', 'html'],
    ['\n <HTML>', 'html'],
    ['<?xml version="1.0"?>', 'html'],
    ['<p>', 'json'],
    ['a <html>', 'json'],
    ['[1', 'cut'],
    ['[1,\n ', 'cut'],
    ['"a', 'cut'],
    ['{"a\\', 'cut'],
    ['["\\u', 'cut'],
    ['["\\u00e', 'cut'],
    ['["\\u00e9', 'cut'],
    ['["\\u00g', 'json'],
    ['["\\u00e"]', 'json'],
    ['[t', 'cut'],
    ['{"a": fals', 'cut'],
    ['[1, nul', 'cut'],
    ['[-', 'cut'],
    ['[1.', 'cut'],
    ['[1.5e', 'cut'],
    ['{"a": 1E+', 'cut'],
    ['[x', 'json'],
    ['[tue', 'json'],
    ['[1x', 'json'],
    ['[.', 'json'],
    ['"\\x"', 'json'],
    ['"\t"', 'json'],
    ['{a: 1}', 'json'],
    ['[+1]', 'json'],
    ['[.5]', 'json'],
    ['[1.]', 'json'],
    ['[tru]', 'json'],
    ['[1;2]', 'json'],
    ['{"a": 1;}', 'json'],
  ])('%s is %s', (text, code) => {
    expect(fault(text)).toBe(code);
  });
});

describe('a key that stands twice', () => {
  it('says it once where both say the same', () => {
    const item = parseJson('{"a": {"b": [1]}, "c": 2, "a": {"b": [1.0]}, "a": {"b": [1]}}');
    expect(shown(item.get('a'))).toBe('{b: [1]}');
    item.get('a').takeAll();
    expect(
      leavesOf(item)
        .filter((leaf) => !leaf.item.isTaken)
        .map(({ path }) => path),
    ).toEqual(['c']);
  });

  it('says nothing where they differ, and each is told', () => {
    const item = parseJson('{"a": {"b": 1}, "c": 2, "a": {"b": 2}}');
    expect(item.get('a').isStated).toBe(false);
    expect(leavesOf(item).map((leaf) => `${leaf.path} ${leaf.item.why}`)).toEqual([
      'a.b twice',
      'c unread',
      'a.b twice',
    ]);
    expect(shown(item.get('c'))).toBe('2');
  });
});

describe('what is told of a value', () => {
  it.each([
    [' a  b\n', 'a b'],
    ['x'.repeat(80), 'x'.repeat(80)],
    ['x'.repeat(81), `${'x'.repeat(79)}…`],
    ['😀'.repeat(80), '😀'.repeat(80)],
    ['😀'.repeat(81), `${'😀'.repeat(79)}…`],
  ])('%s', (text, told) => {
    expect(shown(parseJson(JSON.stringify(text)))).toBe(told);
  });

  it('stands at its path, a list of plain values as one, and nothing for what says nothing', () => {
    const value = { a: { b: 1, c: null, d: '' }, e: [1, 2], f: [{ g: 1 }, 5, null], h: [], i: {}, j: false, k: 0 };
    expect(leaves(parseJson(JSON.stringify(value)))).toEqual([
      'a.b 1',
      'e [1, 2]',
      'f[0].g 1',
      'f[1] 5',
      'j false',
      'k 0',
    ]);
    expect(leaves(parseJson('7'))).toEqual([' 7']);
  });
});
