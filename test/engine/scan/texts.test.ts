import { describe, expect, it } from 'vitest';
import { Snapshot } from '../../../src/domain/snapshot.ts';
import { commentsIn } from '../../../src/engine/scan/comments.ts';
import { isMinified, kindOf, leftOutBy, syntaxOf } from '../../../src/engine/scan/files.ts';
import { ignoredIn } from '../../../src/engine/scan/ignored.ts';
import { cellsIn, placeIn } from '../../../src/engine/scan/notebook.ts';
import { Scan, type ScanRequest } from '../../../src/engine/scan/scan.ts';
import { knowledgeOf } from '../../support/knowledge.ts';

describe('comments', () => {
  it.each([
    ['a.py', 'x = "# no" # yes', ['# yes']],
    ['a.py', '"""Explains."""\nx = """no"""', ['"""Explains."""']],
    ['a.py', "x = 'it''s' # yes", ['# yes']],
    ['a.yaml', "title: don't # yes", ['# yes']],
    ['a.yaml', 'color: #fff\nx: a#b', ['#fff']],
    ['a.ts', 'const u = "https://x"; // yes', ['// yes']],
    ['a.ts', 'a /* one\ntwo */ b', ['/* one\ntwo */']],
    ['a.ts', 'const t = `// no`; see http://x', []],
    ['a.rs', "fn f<'a>() {} // yes", ['// yes']],
    ['a.tf', 'a = 1 # one\nb = 2 // two', ['# one', '// two']],
    ['a.sql', "select '--no' -- yes", ['-- yes']],
    ['a.html', '<!-- yes --> no', ['<!-- yes -->']],
    ['a.ini', '; yes\nx=1', ['; yes']],
    ['a.json', '{"a": "# no"}', []],
    ['a.ts', '/* open', ['/* open']],
    ['a.ts', 'const quote = /["\'`]/; // yes', ['// yes']],
    ['a.ts', 'return /[/"]\\/`/.test(x); // `yes`', ['// `yes`']],
    ['a.ts', 'const half = a / 2; const b = "/ no"; // yes', ['// yes']],
    ['a.vue', "<p>it's</p><!-- yes -->", ['<!-- yes -->']],
  ])('of %s: %s', (file, text, comments) => {
    expect(commentsIn(text, syntaxOf(file)).map(([start, end]) => text.slice(start, end))).toEqual(comments);
  });

  it.each([
    ['a quote', (times: number) => `x = '${"\\'".repeat(times)}`],
    ['a set of a pattern', (times: number) => '=/['.repeat(times)],
  ])('take time in proportion to the text, where what opens %s never closes', (_, textOf) => {
    const start = performance.now();
    commentsIn(textOf(50_000), 'slash');
    // In proportion it takes some hundredths of a second, by the square a minute: no machine is so busy that it mistakes them.
    expect(performance.now() - start).toBeLessThan(20_000);
  });
});

it.each([
  ['src/a.py', 'code'],
  ['tests/a.py', 'test'],
  ['src/a.test.ts', 'test'],
  ['src/test_a.py', 'test'],
  ['src/latest.py', 'code'],
  ['fixtures/a.json', 'test'],
  ['pkg/a_test.go', 'test'],
  ['README.md', 'docs'],
  ['.env.example', 'config'],
  ['Dockerfile', 'config'],
  ['infra/main.tf', 'config'],
])('%s is %s', (file, kind) => {
  expect(kindOf(file)).toBe(kind);
});

it.each([
  ['package-lock.json', 'lock'],
  ['a/poetry.lock', 'lock'],
  ['node_modules/a/b.js', 'vendored'],
  ['a/vendor/b.go', 'vendored'],
  ['a.min.js', 'minified'],
  ['src/vendors.ts', undefined],
])('%s is left out: %s', (file, why) => {
  expect(leftOutBy(file)).toBe(why);
});

it('tells code that a machine made smaller from long data', () => {
  const long = `x("${'a'.repeat(9000)}")`;
  expect([isMinified('a.js', long), isMinified('a.json', long), isMinified('a.js', 'x\n'.repeat(9000))]).toEqual([
    true,
    false,
    false,
  ]);
});

