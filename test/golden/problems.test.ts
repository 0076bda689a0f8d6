/**
 * Holds what is told of knowledge bases that have a fault, and what layers make of each other, against `test/kb/problems/*.golden.txt`,
 * whole: place, code and values of every problem. The tests of `test/kb/` say why; this tells of every change. After one
 * that is meant: `npm run golden`, then read the differences.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { byPlace, type Problem } from '../../src/domain/problems.ts';
import { KIND_NAMES, type Kind } from '../../src/domain/vocabulary.ts';
import { findings } from '../../src/kb/compile/checks/index.ts';
import { type Compiled, checkFile, compile, type LayerFiles } from '../../src/kb/compile/compile.ts';
import { identity } from '../../src/kb/compile/identity.ts';
import type { PartialRecord } from '../../src/kb/compile/layer.ts';
import { pathsIn, withEdit } from '../support/edits.ts';
import { root } from '../support/lmm.ts';

const FOLDER = join(root, 'test', 'kb', 'problems');
/** `vitest --mode golden` writes the files. */
const WRITES = process.env.MODE === 'golden';
/** So many cases are one test: a fault is told by few, and a run of them all is no single wait. */
const CHUNK = 40;
const DAY = '2026-11-29';

const textOf = (name: string): string => readFileSync(join(FOLDER, name), 'utf8');
const fileOf = (name: string, text: string) => ({ file: { name, path: name }, bytes: Buffer.from(text) });

