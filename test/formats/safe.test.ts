import fc from 'fast-check';
import { expect, test } from 'vitest';
import { safe, safeParts } from '../../src/words/safe.ts';
import { anyCharacter } from '../support/characters.ts';
import { texts } from './texts.ts';

test('what controls the terminal becomes a visible escape', () => {
  expect(safe('\x1b[31mred\x07')).toBe('\\x1b[31mred\\x07');
  expect(safe('a\nb\tc\rd\0\x7f\x9b')).toBe('a\\nb\\tc\\rd\\x00\\x7f\\x9b');
  expect(safe('\u202egnp.exe \u2066x\u2069 \u061c')).toBe('\\u202egnp.exe \\u2066x\\u2069 \\u061c');
  expect(safe('\u2028\u2029\ufeff')).toBe('\\u2028\\u2029\\ufeff');
  expect(safe('\ud83d x \udc00')).toBe('\\ud83d x \\udc00');
});

test('what makes a command to a runner of builds is a visible escape, where it makes one', () => {
  expect(safe('::error::x')).toBe('\\x3a:error::x');
  expect(safe('a ::add-mask::x')).toBe('a \\x3a:add-mask::x');
  expect(safe('##[error]x ##vso[task.setvariable]x')).toBe('##\\x5berror]x ##vso\\x5btask.setvariable]x');
  for (const text of ['std::vector', 'a::b', ':: x', '::1', '# [x]', '## [x]', '[::]']) expect(safe(text)).toBe(text);
  expect(safeParts(['a :', ':err', 'or::x##', '[y]'])).toEqual(['a \\x3a', ':err', 'or::x##', '\\x5by]']);
});

test('text as people write it stays as it is, emoji sequences and composition too', () => {
  const text = `Grok (그록) ${'그록'.normalize('NFD')} 👨‍👩‍👧 ↩\ufe0e 🏴󠁧󠁢󠁥󠁮󠁧󠁿 「a」\\n ${'\u00a0'}`;
  expect(safe(text)).toBe(text);
});

test('any text comes out well-formed, in one line, without controls, and is safe twice', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        texts,
        fc.string({ unit: anyCharacter }),
        fc.array(fc.integer({ max: 0xffff, min: 0 })).map((units) => String.fromCharCode(...units)),
      ),
      (text) => {
        const shown = safe(text);
        expect(shown).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\p{Bidi_Control}]/u);
        expect(safe(shown)).toBe(shown);
      },
    ),
    { numRuns: 1000 },
  );
});
