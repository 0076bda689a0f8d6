import { isUtf8 } from 'node:buffer';
import type { Problem } from '../../domain/problems.ts';
import { fileProblem, type KnowledgeFile } from './files.ts';

/**
 * The text of a file that is UTF-8, or a problem: another encoding would be read as other words than were written. A line
 * may end as on Windows or, with a return alone, as on old Macs; every place keeps its line and column.
 */
export function decode(file: KnowledgeFile, bytes: Buffer, problems: Problem[]): string | undefined {
  const other = notTextIn(bytes);
  if (other) {
    problems.push({ ...fileProblem(file.name, other.code, other.values), line: lineOf(bytes, other.at) });
    return undefined;
  }
  const text = bytes.toString('utf8');
  return text.includes('\r') ? text.replace(/\r(?!\n)/g, '\n') : text;
}

/** Values that one file may hold about; each takes two thousand bytes while it is read. */
const MOST_VALUES = 500_000;

/** The text of a YAML file, of one that memory has room for. */
export function decodeYaml(file: KnowledgeFile, bytes: Buffer, problems: Problem[]): string | undefined {
  // A value takes two bytes at the least.
  if (bytes.length > 2 * MOST_VALUES && partsIn(bytes) > MOST_VALUES) {
    problems.push(fileProblem(file.name, 'too-many-values', { most: MOST_VALUES }));
    return undefined;
  }
  return decode(file, bytes, problems);
}

/** About how many values YAML has: one a line, and one behind each comma or bracket. */
function partsIn(bytes: Buffer): number {
  let parts = 0;
  for (const byte of bytes) if (byte === LINE || byte === COMMA || byte === LIST || byte === MAPPING) parts++;
  return parts;
}
const [LINE, COMMA, LIST, MAPPING] = Buffer.from('\n,[{') as unknown as [number, number, number, number];

interface NotText {
  code: 'binary' | 'encoding';
  values: Problem['values'];
  /** The first byte that is not UTF-8 text. */
  at: number;
}

function notTextIn(bytes: Buffer): NotText | undefined {
  const format = FORMATS.find(([, head, from = 0]) => bytes.subarray(from, from + head.length).equals(head))?.[0];
  if (format !== undefined) return { code: 'binary', values: { format }, at: 0 };
  const wide = wideIn(bytes);
  if (wide !== undefined) return { code: 'encoding', values: { encoding: wide }, at: 0 };
  const zero = bytes.indexOf(0);
  if (zero >= 0) return { code: 'binary', values: {}, at: zero };
  if (isUtf8(bytes)) return undefined;
  const at = badIn(bytes);
  const encoding = narrowIn(bytes);
  return { code: 'encoding', values: encoding === undefined ? {} : { encoding }, at };
}

const head = (text: string): Buffer => Buffer.from(text, 'latin1');

/** Files that are not text, by what they begin with. */
const FORMATS: [format: string, head: Buffer, from?: number][] = [
  ['gzip', head('\x1f\x8b')],
  ['zip (xlsx, docx)', head('PK\x03\x04')],
  ['zip', head('PK\x05\x06')],
  ['PDF', head('%PDF-')],
  ['PNG', head('\x89PNG')],
  ['JPEG', head('\xff\xd8\xff')],
  ['GIF', head('GIF8')],
  ['SQLite', head('SQLite format 3\0')],
  ['Parquet', head('PAR1')],
  ['zstd', head('\x28\xb5\x2f\xfd')],
  ['xz', head('\xfd7zXZ')],
  ['bzip2', head('BZh')],
  ['7z', head('7z\xbc\xaf')],
  ['MS Office', head('\xd0\xcf\x11\xe0')],
  ['tar', head('ustar'), 257],
];

