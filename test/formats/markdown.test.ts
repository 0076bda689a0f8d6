import fc from 'fast-check';
import { expect, test } from 'vitest';
import { markdownTable, markdownText } from '../../src/formats/markdown/text.ts';
import { texts } from './texts.ts';

test('a table has a header, a rule and a line per row', () => {
  expect(markdownTable(['Model', 'Price'], [['ChatGPT', '2.5'], ['Grok']], new Set([1]))).toBe(
    '| Model | Price |\n| --- | ---: |\n| ChatGPT | 2.5 |\n| Grok |  |\n',
  );
});

test('nothing in a cell ends it, opens HTML or formats it', () => {
  expect(markdownTable(['a|b'], [['x\ny | <b>*z*</b> \\| `c`']])).toBe(
    '| a\\|b |\n| --- |\n| x<br>y \\| &lt;b&gt;\\*z\\*&lt;/b&gt; \\\\\\| \\`c\\` |\n',
  );
});

test('prose shows as it was written', () => {
  expect(markdownText('# not a heading\n- not a list\n1. nor this\n2024-10-01 stays')).toBe(
    '\\# not a heading\n\\- not a list\n1\\. nor this\n2024-10-01 stays',
  );
  expect(markdownText('snake_case [x](y) &amp; &copy; AT&T ~~no~~')).toBe(
    'snake\\_case \\[x\\](y) &amp;amp; &amp;copy; AT&T \\~\\~no\\~\\~',
  );
  expect(markdownText('한국어 (주장) [1]')).toBe('한국어 (주장) \\[1\\]');
});

test('addresses stay addresses', () => {
  expect(markdownText('see https://example.com/a_b/c-d?x=1#y, or <https://example.com>')).toBe(
    'see https://example.com/a_b/c-d?x=1#y, or &lt;https://example.com&gt;',
  );
});

test('any row is one line with as many bars as columns need', () => {
  fc.assert(
    fc.property(texts, texts, (one, two) => {
      const lines = markdownTable(['a', 'b'], [[one, two]]).split('\n');
      expect(lines).toHaveLength(4);
      expect(lines[2]?.replace(/\\[\\|]/g, '').match(/\|/g)).toHaveLength(3);
      expect(lines[2]?.replaceAll('<br>', '')).not.toMatch(/[<>]/);
    }),
  );
});
