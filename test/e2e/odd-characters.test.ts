import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { withoutUnseen } from '../../src/domain/characters.ts';
import { jsonParts } from '../../src/formats/json.ts';
import { yamlOf } from '../../src/formats/yaml.ts';
import { BASE } from '../support/lmm.ts';
import { twin } from '../support/twin.ts';

const home = mkdtempSync(join(tmpdir(), 'lmm-odd-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));
const base = join(home, 'base.yaml');
writeFileSync(base, BASE);

/** What a runner of builds takes for a command of its own. */
const COMMAND = /^\s*::[a-z].*|.*##[a-z]*\[.*/im;

/** The first character that a terminal or a reader would not show, by its code point, or a line that is a command. */
function hidden(text: string): string | null {
  let found: string | null = COMMAND.exec(text)?.[0] ?? null;
  withoutUnseen(
    text,
    (character) => {
      found ??= `U+${character.codePointAt(0)?.toString(16)} in ${JSON.stringify(text.slice(0, 400))}`;
      return '';
    },
    true,
  );
  return found;
}

const ESCAPES = [
  '\x1b[31m',
  '\x1b]0;owned\x07',
  '\x1b]8;;https://evil.test\x1b\\',
  '\x9b2J',
  '\r',
  '\t',
  '\n',
  '\x7f',
  '\b',
];
const FORMS = [
  '\u202e',
  '\u2066',
  '\u200f',
  '\u061c',
  '\u200b',
  '\u200d',
  '\u2060',
  '\u00ad',
  '\ufeff',
  '\u3164',
  '\u{e0041}',
  '\ufe0f',
  '\u2028',
  '\ue000',
  '\u0085',
];
const SIGNS = [
  'a',
  '한글',
  ' ',
  "'",
  '"',
  '`',
  '$(id)',
  '|',
  '<b>',
  '](x)',
  '-',
  '--',
  '=',
  '/',
  '*',
  '👨‍👩‍👧',
  'می‌خواهم',
  'zed',
  'translation',
  '::error::',
  '\n ::stop-commands::x',
  '##[error]',
  '##vso[task.x]',
];
const hostile = fc
  .array(fc.constantFrom(...ESCAPES, ...FORMS, ...SIGNS), { minLength: 1, maxLength: 6 })
  .map((parts) => parts.join(''))
  .filter((text) => !text.includes('\0'));

const COMMANDS: ((text: string) => string[])[] = [
  (text) => ['show', text],
  (text) => [text],
  (text) => [text, 'zed'],
  (text) => ['compare', text, 'zed'],
  (text) => ['recommend', text],
  (text) => ['recommend', `translation ${text}`, '--explain'],
  (text) => ['recommend', `translation ${text}`, '--use', 'writing=2'],
  (text) => ['recommend', '--use', text],
  (text) => ['list', '--sort', text],
  (text) => ['list', '--fields', text],
  (text) => ['list', `--${text}`],
  (text) => ['list', '--developer', text],
  (text) => ['list', '--source', text],
  (text) => ['list', '--as-of', text],
  (text) => ['list', '--kb', text],
  (text) => ['list', '--policy', text],
  (text) => ['list', '--out', `no-such-folder/${text}`],
  (text) => ['validate', text],
  (text) => ['check', text],
  (text) => ['cost', 'zed', '--input', text],
  (text) => ['diff', '--from', text],
  (text) => ['uses', text],
  (text) => ['sources', text],
  (text) => ['fields', text],
  (text) => ['schema', text],
  (text) => ['report', text],
  (text) => ['timeline', text],
  (text) => ['upcoming', text],
];
const FORMATS = ['table', 'json', 'ndjson', 'csv', 'markdown', 'yaml', 'html'];

describe('nothing that is unseen comes out', () => {
  it('whatever the arguments and the environment are, in any format', async () => {
    await fc.assert(
      fc.asyncProperty(
        hostile,
        fc.constantFrom(...COMMANDS),
        fc.constantFrom(...FORMATS),
        fc.constantFrom('en', 'ko'),
        async (text, command, format, lang) => {
          const args = command(text);
          const kb = args.includes('--kb') ? [] : ['--kb', base];
          const { out, err } = await twin([...args, '--format', format, '--lang', lang, ...kb], { cwd: home });
          expect({ args, out: hidden(out), err: hidden(err) }).toEqual({ args, out: null, err: null });
        },
      ),
      { numRuns: 40 },
    );
  });

  it('whatever files and folders are called, and whatever stands in them', async () => {
    const yaml = fc.constantFrom<(text: string) => string>(
      (text) => `models:\n  - {id: ${JSON.stringify(text)}, name: Z, developer: acme}\n`,
      (text) => `models:\n  - {id: z, name: ${JSON.stringify(text)}, developer: acme}\n`,
      (text) => `models:\n  - {id: z, name: Z, developer: acme, ${JSON.stringify(text)}: 1}\n`,
      (text) => `${text}: ${text}\n`,
      (text) => `developers:\n  - {id: z, name: Z, url: ${JSON.stringify(text)}}\n`,
      (text) => `lmm: policy/1\nname: ${JSON.stringify(text)}\n`,
      (text) => `source: ${JSON.stringify(text)}\nmodels: [{id: z, name: Z, developer: ${JSON.stringify(text)}}]\n`,
    );
    let files = 0;
    await fc.assert(
      fc.asyncProperty(hostile, hostile, yaml, fc.constantFrom(...FORMATS), async (name, text, write, format) => {
        const folder = join(home, `${files++}${name.replaceAll('/', '')}`.slice(0, 60));
        mkdirSync(folder);
        const file = join(folder, `${name.replaceAll('/', '').slice(0, 30)}x.yaml`);
        writeFileSync(file, write(text));
        for (const args of [
          ['validate', '--kb', folder],
          ['list', '--kb', folder],
          ['list', '--policy', file, '--kb', base],
        ]) {
          const { out, err } = await twin([...args, '--format', format], { cwd: folder });
          expect({ args, out: hidden(out), err: hidden(err) }).toEqual({ args, out: null, err: null });
        }
      }),
      { numRuns: 12 },
    );
  });
});

const anyText = fc
  .array(fc.integer({ min: 0, max: 0x10ffff }), { maxLength: 8 })
  .map((points) => String.fromCodePoint(...points.filter((point) => point < 0xd800 || point > 0xdfff)));

describe('what is unseen comes back from JSON and YAML', () => {
  it('as it was, in keys and in values', () => {
    fc.assert(
      fc.property(fc.dictionary(hostile, fc.oneof(hostile, anyText, fc.integer())), (value) => {
        const document = { list: [value], ...value };
        const json = [...jsonParts(document)].join('');
        const yaml = yamlOf(document);
        expect([hidden(json), hidden(yaml)]).toEqual([null, null]);
        expect(JSON.parse(json)).toEqual(document);
        expect(parse(yaml)).toEqual(document);
      }),
      { numRuns: 15 },
    );
  });
});

it.each(['table', 'csv', 'markdown', 'yaml'])(
  'no text of a file is a command to what runs a build: %s',
  async (format) => {
    const long = `${'so '.repeat(20)}::error::x ${'aaa'.repeat(40)}::error::x ##[error]x`;
    const file = join(home, 'commands.yaml');
    const yaml = `source: s
sources: [{id: s, title: "::error::x", publisher: "##vso[x]y", date: 2026-01-01, kind: vendor}]
developers: [{id: acme, name: "::error::x", source: s}]
uses: [{id: cod, name: "::error::x"}]
models:
  - {id: zed, name: "::error::x", developer: acme, summary: [{text: "${long}"}], features: [{text: "a\\n::error::x"}],
     applications: [{use: cod, fit: strong, text: "::Error::x"}], current: [{release: acme/z, from: 2026-01-01}]}
releases: [{id: acme/z, name: "::set-output name=x::y", note: "::error::x", model: zed, developer: acme, release_date: 2026-01-01}]
`;
    writeFileSync(file, yaml);
    const broken = join(home, 'broken.yaml');
    writeFileSync(broken, 'models:\n  - name: [\n::error::x\n  : ##[error]y\n');
    for (const args of [
      ['list', '--width', '60'],
      ['show', 'zed', '--width', '60'],
      ['show', 'acme/z', '--lang', 'ko'],
      ['validate', broken],
    ]) {
      const { out, err } = await twin([...args, '--format', format, '--kb', file], { cwd: home });
      expect({ args, out: hidden(out), err: hidden(err) }).toEqual({ args, out: null, err: null });
    }
  },
);

it('text as people write it comes out as it is, in every format', async () => {
  const names = ['그록'.normalize('NFD'), '👨‍👩‍👧 🏳️‍🌈 🇰🇷', 'क्‍ष', 'می‌خواهم', 'cafe\u0301 Ångström', 'שלום'];
  const file = join(home, 'fine.yaml');
  const models = names.map((name, at) => ({
    id: `m${at}`,
    name,
    developer: 'acme',
    summary: { text: `${name}\n${name}`, source: 's' },
  }));
  writeFileSync(file, JSON.stringify({ ...parse(readFileSync(base, 'utf8')), models }));
  for (const format of FORMATS) {
    const { out, err, code } = await twin(['list', '--format', format, '--kb', file]);
    expect([code, err]).toEqual([0, '']);
    for (const name of names) expect(out).toContain(name);
    expect(hidden(out)).toBeNull();
  }
});