describe('what is ignored', () => {
  const linesOf = (text: string): number[] => [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
  const of = (text: string) => {
    const { file, lines } = ignoredIn(text, linesOf(text));
    return { file, lines: [...lines] };
  };

  it.each([
    ['a # lmm-ignore: old\nb', [[0, 'old']]],
    [
      '# lmm-ignore old\nb',
      [
        [0, 'old'],
        [1, 'old'],
      ],
    ],
    ['/* lmm-ignore */ a', [[0, '']]],
    [
      '<!-- lmm-ignore: shown as an example -->',
      [
        [0, 'shown as an example'],
        [1, 'shown as an example'],
      ],
    ],
    ['lmm-ignorance', []],
  ])('in %s', (text, lines) => {
    const found = of(text);
    expect(found.file).toBeNull();
    expect(found.lines.sort()).toEqual(lines);
  });

  it('is a whole file where that is said', () => {
    expect(of('x\n# lmm-ignore-file: generated').file).toBe('generated');
  });
});

describe('notebooks', () => {
  const notebook = `{"cells": [
  {"cell_type": "markdown", "source": "one\\ntwo"},
  {"cell_type": "code", "outputs": [{"text": ["out"]}], "source": ["a = \\"é\\"\\n", "b = \\u0041"]}
]}`;

  it('are read cell by cell, without what their code printed', () => {
    expect(cellsIn(notebook)?.map(({ number, isCode, text }) => [number, isCode, text])).toEqual([
      [1, false, 'one\ntwo'],
      [2, true, 'a = "é"\nb = A'],
    ]);
  });

  it('tell where in the file each character stands', () => {
    const cell = cellsIn(notebook)?.[1];
    const at = (sign: string): string => notebook.slice(cell ? placeIn(cell, cell.text.indexOf(sign)) : 0).slice(0, 3);
    expect([at('é'), at('b ='), at('A'), at('"')]).toEqual(['é\\"', 'b =', '\\u0', '\\"é']);
  });

  it('are read with a mark of the encoding, and by their cells alone', () => {
    const odd =
      '{"metadata": {"source": "x"}, "cells": [{"source": []}, {"source": [1, "a"], "metadata": {"source": ["b"]}}]}';
    expect(cellsIn(`\ufeff${odd}`)?.map(({ text }) => text)).toEqual(['a']);
  });

  it.each(['not json', '[]', '{"cells": 1}'])('are none: %s', (text) => {
    expect(cellsIn(text)).toBeUndefined();
  });
});

const KB = knowledgeOf(`
source: s
sources: [{id: s, title: S, date: 2025-01-01, kind: vendor}]
developers: [{id: acme, name: Acme}]
providers: [{id: acme, name: Acme, developer: acme}, {id: cloud, name: Cloud}]
models: [{id: ant, name: Ant, developer: acme}]
releases:
  - {id: acme/ant-1-pro, name: Ant 1 Pro, model: ant, developer: acme, release_date: 2024-01-01, retirement_date: 2025-03-01, replaced_by: [acme/ant-3-pro]}
  - {id: acme/ant-2-pro, name: Ant 2 Pro, model: ant, developer: acme, release_date: 2024-06-01, retirement_date: 2025-08-01,
     ends: [{channel: cloud, provider: cloud, date: 2025-05-01, certainty: done, source: s}]}
  - {id: acme/ant-3-pro, name: Ant 3 Pro, model: ant, developer: acme, release_date: 2025-01-01, open_weights: true}
  - {id: acme/ant-4-pro, name: Ant 4 Pro, model: ant, developer: acme, release_date: 2025-02-01,
     ends: [{channel: api, date: 2025-04-01, certainty: earliest, source: s}]}
offers:
  - {release: acme/ant-3-pro, provider: acme, api_id: ant-3-pro, cost: [{from: 2025-01-01, currency: USD, input: 1, output: 2}, {from: 2025-07-01, currency: USD, input: 2, output: 4}]}
`);
const DAY = '2025-06-01';
function scanned(files: Record<string, string>, request: Partial<ScanRequest> = {}, most?: number) {
  const asked = { constraints: [], also: [], failOn: [], feeds: [], ...request };
  const scan = new Scan(new Snapshot(KB, { asOf: DAY }), asked, most);
  for (const [file, text] of Object.entries(files)) scan.add(file, text);
  return scan.result({ read: Object.keys(files).length, by: 'folder', skipped: [] }, { paths: ['.'], changed: null });
}
const told = (result: ReturnType<typeof scanned>): string[] =>
  result.subjects.map(({ key, outcome, reasons }) =>
    `${key}: ${outcome} ${reasons.map(({ code }) => code).join(' ')}`.trim(),
  );

describe('what is told of an id', () => {
  it.each([
    ['model="ant-1-pro"', 'acme/ant-1-pro: fault retired'],
    ['model="ant-2-pro"', 'acme/ant-2-pro: fault ends'],
    ['model="cloud/ant-2-pro"', 'acme/ant-2-pro via cloud: fault retired'],
    ['model="cloud/ant-1-pro"', 'acme/ant-1-pro via cloud: cannot-tell elsewhere'],
    ['model="ant-3-pro"', 'acme/ant-3-pro: fine price'],
    ['model="somebody/ant-3-pro"', 'acme/ant-3-pro via weights: fine price'],
    ['model="ant-4-pro"', 'acme/ant-4-pro: cannot-tell any-day'],
    ['model="ant-9-pro"', 'ant-9-pro: cannot-tell unknown-id'],
    ['model=f"ant-1-{x}"', 'ant-1…: cannot-tell pieced-id'],
  ])('%s', (code, subject) => {
    expect(told(scanned({ 'a.py': code }))).toEqual([subject]);
  });

  it('has who takes its place', () => {
    const [subject] = scanned({ 'a.py': 'model="ant-1-pro"' }).subjects;
    expect(subject?.replacement).toMatchObject({ id: 'acme/ant-3-pro', why: 'named', api_id: 'ant-3-pro' });
  });

  it('is held against conditions, where not knowing is no breach', () => {
    const constraints = [{ origin: 'option', constraint: 'max-price', value: 0.1 }] as const;
    const result = scanned({ 'a.py': 'model="ant-3-pro"\nmodel="ant-4-pro"' }, { constraints });
    expect(told(result)).toEqual([
      'acme/ant-3-pro: fault policy price',
      'acme/ant-4-pro: cannot-tell any-day policy-unknown',
    ]);
  });
});

describe('what counts', () => {
  const files = {
    'a.py': 'model="ant-1-pro"\n# model="ant-1-pro"\nmodel="ant-1-pro" # lmm-ignore: kept',
    'tests/a.py': 'model="ant-1-pro"',
    'a.md': '`ant-1-pro`',
  };
  const failOn = [{ on: 'retired', until: null }] as const;

  it('is code and configuration', () => {
    const { summary, findings } = scanned(files);
    expect(summary).toEqual({ fault: 1, cannot_tell: 0, fine: 0, ignored: 1, comment: 1, test: 1, docs: 1 });
    expect(findings.map(({ file, line, where, counts, ignored }) => [file, line, where, counts, ignored])).toEqual([
      ['a.md', 1, 'docs', false, null],
      ['a.py', 1, 'code', true, null],
      ['a.py', 2, 'comment', false, null],
      ['a.py', 3, 'code', false, 'kept'],
      ['tests/a.py', 1, 'test', false, null],
    ]);
  });

  it('fails, and what does not count fails nothing', () => {
    expect(scanned(files, { failOn }).failed_on).toEqual([
      { on: 'retired', until: null, subjects: ['acme/ant-1-pro'], places: 1 },
    ]);
    expect(scanned({ 'tests/a.py': files['tests/a.py'] }, { failOn }).failed_on).toEqual([]);
    expect(scanned({ 'tests/a.py': files['tests/a.py'] }, { failOn, also: ['test'] }).failed_on).toHaveLength(1);
  });

  it.each([
    ['ends', '2025-07-31', 'ant-2-pro', 0],
    ['ends', '2025-08-01', 'ant-2-pro', 1],
    ['ends', '2025-06-02', 'ant-1-pro', 1],
    ['price', '2025-07-01', 'ant-3-pro', 1],
    ['price', '2025-06-30', 'ant-3-pro', 0],
    ['unknown', null, 'ant-9-pro', 1],
    ['unknown', null, 'ant-1-pro', 0],
    ['retired', null, 'ant-9-pro', 0],
  ] as const)('%s by %s of %s: %i', (on, until, id, fails) => {
    expect(scanned({ 'a.py': `model="${id}"` }, { failOn: [{ on, until }] }).failed_on).toHaveLength(fails);
  });

  it.each([
    ['all are told', ['model="ant-3-pro"\nmodel="ant-9-pro"'], 2, true, 2, ['unknown: ant-9-pro']],
    ['more are in the file', ['model="ant-3-pro"\nmodel="ant-3-pro"\nmodel="ant-1-pro"'], 2, false, 2, ['unknown: ']],
    ['more are in the next', ['model="ant-3-pro"', 'model="ant-1-pro"'], 1, false, 1, ['unknown: ']],
    ['nothing is in the next', ['model="ant-3-pro"', 'x = 1'], 1, true, 1, []],
    ['what is one is not known yet', ['x("ant-1-7")\nx("ant-1-8")\nmodel="ant-1-pro"'], 1, false, 0, ['unknown: ']],
  ] as const)('where %s', (_, texts, most, complete, told, failed) => {
    const failOn = [
      { on: 'retired', until: null },
      { on: 'unknown', until: null },
    ] as const;
    const files = Object.fromEntries(texts.map((text, at) => [`${at}.py`, text]));
    const result = scanned(files, { failOn }, most);
    expect([result.complete, result.findings.length]).toEqual([complete, told]);
    expect(result.failed_on.map(({ on, subjects }) => `${on}: ${subjects.join(' ')}`)).toEqual(failed);
  });

  it('is told with line, column and end, in a notebook also by cell', () => {
    const notebook = '{"cells": [{"cell_type": "code", "source": ["x\\n", "m = \\"ant-1-pro\\""]}]}';
    const [inCell] = scanned({ 'a.ipynb': notebook }).findings;
    const column = notebook.indexOf('ant-1-pro') + 1;
    expect(inCell).toMatchObject({ line: 1, column, end_column: column + 9, cell: { number: 1, line: 2 } });
    expect(scanned({ 'tests/a.ipynb': notebook }).findings).toMatchObject([{ where: 'test', column }]);
    expect(scanned({ 'a.ipynb': '{"model": "ant-1-pro"}' }).findings).toMatchObject([{ column: 12, cell: null }]);
    const [plain] = scanned({ 'a.py': 'é = 1\nmodel="ant-1-pro"' }).findings;
    expect(plain).toMatchObject({ line: 2, column: 8, end_column: 17, cell: null });
  });
});

describe('a cloud that a file names', () => {
  const kb = `developers: [{id: acme, name: Acme}]
sources: [{id: docs, title: Docs, date: 2025-01-01, kind: vendor}]
source: docs
providers: [{id: skies, name: Skies}, {id: rock, name: Rock}]
releases: [{id: acme/ant-1, name: Ant 1, developer: acme, release_date: 2024-01-01, retirement_date: 2025-01-01}]
offers:
  - {release: acme/ant-1, provider: acme, api_id: ant-1-pro}
  - {release: acme/ant-1, provider: skies, api_id: ant-1-pro}
  - {release: acme/ant-1, provider: rock, api_id: acme.ant-1-pro}
`;
  const knowledge = knowledgeOf({ 'kb.yaml': kb });
  it.each([
    ['SkiesClient(model="ant-1-pro")', 'acme/ant-1 via skies', 'cannot-tell'],
    ['SKIES_KEY=1\nmodel = "ant-1-pro"', 'acme/ant-1 via skies', 'cannot-tell'],
    ['# of the skies\nmodel = "ant-1-pro"', 'acme/ant-1 via skies', 'cannot-tell'],
    // It takes ids of this maker in a form of its own.
    ['RockClient(model="ant-1-pro")', 'acme/ant-1', 'fault'],
    ['a = "skies/ant-1-pro"\nmodel = "ant-1-pro"', 'acme/ant-1', 'fault'],
    ['SkiesClient(model="acme/ant-1-pro")', 'acme/ant-1', 'fault'],
    ['blueskies(model="ant-1-pro")', 'acme/ant-1', 'fault'],
  ])('%s: %s, %s', (text, key, outcome) => {
    const scan = new Scan(new Snapshot(knowledge, { asOf: '2025-06-01' }), {
      ...{ constraints: [], also: [], failOn: [], feeds: [] },
    });
    scan.add('a.py', text);
    const { subjects } = scan.result({ read: 1, by: 'folder', skipped: [] }, { paths: ['.'], changed: null });
    expect(subjects.find((one) => one.key === key)).toMatchObject({ outcome });
  });
});
