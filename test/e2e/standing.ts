import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { BASE } from '../support/lmm.ts';

/** A knowledge base of BASE and some records that stands for all tests of a file, as `--kb` and its path. */
export function standing(yaml: string): string[] {
  const path = mkdtempSync(join(tmpdir(), 'lmm-test-'));
  afterAll(() => rmSync(path, { recursive: true, force: true }));
  writeFileSync(join(path, 'base.yaml'), BASE);
  writeFileSync(join(path, 'kb.yaml'), `source: s\n${yaml}`);
  return ['--kb', path];
}
