import { describe, expect, it } from 'vitest';
import { Citations } from '../../src/document/citations.ts';
import type { CitedSource } from '../../src/engine/results.ts';
import { documentText } from '../../src/formats/text/document.ts';
import { PLAIN } from '../../src/formats/text/plain.ts';
import { messagesOf } from '../../src/words/index.ts';

const source = (title: string, date: string, more: Partial<CitedSource> = {}): CitedSource => ({
  title,
  language: null,
  copy: null,
  publisher: 'Acme',
  author: null,
  url: null,
  date,
  checked: null,
  kind: 'vendor',
  licence: null,
  ...more,
});
const SOURCES = {
  a: source('Page', '2025-02'),
  b: source('Post', '2024', {
    publisher: null,
    url: 'https://example.org/x',
    kind: 'commentary',
    checked: '2026-01-01',
  }),
  c: source('Evil \u001b[31m', '2026-01-01'),
};
const cites = (): Citations => new Citations(SOURCES, messagesOf('en'));

describe('numbers of sources', () => {
  it('are given in the order in which a document first cites them, and stay', () => {
    const own = cites();
    expect(own.mark(['b'])).toBe(' [1]');
    expect(own.mark(['a', 'b'])).toBe(' [1][2]');
    expect(own.bare(['a'])).toBe('[2]');
    expect(own.count).toBe(2);
  });
  it('are none for nobody, and none for a source that is not there', () => {
    const own = cites();
    expect([own.mark([]), own.mark(['nobody']), own.count]).toEqual(['', '', 0]);
  });
  it('stand once for a source named twice', () => {
    expect(cites().mark(['a', 'a'])).toBe(' [1]');
  });
});

/** The list of sources as lines of text. */
const lines = (own: Citations, width = 80): string[] =>
  documentText({ lead: [], sections: own.section() }, { width, whole: true, ascii: false, paint: PLAIN })
    .trimEnd()
    .split('\n');

it('lists the cited alone, with who, what, when, which kind and where', () => {
  const own = cites();
  own.mark(['b', 'a']);
  expect(lines(own)).toEqual([
    '[1] "Post", 2024, commentary, https://example.org/x',
    '[2] Acme, "Page", 2025-02, vendor',
  ]);
  const korean = new Citations(SOURCES, messagesOf('ko'));
  korean.mark(['a']);
  expect(lines(korean)).toEqual(['[1] Acme, 「Page」, 2025-02, 개발사']);
});

it('tells in the words of the view in which language and whose copy was read', () => {
  const sources = { a: source('Models', '2026', { language: 'es', copy: 'S3NS' }) };
  const told = (lang: 'en' | 'ko'): string[] => {
    const own = new Citations(sources, messagesOf(lang));
    own.mark(['a']);
    return lines(own);
  };
  expect(told('en')).toEqual(['[1] Acme, "Models", in Spanish, copy: S3NS, 2026, vendor']);
  expect(told('ko')).toEqual(['[1] Acme, 「Models」, 스페인어, 사본: S3NS, 2026, 개발사']);
});

it('knows the oldest date, and the oldest check', () => {
  const own = cites();
  own.mark(['a', 'b']);
  expect(own.oldest()).toBe('2024');
  expect(own.oldestCheck()).toBe('2026-01-01');
});

it('can never control the terminal', () => {
  const own = cites();
  own.mark(['c']);
  expect(lines(own).join()).not.toContain('\u001b');
});

it('keeps within any width without losing a letter', () => {
  for (const width of [1, 5, 12, 20, 40]) {
    const own = cites();
    own.mark(['b', 'a']);
    const drawn = lines(own, width);
    for (const line of drawn) expect(line.length).toBeLessThanOrEqual(width);
    expect(drawn.join('').replace(/\s/g, '')).toContain('"Post",2024,commentary,https://example.org/x');
  }
});
