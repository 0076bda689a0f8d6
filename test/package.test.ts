import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
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

describe('the package', () => {
  it('holds the program, its data and its papers, and nothing else', () => {
    const [pack] = JSON.parse(output('npm', 'pack', '--dry-run', '--json', '--ignore-scripts')) as {
      files: { path: string; mode: number }[];
    }[];
    const files = new Map(pack?.files.map(({ path, mode }) => [path, mode]));
    expect([...files.keys()]).toEqual(
      expect.arrayContaining([
        'CHANGELOG.md',
        'LICENSE',
        'README.md',
        'bin/lmm.js',
        'data/README.md',
        'dist/THIRD-PARTY-LICENSES.txt',
        'dist/base/index.json',
        'dist/base/lexicon.json',
        'dist/base/models/grok.json',
        'dist/base/rest.json',
        'dist/main.js',
        'docs/schema.json',
        'package.json',
      ]),
    );
    const expected =
      /^(bin\/lmm\.js|(dist|data)\/.+|docs\/schema\.json|package\.json|(README|README\.ko|CHANGELOG)\.md|LICENSE|NOTICE)$/;
    expect(
      [...files.keys()].filter((file) => !expected.test(file) || /\.map$|manifest|^dist\/(base|feed)\.js/.test(file)),
    ).toEqual([]);
    expect((files.get('bin/lmm.js') ?? 0) & 0o111, 'bin/lmm.js is executable').toBe(0o111);
  });

  it('asks for nothing at installation: all libraries are bundled', () => {
    const manifest = json('package.json');
    expect(manifest.dependencies).toBeUndefined();
    expect(manifest.optionalDependencies).toBeUndefined();
    expect(manifest.peerDependencies).toBeUndefined();
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
