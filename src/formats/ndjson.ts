import type { Format } from '../document/answer.ts';
import { safeJson } from '../words/safe.ts';
import { blocks } from './blocks.ts';

/** The main list, a record a line. */
export const format: Format = {
  async write(answer) {
    const { rows } = await answer.table();
    const parts = function* (): Generator<string> {
      for (const block of blocks(rows))
        yield safeJson(block.map(({ record }) => `${JSON.stringify(record)}\n`).join(''));
    };
    return parts();
  },
};
