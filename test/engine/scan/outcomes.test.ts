import { describe, expect, it } from 'vitest';
import type { EolEnd } from '../../../src/domain/model-eol.ts';
import { Snapshot } from '../../../src/domain/snapshot.ts';
import { Scan, type ScanRequest } from '../../../src/engine/scan/scan.ts';
import { knowledgeOf } from '../../support/knowledge.ts';

const DAY = '2025-06-01';
const release = (name: string, more = ''): string =>
  `  - {id: acme/${name}, name: ${name} name, model: ant, developer: acme, release_date: 2024-01-01${more}}\n`;
const cost = (from: string, input: number, output: number, currency = 'USD'): string =>
  `{from: ${from}, currency: ${currency}, input: ${input}, output: ${output}}`;
const offer = (name: string, provider: string, api: string, more: string): string =>
  `  - {release: acme/${name}, provider: ${provider}, api_id: ${api}, ${more}}\n`;
const priced = (name: string, ...costs: string[]): string => offer(name, 'acme', name, `cost: [${costs.join(', ')}]`);
const ended = (date: string, certainty = 'done'): string =>
  `, ends: [{channel: api, date: ${date}, certainty: ${certainty}, source: s}]`;

const KB = knowledgeOf(`
source: s
sources: [{id: s, title: S, date: 2025-01-01, kind: vendor}]
developers: [{id: acme, name: Acme, country: US}]
providers: [{id: acme, name: Acme, developer: acme}, {id: cloud, name: Cloud}, {id: skies, name: Skies}]
models: [{id: ant, name: Ant, developer: acme}]
releases:
${release('ant-1-pro')}${release('ant-2-pro', ', status: deprecated')}${release('ant-3-pro', ', status: retired')}
${release('ant-4-pro', ended('2027-01-01', 'announced'))}${release('ant-5-pro', ended('2025-03-01'))}
${release('ant-6-pro', ended('2025-09-01', 'announced'))}${release('ant-7-pro', ended('2025-09-01', 'earliest'))}
${release('ant-8-pro')}${release('ant-9-pro')}${release('ant-10-pro')}
  - {id: acme/ant-11-pro, name: Eleven, model: ant, developer: acme, release_date: 2025-12-01}
  - {id: acme/bee-1-max, name: Bee, developer: acme, release_date: 2024-01-01}
  - {id: acme/ant-20-2024-05-13, name: Ant 20 of May, developer: acme, release_date: 2024-05-13}
  - {id: acme/ant-20, name: Ant 20, developer: acme, release_date: 2024-08-06, retirement_date: 2025-01-01}
offers:
${offer('ant-1-pro', 'cloud', 'ant-1-pro', 'until: 2025-03-01')}${offer('ant-2-pro', 'cloud', 'cloud.ant-2', 'deployment: [api]')}
${priced('ant-7-pro', cost('2025-01-01', 2, 4), cost('2025-06-20', 2, 3))}
${priced('ant-8-pro', cost('2025-01-01', 2, 4), cost('2025-06-20', 2, 5))}
${priced('ant-10-pro', cost('2025-01-01', 2, 4), '{from: 2025-06-20, currency: USD, input: 2}')}
`);

function scanned(text: string, request: Partial<ScanRequest> = {}, file = 'a.py') {
  const asked = { constraints: [], also: [], failOn: [], feeds: [], ...request };
  const scan = new Scan(new Snapshot(KB, { asOf: DAY }), asked);
  scan.add(file, text);
  return scan.result({ read: 1, by: 'folder', skipped: [] }, { paths: ['.'], changed: null });
}
const told = ({ subjects }: ReturnType<typeof scanned>): string[] =>
  subjects.map(({ key, outcome, reasons }) => `${key}: ${[outcome, ...reasons.map(({ code }) => code)].join(' ')}`);

