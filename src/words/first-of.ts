import type { Messages } from './index.ts';

/** The first of many names, and how many there are beside them: `A, B and 3 more`. */
export const firstOf = (names: readonly string[], most: number, { views }: Messages): string =>
  views.andMore(names.slice(0, most).join(views.separator), Math.max(0, names.length - most));
