import { describe, expect, it } from 'vitest';
import { coreOf, readId } from '../../src/engine/ids/find.ts';
import { readings, withoutDate } from '../../src/engine/ids/grammar.ts';
import { dotlessKey, idKey, totalKey, unorderedKey, wholeKey } from '../../src/engine/ids/keys.ts';
import { knowledgeOf } from '../support/knowledge.ts';

/** How an id is taken apart, and what its parts may say of a release. */

describe('spellings have a key in common', () => {
  it.each([
    [idKey, 'Llama-3.1_70B', 'llama-3-1-70-b'],
    [idKey, 'llama 3.1:70b', 'llama-3-1-70-b'],
    [idKey, 'gpt-41', 'gpt-41'],
    // A dot that is none of a version counts, and so does a plus sign.
    [idKey, 'a.b 1. .2 c++', 'a-.-b-1-.-.-2-c-+-+'],
    [idKey, '---', ''],
    [idKey, 'ｇｐｔ４．１', 'gpt-4-1'],
    [idKey, '클로바 X 12.5', '클로바-x-12-5'],
    [idKey, '솔라.프로 3.', '솔라-.-프로-3-.'],
    [idKey, 'Ünder+ 2', 'ünder-+-2'],
    [idKey, '---－', ''],
    [dotlessKey, 'gpt-3.5-turbo', 'gpt-35-turbo'],
    [dotlessKey, 'x-13.5 x-3.55', 'x-13-5-x-3-55'],
    [wholeKey, 'gemini-3.0-pro', 'gemini-3-pro'],
    [wholeKey, 'x-13.0 x-3.0.1 x-3.05', 'x-13-0-x-3-0-1-x-3-05'],
    [totalKey, 'bee-235B-A22B', 'bee-235-b'],
    [totalKey, 'bee-8x7b-a3.25b', 'bee-8-x-7-b'],
    [totalKey, 'bee-235b-a22bc', 'bee-235-b-a-22-bc'],
    [totalKey, 'bee-a22b', 'bee-a-22-b'],
    [unorderedKey, 'ant-4.5-opus', 'ant-opus-/-4-5'],
    [unorderedKey, 'opus-ant-4-5', 'ant-opus-/-4-5'],
    [unorderedKey, 'gpt-4o-mini', '4o-gpt-mini-/'],
    [unorderedKey, '4ob-12a3 x1', 'a-ob-x-/-4-12-3-1'],
    [unorderedKey, '클로바 5 x', 'x-클로바-/-5'],
    [unorderedKey, 'a.b+ 1.', '+-.-.-a-b-/-1'],
  ])('%o of %s: %s', (key, text, made) => expect(key(text)).toBe(made));
});

describe('without its date', () => {
  it.each([
    ['ant-20250102', 'ant'],
    ['ant-2025-01-02', 'ant'],
    ['ant@2025.01.02', 'ant'],
    ['ant_20250102', 'ant'],
    ['ant-250102', 'ant'],
    ['ant-01-2025', 'ant'],
    ['ant-0102', 'ant'],
    ['ant@01-02', 'ant'],
    ['ant-0102-0102', 'ant-0102'],
    ['ant-251302', undefined],
    ['ant-19990102', undefined],
    ['ant-4', undefined],
    ['ant-0102-x', undefined],
    ['ant', undefined],
  ])('%s is %s', (text, rest) => expect(withoutDate(text)).toBe(rest));
});

