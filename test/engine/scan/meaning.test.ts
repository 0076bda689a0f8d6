import { describe, expect, it } from 'vitest';
import { IdReader } from '../../../src/engine/scan/meaning.ts';
import { knowledgeOf } from '../../support/knowledge.ts';

/** Which release an id in code means, and whose service it asks. */

const KNOWN = knowledgeOf(`
source: s
sources: [{id: s, title: S, date: 2025-01-01, kind: vendor}]
developers: [{id: acme, name: Acme}, {id: beta, name: Beta}]
providers:
  - {id: acme, name: Acme, developer: acme}
  - {id: beta-api, name: Beta API, developer: beta}
  - {id: skies, name: Skies}
  - {id: blue-sea, name: Blue Sea}
  - {id: bedrock, name: Bedrock}
  - {id: vertex-ai, name: Vertex AI}
  - {id: host, name: Host}
releases:
  - {id: acme/ant-1, name: Ant 1, developer: acme, release_date: 2024-01-01}
  - {id: acme/ant-2, name: Ant 2, developer: acme, release_date: 2024-01-01}
  - {id: acme/ant-3, name: Ant 3, developer: acme, release_date: 2024-01-01}
  - {id: acme/ant-4-20240101, name: Ant 4 of January, developer: acme, release_date: 2024-01-01}
  - {id: acme/ant-4-20240601, name: Ant 4 of June, developer: acme, release_date: 2024-06-01}
  - {id: beta/bee-2, name: Bee 2, developer: beta, release_date: 2024-01-01, open_weights: true}
  - {id: beta/bee-3, name: Bee 3, developer: beta, release_date: 2024-01-01, open_weights: true}
offers:
  - {release: acme/ant-1, provider: acme, api_id: ant-1}
  - {release: acme/ant-1, provider: skies, api_id: ant-1}
  - {release: acme/ant-1, provider: blue-sea, api_id: ant-1}
  - {release: acme/ant-1, provider: bedrock, api_id: "acme.ant-1-v1:0"}
  - {release: acme/ant-1, provider: vertex-ai, api_id: ant-1@20240101}
  - {release: acme/ant-2, provider: host, api_id: ant-2}
  - {release: acme/ant-3, provider: host, api_id: ant-3}
  - {release: acme/ant-3, provider: skies, api_id: ant-3}
  - {release: beta/bee-2, provider: beta-api, api_id: bee-2}
  - {release: beta/bee-2, provider: host, api_id: beta/bee-2}
  - {release: beta/bee-3, provider: host, api_id: bee-3}
`);
/** What is read of a knowledge base is kept for it: here it is read for each question anew. */
const reader = (): IdReader => new IdReader({ ...KNOWN }, '2025-06-01');
const read = (text: string): string => {
  const { releases, via, isVouched } = reader().read(text);
  return [releases.map(({ release }) => release).join(' ') || '-', via ?? 'own', ...(isVouched ? ['vouched'] : [])].join(', '); // biome-ignore format: one value
};

it('reads an id once', () => {
  const one = reader();
  expect(one.read('skies/ant-1')).toBe(one.read('skies/ant-1'));
});

