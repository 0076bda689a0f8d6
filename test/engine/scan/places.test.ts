import { describe, expect, it } from 'vitest';
import { Snapshot } from '../../../src/domain/snapshot.ts';
import { isManifest, isMinified, kindOf, leftOutBy, syntaxOf } from '../../../src/engine/scan/files.ts';
import { Scan, type ScanRequest } from '../../../src/engine/scan/scan.ts';
import { knowledgeOf } from '../../support/knowledge.ts';

/** Where what was found stands, in what order it is told, what of it counts and what fails. */

const KNOWN = knowledgeOf(`
source: s
sources: [{id: s, title: S, date: 2025-01-01, kind: vendor}]
developers: [{id: acme, name: Acme, country: US}]
providers: [{id: acme, name: Acme, developer: acme}, {id: big-cloud, name: Big Cloud}, {id: skies, name: Skies}]
models: [{id: ant, name: Ant, developer: acme}]
releases:
  - {id: acme/ant-1-pro, name: One, model: ant, developer: acme, release_date: 2024-01-01}
  - {id: acme/ant-2-pro, name: Two, model: ant, developer: acme, release_date: 2024-01-01}
  - {id: acme/ant-3-pro, name: Three, model: ant, developer: acme, release_date: 2024-01-01, ends: [{channel: api, date: 2025-03-01, certainty: done, source: s}]}
  - {id: acme/ant-4-pro, name: Four, model: ant, developer: acme, release_date: 2024-01-01, ends: [{channel: api, date: 2025-02-01, certainty: done, source: s}]}
  - {id: acme/ant-5-pro, name: Five, model: ant, developer: acme, release_date: 2024-01-01, ends: [{channel: api, date: 2026-06-01, certainty: announced, source: s}]}
offers:
  - {release: acme/ant-5-pro, provider: acme, api_id: ant-5-pro}
  - {release: acme/ant-5-pro, provider: big-cloud, api_id: ant-5-pro}
  - {release: acme/ant-5-pro, provider: skies, api_id: ant-5-pro}
  - {release: acme/ant-1-pro, provider: acme, api_id: ant-1-pro, cost: [{from: 2024-01-01, currency: USD, input: 1, output: 2}, {from: 2025-12-01, currency: USD, input: 2, output: 2}]}
  - {release: acme/ant-2-pro, provider: acme, api_id: ant-2-pro, cost: [{from: 2024-01-01, currency: USD, input: 2, output: 2}, {from: 2025-06-20, currency: USD, input: 1, output: 1}]}
`);

function scanned(files: Record<string, string>, request: Partial<ScanRequest> = {}, most?: number) {
  const asked = { constraints: [], also: [], failOn: [], feeds: [], ...request };
  const scan = new Scan(new Snapshot(KNOWN, { asOf: '2025-06-01' }), asked, most);
  for (const [file, text] of Object.entries(files)) scan.add(file, text);
  return scan.result({ read: 7, by: 'folder', skipped: [] }, { paths: ['.'], changed: null });
}
const call = (id: string): string => `m(model="${id}")`;
const placed = (files: Record<string, string>): string[] =>
  scanned(files).findings.map(({ file, line, column, end_column: end, cell, where }) =>
    [file, `${line}:${column}-${end}`, ...(cell ? [`cell ${cell.number}:${cell.line}`] : []), where].join(' '),
  );

