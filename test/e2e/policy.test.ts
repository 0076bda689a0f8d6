import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CONSTRAINTS } from '../../src/engine/constraints/registry.ts';
import type {
  CheckResult,
  CompareResult,
  CostResult,
  ListResult,
  PolicyResult,
  RecommendResult,
} from '../../src/engine/results.ts';
import { folder } from '../support/lmm.ts';
import { twin } from '../support/twin.ts';
import { standing } from './standing.ts';

const kb = standing(`uses: [{id: u, name: Use}]
developers:
  - {id: korean, name: Korean, aliases: [한국사], country: KR}
  - {id: hidden, name: Hidden}
models:
  - {id: good, name: Good, developer: korean, current: [{release: korean/good}]}
  - {id: bad, name: Bad, developer: korean, current: [{release: korean/bad}]}
  - {id: dark, name: Dark, developer: hidden, current: [{release: hidden/dark}]}
statements:
  - {models: [good, bad, dark], use: u, fit: strong, text: T}
releases:
  - {id: korean/good, name: G, developer: korean, model: good, open_weights: true}
  - {id: korean/bad, name: B, developer: korean, model: bad, open_weights: false}
  - {id: hidden/dark, name: D, developer: hidden, model: dark}
offers:
  - {release: korean/good, provider: korean, cost: [{from: 2025, currency: USD, input: 1, output: 1}], data: {trains_on_input: false}}
  - {release: korean/bad, provider: korean, cost: [{from: 2025, currency: USD, input: 1, output: 1}], data: {trains_on_input: true}}
`);
const OPEN = 'require: {open_weights: true}\n';
const desk = (policy: string): string => folder({ 'p.yaml': policy });
const run = (cwd: string, ...args: string[]) => twin([...args, ...kb, '--lang', 'en'], { cwd });
/** The JSON of a command under a policy. */
async function under<T>(policy: string, ...args: string[]): Promise<T> {
  const { out, err, code } = await run(desk(policy), ...args, '--policy', 'p.yaml', '--json');
  if (code !== 0) throw new Error(`exit ${code}: ${err}`);
  return JSON.parse(out) as T;
}

describe('a policy', () => {
  it('leaves in a list only what is known to keep it', async () => {
    expect((await under<ListResult>(OPEN, 'list')).models?.map(({ id }) => id)).toEqual(['good']);
    expect((await under<ListResult>(OPEN, 'list', '--releases')).releases?.map(({ id }) => id)).toEqual([
      'korean/good',
    ]);
    expect((await under<ListResult>('deny: {models: [good]}\n', 'list')).models?.map(({ id }) => id)).toEqual([
      'bad',
      'dark',
    ]);
  });

  it('holds beside the conditions of options', async () => {
    const both = await under<ListResult>('require: {no_training: true}\n', 'list', '--max-price', '0.5');
    expect(both.models).toEqual([]);
  });

  it('holds for costs', async () => {
    const { costs } = await under<CostResult>(OPEN, 'cost', '--input', '1M');
    expect(costs.map(({ id }) => id)).toEqual(['korean/good']);
  });

  it('excludes from a recommendation, violations told apart from what cannot be told', async () => {
    const result = await under<RecommendResult>(OPEN, 'recommend', '--use', 'u');
    expect(result.recommendations.map(({ id }) => id)).toEqual(['good']);
    expect(result.excluded.map(({ id, reasons }) => [id, reasons[0]?.outcome])).toEqual([
      ['bad', 'fails'],
      ['dark', 'cannot-tell'],
    ]);
    expect(result.excluded[1]?.reasons[0]).toMatchObject({
      ...{ constraint: 'open-weights', required: true, actual: null, missing: 'unknown' },
    });
    expect(result.understood.constraints).toEqual([{ origin: 'policy', constraint: 'open-weights', value: true }]);
  });

  it('is told in words that keep the two apart as well', async () => {
    const { out } = await run(desk(OPEN), 'recommend', '--use', 'u', '--policy', 'p.yaml');
    const line = (name: string): string =>
      out.split('\n').find((text) => text.includes(name) && !text.includes('Good')) ?? '';
    expect(line('Bad')).not.toBe('');
    expect(line('Bad').replace('Bad', '')).not.toBe(line('Dark').replace('Dark', ''));
  });

  it('is told of each of the compared, and what cannot be told is no violation', async () => {
    const { policy } = await under<CompareResult>(OPEN, 'compare', 'good', 'bad', 'dark');
    expect(policy?.map(({ id, reasons }) => [id, reasons.map(({ outcome }) => outcome)])).toEqual([
      ['good', []],
      ['bad', ['fails']],
      ['dark', ['cannot-tell']],
    ]);
    const { out } = await run(desk(OPEN), 'compare', 'good', 'bad', '--policy', 'p.yaml');
    expect(out).toMatch(/Policy\n.*\n? *Good +meets all rules/);
    const plain = JSON.parse((await run(desk(OPEN), 'compare', 'good', 'bad', '--json')).out) as CompareResult;
    expect(plain.policy).toBeNull();
  });

  it('leaves the nearest misses where it leaves nobody', async () => {
    const result = await under<RecommendResult>(
      'require: {open_weights: true}\nmax_price: 0.5\n',
      'recommend',
      '--use',
      'u',
    );
    expect(result.recommendations).toEqual([]);
    expect(result.nearest_misses.map(({ id, constraint, outcome }) => [id, constraint, outcome])).toEqual([
      ['good', 'max-price', 'fails'],
    ]);
  });
});

