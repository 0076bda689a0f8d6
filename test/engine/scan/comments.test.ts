import { describe, expect, it } from 'vitest';
import { commentsIn } from '../../../src/engine/scan/comments.ts';
import type { Syntax } from '../../../src/engine/scan/files.ts';
import { ignoredIn } from '../../../src/engine/scan/ignored.ts';

/** Where comments stand, and which say what is not to be told. */

it.each<[Syntax, string, string[]]>([
  // What opens one, and up to where.
  ['hash', 'a # b\nc # d', ['# b', '# d']],
  ['hash', '# a', ['# a']],
  ['hash', 'a#b #c', ['#c']],
  ['hash', '"a # b" # c', ['# c']],
  ['hash', "'a # b' # c", ['# c']],
  ['hash', '"a \\" # b" # c', ['# c']],
  ['hash', '"a \\\\" # c', ['# c']],
  ['hash', 'a // b', []],
  ['semicolon', 'a ; b\nc;d # e', ['; b', '# e']],
  ['dash', 'a -- b\nc--d', ['-- b', '--d']],
  ['dash', '"--" - -', []],
  ['slash', 'a // b\nc //d', ['// b', '//d']],
  ['slash', 'a /* b */ c /* d */', ['/* b */', '/* d */']],
  ['slash', 'a /* b // c */ d', ['/* b // c */']],
  ['slash', 'https://x // y', ['// y']],
  ['slash', 'https:/* x */', ['/* x */']],
  ['slash', 'a # b', []],
  ['slash-hash', 'a # b\n// c\n/* d */', ['# b', '// c', '/* d */']],
  ['slash-hash', '`// a`', ['// a`']],
  ['slash-markup', 'a <!-- b --> // c', ['<!-- b -->', '// c']],
  ['markup', '# <!-- a --> "<!-- b', ['<!-- a -->', '<!-- b']],
  ['none', '# a // b', []],
  // Quotes that open nothing, for their line has no other; but of templates, which go over lines.
  ['hash', "it's # a", ['# a']],
  ['hash', "it's\n'x # y' \"a # b", ['# b']],
  ['hash', "it's it's # a", ['# a']],
  ['slash', '`a\n// b` // c', ['// c']],
  ['slash', "'a\n// b' // c", ["// b' // c"]],
  ['slash', "a's `b's // c` // d", ['// c` // d']],
  ['slash', "a 'b\\\nc // d' // e", ['// e']],
  // Texts of Python that stand by themselves.
  ['python', '"""a"""', ['"""a"""']],
  ['python', "x\n \t'''a\n# b'''\n# c", ["'''a\n# b'''", '# c']],
  ['python', 'x = """a # b"""', []],
  ['python', '\t"""a', ['"""a']],
  ['python', 'x """a\nb"""', []],
  ['python', '"a" # b', ['# b']],
  // Regular expressions, whose quotes open nothing, and what only divides.
  ['slash', '/"/.test(x) // a "', ['// a "']],
  ['slash', 'x = /"/ // a "', ['// a "']],
  ['slash', 'x =\t/"/ // a "', ['// a "']],
  ['slash', 'x\n/"/ // a "', ['// a "']],
  ['slash', 'return /"/ // a "', ['// a "']],
  ['slash', 'x = /\\/"/ // a "', ['// a "']],
  ['slash', 'x = /[/"]/ // a "', ['// a "']],
  ['slash', 'x = /[\\]/"]/ // a "', ['// a "']],
  ['slash', 'x = /[a]"/ // a "', ['// a "']],
  ['slash', 'x / "// a" / y // b', ['// b']],
  ['slash', 'x\t/ "// a" // b', ['// b']],
  ['slash', 'x = /[a]b/ + /"/ // a "', ['// a "']],
  ['slash', 'noreturn / "// a" // b', ['// b']],
  ['slash', 'x = / "// a"\n// b', ['// b']],
  ['slash', 'x = /"\ny = "/" // b', ['// b']],
  ['slash', 'x = /a\n, /"/ // b', ['// b']],
  ['slash', 'x = /[', []],
])('of %s in %j: %j', (syntax, text, comments) => {
  expect(commentsIn(text, syntax).map(([start, end]) => text.slice(start, end))).toEqual(comments);
});

describe('what is not to be told', () => {
  const of = (text: string) => {
    const lines = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
    const { file, lines: found } = ignoredIn(text, lines);
    return [file, ...[...found].map(([line, why]) => `${line}: ${why}`)];
  };

  it.each<[string, (string | null)[]]>([
    ['a\nb', [null]],
    // Of its line, and where it stands alone of the next.
    ['a\nb # lmm-ignore\nc', [null, '1: ']],
    ['a\n # lmm-ignore\nc', [null, '1: ', '2: ']],
    ['lmm-ignore: why', [null, '0: why', '1: why']],
    ['a # lmm-ignore - why - not ', [null, '0: why - not']],
    ['a # lmm-ignore, why', [null, '0: why']],
    ['a # lmm-ignore:\twhy\r\nb', [null, '0: why']],
    ['a # lmm-ignore why', [null, '0: why']],
    ['a // lmm-ignore-next-line: why\nb', [null, '1: why']],
    ['a # lmm-ignore-next-line\nb # lmm-ignore why', [null, '1: why']],
    ['lmm-ignored lmm-ignore_x lmm-ignore-x lmm-ignore-files', [null]],
    // What closes the comment ends what it says, and what stands behind it is of the line.
    ['/* lmm-ignore: why */\nb', [null, '0: why', '1: why']],
    ['/* lmm-ignore: why */ b', [null, '0: why']],
    ['<!-- lmm-ignore: why --> b', [null, '0: why']],
    ['<!-- lmm-ignore: why --> . . b', [null, '0: why']],
    ['<!-- lmm-ignore: why --> .', [null, '0: why', '1: why']],
    ['{# lmm-ignore: why #} b', [null, '0: why', '1: why']],
    ['"lmm-ignore: why", b', [null, '0: why', '1: why']],
    ['a "lmm-ignore: why\\n"', [null, '0: why']],
    // The whole file, by the first that says so.
    ['a\n# lmm-ignore-file: made\n# lmm-ignore-file: other', ['made']],
    ['a # lmm-ignore-file', ['']],
    [`${' '.repeat(497)}# lmm-ignore`, [null, '0: ', '1: ']],
    [`${' '.repeat(498)}# lmm-ignore`, [null, '0: ']],
    [`# lmm-ignore ${'w'.repeat(600)}`, [null, `0: ${'w'.repeat(500)}`, `1: ${'w'.repeat(500)}`]],
  ])('in %j: %j', (text, told) => expect(of(text)).toEqual(told));
});
