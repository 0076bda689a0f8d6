import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { folder } from '../support/lmm.ts';
import { twin } from '../support/twin.ts';

const decision = (asked: string): string =>
  `lmm: decision/1\nsaved: 2026-11-01\nas_of: 2026-11-01\narguments: ${asked}\nfacts: {version: "1", digest: abc}\nfirst: []\nranking: []\n`;

describe('what a kept file asks for is a question and nothing else', () => {
  it.each([
    ['[--help]'],
    ['[-h]'],
    ['[--version]'],
    ['[--out, made]'],
    ['[--out=made]'],
    ['["--save=made", "--use=programming"]'],
    ['[--save, made, --use, programming]'],
    ['[--kb=/nonexistent]'],
    ['[--json, --use, programming]'],
    ['[--lang=ko]'],
    ['[--use]'],
    ['["--use="]'],
    ['["--use=programming,,"]'],
    ['["--use", "--prefer"]'],
    ['["--max-price=x", "--use=programming"]'],
    ['["--source="]'],
    ['[list]'],
    ['[--, --out, made]'],
    ['[]'],
    ['[""]'],
    ['["--"]'],
    ['[1, 2]'],
    ['[[a]]'],
    ['{a: b}'],
    ['null'],
    ['--help'],
    ['["a\\0b"]'],
  ])('arguments: %s', async (asked) => {
    const cwd = folder({ 'd.yaml': decision(asked) });
    for (const args of [
      ['check', 'd.yaml'],
      ['report', '--decision', 'd.yaml', '--json'],
    ]) {
      const { code, out, err } = await twin(args, { cwd });
      expect([1, 2, 3, 4, 0]).toContain(code);
      if (code === 1 || code === 2) {
        expect(out).toBe('');
        expect(err).toContain('d.yaml');
      }
      expect(readdirSync(cwd)).toEqual(['d.yaml']);
    }
  });

  it('tells of the file what is wrong in it', async () => {
    const cwd = folder({ 'd.yaml': decision('[--help]') });
    expect((await twin(['check', 'd.yaml'], { cwd })).err).toMatch(
      /^error: d\.yaml: arguments: There is no option --help/,
    );
    expect((await twin(['check', 'd.yaml', '--lang', 'ko'], { cwd })).err).toContain('d.yaml: arguments: 없는 옵션');
  });
});
