/**
 * Holds how ids that code writes are read, whole, against `test/engine/ids.golden.txt`: what is meant, or why it is not told, and
 * what was left out on the way. `test/engine/ids.test.ts` says why; this tells of every change. After one that is meant:
 * `npm run golden`, then read the differences.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readId } from '../../src/engine/ids/find.ts';
import { readings } from '../../src/engine/ids/grammar.ts';
import { findNamed, NameError } from '../../src/engine/names.ts';
import { knowledgeOf } from '../support/knowledge.ts';
import { root } from '../support/lmm.ts';

const FILE = join(root, 'test', 'engine', 'ids.golden.txt');
/** `vitest --mode golden` writes the file. */
const WRITES = process.env.MODE === 'golden';

const KB = knowledgeOf(`
source: s
sources: [{id: s, title: S, date: 2024-01-01, kind: vendor}]
developers:
  - {id: acme, name: Acme AI, aliases: [acme-ai]}
  - {id: beta, name: Beta}
  - {id: gamma, name: Gamma}
  - {id: owner, name: Owner}
providers:
  - {id: cloud, name: Cloud}
  - {id: owned, name: Owned Cloud, developer: owner}
models:
  - {id: ant, name: Ant, developer: acme}
  - {id: bee, name: Bee, developer: beta}
releases:
  - {id: acme/ant-opus-4-5, name: Ant Opus 4.5, model: ant, developer: acme, release_date: 2025-11-24, reasoning: true, series: ant-opus}
  - {id: acme/ant-opus-5, name: Ant Opus 5, model: ant, developer: acme, release_date: 2026-05-01, reasoning: true, series: ant-opus}
  - {id: acme/ant-opus-7, name: Ant Opus 7, model: ant, developer: acme, series: ant-opus}
  - {id: acme/ant-3-sonnet-20240620, name: Ant 3 Sonnet (June), model: ant, developer: acme, release_date: 2024-06-20}
  - {id: acme/ant-3-sonnet-20241022, name: Ant 3 Sonnet (October), model: ant, developer: acme, release_date: 2024-10-22}
  - {id: acme/ant-3.5-turbo, name: Ant 3.5 Turbo, model: ant, developer: acme, release_date: 2023-03-01}
  - {id: acme/ant-3-pro, name: Ant 3 Pro, model: ant, developer: acme, release_date: 2025-01-01}
  - {id: acme/ant-day, name: Ant Day, model: ant, developer: acme, release_date: 2025-06-15}
  - {id: beta/bee-3.1-8b-instruct, name: Bee 3.1 8B Instruct, model: bee, developer: beta, release_date: 2024-07-23, open_weights: true}
  - {id: beta/bee-4-235b-a22b, name: Bee 4 235B, model: bee, developer: beta, release_date: 2025-04-28, open_weights: true, reasoning: true}
  - {id: beta/bee-r1, name: Bee R1, model: bee, developer: beta, release_date: 2025-01-20, open_weights: true, parameters: {total: 671000000000}}
  - {id: beta/bee-day, name: Bee Day, model: bee, developer: beta, release_date: 2025-06-15, open_weights: true, parameters: {total: 100000000000}}
  - {id: beta/bee-hive-2407, name: Bee Hive (July), model: bee, developer: beta, release_date: 2024-07-24}
  - {id: beta/bee-comb-2507, name: Bee Comb, model: bee, developer: beta, release_date: 2025-07-10}
  - {id: beta/bee-old, name: Bee Old, model: bee, developer: beta, release_date: 2024-12-26, open_weights: true}
  - {id: beta/bee-new, name: Bee New, model: bee, developer: beta, release_date: 2025-12-01, open_weights: true}
offers:
  - {release: acme/ant-opus-4-5, provider: cloud, api_id: "acme.ant-opus-4-5-20251101-v1:0",
     cost: [{from: 2025-11-24, currency: USD, input: 1, output: 2, when: {mode: fast}}, {from: 2025-11-24, currency: USD, input: 1, output: 2}]}
  - {release: acme/ant-3-pro, provider: owned}
  - {release: beta/bee-old, provider: beta, api_id: bee-chat, from: 2024-12-26, until: 2025-12-01}
  - {release: beta/bee-new, provider: beta, api_id: bee-chat, from: 2025-12-01}
`);

