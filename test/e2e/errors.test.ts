import { describe, expect, it } from 'vitest';
import { folder } from '../support/lmm.ts';
import { twin } from '../support/twin.ts';

const KB = `
source: s
sources:
  - {id: s, title: Test source, date: 2025-01-01, kind: vendor}
developers:
  - {id: maker, name: Maker}
uses:
  - {id: social-media, name: {en: Social media, ko: 소셜 미디어}, aliases: [social], terms: {en: [twitter], ko: [트위터]}}
  - {id: writing, name: {en: Writing, ko: 글쓰기}}
models:
  - {id: alpha, name: Alpha, developer: maker, current: [{release: maker/alpha-1, from: 2025-02-01}]}
  - {id: beta, name: Beta, developer: maker}
  - {id: gamma, name: Gamma, developer: maker}
releases:
  - {id: maker/alpha-1, name: Alpha 1, model: alpha, developer: maker, release_date: 2025-02-01}
  - {id: maker/gamma-1, name: Gamma 1, model: gamma, developer: maker, release_date: 2025-03-01}
statements:
  - {models: [alpha, gamma], use: social-media, fit: strong, text: both}
  - {models: [beta], use: writing, fit: strong, text: other}
`;

const run = (args: readonly string[]) => {
  const kb = folder({ 'kb.yaml': KB });
  return Promise.all(['en', 'ko'].map((lang) => twin([...args, '--lang', lang, '--kb', kb])));
};

/** What is wrong, in both languages, and the command lines that lead out of it. */
const WRONG: [args: string[], code: number, english: string, korean: string, next: string[]][] = [
  [['show'], 2, 'id, name or alias', '모델이나 릴리스', ['lmm show grok', 'lmm list']],
  [['check'], 2, 'a decision', '결정 파일', ['lmm check decision.yaml']],
  [['compare'], 2, 'at least two models', '둘 이상', ['lmm compare chatgpt gemini']],
  [['compare', 'Alpha'], 2, 'at least two models', '둘 이상', ['lmm compare Alpha gamma', 'lmm show Alpha']],
  [['compare', 'alpha', 'Alpha'], 2, 'the same model twice', '두 번', ['lmm show Alpha']],
  [['list --limit 1'], 2, '"list --limit 1"', 'list --limit 1', ['lmm list']],
  [['recommend', '--use', '=2'], 2, '--use has an empty item: =2', '=2', []],
  [['list', '--json', '--format', 'csv'], 2, '--json cannot be used with --format csv', '--format csv', []],
  [['diff'], 2, 'Say since when', '언제부터', ['lmm diff --since 30d']],
  [
    ['diff', '2026-02-01', '2026-01-01'],
    2,
    'Too many arguments',
    '인자가 너무 많습니다',
    ['lmm diff --from 2026-01-01 --to 2026-02-01'],
  ],
  [
    ['diff', '--from', '2026-02-01', '--to', '2026-01-01'],
    2,
    'must lie before',
    '앞이어야',
    ['lmm diff --from 2026-01-01 --to 2026-02-01'],
  ],
  [['show', 'alpha', 'beta'], 2, 'Too many arguments', '인자가 너무 많습니다', ['lmm compare alpha beta']],
  [['list', 'alpha'], 2, 'Too many arguments', '인자가 너무 많습니다', ['lmm show alpha']],
  [['fields', 'price'], 2, 'Too many arguments', '인자가 너무 많습니다', ['lmm fields --fields price']],
  [['trends', 'alpha'], 2, 'Too many arguments', '인자가 너무 많습니다', ['lmm trends --help']],
  [['cost'], 2, '--input', '--input', ['lmm cost --input 10M --output 2M']],
  [['cost', '--input', '1', '--rate', '3'], 2, '--currency', '--currency', ['--rate USD/KRW=1400']],
  [['recommend', '--use', 'social=abc'], 2, 'above 0; given: abc', '0보다 큰 수', ['lmm recommend --use social=2']],
  [['recommend'], 2, 'what you need', '필요한 일', ['lmm recommend --use social', 'lmm uses']],
  [['recommend', '--use', 'twitter'], 3, 'No use', '용도가 없습니다', ['social-media', 'lmm uses']],
  [['uses', '세탁기'], 3, 'No use', '용도가 없습니다', ['lmm uses']],
  [['list', '--sort'], 2, '--sort needs a value', '값이 필요한 옵션입니다: --sort', ['--sort cost.output']],
  [['list', '--limit', 'x'], 2, 'a whole number', '정수', ['lmm list --help']],
  [['list', '--as-of', '2025-02-30'], 2, 'a date that exists', '달력', ['lmm list --as-of 2025-02-02']],
  [['list', '--country', 'Chna'], 2, 'given: Chna', '받은 값: Chna', ['--country china']],
  [['list', '--country', 'constructor'], 2, 'given: constructor\n  ', '받은 값: constructor\n  ', ['lmm list --help']],
  [['list', '--support', 'Korea'], 2, 'language codes', '언어 코드', ['--support korean']],
  [['recommend', '--weight', 'speed=1'], 2, 'korean) with weights', 'korean)과', ['lmm recommend --help']],
  [
    ['recommend', '--use', 'social', '--pareto', 'developer'],
    2,
    '--pareto takes',
    '없는 항목: developer',
    ['lmm fields'],
  ],
  [['list', '--developer', 'zz'], 3, 'No developer', '개발사가 없습니다', ['lmm list --fields developer']],
  [['list', '--widht', '3'], 2, 'no option --widht', '없는 옵션입니다: --widht', ['--width']],
  [['lst'], 2, 'no command', '없는 명령', ['lmm list', 'lmm --help']],
  [['고객 상담'], 2, 'no command', '없는 명령', ['lmm show "고객 상담"', 'lmm recommend "고객 상담"']],
  [['show', 'alpha', '--as-of', '2020'], 3, 'is not known by', '없는 이름입니다', ['--as-of 2025-01-01']],
  [['recommend', '--instead-of', 'gamma'], 3, 'current release', '현재 릴리스', ['--instead-of maker/gamma-1']],
  [
    ['check', 'no-such.yaml'],
    1,
    'no such file',
    '그런 파일이나 폴더가 없습니다',
    ['lmm recommend --use social --save no-such.yaml'],
  ],
  [['list', '--out', '/no-such-folder/x'], 2, 'no such folder', '그런 폴더가 없음', []],
];

