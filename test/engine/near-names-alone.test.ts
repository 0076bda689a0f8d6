import { describe, expect, it } from 'vitest';
import type { Called } from '../../src/domain/names.ts';
import { nearNames } from '../../src/engine/near-names.ts';

type Row = [what: string, records: (string | [id: string, release_date: string])[], asked: string, expected: string[]];
const records = (all: Row[1]) =>
  all.map((one) => (typeof one === 'string' ? { id: one } : { id: one[0], release_date: one[1] }));

describe('of few records those are near that', () => {
  it.each<Row>([
    ['have its parts in another order, before what has more', [['a/cat-opal-5-32', '2026-01-01'], 'a/cat-opal-5'], 'opal cat 5', ['a/cat-opal-5', 'a/cat-opal-5-32']],
    ['have its parts, not its letters', ['a/bc-a'], 'c ab', []],
    ['go on where it ends, in the middle of a word', ['a/owl-4-scout-17b'], 'owl-4-sc', ['a/owl-4-scout-17b']],
    ['go on where it ends, the shorter before the newer', [['a/owl-4-scout-pro-17b', '2026-01-01'], 'a/owl-4-scout-17b'], 'owl-4-sc', ['a/owl-4-scout-17b', 'a/owl-4-scout-pro-17b']],
    ['go on where it ends, but not within a number', ['a/dog-20', 'a/dog-3'], 'dog-2', ['a/dog-3', 'a/dog-20']],
    ['have the version more exactly, before a nearer number', ['a/dog-2.9', 'a/dog-3.5'], 'dog-3', ['a/dog-3.5', 'a/dog-2.9']],
    ['have the version more exactly, of the same line', ['a/cat-3.5'], 'dog-3', []],
    ['have a version, where it has one', ['a/cat-mini'], 'cat 7', []],
    ['have a number, not a size, where it has one', ['a/dog-7b', 'a/dog-2'], 'dog-8', ['a/dog-2']],
    ['have a size, where it has one', ['a/dog-9b', 'a/dog-30b'], 'dog-8b', ['a/dog-9b', 'a/dog-30b']],
    ['are as near and newer', [['a/cat-opal', '2025-01-01'], ['a/cat-ruby', '2025-02-01']], 'cat', ['a/cat-ruby', 'a/cat-opal']],
    ['are as near and have a day', ['a/cat-opal', ['a/cat-ruby', '2025-02-01']], 'cat', ['a/cat-ruby', 'a/cat-opal']],
    ['are as near and as old, by id', ['a/cat-ruby', 'a/cat-opal', 'a/cat-pearl'], 'cat', ['a/cat-opal', 'a/cat-pearl', 'a/cat-ruby']],
    ['are three at most', ['a/cat-ruby', 'a/cat-opal', 'a/cat-pearl', 'a/cat-amber'], 'cat', ['a/cat-amber', 'a/cat-opal', 'a/cat-pearl']],
    ['begin with the same word, where only the look is alike', ['a/mitten-abxy', 'a/kitten-abxy'], 'kitten-abcd', ['a/kitten-abxy']],
    ['look alike, where none begins with the same word', ['a/mitten-abxy'], 'kitten-abcd', ['a/mitten-abxy']],
    ['look alike, three at most', ['a/kitten-abxy', 'a/kitten-abxw', 'a/kitten-abxv', 'a/kitten-abxu'], 'kitten-abcd', ['a/kitten-abxu', 'a/kitten-abxv', 'a/kitten-abxw']],
    ['hold its words with fewer letters wrong', ['a/cat-sonnettina-5', 'a/cat-sonnetina-5'], 'sonetina 5', ['a/cat-sonnetina-5', 'a/cat-sonnettina-5']],
    ['hold its words with a letter wrong, the shorter first', ['a/cat-sonnet-pro-5', 'a/cat-sonnet-5'], 'sonet 5', ['a/cat-sonnet-5', 'a/cat-sonnet-pro-5']],
    ['hold its words and its numbers', ['a/cat-sonnet-5'], 'sonet 6', []],
    ['hold all of its words', ['a/cat-sonnet-5'], 'sonet blue 5', []],
    ['have a letter wrong in twelve', ['a/abcdefghijkl'], 'abcdefghijxx', ['a/abcdefghijkl']],
    ['have no digit wrong', ['a/kitty-5', 'a/kitty-6'], 'kittx-6', ['a/kitty-6']],
    ['it goes on behind', ['a/dog-4', 'a/dog-4o'], 'dog-4-32k-long', ['a/dog-4']],
    ['it goes on behind, with a number', ['a/dog'], 'dogma of 7 kinds', []],
    ['are its beginning but for one word', ['a/owl-2-13b', 'a/owl-2-vl-13b-chat'], 'owl-2-13b-chat', ['a/owl-2-13b', 'a/owl-2-vl-13b-chat']],
    ['are versions above and below, the nearer first', ['a/cat-3', 'a/cat-9', 'a/cat-6'], 'cat-5', ['a/cat-6', 'a/cat-3', 'a/cat-9']],
    ['are as near in the first number and nearer in the second', ['a/cat-5-90b', 'a/cat-5-20b'], 'cat 5 30b', ['a/cat-5-20b', 'a/cat-5-90b']],
    ['are written with a digit for a letter', ['a/solo-il'], 'so1o-11', ['a/solo-il']],
    ['are asked with a way before them', ['a/cat-opal'], 'x/y/cat_opal', ['a/cat-opal']],
    ['are asked with marks alone', ['a/cat-opal'], '--', []],
    ['it goes on behind with a letter', ['a/cat-opal-5', ['a/cat-opal-6', '2020-01-01']], 'cat-opal-5-x', ['a/cat-opal-5']],
    ['have the digits that are asked', ['a/kitty-57', 'a/kitty-75'], 'kitti-57', ['a/kitty-57']],
    ['have a version written with a hyphen', ['a/cat-opal-4-5', 'a/cat-opal-4-6'], 'opal 4.5', ['a/cat-opal-4-5', 'a/cat-opal-4-6']],
    ['have a day, written with hyphens', ['a/cat-2024-02-29', 'a/cat-2.29'], 'cat 29', ['a/cat-2024-02-29', 'a/cat-2.29']],
    ['have a long version exactly', ['a/cat-4.12-x', 'a/cat-4.1-x'], 'cat 4.12', ['a/cat-4.12-x', 'a/cat-4.1-x']],
    ['have a number with its letter', ['a/dog-14o-mini', 'a/dog-4o-mini'], 'dog mini 4o', ['a/dog-4o-mini']],
    ['have two letters wrong in twelve, not in eight', ['a/abcdefgh', 'a/abcdefghijkl'], 'axxdefghijkl', ['a/abcdefghijkl']],
    ['have all of its numbers, before one', ['a/cat-5-32', 'a/cat-5-64'], 'cat 5 64', ['a/cat-5-64', 'a/cat-5-32']],
    ['have all of its numbers, where a letter is wrong', ['a/cat-sonnet-5-32', 'a/cat-sonnet-5-64'], 'sonet 5 64', ['a/cat-sonnet-5-64']],
    ['go on where it ends, before what it goes on behind', ['a/owl-7', 'a/owl-7-scout'], 'owl-7-sc', ['a/owl-7-scout', 'a/owl-7']],
    ['it goes on behind with two words', ['a/owl-2-13b', 'a/owl-2-13b-fast'], 'owl-2-13b-chat-pro', ['a/owl-2-13b']],
    ['it goes on behind with a number', ['a/owl-2-13b', ['a/owl-2-vl-13b-4', '2026-01-01']], 'owl-2-13b-4', ['a/owl-2-vl-13b-4', 'a/owl-2-13b']],
    ['have all parts, not some in another order', ['a/cat-opal', 'a/cat-opal-ruby'], 'ruby opal cat', ['a/cat-opal-ruby']],
    ['are numbers alone', ['a/cat-5', 'a/dog-6'], '5', ['a/cat-5']],
    ['begin a name of more than eighty letters', ['a/cat-5'], `cat-5 ${'x'.repeat(5000)}`, ['a/cat-5']],
  ])('%s: %j', (_, all, asked, expected) => {
    expect(nearNames(records(all), asked)).toEqual(expected);
    expect(nearNames(records([...all].reverse()), asked)).toEqual(expected);
  }); // biome-ignore format: rows

  const CAT: Called = { id: 'catline', name: 'Cat Line', aliases: ['고양이', 'kit', 'kitkat'] };
  it.each<[string, string[], string, string[]]>([
    ['by another name of the line', ['a/catline-5'], '고양이 5', ['a/catline-5', 'catline']],
    ['by the longest of its names', ['a/catline-5', 'a/catline-kat-5'], 'kitkat 5', ['a/catline-5', 'a/catline-kat-5', 'catline']],
    ['the line stands in the third place', ['a/catline-5', 'a/catline-4', 'a/catline-3'], 'catline-6', ['a/catline-5', 'a/catline-4', 'catline']],
    ['the line alone', ['a/dog-5'], '고양이처럼', ['catline']],
    ['no line by two letters', ['a/dog-5'], 'ca', []],
    ['no line by what it does not begin with', ['a/catline-5'], 'ein kit 5', []],
  ])('%s: %j, %s', (_, all, asked, expected) => {
    expect(nearNames(records(all), asked, [{ id: 'dogs', aliases: ['ca', 'dog'] }, CAT])).toEqual(expected);
  }); // biome-ignore format: rows
});
