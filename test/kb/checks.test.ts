import { describe, expect, it } from 'vitest';
import { checks } from '../../src/words/en/checks.ts';
import { compiled } from '../support/knowledge.ts';
import { folder } from '../support/lmm.ts';
import { twin } from '../support/twin.ts';

/**
 * Each check as a user sees it: a knowledge base that has the fault, with its place, its level and the mend in both
 * languages, and its neighbour that is as it should be.
 */

const BASE = `sources:
  - {id: vendor, title: Docs, publisher: Acme, date: 2025-01-01, checked: 2026-11-01, kind: vendor}
  - {id: feed, title: Feed, date: 2025-01-01, checked: 2026-11-01, kind: feed}
  - {id: press, title: News, date: 2025-01-01, kind: press}
developers:
  - {id: acme, name: Acme, country: CN}
  - {id: other, name: Other}
providers:
  - {id: cloud, name: Cloud, country: US}
models:
  - {id: m, name: M, developer: acme}
`;
const PRIVATE = `source: press
models: [{id: p, name: P, developer: acme}]
releases: [{id: acme/p, name: P1, model: p, developer: acme}]
offers:
  - {release: acme/p, provider: acme, `;
const TABLE = `source: press
tables: [{id: t, name: T, measurer: x, scale: percent}]
releases: [${['a', 'b', 'c'].map((id) => `{id: acme/${id}, name: M ${id}, model: m, developer: acme}`).join(', ')}]
editions: [{table: t, date: 2025-01, rows: [{release: acme/a, value: 1}, {release: acme/b, value: 2}, {release: acme/c, value: 3}]}]
`;
const DAY = '2026-11-29';

interface Item {
  file: string;
  line: number;
  column: number;
  code: string;
  level: string;
  text: string;
}
interface Validated {
  code: number | null;
  problems: Item[];
}
/** What `validate` finds in BASE and layers on top of it. */
async function validated(layers: string[], ...options: string[]): Promise<Validated> {
  const files = layers.map((yaml, index) =>
    folder(index === 0 ? { 'base.yaml': BASE, 'kb.yaml': yaml } : { 'up.yaml': yaml }),
  );
  const { code, out } = await twin([
    'validate',
    '--json',
    '--as-of',
    DAY,
    ...files.flatMap((path) => ['--kb', path]),
    ...options,
  ]);
  return { code, problems: JSON.parse(out).problems };
}
const placeOf = ({ file, line, column }: Item): string => `${file.slice(file.lastIndexOf('/') + 1)}:${line}:${column}`;
function placeIn(layers: string[], text: string): string {
  const before = (layers.at(-1) ?? '').slice(0, layers.at(-1)?.lastIndexOf(text)).split('\n');
  return `${layers.length > 1 ? 'up' : 'kb'}.yaml:${before.length}:${(before.at(-1) ?? '').length + 1}`;
}

interface Case {
  code: string;
  level: 'problem' | 'doubt' | 'due';
  /** Layers, the lowest first. */
  wrong: string[];
  right: string[];
  /** What stands at the place, where it last stands in the last layer. */
  at: string;
  en: string;
  ko: string;
}
const release = (rest: string): string =>
  `source: vendor\nreleases:\n  - {id: acme/a, name: A, developer: acme, ${rest}}\n`;
const offer = (cost: string, rest = ''): string =>
  `source: vendor\nreleases:\n  - {id: acme/a, name: A, developer: acme}\noffers:\n  - release: acme/a\n    provider: acme\n    ${rest}cost:\n${cost}`;
const plan = (price: string): string =>
  `source: press\nplans:\n  - id: p\n    name: P\n    provider: cloud\n    price:\n${price}`;