describe('--fail', () => {
  const COMMANDS = [
    { args: ['compare', 'good', 'bad'], met: ['compare', 'good', 'korean/good'], names: ['Bad'] },
    { args: ['list'], met: ['list', '--only', 'good'], names: ['Bad', 'Dark'] },
    { args: ['list', '--releases', '--only', 'good,bad'], met: ['list', '--releases', '--only', 'good'], names: ['B'] },
    { args: ['list', '--use', 'u'], met: ['list', '--use', 'u', '--only', 'good'], names: ['Dark', 'Bad'] },
    { args: ['cost', 'good', 'bad', '--input', '1M'], met: ['cost', 'good', '--input', '1M'], names: ['B'] },
  ];

  it.each(COMMANDS)('of $args exits with 4 where any does not meet the policy, and says which', async (all) => {
    const cwd = desk(OPEN);
    for (const format of [[], ['--json']]) {
      const policy = ['--policy', 'p.yaml', ...format];
      const quiet = await run(cwd, ...all.args, ...policy);
      expect({ code: quiet.code, err: quiet.err }).toEqual({ code: 0, err: '' });
      const { code, err, out } = await run(cwd, ...all.args, ...policy, '--fail');
      expect(code).toBe(4);
      expect(err).toBe(`note: The policy is not met by: ${all.names.join(', ')}\n`);
      if (format.length > 0) expect(JSON.parse(out).notices).toMatchObject([{ code: 'policy-not-met' }]);
      else expect(out).toBe(quiet.out);
      expect(await run(cwd, ...all.met, ...policy, '--fail')).toMatchObject({ code: 0, err: '' });
    }
    const korean = await twin([...all.args, ...kb, '--policy', 'p.yaml', '--fail', '--lang', 'ko'], { cwd });
    expect(korean).toMatchObject({ code: 4, err: `알림: 정책을 충족하지 않음: ${all.names.join(', ')}\n` });
  });

  it('fails for what cannot be told, with the reason in JSON', async () => {
    const { code, out } = await run(desk(OPEN), 'list', '--only', 'dark', '--policy', 'p.yaml', '--fail', '--json');
    expect(code).toBe(4);
    expect(JSON.parse(out)).toMatchObject({
      models: [],
      policy: [{ id: 'dark', reasons: [{ constraint: 'open-weights', outcome: 'cannot-tell', missing: 'unknown' }] }],
    });
  });

  it('minds no condition but those of the policy, and looks beyond --limit', async () => {
    const cwd = desk(OPEN);
    const listed = (...args: string[]) => run(cwd, 'list', '--policy', 'p.yaml', '--fail', ...args);
    expect((await listed('--open-weights')).code).toBe(0);
    expect((await listed('--limit', '1')).code).toBe(4);
  });

  it.each([['compare', 'good', 'bad'], ['list'], ['cost', '--input', '1']])('of %s needs a policy', async (...args) => {
    const { code, out, err } = await run(desk(OPEN), ...args, '--fail');
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('--policy');
  });
});

