import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { copyOf, type Kept, keep, keptAddress, keptIn } from '../../../src/kb/update/kept.ts';
import { folder } from '../../support/lmm.ts';

const ABOUT: Kept = {
  ...keptAddress('https://u:p@host.test/feed?key=1'),
  ...{ fetched: '2026-11-01', checked: '2026-11-30', entries: 3, etag: '"a"', modified: undefined },
};

it('what was downloaded is kept with what is known of it, for its owner alone', () => {
  const at = join(folder({}), 'feeds');
  expect(keptIn(at, 'feed')).toBeUndefined();
  for (const bytes of ['{"a":\n 1}\n', '', '둘']) {
    keep(at, 'feed', ABOUT, Buffer.from(bytes));
    const { modified: _, ...about } = ABOUT;
    expect(keptIn(at, 'feed')).toEqual({ about, bytes: Buffer.from(bytes) });
  }
  expect(copyOf(at, 'feed')).toBe(join(at, 'feed.copy'));
  expect(statSync(copyOf(at, 'feed')).mode & 0o777).toBe(0o600);
  expect(ABOUT.url).toBe('https://host.test/feed?…');
  expect(keptAddress('https://host.test/feed?key=2').address).not.toBe(ABOUT.address);
});

it('a copy that is damaged anywhere is none', () => {
  const at = folder({});
  keep(at, 'feed', ABOUT, Buffer.from('abc'));
  const whole = readFileSync(copyOf(at, 'feed'));
  for (const place of [0, 15, 16, whole.length - 5, whole.length - 1]) {
    const damaged = Buffer.from(whole);
    damaged[place] = (damaged[place] ?? 0) ^ 1;
    writeFileSync(copyOf(at, 'feed'), damaged);
    expect(keptIn(at, 'feed'), String(place)).toBeUndefined();
  }
  for (const part of [
    whole.subarray(0, -1),
    whole.subarray(0, 16),
    Buffer.alloc(0),
    Buffer.concat([whole, Buffer.from('x')]),
  ]) {
    writeFileSync(copyOf(at, 'feed'), part);
    expect(keptIn(at, 'feed')).toBeUndefined();
  }
});
