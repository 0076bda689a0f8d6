import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { wrapForStderr } from '../../src/surfaces/cli/wrap-for-stderr.ts';
import { folder } from '../support/lmm.ts';
import { twin } from '../support/twin.ts';

const stream = (isTTY: boolean, columns: number | undefined) => ({ isTTY, columns, write: async () => {} });

describe('a message on standard error', () => {
  it.each([
    ['to a terminal is wrapped', true, 24, 'error: no model is\n  called "gemini".\n'],
    ['to a wide terminal is whole', true, 80, 'error: no model is called "gemini".\n'],
    ['to a pipe is whole', false, 24, 'error: no model is called "gemini".\n'],
    ['to a terminal of unknown width is whole', true, undefined, 'error: no model is called "gemini".\n'],
  ])('%s', async (_, isTTY, columns, shown) => {
    expect(await wrapForStderr('error: no model is called "gemini".', stream(isTTY, columns))).toBe(shown);
  });

  it('keeps its lines', async () => {
    expect(await wrapForStderr('error: x\n  y', stream(true, 40))).toBe('error: x\n  y\n');
  });
});

describe('a problem of a file', () => {
  const start = '  - {id: x1, name: 한국어 모델의 아주 긴 이름 가나다라마바사, ';
  const kb = () => folder({ 'bad.yaml': `models:\n${start}nam: y, developer: openai}\n` });

  it.each([
    ['validate', 'out', ['validate', 'bad.yaml']],
    ['a command that loads it', 'err', ['list', '--kb', 'bad.yaml']],
  ] as const)('told by %s is wrapped in a terminal, with the mark below its place', async (_, stream, args) => {
    for (const lang of ['ko', 'en']) {
      for (const columns of [24, 40, 60, 200]) {
        const run = await twin([...args, '--lang', lang], { columns, cwd: kb() });
        expect(run.code).toBe(1);
        const lines = run[stream].split('\n');
        for (const line of lines) expect(stringWidth(line)).toBeLessThanOrEqual(columns);
        const mark = lines.findIndex((line) => line.trim() === '^');
        const before = stringWidth(lines[mark]?.slice(0, -1) ?? '');
        const shown = lines[mark - 1] ?? '';
        expect(stringWidth(shown.slice(0, shown.indexOf('nam: y')))).toBe(before);
      }
    }
  });

  it('is one line in a pipe, as programs expect that read it', async () => {
    const { out } = await twin(['validate', 'bad.yaml', '--lang', 'en'], { cwd: kb() });
    const [message, line, mark] = out.split('\n');
    expect(message).toMatch(/^bad\.yaml:2:\d+ Unknown key "nam"\. .* x-\.$/);
    expect(line).toBe(`  ${start}nam: y, developer: openai}`);
    expect(mark).toBe(`  ${' '.repeat(stringWidth(start))}^`);
  });
});