describe('places', () => {
  it('are told by file, line and column, in whatever order the files come', () => {
    const line = `${call('ant-1-pro')}; ${call('ant-2-pro')}`;
    expect(placed({ 'b.py': line, 'a.py': `\n\n${line}\n\n${call('ant-1-pro')}`, 'C.py': line })).toEqual([
      ...['C.py 1:10-19 code', 'C.py 1:32-41 code', 'a.py 3:10-19 code', 'a.py 3:32-41 code', 'a.py 5:10-19 code'],
      ...['b.py 1:10-19 code', 'b.py 1:32-41 code'],
    ]);
  });
  it('are told by file before line, and of which release they are', () => {
    const files = { 'a.py': `\n\n${call('ant-1-pro')}`, 'b.py': call('ant-77-pro') };
    expect(placed(files)).toEqual(['a.py 3:10-19 code', 'b.py 1:10-20 code']);
    const { findings, ...rest } = scanned(files);
    expect(findings.map(({ release }) => release)).toEqual(['acme/ant-1-pro', null]);
    expect(rest).toMatchObject({ day: '2025-06-01', paths: ['.'], changed: null });
  });
  it('of a notebook are told in the file and in the cell, by the kind of each', () => {
    const cells = [
      { cell_type: 'markdown', source: ['text\n', call('ant-1-pro')] },
      { cell_type: 'code', source: ['x = 1\n', `${call('ant-2-pro')} # ${call('ant-1-pro')}`] },
    ];
    const text = JSON.stringify({ cells }, null, 1);
    const found = ['7:16-25 cell 1:2 docs', '14:16-25 cell 2:2 code', '14:41-50 cell 2:2 comment'];
    expect(placed({ 'a.ipynb': text })).toEqual(found.map((one) => `a.ipynb ${one}`));
    expect(placed({ 'A.IPYNB': text })).toEqual(found.map((one) => `A.IPYNB ${one}`));
    expect(placed({ 'tests/a.ipynb': text }).map((one) => one.split(' ').at(-1))).toEqual(['docs', 'test', 'test']);
    // What is no notebook by its name or by what it holds is any text.
    expect(scanned({ 'a.json': text }).findings.every(({ cell }) => cell === null)).toBe(true);
    expect(placed({ 'a.ipynb': call('ant-1-pro') })).toEqual([expect.stringMatching(/^a\.ipynb 1:10-19 /)]);
  });
  it('in comments are theirs, up to where those end', () => {
    const text = `# ${call('ant-1-pro')}\n${call('ant-1-pro')} # ${call('ant-1-pro')} # ${call('ant-1-pro')}\n${call('ant-1-pro')}`;
    expect(placed({ 'a.py': text }).map((one) => one.split(' ').at(-1))).toEqual([
      ...['comment', 'code', 'comment', 'comment', 'code'],
    ]);
  });
  it('are counted by file, and no more than so many are told', () => {
    const files = { 'a.py': `${call('ant-1-pro')}\n${call('ant-2-pro')}`, 'b.py': 'x = 1', 'c.py': call('ant-1-pro') };
    expect(scanned(files)).toMatchObject({ complete: true, files: { read: 7, by: 'folder', skipped: [], naming: 2 } });
    expect(scanned(files, {}, 3)).toMatchObject({ complete: true, findings: { length: 3 } });
    expect(scanned(files, {}, 2)).toMatchObject({ complete: false, findings: { length: 2 }, files: { naming: 1 } });
    expect(scanned(files, {}, 1)).toMatchObject({ complete: false, findings: { length: 1 }, files: { naming: 1 } });
  });
});

it('sums up what counts by how it stands, and the rest by where', () => {
  const files = {
    'a.py': [
      ...[call('ant-3-pro'), call('ant-3-pro'), call('ant-1-pro'), call('ant-77-pro')],
      ...[`# ${call('ant-1-pro')}`, `${call('ant-4-pro')} # lmm-ignore: old`],
    ].join('\n'),
    'a.md': `\`${call('ant-1-pro')}\`\n\`${call('ant-2-pro')}\``,
    'tests/a.py': call('ant-1-pro'),
  };
  const sum = { fault: 2, cannot_tell: 1, fine: 1, ignored: 1, comment: 1, test: 1, docs: 2 };
  expect(scanned(files).summary).toEqual(sum);
  expect(scanned(files, { also: ['docs'] }).summary).toEqual({ ...sum, fine: 3, docs: 0 });
  expect(scanned(files, { also: ['comment', 'test'] }).summary).toEqual({ ...sum, fine: 3, comment: 0, test: 0 });
});

it.each<[string[], string[]]>([
  // What has ended first before what ended later, what nobody knows, what is fine.
  [
    ['ant-1-pro', 'ant-77-pro', 'ant-3-pro', 'ant-4-pro'],
    ['ant-4-pro', 'ant-3-pro', 'ant-77-pro', 'ant-1-pro'],
  ],
  // What ends before what does not.
  [
    ['ant-1-pro', 'ant-5-pro'],
    ['ant-5-pro', 'ant-1-pro'],
  ],
  // What counts before what does not, what stands more often, what comes first by name.
  [
    ['ant-4-pro # lmm-ignore', 'ant-3-pro'],
    ['ant-3-pro', 'ant-4-pro'],
  ],
  [
    ['ant-1-pro', 'ant-2-pro', 'ant-2-pro'],
    ['ant-2-pro', 'ant-1-pro'],
  ],
  [
    ['ant-1-pro', 'ant-2-pro', 'ant-2-pro # lmm-ignore'],
    ['ant-2-pro', 'ant-1-pro'],
  ],
  [
    ['ant-2-pro', 'ant-1-pro'],
    ['ant-1-pro', 'ant-2-pro'],
  ],
])('%j: %j', (ids, order) => {
  const lines = ids.map((one) => one.replace(/^[\w-]+/, (id) => call(id)));
  const { subjects } = scanned({ 'a.py': lines.join('\n') });
  expect(subjects.map(({ key }) => key.replace('acme/', ''))).toEqual(order);
});

