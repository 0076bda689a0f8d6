import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { isDate } from '../../domain/dates.ts';
import { digestOf } from '../digest.ts';
import { type KnowledgeFile, MOST_BYTES } from '../read/files.ts';

/** What an address offers as a pack: a manifest, and an archive of lines of JSON, a file of YAML each. */

export interface Manifest {
  lmm: 'pack/1';
  version: string;
  /** The day it was made. */
  created: string;
  /** Of the archive, in hexadecimal. */
  sha256: string;
  size: number;
  /** The first version of `lmm` that reads it. */
  min_version: string;
  /** The archive, from where the manifest lies. */
  file: string;
}

/** A manifest is a few lines. */
export const MOST_OF_MANIFEST = 100_000;

export const sha256Of = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text) && isDate(text);
const TEXTS: Readonly<Record<'version' | 'created' | 'min_version' | 'sha256' | 'file', (text: string) => boolean>> = {
  version: (text) => /^[\w.+-]{1,60}$/.test(text),
  created: isDay,
  min_version: (text) => /^\d{1,9}\.\d{1,9}\.\d{1,9}(-[\w.-]{1,60})?$/.test(text),
  sha256: (text) => /^[0-9a-f]{64}$/.test(text),
  file: (text) => /^[\w.:/%?=&[\]-]{1,300}$/.test(text) && URL.canParse(text, 'https://host.invalid/'),
};

/** The manifest that a text holds, or the format that it says it has, where it is another one; undefined for anything else. */
export function manifestIn(text: string): Manifest | { format: string } | undefined {
  try {
    const found = JSON.parse(text.replace(/^\ufeff/, '')) as Record<string, unknown> | null;
    const format = found?.lmm;
    if (typeof format !== 'string' || !/^pack\/\d{1,9}$/.test(format)) return undefined;
    if (format !== 'pack/1') return { format };
    const { size } = found as { size?: unknown };
    const isWhole =
      Object.entries(TEXTS).every(([key, holds]) => typeof found?.[key] === 'string' && holds(found[key])) &&
      Number.isSafeInteger(size) &&
      (size as number) > 0;
    return isWhole ? (found as unknown as Manifest) : undefined;
  } catch {
    return undefined;
  }
}

/** Names of files are for messages alone, and still those of a knowledge base. */
const NAME = /^(?!.*(?:^|\/)\.)[\w.-]+(?:\/[\w.-]+)*\.ya?ml$/;

/** The files of an archive, in their order; undefined for what is none. */
export function filesOf(archive: Buffer): { file: KnowledgeFile; bytes: Buffer; digest: string }[] | undefined {
  try {
    const text = gunzipSync(archive, { maxOutputLength: MOST_BYTES.together }).toString('utf8');
    const files = text
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as { file: string; text: string });
    const names = new Set(files.map(({ file }) => file));
    if (files.length === 0 || names.size < files.length) return undefined;
    if (!files.every((one) => NAME.test(one.file) && typeof one.text === 'string')) return undefined;
    return files
      .sort((a, b) => (a.file < b.file ? -1 : 1))
      .map(({ file, text: content }) => {
        const bytes = Buffer.from(content);
        return { file: { name: file, path: file }, bytes, digest: digestOf([bytes]) };
      });
  } catch {
    return undefined;
  }
}
