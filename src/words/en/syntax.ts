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
    v.what === '<<'
      ? 'The key << stands twice in this mapping. Name both in one: <<: [*a, *b].'
      : `The key ${v.what} stands twice in this mapping. Keep one of the two, or put "- " before it where another item begins.`,
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
  'several-documents': (v) =>
    v.what === '...'
      ? 'A file holds one document, which the line "..." has ended. Remove that line, or make two files.'
      : 'A file holds one document; "---" begins another. Remove the line, or make two files.',
  'anchor-name': () =>
    'A name is missing behind * or &. Put a text that begins so in quotes; an item of a list begins with "- ".',
  'two-anchors': () => 'A value can have one anchor (&). Remove one.',
  'block-header': () => 'Nothing may stand behind | or > on its line. Begin the text on the next line.',
  'block-text': () =>
    'The text behind | or > stands further to the right than its key, all lines at least as far as the first, empty ones too. Indent it so.',
  'block-in-brackets': (v) =>
    `Within brackets no text can begin with ${v.what}. Write it on one line in quotes, or without brackets.`,
  'behind-end': () => 'What the file holds has ended before this. Remove what follows, or put it into the mapping.',
  'no-braces': () => 'Each item of this list has several keys: put braces around it, [{key: value, key: value}].',
  'list-sign': (v) => `${v.what} begins no item of a list in YAML. Write - in its place.`,
  'mark-place': () =>
    'The name of an anchor (&), an alias (*) or a tag (!) cannot stand here so: it needs a space behind it, stands before its value and on its line. Remove it, or put the text in quotes.',
  'no-start': () => 'Behind lines that begin with % a line of --- is missing. Put it there, or remove those lines.',
  'behind-start': () => 'Nothing but a comment can stand behind --- on its line. Begin on the next line.',
  'comma-at-end': () => 'A line ends with a comma, as in JSON. Take the commas at the ends of lines out.',
  'comment-in-brackets': () =>
    'Here # begins a comment, and the end of the brackets is in it. Put the text in quotes, or the comment behind the brackets.',
  'long-key': () => 'A key may have at most 1,024 characters.',
  'too-deep': () => 'Brackets stand in brackets too deep to be read. Write fewer levels.',
  'not-json': (v) =>
    `By its name this file is JSON, and here it is none (${v.what}): JSON has no comments, no comma behind the last entry, and every key and text in double quotes. Write it so, or name the file .yaml.`,
  other: (v) => `This is not valid YAML: ${v.detail}`,
};
