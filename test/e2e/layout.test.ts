import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import stringWidth from 'string-width';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { COMMAND_NAMES } from '../../src/features/index.ts';
import { hasTerminal, inTerminal, knowledgeBase, lmm, root } from '../support/lmm.ts';
import { drawn, twin } from '../support/twin.ts';
import { isWider } from '../support/width.ts';

/**
 * Every view is drawn where people sit (80), where most turn into cards or lines of text (40), and at one of the other
 * widths, in turn, so that each of these has a quarter of the views in either language, and another quarter in the other.
 */
const OTHERS = [20, 60, 120, 200];
const terminalsOf = (view: number, lang: string): [number, ...number[]] => [
  40,
  80,
  OTHERS[(view + (lang === 'ko' ? 2 : 0)) % OTHERS.length] as number,
];
/** A pipe differs only in that nothing is shortened: what no terminal is wide enough for is tried there. */
const PIPES = [1, 80] as const;
/** Commands that tell a pipe more than a terminal. All others are asked once for both. */
const FULLER = ['list', 'kb', 'scan', 'upkeep', 'cost'];
const POLICY = join(root, 'test/golden/policy.yaml');
const DAY = ['--as-of', '2025-02-02'];
const DECISION = decision();
const FILES = files({
  'app.py': 'MODELS = ["gpt-4o", "azure/gpt-4-0613", "claude-3-opus-20240229", "mystery-1"]\n',
  'watch.yaml': 'lmm: watch/1\nsince: 2026-10-01\nmodels: [claude, openai/gpt-4o]\n',
  'log.jsonl':
    '{"model":"gpt-4o-2024-08-06","created":1795000000,"usage":{"prompt_tokens":1000,"completion_tokens":100}}\n{"half\n',
  'feed.json':
    '{"acme/ok":{"litellm_provider":"acme","mode":"chat","input_cost_per_token":1e-7,"output_cost_per_token":5e-7}}',
});
const VIEWS: [name: string, args: string[]][] = [
  ['home', []],
  ['list', ['list']],
  ['list of a day', ['list', ...DAY]],
  ['list of all', ['list', '--all']],
  ['list by a policy', ['list', '--policy', POLICY]],
  ['list of releases', ['list', '--releases', ...DAY]],
  ['list of chosen fields', ['list', '--fields', 'developer,architecture,context,license', ...DAY]],
  ['compare of two', ['compare', 'chatgpt', 'grok', ...DAY]],
  ['compare of what ends or costs more soon', ['compare', 'claude-sonnet-4-5', 'gemini']],
  ['compare in full', ['compare', 'chatgpt', 'gemini', '--full']],
  ['compare by a policy', ['compare', 'claude', 'gemini', '--policy', POLICY]],
  ['compare of five', ['compare', 'chatgpt', 'deepseek', 'llama', 'gemini', 'grok', ...DAY]],
  ['compare of nothing', ['compare', 'chatgpt', 'grok', '--only-differences', '--fields', 'tool_call', ...DAY]],
  ['recommend', ['recommend', '--use', 'programming,social']],
  ['recommend of a day', ['recommend', '--use', 'social=1,research=1.1', ...DAY]],
  ['recommend with its sources whole', ['recommend', '--use', 'social', '--sources', ...DAY]],
  ['recommend with conditions', ['recommend', '중국어 번역, 미국 회사', '--min-context', '10k', ...DAY]],
  ['recommend without a result', ['recommend', '세탁기 골라줘', ...DAY]],
  ['recommend with readings', ['recommend', '챗봇', ...DAY]],
  ['recommend by value', ['recommend', '--use', 'programming', '--pareto', 'price,context', '--max-price', '3']],
  ['recommend with the arithmetic', ['recommend', '--use', 'programming', '--only', 'claude,mimo,nova']],
  ['recommend instead of a release', ['recommend', '--instead-of', 'gpt-4o']],
  ['show of a model', ['show', 'gemini']],
  ['show of a release', ['show', 'deepseek-r1']],
  ['show of chosen fields', ['show', 'llama', '--fields', 'open_source,license,context', ...DAY]],
  ['report', ['report', ...DAY]],
  ['memo of a need', ['report', '--use', 'customer-support', '--requests', '10k', '--input', '1k', '--output', '300']],
  ['report on a decision', ['report', '--decision', DECISION]],
  ['check of a decision', ['check', DECISION, ...DAY]],
  ['kb', ['kb']],
  ['scan', ['scan', join(FILES, 'app.py')]],
  ['watch', ['watch', join(FILES, 'watch.yaml')]],
  ['cost of usage', ['cost', '--usage', join(FILES, 'log.jsonl'), '--what-if', 'gpt-5,nova']],
  ['import', ['import', 'litellm', join(FILES, 'feed.json'), '--dry-run']],
  ['export', ['export']],
  ['sql tables', ['sql', '--tables']],
  ['uses', ['uses']],
  ['uses by name', ['uses', 'social']],
  ['trends', ['trends']],
  ['sources', ['sources']],
  ['sources by name', ['sources', 'models-dev']],
  ['sources that disagree', ['sources', '--conflicts', ...DAY]],
  ['fields', ['fields']],
  ['cost', ['cost', '--input', '10M', '--output', '2M', '--cached', '50%', ...DAY]],
  ['cost of a few', ['cost', 'gpt-4o', 'nova', '--input', '10M', '--currency', 'KRW', '--rate', '1400', '--explain']],
  ['timeline', ['timeline']],
  ['timeline of a line', ['timeline', 'gemini']],
  ['timeline from a day', ['timeline', '--from', '2026-11-01']],
  ['upcoming', ['upcoming']],
  ['upcoming of two', ['upcoming', 'chatgpt', 'gemini']],
  ['policy', ['policy', POLICY]],
  ['diff', ['diff', '--from', '2025-01-20', '--to', '2025-02-02']],
  ['diff since', ['diff', '--since', '7d']],
  // Where something is found, its place and its line are told whole, however wide.
  ['validate', ['validate', POLICY]],
  ['coverage', ['validate', '--coverage']],
  ['coverage of each series', ['validate', '--coverage', '--verbose']],
  ['upkeep', ['upkeep']],
  ['upkeep of pages', ['upkeep', '--only', 'sources,prices', '--as-of', '2027-03-01']],
];
const HELP: [name: string, args: string[]][] = [
  ['lmm', ['--help']],
  ...COMMAND_NAMES.map((name): [string, string[]] => [name, [name, '--help']]),
];

