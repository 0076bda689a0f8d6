/**
 * Holds what the program prints against the files in `out/`. After a change that is meant: `npm run golden`, then read the
 * differences before they are committed. Of the program it knows its command line alone, so that it holds while the
 * source is moved.
 */
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { type Run, root } from '../support/lmm.ts';
import { maybeDrawn, type Outside, twin } from '../support/twin.ts';
import { COMMANDS, ERRORS, FORMATS, type Format, VIEWS, type View } from './views.ts';

const HERE = join(root, 'test', 'golden');
const OUT = join(HERE, 'out');
/** `vitest --mode golden` writes the files. */
const WRITES = process.env.MODE === 'golden';
const REMEDY = 'If this is meant: npm run golden, and read what it changed in test/golden/out.';

const LANGUAGES = ['en', 'ko'] as const;
type Language = (typeof LANGUAGES)[number];
const WIDTHS = [60, 80, 120] as const;
const TODAY = '2026-11-25';

/** A copy of the inputs, so that no path of this machine is printed and nothing is written beside them. */
const desk = mkdtempSync(join(tmpdir(), 'lmm-golden-'));
/**
 * Where a build names itself (`LMM_BUILD`), the program keeps what it read of a knowledge base, which spares this test
 * five sixths of its time. The outputs are the same without it.
 */
const cache = mkdtempSync(join(tmpdir(), 'lmm-golden-cache-'));
let digest = '';

beforeAll(async () => {
  for (const name of readdirSync(HERE)) {
    if (name !== 'out' && !name.endsWith('.ts')) cpSync(join(HERE, name), join(desk, name), { recursive: true });
  }
  vi.stubGlobal('LMM_BUILD', `golden-${process.pid}`);
  const { out } = await run(['uses', '--kb', 'knowledge', '--json']);
  digest = (JSON.parse(out) as { knowledge: { digest: string } }).knowledge.digest;
});
afterAll(() => {
  // The files that follow share the process.
  vi.unstubAllGlobals();
  for (const folder of [desk, cache]) rmSync(folder, { recursive: true, force: true });
});

const OUTSIDE: Outside = { cwd: desk, today: TODAY, env: { XDG_CACHE_HOME: cache } };
const run = (args: readonly string[], outside: Outside = {}): Promise<Run> => twin(args, { ...OUTSIDE, ...outside });

/** What a golden file holds by its path in `out/`. */
type Golden = Map<string, string>;

const withKb = (args: readonly string[]): readonly string[] =>
  args.includes('--kb') ? args : [...args, '--kb', 'knowledge'];
const quoted = (arg: string): string => (/^[\p{L}\p{N}@%+=:,./_-]+$/u.test(arg) ? arg : `'${arg}'`);
const commandLine = (args: readonly string[]): string => `$ lmm ${args.map(quoted).join(' ')}`.trimEnd();

/** A run as a person reads it: the command line, what it prints, then what is out of the ordinary. */
function transcript(args: readonly string[], { out, err, code }: Run, note = ''): string {
  const ended = (text: string): string => (text === '' || text.endsWith('\n') ? text : `${text}\n--- no line feed\n`);
  return [
    `${commandLine(args)}${note}\n`,
    ended(out),
    err === '' ? '' : `--- stderr\n${ended(err)}`,
    code === 0 ? '' : `--- exit ${code}\n`,
  ].join('');
}

