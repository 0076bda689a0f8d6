import { join } from 'node:path';
import { digestOf } from '../digest.ts';
import { MOST_BYTES, readRegular } from '../read/files.ts';
import { makeFolder } from '../write/folder.ts';
import { writeFileWholeNow } from '../write/whole.ts';
import { shownAddress } from './address.ts';
import type { Known } from './fetch.ts';

/** The last good copy of what was downloaded, and what is known of it. */
export interface Kept extends Known {
  /** As it may be shown. */
  url: string;
  /** Tells the whole address apart from others. */
  address: string;
  /** The day it was downloaded; that on which a server last said that it is still the newest. */
  fetched: string;
  checked: string;
  /** Entries of models. */
  entries: number;
}

/** An address as a copy is kept with it. */
export const keptAddress = (url: string): Pick<Kept, 'url' | 'address'> => ({
  url: shownAddress(url),
  address: digestOf([url]),
});

export const copyOf = (folder: string, name: string): string => join(folder, `${name}.copy`);

/**
 * Both stand in one file, a line of JSON and what was downloaded, so that they are always of one another; before them the
 * digest of both.
 */
const DIGEST_LENGTH = 16;

/** A copy that is damaged is none. */
export function keptIn(folder: string, name: string): { about: Kept; bytes: Buffer } | undefined {
  try {
    const all = readRegular(copyOf(folder, name), MOST_BYTES.feed + 100_000);
    const held = all.subarray(DIGEST_LENGTH);
    if (all.toString('latin1', 0, DIGEST_LENGTH) !== digestOf([held])) return undefined;
    const end = held.indexOf(10);
    return { about: JSON.parse(held.toString('utf8', 0, end)) as Kept, bytes: held.subarray(end + 1) };
  } catch {
    return undefined;
  }
}

/** @throws WriteError */
export function keep(folder: string, name: string, about: Kept, bytes: Buffer): void {
  makeFolder(folder);
  const held = Buffer.concat([Buffer.from(`${JSON.stringify(about)}\n`), bytes]);
  const parts = [Buffer.from(digestOf([held])), held];
  writeFileWholeNow(copyOf(folder, name), parts, { mode: 0o600, isLasting: true, isOwn: true });
}