describe('a kept decision', () => {
  it('is asked again under its own policy, or the one given now', async () => {
    const cwd = desk(OPEN);
    writeFileSync(join(cwd, 'none.yaml'), 'name: Nothing forbidden\n');
    expect((await run(cwd, 'recommend', '--use', 'u', '--policy', 'p.yaml', '--save', 'd.yaml')).code).toBe(0);
    expect((await run(cwd, 'check', 'd.yaml')).code).toBe(0);
    const other = await run(cwd, 'check', 'd.yaml', '--policy', 'none.yaml', '--json');
    expect(other.code).toBe(4);
    expect((JSON.parse(other.out) as CheckResult).after.map(({ id }) => id)).toEqual(['bad', 'good', 'dark']);
  });

  it('changes when the rules do, and the rule is named', async () => {
    const cwd = desk('name: Nothing forbidden\n');
    await run(cwd, 'recommend', '--use', 'u', '--policy', 'p.yaml', '--save', 'd.yaml');
    writeFileSync(join(cwd, 'p.yaml'), 'deny: {models: [Bad]}\n');
    const { code, out } = await run(cwd, 'check', 'd.yaml', '--json');
    expect(code).toBe(4);
    const { reasons } = JSON.parse(out) as CheckResult;
    expect(reasons).toMatchObject([
      { code: 'excluded', values: { id: 'bad', constraint: 'exclude', outcome: 'fails' } },
    ]);
  });
});

describe('a policy that is wrong', () => {
  const COMMANDS = [['list'], ['compare', 'good', 'bad'], ['recommend', '--use', 'u'], ['cost', '--input', '1']];

  it.each(COMMANDS.map((args) => ({ args })))(
    'in a developer whom nobody knows exits with 3: $args',
    async ({ args }) => {
      const { code, out, err } = await run(desk('allow: {developers: [koreean]}\n'), ...args, '--policy', 'p.yaml');
      expect({ code, out }).toEqual({ code: 3, out: '' });
      expect(err).toContain('koreean');
      expect(err).toContain('korean');
    },
  );

  it.each<[string, string, string]>([
    ['alow: {}\n', 'p.yaml:1:1', 'allow'],
    ['name: x\nallow:\n  country: [KR]\n', 'p.yaml:3:3', 'countries'],
    ['require: {no_trainin: true}\n', 'p.yaml:1:11', 'no_training'],
    ['allow: {countries: [Narnia]}\n', 'p.yaml:1:21', 'Narnia'],
    ['allow: {deployment: [apu]}\n', 'p.yaml:1:22', 'api'],
    ['max_price: cheap\n', 'p.yaml:1:12', '1000 KRW or 0.5 EUR; given: cheap'],
    ['require: {fits: [big]}\n', 'p.yaml:1:18', '24GB, 2x80GB q8 or 32GB shared; given: big'],
    ['max_price: -1\n', 'p.yaml:1:12', 'max_price'],
    ['require: {min_context: 128k}\n', 'p.yaml:1:24', 'min_context'],
    ['max_price: 1\nmax_price: 2\n', 'p.yaml:2:1', 'max_price'],
    ['- a\n', 'p.yaml:1:1', ''],
    ['a: [\n', 'p.yaml:', ''],
  ])('%j exits with 1 at %s and tells of %j', async (policy, place, told) => {
    const { code, out, err } = await run(desk(policy), 'list', '--policy', 'p.yaml');
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain(place);
    expect(err).toContain(told);
  });

  it('is no file, or none at all', async () => {
    expect(await run(desk(''), 'list', '--policy', 'none.yaml')).toMatchObject({
      ...{ code: 1, out: '', err: expect.stringContaining('none.yaml') },
    });
    expect((await run(desk(''), 'list', '--policy', '')).code).toBe(2);
  });
});