const CASES: Case[] = [
  {
    code: 'cutoff-after-release',
    level: 'problem',
    wrong: [release('release_date: 2024-03, knowledge: 2024-04')],
    right: [release('release_date: 2024-04, knowledge: 2024-04-20')],
    at: '2024-04}',
    en: 'leave it out',
    ko: '고치거나 빼십시오',
  },
  {
    code: 'retired-without-status',
    level: 'problem',
    wrong: [release('retirement_date: 2026-10')],
    right: [release('retirement_date: 2026-10, status: retired')],
    at: '2026-10}',
    en: 'Write status: retired with a source',
    ko: 'status: retired 값을 적거나',
  },
  {
    code: 'retired-without-status',
    level: 'due',
    wrong: [release('retirement_date: 2026-11-20, status: stable')],
    right: [release('retirement_date: 2026-11-30, status: stable')],
    at: '2026-11-20',
    en: 'its status is stable',
    ko: 'status 값이 stable입니다',
  },
  {
    code: 'retired-without-end',
    level: 'doubt',
    wrong: [release('status: retired')],
    right: [release('status: retired, note: The day is told nowhere.')],
    at: 'retired}',
    en: 'Add retirement_date or ends',
    ko: 'retirement_date나 ends 값을 더하고',
  },
  {
    code: 'offer-after-end',
    level: 'problem',
    wrong: [
      `${release('retirement_date: 2026-10-01, status: retired')}offers:\n  - {release: acme/a, provider: acme}\n`,
    ],
    right: [
      `${release('retirement_date: 2026-10-01, status: retired')}offers:\n  - {release: acme/a, provider: acme, until: 2026-10-01}\n  - {release: acme/a, provider: cloud}\n`,
    ],
    at: 'acme/a, provider: acme}',
    en: 'Add until: 2026-10-01',
    ko: 'until: 2026-10-01 값을 더하십시오',
  },
  {
    code: 'status-of-feed',
    level: 'problem',
    wrong: [release('status: preview, source: feed')],
    right: [release('status: preview, source: feed, sources: {status: vendor}')],
    at: 'preview',
    en: 'sources: {status: …}',
    ko: 'sources: {status: …}에 적거나',
  },
  {
    code: 'status-of-feed',
    level: 'problem',
    wrong: [release('status: retired, retirement_date: 2026-10-01, source: feed')],
    right: [release('status: deprecated, source: feed')],
    at: 'retired,',
    en: 'that a release is retired',
    ko: '모델·가격 DB로는 알 수 없는 상태입니다: retired',
  },
  {
    code: 'converted-price',
    level: 'doubt',
    wrong: [offer('      - {seen: 2026-09-01, currency: USD, input: 0.574, output: 1.721, source: feed}\n')],
    right: [offer('      - {seen: 2026-09-01, currency: USD, input: 0.55, output: 1.65, source: feed}\n')],
    at: 'USD, input: 0.574',
    en: 'they are CNY 4, CNY 12. Write the price in the currency it is sold in',
    ko: 'CNY 4, CNY 12입니다. 실제로 파는 통화로',
  },
  {
    code: 'converted-price',
    level: 'doubt',
    wrong: [offer('      - {seen: 2026-09-01, currency: USD, input: 0.287, output: 0.861, source: feed}\n')],
    right: [offer('      - {seen: 2026-09-01, currency: USD, input: 0.287, output: 0.861, source: vendor}\n')],
    at: 'USD, input: 0.287',
    en: 'CNY 2, CNY 6',
    ko: 'CNY 2, CNY 6',
  },
  {
    code: 'converted-price',
    level: 'doubt',
    wrong: [
      plan(
        '      - {from: 2026-01-16, currency: USD, amount: 8, per: month}\n      - {from: 2026-01-16, currency: KRW, amount: 12000, per: month}\n',
      ),
    ],
    right: [
      plan(
        '      - {from: 2026-01-16, currency: USD, amount: 8, per: month}\n      - {from: 2026-01-16, currency: KRW, amount: 15000, per: month}\n',
      ),
    ],
    at: 'KRW',
    en: 'KRW 12000 of p look converted: at 1500 KRW per USD they are USD 8',
    ko: 'USD당 1500 KRW 환율이면 USD 8입니다',
  },
  {
    code: 'prepaid-by-time',
    level: 'doubt',
    wrong: [
      plan('      - {seen: 2025-01-01, currency: USD, amount: 500, per: month, note: {en: At least, ko: 선불 금액}}\n'),
    ],
    right: [
      plan(
        '      - {seen: 2025-01-01, currency: USD, amount: 500, per: prepaid, note: {en: At least, ko: 선불 금액}}\n',
      ),
    ],
    at: 'month',
    en: 'per: prepaid',
    ko: 'per: prepaid 값으로',
  },
  {
    code: 'only-conditional',
    level: 'doubt',
    wrong: [offer('      - {seen: 2025-01-01, currency: USD, input: 1, output: 2, when: {region: cn}}\n')],
    right: [
      offer(
        '      - {seen: 2025-01-01, currency: USD, input: 1, output: 2, when: {region: cn}}\n      - {seen: 2025-01-01, currency: USD, input: 2, output: 4}\n',
      ),
    ],
    at: '{region: cn}',
    en: 'Add the price without when',
    ko: 'when 없는 가격을 더하고',
  },
  {
    code: 'unsaid-condition',
    level: 'doubt',
    wrong: [
      offer('      - {seen: 2025-01-01, currency: USD, input: 1, output: 2, note: {en: Beijing site, ko: 베이징}}\n'),
    ],
    right: [
      offer(
        '      - {seen: 2025-01-01, currency: USD, input: 1, output: 2, when: {region: cn}, note: {en: Beijing site, ko: 베이징}}\n',
      ),
    ],
    at: '{en: Beijing',
    en: 'add when: {region: …}',
    ko: 'when: {region: …} 조건을 더하십시오',
  },
  {
    code: 'unsaid-condition',
    level: 'doubt',
    wrong: [offer('      - {seen: 2025-01-01, currency: USD, input: 1, output: 2, note: Off-peak}\n')],
    right: [
      offer(
        '      - {seen: 2025-01-01, currency: USD, input: 2, output: 4, note: Half of it off-peak}\n      - {seen: 2025-01-01, currency: USD, input: 1, output: 2, when: {mode: off-peak}}\n',
      ),
    ],
    at: 'Off-peak',
    en: 'or {mode: off-peak}',
    ko: '{mode: off-peak} 조건을 더하십시오',
  },
  {
    code: 'unsaid-condition',
    level: 'doubt',
    wrong: [offer('      - {seen: 2025-01-01, currency: USD, input: 1, output: 2, note: An introductory price}\n')],
    right: [
      offer(
        '      - {from: 2025-01-01, until: 2027-01-01, currency: USD, input: 1, output: 2, note: An introductory price}\n',
      ),
    ],
    at: 'An introductory',
    en: 'add when: {promotion: true}',
    ko: 'when: {promotion: true} 조건을 더하십시오',
  },
  {
    code: 'tiers-lacking',
    level: 'doubt',
    wrong: [
      offer(
        '      - {seen: 2025-01-01, currency: USD, input: 8, output: 40}\n      - {seen: 2025-01-01, currency: USD, input: 8, output: 40, source: feed, tiers: [{over: 272000, input: 16, output: 60}]}\n',
      ),
    ],
    right: [
      offer(
        '      - {seen: 2025-01-01, currency: USD, input: 9, output: 45}\n      - {seen: 2025-01-01, currency: USD, input: 8, output: 40, source: feed, tiers: [{over: 272000, input: 16, output: 60}]}\n',
      ),
    ],
    at: '2025-01-01, currency: USD, input: 8, output: 40}',
    en: 'over 272000: 16/60',
    ko: '구간이 같은 가격의 다른 출처에 있습니다',
  },
  {
    code: 'amount-lacking',
    level: 'doubt',
    wrong: [
      offer(
        '      - {seen: 2025-01-01, currency: USD, input: 8, output: 40}\n      - {seen: 2025-01-01, currency: USD, input: 8, output: 40, cache_write: 10, reasoning: 60, source: feed}\n',
      ),
    ],
    right: [
      offer(
        '      - {seen: 2025-01-01, currency: USD, input: 8, output: 40, cache_write: undisclosed, reasoning: 50}\n      - {seen: 2025-01-01, currency: USD, input: 8, output: 40, cache_write: 10, reasoning: 60, source: feed}\n',
      ),
    ],
    at: '2025-01-01, currency: USD, input: 8, output: 40}',
    en: 'lacks cache_write 10, reasoning 60, which feed has',
    ko: 'cache_write 10, reasoning 60 (feed)',
  },
  {
    code: 'replaced-by-itself',
    level: 'problem',
    wrong: [
      `${release('replaced_by: acme/b')}  - {id: acme/b, name: B, developer: acme, replaced_by: [acme/c, acme/a]}\n  - {id: acme/c, name: C, developer: acme}\n`,
    ],
    right: [
      `${release('replaced_by: acme/b')}  - {id: acme/b, name: B, developer: acme, replaced_by: [acme/c]}\n  - {id: acme/c, name: C, developer: acme}\n`,
    ],
    at: 'acme/b}',
    en: 'Name what comes after it',
    ko: '뒤를 잇는 릴리스를 적으십시오',
  },
  {
    code: 'replaced-by-retired',
    level: 'doubt',
    wrong: [
      `${release('replaced_by: acme/b')}  - {id: acme/b, name: B, developer: acme, status: retired, retirement_date: 2026-10-01}\n`,
    ],
    right: [
      `${release('replaced_by: acme/b')}  - {id: acme/b, name: B, developer: acme, status: retired, retirement_date: 2026-10-01, replaced_by: acme/c}\n  - {id: acme/c, name: C, developer: acme}\n`,
    ],
    at: 'acme/b}',
    en: 'Name what its developer names now',
    ko: '개발사가 지금 대신 쓰라고 하는 것을',
  },
  {
    code: 'replaced-by-later',
    level: 'doubt',
    wrong: [
      `${release('replaced_by: acme/b, status: retired, retirement_date: 2026-10-01')}  - {id: acme/b, name: B, developer: acme, release_date: 2026-12-24}\n`,
    ],
    right: [
      `${release('replaced_by: acme/b, status: retired, retirement_date: 2026-10-01')}  - {id: acme/b, name: B, developer: acme, release_date: 2026-11-01}\n`,
    ],
    at: 'acme/b, status',
    en: 'Add what serves until then',
    ko: '그때까지 쓸 릴리스를 더하거나',
  },
  {
    code: 'replaced-by-other',
    level: 'doubt',
    wrong: [`${release('replaced_by: other/b')}  - {id: other/b, name: B, developer: other}\n`],
    right: [`${release('replaced_by: acme/b')}  - {id: acme/b, name: B, developer: acme}\n`],
    at: 'other/b}',
    en: 'by another developer (other)',
    ko: '개발사가 다릅니다',
  },
  {
    code: 'removes-nothing',
    level: 'problem',
    wrong: [release('status: stable'), 'releases:\n  - {id: acme/aa, remove: true}\n'],
    right: [release('status: stable'), 'releases:\n  - {id: acme/a, remove: true}\n'],
    at: 'acme/aa',
    en: 'The nearest there: acme/a',
    ko: '가장 가까운 것: acme/a',
  },
  {
    code: 'removes-nothing',
    level: 'problem',
    wrong: [
      offer('      - {from: 2025-01-01, currency: USD, input: 1, output: 2}\n'),
      'offers:\n  - {release: acme/a, provider: acme, cost: [{from: 2025-01-10, currency: USD, remove: true}]}\n',
    ],
    right: [
      offer('      - {from: 2025-01-01, currency: USD, input: 1, output: 2}\n'),
      'offers:\n  - {release: acme/a, provider: acme, cost: [{from: 2025-01-01, currency: USD, remove: true}]}\n',
    ],
    at: '2025-01-10, currency',
    en: '(cost, from: 2025-01-10, currency: USD)',
    ko: '(cost, from: 2025-01-10, currency: USD)',
  },
  {
    code: 'no-target',
    level: 'problem',
    wrong: [
      offer('      - {from: 2025-01-01, currency: USD, input: 1, output: 2}\n'),
      'source: vendor\noffers:\n  - {release: acme/a, provider: acme, cost: [{from: 2025-01-10, currency: USD, until: 2026-01-01}]}\n',
    ],
    right: [
      offer('      - {from: 2025-01-01, currency: USD, input: 1, output: 2}\n'),
      'source: vendor\noffers:\n  - {release: acme/a, provider: acme, cost: [{from: 2025-01-01, currency: USD, until: 2026-01-01}]}\n',
    ],
    at: '2025-01-10, currency',
    en: 'The nearest there: from: 2025-01-01, currency: USD, source: vendor',
    ko: '가장 가까운 것: from: 2025-01-01, currency: USD, source: vendor',
  },
  {
    code: 'no-target',
    level: 'problem',
    wrong: [release('status: stable'), 'releases:\n  - {id: acme/aa, aliases: [Double]}\n'],
    right: [release('status: stable'), 'releases:\n  - {id: acme/a, aliases: [Double]}\n'],
    at: 'acme/aa',
    en: 'The nearest there: acme/a',
    ko: '가장 가까운 것: acme/a',
  },
  {
    code: 'ends-disagree',
    level: 'problem',
    wrong: [
      release(
        'status: retired, retirement_date: 2026-07-13, ends: [{channel: api, date: 2026-10-10, certainty: done}]',
      ),
    ],
    right: [
      release(
        'status: retired, retirement_date: 2026-10-10, ends: [{channel: api, date: 2026-10-10, certainty: done}, {channel: cloud, provider: cloud, date: 2026-07-13, certainty: done}]',
      ),
    ],
    at: '2026-07-13',
    en: 'put the other date into also',
    ko: '다른 날짜는 also에 적으십시오',
  },
  {
    code: 'ends-disagree',
    level: 'doubt',
    wrong: [release('retirement_date: 2027-01-01, ends: [{channel: api, date: 2027-03-01, certainty: earliest}]')],
    right: [release('retirement_date: 2027-03-01, ends: [{channel: api, date: 2027-01-01, certainty: earliest}]')],
    at: '2027-01-01',
    en: 'Make the two agree',
    ko: '둘을 맞추고',
  },
  {
    code: 'end-is-earliest',
    level: 'problem',
    wrong: [release('retirement_date: 2027-05-05, ends: [{channel: api, date: 2027-05-05, certainty: earliest}]')],
    right: [release('ends: [{channel: api, date: 2027-05-05, certainty: earliest}]')],
    at: '2027-05-05, ends',
    en: 'Take retirement_date out',
    ko: 'retirement_date 값을 빼십시오',
  },
  {
    code: 'done-ahead',
    level: 'problem',
    wrong: [release('ends: [{channel: product, product: Chat, date: 2999-05-05, certainty: done}]')],
    right: [release('ends: [{channel: product, product: Chat, date: 2999-05-05, certainty: announced}]')],
    at: 'done}',
    en: 'Write certainty: announced',
    ko: 'certainty: announced 값으로',
  },
  {
    code: 'announced-past',
    level: 'due',
    wrong: [release('ends: [{channel: product, product: Chat, date: 2026-05-05, certainty: announced}]')],
    right: [
      release(
        'ends: [{channel: product, product: Chat, date: 2026-05-05, certainty: announced}, {channel: product, product: Chat, date: 2026-05-07, certainty: done, source: press}]',
      ),
    ],
    at: '2026-05-05',
    en: 'write certainty: done with a source',
    ko: '출처와 함께 certainty: done',
  },
  {
    code: 'price-not-used',
    level: 'doubt',
    wrong: [
      offer('      - {from: 2025-01-01, currency: USD, input: 1, output: 2}\n'),
      'source: press\noffers:\n  - {release: acme/a, provider: acme, cost: [{from: 2026-12-10, currency: USD, input: 3, output: 4}]}\n',
    ],
    right: [
      offer('      - {from: 2025-01-01, currency: USD, input: 1, output: 2}\n'),
      'source: press\noffers:\n  - {release: acme/a, provider: acme, cost: [{from: 2020-12-10, currency: USD, input: 3, output: 4}]}\n',
    ],
    at: '2026-12-10, currency',
    en: 'it begins on 2026-12-10',
    ko: '2026-12-10부터의 가격',
  },
  {
    code: 'price-not-used',
    level: 'doubt',
    wrong: [
      `${offer('      - {from: 2025-01-01, currency: USD, input: 1, output: 2}\n')}  - {release: acme/a, provider: cloud, cost: [{from: 2025-01-01, currency: USD, input: 2, output: 3}]}\n`,
      'source: press\noffers:\n  - {release: acme/a, provider: cloud, cost: [{from: 2026-12-10, currency: USD, input: 3, output: 4}]}\n',
    ],
    right: [
      `${offer('      - {from: 2025-01-01, currency: USD, input: 1, output: 2}\n')}  - {release: acme/a, provider: cloud, cost: [{from: 2025-01-01, currency: USD, input: 2, output: 3}]}\n`,
      'source: press\noffers:\n  - {release: acme/a, provider: cloud, cost: [{from: 2026-11-10, currency: USD, input: 3, output: 4}, {from: 2026-12-10, currency: USD, input: 5, output: 6}]}\n',
    ],
    at: '2026-12-10, currency',
    en: 'at cloud is not used as it stands: it begins on 2026-12-10',
    ko: '2026-12-10부터의 가격',
  },
  {
    code: 'price-not-used',
    level: 'doubt',
    wrong: [
      offer('      - {from: 2025-01-01, currency: USD, input: 1, output: 2}\n'),
      'source: press\noffers:\n  - {release: acme/a, provider: our-proxy, cost: [{from: 2026-11-10, currency: USD, input: 3, output: 4}]}\nproviders: [{id: our-proxy, name: Ours}]\n',
    ],
    right: [
      offer('      - {from: 2025-01-01, currency: USD, input: 1, output: 2}\n'),
      'source: press\noffers:\n  - {release: acme/a, provider: acme, cost: [{from: 2026-11-10, currency: USD, input: 3, output: 4}]}\n',
    ],
    at: '2026-11-10, currency',
    en: 'write it with provider: acme',
    ko: 'provider: acme',
  },
  {
    code: 'price-out-of-range',
    level: 'doubt',
    wrong: [
      offer('      - {from: 2025-01-01, currency: USD, input: 1, output: 2}\n'),
      'source: press\noffers:\n  - {release: acme/a, provider: acme, cost: [{from: 2025-02-01, currency: USD, input: 10.5, output: 2}]}\n',
    ],
    right: [
      offer('      - {from: 2025-01-01, currency: USD, input: 1, output: 2}\n'),
      'source: press\noffers:\n  - {release: acme/a, provider: acme, cost: [{from: 2025-02-01, currency: USD, input: 10, output: 0.2}]}\n',
    ],
    at: '10.5',
    en: 'The input price of acme/a, 10.5 USD per 1,000,000 tokens, is far from those known of it: 1 USD.',
    ko: '알려진 가격(1 USD)과 크게 다른 input 가격',
  },
  {
    code: 'price-out-of-range',
    level: 'doubt',
    wrong: [
      offer('      - {from: 2025-01-01, currency: USD, input: 1, output: 2}\n'),
      `${PRIVATE}cost: [{from: 2025-02-01, currency: KRW, input: 0.4, output: 2000}]}\n`,
    ],
    right: [
      offer('      - {from: 2025-01-01, currency: USD, input: 1, output: 2}\n'),
      `${PRIVATE}cost: [{from: 2025-02-01, currency: KRW, input: 400, output: 0}]}\n`,
    ],
    at: '0.4',
    en: 'is far from all that are known: 1 USD. Look at the currency and the unit.',
    ko: '통화와 단위를 확인하십시오.',
  },
  {
    code: 'rows-hidden',
    level: 'doubt',
    wrong: [TABLE, 'source: press\neditions: [{table: t, date: 2025-02, rows: [{release: acme/a, value: 3}]}]\n'],
    right: [
      TABLE,
      'source: press\neditions: [{table: t, date: 2025-02, rows: [{release: acme/a, value: 3}, {release: acme/b, value: 3}]}]\n',
    ],
    at: '[{release: acme/a, value: 3}]',
    en: 'stands in place of that of 2025-01 below: 2 of its releases have no score',
    ko: '릴리스 2개는 점수가 없어집니다',
  },
  {
    code: 'looks-like',
    level: 'problem',
    wrong: [
      'models:\n  - {id: ace, name: Ace, developer: acme}\n  - {id: b, name: B, developer: acme, aliases: [асе]}\n',
    ],
    right: [
      'models:\n  - {id: ace, name: Ace, developer: acme}\n  - {id: b, name: B, developer: acme, aliases: [ас]}\n',
    ],
    at: '[асе]',
    en: 'looks like a name of ace: it holds U+0430 (Cyrillic letter, looks like "a")',
    ko: '닮은 레코드: ace. 닮은 문자: U+0430(키릴 문자, "a" 글자와 닮음)',
  },
  {
    code: 'looks-like',
    level: 'problem',
    wrong: [`${release('version: 1')}  - {id: а, name: Other A, developer: acme}\n`],
    right: [`${release('version: 1')}  - {id: я, name: Other A, developer: acme}\n`],
    at: 'а, name: Other A',
    en: 'looks like a name of acme/a',
    ko: '닮은 레코드: acme/a',
  },
  {
    code: 'mixed-scripts',
    level: 'doubt',
    wrong: ['models:\n  - {id: n, name: Сlaude, developer: acme}\n'],
    right: ['models:\n  - {id: n, name: GPT모델 Алиса, developer: acme}\n'],
    at: 'Сlaude',
    en: 'it holds U+0421 (Cyrillic letter, looks like "C")',
    ko: '섞인 문자: U+0421(키릴 문자, "C" 글자와 닮음)',
  },
  {
    code: 'two-spellings',
    level: 'problem',
    wrong: [
      release(
        'benchmarks: [{name: SWE-bench Pro, score: 1}, {name: SWE-bench Pro, score: 2, variant: x}, {name: SWE-Bench-Pro, score: 3}]',
      ),
    ],
    right: [release('benchmarks: [{name: SWE-bench Pro, score: 1}, {name: SWE-bench, score: 2}]')],
    at: 'SWE-Bench-Pro',
    en: 'Write one benchmark in one way: name: SWE-bench Pro.',
    ko: '한 벤치마크는 한 가지로 적으십시오. name: SWE-bench Pro.',
  },
  {
    code: 'two-spellings',
    level: 'problem',
    wrong: [
      release(
        "benchmarks: [{name: Terminal-Bench, version: '2.0', score: 1}, {name: Terminal-Bench, version: '2.0', score: 2, variant: x}, {name: Terminal-Bench v2.0, score: 3}]",
      ),
    ],
    right: [
      release(
        "benchmarks: [{name: Terminal-Bench, version: '2.0', score: 1}, {name: Terminal-Bench, version: '2.1', score: 3}]",
      ),
    ],
    at: 'Terminal-Bench v2.0',
    en: "name: Terminal-Bench, version: '2.0'",
    ko: "name: Terminal-Bench, version: '2.0'",
  },
  {
    code: 'checked-before-date',
    level: 'problem',
    wrong: ['sources:\n  - {id: x, title: X, date: 2025-05-02, checked: 2025-05-01, kind: press}\n'],
    right: ['sources:\n  - {id: x, title: X, date: 2025-05, checked: 2025-05-01, kind: press}\n'],
    at: '2025-05-01',
    en: 'Fix one of the two',
    ko: '둘 중 하나를 고치십시오',
  },
  {
    code: 'date-ahead',
    level: 'problem',
    wrong: ['source: vendor\nstatements:\n  - {models: m, kind: feature, text: Fine, said: 2999-01-01}\n'],
    right: [
      'source: vendor\nstatements:\n  - {models: m, kind: feature, text: Fine, said: 2026-01-01, until: 2999-01-01}\n',
    ],
    at: '2999-01-01',
    en: '"said" lies ahead: 2999-01-01',
    ko: '아직 오지 않은 날입니다: "said" 2999-01-01',
  },
  {
    code: 'proxy-address',
    level: 'problem',
    wrong: ['sources:\n  - {id: x, title: X, url: "https://r.jina.ai/https://acme.com/a", date: 2025, kind: vendor}\n'],
    right: [
      'sources:\n  - {id: x, title: X, url: "https://acme.com/a", archive: "https://r.jina.ai/https://acme.com/a", copy: Jina, date: 2025, kind: vendor}\n',
    ],
    at: '"https://r.jina',
    en: "Write the publisher's own address into url",
    ko: 'url에는 발행처의 주소를',
  },
  {
    code: 'foreign-host',
    level: 'doubt',
    wrong: [
      'developers:\n  - {id: zeta, name: Zeta, url: "https://zeta.com"}\nsources:\n  - {id: x, title: X, publisher: Zeta, url: "https://mirror.example/zeta", date: 2025, kind: vendor}\n',
    ],
    right: [
      'developers:\n  - {id: zeta, name: Zeta, url: "https://zeta.com"}\nsources:\n  - {id: x, title: X, publisher: Zeta, url: "https://docs.zeta.com/a", date: 2025, kind: vendor}\n  - {id: y, title: Y, publisher: Zeta, url: "https://mirror.example/zeta", copy: A mirror, date: 2025, kind: vendor}\n',
    ],
    at: '"https://mirror',
    en: 'is not where Zeta publishes otherwise (zeta.com)',
    ko: 'url에 발행처의 주소를, archive에 이 주소를',
  },
  {
    code: 'archive-alone',
    level: 'doubt',
    wrong: ['sources:\n  - {id: x, title: X, archive: "https://web.archive.org/a", date: 2025, kind: vendor}\n'],
    right: [
      'sources:\n  - {id: x, title: X, url: "https://acme.com/a", archive: "https://web.archive.org/a", date: 2025, kind: vendor}\n',
    ],
    at: '"https://web',
    en: 'Add url.',
    ko: 'url 값을 더하십시오',
  },
  {
    code: 'same-address',
    level: 'doubt',
    wrong: [
      'sources:\n  - {id: x, title: X, url: "https://acme.com/a", date: 2025, kind: vendor}\n  - {id: y, title: X, url: "https://acme.com/a", date: 2025, kind: vendor}\n',
    ],
    right: [
      'sources:\n  - {id: x, title: X, url: "https://acme.com/a", date: 2025, kind: vendor}\n  - {id: y, title: X, url: "https://acme.com/a", date: 2026, kind: vendor}\n',
    ],
    at: '"https://acme.com/a", date: 2025, kind: vendor}',
    en: 'Join the two',
    ko: '둘을 합치거나',
  },
];