describe('what is told of an id', () => {
  it.each([
    ['has no end', 'ant-8-pro', 'acme/ant-8-pro: fine price'],
    ['is deprecated without a day', 'ant-2-pro', 'acme/ant-2-pro: cannot-tell deprecated'],
    ['is retired without a day', 'ant-3-pro', 'acme/ant-3-pro: fault retired'],
    ['is deprecated, and a cloud says nothing', 'skies/ant-2-pro', 'acme/ant-2-pro via skies: cannot-tell elsewhere'],
    ['ends far ahead', 'ant-4-pro', 'acme/ant-4-pro: fine'],
    ['has ended', 'ant-5-pro', 'acme/ant-5-pro: fault retired'],
    ['ends soon', 'ant-6-pro', 'acme/ant-6-pro: fault ends'],
    ['does not end before a day ahead', 'ant-7-pro', 'acme/ant-7-pro: fine price'],
    ['is not out on the day', 'ant-11-pro', 'acme/ant-11-pro: cannot-tell not-out'],
    ['is not offered by a cloud any more', 'cloud/ant-1-pro', 'acme/ant-1-pro via cloud: fault retired'],
    ['is offered by a cloud in another way', 'cloud/ant-2-pro', 'acme/ant-2-pro via cloud: cannot-tell elsewhere'],
    ['is a line without such a release', 'ant-77-pro', 'ant-77-pro: cannot-tell unknown-id'],
  ])('that %s', (_, id, subject) => {
    expect(told(scanned(`model="${id}"`))).toEqual([subject]);
  });

  it('has the day on which an offer of a cloud ended', () => {
    const [subject] = scanned('model="cloud/ant-1-pro"').subjects;
    expect(subject?.ends).toMatchObject([
      { provider: 'cloud', date: '2025-03-01', state: 'unconfirmed', decides: true },
    ]);
  });

  it.each([
    ['ant-7-pro', false],
    ['ant-8-pro', true],
    ['ant-10-pro', null],
  ])('says whether the price of %s rises: %s', (id, dearer) => {
    const [subject] = scanned(`model="${id}"`).subjects;
    expect(subject?.price_changes.map((change) => change.dearer)).toEqual([dearer]);
  });

  it('fails on a price that rises or may, and on none that falls', () => {
    const failing = (id: string): number =>
      scanned(`model="${id}"`, { failOn: [{ on: 'price', until: '2025-07-01' }] }).failed_on.length;
    expect(['ant-7-pro', 'ant-8-pro', 'ant-10-pro'].map(failing)).toEqual([0, 1, 1]);
  });

  it('is a breach also for a release of no line', () => {
    const constraints: ScanRequest['constraints'] = [{ origin: 'option', constraint: 'country', value: ['KR'] }];
    expect(told(scanned('model="acme/bee-1-max"', { constraints }))).toEqual(['acme/bee-1-max: fault policy']);
  });

  it('has over before what may end, what counts before what does not, and the rest by name', () => {
    const text = ['ant-8-pro', 'ant-77-pro', 'ant-6-pro', 'ant-5-pro', 'ant-66-pro', 'ant-4-pro', 'ant-4-pro']
      .map((id) => `model="${id}"`)
      .join('\n');
    expect(scanned(`${text}\n# model="ant-3-pro"`).subjects.map(({ key }) => key.replace('acme/', ''))).toEqual([
      ...['ant-5-pro', 'ant-6-pro', 'ant-3-pro', 'ant-66-pro', 'ant-77-pro', 'ant-4-pro', 'ant-8-pro'],
    ]);
  });
});