it.each<[string, ScanRequest['failOn'], unknown[]]>([
  ['ant-3-pro', [{ on: 'retired', until: null }], [['retired', null, 1]]],
  ['ant-5-pro', [{ on: 'retired', until: null }], []],
  ['ant-5-pro', [{ on: 'ends', until: '2026-05-31' }], []],
  ['ant-5-pro', [{ on: 'ends', until: '2026-06-01' }], [['ends', '2026-06-01', 1]]],
  ['ant-5-pro', [{ on: 'ends', until: null }], []],
  // How far ahead one thing is looked for says nothing of another.
  [
    'ant-5-pro',
    [
      { on: 'ends', until: null },
      { on: 'price', until: '2027-01-01' },
    ],
    [],
  ],
  ['ant-1-pro', [{ on: 'price', until: '2025-11-30' }], []],
  ['ant-1-pro', [{ on: 'price', until: '2025-12-01' }], [['price', '2025-12-01', 1]]],
  // A price that falls fails nobody.
  ['ant-2-pro', [{ on: 'price', until: '2025-12-01' }], []],
  ['ant-77-pro', [{ on: 'unknown', until: null }], [['unknown', null, 1]]],
  ['ant-1-pro', [{ on: 'unknown', until: null }], []],
  ['ant-1-pro', [{ on: 'policy', until: null }], []],
])('%s fails on %j: %j', (id, failOn, failed) => {
  const { failed_on: found, fail_on } = scanned({ 'a.py': call(id) }, { failOn });
  expect(found.map(({ on, until, places }) => [on, until, places])).toEqual(failed);
  expect(fail_on).toEqual(failOn.map(({ on }) => on));
  // In what does not count nothing fails.
  expect(scanned({ 'a.py': `${call(id)} # lmm-ignore` }, { failOn }).failed_on).toEqual([]);
});
it('fails on what was not looked at as on what is unknown, and on nothing else', () => {
  const files = { 'a.py': `${call('ant-1-pro')}\n${call('ant-1-pro')}` };
  const failOn: ScanRequest['failOn'] = [
    { on: 'unknown', until: null },
    { on: 'retired', until: null },
  ];
  expect(scanned(files, { failOn }, 1).failed_on).toEqual([{ on: 'unknown', until: null, subjects: [], places: 0 }]);
  expect(scanned(files, { failOn }, 2).failed_on).toEqual([]);
});

it.each<[string, string[]]>([
  ['', ['acme/ant-5-pro']],
  ['client = BigCloud()', ['acme/ant-5-pro via big-cloud']],
  ['client = big_cloud', ['acme/ant-5-pro via big-cloud']],
  ['client = notbigcloud', ['acme/ant-5-pro']],
  ['client = bigcloud or skies', ['acme/ant-5-pro']],
  // An id that names its own way says nothing of the others, nor is it of another.
  [call('skies/ant-5-pro'), ['acme/ant-5-pro', 'acme/ant-5-pro via skies']],
  [`bigcloud ${call('skies/ant-5-pro')}`, ['acme/ant-5-pro via big-cloud', 'acme/ant-5-pro via skies']],
])('an id with %j around it: %j', (around, keys) => {
  const { subjects } = scanned({ 'a.py': `${around}\n${call('ant-5-pro')}` });
  expect(subjects.map(({ key }) => key).sort()).toEqual(keys);
});

it('tells all ways in which one is written, each once', () => {
  const text = ['ant-1-pro', 'acme/ant-1-pro', 'ant-1-pro'].map(call).join('\n');
  expect(scanned({ 'a.py': text }).subjects).toMatchObject([
    { key: 'acme/ant-1-pro', text: 'ant-1-pro', written: ['ant-1-pro', 'acme/ant-1-pro'], places: 3, counted: 3 },
  ]);
});

