import { expect, it } from 'vitest';
import { faultsOf, WRITING } from '../support/fuzz/kills.ts';

/** In the moment in which it writes; `npm run fuzz` chooses many others. */
it.each([
  ['SIGTERM', 0],
  ['SIGKILL', 1],
] as const)('a run that %s ends leaves the old content or the new, and nothing beside it', async (signal, at) => {
  const { args, created } = WRITING[at] as (typeof WRITING)[number];
  expect(await faultsOf({ args, signal, after: 'writing' }, created)).toEqual([]);
});
