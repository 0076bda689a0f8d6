import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const require = createRequire(import.meta.url);

/** The packages of the npm tree that have code in these modules, by folder. */
export function packagesOf(modules) {
  const folders = new Set();
  for (const id of modules) {
    // Rolldown's runtime, a few helpers, has no path.
    const path = id.includes('rolldown/runtime') ? require.resolve('rolldown/package.json') : id.split('?')[0];
    const folder = /^(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/.exec(path)?.[1];
    if (folder) folders.add(folder);
  }
  return [...folders];
}

/** The licences of what is bundled, as their authors ask for. A package without a licence file fails the build. */
export function licences(folders) {
  const parts = folders.map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    const file = readdirSync(folder)
      .sort()
      .find((entry) => /^licen[cs]e/i.test(entry));
    if (!file) throw new Error(`${name} has no licence file`);
    return `${name} ${version} (${license})\n\n${readFileSync(join(folder, file), 'utf8').trim()}\n`;
  });
  const rule = `\n${'-'.repeat(80)}\n\n`;
  return `lmm contains code of these packages.\n${rule}${parts.sort().join(rule)}`;
}
