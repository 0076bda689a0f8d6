import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { load } from './docs.mjs';

const USAGE = `npm run data-changes -- OLD [--new PATH] [--csv FILE]
  OLD         a folder with the older knowledge base, or a revision of this repository
  --new PATH  the newer one; without it data/
  --csv FILE  writes every change there, a row each, and no page
It writes docs/data-changes.md and docs/data-changes.ko.md.`;

const root = fileURLToPath(new URL('..', import.meta.url));

/** The folder of a knowledge base: one that is there, or data/ as a revision has it. */
function folderOf(old, scratch) {
  if (existsSync(resolve(old))) return resolve(old);
  const archive = join(scratch, 'data.tar');
  // A revision never begins with a dash: it would be an option of git.
  execFileSync('git', ['archive', '--output', archive, '--end-of-options', old, 'data'], { cwd: root, stdio: 'pipe' });
  execFileSync('tar', ['-xf', archive, '-C', scratch]);
  return join(scratch, 'data');
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { new: { type: 'string' }, csv: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
});
const [old, ...more] = positionals;
if (values.help || old === undefined || more.length > 0) {
  console.log(USAGE);
  process.exit(values.help ? 0 : 2);
}
const scratch = mkdtempSync(join(tmpdir(), 'lmm-data-'));
try {
  const { CHANGES_PAGES, changesCsv, changesPage, compareEditions } = await load(root, 'build/data-changes/page.ts');
  const now = resolve(values.new ?? join(root, 'data'));
  const editions = compareEditions(folderOf(old, scratch), now, old.split(/[\\/]/).at(-1));
  if (values.csv !== undefined) writeFileSync(resolve(values.csv), changesCsv(editions));
  else {
    for (const [language, name] of Object.entries(CHANGES_PAGES)) {
      const path = join(root, name);
      const page = existsSync(path) ? readFileSync(path, 'utf8') : '';
      writeFileSync(path, changesPage(page, editions, language));
    }
  }
} catch (error) {
  console.error(String(error.stderr ?? '').trim() || error.message);
  process.exitCode = 1;
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
