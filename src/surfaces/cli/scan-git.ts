import { spawn } from 'node:child_process';

/** What git says of the files of a folder; paths are relative to it, with `/`. */
export interface Listed {
  /** Regular files that belong to the project: tracked, and new ones that are not ignored. */
  files: string[];
  links: string[];
  /** Other repositories in it. */
  submodules: string[];
  /** Tracked, and no longer there. */
  gone: string[];
}

/** Git could not answer: there is none, or the folder is in no repository that it may read. */
export class NoGit extends Error {
  /** @param isForeign whether there is a repository, and git reads it for its owner alone (`safe.directory`) */
  constructor(readonly isForeign = false) {
    super();
  }
}
/** What should be a commit is none. */
export class NoCommit extends Error {}

/** The files of a folder by git. @throws NoGit */
export async function listedBy(folder: string, env: NodeJS.ProcessEnv): Promise<Listed> {
  const [tracked, others, gone] = await Promise.all([
    run(folder, env, ['ls-files', '-z', '-s']),
    run(folder, env, ['ls-files', '-z', '-o', '--exclude-standard']),
    run(folder, env, ['ls-files', '-z', '-d']),
  ]);
  const missing = new Set(parts(gone));
  const found: Listed = { files: [], links: [], submodules: [], gone: [...missing] };
  const seen = new Set<string>();
  for (const entry of parts(tracked)) {
    const tab = entry.indexOf('\t');
    const [mode, path] = [entry.slice(0, 6), entry.slice(tab + 1)];
    // What is in conflict stands there three times.
    if (seen.has(path) || missing.has(path)) continue;
    seen.add(path);
    const list = mode === '160000' ? found.submodules : mode === '120000' ? found.links : found.files;
    list.push(path);
  }
  for (const path of parts(others)) {
    if (path.endsWith('/')) found.submodules.push(path.slice(0, -1));
    else found.files.push(path);
  }
  return found;
}

/** Marks with which UTF-16 begins, as a part of an expression over bytes. */
const UTF_16 = [
  { mark: Buffer.from([0xff, 0xfe]), behind: Buffer.from('|^') },
  { mark: Buffer.from([0xfe, 0xff]), behind: Buffer.from(')\n') },
];

/** The files of a folder in which a line has what an expression finds. @throws NoGit */
export async function matchingBy(folder: string, env: NodeJS.ProcessEnv, pattern: string): Promise<Set<string>> {
  // What begins like UTF-16 is named too, so that whoever reads tells that it is: its letters are no bytes of their own.
  const wanted = Buffer.concat([Buffer.from(`(${pattern}|^`), ...UTF_16.flatMap(({ mark, behind }) => [mark, behind])]);
  const how = ['grep', '--untracked', '--no-textconv', '--no-color', '-l', '-z', '-E', '-f', '-', '--', '.'];
  return new Set(parts(await run(folder, env, how, { fine: [0, 1], input: wanted })));
}

/**
 * The files of a folder that differ from a commit, and new ones. A branch is held against where it began.
 * @throws NoGit, NoCommit
 */
export async function changedBy(folder: string, env: NodeJS.ProcessEnv, ref: string): Promise<Set<string>> {
  const of = async (args: readonly string[]): Promise<string | undefined> =>
    (await run(folder, env, args, { fine: [0, 1, 128] })).toString('utf8').trim() || undefined;
  await run(folder, env, ['rev-parse', '--git-dir']);
  const commit = await of(['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`]);
  if (commit === undefined) throw new NoCommit(ref);
  const base = (await of(['merge-base', commit, 'HEAD'])) ?? commit;
  const [differing, others] = await Promise.all([
    run(folder, env, [
      'diff-index',
      '-z',
      '--name-only',
      '--diff-filter=d',
      '--no-renames',
      '--relative',
      base,
      '--',
      '.',
    ]),
    run(folder, env, ['ls-files', '-z', '-o', '--exclude-standard']),
  ]);
  return new Set([...parts(differing), ...parts(others)]);
}

const parts = (output: Buffer): string[] =>
  output
    .toString('utf8')
    .split('\0')
    .filter((part) => part !== '');

/**
 * What git writes. Nothing that a repository's own configuration names is run: no monitor of its files, no hook, no pager.
 * @param how.fine exit codes that are an answer
 * @param how.input what it reads
 */
function run(
  folder: string,
  env: NodeJS.ProcessEnv,
  args: readonly string[],
  { fine = [0], input }: { fine?: readonly number[]; input?: Buffer } = {},
): Promise<Buffer> {
  const { GIT_DIR: _, GIT_WORK_TREE: __, GIT_INDEX_FILE: ___, GIT_PREFIX: ____, ...rest } = env;
  // Bytes are compared, whatever the language: many times faster, and the same everywhere.
  const own = { ...rest, LC_ALL: 'C', GIT_OPTIONAL_LOCKS: '0', GIT_TERMINAL_PROMPT: '0', GIT_PAGER: 'cat' };
  const safe = ['-c', 'core.fsmonitor=false', '-c', 'core.hooksPath=/dev/null', '-c', 'core.quotePath=false'];
  return new Promise((done, fail) => {
    const child = spawn('git', ['--literal-pathspecs', '--no-pager', ...safe, ...args], {
      cwd: folder,
      env: own,
      stdio: ['pipe', 'pipe', 'pipe'],
      windowsHide: true,
    });
    const pieces: Buffer[] = [];
    child.stdout.on('data', (piece: Buffer) => pieces.push(piece));
    let said = '';
    child.stderr.on('data', (piece: Buffer) => {
      said = (said + piece.toString('latin1')).slice(0, MOST_SAID);
    });
    // It may end before it has read all.
    child.stdin.on('error', () => {});
    child.stdin.end(input);
    child.on('error', () => fail(new NoGit()));
    child.on('close', (code) =>
      code !== null && fine.includes(code)
        ? done(Buffer.concat(pieces))
        : fail(new NoGit(said.includes('safe.directory'))),
    );
  });
}
/** Of what it says beside its answer no more is needed. */
const MOST_SAID = 4000;
