import { join } from 'node:path';
import type { Problem } from '../../src/domain/problems.ts';
import { compile } from '../../src/kb/compile/compile.ts';
import { memoryStore } from '../../src/kb/memory.ts';
import { listFiles, readBytes } from '../../src/kb/read/files.ts';
import { root } from './lmm.ts';

const unread: Problem[] = [];
/** The files that ship. */
export const files = listFiles(join(root, 'data'), 'data', unread).map((file) => ({
  file,
  bytes: readBytes(file, unread) ?? Buffer.alloc(0),
}));
const compiled = compile(undefined, [files]);

/** What they hold, read from data/ and not from what was built of it: once in a process, for that takes seconds. */
export const { records } = compiled;
/** Whatever is wrong with them. */
export const problems = [...unread, ...compiled.problems];
/** The same for who asks, with nothing derived. */
export const store = memoryStore({ ...records, version: '1', digest: 'd' });