const NAMES = ['ant-3-pro', 'ant-opus-4-5', 'bee-r1', 'bee-3.1-8b-instruct'];
const HEADS = [
  ...[
    'azure/',
    'openrouter/acme/',
    'models/',
    'publishers/acme/models/',
    'https://host.example/v1/models/',
    '/openai/deployments/',
  ],
  ...[
    'arn:aws:bedrock:us-east-1::foundation-model/acme.',
    'us.acme.',
    'us-gov.acme.',
    'acme:',
    'acme--',
    'acme-',
    'acme-ai-',
    'acme_',
  ],
  ...[
    'databricks-',
    'vertex_ai/',
    'vertex-',
    'eu-',
    '~acme/',
    '@cf/beta/',
    'gamma/',
    'owner/',
    'cloud-',
    'beta-',
    'ollama/',
    'someone/',
    'ft:',
    '"',
    ' ',
  ],
];
const TAILS = [
  ...[
    '@20250301',
    '-20250301',
    '-2025-03-01',
    '.2025.03.01',
    '-250301',
    '-03-2025',
    '-0301',
    '-03-01',
    '@0301',
    '-9999',
    '-2025-02-30',
  ],
  ...[
    '-v1:0',
    '-v1:0:200k',
    '-2:0',
    ':0',
    '-v1',
    '-001',
    '@default',
    '-8b',
    ':671b',
    ':700b',
    ':720b',
    '-latest',
    ':latest',
    '@latest',
    '@eu',
    '@us-east1',
  ],
  ...[
    '-fast',
    ':batch',
    '[1m]',
    ':free',
    '-free',
    ':thinking',
    '-thinking',
    '_think',
    '-high',
    ' (high)',
    ':generateContent',
    '?key=1',
    ':org::abc',
  ],
  ...[
    '-maas',
    '-GGUF',
    '-turbo',
    '-it',
    '-chat',
    '-fp8',
    '-nvfp4',
    '-bf16',
    '-int4',
    '-Q4_K_M',
    '-4bit',
    '-w8a8',
    '-dynamic',
    '"',
  ],
];
const OTHERS = [
  ...[
    'bee.r1-v1:0',
    'bee/r1',
    'bee/r1:free',
    'bee-v3p1-8b-instruct',
    'bee3p1-8b',
    'bee-3.1-8b',
    'ollama/bee3.1:8b',
    'ollama/bee-3.1-8b',
    'x/bee-3.1-8b',
  ],
  ...[
    'beta/Bee-Comb-3.2-24B-Instruct-2507',
    'bee-comb',
    'bee-hive',
    'bee-hive-2411',
    'ant-3-sonnet',
    'gateway/ant-3-sonnet',
    'ant-3-sonnet-latest',
  ],
  ...[
    'ant-opus-latest',
    'ant-opus-9-latest',
    'ant-4.5-opus',
    'ant-3.0-pro',
    'gateway/ant-35-turbo',
    'accounts/x/models/ant-3p5-turbo',
    'bee4-235b',
  ],
  ...[
    'bee-4-235b-a22b-thinking',
    'bee-chat',
    'router/bee-chat',
    'models/ant%2D3%2Dpro',
    'models/%zz',
    'a/models/ant-3-pro/versions/2',
    'models',
    'models/',
    '/',
    'a:b:c',
  ],
  ...[
    'ft:ant-3.5-turbo-0613:org::abc',
    'ft:ant-3.5-turbo-0613',
    'ant-3.5-turbo-0613',
    'bee-r1-0528',
    'bee-r1-0120',
    'bee-r1-250120',
    'bee-r1-250528',
    'bee-r1-01-2025',
  ],
  // A whole date may lie 120 days before the release, one in short 45 to either side where weights are open.
  ...[
    'ant-day-20250215',
    'ant-day-20250214',
    'ant-day-2025-02-15',
    'ant-day-250215',
    'ant-day-250214',
    'ant-day-20991231',
    'ant-day-1399',
  ],
  ...[
    'bee-day-0501',
    'bee-day-0430',
    'bee-day-0730',
    'bee-day-0731',
    'bee-day-250501',
    'bee-day-250430',
    'bee-day-250730',
    'bee-day-250731',
    'bee-day-2504',
    'bee-day-2506',
    'bee-day-2509',
  ],
  ...[
    'bee-day-05-2025',
    'bee-day-08-2025',
    'bee-day:107b',
    'bee-day:108b',
    'bee-day:93.46b',
    'bee-day:93b',
    'ant-opus-4-5-fast',
    'ant-opus-5-fast',
    'ant-3-pro-fast',
  ],
];
const IDS = [
  ...HEADS.flatMap((head) => NAMES.map((name) => head + name)),
  ...TAILS.flatMap((tail) => NAMES.map((name) => name + tail)),
  ...OTHERS,
];

/** What an id means on a day, with what was left out; or what is wrong, with the names that are offered. */
function read(asked: string, day: string): string {
  const steps = readId(KB, asked, day).map(({ release, steps: left }) => `${release} (${left.map(({ code, text }) => `${code} ${text}`).join(', ')})`); // biome-ignore format: one value
  try {
    const named = findNamed({ knowledge: KB, day }, asked);
    const id = named.kind === 'model' ? named.model.id : named.release.id;
    return `${asked} → ${steps.length > 0 ? steps.join(' | ') : id}`;
  } catch (error) {
    if (!(error instanceof NameError)) throw error;
    return `${asked} → ${error.code}: ${error.candidates.join(', ')}`;
  }
}

const DAYS = ['2025-06-01', '2026-06-01'] as const;
const written = (): string =>
  [
    ...DAYS.map((day) => [day, ...(day === '2026-06-01' ? IDS : OTHERS).map((id) => read(id, day))].join('\n')),
    ['readings', ...OTHERS.map((id) => `${id} → ${readings(id, (word) => word === 'acme').map(({ core }) => core).join(' ')}`)].join('\n'), // biome-ignore format: one value
  ].join('\n\n');

describe('ids as code writes them', () => {
  if (WRITES) writeFileSync(FILE, `${written()}\n`);
  const golden = existsSync(FILE) ? readFileSync(FILE, 'utf8') : '';

  it('are read as they were', () => {
    const remedy = 'If this is meant: npm run golden, and read what it changed in test/engine/ids.golden.txt.';
    expect(`${written()}\n`, remedy).toBe(golden);
  });
});
