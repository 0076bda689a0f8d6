import { describe, expect, it } from 'vitest';
import { hasTerminal, inTerminal, knowledgeBase } from '../support/lmm.ts';
import { twin, twinJson } from '../support/twin.ts';
import { FOUNDING, fits, flat, OUR_PARTICLE } from './pages.ts';

interface Page {
  sources: Record<string, unknown>;
  model: {
    id: string;
    called: string;
    current: { release: string } | null;
    features: { text: Record<'en' | 'ko', string> }[];
    assessments: { text: Record<'en' | 'ko', string> }[];
    fields: { field: string; value: unknown; missing?: string; sources: string[] }[];
  };
  release: Page['model'] & { prices: unknown[] };
}

/** A line with everything that a page can hold. */
const FULL = `
sources:
  - {id: blog, title: A blog, publisher: Blog, date: 2024-01-01, kind: commentary}
  - {id: lab, title: A test, publisher: Lab, date: 2025-03-01, kind: measurement}
uses:
  - {id: u1, name: {en: First use, ko: 첫 쓰임}}
criteria:
  - {id: c1, name: {en: First criterion, ko: 첫 기준}}
providers:
  - {id: cloud, name: Cloud}
models:
  - id: demo
    name: Demo
    aliases: [데모]
    developer: acme
    current: [{release: acme/demo-2, from: 2025-02-01}]
    features:
      - {text: of the old one, about: acme/demo-1, source: blog, at: part 1}
      - {text: of the new one, about: acme/demo-2}
      - {text: of the line}
    applications:
      - {use: u1, fit: suitable, text: only named, source: blog, at: part 2}
      - {use: u1, fit: specialised, text: said to be made for it, source: blog, at: part 3}
      - {use: u1, fit: specialised, text: said once more, source: blog, at: end}
  - {id: other, name: Other, developer: acme, features: [{text: anything}]}
statements:
  - {models: [demo, other], criterion: c1, text: both are fine, source: blog}
  - {models: [demo], field: open_source, value: true, text: called open, source: blog}
releases:
  - {id: acme/demo-1, name: Demo 1, model: demo, developer: acme, release_date: 2024-01, retirement_date: 2025-05-01}
  - id: acme/demo-2
    name: Demo 2
    model: demo
    developer: acme
    release_date: 2025-02-01
    status: stable
    limit: {context: 128000, output: undisclosed}
    parameters: {total: not-applicable}
    also: [{field: limit.context, value: 64000, source: blog, note: {en: as sold, ko: 파는 대로}}]
    benchmarks:
      - {name: Bench, score: 61.5, metric: percent, harness: H1, measured_by: Acme, date: 2025-02-01}
      - {name: Bench, score: 55, metric: percent, harness: H2, measured_by: Lab, date: 2025-03-01, source: lab}
offers:
  - release: acme/demo-2
    provider: acme
    api_id: demo-2-api
    deployment: [api, weights]
    data: {trains_on_input: false, retention_days: 30, regions: [us, eu]}
    cost:
      - {from: 2025-02-01, until: 2025-12-01, currency: USD, input: 2.5, output: 10, cache_read: 0.25, tiers: [{over: 200000, applies: request, input: 5}]}
      - {from: 2025-02-01, currency: USD, input: 1.25, output: 5, when: {mode: batch}}
      - {from: 2025-12-01, currency: USD, input: 2, output: 8}
      - {seen: 2025-03-01, currency: USD, input: 3, output: 10, source: blog}
  - {release: acme/demo-2, provider: cloud, cost: [{seen: 2025-03-01, currency: KRW, input: 0, output: 0, source: blog}]}
plans:
  - {id: p1, name: Demo Plus, model: demo, audience: individual, releases: [acme/demo-2], price: [{from: 2025-02-01, currency: USD, amount: 20, per: month}]}
`;
const full = async (...args: string[]) =>
  (await twin(['show', ...args, '--as-of', '2025-06-01', '--kb', knowledgeBase(FULL)])).out;

