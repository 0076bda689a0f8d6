import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

/** `npm run docs`, and every build, writes the dictionary's fields and the JSON Schema from the schema itself. */
export async function updateDocs(root) {
  const build = await rolldown({ cwd: root, input: 'build/docs.ts', platform: 'node' });
  const { output } = await build.generate({ format: 'esm', codeSplitting: false });
  await build.close();
  const { DICTIONARY, documents } = await import(`data:text/javascript,${encodeURIComponent(output[0].code)}`);
  const read = (path) => (existsSync(path) ? readFileSync(path, 'utf8') : '');
  for (const [name, text] of documents(read(join(root, DICTIONARY)))) {
    const path = join(root, name);
    mkdirSync(dirname(path), { recursive: true });
    if (read(path) !== text) writeFileSync(path, text);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await updateDocs(fileURLToPath(new URL('..', import.meta.url)));
