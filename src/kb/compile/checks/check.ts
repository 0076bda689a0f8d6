import type { FindingCode, Level, Problem } from '../../../domain/problems.ts';
import type { Examined } from './examined.ts';

/**
 * Something that readable records can get wrong. A file of this folder that exports one as `check` is the whole of it, but
 * for the words (src/words). Only `lmm validate` runs them: no other command waits for them.
 */
export interface Check {
  readonly name: string;
  readonly judge: (base: Examined) => Iterable<Finding>;
}

/** What a check found: where, how bad it is, and the values that its words tell. */
export interface Finding {
  readonly code: FindingCode;
  readonly level: Level;
  /** The mapping that holds it, and the key at which it stands. */
  readonly in: object;
  readonly key: string;
  readonly values: Problem['values'];
}
