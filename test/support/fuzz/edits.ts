import fc from 'fast-check';
import { anyCharacter } from '../characters.ts';
import { ODD } from './odd.ts';

/** What is done to a text: small numbers say where, so that a failing case shrinks to few edits near the beginning. */
export interface Edit {
  act: keyof typeof ACTS;
  at: number;
  to: number;
  text: string;
}

/** Each changes lines at `at`, `to` being a second place or a measure. */
const ACTS = {
  insert: (all, at, to, text) =>
    inLine(all, at, (line) => line.slice(0, to % (line.length + 1)) + text + line.slice(to % (line.length + 1))),
  value: (all, at, _, text) => inLine(all, at, (line) => line.replace(/: .*/, () => `: ${text}`)),
  'value in braces': (all, at, to, text) => {
    let left = to % 4;
    return inLine(all, at, (line) =>
      line.replace(/([:,[] ?)[^,:{}[\]]+/g, (whole, before) => (left-- === 0 ? `${before}${text}` : whole)),
    );
  },
  key: (all, at, to) => {
    const other = /[\w.-]+(?=:)/.exec(all[to % all.length] ?? '')?.[0] ?? 'x';
    return inLine(all, at, (line) => line.replace(/[\w.-]+(?=:)/, other));
  },
  'delete line': (all, at) => all.toSpliced(at, 1),
  'move line': (all, at, to) => all.toSpliced(at, 1).toSpliced(to % all.length, 0, all[at] as string),
  'repeat line': (all, at, to) => all.toSpliced(at, 0, ...Array<string>((to % 60) + 1).fill(all[at] as string)),
  indent: (all, at, to) =>
    inLine(all, at, (line) => [`  ${line}`, `\t${line}`, line.trimStart(), ` ${line}`][to % 4] as string),
  byte: (all, at, to) => inLine(all, at, (line) => line.slice(0, -1) + String.fromCharCode(to % 256)),
  cut: (all, at, to) => [...all.slice(0, at), (all[at] as string).slice(0, to % 50)],
  join: (all, at) => all.toSpliced(at, 2, `${all[at]}${all[at + 1] ?? ''}`),
} as const satisfies Record<string, (all: string[], at: number, to: number, text: string) => string[]>;

const inLine = (all: string[], at: number, change: (line: string) => string): string[] =>
  all.with(at, change(all[at] as string));

const edit: fc.Arbitrary<Edit> = fc.record({
  act: fc.constantFrom(...(Object.keys(ACTS) as (keyof typeof ACTS)[])),
  at: fc.nat(100_000),
  to: fc.nat(1000),
  text: fc.oneof(
    { weight: 8, arbitrary: fc.constantFrom(...ODD) },
    { weight: 1, arbitrary: fc.string({ unit: anyCharacter, maxLength: 8 }) },
  ),
});
export const edits = fc.array(edit, { minLength: 1, maxLength: 3 });

/** A text with the edits done. */
export function edited(text: string, all: readonly Edit[]): string {
  let lines = text.split('\n');
  for (const { act, at, to, text } of all) {
    if (lines.length === 0) lines = [''];
    lines = ACTS[act](lines, at % lines.length, to, text);
  }
  return lines.join('\n');
}

/** How a text becomes bytes: most are UTF-8, some what editors, Windows and broken copies make. */
export const ENCODINGS = {
  plain: (text) => Buffer.from(text),
  bom: (text) => Buffer.from(`\ufeff${text}`),
  crlf: (text) => Buffer.from(text.replaceAll('\n', '\r\n')),
  utf16: (text) => Buffer.from(`\ufeff${text}`, 'utf16le'),
  latin1: (text) => Buffer.from(text, 'latin1'),
  'cut in a character': (text) => Buffer.concat([Buffer.from(text), Buffer.from([0xea, 0xb0])]),
} as const satisfies Record<string, (text: string) => Buffer>;
export type Encoding = keyof typeof ENCODINGS;
export const encoding: fc.Arbitrary<Encoding> = fc.oneof(
  { weight: 12, arbitrary: fc.constant<Encoding>('plain') },
  { weight: 3, arbitrary: fc.constantFrom(...(Object.keys(ENCODINGS) as Encoding[])) },
);
