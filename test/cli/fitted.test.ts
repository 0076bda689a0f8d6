import { describe, expect, it } from 'vitest';
import { fitted } from '../../src/cli/fitted.ts';

const stream = (isTTY: boolean, columns: number | undefined) => ({ isTTY, columns, write: async () => {} });

describe('a message on standard error', () => {
  it.each([
    ['to a terminal is wrapped', true, 24, 'error: no model is\n  called "gemini".\n'],
    ['to a wide terminal is whole', true, 80, 'error: no model is called "gemini".\n'],
    ['to a pipe is whole', false, 24, 'error: no model is called "gemini".\n'],
    ['to a terminal of unknown width is whole', true, undefined, 'error: no model is called "gemini".\n'],
  ])('%s', (_, isTTY, columns, shown) => {
    expect(fitted('error: no model is called "gemini".', stream(isTTY, columns))).toBe(shown);
  });

  it('keeps its lines', () => {
    expect(fitted('error: x\n  y', stream(true, 40))).toBe('error: x\n  y\n');
  });
});
