import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import type { HomeResult } from '../../src/engine/results.ts';
import { COMMAND_NAMES, HOME } from '../../src/features/index.ts';
import type { Given } from '../../src/features/options.ts';
import { execute } from '../../src/surfaces/cli/execute.ts';
import { messagesOf } from '../../src/words/index.ts';
import { BASE, folder, knowledgeBase, lmm } from '../support/lmm.ts';
import { twin, withTwin } from '../support/twin.ts';

const LANGUAGES = ['en', 'ko'] as const;
const HANGUL = /\p{Script=Hangul}/u;
const lines = (text: string): string[] => text.trimEnd().split('\n');

/** The words of a command line as a shell reads them. */
const argvOf = (line: string): string[] =>
  [...line.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)]
    .map(([, double, single, bare]) => double ?? single ?? bare ?? '')
    .slice(1);

/** Home as of a day and of a base: options that say so stand beside commands alone. */
const home = (given: Given = {}) =>
  withTwin(async (io) => execute((await HOME.load()).command, [], given, messagesOf('en'), io));
const homeJson = async (given: Given = {}) => JSON.parse((await home({ ...given, json: true })).out) as HomeResult;

describe('lmm alone', () => {
  it.each(LANGUAGES)('fits on a screen of 24 lines and 80 columns and is no fault, in %s', (lang) => {
    const { code, out, err } = lmm([], { LMM_LANG: lang });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(lines(out).length).toBeLessThanOrEqual(24);
    expect(Math.max(...lines(out).map((line) => stringWidth(line)))).toBeLessThanOrEqual(80);
    expect(HANGUL.test(out)).toBe(lang === 'ko');
    expect(out).toContain('lmm --help');
  });

  it.each(LANGUAGES)('has things to try that all answer, in %s', async (lang) => {
    const { try: tries, data } = await homeJson({ lang });
    expect(tries.map(({ code }) => code)).toEqual(['recommend', 'compare', 'list']);
    for (const { command } of tries) {
      const { code, out } = await twin([...argvOf(command), '--json', '--fail-empty']);
      expect({ command, code }).toEqual({ command, code: 0 });
      expect(JSON.parse(out)).not.toMatchObject({ answered: false });
    }
    expect(data.models).toBeGreaterThan(20);
    expect(data.releases).toBeGreaterThan(data.models);
    expect(data.sources).toBeGreaterThan(data.models);
    expect(data.newest_edition?.date).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(data.oldest_check).toMatch(/^\d{4}-\d\d-\d\d$/);
  });

  it('is as of a day, and by the sources that are asked for', async () => {
    const all = await homeJson();
    const then = await homeJson({ asOf: '2025-02-02', source: 'plura-lmm-trends' });
    expect([all, then]).toMatchObject([{ command: 'home' }, { command: 'home' }]);
    expect(then.data).toMatchObject({ sources: 1, newest_edition: null });
    expect(then.data.models).toBeLessThan(all.data.models);
  });

  it.each([
    ['nothing at all', 'uses: []\n', ['schema']],
    ['one line without a word of it', 'models:\n  - {id: one, name: One, developer: acme}\n', ['show', 'list']],
    [
      'two lines of which nothing is said',
      'models:\n  - {id: one, name: One, developer: acme}\n  - {id: two, name: Two, developer: acme}\n',
      ['compare', 'list'],
    ],
  ])('has what there is to try where %s is known', async (_, yaml, codes) => {
    const kb = knowledgeBase(yaml);
    for (const lang of LANGUAGES) {
      const { code, out } = await home({ kb: [kb], lang });
      expect(code).toBe(0);
      expect(lines(out).length).toBeLessThanOrEqual(24);
      const { try: tries } = await homeJson({ kb: [kb], lang });
      expect(tries.map((one) => one.code)).toEqual(codes);
      for (const { command } of tries) {
        expect(out).toContain(command);
        expect((await twin([...argvOf(command), '--kb', kb])).code).toBe(0);
      }
    }
  });

  it('asks in the words of the language for a use that somebody is good at', async () => {
    const kb = knowledgeBase(
      'uses: [{id: a, name: {en: Alpha work, ko: 가나다}}, {id: b, name: {en: Beta work, ko: 라마바}}]\nmodels: [{id: one, name: One, developer: acme}]\nstatements: [{models: [one], use: b, fit: strong, text: T}]\n',
    );
    expect((await home({ kb: [kb], lang: 'en' })).out).toContain('lmm recommend "cheap model for Beta work"');
    expect((await home({ kb: [kb], lang: 'ko' })).out).toContain('lmm recommend "라마바에 쓸 싼 모델"');
  });

  it.each([
    ['--json'],
    ['--json', '--'],
    ['--kb', 'x.yaml'],
    ['--format=csv'],
    ['--fields', 'id'],
    ['--source', 'a'],
    ['--as-of', '2026'],
    ['--out', 'x'],
    ['--lang', 'ko', '--bom'],
    ['--fail-empty'],
  ])('is asked of no options but those of the screen: %s', async (...args) => {
    const { code, out, err } = await twin(args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('lmm list --');
  });

  it.each([20, 40, 60, 120])('keeps to %d columns', async (width) => {
    for (const lang of LANGUAGES) {
      const { out } = await twin(['--lang', lang, '--width', String(width)]);
      expect(Math.max(...lines(out).map((line) => stringWidth(line)))).toBeLessThanOrEqual(width);
    }
  });
});

describe('the manual', () => {
  it.each(LANGUAGES)('has all commands within 60 lines, one line each, in %s', async (lang) => {
    const { code, out } = await twin(['--help', '--lang', lang]);
    expect(code).toBe(0);
    expect(lines(out).length).toBeLessThanOrEqual(60);
    for (const name of COMMAND_NAMES) expect(out).toMatch(new RegExp(`^  ${name} +\\S.*\\n(  \\S|\\n)`, 'm'));
  });
});

const OWN = `${BASE}  - {id: other-works, name: Other Works, aliases: [다른회사]}
uses:
  - {id: programming, name: {en: Programming, ko: 프로그래밍}, aliases: [coding, 코딩]}
  - {id: summaries, name: {en: Document summaries, ko: 문서 요약}, aliases: [요약], terms: {en: [summaries]}}
models:
  - {id: alpha, name: Alpha, developer: acme, aliases: [알파], families: [{name: Swift, series: alpha-swift}]}
  - {id: beta, name: Beta, developer: other-works}
releases:
  - {id: acme/alpha-4o, name: Alpha 4o, developer: acme, model: alpha, series: alpha-swift, release_date: 2025-01-01, source: s}
  - {id: other/beta-1, name: Beta One, developer: other-works, model: beta, release_date: 2025-01-01, source: s}
offers:
  - {release: acme/alpha-4o, provider: acme, cost: [{from: 2025, currency: USD, input: 1, output: 2, source: s}]}
statements:
  - {models: [alpha], use: summaries, fit: strong, text: Sums up, source: s}
  - {models: [beta], use: programming, fit: strong, text: Codes, source: s}
`.replace('offers:', 'providers: [{id: acme, name: Acme}]\noffers:');
const run = (args: readonly string[], lang = 'en') =>
  twin([...args, '--kb', folder({ 'kb.yaml': OWN }), '--lang', lang]);

describe('words without a command', () => {
  it.each<[string[], string]>([
    [['alpha-4o'], 'lmm show alpha-4o'],
    [['Alpha', '4o'], "lmm show 'Alpha 4o'"],
    [['알파'], 'lmm show 알파'],
    [['alpha', 'beta'], 'lmm compare alpha beta'],
    [['alpha', 'vs', 'beta'], 'lmm compare alpha beta'],
    [['alpha vs. beta'], 'lmm compare alpha beta'],
    [['alpha,', 'beta'], 'lmm compare alpha beta'],
    [['알파', '대', 'beta'], 'lmm compare 알파 beta'],
    [['alpha랑', 'beta', '비교'], 'lmm compare alpha beta'],
    [['alpha', '4o', 'beta', 'one'], "lmm compare 'alpha 4o' 'beta one'"],
    [['요약 싼 거'], 'lmm recommend "요약 싼 거"'],
    [['cheap', 'summaries'], 'lmm recommend "cheap summaries"'],
    [['coding'], 'lmm recommend coding'],
    [['코딩용'], 'lmm recommend 코딩용'],
    [['alpha', 'or', 'beta', 'for', 'coding'], 'lmm recommend "alpha or beta for coding"'],
    [['Other Works'], "lmm list --developer 'Other Works'"],
    [['--', 'alpha'], 'lmm show alpha'],
    [['how', 'much', 'does', 'alpha', 'cost'], 'lmm recommend "how much does alpha cost"'],
  ])('%j is what its command answers, and says so', async (args, line) => {
    const given = args[0] === '--' ? ['--json', ...args] : [...args, '--json'];
    const kb = folder({ 'kb.yaml': OWN });
    const short = await twin(['--kb', kb, ...given]);
    const long = await twin(['--kb', kb, '--json', ...argvOf(line)]);
    expect(short).toMatchObject({ code: 0, err: `note: Taken as: ${line}\n` });
    expect(short.out).toBe(long.out);
    const korean = await twin(['--kb', kb, '--lang', 'ko', ...given]);
    expect(korean.err).toBe(`알림: 실행한 명령: ${line}\n`);
  });

  it.each<[string[], string[]]>([
    [
      ['alpha', 'beta', '--only-differences', '--fields', 'release_date'],
      ['compare', 'alpha', 'beta', '--only-differences', '--fields', 'release_date'],
    ],
    [
      ['--only-differences', 'alpha', '--fields', 'price', 'beta'],
      ['compare', 'alpha', 'beta', '--only-differences', '--fields', 'price'],
    ],
    [
      ['--max-price', '3', 'cheap', 'summaries'],
      ['recommend', 'cheap summaries', '--max-price', '3'],
    ],
    [
      ['--currency', 'KRW', '--rate', '1400', 'alpha'],
      ['show', 'alpha', '--currency', 'KRW', '--rate', '1400'],
    ],
    [
      ['--max-price', '3', 'list'],
      ['list', '--max-price', '3'],
    ],
    [
      ['alpha', '--help'],
      ['show', '--help'],
    ],
  ])('%j takes the options of its command on either side', async (short, long) => {
    const [one, other] = [await run(short), await run(long)];
    expect(one.code).toBe(0);
    expect(one.out).toBe(other.out);
  });

  it.each<[string[], number, string[]]>([
    [['foo'], 2, ['no command "foo"', 'lmm show foo', 'lmm recommend foo']],
    [['foo', 'bar'], 2, ['lmm show "foo bar"', 'lmm recommend "foo bar"']],
    [[''], 2, ['lmm --help']],
    [['lst'], 2, ['lmm list']],
    [['compair', 'alpha', 'beta'], 2, ['no command "compair"', 'lmm compare alpha beta']],
    [['recomend', 'cheap', 'summaries'], 2, ['lmm recommend cheap summaries']],
    [['alpha-4oo'], 3, ['"alpha-4oo"', 'acme/alpha-4o']],
    [['alpha', 'betta'], 3, ['"betta"', 'beta']],
    [['alpha', 'foo'], 3, ['"foo"']],
    [['swift'], 3, ['acme/alpha-4o']],
    [['alpha', 'alpha'], 2, ['itself']],
    [['alpha', '--ful'], 2, ['--ful', 'lmm show --help']],
    [['alpha', '--width', 'x'], 2, ['--width']],
  ])('%j is no silent guess: exit %d', async (args, exit, told) => {
    const { code, out, err } = await run(args);
    expect({ code, out }).toEqual({ code: exit, out: '' });
    for (const text of told) expect(err).toContain(text);
    const korean = await run(args, 'ko');
    expect(korean.err).toMatch(/^오류: .*[가-힣]/m);
    expect(korean.code).toBe(exit);
  });

  it('finds them in any knowledge base, by its own names', async () => {
    const { code, err } = await twin(['gpt-4o', '--kb', folder({ 'kb.yaml': OWN })]);
    expect(code).toBe(2);
    expect(err).toContain('gpt-4o');
    expect((await twin(['gpt-4o'])).code).toBe(0);
  });
});
