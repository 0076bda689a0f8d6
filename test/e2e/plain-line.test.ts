import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../src/features/index.ts';
import { COMMAND_NAMES } from '../../src/features/names.ts';
import { COMMON } from '../../src/features/options.ts';
import { plainLine } from '../../src/surfaces/cli/plain-line.ts';
import { parseArguments } from '../../src/surfaces/cli/program.ts';
import { messagesOf } from '../../src/words/index.ts';

const commands = await Promise.all(COMMAND_NAMES.map(async (name) => (await COMMANDS[name]()).command));
const flagsOf = (specs: readonly { flags: string }[]): string[] => specs.map(({ flags }) => flags.split(' ')[0] ?? '');

describe('a plain command line', () => {
  it('means what commander makes of it', () => {
    const line = fc.constantFrom(...commands).chain((command) => {
      const known = fc.constantFrom(...flagsOf(COMMON), ...flagsOf(command.options));
      const word = fc.oneof(
        known,
        known,
        fc.constantFrom('a', 'chatgpt', '', '2', 'ko', '모델', '-1', '-h', '--', '--x=1'),
      );
      return fc.tuple(fc.constant(command), fc.array(fc.constantFrom(...flagsOf(COMMON), 'ko')), fc.array(word));
    });
    fc.assert(
      fc.property(line, ([command, before, after]) => {
        // What stands before the name may be a word of its own: then another command is meant.
        const argv = [
          ...before.filter(
            (word) => word.startsWith('-') && !COMMON.some(({ flags }) => flags.startsWith(`${word} <`)),
          ),
          command.name,
          ...after,
        ];
        const plain = plainLine(argv, command);
        if (!plain) return;
        const asked = parseArguments(argv, command, messagesOf('en'));
        expect(asked).toEqual({ kind: 'command', ...plain });
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['list --json', 'list'],
    ['--lang ko list --limit 3 --max-price 1', 'list'],
    ['show chatgpt --fields price', 'show'],
    ['compare a b c --only-differences --lang ko', 'compare'],
    ['recommend --use social --kb x --kb y', 'recommend'],
  ])('is read without commander: %s', (line, name) => {
    const command = commands.find((entry) => entry.name === name) as (typeof commands)[number];
    expect(plainLine(line.split(' '), command)).toBeDefined();
  });

  it.each(['--help', '-h', '--limit', '--limit=3', '--no-color', '--bogus', '--limit -1', '--', 'extra'])(
    'is left to commander where it holds `%s`',
    (part) => {
      const list = commands.find(({ name }) => name === 'list') as (typeof commands)[number];
      expect(plainLine(['list', ...part.split(' ')], list)).toBeUndefined();
    },
  );
});