/** What becomes of a template when every rule is made to hold. */
const allRules = (text: string): string => text.replace(/^#(?=\S| {2}\S)/gm, '');
const LANGUAGES = ['en', 'ko'] as const;

describe('policy --init', () => {
  it.each(LANGUAGES)('writes every rule as a comment, which holds without its #, in %s', async (lang) => {
    const cwd = folder({});
    const init = await twin(['policy', '--init', '--lang', lang], { cwd });
    expect({ code: init.code, err: init.err }).toEqual({ code: 0, err: '' });
    expect(init.out).toContain('lmm validate policy.yaml');
    const text = readFileSync(join(cwd, 'policy.yaml'), 'utf8');
    expect(/\p{Script=Hangul}/u.test(text)).toBe(lang === 'ko');
    expect((await twin(['validate', 'policy.yaml'], { cwd })).code).toBe(0);
    const rulesOf = async (file: string) =>
      (JSON.parse((await twin(['policy', file, '--json', '--lang', lang], { cwd })).out) as PolicyResult).rules;
    expect(await rulesOf('policy.yaml')).toEqual([]);
    writeFileSync(join(cwd, 'all.yaml'), allRules(text));
    expect(await twin(['validate', 'all.yaml'], { cwd })).toMatchObject({ code: 0, err: '' });
    const rules = await rulesOf('all.yaml');
    const keys = CONSTRAINTS.flatMap(({ policy }) => policy ?? []);
    expect(rules.map(({ key }) => key).sort()).toEqual([...keys].sort());
    for (const rule of rules) expect(rule.text).toMatch(/\S: \S/);
  });

  it('never overwrites, and takes a name or --out', async () => {
    const cwd = folder({ 'policy.yaml': 'mine', 'out.yaml': 'mine' });
    const said = await twin(['policy', '--init'], { cwd });
    expect(said).toMatchObject({ code: 2, out: '', err: expect.stringContaining('policy.yaml') });
    expect((await twin(['policy', '--init', '--out', 'out.yaml'], { cwd })).code).toBe(2);
    for (const file of ['policy.yaml', 'out.yaml']) expect(readFileSync(join(cwd, file), 'utf8')).toBe('mine');
    expect((await twin(['policy', '--init', 'a.yaml'], { cwd })).code).toBe(0);
    expect(await twin(['policy', '--init', '--out', 'b.yaml'], { cwd })).toMatchObject({ code: 0, out: '' });
    expect(readFileSync(join(cwd, 'b.yaml'), 'utf8')).toBe(readFileSync(join(cwd, 'a.yaml'), 'utf8'));
    expect((await twin(['policy', '--init', 'c.yaml', '--out', 'd.yaml'], { cwd })).code).toBe(2);
  });

  it('has names of the knowledge base in it, of any', async () => {
    const cwd = folder({});
    await twin(['policy', '--init', ...kb], { cwd });
    expect(readFileSync(join(cwd, 'policy.yaml'), 'utf8')).toContain('#  models: [good, bad]');
  });
});

describe('policy FILE', () => {
  const RULES =
    'lmm: policy/1\nname: House rules\nrequire: {open_weights: true}\nmax_price: 3\ndeny: {developers: [한국사]}\n';

  it('tells the rules in words, in the order of the registry, and how many meet them', async () => {
    const { code, out } = await run(desk(RULES), 'policy', 'p.yaml');
    expect(code).toBe(0);
    expect(out).toMatch(/^House rules/);
    expect(out).toMatch(/open weights +yes/);
    expect(out).toMatch(/not this developer +Korean/);
    expect(out).toContain('Met by 0 of 3 models');
    const korean = await twin(['policy', 'p.yaml', ...kb, '--lang', 'ko'], { cwd: desk(RULES) });
    expect(korean.out).toContain('모델 3종 중 0종');
    const open = JSON.parse((await run(desk(OPEN), 'policy', 'p.yaml', '--json')).out) as PolicyResult;
    expect(open).toMatchObject({ name: null, met: ['good'], models: 3, rules: [{ key: 'require.open_weights' }] });
  });

  it('says what to do without a file', async () => {
    for (const lang of LANGUAGES) {
      const { code, err } = await twin(['policy', '--lang', lang]);
      expect(code).toBe(2);
      expect(err).toContain('lmm policy --init');
    }
  });
});

describe('validate', () => {
  const QUERY = 'lmm: query/1\nuses: [{id: u}]\n';
  const validated = async (files: Record<string, string>, ...args: string[]) => {
    const cwd = folder(files);
    const { code, out } = await twin(['validate', ...Object.keys(files), ...kb, '--json', ...args], { cwd });
    const body = JSON.parse(out) as {
      problems: { file: string; line: number; column: number; code: string; text: string }[];
      documents?: { file: string; kind: string }[];
    };
    return { code, ...body };
  };

  it.each([
    ['p.yaml', 'lmm: policy/1\n', 'policy'],
    ['p.yaml', OPEN, 'policy'],
    ['our-policy.yaml', 'name: Nothing\n', 'policy'],
    ['q.yaml', QUERY, 'query'],
    ['lmm.config.yaml', 'kb: []\n', 'config'],
  ])('knows %s of %j as a %s', async (name, text, kind) => {
    const found = await validated({ [name]: text });
    expect(found).toMatchObject({ documents: [{ file: name, kind }] });
    if (kind !== 'config') expect(found).toMatchObject({ code: 0, problems: [] });
  });

  it('knows a saved decision, and what a knowledge base is', async () => {
    const cwd = desk(OPEN);
    await run(cwd, 'recommend', '--use', 'u', '--save', 'd.yaml');
    const { code, out } = await run(cwd, 'validate', 'd.yaml');
    expect(code).toBe(0);
    expect(out).toContain('d.yaml: a saved decision');
    expect((await twin(['validate', 'd.yaml', ...kb, '--lang', 'ko'], { cwd })).out).toContain('d.yaml: 저장한 결정');
    expect((await validated({ 'kb.yaml': 'uses: []\n' })).documents).toBeUndefined();
  });

  it.each<[string, string, string[]]>([
    ['lmm: policy/1\nrequir: {open_weights: true}\n', 'unknown-key', ['2:1', '"require"']],
    ['lmm: policy/1\nrequire: {min_context: 128k}\n', 'number', ['2:24', '128k']],
    ['lmm: policy/1\nallow:\n  developers: [koraen]\n', 'unknown-name', ['3:16', 'koraen', 'korean']],
    ['deny: {models: [good, goud]}\n', 'unknown-name', ['1:23', 'goud', 'good']],
    ['lmm: polcy/1\n', 'one-of', ['1:6', '"policy/1"']],
    ['lmm: query/1\nuses: [{id: uu}]\n', 'unknown-name', ['2:13', '"uu"']],
    ['lmm: query/1\nconstraints: [{constraint: exclude, value: [goud]}]\n', 'unknown-name', ['2:45', 'good']],
    ['lmm: decision/2\n', 'missing', ['saved']],
    ['lmm: policy/1\na: [\n', 'syntax', []],
  ])('of %j tells %s with the place and the fix', async (text, code, told) => {
    const cwd = folder({ 'f.yaml': text });
    for (const lang of LANGUAGES) {
      const found = await twin(['validate', 'f.yaml', ...kb, '--json', '--lang', lang], { cwd });
      expect(found.code).toBe(1);
      const { problems } = JSON.parse(found.out) as Awaited<ReturnType<typeof validated>>;
      expect(problems.map((problem) => problem.code)).toContain(code);
      const told1 = problems.map(({ line, column, text: words }) => `${line}:${column} ${words}`).join('\n');
      for (const one of told.map((word) => (lang === 'ko' ? word.replaceAll('"', '') : word)))
        expect(told1).toContain(one);
      for (const { file } of problems) expect(file).toBe('f.yaml');
    }
    expect((await run(cwd, 'validate', 'f.yaml')).out).toContain('f.yaml:');
  });

  it('tells all problems of a policy at once', async () => {
    const { problems } = await validated({ 'p.yaml': 'requir: 1\nallow: {developers: [koraen], country: [KR]}\n' });
    expect(problems.map(({ code }) => code).sort()).toEqual(['unknown-key', 'unknown-key', 'unknown-name']);
  });

  it.each([
    ['kb: [nowhere]\n', '1:6'],
    ['x-note: ours\nkb:\n  - kb.yaml\n  - nowhere\n', '4:5'],
    ['kb: nowhere\n', '1:5'],
  ])('of %j every command names the configuration and the place that names what is not there', async (text, place) => {
    const cwd = folder({ 'lmm.config.yaml': text, 'kb.yaml': 'uses: []\n' });
    for (const command of ['list', 'validate']) {
      const { code, out, err } = await twin([command, '--lang', 'en'], { cwd });
      expect(code).toBe(1);
      expect(out + err).toContain(`lmm.config.yaml:${place} There is no such file or folder.`);
      expect(out + err).not.toContain('nowhere:1:1');
    }
  });

  it('tells what a configuration names and is not there, at its place, and its unknown keys', async () => {
    const { problems } = await validated({ 'lmm.config.yaml': 'kb: [nowhere]\nkbs: x\n' });
    expect(problems.map(({ file, line, code }) => [file, line, code])).toEqual(
      expect.arrayContaining([
        ['lmm.config.yaml', 1, 'not-found'],
        ['lmm.config.yaml', 2, 'unknown-key'],
      ]),
    );
    expect(problems.find(({ code }) => code === 'unknown-key')?.text).toContain('"kb"');
  });
});
