import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { RecommendResult } from '../../src/engine/results.ts';
import { folder } from '../support/lmm.ts';
import { twin } from '../support/twin.ts';

const KB = `
source: s
sources:
  - {id: s, title: Test source, publisher: Test, date: 2025-01-01, kind: vendor}
developers:
  - {id: maker, name: Maker Works, country: CN}
  - {id: other, name: Other Works, country: KR}
uses:
  - {id: programming, name: {en: Programming, ko: 프로그래밍}, aliases: [coding, 코딩]}
  - {id: social-media, name: {en: Social media, ko: 소셜 미디어}, aliases: [social, SNS]}
  - {id: writing, name: {en: Writing, ko: 글쓰기}}
models:
  - {id: alpha, name: Alpha, developer: maker, current: [{release: maker/alpha-1, from: 2025-02-01}]}
  - {id: beta, name: Beta, developer: other, current: [{release: other/beta-2, from: 2025-02-01}]}
releases:
  - {id: maker/alpha-1, name: Alpha One, model: alpha, developer: maker, release_date: 2025-02-01}
  - {id: other/beta-1, name: Beta One, model: beta, developer: other, release_date: 2024-02-01}
  - {id: other/beta-2, name: Beta Two, model: beta, developer: other, release_date: 2025-02-01, retirement_date: 2025-07-01}
providers:
  - {id: maker, name: Maker Works, developer: maker}
offers:
  - release: maker/alpha-1
    provider: maker
    cost: [{from: 2025-02-01, currency: USD, input: 1, output: 2}]
statements:
  - {models: [alpha], use: programming, fit: strong, text: Codes}
  - {models: [alpha], use: social-media, fit: strong, text: Reads}
  - {models: [beta], use: programming, fit: suitable, text: Codes a bit, about: [other/beta-1]}
`;
const run = (args: readonly string[], lang = 'en') =>
  twin([...args, '--kb', folder({ 'kb.yaml': KB }), '--as-of', '2025-06-01', '--lang', lang]);
const foot = (out: string, label = 'Next') => out.slice(out.lastIndexOf(`\n${label}  `) + 1);

describe('the next step', () => {
  it('after a recommendation is what the first costs, and how to keep the answer', async () => {
    const { out } = await run(['recommend', '--use', 'programming']);
    expect(foot(out)).toBe(
      'Next  lmm cost maker/alpha-1 --input 10M --output 2M\n' +
        '      To save this answer: the same command with --save decision.yaml\n',
    );
    const { out: korean } = await run(['recommend', '--use', 'programming'], 'ko');
    expect(foot(korean, '다음')).toContain('--save decision.yaml');
  });

  it('after a page is a rival, and a replacement of a release that is going', async () => {
    expect(foot((await run(['show', 'alpha'])).out)).toBe('Next  lmm compare alpha beta\n');
    expect(foot((await run(['show', 'beta'])).out)).toBe(
      'Next  lmm compare beta alpha\n      lmm recommend --instead-of other/beta-2\n',
    );
  });

  it.each([
    ['alpha 컨텍스트 얼마야', ['lmm show alpha --fields limit.context,limit.output']],
    ['does Alpha train on my data', ['lmm show alpha --fields data.trains_on_input,data.retention_days']],
    ['Beta One 언제 없어지나요', ['lmm show other/beta-1 --fields', 'lmm recommend --instead-of other/beta-1']],
    ['how much does Alpha One cost', ['lmm show maker/alpha-1 --fields cost.input,cost.output']],
    ['is Alpha really open source', ['lmm show alpha --fields open_source,license']],
    ['Beta vs Alpha', ['lmm compare beta alpha']],
    ['알파 말고 Beta, 오픈소스인가요?', ['lmm show beta --fields open_source,license']],
  ])('for a question about a model, "%s", is the command that answers it', async (need, commands) => {
    for (const lang of ['en', 'ko']) {
      const { out } = await run(['recommend', need], lang);
      for (const command of commands) expect(out).toContain(command);
    }
  });

  it.each([
    ['상담 월 3만 건이면 원화로 얼마 나와요?', 'lmm cost --requests 30000 --input'],
    ['구독이 싸요 API가 싸요?', 'lmm cost --input'],
    ['왜 이 모델인지 임원용 한 장으로', 'lmm report --decision decision.yaml'],
    ['국산 모델 중에 쓸 만한 거', 'lmm list --country KR'],
    ['논문에 모델 버전을 뭐라고 적어야 하죠', 'lmm list --releases --fields api_id,release_date'],
    ['what changed since our January decision', 'lmm check decision.yaml'],
    ["are these scores the vendor's or independent?", 'lmm sources'],
    ['no lock-in: served by three or more providers', 'lmm list --releases --fields providers'],
    ['most context per dollar', 'lmm list --releases --fields limit.context,limit.output'],
    ['Alpha or Beta for coding', 'lmm compare alpha beta'],
    ['who says Alpha is good at coding?', 'lmm show alpha'],
  ])('for "%s", which asks for no purpose or for more, is another command', async (need, command) => {
    for (const lang of ['en', 'ko']) expect((await run(['recommend', need], lang)).out).toContain(command);
  });

  it('for a need with a purpose alone is no such command', async () => {
    const { out } = await run(['recommend', 'coding for our company']);
    expect(foot(out)).toMatch(/^Next {2}lmm cost maker\/alpha-1 .*\n {6}To save this answer/);
  });

  it.each(['json', 'csv', 'ndjson', 'yaml'])('is no part of %s', async (format) => {
    for (const args of [
      ['recommend', '--use', 'programming'],
      ['show', 'beta'],
    ]) {
      expect((await run([...args, '--format', format])).out).not.toMatch(/lmm (?:cost|compare|recommend)|^Next/m);
    }
  });

  it('ends a document in Markdown, as what is typed', async () => {
    const { out } = await run(['recommend', '--use', 'programming', '--format', 'markdown']);
    expect(out).toMatch(
      /\n\nNext\n\n {4}lmm cost maker\/alpha-1 --input 10M --output 2M\n {4}To save this answer: .*\n$/,
    );
  });
});

