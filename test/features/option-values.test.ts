import { describe, expect, it } from 'vitest';
import { twin } from '../support/twin.ts';

const COST = ['cost', 'gpt-4o', '--input', '1M', '--output', '1M'];

/** A value that an option does not take, and what it proposes in its place. */
const MEANT: [command: string[], option: string, given: string, proposed: string[]][] = [
  [['list'], '--max-retention', '30d', ['30']],
  [['list'], '--max-retention', '2 weeks', ['14']],
  [['list'], '--max-retention', '1개월', ['30']],
  [['list'], '--max-retention', '1y', ['365']],
  [['list'], '--max-retention', '30일', ['30']],
  [['list'], '--max-retention', 'soon', []],
  [['list'], '--max-retention', '-1', []],
  [COST, '--cached', '0,5', ['50%', '0.5%']],
  [COST, '--cached', '0.5', ['50%', '0.5%']],
  [COST, '--vat', '0.1', ['10%', '0.1%']],
  [COST, '--cached', '12,5%', ['12.5%']],
  [COST, '--cached', '50 percent', ['50%']],
  [COST, '--cached', '50퍼센트', ['50%']],
  [COST, '--cached', '150', []],
  [COST, '--cached', '-5%', []],
  [COST, '--cached', 'half', []],
  [COST, '--vat', '7,7', ['7.7%']],
  [['list'], '--fits', '24,5GB', ['24.5GB']],
  [['list'], '--fits', '24,5GB,48GB', ['24.5GB,48GB']],
  [['list'], '--fits', '24', ['24GB']],
  [['list'], '--fits', '2x24,5 GB q8', ['2x24.5 GB q8']],
  [['list'], '--fits', 'much', []],
  [['list'], '--fits', '24,much', []],
  [['list'], '--limit', '3,5', []],
  [['list'], '--limit', '1_000', ['1000']],
  [['list'], '--min-context', '3,5', []],
  [['list'], '--as-of', '2026年1月2日', ['2026-01-02']],
];

describe('a value that an option does not take', () => {
  it.each(MEANT)('%s %s %s: what was meant is proposed', async (command, option, given, proposed) => {
    const { code, err, out } = await twin([...command, `${option}=${given}`, '--lang', 'en']);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    const [, told] = /Did you mean (.*)\?/.exec(err) ?? [];
    if (proposed.length === 0) expect(told).toBeUndefined();
    else
      expect(
        told
          ?.replaceAll(/["']/g, '')
          .split(`${option} `)
          .slice(1)
          .map((one) => one.replace(/,? (?:or )?$/, '')),
      ).toEqual(proposed);
  });
});
