import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../support/lmm.ts';

/**
 * One thing of each sort, as somebody would add it. Each is one new file; a command is a folder, and a line in the list of
 * commands, whose order is that of help.
 */
export const ADDED = {
  kind: {
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
  },
  field: {
    'src/domain/fields/value-for-money.ts': `import type { Cell } from '../cells.ts';
import type { FieldRow } from './field.ts';
import { price } from './offered.ts';
import { decimal } from '../money.ts';

export const fields = [
  {
    id: 'tokens_per_dollar',
    group: 'price',
    type: 'number',
    unit: 'tokens',
    better: 'higher',
    aliases: ['value_for_money'],
    label: { en: 'Tokens per dollar', ko: '1달러당 토큰' },
    optional: true,
    resolve(snapshot, subject): Cell {
      const { value, ...rest } = price(snapshot, subject, 'blend');
      if (typeof value !== 'number' || value === 0 || rest.currency !== 'USD') return { ...rest, value: null };
      return { ...rest, value: Number(decimal(1_000_000).div(decimal(value)).round(0)) };
    },
  },
] as const satisfies readonly FieldRow[];
`,
  },
  constraint: {
    'src/engine/constraints/min-output.ts': `import { constraintRow } from './row.ts';
import { tokens } from './values.ts';

export const constraint = constraintRow({
  id: 'min-output',
  name: { en: 'output length', ko: '출력 길이' },
  field: 'limit.output',
  value: tokens,
  option: {
    flags: '--min-output <tokens>',
    about: { en: 'at least this output length in tokens', ko: '출력 길이 하한, 토큰' },
  },
  policy: 'require.min_output',
  test: ({ value }, least) => (value as number) >= least,
});
`,
  },
  criterion: {
    'src/engine/criteria/output.ts': `import { resolve } from '../../domain/values.ts';
import { logarithmic, metric } from './criterion.ts';

export const criterion = metric({
  id: 'output',
  name: { en: 'output length', ko: '출력 길이' },
  points(snapshot, subject) {
    const { value, sources } = resolve(snapshot, subject, 'limit.output');
    if (typeof value !== 'number') return null;
    return { points: logarithmic(value, 1_000, 1_000_000), value, field: 'limit.output', sources };
  },
});
`,
  },
  format: {
    'src/formats/tsv.ts': `import type { Format } from '../document/answer.ts';

/** The main list as tab-separated values. */
export const format: Format = {
  async write(answer) {
    const { columns, rows } = await answer.table();
    return [columns.map(({ id }) => id), ...rows.map(({ cells }) => cells)].map((cells) => \`\${cells.join('\\t')}\\n\`);
  },
};
`,
  },
  feed: {
    'src/kb/import/price-sheet.ts': `import type { FeedReader } from './reader.ts';

export const feed: FeedReader = {
  name: 'price-sheet',
  file: 'https://prices.example/sheet.json',
  source: { id: 'price-sheet', title: 'Price sheet', publisher: 'Prices', url: 'https://prices.example' },
  places: 0,
  ignored: ['id', 'maker'],
  read(root) {
    const sheet = root.get('sheet');
    if (!Array.isArray(sheet.content)) return undefined;
    const entries = sheet.items().map((item) => {
      const [id = '', maker = ''] = ['id', 'maker'].map((key) => item.get(key).text);
      return {
        item,
        around: [],
        id,
        key: id,
        provider: maker,
        developer: maker,
        role: 'release' as const,
        partial: true,
        facts: {},
        prices: [{ amounts: { input: item.get('input') }, tiers: [] }],
      };
    });
    return { entries, skipped: 0, noEntries: [], beside: [] };
  },
};
`,
  },
  use: {
    'data/uses/beekeeping.yaml': `uses:
  - id: beekeeping
    name: {en: Beekeeping, ko: 양봉}
    terms: {en: [apiary, honeybees], ko: [꿀벌, 벌통]}
`,
  },
  command: {
    'src/features/count/command.ts': `import type { Command } from '../command.ts';
import { wordsOf } from './words/index.ts';

export const command: Command = {
  name: 'count',
  args: [],
  options: [],
  examples: ['lmm count'],
  async run({ snapshot: load, m }) {
    const snapshot = await load();
    const { length: models } = snapshot.knowledge.models;
    return {
      body: { models },
      empty: models === 0,
      table: () => ({ columns: [{ id: 'models', label: 'models' }], rows: [{ record: { models }, cells: [models] }] }),
      document: () => ({ title: wordsOf(m.lang).title(models), lead: [], sections: [] }),
    };
  },
};
`,
    'src/features/count/words/en.ts': `export const en = { title: (count: number) => \`\${count} models\` };
`,
    'src/features/count/words/ko.ts': `import type { en } from './en.ts';

export const ko: typeof en = { title: (count) => \`모델 \${count}개\` };
`,
    'src/features/count/words/index.ts': `import type { Language } from '../../../domain/vocabulary.ts';
import { en } from './en.ts';
import { ko } from './ko.ts';

export const wordsOf = (lang: Language): typeof en => (lang === 'ko' ? ko : en);
`,
  },
};

const COMMANDS = 'src/features/index.ts';
const LINE =
  "  count: { about: { en: 'how many models there are', ko: '모델 수' }, load: () => import('./count/command.ts') },\n";

/** The only file there was that is changed. */
export const CHANGED = {
  [COMMANDS]: readFileSync(join(root, COMMANDS), 'utf8').replace('} satisfies', `${LINE}} satisfies`),
};

/** A record of the new kind. */
export const SUITES = {
  'data/suites.yaml': `# yaml-language-server: $schema=../docs/schema.json
source: plura-lmm-trends
benchmark-suites:
  - {id: shipped-suite, name: Shipped suite, about_model: grok}
`,
};
