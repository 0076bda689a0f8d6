import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

/** `npm run calibrate` writes how the tables of scores are brought to one scale, to be reviewed and committed with them. */
const root = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'lmm-calibrate-'));
try {
  const build = await rolldown({ cwd: root, input: { calibrate: 'build/calibrate.ts' }, platform: 'node' });
  await build.write({ dir: folder, format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false });
  await build.close();
  const { CALIBRATIONS, calibrations } = createRequire(import.meta.url)(join(folder, 'calibrate.cjs'));
  const text = calibrations(join(root, 'data'));
  writeFileSync(join(root, CALIBRATIONS), text);
  console.log(`${CALIBRATIONS}: ${text.split('\n  - ').length - 1} calibrations`);
} finally {
  rmSync(folder, { recursive: true });
}