/** Without what changes with every release and every edit of the inputs, and without how pages are styled. */
const masked = (text: string): string =>
  text
    .replace(/<style>[^<]*<\/style>/g, '<style>…</style>')
    .replace(/("knowledge": \{\s*"version": ")[^"]*(",\s*"digest": ")[^"]*/, '$1<version>$2<digest>')
    .replace(/^(knowledge:\n {2}version: ).*(\n {2}digest: ).*/m, '$1<version>$2<digest>')
    .replaceAll(digest, '<digest>');
const visible = (text: string): string => text.replaceAll('\u001b', '␛');

const formatsOf = ({ formats, english }: View, lang: Language): readonly Format[] =>
  lang === 'en' ? [...formats, ...english] : formats;

async function goldensOf(view: View): Promise<Golden> {
  const goldens: Golden = new Map();
  for (const lang of LANGUAGES) {
    const args = [...withKb(view.args), '--lang', lang];
    const at = (width: number) => [...args, '--width', String(width)];
    const { run: table, draw } = await maybeDrawn(at(WIDTHS[0]), OUTSIDE);
    for (const width of WIDTHS) {
      const ran = width === WIDTHS[0] ? table : draw ? { ...table, out: await draw({ width }) } : await run(at(width));
      goldens.set(`${lang}.${width}.txt`, transcript(at(width), ran));
    }
    if (view.colour) {
      const ran = await run(args, { columns: 80 });
      goldens.set(`${lang}.80.colour.txt`, visible(transcript(args, ran, '   # in a terminal')));
    }
    for (const format of formatsOf(view, lang)) {
      const { out, err, code } = await run([...args, '--format', format]);
      expect({ err, code }, `${view.name} as ${format}: as the table has it`).toEqual({
        err: table.err,
        code: table.code,
      });
      goldens.set(`${lang}.${FORMATS[format]}`, out);
    }
    if (view.writes) goldens.set(view.writes, readFileSync(join(desk, view.writes), 'utf8'));
  }
  return named(view.name, goldens);
}

/** An error in a pipe, then in a terminal, which wraps it. */
async function goldensOfError(name: string, given: readonly string[]): Promise<Golden> {
  const goldens: Golden = new Map();
  for (const lang of LANGUAGES) {
    const args = [...withKb(given), '--lang', lang];
    goldens.set(
      `${lang}.txt`,
      `${transcript(args, await run(args))}\n${visible(transcript(args, await run(args, { columns: 60 }), '   # in a terminal of 60 columns'))}`,
    );
  }
  return named(`errors/${name}`, goldens);
}

async function goldensOfHelp(command: string): Promise<Golden> {
  const goldens: Golden = new Map();
  for (const lang of LANGUAGES) {
    let text = '';
    for (const width of WIDTHS) {
      const args = [...(command === '' ? [] : [command]), '--help', '--lang', lang, '--width', String(width)];
      text += `${text === '' ? '' : '\n'}${transcript(args, await run(args))}`;
    }
    goldens.set(`${lang}.txt`, text);
  }
  return named(`help/${command === '' ? 'program' : command}`, goldens);
}

const named = (folder: string, goldens: Golden): Golden =>
  new Map([...goldens].map(([name, text]) => [`${folder}/${name}`, masked(text)]));

/** Writes the files, or says which differ and shows the first that does. */
function hold(goldens: Golden): void {
  const different: [path: string, expected: string | undefined, actual: string][] = [];
  for (const [path, actual] of goldens) {
    expect(actual.includes(desk) || actual.includes(root), `${path}: a path of this machine`).toBe(false);
    const file = join(OUT, path);
    const expected = existsSync(file) ? readFileSync(file, 'utf8') : undefined;
    if (expected === actual) continue;
    if (WRITES) {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, actual);
    } else different.push([path, expected, actual]);
  }
  const [first] = different;
  if (!first) return;
  const [path, expected, actual] = first;
  const list = different.map(
    ([name, before]) => `  test/golden/out/${name}${before === undefined ? ' (missing)' : ''}`,
  );
  expect(actual, `${list.join('\n')}\n${REMEDY}\nThe first of them, test/golden/out/${path}`).toBe(expected);
}

it.each(VIEWS.map((view) => [view.name, view] as const))('%s', async (_, view) => hold(await goldensOf(view)));
it.each(Object.entries(ERRORS))('errors/%s', async (name, args) => hold(await goldensOfError(name, args)));
it.each(['', ...COMMANDS])('help of lmm %s', async (command) => hold(await goldensOfHelp(command)));

/** The files that the views above have. */
function expectedFiles(): Set<string> {
  const each = (names: (lang: Language) => string[]): string[] => LANGUAGES.flatMap(names);
  return new Set([
    ...VIEWS.flatMap((view) =>
      [
        ...each((lang) => WIDTHS.map((width) => `${lang}.${width}.txt`)),
        ...each((lang) => formatsOf(view, lang).map((format) => `${lang}.${FORMATS[format]}`)),
        ...(view.colour ? each((lang) => [`${lang}.80.colour.txt`]) : []),
        ...(view.writes ? [view.writes] : []),
      ].map((file) => `${view.name}/${file}`),
    ),
    ...Object.keys(ERRORS).flatMap((name) => each((lang) => [`errors/${name}/${lang}.txt`])),
    ...['program', ...COMMANDS].flatMap((name) => each((lang) => [`help/${name}/${lang}.txt`])),
  ]);
}

it('no file is left of a view that is gone: npm run golden takes it away', () => {
  const expected = expectedFiles();
  const stale = readdirSync(OUT, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /\.[^/]*$/.test(path) && !expected.has(path));
  if (WRITES) for (const file of stale) rmSync(join(OUT, file));
  else expect(stale, `These belong to no view. ${REMEDY}`).toEqual([]);
});

it('help is kept of every command that the program names', async () => {
  const { out } = await run(['--help', '--lang', 'en']);
  const told = [...out.slice(out.indexOf('Commands:')).matchAll(/^ {2}([a-z]+) {2,}/gm)].map(([, name]) => name);
  expect([...COMMANDS].sort()).toEqual(told.sort());
});
