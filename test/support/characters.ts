import fc from 'fast-check';

const SURROGATES = { from: 0xd800, count: 0x800 };
const CHARACTERS = 0x110000 - SURROGATES.count;

/**
 * Every character but halves of one: what `unit: 'binary'` of fast-check is. That makes a table of them all, a million,
 * which takes a second in each process, and each look of its collector at the memory longer.
 */
export const anyCharacter: fc.Arbitrary<string> = fc.nat({ max: CHARACTERS - 1 }).map(
  (at) => String.fromCodePoint(at < SURROGATES.from ? at : at + SURROGATES.count),
  (given) => {
    const point = typeof given === 'string' ? given.codePointAt(0) : undefined;
    if (point === undefined || given !== String.fromCodePoint(point)) throw new Error('not one character');
    return point < SURROGATES.from ? point : point - SURROGATES.count;
  },
);
