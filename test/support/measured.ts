/**
 * A small field that is measured: eight releases of a maker that nobody asks for as anchors, four lines in two tables of
 * two measurers, one that follows a measured release, one that is praised alone.
 */
const ANCHORS = [1, 2, 3, 4, 5, 6, 7, 8];
const LINES: [id: string, name: string, release: string, judged: number | null, passed: number | null][] = [
  ['alpha', 'Alpha', 'Alpha One', 1500, 80],
  ['beta', 'Beta', 'Beta Two', 1490, 82],
  ['gamma', 'Gamma', 'Gamma 3', 1300, 40],
  ['delta', 'Delta', 'Delta Old', 1400, null],
];

const row = (release: string, value: number): string =>
  `      - {release: ${release}, as: ${release.split('/')[1]}-run, value: ${value}, votes: 4000}`;
const rows = (at: 3 | 4, anchor: (step: number) => number): string =>
  [
    ...ANCHORS.map((step) => row(`acme/anchor-${step}`, anchor(step))),
    ...LINES.flatMap((line) => (line[at] === null ? [] : [row(`acme/${line[0]}`, line[at])])),
  ].join('\n');

export const MEASURED = `sources:
  - {id: m, title: Measurements, publisher: Judges, date: 2025-05-01, kind: measurement}
uses:
  - {id: coding, name: {en: Coding, ko: 코딩}, aliases: [code], origin: acme/gamma}
  - {id: talking, name: {en: Talking, ko: 대화}}
models:
  - {id: anchor, name: Anchor, developer: acme}
${LINES.map(([id, name]) => `  - {id: ${id}, name: ${name}, developer: acme}`).join('\n')}
  - {id: epsilon, name: Epsilon, developer: acme}
  - {id: zeta, name: Zeta, developer: acme}
statements:
  - {models: [epsilon], use: coding, fit: specialised, text: Codes}
  - {models: [alpha, delta], use: talking, fit: strong, text: Talks}
releases:
${ANCHORS.map((step) => `  - {id: acme/anchor-${step}, name: Anchor ${step}, developer: acme, model: anchor, release_date: 2024-0${step}-01, retirement_date: 2025-01-01}`).join('\n')}
${LINES.map(([id, , release]) => `  - {id: acme/${id}, name: ${release}, developer: acme, model: ${id}, series: ${id}, release_date: 2025-02-01, limit: {context: ${id === 'alpha' ? 8000 : 200000}}${id === 'beta' ? ', open_weights: true' : ''}${id === 'delta' ? ', retirement_date: 2025-05-01' : ''}}`).join('\n')}
  - {id: acme/delta-2, name: Delta New, developer: acme, model: delta, series: delta, release_date: 2025-04-01}
  - {id: acme/epsilon, name: Epsilon 1, developer: acme, model: epsilon, release_date: 2025-02-01}
offers:
  - {release: acme/alpha, provider: acme, cost: [{from: 2025, currency: USD, input: 10, output: 50}]}
  - {release: acme/beta, provider: acme, cost: [{from: 2025, currency: USD, input: 0.1, output: 0.5}]}
tables:
  - {id: judged, name: {en: Judges, ko: 심사}, measurer: Judge Works, scale: rating, uses: [{use: coding}], source: m}
  - {id: passed, name: {en: Tests, ko: 시험}, measurer: Test Works, scale: percent, uses: [{use: coding}], source: m}
  - {id: tiny, name: {en: Tiny, ko: 꼬마}, measurer: Tiny Works, scale: percent, uses: [{use: coding}], source: m}
editions:
  - table: judged
    date: 2025-04-20
    source: m
    rows:
${rows(3, (step) => 1100 + 40 * step + (step % 2) * 9)}
  - table: passed
    date: 2024-12-20
    source: m
    rows:
${rows(4, (step) => 10 + 8 * step)}
  - table: tiny
    date: 2025-04-20
    source: m
    rows:
      - {release: acme/alpha, value: 50}
`;
