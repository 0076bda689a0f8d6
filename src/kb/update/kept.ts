import { join } from 'node:path';
import { digestOf } from '../digest.ts';
import { MOST_BYTES, readRegular } from '../read/files.ts';
import { makeFolder } from '../write/folder.ts';
import { writeFileWholeNow } from '../write/whole.ts';
import type { Known } from './fetch.ts';

/** The last good copy of what was downloaded, and what is known of it. */
export interface Kept extends Known {
  url: string;
  /** The day it was downloaded; that on which a server last said that it is still the newest. */
  fetched: string;
  checked: string;
  /** Entries of models. */
  entries: number;
}

/** Both stand in one file, a line of JSON and what was downloaded, so that they are always of one another. */
interface Head extends Kept {
  digest: string;
}

const pathOf = (folder: string, name: string): string => join(folder, `${name}.copy`);

/** A copy that is damaged is none. */
export function keptIn(folder: string, name: string): { about: Kept; bytes: Buffer } | undefined {
  try {
    const all = readRegular(pathOf(folder, name), MOST_BYTES.feed + 100_000);
    const end = all.indexOf(10);
    const { digest, ...about } = JSON.parse(all.toString('utf8', 0, end)) as Head;
    const bytes = all.subarray(end + 1);
    return digest === digestOf([bytes]) ? { about, bytes } : undefined;
  } catch {
    return undefined;
  }
}

/** @throws WriteError */
export function keep(folder: string, name: string, about: Kept, bytes: Buffer): void {
  makeFolder(folder);
  const head: Head = { ...about, digest: digestOf([bytes]) };
  const parts = [Buffer.from(`${JSON.stringify(head)}\n`), bytes];
  writeFileWholeNow(pathOf(folder, name), parts, { mode: 0o600, isLasting: true });
}