const HARMLESS: [why: string, layers: string[]][] = [
  [
    'a contract with a cloud: its price there is used for that cloud',
    [
      `${offer('      - {from: 2025-01-01, currency: USD, input: 1, output: 2}\n')}  - {release: acme/a, provider: cloud, cost: [{from: 2025-01-01, currency: USD, input: 2, output: 3}]}\n`,
      'source: press\noffers:\n  - {release: acme/a, provider: cloud, cost: [{from: 2026-01-10, currency: USD, input: 3, output: 4}]}\n',
    ],
  ],
  [
    'a contract with a cloud over the price that it has there',
    [
      `${offer('      - {from: 2025-01-01, currency: USD, input: 1, output: 2}\n')}  - {release: acme/a, provider: cloud, cost: [{from: 2025-01-01, currency: USD, input: 5, output: 6}]}\n`,
      'source: press\noffers:\n  - {release: acme/a, provider: cloud, cost: [{from: 2026-01-10, currency: USD, input: 3, output: 4}]}\n',
    ],
  ],
  [
    'a seller that sells at home alone, in its own money',
    [offer('      - {seen: 2025-01-01, currency: CNY, input: 4, output: 12, when: {region: cn}}\n')],
  ],
  [
    'amounts that are sixteenths, and those of a batch',
    [
      offer(
        '      - {seen: 2025-01-01, currency: USD, input: 0.1875, output: 1.125, source: feed}\n      - {seen: 2025-01-01, currency: USD, input: 0.09375, output: 0.5625, when: {mode: batch}, source: feed}\n',
      ),
    ],
  ],
  ['a vendor’s own uneven price', [offer('      - {seen: 2025-01-01, currency: USD, input: 0.55, output: 2.19}\n')]],
  [
    'weights that remain',
    [
      `${release('retirement_date: 2026-10-01, status: retired')}offers:\n  - {release: acme/a, provider: acme, deployment: [weights]}\n`,
    ],
  ],
];

