import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { twin } from '../support/twin.ts';

const widest = (text: string): number => Math.max(...text.split('\n').map((line) => stringWidth(line)));

describe('the width of help', () => {
  it.each([
    ['the terminal, up to 100', ['--help'], { columns: 52 }, 52],
    ['a wide terminal, 100', ['--help'], { columns: 240 }, 100],
    ['a pipe, 80', ['--help'], {}, 80],
    ['COLUMNS in a pipe', ['--help'], { env: { COLUMNS: '44' } }, 44],
    ['--width before the command', ['--width', '44', '--help'], {}, 44],
    ['--width behind --help', ['--help', '--width=44'], {}, 44],
  ])('is that of %s', async (_, args, outside, width) => {
    for (const command of ['recommend', 'cost']) {
      const { code, out } = await twin([...args, command], outside);
      expect(code).toBe(0);
      expect(widest(out)).toBeLessThanOrEqual(width);
      // One word more would not have fitted on some line.
      expect(widest(out)).toBeGreaterThan(width - 10);
    }
  });

  it('is refused where it is none', async () => {
    expect(await twin(['list', '--help', '--width', 'wide'])).toMatchObject({ code: 2, out: '' });
  });
});

describe('help', () => {
  it('has the descriptions in a column where there is room, hanging', async () => {
    const { out } = await twin(['list', '--help', '--lang', 'en', '--width', '64']);
    expect(out).toContain(
      '  --stale <days>               only what was last checked more\n                               than so many days ago: 90d\n',
    );
  });

  it('has them below their options where there is none', async () => {
    const { out } = await twin(['list', '--help', '--lang', 'ko', '--width', '40']);
    expect(out).toContain('  --stale <days>\n      마지막 확인이 이만큼 지난 것만:\n      90d\n');
  });

  it('goes on with an example on a line further in', async () => {
    const { out } = await twin(['recommend', '--help', '--lang', 'en', '--width', '40']);
    expect(out).toContain('  lmm recommend --use customer-support\n    --save decision.yaml\n');
  });

  it('keeps a command to type on one line', async () => {
    const { out } = await twin(['--help', '--lang', 'en', '--width', '40']);
    expect(out).toContain('Start with:  lmm list\nlmm compare chatgpt gemini\nlmm "news summaries"\n');
  });
});
