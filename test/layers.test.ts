import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

interface Cruise {
  modules: { source: string }[];
  summary: { violations: { from: string; to: string; rule: { name: string } }[] };
}
const root = fileURLToPath(new URL('..', import.meta.url));
const config = join(root, '.dependency-cruiser.cjs');
const cruiser = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
const rules = (createRequire(import.meta.url)(config) as { forbidden: { name: string }[] }).forbidden.map(
  (r) => r.name,
);

/** Runs the check in a folder, as `npm run layers` does in the project's. */
function cruise(folder: string): Cruise {
  const args = ['--config', config, '--output-type', 'json', 'src', 'bin'];
  const run = spawnSync(process.execPath, [cruiser, ...args], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  if (!run.stdout.startsWith('{')) throw new Error(run.stderr || run.stdout);
  return JSON.parse(run.stdout) as Cruise;
}

it('keeps imports between the rooms of src and bin one-way', () => {
  const { modules, summary } = cruise(root);
  expect(summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`)).toEqual([]);

  const seen = new Set(modules.map((module) => module.source));
  const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .map((file) => `src/${file.replaceAll('\\', '/')}`)
    .filter((file) => file.endsWith('.ts'));
  expect(files.length).toBeGreaterThan(3);
  expect(files.filter((file) => !seen.has(file))).toEqual([]);
});

it('finds a planted violation of every rule, and none where the import is allowed', () => {
  const { summary } = cruise(join(root, 'test/layers/planted'));
  const found = new Map<string, Set<string>>();
  for (const { from, rule } of summary.violations) {
    const file = basename(from).replace(/\.[jt]s$/, '');
    found.set(file, (found.get(file) ?? new Set()).add(rule.name));
  }
  for (const rule of rules) expect(found.get(rule), rule).toContain(rule);
  expect(found.get('allowed')).toBeUndefined();
});
