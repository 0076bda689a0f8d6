import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { commandLine, inQuotes, quoted } from '../../src/document/command-line.ts';
import { unseenIn } from '../../src/domain/characters.ts';

it.each([
  ['gpt-4o', 'gpt-4o'],
  ['그록', '그록'],
  ['openai/gpt-4o:free', 'openai/gpt-4o:free'],
  ['', "''"],
  ['two words', "'two words'"],
  ["it's", "'it'\\''s'"],
  ['$(id) `x` !1', "'$(id) `x` !1'"],
  ['=ls', "'=ls'"],
  ['a\u200bb', "$'a\\u200bb'"],
  ["\x1b[31m'\\\n\t\x9b\u{e0041}", "$'\\x1b[31m\\'\\\\\\n\\t\\u009b\\U000e0041'"],
  ['::error::x', "$'\\x3a:error::x'"],
  ["##[it's]", "$'##\\x5bit\\'s]'"],
])('%j is typed as %s', (argument, typed) => {
  expect(quoted(argument)).toBe(typed);
});

it.each([
  ['two words', '"two words"'],
  ['$5 or less', "'$5 or less'"],
  ['a\x1bb c', "$'a\\x1bb c'"],
  ['word', 'word'],
])('a need of %j is typed as %s', (need, typed) => {
  expect(inQuotes(need)).toBe(typed);
});

it('a name that begins with a hyphen stands where no option can', () => {
  expect(commandLine('show', ['a b'], ['--json'])).toBe("lmm show 'a b' --json");
  expect(commandLine('compare', ['a', '-b'], ['--full'])).toBe('lmm compare --full -- a -b');
});

it('a shell reads every argument back, and nothing in what is typed is unseen', () => {
  const pieces = fc.constantFrom(...'\x1b\x07\n\t\r\x9b\u202e\u200b\u{e0041}\'"\\$`!-;&|<>(){}[]*?~#= a0한é👍');
  const some = fc.array(
    fc.oneof(
      fc.array(pieces, { maxLength: 8 }).map((all) => all.join('')),
      fc.string({ unit: 'grapheme', maxLength: 8 }),
    ),
    { minLength: 1, maxLength: 40 },
  );
  fc.assert(
    fc.property(some, (given) => {
      const args = given.map((one) => one.replaceAll('\0', ''));
      const typed = args.flatMap((one) => [quoted(one), inQuotes(one)]);
      for (const line of typed) expect(unseenIn(line)).toBeUndefined();
      const { stdout } = spawnSync('bash', ['-c', `printf '%s\\0' ${typed.join(' ')}`], {
        encoding: 'utf8',
        env: { LC_ALL: 'C.UTF-8' },
      });
      expect(stdout.split('\0').slice(0, -1)).toEqual(args.flatMap((one) => [one, one]));
    }),
    { numRuns: 12 },
  );
});
