import { UsageError } from '../errors.ts';
import { checkValues } from '../option-values.ts';
import { type Given, keyOf } from '../options.ts';
import { OPTIONS } from '../recommend/options.ts';

/** Options of every command that are a part of the question. */
const OF_QUESTION = [{ flags: '--source <ids>' }];

/**
 * Reads the arguments of `recommend` that the first version of a kept decision holds: `--option=value`, `--flag`, and
 * behind `--` the need. Written by hand, a value may also be an argument of its own.
 * @throws UsageError for an option that there is not
 */
export function readArguments(kept: readonly string[]): { args: string[]; given: Given } {
  const specs = [...OPTIONS, ...OF_QUESTION];
  const placeholders = new Map(
    specs.map(({ flags }) => {
      const [name = '', placeholder] = flags.split(' ');
      return [name, placeholder];
    }),
  );
  const given: Record<string, string | boolean> = {};
  const args: string[] = [];
  for (let at = 0; at < kept.length; at++) {
    const word = kept[at] ?? '';
    if (word === '--') {
      args.push(...kept.slice(at + 1));
      break;
    }
    const [, name = '', value] = /^(--[^=]+)(?:=(.*))?$/s.exec(word) ?? [];
    if (name === '') args.push(word);
    else if (!placeholders.has(name)) throw new UsageError((m) => [m.unknownOption(word), m.seeHelp('recommend')]);
    else if (placeholders.get(name) === undefined) given[keyOf(name)] = !name.startsWith('--no-');
    else {
      const text = value ?? kept[++at];
      if (text === undefined) throw new UsageError((m) => m.optionWithoutValue(name), name);
      given[keyOf(name)] = text;
    }
  }
  checkValues(specs, given);
  return { args, given };
}
