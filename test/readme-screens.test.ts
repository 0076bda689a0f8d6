import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from './support/lmm.ts';

const { SCREENS, screens, screenSvg } = (await import(join(root, 'build/screens.mjs'))) as {
  SCREENS: { file: string; command: string[] }[];
  screens(root: string): Map<string, string>;
  screenSvg(command: string, lines: string[], more?: boolean): string;
};

describe('the pictures of the README', () => {
  const drawn = screens(root);
  it.each(SCREENS)('$file is as the program prints it: `npm run docs` draws it anew', ({ file }) => {
    expect(readFileSync(join(root, file), 'utf8')).toBe(drawn.get(file));
  });

  it('have every stretch at its cell, in its colour, and nothing that a text could break', () => {
    const svg = screenSvg('lmm x', ['\x1b[1m\x1b[32m한국 <b>\x1b[39m\x1b[22m  12'], true);
    expect(svg).toContain(
      '<text class="wide bold green" x="20.0" y="86.3" textLength="33.6" lengthAdjust="spacingAndGlyphs">한국</text>',
    );
    expect(svg).toContain(
      '<text class="bold green" x="62.0" y="86.3" textLength="25.2" lengthAdjust="spacingAndGlyphs">&lt;b&gt;</text>',
    );
    expect(svg).toContain('<text x="104.0" y="86.3" textLength="16.8" lengthAdjust="spacingAndGlyphs">12</text>');
    expect(svg).toContain('@media (prefers-color-scheme: dark)');
    expect(svg).toContain('>…</text>');
  });
});