describe('every error says what is wrong and how to go on, in the language that is asked for', () => {
  it.each(WRONG)('lmm %j', async (args, code, english, korean, next) => {
    const [en, ko] = await run(args);
    expect([en?.code, ko?.code, en?.out, ko?.out]).toEqual([code, code, '', '']);
    expect(en?.err).toContain(english);
    expect(ko?.err).toContain(korean);
    for (const line of next) for (const told of [en, ko]) expect(told?.err).toContain(line);
    expect(ko?.err.split('\n', 1)[0]).toMatch(/^오류: .*[가-힣]/);
  });
});

it('a day before anything is known says from when on something is', async () => {
  const [en, ko] = await run(['list', '--as-of', '2020-01-01']);
  expect([en?.code, ko?.code]).toEqual([0, 0]);
  expect(en?.err).toBe('note: Nothing is known here by 2020-01-01. The first day is 2025-01-01: --as-of 2025-01-01\n');
  expect(ko?.err).toContain('가장 이른 날짜 2025-01-01');
  const [json] = await run(['list', '--as-of', '2020-01-01', '--json']);
  expect(JSON.parse(json?.out ?? '').notices).toMatchObject([
    { code: 'nothing-yet', values: { day: '2020-01-01', first: '2025-01-01' } },
  ]);
});

it('a list that conditions leave empty says how to see all, and blames no day', async () => {
  const [en, ko] = await run(['list', '--open-weights']);
  expect([en?.err, ko?.err]).toEqual(['', '']);
  for (const told of [en, ko]) expect(told?.out).toContain('lmm list');
});
