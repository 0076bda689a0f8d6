import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block, Text, Tone } from '../../src/document/document.ts';
import { documentText } from '../../src/formats/text/document.ts';
import { paintOf } from '../../src/formats/text/paint.ts';
import { PLAIN } from '../../src/formats/text/plain.ts';
import { colored } from '../../src/formats/text/toned.ts';
import { wrap } from '../../src/formats/text/wrap.ts';
import { texts } from './texts.ts';

const TONES: Tone[] = ['title', 'heading', 'quiet', 'winner', 'alarm', 'measured', 'claimed', 'unknown'];
const drawn = (block: Block, width: number, paint = paintOf()): string[] =>
  documentText({ lead: [block], sections: [] }, { width, whole: true, ascii: false, paint })
    .trimEnd()
    .split('\n');
// biome-ignore lint/suspicious/noControlCharactersInRegex: an escape sequence begins with one
const STYLE = /\x1b\[[\d;]*m/g;
/** Colours as signs that tests can read. */
const signs = (lines: string[]): string[] =>
  lines.map((line) =>
    line
      .replaceAll('\x1b[1m\x1b[31m', '<alarm ')
      .replaceAll('\x1b[35m', '<claimed ')
      .replaceAll('\x1b[2m', '<unknown ')
      .replaceAll('\x1b[39m\x1b[22m', '>')
      .replaceAll('\x1b[39m', '>')
      .replaceAll('\x1b[22m', '>'),
  );

const ALARM: Text = ['$2 to $10 ', { tone: 'alarm', text: '! ends on 2026-12-01' }, ' and not before'];

describe('words with a colour of their own', () => {
  it('keep it over line breaks, and nothing else has it', () => {
    expect(signs(drawn({ kind: 'text', text: ALARM }, 22))).toEqual([
      '$2 to $10 <alarm ! ends on>',
      '<alarm 2026-12-01> and not',
      'before',
    ]);
  });

  it('keep it in lists, pairs and cards', () => {
    expect(signs(drawn({ kind: 'list', items: [ALARM] }, 30))).toEqual([
      '- $2 to $10 <alarm ! ends on>',
      '  <alarm 2026-12-01> and not before',
    ]);
    expect(signs(drawn({ kind: 'pairs', pairs: [{ label: 'Price', text: [ALARM] }] }, 30))).toEqual([
      'Price  $2 to $10 <alarm ! ends on>',
      '       <alarm 2026-12-01> and not',
      '       before',
    ]);
  });

  it('keep it in the cells of a table, which are measured without it, inside the colour of the cell', () => {
    const block: Block = {
      kind: 'table',
      headerTone: 'title',
      columns: [{ header: 'A' }, { header: 'B', overflow: 'wrap' }, { header: 'C', align: 'right' }],
      rows: [
        [
          'a',
          { paragraphs: [['$2 to $10 ', { tone: 'unknown', text: 'or perhaps more' }, ' a month']], tone: 'claimed' },
          [{ tone: 'unknown', text: '?' }],
        ],
      ],
    };
    expect(signs(drawn(block, 28).slice(2))).toEqual([
      'a  <claimed $2 to $10 <unknown or perhaps>>  <unknown ?>',
      '   <claimed <unknown more> a month>',
    ]);
  });

  it('gives way to that of a winner, but for what is an alarm', () => {
    const parts: Text = [{ tone: 'measured', text: '91.4' }, ' ', { tone: 'alarm', text: '!' }];
    const block: Block = {
      kind: 'table',
      columns: [{ header: '' }],
      rows: [[{ paragraphs: [parts], tone: 'winner' }]],
    };
    const [line = ''] = drawn(block, 80);
    expect(line).not.toContain('\x1b[36m');
    expect(line).toContain('\x1b[31m!');
  });

  it('cannot bring a colour of their own with them', () => {
    const text: Text = [{ tone: 'alarm', text: '\x1b[31mred\nnext' }];
    for (const block of [
      { kind: 'text' as const, text },
      { kind: 'table' as const, columns: [{ header: '' }], rows: [[text]] },
    ])
      expect(drawn(block, 80).join('').replace(STYLE, '')).toMatch(/^\\x1b\[31mred(\\n)?next$/);
  });
});

const read = (lines: string[]): string =>
  lines
    .map((line) => line.replace(STYLE, '').trimEnd())
    .join('\n')
    .trimEnd();

it('a text reads the same with colours and without, for any text and width', () => {
  const parts = fc.array(fc.tuple(texts, fc.constantFrom(...TONES, null)), { maxLength: 5 });
  fc.assert(
    fc.property(parts, fc.integer({ min: 1, max: 60 }), (given, width) => {
      const text: Text = given.map(([words, tone]) => (tone ? { tone, text: words } : words));
      for (const block of [
        { kind: 'text' as const, text },
        {
          kind: 'table' as const,
          columns: [{ header: '', overflow: 'wrap' as const }],
          rows: [[text], [{ paragraphs: [text, text] }]],
        },
      ])
        expect(read(drawn(block, width))).toEqual(read(drawn(block, width, PLAIN)));
    }),
    {
      numRuns: 300,
      // A joiner belongs to the letter before it, whatever colour that has.
      examples: [
        [
          [
            ['ꦄ', 'title'],
            ['\u200d', null],
          ],
          1,
        ],
      ],
    },
  );
});

it('every character keeps its own colour, wherever a line breaks', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('ab', '한국', 'c d', ' ', 'eeeeeeeeee', '[1]'), { maxLength: 12 }),
      fc.integer({ min: 1, max: 20 }),
      (words, width) => {
        const stretches: { from: number; to: number; style: (text: string) => string }[] = [];
        let text = '';
        for (const [index, word] of words.entries()) {
          const from = text.length;
          text += word;
          if (index % 2 === 0) stretches.push({ from, to: text.length, style: (said) => `<${said}>` });
        }
        const told = colored(wrap(text, width), { text, stretches }).join('').replace(/\s/g, '').replaceAll('><', '');
        const expected = words
          .map((word, index) => (index % 2 === 0 && word.trim() !== '' ? `<${word}>` : word))
          .join('');
        expect(told).toBe(expected.replace(/\s/g, '').replaceAll('><', ''));
      },
    ),
  );
});