describe('the page of a model', () => {
  it('tells what it is called, who makes it, and what no source says', async () => {
    const { out } = await twin(['show', 'grok', ...FOUNDING, '--lang', 'ko']);
    expect(out).toMatch(/^Grok \(그록\) {2,}기준일 2025-02-02\n-{80}\n/);
    expect(out).toMatch(/개발사 +xAI/);
    expect(out).toMatch(/아키텍처 +Grok-1 \[1\]/);
    expect(out).toMatch(/미확인 +.*가격과\s+제공사/s);
    expect(out).toMatch(/^특징 +주장$/m);
    expect(out).toMatch(/^용도 +해석$/m);
  });

  it('tells a use once, with the best fit and all passages', async () => {
    const { out } = await twin(['show', 'grok', ...FOUNDING, '--lang', 'ko']);
    expect(out.match(/소셜 미디어 트렌드 분석 +▮/g)).toHaveLength(1);
    expect(flat(out)).toContain('▮▮▮특화');
    expect(flat(out)).toContain('(개요5,비교1-2,결론)[1]');
    expect(flat(await full('demo'))).toContain(
      'saidtobemadeforit(said2024-01-01)/saidoncemore(said2024-01-01)(part2-3,end)[2]',
    );
  });

  it('ends with the sources: who, what, when, which passages, and how old', async () => {
    const now = (await twin(['show', 'grok', '--as-of', '2026-11-25', '--source', 'plura-lmm-trends', '--lang', 'ko']))
      .out;
    expect(now).toContain('[1] PLURA blog, 「대형 언어 모델(LMM) 트렌드 분석」, 2025-02-02, 블로그·해설');
    expect(now).toContain('인용 위치: 개요 5, 비교 1-3, 결론.');
    expect(now).toContain('661일 전');
    expect((await twin(['show', 'grok', ...FOUNDING])).out).not.toContain('days ago');
  });

  it('says which release a claim is about, where it is another than the current one', async () => {
    const out = await full('demo');
    expect(out).toContain('of the old one (said of Demo 1) [2]');
    expect(out).toContain('of the new one [1]');
    // Where all of a part is about the same one, its heading says so.
    const then = (await twin(['show', 'grok', '--as-of', '2025-03-01', '--source', 'plura-lmm-trends'])).out;
    expect(then).toMatch(/^Features +claim, said of Grok-1$/m);
  });

  it('says with whom a claim was made, and that open source is a claim', async () => {
    const out = await full('demo');
    expect(out).toContain('both are fine (said together with Other; said 2024-01-01) [2]');
    expect(out).toMatch(/Called open source +called open \(said 2024-01-01\) \[2\]/);
  });

  it('gives the specification with who says it and who disagrees', async () => {
    const out = await full('demo');
    expect(out).toContain('Specification of the current release: Demo 2 (acme/demo-2)');
    expect(out).toMatch(/Context length +128,000 +vendor \[1\]\n +but \[2\] says 64,000 \(as sold\)/);
    expect(out).toMatch(/Longest output +not disclosed/);
    expect(out).toMatch(/Parameters +not applicable/);
  });

  it('gives it in a column on a narrow screen, who says it behind each value', async () => {
    expect(await full('demo', '--width', '40')).toMatch(
      /^ {2}Context +128,000 \(vendor \[1\]\)\n {2}length +but \[2\] says 64,000/m,
    );
  });

  it('gives every price with its period, conditions and tiers', async () => {
    const out = flat(await full('demo'));
    expect(out).toContain(flat('Acme (API id demo-2-api)'));
    expect(out).toContain(flat('until 2025-12-01: input $2.50, output $10, cached input $0.25 (vendor [1])'));
    expect(out).toContain(flat('over 200,000 tokens, for the whole request: input $5'));
    expect(out).toContain(flat('batch: input $1.25, output $5'));
    expect(out).toContain(flat('announced for 2025-12-01 input $2, output $8'));
    expect(out).toContain(flat('seen 2025-03-01 input $3, output $10 (claim [2])'));
    expect(out).toContain(flat('Input price but [2] says $3'));
    expect(out).toMatch(/Cloud.*free/s);
    expect(out).toContain(flat('Demo Plus (individuals) $20 a month, since 2025-02-01 [1]'));
  });

  it('gives data terms, scores by harness and the releases, the newest first', async () => {
    const out = await full('demo');
    expect(out).toMatch(/Trains on inputs +no \[1\]/);
    expect(out).toMatch(/Data retention +30 days \[1\]/);
    expect(out).toMatch(/Data regions +United States, European Union \[1\]/);
    expect(out).toMatch(/Bench \(H1\) +61.5 \(percent\) +Acme, 2025-02-01, vendor \[1\]/);
    expect(out).toMatch(/Bench \(H2\) +55 \(percent\) +Lab, 2025-03-01, measured \[3\]/);
    expect(out).toMatch(/Demo 2 .*2025-02-01 +current, stable +\?\n.*Demo 1 .*2024-01 +\? +2025-05-01/);
  });
});