/** What cannot be seen, as it is written in a corpus. */
const seen = (text: string): string =>
  text.replace(/[\p{C}\p{Zl}\p{Zp}]|(?! )\p{Zs}/gu, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** Everything that `lmm validate` would tell. */
function problemsOf(compiled: Compiled): string[] {
  const all = [...compiled.problems, ...findings(compiled, { day: DAY, today: DAY, rates: [] })].sort(byPlace);
  return all.map(({ file, line, column, code, level, values, source }: Problem) =>
    [`${file}:${line}:${column}`, code, level, JSON.stringify(values), source && `| ${source}`]
      .filter(Boolean)
      .join(' '),
  );
}

/** Records by what tells them apart; of several that are alike each has its number. */
function byName(kind: Kind, records: readonly PartialRecord[]): Map<string, PartialRecord> {
  const named = new Map<string, PartialRecord>();
  for (const record of records) {
    const name = identity(kind, record) ?? JSON.stringify(record);
    named.set(named.has(name) ? `${name} ${named.size}` : name, record);
  }
  return named;
}

/** The values that differ, key by key. */
function differencesOf(name: string, before: PartialRecord | undefined, after: PartialRecord | undefined): string[] {
  if (before === undefined) return [`${name} is new ${JSON.stringify(after)}`];
  if (after === undefined) return [`${name} is gone`];
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((key) => {
    const [was, is] = [JSON.stringify(before[key]), JSON.stringify(after[key])];
    return was === is ? [] : [`${name} ${key}: ${was} → ${is}`];
  });
}

/** What each layer above the first does, and the records that are other ones than without it. */
function changesOf(compiled: Compiled, below: Compiled): string[] {
  const effects = compiled.effects.map(({ layer, what, kind, id, fields, lowest }) =>
    [`layer ${layer}`, what, kind, id, fields?.join(','), lowest && 'of the lowest'].filter(Boolean).join(' '),
  );
  const records = KIND_NAMES.flatMap((kind) => {
    const [before, after] = [below, compiled].map((one) =>
      byName(kind, one.records[kind] as unknown as PartialRecord[]),
    );
    const names = [...new Set([...(before?.keys() ?? []), ...(after?.keys() ?? [])])];
    return names.flatMap((name) => differencesOf(`${kind} ${name}`, before?.get(name), after?.get(name)));
  });
  return [...effects, ...records];
}

const WHOLE = parse(textOf('whole.yaml')) as Record<string, unknown>;
/** The records of the whole base, each in a file of its own, so that only the one that is changed is read again. */
const PARTS = Object.entries(WHOLE).flatMap(([kind, records]) =>
  Array.isArray(records) ? records.map((record, index) => ({ kind, index, record })) : [],
);
const yamlOf = (kind: string, record: unknown): string =>
  stringify({ source: 'docs', [kind]: [record] }, { lineWidth: 0 });
const CHECKED = PARTS.map(({ kind, record }) =>
  checkFile({ name: 'kb.yaml', path: 'kb.yaml' }, Buffer.from(yamlOf(kind, record))),
);

/** A case, and what is told of it. */
type Told = [name: string, tell: () => string[]];

/** Changes the mapping or list that holds a value. */
type Edit = (holder: Record<string, unknown>) => void;

/** What may stand where something else belongs. Each path gets the next of them. */
const VALUES = [
  null,
  [],
  {},
  'some words',
  -1,
  1.5,
  true,
  '2026-02-30',
  '',
  [1],
  'nobody',
  { en: 'x' },
  ['x', 'x'],
  0,
  '12k',
  '2099-01-01',
  'Kim\u200b',
];
/** How keys are misspelt. */
const SLIPS: ((key: string) => string)[] = [
  (key) => `${key}s`,
  (key) => key.slice(1),
  (key) => key.toUpperCase(),
  (key) => `other_${key}`,
  (key) => key.replace('e', '\u0435'),
];

/** What is done at a path: each gets the next value, every second is left out, every third misspelt. */
function editsAt(key: string, turn: number): [what: string, edit: Edit][] {
  const value = VALUES[turn % VALUES.length];
  const slip = SLIPS[turn % SLIPS.length]?.(key) ?? '';
  const all: [string, Edit][] = [[JSON.stringify(value), (holder) => Object.assign(holder, { [key]: value })]];
  if (/^\d+$/.test(key)) return all;
  if (turn % 2 === 0) all.push(['left out', (holder) => delete holder[key]]);
  if (turn % 3 === 0)
    all.push([
      slip,
      (holder) => {
        holder[slip] = holder[key];
        delete holder[key];
      },
    ]);
  return all;
}

/** The whole base with one thing changed. */
const edits = (): Told[] => {
  let turn = 0;
  return PARTS.flatMap(({ kind, index, record }, part) =>
    pathsIn(record).flatMap((path) =>
      editsAt(path.at(-1) as string, turn++).map(
        ([what, edit]): Told => [
          `${kind}[${index}].${path.join('.')}: ${what}`,
          () => {
            const file = fileOf('kb.yaml', yamlOf(kind, withEdit(record, path, edit)));
            const files = CHECKED.map((checked, at) => (at === part ? file : checked)) as LayerFiles;
            return problemsOf(compile(undefined, [files]));
          },
        ],
      ),
    ),
  );
};

/** Cases of a corpus: `=== name`, then the layers of it, with `--- layer` between them and what cannot be seen as `\\u00a0`. */
function casesOf(corpus: string): { name: string; layers: string[] }[] {
  const decoded = (text: string): string =>
    text.replace(/\\u([0-9a-f]{4})|\\([rt0])/g, (_, code, sign) =>
      sign ? { r: '\r', t: '\t', 0: '\0' }[sign as 'r'] : String.fromCharCode(Number.parseInt(code, 16)),
    );
  return textOf(`${corpus}.txt`)
    .split(/^=== /m)
    .slice(1)
    .map((text) => {
      const [name = '', ...rest] = text.split('\n');
      return {
        name,
        layers: rest
          .join('\n')
          .trimEnd()
          .split(/^--- layer\n/m)
          .map((layer) => decoded(layer.endsWith('\n') ? layer : `${layer}\n`)),
      };
    });
}

const CORPORA: Record<string, () => Told[]> = {
  edits,
  files: () =>
    casesOf('files').map(({ name, layers: [text = ''] }) => [
      name,
      () => problemsOf(compile(undefined, [[fileOf('kb.yaml', text)]])),
    ]),
  checks: () => {
    const [first, ...cases] = casesOf('checks');
    const base = fileOf('base.yaml', first?.layers[0] ?? '');
    const below = checkFile(base.file, base.bytes);
    return cases.map(({ name, layers: [text = ''] }) => [
      name,
      () => problemsOf(compile(undefined, [[below, fileOf('kb.yaml', `source: vendor\n${text}`)] as LayerFiles])),
    ]);
  },
  layers: () => {
    const [first, ...cases] = casesOf('layers');
    const base = fileOf('base.yaml', first?.layers[0] ?? '');
    const below = compile(undefined, [[base]]);
    return cases.map(({ name, layers }) => [
      name,
      () => {
        const files = layers.map((text, index) => [fileOf(`${'abc'[index]}.yaml`, text)]);
        const all = compile(
          undefined,
          [[base], ...files],
          ['base', ...layers.map((_, index) => `${'abc'[index]}.yaml`)],
        );
        return [...problemsOf(all), ...changesOf(all, below)];
      },
    ]);
  },
};

describe.each(Object.entries(CORPORA))('%s', (corpus, cases) => {
  const path = join(FOLDER, `${corpus}.golden.txt`);
  const all = cases();
  const told = ([name, tell]: Told): string => [name, ...tell().map((line) => `  ${seen(line)}`)].join('\n');
  const SEPARATOR = '\n\n';
  if (WRITES) writeFileSync(path, `${all.map(told).join(SEPARATOR)}\n`);
  const golden = existsSync(path) ? readFileSync(path, 'utf8').trimEnd().split(SEPARATOR) : [];
  const chunks = Array.from(
    { length: Math.ceil(all.length / CHUNK) },
    (_, at) => [at * CHUNK + 1, all.slice(at * CHUNK, (at + 1) * CHUNK)] as const,
  );

  it.each(chunks)('from number %i on are told as they were', (from, chunk) => {
    const remedy = 'If this is meant: npm run golden, and read what it changed in test/kb/problems.';
    expect(chunk.map(told), remedy).toEqual(golden.slice(from - 1, from - 1 + chunk.length));
  });

  it('are all that the file holds', () => {
    expect(golden).toHaveLength(all.length);
  });
});
