import { createHash } from 'node:crypto';

/** 16 hexadecimal digits that stand for some bytes. */
export function digestOf(parts: readonly (Uint8Array | string)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${part.length}\n`).update(part);
  return hash.digest('hex').slice(0, 16);
}
