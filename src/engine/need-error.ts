/** Letters of a need that are read, about five pages: a description of work is shorter, and a whole document is none. */
export const LONGEST_NEED = 10_000;

/** A need of more letters than are read. */
export class LongNeedError extends RangeError {
  constructor(readonly length: number) {
    super(`a need has at most ${LONGEST_NEED} letters; this one has ${length}`);
    this.name = 'LongNeedError';
  }
}