describe('a check', () => {
  it.each(HARMLESS)('lets %s be', async (_, layers) => {
    expect(await validated(layers, '--strict')).toEqual({ code: 0, problems: [] });
  });

  it.each(CASES)('tells $code ($level) with its place and mend', async ({ code, level, wrong, at, en, ko }) => {
    const english = await validated(wrong, '--lang', 'en');
    expect(english.problems.map((one) => `${one.code} ${one.level} ${placeOf(one)}`)).toEqual([
      `${code} ${level} ${placeIn(wrong, at)}`,
    ]);
    expect(english.problems[0]?.text).toContain(en);
    expect(english.code).toBe(level === 'problem' ? 1 : 0);
    const korean = await validated(wrong, '--lang', 'ko', '--strict');
    expect(korean.problems[0]?.text).toContain(ko);
    expect(korean.code).toBe(level === 'due' ? 0 : 1);
  });

  it.each(CASES)('lets the neighbour of $code ($at) be', async ({ right }) => {
    expect(await validated(right, '--strict')).toEqual({ code: 0, problems: [] });
  });

  it('has words that no case reaches nowhere', () => {
    expect(new Set(CASES.map(({ code }) => code))).toEqual(new Set(Object.keys(checks)));
  });

  it('prints doubts and what is due apart, behind the problems', async () => {
    const wrong = `${release('release_date: 2024-03, knowledge: 2024-04, status: retired, ends: [{channel: product, product: Chat, date: 2026-05-05, certainty: announced}]')}`;
    const path = folder({ 'base.yaml': BASE, 'kb.yaml': wrong });
    const run = (...options: string[]) => twin(['validate', '--kb', path, '--as-of', DAY, ...options]);
    const english = await run('--lang', 'en');
    expect(english.code).toBe(1);
    const order = ['1 problem.', 'Worth a look: 1', 'Time has passed since: 1'].map((text) =>
      english.out.indexOf(text),
    );
    expect(order.every((at, index) => at >= 0 && at > (order[index - 1] ?? -1))).toBe(true);
    const korean = (await run('--lang', 'ko')).out;
    for (const text of ['문제 1개.', '확인할 만한 것: 1개', '그 뒤 때가 지난 것: 1개']) expect(korean).toContain(text);
    expect((await run('--format', 'csv')).out.split('\n', 1)[0]?.trim()).toBe('file,line,column,code,level,text');
  });

  it('tells all files in one go, beside problems that keep them from being read', async () => {
    const path = folder({
      'base.yaml': BASE,
      'a.yaml': release('release_date: 2024-03, knowledge: 2024-04'),
      'b.yaml': 'releases:\n  - {id: acme/b, nme: B}\n',
      'c.yaml': 'sources:\n  - {id: x, title: X, date: 2025-05-02, checked: 2025-05-01, kind: press}\n',
    });
    const { problems } = JSON.parse((await twin(['validate', '--kb', path, '--json'])).out) as Validated;
    expect(problems.map(({ code }) => code)).toEqual([
      'cutoff-after-release',
      'missing',
      'missing',
      'unknown-key',
      'checked-before-date',
    ]);
  });

  it('of the shipped base are told where it is asked for, of files over it only what stands in them', async () => {
    const over = folder({ 'x.yaml': 'releases:\n  - {id: openai/gpt-4o, aliases: [fouro]}\n' });
    const { problems } = JSON.parse((await twin(['validate', '--json', over])).out) as Validated;
    expect(problems).toEqual([]);
  });

  it('takes no part of a record in the same layer for what another is meant for', () => {
    const { problems } = compiled(
      { 'base.yaml': BASE, 'kb.yaml': release('status: stable') },
      { 'x.yaml': 'releases:\n  - {id: acme/bbbbbb, aliases: [B]}\n  - {id: acme/bbbbbc, aliases: [C]}\n' },
    );
    expect(new Set(problems.map(({ code }) => code))).toEqual(new Set(['missing']));
  });

  it('is not waited for by other commands', async () => {
    const path = folder({ 'base.yaml': BASE, 'kb.yaml': release('release_date: 2024-03, knowledge: 2024-04') });
    expect(await twin(['list', '--releases', '--kb', path])).toMatchObject({ code: 0, err: '' });
  });

  it('is not asked for with --coverage, which tells what is known', async () => {
    const path = folder({ 'base.yaml': BASE, 'kb.yaml': release('release_date: 2024-03, knowledge: 2024-04') });
    expect((await twin(['validate', '--coverage', '--kb', path])).code).toBe(0);
  });
});
