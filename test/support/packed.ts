import type { Knowledge, KnowledgeIndex } from '../../src/domain/records.ts';
import { inMemory } from '../../src/kb/bytes.ts';
import { pack, unpack } from '../../src/kb/pack.ts';

/** A knowledge base as it is read from a pack. */
export function packed(knowledge: Knowledge, over?: Parameters<typeof pack>[2]['over'], base?: Knowledge) {
  const { front, body } = pack({}, knowledge, { block: 512, ...(over ? { over } : {}) });
  const read = unpack(front, () => inMemory(body), base);
  if (!read) throw new Error('A pack that was just made is not read.');
  return read.knowledge as Knowledge & { index: KnowledgeIndex };
}

/** All records of a knowledge base, whether they are parsed or wait to be. */
export const plain = (knowledge: Knowledge): unknown =>
  JSON.parse(JSON.stringify({ ...knowledge, index: undefined, worked: undefined }));