describe('what others tell of an end', () => {
  const exact = (date: string | null, via: string | null = null): EolEnd => ({ via, date, precision: 'exact' });
  const earliest = (date: string): EolEnd => ({ via: null, date, precision: 'earliest' });
  const of = (id: string, ends: EolEnd[], ids = [id.slice(id.lastIndexOf('/') + 1)]) =>
    told(
      scanned(`model="${id}"`, {
        feeds: [{ file: 'f.json', publisher: 'others', generated: '2025-05-01', models: [{ ids, ends }] }],
      }),
    )[0]?.replace(/^.*: /, '');

  it.each([
    ['nothing is known here, and it has ended', 'bee-1-max', [exact('2025-05-01')], 'fault retired'],
    ['nothing is known here, and it ends soon', 'bee-1-max', [exact('2025-07-01')], 'fault ends'],
    ['nothing is known here, and it ends far ahead', 'bee-1-max', [exact('2027-07-01')], 'fine told-end'],
    ['nothing is known here, and nothing is scheduled', 'bee-1-max', [exact(null)], 'fine'],
    [
      'nothing is known here, and a day before is past',
      'bee-1-max',
      [earliest('2025-05-01')],
      'cannot-tell told-earliest',
    ],
    ['nothing is known here, and a day before is ahead', 'bee-1-max', [earliest('2025-08-01')], 'fine told-earliest'],
    ['the same day is known', 'ant-6-pro', [exact('2025-09-01')], 'fault ends'],
    ['another day is known', 'ant-4-pro', [exact('2026-09-01')], 'cannot-tell told-other'],
    ['another day is known, and both are past', 'ant-5-pro', [exact('2025-04-01')], 'fault retired told-other'],
    ['a past day is known, and theirs is ahead', 'ant-5-pro', [exact('2025-08-01')], 'fault retired told-other'],
    ['theirs is past, and ours ahead', 'ant-4-pro', [exact('2025-04-01')], 'cannot-tell told-other'],
    ['none is scheduled there, and one here', 'ant-4-pro', [exact(null)], 'fine told-none'],
    ['none is scheduled there, and here is a day before', 'ant-7-pro', [exact(null)], 'fine price'],
    ['a day is told, and here is a day before', 'ant-7-pro', [exact('2025-10-01')], 'fault ends price'],
    ['a day before is told there and here', 'ant-7-pro', [earliest('2025-10-01')], 'cannot-tell told-other price'],
    ['another way is told', 'ant-4-pro', [exact('2025-04-01', 'skies')], 'fine'],
    ['the way is told', 'skies/ant-4-pro', [exact('2025-04-01', 'skies')], 'fault retired'],
    ['the way is told by another name of it', 'skies/ant-4-pro', [exact('2025-04-01', 'Skies')], 'fault retired'],
    ['the way is another cloud', 'skies/ant-4-pro', [exact('2025-04-01', 'nowhere')], 'fine'],
    ['it is a copy of the weights', 'somebody/bee-1-max', [exact('2025-04-01')], 'fault retired'],
  ])('where %s', (_, id, ends, outcome) => {
    expect(of(id, ends)).toBe(outcome);
  });

  it('is nothing of what its ids do not say alone', () => {
    expect(of('bee-1-max', [exact('2025-05-01')], ['bee-1-max', 'ant-4-pro'])).toBe('fine');
    expect(of('bee-1-max', [exact('2025-05-01')], ['nobody-knows-1'])).toBe('fine');
  });
});

it.each([
  ['a.py', 'log("falls back to ant-1-pro when busy")', []],
  ['a.py', '# falls back to ant-1-pro when busy', ['comment']],
  ['tests/a.py', '# falls back to ant-1-pro when busy', []],
  ['a.md', 'It falls back to ant-1-pro when busy.', ['docs']],
])('what a sentence in %s says of an id, %s, is told as %j', (file, text, where) => {
  expect(scanned(text, {}, file).findings.map((found) => found.where)).toEqual(where);
});

