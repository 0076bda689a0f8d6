import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import type { Run } from '../lmm.ts';
import { root } from '../lmm.ts';
import { type Edit, ENCODINGS, type Encoding, edited, edits, encoding } from './edits.ts';

/** Files that people write, with a few things changed, and the commands that read them. */
export interface BrokenFile {
  name: string;
  /** The file of the data that it was, where it is none of ours. */
  from: string;
  edits: Edit[];
  encoding: Encoding;
  args: string[];
}

const base = ['--kb', 'base.yaml'];
/** By the file that is broken; a knowledge base is named by `--kb`. */
const COMMANDS: Readonly<Record<string, readonly string[][]>> = {
  'base.yaml': [
    ['validate'],
    ['validate', '--coverage'],
    ['list'],
    ['list', '--releases', '--max-price', '5'],
    ['show', 'acme/two'],
    ['compare', 'acme/one', 'acme/two', '--full'],
    ['recommend', '--use', 'writing', '--explain'],
    ['recommend', '--', '편지를 쓰는 저렴한 모델'],
    ['cost', '--input', '300k', '--output', '1k'],
    ['kb'],
    ['timeline'],
    ['upcoming'],
    ['trends'],
    ['report'],
  ].map((args) => [...args, ...base]),
  'policy.yaml': [
    ['policy', 'policy.yaml'],
    ['validate', 'policy.yaml'],
    ['list', '--policy', 'policy.yaml'],
    ['recommend', '--use', 'writing', '--policy', 'policy.yaml', '--fail'],
  ].map((args) => [...args, ...base]),
  'decision.yaml': [
    ['check', 'decision.yaml'],
    ['validate', 'decision.yaml'],
    ['report', '--decision', 'decision.yaml'],
  ].map((args) => [...args, ...base]),
  'lmm.config.yaml': [['validate', 'lmm.config.yaml', ...base]],
};
/** These lay what the configuration names over all that ships. */
const OVER_SHIPPED = [['kb'], ['list'], ['validate']];

const FORMATS = [
  [],
  [],
  ['--json'],
  ['--lang', 'ko'],
  ['--format', 'csv'],
  ['--format', 'markdown'],
  ['--width', '40'],
];

/** @param shipped whether files of the data are among them, as are commands that read all of it */
export function brokenFiles(shipped: boolean): fc.Arbitrary<BrokenFile> {
  const kinds = Object.entries(COMMANDS).map(([name, commands]) => ({
    name,
    from: '',
    commands: shipped && name === 'lmm.config.yaml' ? [...commands, ...OVER_SHIPPED] : commands,
  }));
  const data = shipped
    ? dataFiles().map((from) => ({ name: 'base.yaml', from, commands: [['validate', ...base]] }))
    : [];
  return fc
    .oneof(
      { weight: 4, arbitrary: fc.constantFrom(...kinds) },
      ...(shipped ? [{ weight: 2, arbitrary: fc.constantFrom(...data) }] : []),
    )
    .chain(({ name, from, commands }) =>
      fc.record({
        name: fc.constant(name),
        from: fc.constant(from),
        edits,
        encoding,
        args: fc
          .tuple(fc.constantFrom(...commands), fc.constantFrom(...FORMATS))
          .map(([command, format]) => [command[0] as string, ...format, ...command.slice(1)]),
      }),
    );
}

/** The files of the data, but for those that take a second each. */
function dataFiles(): string[] {
  const names = readdirSync(join(root, 'data'), { recursive: true, encoding: 'utf8' });
  return names
    .filter((name) => name.endsWith('.yaml') && readFileSync(join(root, 'data', name)).length < 60_000)
    .sort();
}

export function textOf({ name, from, edits: done }: BrokenFile, files: Readonly<Record<string, string>>): string {
  return edited(from === '' ? (files[name] ?? '') : readFileSync(join(root, 'data', from), 'utf8'), done);
}
export const bytesOf = (file: BrokenFile, files: Readonly<Record<string, string>>): Buffer =>
  ENCODINGS[file.encoding](textOf(file, files));

/** What is wrong with the places of the problems that `validate --json` tells of a file: each is inside of it. */
export function faultsOfPlaces({ name, encoding: coded }: BrokenFile, text: string, { out }: Run): string[] {
  if (!out.startsWith('{') || coded === 'utf16' || coded === 'latin1') return [];
  const { problems = [] } = JSON.parse(out) as { problems?: { file: string; line: number; column: number }[] };
  const lines = text.split(/\r\n|\r|\n/);
  return problems
    .filter(({ file }) => file === name)
    .filter(({ line, column }) => {
      const there = lines[line - 1];
      return there === undefined || !(column >= 1 && column <= there.length + 1);
    })
    .map(({ line, column }) => `a problem at ${line}:${column}, where nothing stands`);
}