describe('what a need does not want', () => {
  it.each([
    ['SNS 말고 코딩', 'ko', /제외한 용도 +소셜 미디어$/m],
    ['coding, not for social', 'en', /Left out +Social media$/m],
  ])('%s is told as left out, not as words that nobody understood', async (need, lang, told) => {
    const { out } = await run(['recommend', need], lang);
    expect(out).toMatch(told);
    expect(out).not.toMatch(/인식하지 못한|Not understood/);
    const json: RecommendResult = JSON.parse((await run(['recommend', need, '--json'])).out);
    expect(json.understood).toMatchObject({ left_out: [{ id: 'social-media' }], not_understood: [] });
  });

  it('stands in the memo of a kept decision', async () => {
    const file = join(folder({}), 'decision.yaml');
    const { out } = await run(['recommend', 'SNS 말고 코딩', '--save', file], 'ko');
    expect(foot(out, '다음')).toBe(`다음  lmm check ${file}\n      lmm report --decision ${file}\n`);
    expect((await run(['report', '--decision', file], 'ko')).out).toMatch(/제외한 용도 +소셜 미디어/);
  });

  it('alone scores nothing and says why', async () => {
    expect((await run(['recommend', 'SNS 말고'], 'ko')).out).toContain('제외할 용도는 인식했으나');
  });
});

describe('names in conditions', () => {
  it('of countries stand with the code that one types', async () => {
    const asked = ['recommend', '--use', 'programming', '--country', 'KR'];
    expect((await run(asked, 'ko')).out).toMatch(/조건 +국가 대한민국 \(KR\)/);
    const { out } = await run([...asked, '--explain'], 'ko');
    expect(out).toMatch(/조건 +국가: 대한민국 \(KR\)/);
    expect(out).toMatch(/국가: 기준 대한민국 \(KR\), 실제 중국/);
    const { out: without } = await run(['recommend', '중국 업체 말고 코딩', '--explain'], 'ko');
    expect(without).toMatch(/제외할 국가: 중국 \(CN\) \(표현 "/);
    expect(without).toMatch(/제외할 국가: 중국 \[1\]|제외할 국가: 중국$/m);
  });

  it('of models, releases and developers are never ids', async () => {
    const asked = ['recommend', '--use', 'programming', '--exclude', 'beta-1', '--developer', 'maker'];
    expect((await run(asked)).out).toMatch(/developer Maker Works, not this model Beta One/);
    const { out } = await run([...asked, '--explain']);
    expect(out).toMatch(/not this model: Beta One/);
    expect(out).toMatch(/developer: Maker Works/);
    expect(out).toMatch(/developer: asked for Maker Works, has Other\s+Works/);
  });

  it('of the release that was spoken of are told in the doubts', async () => {
    const { out } = await run(['recommend', '--use', 'programming', '--explain']);
    expect(out).toMatch(/said of Beta One, not of Beta Two/);
  });
});

it('points that are rounded to add up say so', async () => {
  const { out } = await run(['recommend', '--use', 'programming,social,writing', '--explain']);
  expect(out).toMatch(/ 23\.4 [\s\S]* 23\.3 [\s\S]*may\s+differ by 0\.1/);
  expect((await run(['recommend', '--use', 'programming,social', '--explain'])).out).not.toMatch(/may\s+differ/);
});
