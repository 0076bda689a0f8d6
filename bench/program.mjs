import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const ENTRY = 'virtual:eval';
const CODE = `
export { loadKnowledge } from './src/kb/load.ts';
export { understand } from './src/engine/need/understand.ts';
export { NO_QUERY, withNeed } from './src/engine/query.ts';
export { recommend } from './src/engine/recommend.ts';
export { Snapshot } from './src/domain/snapshot.ts';
export { firstDay } from './src/domain/dates.ts';
export { dateOf } from './src/domain/lifecycle.ts';
export { listed } from './src/engine/listed.ts';
export { calibrate } from './src/engine/measured/calibrate.ts';
export { seriesOf } from './src/engine/measured/series.ts';
export { editionsOn, speakingOf } from './src/engine/measured/speaking.ts';
export { measuredFor } from './src/engine/measured/measured.ts';
export { estimates } from './src/engine/measured/estimate.ts';
export { cautious } from './src/engine/measured/points.ts';
export { logit } from './src/engine/measured/scale.ts';
export { misread } from './test/engine/need/spoken.ts';
`;

/**
 * The program's own code, bundled into a folder that is gone afterwards, and the shipped knowledge base.
 * @param patch changes the text of a file of the program by its path from the root, to try another rule
 */
export async function program(patch = (_path, text) => text) {
  const folder = mkdtempSync(join(tmpdir(), 'lmm-eval-'));
  try {
    const build = await rolldown({
      cwd: root,
      input: ENTRY,
      platform: 'node',
      plugins: [
        {
          name: 'eval',
          resolveId: (id, from) => (id === ENTRY ? id : from === ENTRY ? join(root, id) : null),
          load: (id) => (id === ENTRY ? CODE : null),
          transform: (text, id) => patch(id.slice(root.length + 1), text),
        },
      ],
    });
    await build.write({ dir: folder, format: 'cjs', entryFileNames: 'eval.cjs', chunkFileNames: '[name].cjs' });
    await build.close();
    const code = createRequire(import.meta.url)(join(folder, 'eval.cjs'));
    return { ...code, knowledge: (await code.loadKnowledge(root, [])).knowledge };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