describe('the page of a release', () => {
  it('is what the name of a release finds, with what is said of it alone', async () => {
    const { release, model } = await twinJson<Page>(['show', 'deepseek-r1', '--as-of', '2025-02-02']);
    expect(model).toBeUndefined();
    expect(release.id).toBe('deepseek/deepseek-r1');
    const out = await full('demo-1');
    expect(out).toContain('of the old one [');
    expect(out).not.toContain('of the new one');
    expect(out).toMatch(/Model +Demo \(lmm show demo\)/);
  });
});

describe('the fields asked for', () => {
  it('are shown alone, with what an open-source claim means', async () => {
    const { out } = await twin(['show', 'llama', ...FOUNDING, '--fields', 'open_source']);
    expect(out).toMatch(/Called open source +yes +claim \[1\]\nLicence +\? +no source here\n/);
    expect(flat(out)).toContain(flat('Without the licence text it does not say what you may do.'));
    expect(out).not.toContain('Features');
    const known = (await twin(['show', 'llama', '--as-of', '2025-02-02', '--fields', 'open_source'])).out;
    expect(known).toMatch(/Licence +Llama 2 Community License +vendor/);
    expect(known).not.toContain('Without the licence text');
  });

  it('are rows of CSV and all that JSON holds', async () => {
    const { model } = await twinJson<Page>(['show', 'grok', '--as-of', '2025-02-02', '--fields', 'license,context']);
    expect(model.fields.map(({ field, value }) => [field, value])).toEqual([
      ['license', 'Apache-2.0'],
      ['limit.context', 8192],
    ]);
    const { out } = await twin([
      'show',
      'grok',
      '--as-of',
      '2025-02-02',
      '--fields',
      'license,cost.input',
      '--format',
      'csv',
    ]);
    expect(out).toMatch(/^field,value,missing,sources\nlicense,Apache-2\.0,,.*\ncost\.input,,unknown,\n$/);
  });
});

describe('a name of which nothing is left', () => {
  it.each([
    [['grok', '--as-of', '2020-01-01']],
    [['deepseek-r1', '--as-of', '2024-12-31']],
    [['grok', '--source', 'zephtech-gpt-4']],
    [['openai/gpt-4', '--source', 'hf-grok-1']],
  ])('is told in words, with exit 3 and no document: %j', async (args) => {
    const { code, out, err } = await twin(['show', ...args, '--json']);
    expect(code).toBe(3);
    expect(out).toBe('');
    expect(err).toContain(args[0]);
    expect((await twin(['show', ...args, '--lang', 'ko'])).err).toMatch(/^오류: /);
  });
});

