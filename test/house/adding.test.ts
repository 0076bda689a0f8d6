import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { folder, type Run } from '../support/lmm.ts';
import { ADDED, CHANGED, SUITES } from './added.ts';
import { type Copy, copyWith } from './copy.ts';

/** Adding a thing is adding one file: one of each sort is added here to one copy, which is built once. */
let copy: Copy;
let types: Promise<string>;
beforeAll(() => {
  const { command, ...others } = ADDED;
  for (const files of Object.values(others)) expect(Object.keys(files)).toHaveLength(1);
  copy = copyWith({ ...Object.assign({}, command, ...Object.values(others)), ...CHANGED, ...SUITES, 'two.yaml': TWO });
  // It takes longer than all that follows, which goes on meanwhile.
  types = copy.types();
}, 300_000);
afterAll(async () => {
  await types;
  copy?.remove();
}, 300_000);

const read = (file: string): string => readFileSync(join(copy.path, file), 'utf8');

/** Two models of which one has what is asked for. */
const TWO = `sources:
  - {id: s, title: Source, date: 2025-01-01, kind: vendor}
developers: [{id: acme, name: Acme}]
providers: [{id: acme, name: Acme}]
uses:
  - {id: talk, name: {en: Talking, ko: 말하기}}
models:
  - {id: long, name: Long, developer: acme, current: [{release: acme/long}]}
  - {id: short, name: Short, developer: acme, current: [{release: acme/short}]}
statements: [{models: [long, short], use: talk, fit: strong, text: T}]
releases:
  - {id: acme/long, name: Long 1, model: long, developer: acme, limit: {output: 64000}}
  - {id: acme/short, name: Short 1, model: short, developer: acme, limit: {output: 2000}}
offers:
  - {release: acme/long, provider: acme, cost: [{from: 2025-01-01, currency: USD, input: 5, output: 25}]}
  - {release: acme/short, provider: acme, cost: [{from: 2025-01-01, currency: USD, input: 0.1, output: 0.1}]}
source: s
`;
/** What a command line prints of them; it has to succeed. */
async function ask(...args: string[]): Promise<string> {
  return done(await copy.lmm([...args, '--kb', 'two.yaml', '--as-of', '2025-06-01']));
}
const done = ({ out, err, code }: Run): string => {
  expect([code, err]).toEqual([0, '']);
  return out;
};
const inEach = async (...args: string[]): Promise<[en: string, ko: string]> => [
  await ask(...args, '--lang', 'en'),
  await ask(...args, '--lang', 'ko'),
];

describe('a constraint', () => {
  it('is an option of every command that takes limits, with its help', async () => {
    const [en, ko] = await inEach('list', '--help');
    expect(en).toMatch(/--min-output <tokens> +at least this output length in tokens/);
    expect(ko).toMatch(/--min-output <tokens> +출력 길이 하한/);
    expect(await ask('list', '--min-output', '10k', '--format', 'csv', '--fields', 'limit.output')).toBe(
      'id,limit.output\nlong,64000\n',
    );
  });

  it('is a rule of a policy, in JSON Schema too, and tells in both languages what it excludes', async () => {
    const policy = join(folder({ 'p.yaml': 'require: {min_output: 10000}\n' }), 'p.yaml');
    const [briefEn, briefKo] = await inEach('recommend', '--use', 'talk', '--policy', policy);
    expect(briefEn).toMatch(/Conditions +output length at least 10,000\n[\s\S]*Excluded +1: Short \(2,000\)/);
    expect(briefKo).toMatch(/조건 +출력 길이 10,000 이상\n[\s\S]*제외된 모델 +1개: Short \(2,000\)/);
    const [en, ko] = await inEach('recommend', '--use', 'talk', '--policy', policy, '--explain');
    expect(en).toMatch(/Short +acme\/short\n +output length: asked for (at least )?10,000, has 2,000/);
    expect(ko).toMatch(/Short +acme\/short\n +출력 길이: /);
    const schema = JSON.parse(await ask('schema', 'policy'));
    expect(schema.properties.require.properties).toHaveProperty('min_output');
  });

  it('is part of a query', async () => {
    const query = JSON.parse(await ask('recommend', '--use', 'talk', '--min-output', '10k', '--query'));
    expect(query.constraints).toEqual([{ constraint: 'min-output', value: 10000, origin: 'option' }]);
  });
});