/** Small files for the commands that read one, for all tests of this file. */
function files(texts: Record<string, string>): string {
  const path = mkdtempSync(join(tmpdir(), 'lmm-test-'));
  for (const [name, text] of Object.entries(texts)) writeFileSync(join(path, name), text);
  afterAll(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

/** A kept decision that stands for all tests of this file. */
function decision(): string {
  const folder = mkdtempSync(join(tmpdir(), 'lmm-test-'));
  const file = join(folder, 'decision.yaml');
  beforeAll(() => twin(['recommend', '--use', 'social=2,research', '--save', file]));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return file;
}

const LETTERS = new Intl.Segmenter();
/** What is wrong with the lines of a text for a screen of so many columns. */
function faults(text: string, columns: number): string[] {
  if (!text.endsWith('\n')) return ['no line end'];
  return text
    .slice(0, -1)
    .split('\n')
    .flatMap((line) => {
      const found: string[] = [];
      // A letter that takes two cells cannot be halved.
      if (isWider(line, columns) && [...LETTERS.segment(line)].length > 1) found.push(`too wide: ${line}`);
      if (/\s$/.test(line)) found.push(`trailing blank: ${line}`);
      if (/\p{Cc}/u.test(line)) found.push(`control character: ${JSON.stringify(line)}`);
      return found;
    });
}
/** A decision that has changed has an exit code of its own. */
const exitOf = ([command, file]: string[]): number => (command === 'check' && file === DECISION ? 4 : 0);
/** Characters that draw: arrows, lines, blocks, shapes. A text of the data may hold dashes and quotes of any kind. */
const DRAWN = /[\u2190-\u21ff\u2500-\u27bf\u2900-\u2bff]/;

it('every command is among the views, but for the one that prints a schema and the one that downloads', () => {
  const shown = new Set(VIEWS.map(([, args]) => args[0]));
  expect(COMMAND_NAMES.filter((name) => !shown.has(name))).toEqual(['update', 'schema']);
});

it('options and terminals reach what draws', async () => {
  const args = ['compare', 'chatgpt', 'gemini', '--lang', 'ko'];
  const { run, draw } = await drawn(args, { columns: 80, env: { NO_COLOR: '1' } });
  expect((await twin([...args, '--color'], { columns: 60 })).out).toBe(await draw({ width: 60, color: true }));
  expect((await twin([...args, '--ascii', '--width', '120', '--no-color'], { columns: 60 })).out).toBe(
    await draw({ width: 120, ascii: true }),
  );
  expect(
    new Set([run.out, await draw({ width: 60 }), await draw({ color: true }), await draw({ ascii: true })]).size,
  ).toBe(4);
  expect((await twin([...args, '--width', '60'])).out).toBe(await draw({ width: 60, whole: true }));
});

describe.each(['ko', 'en'])('in %s', (lang) => {
  it.each(VIEWS)(
    '%s fits a pipe and a terminal of any width, in ASCII too, and is the same in colour',
    async (name, args) => {
      const widths = terminalsOf(
        VIEWS.findIndex(([view]) => view === name),
        lang,
      );
      const { run, draw } = await drawn([...args, '--lang', lang, '--no-color'], { columns: widths[0] });
      const plain = new Map([[widths[0], run.out]]);
      for (const width of widths.slice(1)) plain.set(width, await draw({ width }));
      const piped: [number, string][] = [];
      const pipe = FULLER.includes(args[0] ?? '') ? (await drawn([...args, '--lang', lang])).draw : draw;
      for (const width of PIPES) piped.push([width, await pipe({ width, whole: true })]);
      for (const [width, out] of [...plain, ...piped])
        expect({ width, code: run.code, faults: faults(out, width) }).toEqual({
          width,
          code: exitOf(args),
          faults: [],
        });
      // biome-ignore lint/suspicious/noControlCharactersInRegex: the colours are what is taken away
      expect((await draw({ width: 80, color: true })).replace(/\u001b\[[\d;]*m/g, '')).toBe(plain.get(80));

      const out = await draw({ width: 60, ascii: true });
      expect(out.match(DRAWN)).toBeNull();
      if (lang === 'en') {
        // Only texts of the data are outside ASCII.
        const own = out.split('\n').filter((line) => /^[\u0020-\u007e]*$/.test(line)).length;
        expect(own / out.split('\n').length).toBeGreaterThan(0.5);
      }
    },
  );

  it.each(HELP)('help of %s fits any width, draws nothing and has no colour', async (name, args) => {
    const widths = terminalsOf(
      HELP.findIndex(([command]) => command === name),
      lang,
    );
    for (const width of [...PIPES, ...widths]) {
      const { code, out } = await twin([...args, '--lang', lang, '--color', '--ascii'], { columns: width });
      expect({ width, code, faults: faults(out, width), drawn: out.match(DRAWN) }).toEqual({
        width,
        code: 0,
        faults: [],
        drawn: null,
      });
    }
  });
});

describe('columns', () => {
  it('stand below each other at every row, however wide the letters', async () => {
    const kb = knowledgeBase(`models:
  - {id: a, name: 가나다 모델, developer: acme, aliases: [x]}
  - {id: b, name: "e\\u0301tude \\U0001F468\\u200D\\U0001F469\\u200D\\U0001F467", developer: acme}
  - {id: c, name: C, developer: acme}
`);
    const { out } = await twin(['list', '--kb', kb]);
    const starts = out
      .split('\n')
      .filter((line) => line.includes('Acme'))
      .map((line) => stringWidth(line.slice(0, line.indexOf('Acme'))));
    expect(starts).toHaveLength(3);
    expect(new Set(starts).size).toBe(1);
  });

  it('are never so many that an unbroken name leaves the screen', async () => {
    const name = `${'very-long-name-'.repeat(12)}end`;
    const kb = knowledgeBase(
      `models:\n  - {id: ${name}, name: ${name}, developer: acme, features: [{text: ${'가'.repeat(150)}}]}\n  - {id: b, name: B, developer: acme}\n`,
    );
    for (const columns of [7, 40, 80]) {
      for (const args of [['list'], ['compare', name, 'b'], ['recommend', name, '--use', 'x']]) {
        const { out } = await twin([...args, '--kb', kb], { columns, env: { NO_COLOR: '1' } });
        if (args[0] === 'recommend') expect(out).toBe('');
        else expect(faults(out, columns)).toEqual([]);
      }
      const { out } = await twin(['compare', name, 'b', '--kb', kb], { columns, env: { NO_COLOR: '1' } });
      expect(out.replace(/\s/g, '')).toContain('very-long');
    }
  });

  it('count characters of ambiguous width as the terminal does', async () => {
    for (const columns of [20, 60, 80]) {
      const { out } = await twin(['recommend', '--use', 'social', ...DAY, '--lang', 'ko', '--ambiguous', 'wide'], {
        columns,
        env: { NO_COLOR: '1' },
      });
      for (const line of out.split('\n'))
        expect(stringWidth(line, { ambiguousIsNarrow: false })).toBeLessThanOrEqual(columns);
    }
    await twin(['list', '--ambiguous', 'narrow']);
  });
});

describe('the program itself', () => {
  if (hasTerminal) {
    it('asks the terminal for its width', () => {
      const commands = ['compare chatgpt grok', 'recommend 세탁기'];
      const loop = commands
        .map((command) => `lmm ${command} --lang ko --no-color --as-of 2025-02-02; echo "=== $w"`)
        .join('; ');
      const { out } = inTerminal(`for w in 7 100; do stty cols $w; ${loop}; done`, 80);
      const parts = out.split(/^=== (\d+)\n/m);
      expect(parts).toHaveLength(2 * 2 * commands.length + 1);
      for (let at = 0; at + 1 < parts.length; at += 2) {
        const columns = Number(parts[at + 1]);
        expect(faults(parts[at] ?? '', columns)).toEqual([]);
        expect(parts[at]?.trim()).not.toBe('');
      }
    });
  }

  it('takes --width, then COLUMNS, then 80 in a pipe, and never colours it', async () => {
    const widest = (text: string): number => Math.max(...text.split('\n').map((line) => stringWidth(line)));
    const args = ['compare', 'chatgpt', 'gemini', ...DAY];
    const wide = lmm(args, { COLUMNS: '120' }).out;
    expect(widest(wide)).toBeGreaterThan(80);
    expect(widest(wide)).toBeLessThanOrEqual(120);
    const piped = async (env: Record<string, string>, ...more: string[]): Promise<string> =>
      (await twin([...args, ...more], { env })).out;
    const narrow = await piped({ COLUMNS: '120' }, '--width', '50');
    expect(widest(narrow)).toBeLessThanOrEqual(50);
    expect(await piped({ COLUMNS: '0' })).toBe(await piped({ COLUMNS: '80' }));
    expect(await piped({ COLUMNS: 'wide' })).toBe(await piped({}));
    expect(narrow + wide).not.toContain('\u001b');
  });

  it.each(['0', '-5', '1.5', 'wide', ''])('refuses --width %j', async (width) => {
    expect(await twin(['list', `--width=${width}`])).toMatchObject({ code: 2, out: '' });
  });
});

describe('the columns of a recommendation', () => {
  const FOUNDING = [...DAY, '--source', 'plura-lmm-trends'];
  const ask = async (columns: number, lang: string, ...args: string[]): Promise<string[]> =>
    (await twin(['recommend', ...args, ...FOUNDING, '--lang', lang], { columns, env: { NO_COLOR: '1' } })).out.split(
      '\n',
    );
  /** The cell at which a text begins in each line that has it. */
  const starts = (lines: readonly string[], text: string): number[] =>
    lines.filter((line) => line.includes(text)).map((line) => stringWidth(line.slice(0, line.indexOf(text))));

  it.each(['ko', 'en'])('in %s hold the readings of a word below each other', async (lang) => {
    for (const columns of [60, 80, 120]) {
      const lines = await ask(columns, lang, '챗봇', '--explain');
      const table = lines.filter((line) => line.includes(' --use ') && !line.includes('lmm'));
      expect(table).toHaveLength(3);
      expect(new Set(starts(table, '--use ')).size).toBe(1);
      const brief = (await ask(columns, lang, '챗봇')).join(' ').replace(/ +/g, ' ');
      expect(brief.match(/ --use [a-z-]+/g)).toHaveLength(3);
    }
  });

  it.each(['ko', 'en'])('in %s hold the excluded below each other, each with its release and reason', async (lang) => {
    for (const columns of [40, 80]) {
      const lines = await ask(columns, lang, '--use', 'social', '--max-price', '1', '--explain');
      const at = lines.findIndex((line) => /^(Unknown|미확인)$/.test(line));
      const part = lines.slice(at + 1, lines.indexOf('', at));
      const names = part.filter((line) => /^ {2}\S/.test(line));
      expect(names).toHaveLength(5);
      expect(new Set(names.map((line) => /^ {2}\S+(?: \S+)* +/.exec(line)?.[0].length)).size).toBe(1);
    }
  });

  it.each([
    ['en', 'Measurements'],
    ['ko', '측정값'],
  ])(
    'in %s tell how to add what is measured where it would change the answer, not among the questions',
    async (lang, label) => {
      const lines = await ask(80, lang, '--use', 'content-creation', '--explain');
      const at = lines.findIndex((line) => line.startsWith(`  ${label}`));
      expect(lines[at]).toContain('--weight price=1,context=1');
      expect(lines.slice(at).findIndex((line) => /^(To ask before|결정 전)/.test(line))).toBeGreaterThan(0);
    },
  );

  it('keep a line to each of the ranking at 40 columns', async () => {
    for (const lang of ['ko', 'en']) {
      const lines = await ask(40, lang, '--use', 'research,translation,chatbot');
      const ranked = lines.filter((line) => /^ +\d+ {2}\S.* \d+\.\d /.test(line));
      expect(ranked.length).toBeGreaterThan(2);
      for (const line of ranked) expect(line).toMatch(/ (low|낮음)$/);
      const whole = await ask(40, lang, '--use', 'research,translation,chatbot', '--explain');
      const explained = whole.filter((line) => /^ +\d+ {2}\S.* \d+\.\d /.test(line));
      expect(explained).toHaveLength(ranked.length);
      for (const line of explained) expect(line).toMatch(/(confidence|신뢰도) \S+$/);
    }
  });
});