describe('the screen', () => {
  it('holds every page at every width, and nothing is lost', { timeout: 120_000 }, async () => {
    const { model } = await twinJson<Page>(['show', 'chatgpt', ...FOUNDING]);
    expect(model.features.length).toBeGreaterThan(2);
    await fits(['show', 'chatgpt', ...FOUNDING], (lang) =>
      [...model.features, ...model.assessments].map(({ text }) => text[lang]),
    );
    await fits(['show', 'deepseek-r1']);
    await fits(['show', 'demo', '--as-of', '2025-06-01', '--kb', knowledgeBase(FULL)]);
    await fits(['show', 'gemini', '--as-of', '2025-02-02']);
  });

  it('draws in ASCII where asked, and keeps running text within 100 cells', async () => {
    const ascii = (await twin(['show', 'grok', ...FOUNDING, '--ascii'])).out;
    expect(ascii).toContain('[###] specialised');
    expect(ascii.replace(/[가-힣]+/g, '')).toMatch(/^[\n -~]*$/);
    for (const line of (await twin(['show', 'grok', ...FOUNDING, '--width', '200'])).out.split('\n')) {
      expect(line.length).toBeLessThanOrEqual(100);
    }
  });

  it('lets no particle follow a name', async () => {
    const out = await full('demo', '--lang', 'ko');
    expect(out).not.toMatch(OUR_PARTICLE);
    expect(out).toContain('함께 언급한 모델: Other');
  });

  if (hasTerminal) {
    it('says all without colour that it says with it', () => {
      const colored = inTerminal('lmm show grok --as-of 2025-02-02', 80).out;
      const plain = inTerminal('lmm show grok --as-of 2025-02-02', 80, { NO_COLOR: '1' }).out;
      expect(colored).toContain('\u001b[');
      // biome-ignore lint/suspicious/noControlCharactersInRegex: it takes the colours away
      expect(colored.replace(/\x1b\[[\d;]*m/g, '')).toBe(plain);
    });
  }
});

describe('the document', () => {
  it('holds the model with its readings, and cites what it names', async () => {
    const { model, sources } = await twinJson<Page>(['show', 'grok', '--as-of', '2025-02-02']);
    expect(model).toMatchObject({ id: 'grok', called: 'Grok', current: { release: 'xai/grok-1' } });
    expect(model.fields.find(({ field }) => field === 'limit.context')).toMatchObject({ value: 8192 });
    for (const { sources: ids } of model.fields) for (const id of ids) expect(sources).toHaveProperty(id);
  });

  it('is a page in Markdown with headings, lists and numbered sources', async () => {
    const { out } = await twin(['show', 'grok', ...FOUNDING, '--format', 'markdown']);
    expect(out).toMatch(/^# Grok\n\nas of 2025-02-02\n/);
    expect(out).toContain('\n## Features (claim)\n\n- ');
    expect(out).toMatch(/\| Use \| Fit \| Read from \|/);
    expect(out).toMatch(/\n1\. PLURA blog/);
  });
});

describe('the head of a page', () => {
  const labels = {
    en: ['Price per 1M', 'Context', 'Best at', 'Status'],
    ko: ['가격/100만 토큰', '컨텍스트 길이', '최고 순위', '상태'],
  };
  it.each(
    ['chatgpt', 'claude', 'gemini', 'gpt-4o', 'solar'].flatMap((name) => [
      { name, lang: 'en' as const },
      { name, lang: 'ko' as const },
    ]),
  )('of $name tells in $lang what most come for within 24 lines', async ({ name, lang }) => {
    const { out } = await twin(['show', name, '--lang', lang, '--width', '80']);
    const head = out.split('\n').slice(0, 24).join('\n');
    const known = name === 'solar' ? labels[lang].slice(0, 3) : labels[lang];
    for (const label of known) expect(head).toMatch(new RegExp(`^  ${label} +\\S`, 'm'));
  });

  const kb = (): string =>
    knowledgeBase(`models:
  - {id: a, name: Aleph, developer: acme, current: [{release: acme/a}]}
releases:
  - {id: acme/a, name: A1, model: a, developer: acme, release_date: 2025-01-01, status: stable, retirement_date: 2025-08-30}
offers:
  - {release: acme/a, provider: acme, cost: [{from: 2025-01-01, currency: USD, input: 10, output: 50}, {from: 2025-04-01, currency: USD, input: 12.5, output: 50}]}
`);
  it.each(['a', 'acme/a'])('of %s tells an end and a price to come in the rows that they concern', async (name) => {
    const { out, err } = await twin(['show', name, '--kb', kb(), '--as-of', '2025-03-15', '--width', '100']);
    expect(err).toBe('');
    expect(out).toMatch(/^ {2}Price per 1M +input \$10, output \$50.*, ! input \$10 to \$12\.50 from 2025-04-01$/m);
    expect(out).toMatch(/^ {2}Status +stable.*, ! retires 2025-08-30$/m);
    expect(out).toMatch(/Retired or retires +! 2025-08-30/);
    expect(out).toMatch(/announced for 2025-04-01 +! input \$12\.50/);
    const { out: ko } = await twin([
      'show',
      name,
      '--kb',
      kb(),
      '--as-of',
      '2025-03-15',
      '--width',
      '100',
      '--lang',
      'ko',
    ]);
    expect(ko).toMatch(/^ {2}상태 +정식.*, ! 2025-08-30 종료 예정$/m);
    const { out: before } = await twin(['show', name, '--kb', kb(), '--as-of', '2025-01-15', '--width', '100']);
    expect(before).toMatch(/^ {2}Status +stable/m);
    expect(before).not.toContain('! ');
  });
});
