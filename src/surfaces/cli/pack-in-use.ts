import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { distrustOf } from '../../kb/trust.ts';
import type { InForce } from '../../kb/update/pack.ts';
import { downloadFolder } from './download-folder.ts';
import type { Io } from './io.ts';

/** What the build tells of itself; there is none where the source is run as it is. */
declare const LMM_BUILD: string | undefined;
export const buildId = (): string => (typeof LMM_BUILD === 'undefined' ? 'source' : LMM_BUILD);

/** Why a pack that was downloaded does not take the place of what ships. */
export type PackRefused = 'damaged' | 'older' | 'other-build' | 'other-owner' | 'writable';

/** Where the base is read from: what ships, or the pack that was put in its place. */
export interface BaseInUse {
  root: string;
  pack?: InForce;
  refused?: PackRefused;
}

/** Without a pack this asks for one file that is not there. */
export async function baseInUse({ env, root, user }: Io): Promise<BaseInUse> {
  const folder = downloadFolder(env);
  if (folder === undefined || !existsSync(join(folder, 'pack.json'))) return { root };
  const { isWhole, packIn, rootOf } = await import('../../kb/update/pack.ts');
  const distrust = distrustOf(join(folder, 'pack.json'), user)?.why;
  if (distrust === 'other-owner' || distrust === 'writable') return { root, refused: distrust };
  const pack = packIn(folder);
  if (!pack || !isWhole(folder, pack)) return { root, refused: 'damaged' };
  if (pack.build !== buildId()) return { root, pack, refused: 'other-build' };
  if (pack.newest < shippedDay(root)) return { root, pack, refused: 'older' };
  return { root: rootOf(folder, pack), pack };
}

/**
 * Whether each byte of the pack in force is as it was written; commands look at no more than what the system tells of its
 * files, which says nothing of a disk that fails.
 */
export async function isPackSound({ env }: Pick<Io, 'env'>): Promise<boolean> {
  const folder = downloadFolder(env);
  const { isSound, packIn } = await import('../../kb/update/pack.ts');
  const pack = folder === undefined ? undefined : packIn(folder);
  return folder === undefined || pack === undefined || isSound(folder, pack);
}

/** The last day on which a source of what ships was looked at. */
export function shippedDay(root: string): string {
  const about = JSON.parse(readFileSync(join(root, 'dist', 'base', 'about.json'), 'utf8')) as { newest?: string };
  return about.newest ?? '';
}