it('a criterion: has a weight, and is named in help and in words', async () => {
  expect((await ask('recommend', '--help')).replace(/\s+/g, ' ')).toContain('recency, korean, output)');
  const { recommendations } = JSON.parse(await ask('recommend', '--weight', 'output', '--json'));
  expect(recommendations.map(({ id, score }: { id: string; score: number }) => [id, score])).toEqual([
    ['long', 60],
    ['short', 10],
  ]);
  const [en, ko] = await inEach('recommend', '--weight', 'output');
  expect(en).toContain('output length');
  expect(ko).toContain('출력 길이');
});

it('a use: is listed, asked for by name, and found by its terms in a need of either language', async () => {
  expect(done(copy.program(['uses', 'beekeeping', '--lang', 'en']))).toContain('Beekeeping');
  expect(done(await copy.lmm(['uses', '--lang', 'ko']))).toContain('양봉');
  const understood = async (...args: string[]): Promise<string[]> =>
    JSON.parse(done(await copy.lmm(['recommend', ...args, '--json']))).understood.uses.map(
      ({ id }: { id: string }) => id,
    );
  for (const asked of [['--use', 'beekeeping'], ['a planner for my apiary'], ['꿀벌 돌보기']])
    expect(await understood(...asked)).toEqual(['beekeeping']);
});

it('a format: is taken by --format and named in its help', async () => {
  expect(await ask('list', '--fields', 'limit.output', '--format', 'tsv')).toBe(
    'id\tlimit.output\nlong\t64000\nshort\t2000\n',
  );
  expect(await ask('list', '--help', '--lang', 'en')).toMatch(/html\s+or\s+tsv/);
});

it('a feed: is told from its content, named in help, and stands among the sources', () => {
  const sheet = join(folder({ 'f.json': '{"sheet": [{"id": "long", "maker": "acme", "input": 4}]}' }), 'f.json');
  const feed = (...args: string[]): string =>
    done(copy.feed([...args, '--kb', 'two.yaml', '--seen', '2025-06-01', '--lang', 'en']));
  const yaml = feed(sheet);
  expect(yaml).toContain('# price-sheet of 2025-06-01');
  expect(yaml).toMatch(/- id: price-sheet\n +title: Price sheet\n/);
  expect(yaml).toContain('input: 4, source: price-sheet');
  expect(feed(sheet, '--format', 'price-sheet')).toBe(yaml);
  expect(feed('--help')).toContain('price-sheet        https://prices.example/sheet.json');
});

it('a command: a folder and a line; it has help, words in both languages and every format', async () => {
  expect(await inEach('count')).toEqual([expect.stringContaining('2 models'), expect.stringContaining('모델 2개')]);
  expect(JSON.parse(await ask('count', '--json'))).toMatchObject({ command: 'count', models: 2 });
  expect(await ask('count', '--format', 'csv')).toBe('models\n2\n');
  expect(await ask('--help', '--lang', 'ko')).toMatch(/count +모델 수/);
});

it('a field that is worked out: every command, filter and format has it', async () => {
  expect(await ask('list', '--fields', 'value-for-money', '--sort', 'tokens_per_dollar', '--format', 'csv')).toBe(
    'id,tokens_per_dollar\nshort,10000000\nlong,100000\n',
  );
  const [en, ko] = await inEach('list', '--fields', 'tokens_per_dollar');
  expect(en).toContain('10,000,000');
  expect(ko).toContain('1달러당 토큰');
  const compared = JSON.parse(
    await ask('compare', 'long', 'short', '--fields', 'tokens_per_dollar', '--json', '--lang', 'en'),
  );
  expect(compared.rows).toMatchObject([{ label: 'Tokens per dollar', unit: 'tokens', better: 'higher', best: [1] }]);
  expect(await ask('show', 'short', '--fields', 'tokens_per_dollar', '--lang', 'en')).toMatch(
    /Tokens per dollar +10,000,000/,
  );
  expect(await ask('fields', '--lang', 'en')).toMatch(/tokens_per_dollar +Tokens per/);
});

