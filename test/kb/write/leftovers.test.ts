import { mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { takeAwayLeftovers, temporaryName } from '../../../src/kb/write/leftovers.ts';
import { folder } from '../../support/lmm.ts';

/** No system has so many processes. */
const GONE = 2 ** 31 - 2;

/** What is left of some names after a later run. */
function left(...names: string[]): string[] {
  const place = folder({});
  for (const name of names) writeFileSync(join(place, name), '');
  takeAwayLeftovers(place);
  return readdirSync(place);
}

it('a name says which process wrote when, and no two are the same', () => {
  const names = Array.from({ length: 20 }, () => temporaryName());
  expect(new Set(names).size).toBe(20);
  const [, machine, pid, second] = /^\.lmm-([0-9a-f]{6})-([0-9a-z]+)-([0-9a-z]+)-[0-9a-f]{8}-[0-9a-f]{6}\.tmp$/.exec(
    temporaryName(1234, 5_000_999),
  ) as unknown as string[];
  expect([machine, pid, second]).toEqual([names[0]?.slice(5, 11), (1234).toString(36), (5000).toString(36)]);
});

it('what a process left that is no more is taken away, files and folders', () => {
  expect(left(temporaryName(GONE))).toEqual([]);
  const place = folder({});
  const name = temporaryName(GONE);
  mkdirSync(join(place, name, 'in'), { recursive: true });
  takeAwayLeftovers(place);
  expect(readdirSync(place)).toEqual([]);
});

it('what a process writes that is there is left alone, and so is all of this one', () => {
  const names = [temporaryName(process.ppid), temporaryName(1), temporaryName()];
  expect(left(...names).sort()).toEqual(names.sort());
});

it('what only looks like it is left alone', () => {
  const name = temporaryName(GONE);
  const [, machine, pid, second, random, check] = name.replace('.tmp', '').split('-') as [
    string,
    string,
    string,
    string,
    string,
    string,
  ];
  const of = (...parts: string[]): string => `.lmm-${parts.join('-')}.tmp`;
  const flipped = (hex: string): string => (hex.startsWith('0') ? '1' : '0') + hex.slice(1);
  const others = [
    `${name}x`,
    `.lmm-${name}`,
    name.slice(1),
    of(machine, pid, second, random, flipped(check)),
    of(machine, pid, second, flipped(random), check),
    of(flipped(machine), pid, second, random, check),
    of(machine, `${pid}1`, second, random, check),
    of(machine, pid, second, random),
    // Of another second than the file.
    temporaryName(GONE, Date.now() - 3 * 3600_000),
    temporaryName(GONE, Date.now() + 120_000),
  ];
  expect(left(...others).sort()).toEqual([...others].sort());
});

it('a link of that name is left alone, and a folder that is not there is none', () => {
  const place = folder({ file: '' });
  const name = temporaryName(GONE);
  symlinkSync('file', join(place, name));
  takeAwayLeftovers(place);
  expect(readdirSync(place).sort()).toEqual([name, 'file'].sort());
  expect(() => takeAwayLeftovers(join(place, 'gone'))).not.toThrow();
});
