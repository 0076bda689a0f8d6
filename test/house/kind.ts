/** A record kind as somebody would add it: one file, with a list of its own, references and names. */
export const BENCHMARK_SUITES = {
  'src/domain/kinds/benchmark-suites.ts': `import { optional, required } from '../schema-shape.ts';
import { id, list, localized, record, reference, some, text, whole } from '../schema-values.ts';
import type { RecordKind } from './kind.ts';
import { ALIASES, aliases, name, remove, source, sourceOf } from './shared.ts';

export const kind = {
  name: 'benchmark-suites',
  singular: 'benchmark suite',
  about: { en: 'Benchmarks that are run together.', ko: '함께 돌리는 벤치마크.' },
  schema: record({
    id: required(id, 'Its name in other records', '다른 레코드에 쓰는 이름'),
    name,
    aliases: aliases(...ALIASES),
    made_by: optional(reference('developers'), 'Who put it together', '묶은 곳'),
    run_on: optional(some(reference('releases', 'trim')), 'Releases it was run on', '돌려 본 릴리스'),
    about_model: optional(reference('models', 'cascade'), 'The line it is made for', '겨냥한 계열'),
    part_of: optional(reference('benchmark-suites', 'cascade'), 'The suite that it belongs to', '속한 묶음'),
    tasks: optional(
      list(
        record({
          name: required(text, 'The task', '과제'),
          count: optional(whole, 'How many questions', '문제 수', { unit: { en: 'questions', ko: '문제' } }),
          source: sourceOf('Who says so', '그렇게 말하는 곳'),
          remove,
        }),
      ),
      'What it asks',
      '묻는 것',
      { identity: ['name'] },
    ),
    note: optional(localized, 'Anything else', '그 밖의 것'),
    source,
    remove,
  }),
  required: ['name', 'source'],
  identity: ['id'],
  source: 'assumed',
  filled: { tasks: [] },
  names: { group: 'benchmark-suites', shared: false },
} as const satisfies RecordKind;
`,
  'data/suites.yaml': `# yaml-language-server: $schema=../docs/schema.json
source: plura-lmm-trends
benchmark-suites:
  - {id: shipped-suite, name: Shipped suite, about_model: grok}
`,
};