it.each<[string, string | undefined]>([
  ...(['package-lock.json', 'a/go.sum', 'x.lock', 'bun.lockb', 'bun.lock', 'Cargo.LOCK'] as const).map(
    (file) => [file, 'lock'] as [string, string],
  ),
  ['my-package-lock.json', undefined],
  ['package-lock.json5', undefined],
  ['x.locks', undefined],
  ['go.sum/a.py', undefined],
  ['a/NODE_MODULES/b.js', 'vendored'],
  ['vendor/a.go', 'vendored'],
  ['myvendor/a.go', undefined],
  ['third_party/a.c', 'vendored'],
  ['third-party/a.c', 'vendored'],
  ['venv', undefined],
  ['venv/x.lock', 'lock'],
  ['a.min.js', 'minified'],
  ['a-min.css', 'minified'],
  ['a.min.mjs', 'minified'],
  ['a.min.cjs', 'minified'],
  ['a.MIN.JS', 'minified'],
  ['a.min.js.py', undefined],
  ['admin.js', undefined],
  ['a.min.json', undefined],
  ['a.js.map', 'minified'],
  ['a.css.map', 'minified'],
  ['a.js.maps', undefined],
  ['a.map', undefined],
  ['x.bundle.js', 'minified'],
  ['bundle.js', undefined],
  ['x.bundle.jsx', undefined],
])('%s is left out as %s', (file, why) => expect(leftOutBy(file)).toBe(why));

it.each<[string, string, boolean]>([
  ['a.js', 'x'.repeat(5000), true],
  ['a.js', 'x'.repeat(4999), false],
  ['a.MJS', 'x'.repeat(5000), true],
  ['a.css', 'x'.repeat(5000), true],
  ['a.ts', 'x'.repeat(5000), false],
  ['a.js.py', 'x'.repeat(5000), false],
  ['a.js', `\n${'x'.repeat(999)}`.repeat(6), true],
  ['a.js', `${'x'.repeat(499)}\n`.repeat(20), false],
  ['a.js', `${'x'.repeat(500)}\n`.repeat(9) + 'x'.repeat(491), false],
  ['a.js', `${'x'.repeat(500)}\n`.repeat(9) + 'x'.repeat(492), true],
])('%s is made smaller by its lines (%#)', (file, text, is) => expect(isMinified(file, text)).toBe(is));

it.each<[string, string]>([
  ['A.PY', 'python'],
  ['a.pyi', 'python'],
  ['a.tfvars', 'slash-hash'],
  ['Jenkinsfile', 'slash-hash'],
  ['ci/jenkinsfile', 'slash-hash'],
  ['myjenkinsfile', 'hash'],
  ['a.mts', 'slash'],
  ['a.cjs', 'slash'],
  ['a.tsx', 'slash'],
  ['a.kts', 'slash'],
  ['a.jsonc', 'slash'],
  ['a.vue', 'slash-markup'],
  ['a.hs', 'dash'],
  ['a.htm', 'markup'],
  ['a.mdx', 'markup'],
  ['a.el', 'semicolon'],
  ['a.json', 'none'],
  ['a.csv', 'none'],
  ['a.py.txt', 'none'],
  ['a.yaml', 'hash'],
  ['a.txtx', 'hash'],
  ['Makefile', 'hash'],
])('comments of %s are %s', (file, syntax) => expect(syntaxOf(file)).toBe(syntax));

it.each<[string, boolean]>([
  ...['package.json', 'a/pyproject.toml', 'Cargo.toml', 'setup.py', 'setup.cfg', 'go.mod', 'build.gradle'].map(
    (file) => [file, true] as [string, boolean],
  ),
  ['build.gradle.kts', true],
  ['requirements.txt', true],
  ['dev-requirements-2.in', true],
  ['requirements/a.txt', false],
  ['A.csproj', true],
  ['a.gemspec', true],
  ['mypackage.json', false],
  ['package.json5', false],
  ['requirements.md', false],
  ['setup.pyc', false],
])('%s tells what a package needs: %s', (file, is) => expect(isManifest(file)).toBe(is));

it.each([
  ['a.spec.ts', 'test'],
  ['a_spec.ts', 'test'],
  ['a-e2e.ts', 'test'],
  ['a.snap.js', 'test'],
  ['atest.ts', 'code'],
  ['ATests.cs', 'test'],
  ['ATest.py', 'code'],
  ['__mocks__/a.ts', 'test'],
  ['test-data/a.json', 'test'],
  ['testdata/a.json', 'test'],
  ['my_tests/a.py', 'test'],
  ['mytests/a.py', 'code'],
  ['license', 'docs'],
  ['History.x', 'docs'],
  ['prehistory.x', 'code'],
  ['a.txt.py', 'code'],
  ['a.ymlx', 'code'],
])('%s is %s', (file, kind) => expect(kindOf(file)).toBe(kind));