/** An encoding of two or four bytes a character, by its mark or by where its zeros stand; its name as converters take it. */
export function wideIn(bytes: Buffer): string | undefined {
  const [a, b, c, d] = bytes;
  if (a === 0xff && b === 0xfe && c === 0 && d === 0) return 'UTF-32LE';
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return 'UTF-32BE';
  if (a === 0xff && b === 0xfe) return 'UTF-16LE';
  if (a === 0xfe && b === 0xff) return 'UTF-16BE';
  // Without a mark: keys and spaces are ASCII in every language, so most zeros stand at one place of the unit.
  const part = bytes.subarray(0, 4096);
  if (!part.includes(0)) return undefined;
  const zeros = [0, 0, 0, 0];
  for (const [at, byte] of part.entries()) if (byte === 0) zeros[at % 4] = (zeros[at % 4] ?? 0) + 1;
  const quarter = part.length / 4;
  const [first = 0, second = 0, third = 0, fourth = 0] = zeros.map((count) => count / quarter);
  if (first > 0.9 && second > 0.9 && third > 0.3 && fourth < 0.5) return 'UTF-32BE';
  if (fourth > 0.9 && third > 0.9 && second > 0.3 && first < 0.5) return 'UTF-32LE';
  const [even, odd] = [first + third, second + fourth];
  if (odd > 0.4 && even < odd / 8) return 'UTF-16LE';
  return even > 0.4 && odd < even / 8 ? 'UTF-16BE' : undefined;
}

/** Encodings of Asia with their names as converters take them, what text in them is written with, and whether its bytes are all above ASCII. */
const DOUBLE: { encoding: string; name: string; script: RegExp; isPaired: boolean }[] = [
  { encoding: 'euc-kr', name: 'CP949', script: /\p{Script=Hangul}/gu, isPaired: true },
  { encoding: 'shift_jis', name: 'Shift_JIS', script: /[\u3041-\u30fe]/gu, isPaired: false },
  { encoding: 'gb18030', name: 'GB18030', script: /\p{Script=Han}/gu, isPaired: true },
];

/** What text that is no UTF-8 seems to be in: letters beyond ASCII stand in pairs in Asia, and alone in Europe. */
function narrowIn(bytes: Buffer): string | undefined {
  const runs =
    bytes
      .subarray(0, 1_000_000)
      .toString('latin1')
      .match(/[\x80-\xff]+/g) ?? [];
  // One slip in a text that is UTF-8 otherwise.
  if (runs.filter((run) => isUtf8(head(run))).length > runs.length / 2) return undefined;
  const isPaired = runs.filter((run) => run.length > 1).length > runs.length / 2;
  const found = DOUBLE.find((one) => (isPaired || !one.isPaired) && isMostly(one.script, textIn(one.encoding, bytes)));
  return found?.name ?? (isPaired ? undefined : 'Windows-1252');
}

function textIn(encoding: string, bytes: Buffer): string {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return '';
  }
}

/** Whether most of what is beyond ASCII is of a script. */
const isMostly = (script: RegExp, text: string): boolean =>
  (text.match(script)?.length ?? 0) > (text.match(/[^\0-\x7f]/gu)?.length ?? 0) / 2;

/** Where the first line that is not UTF-8 begins. */
function badIn(bytes: Buffer): number {
  for (let start = 0; start < bytes.length; ) {
    const end = endOfLine(bytes, start);
    if (!isUtf8(bytes.subarray(start, end))) return start;
    start = end;
  }
  return 0;
}

/** Just behind the line that begins at a place. */
function endOfLine(bytes: Buffer, start: number): number {
  for (let at = start; at < bytes.length; at++) {
    if (bytes[at] === 10 || (bytes[at] === 13 && bytes[at + 1] !== 10)) return at + 1;
  }
  return bytes.length;
}

/** The line, counted from 1, that a byte lies in. */
function lineOf(bytes: Buffer, place: number): number {
  let line = 1;
  for (let start = 0; ; line++) {
    start = endOfLine(bytes, start);
    if (start > place || start >= bytes.length) return line;
  }
}
