import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, isAbsolute, join } from 'node:path';
import { MOST_BYTES, readRegular } from '../../kb/read/files.ts';

/** What git says of the files of a folder; paths are relative to it, with `/`. */
export interface Listed {
  /** Regular files that belong to the project: tracked, and new ones that are not ignored. */
  files: string[];
  links: string[];
  /** Other repositories in it. */
  submodules: string[];
  /** Tracked, and no longer there. */
  gone: string[];
  /** Folders that cannot be looked into, or lie too deep. */
  unreadable: string[];
}

/** Git could not answer: there is none, or the folder is in no repository that it may read. */
export class NoGit extends Error {
  /** @param isForeign whether there is a repository, and git reads it for its owner alone (`safe.directory`) */
  constructor(readonly isForeign = false) {
    super();
  }
}
/** What should be a commit is none, or one whose files are not here. */
export class NoCommit extends Error {}

/** The files of a folder by git. @throws NoGit */
export async function listedBy(folder: string, env: NodeJS.ProcessEnv): Promise<Listed> {
  const [tracked, others, gone] = await Promise.all([
    run(folder, env, ['ls-files', '-z', '-s']),
    run(folder, env, ['ls-files', '-z', '-o', '--exclude-standard']),
    run(folder, env, ['ls-files', '-z', '-d']),
  ]);
  const missing = new Set(parts(gone));
  const found: Listed = { files: [], links: [], submodules: [], gone: [...missing], unreadable: [] };
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

/**
 * What UTF-16 looks like, as lines of an expression over bytes: it begins with a mark, or every other byte of its plain
 * letters is nothing. Whoever reads such a file tells that it is one: its letters are no bytes of their own.
 */
const UTF_16 = Buffer.from(
  [
    '^\xff\xfe',
    '^\xfe\xff',
    '^[\t -~][^\x01-\xff][\t -~][^\x01-\xff]',
    '^[^\x01-\xff][\t -~][^\x01-\xff][\t -~]',
    '',
  ].join('\n'),
  'latin1',
);

/** The files of a folder in which a line has what an expression finds. @throws NoGit */
export async function matchingBy(folder: string, env: NodeJS.ProcessEnv, pattern: string): Promise<Set<string>> {
  const wanted = Buffer.concat([UTF_16, Buffer.from(`${pattern}\n`)]);
  const how = ['grep', '--untracked', '--no-textconv', '--no-color', '-l', '-z', '-E', '-f', '-', '--', '.'];
  return new Set(parts(await run(folder, env, how, { fine: [0, 1], input: wanted })));
}

/** What differs from a commit. */
export interface Changed {
  files: Set<string>;
  /** Whether the commit and the branch have none in common: then files are held against the commit itself. */
  isUnrelated: boolean;
}

/**
 * The files of a folder that differ from a commit, and new ones. A branch is held against where it began.
 * @throws NoGit, NoCommit
 */
export async function changedBy(folder: string, env: NodeJS.ProcessEnv, ref: string): Promise<Changed> {
  const of = async (args: readonly string[]): Promise<string | undefined> =>
    (await run(folder, env, args, { fine: [0, 1, 128] })).toString('utf8').trim() || undefined;
  await run(folder, env, ['rev-parse', '--git-dir']);
  const commit = await of(['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`]);
  // Of `^main` git tells the commit too, with the sign of what is left out before it.
  if (commit === undefined || !/^[0-9a-f]+$/.test(commit)) throw new NoCommit(ref);
  const base = await of(['merge-base', commit, 'HEAD']);
  const filters = await withoutFilters(folder, env);
  const [differing, others] = await Promise.all([
    run(folder, env, [...filters, ...DIFFERING, base ?? commit, '--', '.']).catch(() => {
      // Of a part of a repository git has commits whose files it would have to fetch.
      throw new NoCommit(ref);
    }),
    run(folder, env, ['ls-files', '-z', '-o', '--exclude-standard']),
  ]);
  return {
    files: new Set([...parts(others), ...changedPaths(folder, parts(differing))]),
    isUnrelated: base === undefined,
  };
}
/** Other repositories are not looked into: to see what differs there, git would run what their configuration names. */
const DIFFERING = ['diff-index', '-z', '--diff-filter=d', '--no-renames', '--relative', '--ignore-submodules=all'];

/**
 * Options without which git, to see whether a file differs, would run the programs that a repository names as filters.
 * @throws NoGit for a name of a filter that cannot be given as an option
 */
async function withoutFilters(folder: string, env: NodeJS.ProcessEnv): Promise<string[]> {
  const keys = await run(folder, env, ['config', '-z', '--name-only', '--get-regexp', '^filter\\.'], { fine: [0, 1] });
  return parts(keys).flatMap((key) => {
    if (key.includes('=')) throw new NoGit();
    return ['-c', `${key}=`];
  });
}

/**
 * The paths of entries `:mode mode object object status`, each with its path behind it. Git takes a file for another where
 * only its times differ, as in a copy: what it would not have written anew is held against what the commit has.
 */
function changedPaths(folder: string, entries: readonly string[]): string[] {
  const found: string[] = [];
  for (let at = 0; at + 1 < entries.length; at += 2) {
    const [, , before = '', after = ''] = entries[at]?.split(' ') ?? [];
    const path = entries[at + 1] ?? '';
    if (!/^0+$/.test(after) || /^0+$/.test(before) || !isObject(join(folder, path), before)) found.push(path);
  }
  return found;
}

/** Whether a file's bytes are those that git has under a name. */
function isObject(path: string, name: string): boolean {
  try {
    const bytes = readRegular(path, MOST_BYTES.file);
    const hash = createHash(name.length === 64 ? 'sha256' : 'sha1');
    return hash.update(`blob ${bytes.length}\0`).update(bytes).digest('hex') === name;
  } catch {
    return false;
  }
}

const parts = (output: Buffer): string[] =>
  output
    .toString('utf8')
    .split('\0')
    .filter((part) => part !== '');

/**
 * What git writes. Nothing that a repository's own configuration names is run: no monitor of its files, no hook, no pager,
 * no way to fetch what is missing; and nothing it sets changes how paths are told.
 * @param how.fine exit codes that are an answer
 * @param how.input what it reads
 */
function run(
  folder: string,
  env: NodeJS.ProcessEnv,
  args: readonly string[],
  { fine = [0], input }: { fine?: readonly number[]; input?: Buffer } = {},
): Promise<Buffer> {
  const own = Object.fromEntries(Object.entries(env).filter(([name]) => !OF_ANOTHER.has(name)));
  // Bytes are compared, whatever the language: many times faster, and the same everywhere.
  Object.assign(own, { LC_ALL: 'C', GIT_OPTIONAL_LOCKS: '0', GIT_TERMINAL_PROMPT: '0', GIT_PAGER: 'cat' });
  Object.assign(own, { GIT_NO_LAZY_FETCH: '1', GIT_ALLOW_PROTOCOL: 'none' });
  return new Promise((done, fail) => {
    const child = spawn(programOf(env), ['--literal-pathspecs', '--no-pager', ...SAFE, ...args], {
      cwd: folder,
      env: own,
      stdio: ['pipe', 'pipe', 'pipe'],
      windowsHide: true,
      timeout: LONGEST,
    });
    child.on('error', (error: NodeJS.ErrnoException) => fail(NO_ROOM.has(error.code ?? '') ? error : new NoGit()));
    // Where no pipe could be opened to it, it has none, and the error comes.
    if (!child.stdout || !child.stderr || !child.stdin) return;
    const pieces: Buffer[] = [];
    child.stdout.on('data', (piece: Buffer) => pieces.push(piece));
    let said = '';
    child.stderr.on('data', (piece: Buffer) => {
      said = (said + piece.toString('latin1')).slice(0, MOST_SAID);
    });
    // It may end before it has read all.
    child.stdin.on('error', () => {});
    child.stdin.end(input);
    child.on('close', (code) =>
      code !== null && fine.includes(code)
        ? done(Buffer.concat(pieces))
        : fail(new NoGit(said.includes('safe.directory'))),
    );
  });
}
/** So many milliseconds git may take. A pipe in place of a file of its own would let it wait for ever; the folder is then read without it. */
const LONGEST = 120_000;
/** What the system says where it is the machine that has no room for another program: the next run may have it. */
const NO_ROOM: ReadonlySet<string> = new Set(['EAGAIN', 'EMFILE', 'ENFILE', 'ENOMEM']);

/**
 * Git by its whole path. By its name alone the system would also look in the folder that is scanned: where the path of
 * programs holds a folder that starts from wherever one works, and on Windows always.
 * @throws NoGit
 */
function programOf(env: NodeJS.ProcessEnv): string {
  const isWindows = process.platform === 'win32';
  const path = env.PATH ?? env.Path;
  // Without a path the system has its own, in which no folder of a project is.
  if (path === undefined && !isWindows) return 'git';
  const found = (path ?? '')
    .split(delimiter)
    .filter((folder) => isAbsolute(folder))
    .map((folder) => join(folder, isWindows ? 'git.exe' : 'git'))
    .find(isProgram);
  if (found === undefined) throw new NoGit();
  return found;
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

const SAFE = [
  ...['core.fsmonitor=false', 'core.hooksPath=/dev/null', 'core.quotePath=false'],
  // Before 2.34 git does not look for new files where it is to look into other repositories too.
  ...['grep.fullName=false', 'submodule.recurse=false'],
].flatMap((setting) => ['-c', setting]);
/** What tells git of another repository than the one of the folder, or to read paths in another way. */
const OF_ANOTHER: ReadonlySet<string> = new Set([
  ...['GIT_DIR', 'GIT_WORK_TREE', 'GIT_COMMON_DIR', 'GIT_INDEX_FILE', 'GIT_OBJECT_DIRECTORY', 'GIT_PREFIX'],
  ...['GIT_NAMESPACE', 'GIT_GLOB_PATHSPECS', 'GIT_NOGLOB_PATHSPECS', 'GIT_ICASE_PATHSPECS', 'GIT_EXTERNAL_DIFF'],
]);
/** Of what it says beside its answer no more is needed. */
const MOST_SAID = 4000;
