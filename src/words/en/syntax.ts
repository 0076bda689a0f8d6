import type { SyntaxFault } from '../../domain/problems.ts';
import { characterText } from '../characters.ts';
import { characters } from './characters.ts';

type Values = Record<string, string | number | string[]>;
const opened = (v: Values): string => (v.opened === undefined ? '' : ` that opens on line ${v.opened}`);

/** What is wrong with the YAML of a file, and how to fix it; `what` is the key or character at fault. */
export const syntax: Record<SyntaxFault, (v: Values) => string> = {
  'strange-character': (v) =>
    v.put === ''
      ? `${characterText(String(v.what), characters)} stands here, which no file may hold. Take it out.`
      : v.put === ' ' && /[\u0085\u2028\u2029]/.test(String(v.what))
        ? `${characterText(String(v.what), characters)} stands here, which ends no line in YAML. Put a line break in its place.`
        : v.put === ' '
          ? `${characterText(String(v.what), characters)} stands here. Put a plain space in its place.`
          : `${v.what} stands here, ${characterText(String(v.what), characters)}. Put a plain ${v.put} in its place.`,
  'merge-conflict': () =>
    'Two versions stand here that git could not join (<<<<<<<, =======, >>>>>>>). Keep one, and remove the marks.',
  'marked-lines': (v) =>
    `Each line begins with ${v.what}, as in a text copied from elsewhere. Take the marks out of all lines.`,
  'comment-sign': (v) => `${v.what} begins no comment in YAML. Write # in its place.`,
  directive: (v) => `The line ${v.what} is none that lmm knows: all files are read as YAML 1.2. Remove it.`,
  tag: (v) =>
    `The tag ${v.what} means nothing here. Remove it, and write the value itself; a text that begins with ! needs quotes.`,
  tab: () => 'A tab cannot indent in YAML. Put spaces in its place.',
  'duplicate-key': (v) =>
    `The key ${v.what} stands twice in this mapping. Keep one of the two, or put "- " before it where another item begins.`,
  'key-shape': () => 'A key must be a text; here a mapping, a list or an alias stands for one. Write the text out.',
  'no-key': () => 'A key is missing before the colon.',
  'open-bracket': (v) => `The bracket ${v.what}${opened(v)} is not closed. Close it, and indent what it holds.`,
  'open-quote': (v) => `The quote ${v.what}${opened(v)} is not closed. Close it.`,
  indent: () =>
    'This line is not indented like those beside it. Begin lines of one mapping or list in the same column.',
  'colon-in-value': () =>
    'A value on one line cannot hold ": ". Put the text in quotes, or the inner mapping on lines of its own.',
  'no-colon': (v) =>
    `A key needs a colon and a space behind it, on one line: "key: value".${v.what === '=' ? ' Put a colon in place of =.' : ''}`,
  'dash-space': () => 'An item of a list needs a space behind its dash: "- value".',
  'no-dash': () => 'An item of a list needs "- " before it. Add it, or indent the line further.',
  'dash-behind-key': () => 'A list cannot begin on the line of its key. Put "- " on the next line.',
  'reserved-start': (v) => `A text cannot begin with ${v.what} without quotes. Put it in quotes.`,
  escape: (v) => `"${v.what}" means nothing in double quotes. Write \\\\ for a backslash, or use single quotes.`,
  'no-comma': () => 'A comma is missing between two entries in brackets. Put one there.',
  'empty-item': () => 'There is nothing between two commas. Remove one of them.',
  'stray-bracket': (v) => `There is no opening bracket for ${v.what}. Remove it, or open one.`,
  'behind-value': () => 'Something stands behind a value that has ended. Put the whole value in quotes.',
  'comment-space': () => 'A comment needs a space before its #. A # that belongs to the text needs quotes.',
  'several-documents': () => 'A file holds one document; "---" begins another. Remove the line, or make two files.',
  'anchor-name': () =>
    'A name is missing behind * or &. Put a text that begins so in quotes; an item of a list begins with "- ".',
  'two-anchors': () => 'A value can have one anchor (&). Remove one.',
  'block-header': () => 'Nothing may stand behind | or > on its line. Begin the text on the next line.',
  'long-key': () => 'A key may have at most 1,024 characters.',
  'too-deep': () => 'Brackets stand in brackets too deep to be read. Write fewer levels.',
  'not-json': (v) =>
    `By its name this file is JSON, and here it is none (${v.what}): JSON has no comments, no comma behind the last entry, and every key and text in double quotes. Write it so, or name the file .yaml.`,
  other: (v) => `This is not valid YAML: ${v.detail}`,
};
