import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameKey } from '../../src/domain/names.ts';
import { distance, suggestions } from '../../src/domain/suggestions.ts';
import { anyCharacter } from '../support/characters.ts';

describe('distance', () => {
  it.each([
    ['', '', 0],
    ['', 'abc', 3],
    ['gemini', 'gemini', 0],
    ['gemini', 'gemeni', 1],
    ['grok', 'grko', 1],
    ['grok', 'gork', 1],
    ['kitten', 'sitting', 3],
    ['ca', 'abc', 3],
  ])('of %j and %j is %i', (a, b, expected) => {
    expect(distance(a, b)).toBe(expected);
  });

  it('is 0 only for equals, the same both ways, and never more than the longer word', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (a, b) => {
        expect(distance(a, b) === 0).toBe(a === b);
        expect(distance(a, b)).toBe(distance(b, a));
        expect(distance(a, b)).toBeLessThanOrEqual(Math.max(a.length, b.length));
        expect(distance(a, b)).toBeGreaterThanOrEqual(Math.abs(a.length - b.length));
      }),
    );
  });
});

describe('near words', () => {
  it.each([
    ['gemeni', ['gemini', 'grok'], ['gemini']],
    ['Chat-GPT', ['chatgpt', 'grok'], ['chatgpt']],
    ['comapre', ['compare', 'recommend', 'report'], ['compare']],
    ['제미나', ['제미나이', '그록'], ['제미나이']],
    ['챗지피디', ['챗지피티', '딥시크'], ['챗지피티']],
    ['prize', ['price', 'size', 'license'], ['price']],
    ['zzzz', ['gemini', 'grok'], []],
    ['', ['a', 'ab'], []],
    ['x', ['a', 'b'], []],
  ])('to %j among %j are %j', (given, known, expected) => {
    expect(suggestions(given, known)).toEqual(expected);
  });

  it('come nearest first, each once, at most as many as asked for', () => {
    expect(suggestions('model', ['mode', 'models', 'model', 'modal', 'model'], 3)).toEqual(['model', 'modal', 'mode']);
    expect(suggestions('model', ['mode', 'models', 'modal'], 1)).toHaveLength(1);
  });

  it('never throw, are known words, and do not depend on case or composition', () => {
    const word = fc.string({ unit: anyCharacter, maxLength: 20 });
    fc.assert(
      fc.property(word, fc.array(word), (given, known) => {
        const found = suggestions(given, known);
        expect(found.length).toBeLessThanOrEqual(3);
        for (const near of found) expect(known).toContain(near);
        expect(suggestions(given.normalize('NFD'), known)).toEqual(suggestions(given.normalize('NFC'), known));
      }),
    );
  });

  it('find any known word that is typed with one letter wrong', () => {
    const known = ['chatgpt', 'deepseek', 'gemini', 'llama', '제미나이'];
    fc.assert(
      fc.property(fc.constantFrom(...known), fc.nat(), fc.constantFrom('q', '0', 'z'), (word, at, wrong) => {
        const place = at % word.length;
        expect(suggestions(word.slice(0, place) + wrong + word.slice(place + 1), known)).toContain(word);
      }),
    );
  });

  it('end for a very long word among many', () => {
    expect(suggestions('x'.repeat(1_000_000), Array(500).fill('chatgpt'))).toEqual([]);
  });
});

describe('the key of a name', () => {
  it.each([
    [['GPT-4o', 'gpt 4o', 'GPT4O', 'ＧＰＴ４ｏ', 'gpt–4o', ' gpt\u00a0-\u00a04o ', 'gpt‑4o']],
    [['제미나이', '제미나이'.normalize('NFD'), '제미 나이', '제-미-나-이']],
    [['STRASSE', 'straße', 'Straße', 'STRAẞE']],
    [['Éclair', 'e\u0301clair', 'ÉCLAIR']],
    [['naïf', 'nai\u0308f']],
  ])('is one for %j', (names) => {
    expect(new Set(names.map(nameKey)).size).toBe(1);
  });

  it.each([
    ['gpt-4.1', 'gpt-41'],
    ['r1', 'r-1.0'],
    ['그록', '그룩'],
    ['a_b', 'ab'],
  ])('keeps %s and %s apart', (a, b) => {
    expect(nameKey(a)).not.toBe(nameKey(b));
  });

  it('never throws, and is the same for any composition, case of ASCII and spacing', () => {
    fc.assert(
      fc.property(fc.string({ unit: anyCharacter }), (name) => {
        const key = nameKey(name);
        expect(nameKey(name.normalize('NFC'))).toBe(key);
        expect(nameKey(name.normalize('NFD'))).toBe(key);
        expect(nameKey(name.replace(/[a-z]/g, (letter) => letter.toUpperCase()))).toBe(key);
        expect(nameKey(` ${name} - `)).toBe(key);
      }),
      { numRuns: 500 },
    );
  });

  it('of a key is the key', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        expect(nameKey(nameKey(name))).toBe(nameKey(name));
      }),
    );
  });
});
