import { hints } from '../../document/builder.ts';
import { commandLine, quoted } from '../../document/command-line.ts';
import { problemText } from '../../document/problems.ts';
import { KnowledgeError } from '../../domain/problems.ts';
import { suggestions } from '../../domain/suggestions.ts';
import type { Answer, Command, Context } from '../command.ts';
import { EXIT, UsageError } from '../errors.ts';
import { text } from '../option-values.ts';
import type { Given } from '../options.ts';
import { filesOf } from './init.ts';
import { EXAMPLE, NEW_OPTIONS, newRecords } from './new.ts';
import { kbResult } from './query.ts';
import { wordsOf } from './words/index.ts';

const ACTIONS = {
  list: listed,
  path: pathTold,
  init: made,
  new: added,
} satisfies Record<string, (context: Context, what: string | undefined, given: Given) => Promise<Answer>>;

export const command: Command = {
  name: 'kb',
  args: [
    {
      name: '[action]',
      about: {
        en: 'list (else), path of your own folder, init a folder for a team, or new for a model or price of your own',
        ko: 'list(기본값), 사용자 폴더의 path, 팀 폴더를 만드는 init, 직접 정한 모델이나 가격을 넣는 new',
      },
    },
    {
      name: '[what]',
      about: { en: 'of init the folder, of new the id: acme/support-1', ko: 'init의 폴더, new의 id: acme/support-1' },
    },
  ],
  options: [
    {
      flags: '--verbose',
      about: { en: 'list: name everything that a layer changes', ko: 'list: 바꾸는 것을 모두 표시' },
    },
    ...NEW_OPTIONS,
  ],
  examples: [
    'lmm kb',
    'lmm kb path',
    EXAMPLE,
    'lmm kb new openai/gpt-4o --input 2 --output 8',
    'lmm kb init team-models',
  ],
  async run(context, [action = 'list', what], given) {
    const known = Object.keys(ACTIONS) as (keyof typeof ACTIONS)[];
    const found = known.find((one) => one === action);
    if (found === undefined) {
      const near = suggestions(action, known).slice(0, 1);
      throw new UsageError((errors, lang) => [
        wordsOf(lang).actions(action, known),
        ...(near.length > 0 ? [errors.didYouMean(near.map((one) => commandLine('kb', [one])))] : []),
        errors.seeHelp('kb'),
      ]);
    }
    if (what !== undefined && (found === 'list' || found === 'path'))
      throw new UsageError((errors, lang) => [wordsOf(lang).without(found, what), errors.seeHelp('kb')]);
    return ACTIONS[found](context, what, given);
  },
};

/** What is told of a knowledge base itself, and so holds no facts of one. */
const body = ({ settings: { lang } }: Context, result: object): object => ({
  ...{ schema: 'lmm/1', command: 'kb', lang },
  ...result,
});

/** The layers in force. It lists them also where some cannot be used: that is when one asks. */
async function listed(context: Context, _: string | undefined, given: Given): Promise<Answer> {
  const { layers, m, settings } = context;
  const found = await layers();
  const result = kbResult(found, (problem) => problemText(problem, m));
  const isWhole = given.verbose === true || settings.whole;
  return {
    body: body(context, result),
    bare: true,
    empty: false,
    table: async () => (await import('./document.ts')).kbRows(result),
    document: async () => (await import('./document.ts')).kbDocument(result, found.problems, isWhole, m),
    ...(result.problems.length > 0 ? { exit: EXIT.knowledge } : {}),
  };
}

/** The path alone, for scripts. */
async function pathTold(context: Context): Promise<Answer> {
  const path = await context.userFolder();
  if (path === undefined) throw new UsageError((errors) => [errors.noHome]);
  const { layers } = await context.layers();
  const result = { path, in_force: layers.some(({ found }) => found === 'user') };
  return {
    body: body(context, result),
    bare: true,
    empty: false,
    table: () => ({
      columns: Object.keys(result).map((id) => ({ id, label: id })),
      rows: [{ record: result, cells: Object.values(result) }],
    }),
    document: () => ({ wide: true, lead: [{ kind: 'code', language: '', text: path }], sections: [] }),
  };
}

/** A folder for a team, whose files say what goes where. */
async function made(context: Context, folder = '.'): Promise<Answer> {
  const { m, today, createFolder } = context;
  const words = wordsOf(m.lang);
  // `-` is what is piped wherever a file may be named.
  if (folder.trim() === '' || folder === '-')
    throw new UsageError((errors, lang) => [wordsOf(lang).folderMissing, errors.example('lmm kb init team-models')]);
  const files = filesOf(m.lang, today);
  await createFolder(folder, files);
  const names = files.map(({ name }) => name);
  return {
    body: body(context, { folder, files: names }),
    bare: true,
    empty: false,
    table: () => ({
      columns: [{ id: 'file', label: 'file' }],
      rows: names.map((file) => ({ record: { file }, cells: [file] })),
    }),
    document: () => ({
      lead: [
        { kind: 'text', text: words.made(folder) },
        { kind: 'list', items: names },
      ],
      sections: hints(
        [
          commandLine('validate', [folder]),
          commandLine('kb new', ['acme/support-1'], ['--input 0.4', '--output 1.2', `--out ${quoted(folder)}`]),
        ],
        m,
      ),
    }),
  };
}

/** A model of one's own with its prices, or one's own price of a model. */
async function added(context: Context, what: string | undefined, given: Given): Promise<Answer> {
  const { m, today, addRecords } = context;
  const words = wordsOf(m.lang);
  if (what === undefined || what.trim() === '')
    throw new UsageError((errors, lang) => [wordsOf(lang).idMissing, errors.example(EXAMPLE)]);
  const { records, release, isNew, file } = newRecords(await context.snapshot(), what, given, today, m);
  const out = given.out === '-' ? undefined : text('--out', given.out);
  const {
    path,
    inForce,
    text: yaml,
    doubts,
  } = await addRecords(records, file, out).catch((error) => {
    // Nothing was read that is wrong: it is what was typed that cannot be a record.
    if (!(error instanceof KnowledgeError)) throw error;
    // What is made of the id is at fault with it.
    const ofId = error.problems.find(({ values }) => values.value === what);
    const told = ofId ? [ofId] : error.problems;
    throw new UsageError((errors) => [
      ...new Set(told.map((problem) => problemText(problem, m))),
      errors.seeHelp('kb'),
    ]);
  });
  const told = doubts.map((problem) => ({ code: problem.code, text: problemText(problem, m) }));
  const result = { file: path, in_force: inForce, release, new: isNew, records, doubts: told };
  return {
    body: body(context, result),
    bare: true,
    empty: false,
    written: true,
    table: () => ({
      columns: ['file', 'in_force', 'release', 'new'].map((id) => ({ id, label: id })),
      rows: [{ record: result, cells: [path, inForce, release, isNew] }],
    }),
    document: () => ({
      wide: true,
      lead: [
        { kind: 'text', text: `${isNew ? words.isNew(release) : words.isPrice(release)}` },
        { kind: 'text', text: inForce ? words.written(path) : words.writtenApart(path) },
        { kind: 'space' },
        { kind: 'code', language: 'yaml', text: yaml.trimEnd() },
      ],
      sections: [
        ...(told.length > 0
          ? [{ heading: words.doubts, blocks: told.map(({ text }) => ({ kind: 'text' as const, text })) }]
          : []),
        ...hints(
          [
            commandLine('show', [release]),
            commandLine('cost', [release], ['--input 1M', '--output 1M']),
            commandLine('validate', [path]),
          ],
          m,
        ),
      ],
    }),
  };
}
