import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (file: string): string => readFileSync(join(root, file), 'utf8');
const json = (file: string) => JSON.parse(read(file));

function output(command: string, ...args: string[]): string {
  const run = spawnSync(command, args, { cwd: root, encoding: 'utf8', shell: process.platform === 'win32' });
  if (run.status !== 0) throw new Error(`${command} ${args.join(' ')}: ${run.stderr}`);
  return run.stdout;
}

/**
 * The parts of Node that SECURITY.md promises are all. `https` and what expands an answer are in one file alone, which
 * `lmm update` loads (the rule `one-way-out`); `child_process` asks git for the files of a project, in `lmm scan`,
 * and `module` finds DuckDB where the user has it, for `lmm sql`.
 */
const NODE_PARTS = [
  'child_process',
  'https',
  'zlib',
  'buffer',
  'crypto',
  'events',
  'fs',
  'fs/promises',
  'module',
  'os',
  'path',
  'process',
  'timers/promises',
  'tty',
];

/** Files of a folder of the checkout, hidden ones left out. */
const filesIn = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'));

/** The files that some files lead to by what they name in a pattern, with themselves. */
function reached(entries: readonly string[], naming: RegExp, ending: string): string[] {
  const seen = new Set<string>();
  const visit = (file: string): void => {
    if (seen.has(file)) return;
    seen.add(file);
    for (const [, name = ''] of read(file).matchAll(naming))
      visit(join(dirname(file), name.replace(/\.js$/, ending)).replaceAll('\\', '/'));
  };
  entries.filter((file) => existsSync(join(root, file))).forEach(visit);
  return [...seen];
}
const chunks = (): string[] =>
  reached(['dist/main.js', 'dist/index.js'], /\brequire\([`'"](\.\/[\w.-]+\.js)[`'"]\)/g, '.js');
const types = (): string[] => reached(['dist/types/index.d.ts'], /['"](\.[\w./-]+\.js)['"]/g, '.d.ts');
const lines = (): string[] => (json('dist/base/index.json').models as { id: string }[]).map(({ id }) => id);
/** Parts of the built base; the manifest of a checkout's files is not for others. */
const BASE = ['about', 'index', 'lexicon', 'measured', 'no-model', 'overview', 'releases', 'rest', 'tables', 'written'];

/** All that is packed: what for, and which files that is, told by what makes them and not by what lies there. */
const CONTENTS: { what: string; name: RegExp; files: () => string[] }[] = [
  {
    what: 'papers',
    name: /^[^/]+$/,
    files: () => [
      'CHANGELOG.md',
      'LICENSE',
      'NOTICE',
      'README.ko.md',
      'README.md',
      'SECURITY.ko.md',
      'SECURITY.md',
      'package.json',
    ],
  },
  { what: 'the program that is started', name: /^bin\//, files: () => ['bin/lmm.js'] },
  { what: 'what is loaded of the bundle', name: /^dist\/[^/]+\.js$/, files: chunks },
  { what: 'licences of what is bundled', name: /^dist\/[^/]+\.txt$/, files: () => ['dist/THIRD-PARTY-LICENSES.txt'] },
  { what: 'types of the library, where they were built', name: /^dist\/types\/[\w/-]+\.d\.ts$/, files: types },
  {
    what: 'lines of the built base',
    name: /^dist\/base\/(?:models|lines)\//,
    files: () => ['models', 'lines'].flatMap((part) => lines().map((id) => `dist/base/${part}/${id}.json`)),
  },
  {
    what: 'estimates of the built base',
    name: /^dist\/base\/estimates\//,
    files: () => Object.keys(json('dist/base/measured.json')).map((use) => `dist/base/estimates/${use}.json`),
  },
  {
    what: 'the rest of the built base',
    name: /^dist\/base\/[a-z-]+\.json$/,
    files: () => BASE.map((part) => `dist/base/${part}.json`),
  },
  { what: 'the files of the base, as people write them', name: /^data\//, files: () => filesIn('data') },
  { what: 'the schema that editors use', name: /^docs\//, files: () => ['docs/schema.json'] },
];

describe('the package', () => {
  const [pack] = JSON.parse(output('npm', 'pack', '--dry-run', '--json', '--ignore-scripts')) as {
    files: { path: string; mode: number }[];
  }[];
  const packed = new Map(pack?.files.map(({ path, mode }) => [path, mode]));

  it('holds the program, its data and its papers, and nothing else', () => {
    const found = new Map(CONTENTS.map(({ what }) => [what, [] as string[]]));
    const strange: string[] = [];
    for (const path of packed.keys()) {
      const is = CONTENTS.find(({ name }) => name.test(path));
      if (is) found.get(is.what)?.push(path);
      else strange.push(path);
    }
    expect(strange, 'joined the package: add it to CONTENTS with its reason, or leave it out in "files"').toEqual([]);
    for (const { what, files } of CONTENTS) {
      const remedy = `${what}: a file joined or left. Run npm run build; where it is meant, say so in CONTENTS`;
      expect(found.get(what)?.sort(), remedy).toEqual(files().sort());
    }
    expect((packed.get('bin/lmm.js') ?? 0) & 0o111, 'bin/lmm.js is executable').toBe(0o111);
  });

  it('names no path of the machine that built it', () => {
    const own = [root.replace(/[\\/]$/, ''), homedir(), tmpdir()].filter((folder) => folder.length > 1);
    // As a whole path; an address may have such a part.
    const path = /(?<![\w.~:})\]/-])(?:\/(?:home|Users|root|build|builds|workspace)\/\w|[A-Z]:\\\\?Users\\)/;
    const findings = [...packed.keys()].flatMap((file) => {
      const text = read(file);
      return own.some((folder) => text.includes(`${folder}/`)) || path.test(text) ? [file] : [];
    });
    expect(findings, 'take the path out where it is written: bundler, licences, types or data').toEqual([]);
  });

  it('loads no more of Node than it says: one chunk reaches a network', () => {
    const code = [...packed.keys()].filter((file) => /^dist\/[^/]+\.js$/.test(file)).map(read);
    const loaded = code.flatMap((text) =>
      [...text.matchAll(/\brequire\([`'"](?:node:)?([\w/]+)[`'"]\)/g)].map(([, name = '']) => name),
    );
    expect(new Set(loaded)).toEqual(new Set(NODE_PARTS));
    expect(code.filter((text) => /\brequire\([`'"](?:node:)?https[`'"]\)/.test(text))).toHaveLength(1);
    const calls = /(?<![\w.$])(?:fetch|eval|WebSocket|XMLHttpRequest)\(|\bnew Function\(|process\.binding\(/;
    expect(code.flatMap((text) => calls.exec(text)?.[0] ?? [])).toEqual([]);
  });

  it('asks for nothing at installation: all libraries are bundled', () => {
    const manifest = json('package.json');
    expect(manifest.dependencies).toBeUndefined();
    expect(manifest.optionalDependencies).toBeUndefined();
    // DuckDB is the user's choice: `lmm sql` finds it where it is installed, and nothing else asks for it.
    expect(manifest.peerDependencies).toEqual({ '@duckdb/node-api': '*' });
    expect(manifest.peerDependenciesMeta).toEqual({ '@duckdb/node-api': { optional: true } });
    for (const hook of ['preinstall', 'install', 'postinstall']) expect(manifest.scripts).not.toHaveProperty(hook);
  });

  it('runs on Node 20 and newer', () => {
    expect(json('package.json').engines).toEqual({ node: '>=20' });
  });

  it('has the version of its lockfile and its changelog', () => {
    const { version } = json('package.json');
    expect(json('package-lock.json').version).toBe(version);
    expect(read('CHANGELOG.md')).toContain(version);
  });

  it('names the licence of every package that it bundles', () => {
    const named = [...read('dist/THIRD-PARTY-LICENSES.txt').matchAll(/^(\S+) (\d+)\.\S+ \(.+\)$/gm)].map(
      ([, name, major]) => ({ name, major }),
    );
    const names = named.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['chalk', 'cli-table3', 'commander', 'valibot', 'yaml']));
    // cli-table3 brings a string-width 4, which would measure Hangul in its own way.
    expect(named).not.toContainEqual({ name: 'string-width', major: '4' });
  });
});

describe('the repository', () => {
  it('has a lockfile that leaves the choice of registry to the reader', () => {
    const packages = Object.values(json('package-lock.json').packages) as { resolved?: string; integrity?: string }[];
    expect(packages.length).toBeGreaterThan(50);
    expect(packages.filter(({ resolved }) => resolved !== undefined)).toEqual([]);
  });

  if (existsSync(join(root, '.git'))) {
    it('names no path of a machine and no registry', () => {
      const files = output('git', 'ls-files', '-z', '--cached', '--others', '--exclude-standard')
        .split('\0')
        .filter((file) => file !== '' && existsSync(join(root, file)));
      expect(files).toContain('package.json');

      const here = [root.replace(/[\\/]$/, ''), homedir()]
        .filter((folder) => folder.length > 1)
        .map((folder) => new RegExp(`(?<![\\w.])${folder.replace(/[^\w/]/g, '\\$&')}(?![\\w-])`));
      // A path by itself, not one within an address. Tests may invent a home.
      const path = /(?<![\w.~})\]-])(?:\/(?:home|Users|root|work|workspace|mnt)\/\w|[A-Z]:\\Users\\)/;
      const registry = /\bregistry\.[a-z0-9-]+\.[a-z]{2,}|_auth[T]oken|^registry\s*=/im;
      const host =
        URL.canParse(process.env.npm_config_registry ?? '') && new URL(`${process.env.npm_config_registry}`).host;
      const findings = files.flatMap((file) => {
        const text = read(file);
        const names = here.some((folder) => folder.test(text));
        return [
          ...(names || (!file.startsWith('test/') && path.test(text)) ? [`${file} names a path of a machine`] : []),
          ...(registry.test(text) || (host && text.includes(host)) ? [`${file} names a registry`] : []),
        ];
      });
      expect(findings).toEqual([]);
    });
  }
});
