import { closeSync } from 'node:fs';
import { readWhole } from './sealed.ts';

/** Bytes that are read when they are asked for. Places count from 0. */
export interface Bytes {
  /** Text of one byte a character. */
  text(from: number, to: number): string;
  /** A whole number of four bytes, the lowest first. */
  number(at: number): number;
}

/** Bytes that are there already. */
export const inMemory = (bytes: Buffer): Bytes => ({
  text: (from, to) => bytes.toString('latin1', from, to),
  number: (at) => numberIn(bytes, at),
});

/** What was to be read of a file is not what was written. */
export class DamagedError extends Error {
  override name = 'DamagedError';

  constructor(readonly path: string) {
    super(`${path} is damaged`);
  }
}

/** Open files that nobody will read from any more. */
const unused = new FinalizationRegistry<number>(closeSync);

/**
 * A part of an open file of which only those blocks are read, and take memory, that are asked for.
 * @throws DamagedError where a block is not as its checksum says, or cannot be read
 */
export class FileBytes implements Bytes {
  private readonly bytes: Buffer;
  private readonly there: Uint8Array;

  /**
   * @param path what the file is called
   * @param file closed when nothing reads from it any more
   * @param from where the part begins in the file
   * @param block how many bytes are read, and have a checksum, together
   * @param sound whether a block is as it was written
   */
  constructor(
    private readonly path: string,
    private readonly file: number,
    private readonly from: number,
    length: number,
    private readonly block: number,
    private readonly sound: (block: number, bytes: Buffer) => boolean,
  ) {
    this.bytes = Buffer.allocUnsafeSlow(length);
    this.there = new Uint8Array(Math.ceil(length / block));
    unused.register(this, file);
  }

  text(from: number, to: number): string {
    this.need(from, to);
    return this.bytes.toString('latin1', from, to);
  }

  number(at: number): number {
    this.need(at, at + 4);
    return numberIn(this.bytes, at);
  }

  private need(from: number, to: number): void {
    const last = Math.floor((to - 1) / this.block);
    for (let block = Math.floor(from / this.block); block <= last; block++) {
      if (this.there[block] === 1) continue;
      let end = block + 1;
      while (end <= last && this.there[end] !== 1) end++;
      this.read(block, end);
    }
  }

  /** Reads blocks up to one that is not read. */
  private read(first: number, end: number): void {
    const { bytes, block } = this;
    const from = first * block;
    const part = bytes.subarray(from, end * block);
    if (!readWhole(this.file, part, this.from + from)) throw new DamagedError(this.path);
    for (let at = first; at < end; at++) {
      if (!this.sound(at, bytes.subarray(at * block, (at + 1) * block))) throw new DamagedError(this.path);
      this.there[at] = 1;
    }
  }
}

/** The four bytes at a place, the lowest first, whatever order the processor has. */
const numberIn = (bytes: Uint8Array, at: number): number =>
  ((bytes[at] as number) |
    ((bytes[at + 1] as number) << 8) |
    ((bytes[at + 2] as number) << 16) |
    ((bytes[at + 3] as number) << 24)) >>>
  0;

/** Whole numbers as `number` reads them. */
export function bytesOf(numbers: readonly number[]): Buffer {
  const bytes = Buffer.allocUnsafeSlow(numbers.length * 4);
  for (const [at, number] of numbers.entries()) bytes.writeUInt32LE(number, at * 4);
  return bytes;
}