describe('a record kind', () => {
  const BASE = `sources:
  - {id: s, title: Source, date: 2025-01-01, kind: vendor}
developers:
  - {id: acme, name: Acme}
releases:
  - {id: acme/r, name: R, developer: acme, source: s}
models:
  - {id: m, name: M, developer: acme}
`;
  const suite = (more: string): string => `source: s\nbenchmark-suites:\n  - {id: b, name: B, ${more}}\n`;
  const validate = async (...files: string[]) => {
    const layers = files.flatMap((text) => ['--kb', folder({ 'kb.yaml': text })]);
    const { out, code } = await copy.lmm(['validate', '--lang', 'en', '--format', 'json', ...layers]);
    const { problems } = JSON.parse(out) as {
      problems: { line: number; column: number; code: string; text: string }[];
    };
    return { code, problems: problems.map(({ line, column, code, text }) => `${line}:${column} ${code} ${text}`) };
  };

  it('is read and checked', async () => {
    const right = suite('made_by: acme, run_on: acme/r, tasks: [{name: T, count: 3}]');
    expect(await validate(BASE, right)).toEqual({ code: 0, problems: [] });
  });

  it.each([
    ['an unknown key', 'made-by: acme', '3:22 unknown-key', 'Did you mean "made_by"?'],
    ['a value of another type', 'tasks: [{name: T, count: many}]', '3:47 number', 'given: many'],
    ['a reference that leads nowhere', 'made_by: acne', '3:31 reference', 'Did you mean "acme"?'],
    ['an item of a list with a source that is none', 'tasks: [{name: T, source: t}]', '3:48 reference', 'no t among'],
  ])('is refused with place and mend: %s', async (_, more, place, mend) => {
    const { code, problems } = await validate(BASE, suite(more));
    expect(code).toBe(1);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(place);
    expect(problems[0]).toContain(mend);
  });

  it('has what it demands, once its layers are merged', async () => {
    const part = 'benchmark-suites:\n  - {id: b, made_by: acme}\n';
    expect((await validate(BASE, part)).problems.join()).toContain('"name" is missing in b');
    expect(await validate(BASE, suite('note: x'), part)).toEqual({ code: 0, problems: [] });
  });

  it('collides by its names', async () => {
    const { problems } = await validate(BASE, `${suite('aliases: [c]')}  - {id: c, name: C}\n`);
    expect(problems.join()).toContain('The alias "c" of b also means c');
  });

  it('goes, loses its reference or is told, as each reference says, where a layer removes the target', async () => {
    const part = '  - {id: c, name: C, part_of: b}\n';
    const all = suite('run_on: [acme/r], about_model: m').replace('  - ', `${part}  - `);
    const gone = 'models:\n  - {id: m, remove: true}\nreleases:\n  - {id: acme/r, remove: true}\n';
    // With the model goes its suite, and with that the one that is a part of it.
    expect(await validate(BASE, all, gone)).toEqual({ code: 0, problems: [] });
    const { problems } = await validate(BASE, suite('made_by: acme'), 'developers:\n  - {id: acme, remove: true}\n');
    expect(problems.filter((problem) => problem.includes('fix "made_by"'))).toHaveLength(1);
  });

  it('is in what the program ships', () => {
    const dist = readdirSync(join(copy.path, 'dist'), { recursive: true, encoding: 'utf8' });
    const holding = dist.filter((name) => /^base\b.*\.json$/.test(name));
    expect(holding.some((name) => read(join('dist', name)).includes('shipped-suite'))).toBe(true);
  });

  it('is documented', async () => {
    expect(read('data/README.md')).toContain('### benchmark-suites\n\nBenchmarks that are run together.\n');
    expect(read('data/README.md')).toContain('| `tasks.count` | whole number | questions | yes | How many questions |');
    const schema = JSON.parse((await copy.lmm(['schema', '--lang', 'ko'])).out);
    expect(schema.properties['benchmark-suites'].description).toBe('함께 돌리는 벤치마크.');
    expect(schema.$defs['benchmark-suites'].properties.made_by.description).toBe('묶은 곳');
    expect(JSON.parse(read('docs/schema.json')).$defs).toHaveProperty('benchmark-suites');
  });
});

it('none needs a change of the types elsewhere', async () => {
  expect(await types).toBe('');
}, 300_000);
