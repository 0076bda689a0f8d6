import type { Block, Pair, Section } from '../../document/document.ts';
import { firstOf, problemExcerpt, problemText } from '../../document/problems.ts';
import { type Level, levelOf, type Problem } from '../../domain/problems.ts';
import { compare, Snapshot } from '../../domain/snapshot.ts';
import type { Store } from '../../domain/store.ts';
import type { Coverage } from '../../engine/results.ts';
import type { Messages } from '../../words/index.ts';
import type { Command, Settings } from '../command.ts';
import { EXIT } from '../errors.ts';

export const command: Command = {
  name: 'validate',
  args: [
    {
      name: '[paths...]',
      about: {
        en: 'knowledge bases, policies, decisions, queries, lmm.config.yaml; without any, all that is loaded',
        ko: '지식 베이스, 정책, 결정, 질문 파일, lmm.config.yaml. 없으면 불러온 것 모두',
      },
    },
  ],
  options: [
    {
      flags: '--verbose',
      about: {
        en: 'also names in tables of scores that mean no release here; of --coverage the newest of each series',
        ko: '점수표의 이름 중 지식 베이스의 릴리스가 아닌 것도 표시. --coverage는 시리즈별 최신 릴리스도 표시',
      },
    },
    {
      flags: '--coverage',
      about: {
        en: 'what is known of what decides: price, data terms, licence…, a row a line',
        ko: '가격, 데이터 처리 조건, 라이선스 등 결정에 필요한 항목이 확인되었는지 모델마다 한 줄로 표시',
      },
    },
    {
      flags: '--strict',
      about: {
        en: 'also fails where something is only worth a look',
        ko: '확인할 만한 것만 있어도 실패로 끝냄',
      },
    },
  ],
  examples: [
    'lmm validate',
    'lmm validate --verbose',
    'lmm validate --coverage',
    'lmm validate my-models.yaml',
    'lmm validate my-models.yaml --strict',
    'lmm validate policy.yaml decision.yaml lmm.config.yaml',
    'lmm validate --kb team/kb --json',
  ],
  async run({ m, check, settings }, paths, given) {
    const { problems: found, files, knowledge, documents } = await check(paths, given.coverage !== true);
    const unmatched =
      given.verbose === true && given.coverage !== true && knowledge ? unmatchedIn(knowledge) : undefined;
    const coverage = given.coverage === true && knowledge ? await coveredIn(knowledge, settings) : undefined;
    const problems = found.map((problem) => {
      const { file, line, column, code } = problem;
      return { file, line, column, code, level: levelOf(problem), text: problemText(problem, m) };
    });
    const of = (level: Level): Problem[] => found.filter((problem) => levelOf(problem) === level);
    const isWrong = of('problem').length > 0 || (given.strict === true && of('doubt').length > 0);
    return {
      body: {
        problems,
        ...(documents.length > 0 ? { documents } : {}),
        ...(unmatched ? { unmatched } : {}),
        ...(coverage ? { coverage } : {}),
      },
      bare: true,
      empty: problems.length === 0,
      table: async () => {
        if (coverage) return (await import('./coverage/document.ts')).coverageTable(coverage, given.verbose === true);
        return {
          columns: COLUMNS.map((id) => ({ id, label: id })),
          rows: problems.map((record) => ({ record, cells: COLUMNS.map((id) => record[id]) })),
        };
      },
      document: async () => {
        const { fine, found: count, unmatched: unmatchedCount, kinds, worthALook, due } = m.cli.validate;
        const read = documents.map(({ file, kind }): Block => ({ kind: 'text', text: `${file}: ${kinds[kind]}` }));
        const wrong = of('problem');
        const text = wrong.length === 0 ? fine(files) : count(wrong.length);
        // Whoever asks what is known does not ask what is wrong: that is counted.
        const excerpts = coverage ? [] : told(wrong, m);
        const beside = [
          { all: of('doubt'), heading: worthALook },
          { all: of('due'), heading: due },
        ].flatMap(({ all, heading }): Section[] =>
          all.length === 0 ? [] : [{ heading: heading(all.length), blocks: told(all, m) }],
        );
        const names = unmatched?.map(({ as, tables }): Pair => ({ label: as, text: [tables.join(m.views.separator)] }));
        const strange: Section[] = names
          ? [
              {
                blocks: [
                  { kind: 'text', text: unmatchedCount(names.length) },
                  { kind: 'pairs', layout: 'hanging', pairs: names },
                ],
              },
            ]
          : [];
        const covered = coverage
          ? (await import('./coverage/document.ts')).coverageSections(coverage, given.verbose === true, m)
          : [];
        const lead = [...read, ...excerpts, { kind: 'text', text } as Block];
        return { wide: true, lead, sections: [...beside, ...strange, ...covered] };
      },
      exit: isWrong && !coverage ? EXIT.knowledge : EXIT.done,
    };
  },
};

/** Problems of one level that a person is shown; programs get all that are told. */
const MOST_TOLD = 100;

/** The first of many problems, and how many more there are. */
function told(all: readonly Problem[], m: Messages): Block[] {
  const { shown, more } = firstOf(all, MOST_TOLD);
  const blocks: Block[] = shown.map((problem) => problemExcerpt(problem, m));
  if (more > 0) blocks.push({ kind: 'text', text: m.cli.validate.more(more, 'lmm validate --json') });
  return blocks;
}

const COLUMNS = ['file', 'line', 'column', 'code', 'level', 'text'] as const;

/** What is known of what decides, as of the day and by the sources that were asked for. */
async function coveredIn(knowledge: Store, { asOf, sources, lang }: Settings): Promise<Coverage> {
  const { coverageOf } = await import('./coverage/query.ts');
  return coverageOf(new Snapshot(knowledge, { asOf, sources }), lang);
}

/** The names in tables that mean no release here, each with the tables that have it in an edition. */
function unmatchedIn({ editions }: Pick<Store, 'editions'>): { as: string; tables: string[] }[] {
  const found = new Map<string, Set<string>>();
  for (const { table, rows } of editions) {
    for (const { as, release } of rows) {
      if (release !== undefined || as === undefined) continue;
      found.set(as, (found.get(as) ?? new Set()).add(table));
    }
  }
  return [...found].map(([as, tables]) => ({ as, tables: [...tables].sort() })).sort((a, b) => compare(a.as, b.as));
}
