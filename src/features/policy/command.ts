import { hints } from '../../document/builder.ts';
import { commandLine, quoted } from '../../document/command-line.ts';
import { namesOf } from '../../domain/called.ts';
import { rowOf } from '../../engine/constraints/constraint.ts';
import { list } from '../../engine/list.ts';
import { policyConstraints } from '../../engine/policy.ts';
import type { PolicyResult } from '../../engine/results.ts';
import type { Answer, Command, Context } from '../command.ts';
import { UsageError } from '../errors.ts';
import { constraintName, limitText } from '../recommend/sentences.ts';
import { rulesIn, template } from './template.ts';
import { wordsOf } from './words/index.ts';

export const command: Command = {
  name: 'policy',
  args: [
    {
      name: '[file]',
      about: {
        en: 'a policy file; with --init the file to write, else policy.yaml',
        ko: '정책 파일. --init 옵션에는 새로 쓸 파일(기본값 policy.yaml)',
      },
    },
  ],
  options: [
    {
      flags: '--init',
      about: {
        en: 'write a new policy with every rule as a comment; never overwrites',
        ko: '모든 규칙을 주석으로 적은 새 정책 파일 생성. 덮어쓰지 않음',
      },
    },
  ],
  examples: ['lmm policy --init', 'lmm policy --init rules/policy.yaml', 'lmm policy policy.yaml'],
  async run(context, [file], given) {
    if (given.init === true) return init(context, file, given.out as string | undefined);
    if (file === undefined)
      throw new UsageError((m) => [
        m.policyMissing,
        m.example('lmm policy policy.yaml'),
        m.example('lmm policy --init'),
      ]);
    return told(context, file);
  },
};

/** What a policy demands, rule by rule. */
async function told({ read, snapshot: load, m }: Context, file: string): Promise<Answer> {
  const snapshot = await load();
  const policy = await read.policy(file);
  const constraints = policyConstraints(snapshot, policy);
  const words = wordsOf(m.lang);
  const names = namesOf(snapshot);
  const ids = (limits: typeof constraints): string[] =>
    (list(snapshot, { releases: false, constraints: limits, fields: [] }).models ?? []).map(({ id }) => id);
  const result: PolicyResult = {
    name: policy.name ?? null,
    rules: constraints.map(({ constraint, value }) => ({
      key: rowOf(constraint).policy ?? constraint,
      constraint,
      value,
      text: `${constraintName(constraint, m)}: ${limitText(constraint, value, names, m)}`,
    })),
    met: ids(constraints),
    models: ids([]).length,
  };
  return {
    body: result,
    named: () => [],
    empty: result.rules.length === 0,
    table: () => ({
      columns: ['key', 'constraint', 'value', 'text'].map((id) => ({ id, label: id })),
      rows: result.rules.map((record) => ({
        record,
        cells: [record.key, record.constraint, [record.value].flat().join(','), record.text],
      })),
    }),
    document: () => ({
      title: result.name ?? `${words.unnamed}: ${file}`,
      remark: m.views.asOf(snapshot.day),
      lead:
        constraints.length === 0
          ? [{ kind: 'text', text: words.noRules }]
          : [
              {
                kind: 'pairs',
                layout: 'columns',
                pairs: constraints.map(({ constraint, value }) => ({
                  label: constraintName(constraint, m),
                  text: [limitText(constraint, value, names, m)],
                })),
              },
            ],
      sections: [
        ...(constraints.length === 0
          ? []
          : [{ blocks: [{ kind: 'text' as const, text: words.met(result.met.length, result.models) }] }]),
        ...hints([`lmm list --policy ${quoted(file)}`], m),
      ],
    }),
  };
}

/** Where a new policy is written unless a file is named. */
const DEFAULT_FILE = 'policy.yaml';

/** A new policy, in a file of its own; with `--out` it is the answer, which is written there. */
async function init(context: Context, named: string | undefined, out: string | undefined): Promise<Answer> {
  const { m, snapshot: load, create } = context;
  if (named !== undefined && out !== undefined)
    throw new UsageError((errors) => errors.notBeside('--out', named), '--out');
  const words = wordsOf(m.lang);
  const text = template(await load(), m.lang, words);
  const file = named ?? DEFAULT_FILE;
  if (out === undefined) await create(file, text);
  const rules = rulesIn().map(({ group, key }) => (group === null ? key : `${group}.${key}`));
  return {
    body: { file: out ?? file, rules },
    named: () => [],
    empty: false,
    creates: true,
    table: () => ({
      columns: [{ id: 'rule', label: 'rule' }],
      rows: rules.map((rule) => ({ record: { rule }, cells: [rule] })),
    }),
    document: () =>
      out === undefined
        ? {
            lead: [{ kind: 'text', text: words.written(file) }],
            sections: hints([commandLine('validate', [file]), `lmm list --policy ${quoted(file)}`], m),
          }
        : { wide: true, lead: [{ kind: 'code', language: 'yaml', text: text.trimEnd() }], sections: [] },
  };
}
