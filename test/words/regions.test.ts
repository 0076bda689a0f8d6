import { describe, expect, it } from 'vitest';
import { REGION_NAMES } from '../../src/words/regions.ts';

describe.each(Object.entries(REGION_NAMES))('%s', (code, names) => {
  it.each(['en', 'ko'] as const)('is called in %s as Intl calls it', (language) => {
    expect(names[language]).toBe(new Intl.DisplayNames([language], { type: 'region' }).of(code));
  });
});
