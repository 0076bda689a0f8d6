import { statSync } from 'node:fs';
import { delimiter, resolve } from 'node:path';
import type { Command } from '../../features/command.ts';
import { OutputError, UsageError } from '../../features/errors.ts';
import { type Given, keyOf } from '../../features/options.ts';
import { COMMON } from './common-options.ts';
import type { Io } from './io.ts';
import { isPartOf } from './part-of.ts';

/** The options that name a file to write. */
const WRITTEN = ['--out', '--save'];

/**
 * A file that is written is no other file of the command line: what was read would be gone, and one answer hide the other.
 * @throws UsageError
 */
export function checkOverwriting(command: Command, args: readonly string[], given: Given, io: Io): void {
  const named = (option: string): string[] => [given[keyOf(option)] ?? []].flat().map(String);
  const files = [...COMMON, ...command.options].filter(({ flags }) => /<(file|path)>/.test(flags));
  const read = files.flatMap(({ flags }) => {
    const [option = ''] = flags.split(' ');
    return WRITTEN.includes(option) ? [] : named(option);
  });
  // A folder is no file to write over; what may be written into it is told where that is done.
  const isFolder = (path: string): boolean =>
    statSync(resolve(io.cwd, path), { throwIfNoEntry: false })?.isDirectory() === true;
  read.push(...(io.env.LMM_KB ?? '').split(delimiter).filter((path) => !isFolder(path)));
  if (command.args.some(({ name }) => /file|path/.test(name))) read.push(...args);
  const isSame = (one: string, other: string): boolean =>
    other !== '' && isOne(resolve(io.cwd, one), resolve(io.cwd, other));
  const bases = command.args.some(({ name }) => /path/.test(name)) ? args : [];
  for (const option of WRITTEN) {
    for (const file of named(option)) {
      const found = read.find((other) => isSame(file, other));
      if (found !== undefined) throw new UsageError((errors) => errors.overwritesInput(option, found), option);
      const base = bases.find((other) => isPartOf(resolve(io.cwd, file), resolve(io.cwd, other)));
      if (base !== undefined) throw new OutputError(file, 'KNOWLEDGE', base);
    }
  }
  const [out, save] = WRITTEN.flatMap(named);
  if (out !== undefined && save !== undefined && isSame(out, save))
    throw new UsageError((errors) => errors.twiceWritten(save), '--save');
}

function isOne(path: string, other: string): boolean {
  if (path === other) return true;
  try {
    const [one, two] = [statSync(path), statSync(other)];
    return one.isFile() && one.ino === two.ino && one.dev === two.dev;
  } catch {
    return false;
  }
}
