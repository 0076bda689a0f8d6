import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../lmm.ts';
import { twin } from '../twin.ts';
import { BASE_FILE } from './command-lines.ts';
import { inWorld } from './world.ts';

/** The files that fuzzing breaks, and that command lines name: a knowledge base, and what the program itself writes over it. */
export async function keptFiles(): Promise<Record<string, string>> {
  const base = readFileSync(join(root, 'test/support/fuzz', BASE_FILE), 'utf8');
  const files: Record<string, string> = { [BASE_FILE]: base };
  await inWorld({ [BASE_FILE]: base }, async (outside) => {
    const kb = ['--kb', BASE_FILE];
    const need = ['--use', 'writing', '--max-price', '10'];
    const { code, err } = await twin(['recommend', ...need, ...kb, '--save', 'decision.yaml'], outside);
    const policy = await twin(['policy', '--init', 'policy.yaml'], outside);
    if (code !== 0 || policy.code !== 0) throw new Error(err + policy.err);
    for (const name of ['decision.yaml', 'policy.yaml']) files[name] = readFileSync(join(outside.cwd, name), 'utf8');
    return policy;
  });
  // Every rule of it is a valid example behind a "#".
  files['policy.yaml'] = (files['policy.yaml'] ?? '').replace(/^#(?=name:|allow:|deny:|require:| {2}\w)/gm, '');
  files['lmm.config.yaml'] = `kb:\n  - ${BASE_FILE}\n`;
  return files;
}