describe('what an id says', () => {
  const read = (id: string, most = 1): string[] =>
    readings(id, (word) => word === 'acme' || word === 'acme-ai')
      .filter(({ steps }) => steps.length <= most)
      .map(({ core, steps }) => [core, ...steps.map(({ code, text }) => `${code} ${text}`)].join(', '));

  it.each<[string, number, string[]]>([
    ['ant', 1, ['ant']],
    [' "ant" ', 1, ['ant']],
    ["'ant`", 1, ['ant']],
    ['', 1, []],
    ['/', 1, []],
    ['a%2Fb', 1, ['b, publisher a', 'a-b, publisher a']],
    ['%zz', 1, ['%zz']],
    // ways
    ['x/ant', 1, ['ant, publisher x', 'x-ant, publisher x']],
    ['//x//ant/', 1, ['ant, publisher x', 'x-ant, publisher x']],
    ['x/y/ant', 2, ['ant, route x, publisher y', 'y-ant, route x, publisher y']],
    ['models/ant', 1, ['ant, route models', 'models-ant, route models']],
    [
      'models/ant/go',
      2,
      [
        'ant, route models',
        'models-ant, route models',
        'go, route models, publisher ant',
        'ant-go, route models, publisher ant',
      ],
    ],
    ['x/models', 1, ['models, publisher x', 'x-models, publisher x']],
    ['https://h.example:80/ant?x=1#y', 1, ['ant, route https://h.example:80']],
    ['a+b://h/ant', 1, ['ant, route a+b://h']],
    ['ant?x=1', 1, ['ant?x=1']],
    ['arn:aws:x:eu:12:ant', 1, ['ant, route arn:aws:x:eu:12']],
    ['arn:::::ant', 1, ['ant, route arn']],
    ['x/ant:y', 1, ['ant:y, publisher x']],
    // heads
    ['acme-ant', 1, ['acme-ant', 'ant, maker acme']],
    ['acme_ant', 1, ['acme_ant', 'ant, maker acme']],
    ['acme-ai-ant', 1, ['acme-ai-ant', 'ai-ant, maker acme', 'ant, maker acme-ai']],
    ['else-ant', 1, ['else-ant']],
    ['acme-4', 1, ['acme-4']],
    ['us-ant', 1, ['us-ant', 'ant, route us']],
    ['x.ant', 1, ['x.ant', 'ant, publisher x', 'x-ant, publisher x']],
    ['x1.ant', 1, ['x1.ant']],
    ['x.1', 1, ['x.1']],
    ['x--ant', 1, ['x--ant', 'ant, publisher x', 'x-ant, publisher x']],
    ['x:ant', 1, ['x:ant', 'ant, publisher x', 'x-ant, publisher x', 'x-ant, spelling :ant']],
    ['x:4', 1, ['x:4', 'x-4, spelling :4', 'x, revision 4']],
    // copies
    ['ft:ant', 1, ['ft:ant', 'ant, tuned ft', 'ft-ant, spelling :ant']],
    ['ft:ant:me::7a', 1, ['ft:ant:me::7a', 'ant, tuned me::7a']],
    ['xft:ant:b', 1, ['xft:ant:b', 'ant:b, publisher xft', 'xft-ant:b, publisher xft']],
    ['ant-v3p1', 1, ['ant-v3p1', 'ant-3.1, spelling ant-v3p1', 'ant-v3.1, spelling ant-v3p1']],
    ['ant-3p12 ant3p1', 1, ['ant-3p12 ant3p1']],
    [
      'ant-x-3.2-24b-it-2506',
      1,
      ['ant-x-3.2-24b-it-2506', 'ant-x-2506, spelling ant-x-3.2-24b-it-2506', 'ant-x-3.2-24b-it, date 2506'],
    ],
    ['4-ant-3-2506', 1, ['4-ant-3-2506', '4-ant-3, date 2506']],
    ['ant-7b', 1, ['ant-7b', 'ant-7b-instruct, default instruct', 'ant-7b-it, default it', 'ant, size 7b']],
    ['ant-2025-01-02', 1, ['ant-2025-01-02', 'ant, date 2025-01-02', 'ant-2025, date 01-02']],
    ['-2025-01-02', 1, ['-2025-01-02', '-2025, date 01-02']],
    ['ant-v1:0', 1, ['ant-v1:0', 'ant-v1-0, spelling :0', 'ant, revision v1:0']],
    ['ant-latest', 1, ['ant-latest', 'ant, latest latest']],
    ['ant@eu', 1, ['ant@eu', 'ant, route eu']],
    ['ant[1m]', 1, ['ant[1m]', 'ant, setting [1m]']],
    ['ant-fast', 1, ['ant-fast', 'ant, mode fast']],
    ['ant-fp8', 1, ['ant-fp8', 'ant, format fp8']],
    ['ant.-fp8', 1, ['ant.-fp8', 'ant., format fp8']],
    // What was supposed is not taken apart again, and the same parts in another order are one.
    ['ant-7b', 2, ['ant-7b', 'ant-7b-instruct, default instruct', 'ant-7b-it, default it', 'ant, size 7b']],
    ['us-ant-fast', 2, ['us-ant-fast', 'ant-fast, route us', 'us-ant, mode fast', 'ant, route us, mode fast']],
  ])('%s, with up to %i parts left out', (id, most, all) => expect(read(id, most)).toEqual(all));

  it('has no more than eight parts beside the name', () => {
    const tails = Array.from({ length: 10 }, () => '-fp8').join('');
    expect(read(`ant${tails}`, 20).map((one) => one.split(', ').length - 1)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
  });

  it.each([
    [500, ['x']],
    [501, []],
  ])('is what it is where it is longer than any, %i', (length, parts) => {
    const id = `x/${'a'.repeat(length - 2)}`;
    expect(readings(id, () => false).flatMap(({ core }) => (core === id ? [] : 'x'))).toHaveLength(parts.length * 2);
  });

  it.each([
    ['us.acme.ant-4-20250101-v1:0', 'ant-4'],
    ['x/ant-4:free', 'ant-4'],
    ['ant-4-fp8', 'ant-4-fp8'],
    ['ant-7b', 'ant-7b'],
    ['ant', 'ant'],
  ])('beside its way and its copy is, of %s, %s', (id, core) => expect(coreOf(id)).toBe(core));
});

const KNOWN = knowledgeOf(`
source: s
sources: [{id: s, title: S, date: 2024-01-01, kind: vendor}]
developers: [{id: acme, name: Acme}, {id: beta, name: Beta}, {id: owner, name: Owner}, {id: host, name: Host}]
providers: [{id: owned, name: Owned, developer: owner}, {id: host, name: Host}, {id: skies, name: Skies}]
models: [{id: ant, name: Ant Line, developer: acme}, {id: bee, name: Bee Line, developer: beta}]
releases:
  - {id: acme/ant-4, name: Ant 4, model: ant, developer: acme, release_date: 2025-06-15, series: ant-main}
  - {id: acme/ant-5, name: Ant 5, model: ant, developer: acme, release_date: 2025-08-15, series: ant-main, reasoning: true}
  - {id: acme/ant-6, name: Ant 6, model: ant, developer: acme, series: ant-main}
  - {id: acme/cow-0613, name: Cow of June, developer: acme, release_date: 2025-06-13}
  - {id: acme/dog-20250101, name: Dog of January, developer: acme, release_date: 2025-01-01}
  - {id: acme/dog-20250601, name: Dog of June, developer: acme, release_date: 2025-06-01}
  - {id: beta/bee-7b-instruct, name: Bee Seven, model: bee, developer: beta, release_date: 2025-06-15, open_weights: true, reasoning: true, parameters: {total: 7000000000}}
  - {id: acme/pig, name: Pig, developer: acme, release_date: 2025-06-15}
  - {id: acme/pig-20240101, name: Pig of January, developer: acme, release_date: 2024-01-01}
  - {id: beta/fox, name: Fox, developer: beta, release_date: 2025-06-15, parameters: {total: 100000000000}}
  - {id: beta/fox-20250301-x, name: Fox X, developer: beta, release_date: 2025-06-15, open_weights: true}
  - {id: beta/gnu-2503, name: Gnu of March, developer: beta, release_date: 2025-03-15, open_weights: true}
  - {id: beta/hen, name: Hen, developer: beta, release_date: 2025-06-15, open_weights: true}
offers:
  - {release: acme/ant-4, provider: owned, cost: [{from: 2025-06-15, currency: USD, input: 1, output: 2}, {from: 2025-06-15, currency: USD, input: 1, output: 2, when: {mode: fast}}]}
  - {release: acme/ant-5, provider: host, api_id: now, from: 2025-09-01}
  - {release: acme/ant-4, provider: host, api_id: now, from: 2025-06-15, until: 2025-09-01}
  - {release: acme/ant-4, provider: skies, api_id: gone, until: 2025-07-01}
  - {release: acme/ant-5, provider: skies, api_id: gone, until: 2025-09-01}
  - {release: acme/ant-5, provider: owned, api_id: ant-4}
`);

describe('an id means', () => {
  /** What is made of a knowledge base is kept for it: here it is made for each question anew. */
  const meant = (id: string, day = '2025-10-01'): string[] =>
    readId({ ...KNOWN }, id, day).map(({ release, steps }) =>
      [release, ...steps.map(({ code, text }) => `${code} ${text}`)].join(', '),
    );

  it.each<[string, string[]]>([
    ['ant-4', ['acme/ant-4']],
    ['acme/ant-4', ['acme/ant-4, publisher acme']],
    ['ant 4', ['acme/ant-4']],
    ['4-ant', ['acme/ant-4, spelling 4-ant']],
    ['', []],
    ['ant-7', []],
    // Who makes, sells or serves a release may stand before it; open weights are anybody's.
    ['nobody/ant-4', ['acme/ant-4, publisher nobody']],
    ['owner/ant-4', ['acme/ant-4, publisher owner']],
    ['host/ant-4', ['acme/ant-4, publisher host']],
    ['beta/ant-4', []],
    ['host/fox', []],
    ['owner/cow-0613', []],
    ['acme/hen', ['beta/hen, publisher acme']],
    ['acme-now', ['acme/ant-5, maker acme']],
    ['acme_now', ['acme/ant-5, maker acme']],
    ['ant-line-ant-4', ['acme/ant-4, maker ant-line']],
    ['skies-ant-4', ['acme/ant-4, maker skies']],
    ['beta-ant-4', []],
    ['bee-line-ant-4', []],
    // Modes, sizes, efforts and formats are those that it has.
    ['ant-4-fast', ['acme/ant-4, mode fast']],
    ['ant-4-FAST', ['acme/ant-4, mode FAST']],
    ['ant-4-flex', []],
    ['fox-fast', []],
    ['fox:107b', ['beta/fox, size 107b']],
    ['fox:109b', []],
    ['fox-100b', ['beta/fox, size 100b']],
    ['fox-90b', []],
    ['ant-4-100b', []],
    ['ant-5-high', ['acme/ant-5, effort high']],
    ['ant-4-high', []],
    ['bee-7b-instruct-high', []],
    ['ant-4-fp8', []],
    ['ant-4-maas', ['acme/ant-4, format maas']],
    ['ant-4-hf', []],
    ['hen-fp8', ['beta/hen, format fp8']],
    // Weights without a kind follow instructions, but in a repository of somebody's.
    ['bee-7b', ['beta/bee-7b-instruct, default instruct']],
    ['ollama/bee:7b', ['beta/bee-7b-instruct, publisher ollama, default instruct']],
    ['x/bee-7b', []],
    // A whole date may lie before the release, but not long.
    ['ant-4-20250215', ['acme/ant-4, date 20250215']],
    ['ant-4-20250214', []],
    ['ant-4-2030-01-01', ['acme/ant-4, date 2030-01-01']],
    ['ant-4-250215', ['acme/ant-4, date 250215']],
    ['ant-4-250214', []],
    ['ant-4-20250230', []],
    ['ant-6-20250701', []],
    // A date in short is any day, but of open weights, and of names that are told apart by dates.
    ['ant-4-1231', ['acme/ant-4, date 1231']],
    ['ant-4-1332', []],
    ['hen-250501', ['beta/hen, date 250501']],
    ['hen-250430', []],
    ['hen-0730', ['beta/hen, date 0730']],
    ['hen-0731', []],
    ['hen-2505', ['beta/hen, date 2505']],
    ['hen-2504', []],
    ['hen-05-2025', ['beta/hen, date 05-2025']],
    ['hen-08-2025', []],
    ['pig-0730', ['acme/pig, date 0730']],
    ['pig-0731', []],
    ['pig-0501', ['acme/pig, date 0501']],
    ['pig-0430', []],
    ['dog-0115', []],
    // What bears a date is meant without it, where weights are not open; several are.
    ['cow', ['acme/cow-0613, undated cow']],
    ['cow-20250613', []],
    ['gnu', []],
    ['dog', ['acme/dog-20250101, undated dog', 'acme/dog-20250601, undated dog']],
    ['acme/dog-20250101', ['acme/dog-20250101, publisher acme']],
    // The latest is the last that is out on the day.
    ['dog-latest', ['acme/dog-20250601, latest latest']],
    ['ant-main-latest', ['acme/ant-5, latest latest']],
    ['ant-4-latest', ['acme/ant-4, latest latest']],
    ['ant-6-latest', []],
    ['ant-other-latest', []],
  ])('%s: %j', (id, releases) => expect(meant(id)).toEqual(releases));

  it.each([
    ['ant-main-latest', '2025-08-14', ['acme/ant-4, latest latest']],
    ['ant-main-latest', '2025-08-15', ['acme/ant-5, latest latest']],
    ['ant-main-latest', '2025-06-14', []],
    // What an API took on the day; of what nobody takes any more, all that it was.
    ['now', '2025-08-31', ['acme/ant-4']],
    ['now', '2025-09-01', ['acme/ant-5']],
    ['gone', '2025-08-01', ['acme/ant-5']],
    ['gone', '2025-12-01', ['acme/ant-4', 'acme/ant-5']],
    ['now', '2025-01-01', ['acme/ant-5', 'acme/ant-4']],
    // A name is one whatever an API takes by it.
    ['ant-4', '2025-10-01', ['acme/ant-4']],
  ])('%s on %s: %j', (id, day, releases) => expect(meant(id, day)).toEqual(releases));
});
