import { expect, it } from 'vitest';
import { Snapshot } from '../../src/domain/snapshot.ts';
import { readModel } from '../../src/engine/usage/model.ts';
import { based, knowledgeOf } from '../support/knowledge.ts';

/** What a model as a log writes it means, and by whose service it was had. */

const snapshot = new Snapshot(
  knowledgeOf(
    based(`
developers: [{id: nova, name: Nova Labs, aliases: [novalabs], country: US}]
providers:
  - {id: acme, name: Acme, developer: acme}
  - {id: acme-cloud, name: Acme Cloud}
  - {id: nova-api, name: Nova API, developer: nova}
  - {id: sky, name: Sky Works Foundry, aliases: [blue sky]}
  - {id: sea, name: Sea}
models: [{id: ant, name: Ant, developer: acme}, {id: bee-1, name: Bee 1, developer: acme}]
releases:
  - {id: acme/ant-1, name: Ant 1, model: ant, developer: acme, release_date: 2024-01-01}
  - {id: acme/ant-4-20240101, name: Ant 4 of January, model: ant, developer: acme, release_date: 2024-01-01}
  - {id: acme/ant-4-20240601, name: Ant 4 of June, model: ant, developer: acme, release_date: 2024-06-01}
  - {id: acme/fox-1, name: Fox 1, model: ant, developer: acme, release_date: 2024-01-01}
  - {id: acme/owl-1, name: Owl 1, model: ant, developer: acme, release_date: 2024-01-01}
  - {id: nova/yak-1, name: Yak 1, developer: nova, release_date: 2024-01-01}
offers:
  - {release: acme/ant-1, provider: acme, api_id: ant-1, cost: [{from: 2025-01-01, currency: USD, input: 1, output: 1, when: {mode: fast}}]}
  - {release: acme/ant-1, provider: sky, api_id: acme.ant-1-v1}
  - {release: acme/fox-1, provider: sky, api_id: acme.fox-1}
  - {release: acme/fox-1, provider: sea, api_id: acme.fox-1}
  - {release: acme/owl-1, provider: acme, api_id: acme.owl-1}
  - {release: acme/owl-1, provider: sky}
`),
  ),
  { asOf: '2025-06-01' },
);
const read = (written: string | undefined, service?: string): unknown => {
  const found = readModel(snapshot, written, service);
  if ('reason' in found) return found;
  const { release, provider, mode } = found;
  return [release.id, provider, ...(mode === undefined ? [] : [mode])];
};

it.each<[string | undefined, unknown]>([
  [undefined, { reason: 'no-model', detail: [] }],
  ['mystery', { reason: 'unknown-model', detail: [] }],
  ['', { reason: 'unknown-model', detail: [] }],
  ['Ant', { reason: 'line', detail: ['ant'] }],
  ['ant-4', { reason: 'ambiguous-model', detail: ['acme/ant-4-20240101', 'acme/ant-4-20240601'] }],
  ['ft:ant-1:me::1', { reason: 'tuned', detail: [] }],
  ['acme/ant-1:free', { reason: 'variant', detail: ['free'] }],
  ['acme/ant-1:fast', ['acme/ant-1', null, 'fast']],
  ['acme/ant-1', ['acme/ant-1', null]],
  ['ANT 1', ['acme/ant-1', null]],
  ['ant-1-20240101', ['acme/ant-1', null]],
])('%j', (written, told) => expect(read(written)).toEqual(told));

it('tells the words of an id and what was read beside the release', () => {
  expect(readModel(snapshot, 'Sky/EU.acme.ant-1@x', undefined)).toMatchObject({ reason: 'unknown-model' });
  expect(readModel(snapshot, 'sky/Acme/ant-1:fast', undefined)).toMatchObject({
    places: ['sky', 'acme', 'ant-1', 'fast'],
  });
  expect(readModel(snapshot, 'acme/ant-1', undefined)).toMatchObject({ places: ['acme', 'ant-1'], steps: [] });
  expect(readModel(snapshot, 'ANT-1', undefined)).toMatchObject({ places: ['ant-1'] });
});

it.each<[string, string, unknown]>([
  ['ant-1', 'acme', null],
  ['ant-1', 'ACME', null],
  ['ant-1', 'acme-cloud', 'acme-cloud'],
  ['ant-1', 'acme_cloud', 'acme-cloud'],
  ['ant-1', 'Acme Cloud', 'acme-cloud'],
  ['ant-1', 'blue_sky', 'sky'],
  ['ant-1', 'Sky Works', 'sky'],
  ['ant-1', 'sky-works', 'sky'],
  ['ant-1', 'SKY_WORKS_FOUNDRY_CONVERSE', 'sky'],
  ['ant-1', 'Blue  Sky  Chat', 'sky'],
  ['yak-1', 'novalabs', null],
  ['yak-1', 'nova_api', null],
  ['yak-1', 'Nova API chat', null],
  ['yak-1', 'nova labs', null],
  // Another maker's service is another's.
  ['ant-1', 'nova_api', 'nova-api'],
  ['yak-1', 'acme', 'acme'],
])('%s by %s', (written, service, provider) => {
  expect(read(written, service)).toEqual([expect.any(String), provider]);
});
it.each([
  ['ant-1', 'Blue Sk'],
  ['ant-1', 'works'],
  ['ant-1', 'skyworksfoundryconverse'],
  ['ant-1', 'nova labs'],
  ['ant-1', ''],
  ['ant-1', '-_ '],
])('%s by %j, which nobody knows', (written, service) => {
  expect(read(written, service)).toEqual({ reason: 'unknown-service', detail: [service] });
});

it.each<[string, unknown]>([
  // The way that an id itself names.
  ['sky/ant-1', 'sky'],
  ['sky/acme/ant-1', 'sky'],
  ['acme/ant-1', null],
  ['nobody/ant-1', null],
  // Whose ids of this release begin with the maker and a dot, one alone.
  ['acme.ant-1', 'sky'],
  ['us.acme.ant-1', 'sky'],
  ['acme.fox-1', null],
  ['acme.owl-1', null],
])('the way of %s', (written, provider) => {
  expect(read(written)).toEqual([expect.any(String), provider]);
});