describe('an id asks', () => {
  it.each([
    // its maker, where nobody is named or its maker is,
    ['ant-1', 'acme/ant-1, own'],
    ['acme/ant-1', 'acme/ant-1, own, vouched'],
    ['acme:ant-1', 'acme/ant-1, own, vouched'],
    ['somebody/ant-1', 'acme/ant-1, own'],
    ['bee-2', 'beta/bee-2, own'],
    ['beta-api/bee-2', 'beta/bee-2, own, vouched'],
    // whom it names,
    ['skies/ant-1', 'acme/ant-1, skies, vouched'],
    ['skies/acme/ant-1', 'acme/ant-1, skies, vouched'],
    ['acme/skies/ant-1', 'acme/ant-1, skies, vouched'],
    ['blue_sea/ant-1', 'acme/ant-1, blue-sea, vouched'],
    ['skies:ant-1', 'acme/ant-1, skies, vouched'],
    ['skies.ant-1', 'acme/ant-1, skies, vouched'],
    ['//skies//ant-1', 'acme/ant-1, skies, vouched'],
    ['https://skies.example/v1/models/ant-1', 'acme/ant-1, skies, vouched'],
    ['skies/bee-2', 'beta/bee-2, skies, vouched'],
    // the cloud that writes ids so,
    ['acme.ant-1-v1:0', 'acme/ant-1, bedrock, vouched'],
    ['acme.ant-1-v12:0:200', 'acme/ant-1, bedrock, vouched'],
    ['acme.bee-2-v1:0', 'beta/bee-2, bedrock, vouched'],
    ['us.acme.ant-1-v1:0', 'acme/ant-1, bedrock, vouched'],
    ['x/us-gov.acme.ant-1-v1:0', 'acme/ant-1, bedrock, vouched'],
    ['us.acme.ant-1', 'acme/ant-1, bedrock, vouched'],
    ['x/global.acme.ant-1', 'acme/ant-1, bedrock, vouched'],
    ['arn:aws:bedrock:us-east-1::foundation-model/acme.ant-1', 'acme/ant-1, bedrock, vouched'],
    ['arn:aws:x:us-east-1::foundation-model/acme.ant-1', 'acme/ant-1, bedrock, vouched'],
    ['acme.ant-1', 'acme/ant-1, own, vouched'],
    ['xus.acme.ant-1', 'acme/ant-1, own, vouched'],
    ['ant-1@20240101', 'acme/ant-1, vertex-ai'],
    ['ant-1@2024010', '-, own'],
    ['acme/ant-1@20240101', 'acme/ant-1, vertex-ai, vouched'],
    ['bee-2@20240101', 'beta/bee-2, vertex-ai'],
    ['publishers/acme/models/ant-1', 'acme/ant-1, vertex-ai, vouched'],
    ['https://x-aiplatform.googleapis.com/v1/ant-1', 'acme/ant-1, vertex-ai'],
    ['publishers/models/ant-1', 'acme/ant-1, own'],
    // the only one who takes it, and nobody where two do,
    ['ant-2', 'acme/ant-2, host'],
    ['somebody/ant-2', 'acme/ant-2, host'],
    ['ant-2-latest', 'acme/ant-2, own'],
    ['ant-3', 'acme/ant-3, own'],
    ['bee-3', 'beta/bee-3, host'],
    // or a copy of open weights.
    ['beta/bee-2', 'beta/bee-2, weights, vouched'],
    ['somebody/bee-2', 'beta/bee-2, weights'],
    ['somebody/bee-3', 'beta/bee-3, weights'],
    ['bee:2', 'beta/bee-2, weights'],
    ['bee-2:x:y', '-, own'],
    ['bee-2-gguf', 'beta/bee-2, weights'],
    ['bee-2-2024-02-02', 'beta/bee-2, own'],
    ['models/bee-2', 'beta/bee-2, own'],
    // What means no release, or several, asks nobody, but whom it names.
    ['ant-9', '-, own'],
    ['host/ant-9', '-, host, vouched'],
    ['ant-4', 'acme/ant-4-20240101 acme/ant-4-20240601, own'],
    [`skies/${'x/'.repeat(23)}ant-1`, 'acme/ant-1, skies, vouched'],
    [`skies/${'x/'.repeat(24)}ant-1`, 'acme/ant-1, own'],
  ])('%s: %s', (text, meaning) => expect(read(text)).toBe(meaning));
});

describe('a cloud around an id', () => {
  it.each([
    ['SkiesClient()', ['skies']],
    ['from my_skies import x', ['skies']],
    ['BLUE_SEA_KEY blueSea', ['blue-sea']],
    ['import blue.sea; skies', ['skies', 'blue-sea']],
    // One word that ends so, others, and those that take ids in a form of their own.
    ['blueskies blue--sea', []],
    ['Bedrock vertex_ai host acme', []],
  ])('is named in %j: %j', (text, clouds) => expect(reader().cloudsIn(text)).toEqual(clouds));

  it.each([
    ['ant-1', ['skies'], 'skies'],
    ['somebody/ant-1', ['skies'], 'skies'],
    ['ant-1', ['skies', 'blue-sea'], null],
    ['ant-1', ['host', 'skies'], 'skies'],
    ['ant-1', [], null],
    // An id that names somebody, whom it does not take ids of, that is another's anyway, or means no or two releases.
    ['acme/ant-1', ['skies'], null],
    ['bee-2', ['skies'], null],
    ['ant-2', ['skies'], 'host'],
    ['ant-9', ['skies'], null],
    ['ant-4', ['skies'], null],
  ])('%s where %j are named: %s', (text, clouds, via) => {
    const one = reader();
    const meaning = one.read(text);
    expect(one.around(meaning, clouds)).toEqual({ ...meaning, via });
  });
});
