import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

/**
 * `npm run pack-data -- FOLDER [DAY]` makes of data/ what `lmm update` downloads: an archive, a line of JSON for each file, and its
 * manifest `lmm-data.json`. Both go to one address; the digest is the manifest's. The same data and day give the same bytes.
 */
const root = fileURLToPath(new URL('..', import.meta.url));
const { version } = createRequire(import.meta.url)('../package.json');
const [folder, day = new Date().toISOString().slice(0, 10)] = process.argv.slice(2);
if (folder === undefined || !/^\d{4}-\d{2}-\d{2}$/.test(day)) {
  console.error('usage: npm run pack-data -- FOLDER [DAY]');
  process.exit(2);
}
const data = join(root, 'data');
const files = readdirSync(data, { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => /\.ya?ml$/.test(name) && !/(^|\/)\./.test(name))
  .sort();
const lines = files.map((file) => JSON.stringify({ file, text: readFileSync(join(data, file), 'utf8') }));
const archive = gzipSync(`${lines.join('\n')}\n`, { level: 9 });
const file = `lmm-data-${day}.ndjson.gz`;
const sha256 = createHash('sha256').update(archive).digest('hex');
const manifest = { lmm: 'pack/1', version, created: day, sha256, size: archive.length, min_version: version, file };
mkdirSync(folder, { recursive: true });
write(file, archive);
// What leads to the archive comes after it.
write('lmm-data.json', `${JSON.stringify(manifest, null, 2)}\n`);
console.log(`${join(folder, file)}: ${archive.length} bytes, sha256 ${sha256}`);

/** Whoever downloads from the folder meanwhile has the old file or the new. What a killed run left is written over. */
function write(name, content) {
  const unfinished = join(folder, `.${name}.tmp`);
  writeFileSync(unfinished, content);
  renameSync(unfinished, join(folder, name));
}