describe('a version beside a name', () => {
  const meant = (text: string): string[] =>
    scanned(text, {}, 'a.yaml').findings.map(({ text: id, release: meaning }) => `${id} = ${meaning}`);
  const OLD = ['ant-20 = acme/ant-20-2024-05-13'];
  const PLAIN = ['ant-20 = acme/ant-20'];
  it.each<[string, string, string[]]>([
    ['is part of the id', 'llm:\n  name: ant-20\n  version: "2024-05-13"', OLD],
    ['may stand before it', 'llm:\n  version: 2024-05-13 # of May\n  name: ant-20', OLD],
    ['may stand behind other keys', 'llm:\n  name: ant-20\n\n  sku: {a: 1}\n  model_version: 2024-05-13', OLD],
    ['may stand in the same braces', 'model: {name: "ant-20", version: "2024-05-13"}', OLD],
    ['may stand before it in the same braces', 'model: {version: "2024-05-13", name: "ant-20"}', OLD],
    ['may be of an item of a list', 'models:\n  - name: ant-20\n    version: 2024-05-13', OLD],
    ['of the item before is another', 'models:\n  - version: 2024-05-13\n  - name: ant-20', PLAIN],
    ['of the item behind is another', 'models:\n  - name: ant-20\n  - version: 2024-05-13', PLAIN],
    ['of the block around is another', 'version: 2024-05-13\nmodel:\n  name: ant-20', PLAIN],
    ['of a block in it is another', 'model:\n  name: ant-20\n  chart:\n    version: 2024-05-13', PLAIN],
    ['behind the block is another', 'model:\n  name: ant-20\nversion: 2024-05-13', PLAIN],
    ['in other braces is another', 'model: {name: "ant-20"}, chart: {version: "2024-05-13"}', PLAIN],
    ['of a chart says nothing', 'model:\n  name: ant-20\n  version: 1.2.3', PLAIN],
    [
      'that the name has is no more',
      'model:\n  name: ant-20-2024-05-13\n  version: 2024-05-13',
      ['ant-20-2024-05-13 = acme/ant-20-2024-05-13'],
    ],
    ['of which nobody knows makes it unknown', 'model:\n  name: ant-20\n  version: 2023-01-01', ['ant-20 = null']],
    ['far away is of something else', `model:\n  name: ant-20\n${'  x: 1\n'.repeat(9)}  version: 2024-05-13`, PLAIN],
    ['beside another key is of something else', 'model:\n  fallback: ant-20\n  version: 2024-05-13', PLAIN],
  ])('%s', (_, text, found) => {
    expect(meant(text)).toEqual(found);
  });

  it('is told, and the pair is what is written', () => {
    const [subject] = scanned('model:\n  name: ant-20\n  version: 2024-05-13', {}, 'a.yaml').subjects;
    expect(subject).toMatchObject({ text: 'ant-20-2024-05-13', written: ['ant-20-2024-05-13'] });
    expect(subject?.left_out).toContain('version:2024-05-13');
    const [unknown] = scanned('model:\n  name: ant-20\n  version: 2023-01-01', {}, 'a.yaml').subjects;
    expect(unknown).toMatchObject({ key: 'ant-20-2023-01-01', outcome: 'cannot-tell' });
  });
});

describe('a constant that spells an id', () => {
  const found = (text: string): string[] => scanned(text).findings.map(({ text: id, column }) => `${id} at ${column}`);
  it.each<[string, string[]]>([
    ['x = Model.ANT_1_PRO', ['ANT_1_PRO at 11']],
    ['x = acme.Ant4Pro', ['Ant4Pro at 10']],
    ['x = sdk.ModelAnt_5Pro', ['ModelAnt_5Pro at 9']],
    ['x = LlmKind::ANT_1_PRO.value()', ['ANT_1_PRO at 14']],
    ['x = ChatModels.ANT_1_PRO.id', ['ANT_1_PRO at 16']],
    ['ask(model: .ant_1_pro)', ['ant_1_pro at 13']],
    ['ask(colour: .ant_1_pro)', []],
    ['x = Limits.ANT_1_PRO', []],
    ['x = Model.ANT_1_PRO_KEY', []],
    ['x = Model.ANT_1_PRO.a.b', []],
    ['ANT_1_PRO = 3', []],
    ['x = "Model.ANT_1_PRO"', []],
    ['x = env["ANT_9_MODEL"]; model = env["ANT_9_MODEL"]', []],
  ])('%s', (text, ids) => {
    expect(found(text)).toEqual(ids);
  });
});