/** Red, green, yellow, blue, magenta and cyan of common palettes, and the backgrounds that they are used on. */
const PALETTES: { name: string; colors: string[]; on: string[] }[] = [
  { name: 'xterm', colors: ['cd0000', '00cd00', 'cdcd00', '0000ee', 'cd00cd', '00cdcd'], on: ['ffffff', '000000'] },
  { name: 'VGA', colors: ['aa0000', '00aa00', 'aa5500', '0000aa', 'aa00aa', '00aaaa'], on: ['ffffff', '000000'] },
  { name: 'macOS', colors: ['990000', '00a600', '999900', '0000b2', 'b200b2', '00a6b2'], on: ['ffffff', '000000'] },
  { name: 'Windows', colors: ['c50f1f', '13a10e', 'c19c00', '0037da', '881798', '3a96dd'], on: ['ffffff', '0c0c0c'] },
  { name: 'VS Code dark', colors: ['cd3131', '0dbc79', 'e5e510', '2472c8', 'bc3fbc', '11a8cd'], on: ['1e1e1e'] },
  { name: 'VS Code light', colors: ['cd3131', '00bc00', '949800', '0451a5', 'bc05bc', '0598bc'], on: ['ffffff'] },
  { name: 'Tango', colors: ['cc0000', '4e9a06', 'c4a000', '3465a4', '75507b', '06989a'], on: ['ffffff', '000000'] },
  { name: 'GNOME', colors: ['c01c28', '26a269', 'a2734c', '12488b', 'a347ba', '2aa1b3'], on: ['ffffff', '1e1e1e'] },
];

describe('the colours', () => {
  /** Of WCAG 2. */
  const luminance = (color: string): number => {
    const [r = 0, g = 0, b = 0] = [0, 2, 4]
      .map((at) => Number.parseInt(color.slice(at, at + 2), 16) / 255)
      .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const contrast = (one: string, other: string): number => {
    const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return (light + 0.05) / (dark + 0.05);
  };
  /** The least contrast of a colour of the terminal, 31 for red to 36 for cyan, over all palettes. */
  const least = (code: number): number =>
    Math.min(...PALETTES.flatMap(({ colors, on }) => on.map((ground) => contrast(colors[code - 31] ?? '', ground))));
  const codes = TONES.flatMap((tone) =>
    [...paintOf()[tone]('x').matchAll(STYLE)].map(([sequence]) => Number.parseInt(sequence.slice(2), 10)),
  );

  it('are those of the sixteen that are seen on white and on black in every palette', () => {
    const foregrounds = [...new Set(codes.filter((code) => code >= 30 && code !== 39))];
    expect(foregrounds.filter((code) => code > 22)).toEqual([32, 31, 36, 35]);
    for (const code of foregrounds) expect(least(code), String(code)).toBeGreaterThan(1.9);
    for (const code of [33, 34]) expect(least(code), String(code)).toBeLessThan(1.8);
  });

  it('tell apart what was measured, claimed, unknown, an alarm and a winner', () => {
    const five: Tone[] = ['measured', 'claimed', 'unknown', 'alarm', 'winner'];
    expect(new Set(five.map((tone) => paintOf()[tone]('x'))).size).toBe(five.length);
  });
});
