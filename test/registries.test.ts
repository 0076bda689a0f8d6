import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { root } from './support/lmm.ts';

interface Registry {
  folder: string;
  entry: string;
}
const { REGISTRIES, updateRegistries } = (await import(join(root, 'build/registries.mjs'))) as {
  REGISTRIES: Registry[];
  updateRegistries(root: string): void;
};

/** A copy of the folders of all registries. */
function copy(): string {
  const path = mkdtempSync(join(tmpdir(), 'lmm-test-'));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  for (const { folder } of REGISTRIES) {
    mkdirSync(join(path, folder), { recursive: true });
    cpSync(join(root, folder), join(path, folder), { recursive: true });
  }
  return path;
}

it.each(REGISTRIES)('the registry of $folder holds the files of its folder', ({ folder }) => {
  const path = copy();
  updateRegistries(path);
  const of = (base: string): string => readFileSync(join(base, folder, 'registry.ts'), 'utf8');
  expect(of(path)).toBe(of(root));
});

it.each(REGISTRIES)('a file that is put in $folder joins its registry, and leaves it again', ({ folder, entry }) => {
  const path = copy();
  const registry = (): string => readFileSync(join(path, folder, 'registry.ts'), 'utf8');
  const before = registry();
  const file = join(path, folder, 'one-more.ts');
  writeFileSync(file, `export const ${entry} = {};\n`);
  updateRegistries(path);
  expect(registry()).toContain("'./one-more.ts'");
  rmSync(file);
  updateRegistries(path);
  expect(registry()).toBe(before);
});
