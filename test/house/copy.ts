import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { main } from '../../src/surfaces/cli/main.ts';
import { lmm, type Run, root } from '../support/lmm.ts';
import { withTwin } from '../support/twin.ts';

/** What a build needs of the repository. */
const NEEDED = ['bin', 'build', 'data', 'docs', 'src', 'package.json', 'tsconfig.json'];

/** A copy of the repository to which files were added, built as `npm run build` does. */
export interface Copy {
  path: string;
  /** Runs the copy's program, by default on its own knowledge base. */
  program(args: readonly string[]): Run;
  /** Runs what was built of it in this process, which spares a start each time. */
  lmm(args: readonly string[]): Promise<Run>;
  /** Runs what `npm run feed` runs. */
  feed(args: readonly string[]): Run;
  /** What TypeScript has to say against it. */
  types(): Promise<string>;
  remove(): void;
}

/**
 * Makes a copy with some more files, or others in the place of those that are there.
 * @param files by their paths from the root of the repository
 * @throws Error with what the build said, where it failed
 */
export function copyWith(files: Record<string, string>): Copy {
  const path = mkdtempSync(join(tmpdir(), 'lmm-house-'));
  const require = createRequire(join(path, 'package.json'));
  const remove = (): void => {
    for (const file of Object.keys(require.cache)) if (file.startsWith(path)) delete require.cache[file];
    rmSync(path, { recursive: true, force: true });
  };
  for (const name of NEEDED) cpSync(join(root, name), join(path, name), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(path, 'node_modules'), 'junction');
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(path, name)), { recursive: true });
    writeFileSync(join(path, name), text);
  }
  const built = spawnSync(process.execPath, [join(path, 'build', 'index.mjs')], { cwd: path, encoding: 'utf8' });
  if (built.status !== 0) {
    remove();
    throw new Error(`the build of the copy failed:\n${built.stdout}${built.stderr}`);
  }
  // Of the files that the bundler names after main.ts and entry.ts, the one that has it.
  const commandLine = readdirSync(join(path, 'dist'))
    .filter((name) => /^main\d*\.js$/.test(name))
    .map((name) => (require(join(path, 'dist', name)) as { main?: typeof main }).main)
    .find((found) => found !== undefined);
  if (!commandLine) throw new Error('no file of dist/ has the command line');
  return {
    path,
    program: (args) => lmm(args, {}, path, join(path, 'bin', 'lmm.js')),
    lmm: (args) => withTwin((io) => commandLine(args, io), { cwd: path, root: path }),
    feed: (args) => lmm(args, {}, path, join(path, 'dist', 'feed.js')),
    types: () =>
      new Promise((resolve) => {
        const tsc = spawn(process.execPath, [join(root, 'node_modules', 'typescript', 'bin', 'tsc'), '-p', path]);
        let said = '';
        tsc.stdout.on('data', (text) => {
          said += text;
        });
        tsc.on('close', () => resolve(said));
      }),
    remove,
  };
}
