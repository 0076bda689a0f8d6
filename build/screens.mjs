import { execFileSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import stringWidth from 'string-width';

/** The day of the pictures: the same program and data draw the same ones on any other. */
const DAY = '2026-11-29';
const COLUMNS = 80;
/** Lines that a picture shows at most. */
const LINES = 44;

/** The pictures of the README: what is typed, and where its screen lies. */
export const SCREENS = ['en', 'ko'].map((lang) => ({
  file: `docs/screens/compare-${lang}.svg`,
  lang,
  command: ['compare', 'chatgpt', 'gemini'],
}));

/** Every picture as the built program draws it now, by path. */
export function screens(root) {
  return new Map(
    SCREENS.map(({ file, lang, command }) => {
      const settings = ['--as-of', DAY, '--lang', lang, '--width', String(COLUMNS), '--color'];
      const options = { encoding: 'utf8', stdio: 'pipe', env: { HOME: tmpdir() }, cwd: tmpdir() };
      const out = execFileSync(process.execPath, [join(root, 'bin/lmm.js'), ...command, ...settings], options);
      const lines = out.trimEnd().split('\n');
      return [file, screenSvg(`lmm ${command.join(' ')}`, lines.slice(0, LINES), lines.length > LINES)];
    }),
  );
}

/** Of a character, in pixels. */
const CELL = 8.4;
const LINE = 19;
const MARGIN = 20;
const BAR = 34;

/** What a style sequence (SGR) turns on or off, as classes of the picture. */
const STYLES = {
  ...{ 1: { bold: true }, 2: { dim: true }, 4: { under: true }, 22: { bold: false, dim: false }, 24: { under: false } },
  ...{
    31: { color: 'red' },
    32: { color: 'green' },
    35: { color: 'magenta' },
    36: { color: 'cyan' },
    39: { color: '' },
  },
};

/**
 * A terminal's screen as a picture that is light or dark as its reader's system is. Every stretch of text says how wide
 * it is, so that columns stand as they do in a terminal whatever font there is.
 * @param lines with style sequences (SGR)
 * @param more whether lines follow that are not shown
 */
export function screenSvg(command, lines, more = false) {
  const shown = [`\x1b[2m$\x1b[22m \x1b[1m${command}\x1b[22m`, '', ...lines, ...(more ? ['', '\x1b[2m…\x1b[22m'] : [])];
  const width = Math.ceil(COLUMNS * CELL + 2 * MARGIN);
  const height = Math.ceil(shown.length * LINE + BAR + MARGIN);
  const texts = shown.flatMap((line, index) => stretches(line).map((stretch) => textOf(stretch, index)));
  return `${[
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img">`,
    `<title>${escaped(command)}</title>`,
    `<style>${STYLE}</style>`,
    `<rect class="ground" x=".5" y=".5" width="${width - 1}" height="${height - 1}" rx="8"/>`,
    ...[0, 1, 2].map((at) => `<circle class="button" cx="${MARGIN + 6 + at * 18}" cy="18" r="5.5"/>`),
    ...texts,
    '</svg>',
  ].join('\n')}\n`;
}

/** Letters of two cells are drawn larger: at the size of the others no font makes them as wide as their cells. */
const STYLE = `
.ground { fill: #ffffff; stroke: #d0d7de } .button { fill: #d0d7de }
text { font: 14px ui-monospace, SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", "D2Coding", "Noto Sans Mono CJK KR", monospace; fill: #1f2328; white-space: pre }
.wide { font-size: 15px } .bold { font-weight: 700 } .under { text-decoration: underline }
.dim { fill: #656d76 } .red { fill: #b42318 } .green { fill: #116329 } .magenta { fill: #7b2d90 } .cyan { fill: #0b6170 }
@media (prefers-color-scheme: dark) {
  .ground { fill: #0d1117; stroke: #30363d } .button { fill: #30363d }
  text { fill: #e6edf3 }
  .dim { fill: #9198a1 } .red { fill: #ff8b82 } .green { fill: #7ee29a } .magenta { fill: #dda8ec } .cyan { fill: #76d0de }
}
`;

/** A line as stretches of one style, each with the cell at which it begins; wide gaps part them. */
function stretches(line) {
  const found = [];
  let style = {};
  let cell = 0;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: an escape sequence begins with one
  for (const part of line.split(/(\x1b\[[\d;]*m)/)) {
    if (part.startsWith('\x1b')) {
      for (const code of part.slice(2, -1).split(';')) style = { ...style, ...STYLES[code] };
      continue;
    }
    for (const [piece] of part.matchAll(/ {2,}|(?:[^ ]| (?! ))+/g)) {
      // Letters of one width in each, so that no font moves one from its cell.
      for (const [text] of piece.matchAll(/[ -~]+|[^ -~]+/g)) {
        if (text.trim() !== '') found.push({ text, cell, style });
        cell += stringWidth(text);
      }
    }
  }
  return found;
}

function textOf({ text, cell, style: { bold, dim, under, color } }, line) {
  const said = text.trim();
  const width = stringWidth(said);
  const wide = width > said.length;
  const classes = [wide ? 'wide' : '', bold ? 'bold' : '', dim ? 'dim' : '', under ? 'under' : '', color ?? ''].filter(
    (name) => name !== '',
  );
  const attributes = classes.length > 0 ? ` class="${classes.join(' ')}"` : '';
  const x = MARGIN + (cell + (text.length - text.trimStart().length)) * CELL;
  const y = BAR + (line + 0.75) * LINE;
  return `<text${attributes} x="${x.toFixed(1)}" y="${y.toFixed(1)}" textLength="${(width * CELL).toFixed(1)}" lengthAdjust="spacingAndGlyphs">${escaped(said)}</text>`;
}

const escaped = (text) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
