import { chmodSync, mkdirSync, statSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { distrustOf, isWithin, strayOf } from '../../src/kb/trust.ts';
import { folder } from '../support/lmm.ts';

/** A project with a file in it that only its owner may write, and who that is. */
function project() {
  const place = folder({ 'lmm.config.yaml': '', 'kb.yaml': '' });
  const path = join(place, 'lmm.config.yaml');
  chmodSync(place, 0o755);
  chmodSync(path, 0o644);
  return { place, path, owner: statSync(path).uid };
}

describe('a file that nobody named is taken', () => {
  it('where only the user can have put it there', () => {
    const { path, owner } = project();
    expect(distrustOf(path, owner)).toBeUndefined();
    // A system without owners.
    chmodSync(path, 0o666);
    expect(distrustOf(path, undefined)).toBeUndefined();
  });

  it('not where it is of another', () => {
    const { path, owner } = project();
    expect(distrustOf(path, owner + 1)).toEqual({ why: 'other-owner', at: path, detail: String(owner) });
  });

  it('not where others may write it or into its folder', () => {
    const { place, path, owner } = project();
    chmodSync(path, 0o602);
    expect(distrustOf(path, owner)).toEqual({ why: 'writable', at: path, detail: '' });
    chmodSync(path, 0o600);
    chmodSync(place, 0o777);
    expect(distrustOf(path, owner)).toEqual({ why: 'writable', at: place, detail: '' });
    chmodSync(place, 0o703);
    expect(distrustOf(path, owner)).toEqual({ why: 'writable', at: place, detail: '' });
    chmodSync(place, 0o755);
  });

  it('where its group may write it only if that is the user alone', () => {
    const { path, owner } = project();
    chmodSync(path, 0o664);
    const isAlone = statSync(path).gid === owner;
    expect(distrustOf(path, owner)?.why).toBe(isAlone ? undefined : 'writable');
  });

  it('through a link as what that leads to', () => {
    const { place, path, owner } = project();
    const other = folder({ 'real.yaml': '' });
    const link = join(place, 'link.yaml');
    symlinkSync(join(other, 'real.yaml'), link);
    chmodSync(other, 0o755);
    chmodSync(join(other, 'real.yaml'), 0o644);
    expect(distrustOf(link, owner)).toBeUndefined();
    chmodSync(other, 0o777);
    expect(distrustOf(link, owner)).toMatchObject({ why: 'writable', at: other });
    chmodSync(other, 0o755);
    chmodSync(join(other, 'real.yaml'), 0o666);
    expect(distrustOf(link, owner)).toMatchObject({ why: 'writable', at: join(other, 'real.yaml') });
    expect(distrustOf(path, owner)).toBeUndefined();
  });

  it('not where it cannot be reached', () => {
    const { place, owner } = project();
    const path = join(place, 'gone.yaml');
    expect(distrustOf(path, owner)).toEqual({ why: 'unreachable', at: path, detail: 'ENOENT' });
  });
});

describe('what a project names', () => {
  it('lies in its folder, its links followed', () => {
    const { place } = project();
    const other = folder({ 'kb.yaml': '', '..a/kb.yaml': '' });
    mkdirSync(join(place, 'in/..deep'), { recursive: true });
    symlinkSync(other, join(place, 'in/out'));
    symlinkSync(place, join(other, 'back'));
    expect(
      [place, join(place, 'kb.yaml'), join(place, 'in'), join(place, 'in/..deep')].map((at) => isWithin(place, at)),
    ).toEqual([...[true, true, true, true]]);
    expect(isWithin(place, join(other, 'back/kb.yaml'))).toBe(true);
    expect(isWithin(other, join(other, '..a/kb.yaml'))).toBe(true);
    expect([dirname(place), other, join(place, 'in/out/kb.yaml')].map((at) => isWithin(place, at))).toEqual([
      ...[false, false, false],
    ]);
  });

  it('is a folder or a knowledge base by its name, also behind links', () => {
    const { place } = project();
    const at = (name: string): string => join(place, name);
    mkdirSync(at('more'));
    symlinkSync('kb.yaml', at('same.yml'));
    symlinkSync('kb.yaml', at('secrets'));
    symlinkSync('more', at('more.yaml'));
    const outside = folder({ 'kb.yaml': '' });
    expect(strayOf(place, at('kb.yaml'), false)).toBeUndefined();
    expect(strayOf(place, at('same.yml'), false)).toBeUndefined();
    expect(strayOf(place, at('more'), true)).toBeUndefined();
    expect(strayOf(place, at('more'), false)).toEqual({ why: 'no-knowledge-name', at: at('more'), detail: '' });
    expect(strayOf(place, at('secrets'), false)).toMatchObject({ why: 'no-knowledge-name' });
    expect(strayOf(place, at('more.yaml'), false)).toMatchObject({ why: 'no-knowledge-name' });
    expect(strayOf(place, outside, true)).toEqual({ why: 'outside', at: outside, detail: '' });
    expect(strayOf(place, at('gone'), false)).toEqual({ why: 'unreachable', at: at('gone'), detail: 'ENOENT' });
  });
});
