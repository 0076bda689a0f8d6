import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { FIELD_IDS, FIELDS } from '../../src/domain/fields.ts';
import { LICENCE_KINDS } from '../../src/domain/licences.ts';
import * as vocabulary from '../../src/domain/vocabulary.ts';
import { CRITERIA } from '../../src/engine/criteria/registry.ts';
import { COMMAND_NAMES, COMMANDS } from '../../src/features/index.ts';
import { FORMATS } from '../../src/formats/registry.ts';
import { root } from '../support/lmm.ts';
import { twin } from '../support/twin.ts';
import { ENGLISH, KOREAN } from '../words/terms.ts';

const DAY = '2026-11-29';
const POLICY = 'test/golden/policy.yaml';
type Language = 'ko' | 'en';
/** A need is typed in the language of the screen, which repeats it. */
type Typed = Readonly<Record<Language, string>>;
/** What people look at most, of the shipped base. */
const SCREENS: readonly (readonly (string | Typed)[])[] = [
  [],
  ['list'],
  ['list', '--releases', '--limit', '40'],
  ...['chatgpt', 'claude', 'gemini', 'deepseek', 'solar', 'llama', 'grok'].map((line) => ['show', line]),
  ['compare', 'claude', 'gemini'],
  ['compare', 'chatgpt', 'llama', 'deepseek'],
  ['recommend', '--use', 'coding'],
  ['recommend', '--use', 'document-summary', '--prefer', 'cheap'],
  ['recommend', '--use', 'social-media', '--explain'],
  ['recommend', '--use', 'translation', '--region', 'eu', '--no-training'],
  ['recommend', '--use', 'korean', '--requests', '10k', '--input', '1k', '--output', '300', '--currency', 'KRW'],
  ['recommend', '--instead-of', 'gpt-4o'],
  [{ ko: '고객 상담 요약, 싼 거, 학습 금지', en: 'cheap summaries of customer calls, no training' }],
  [
    'recommend',
    {
      ko: '망분리 환경에서 쓸 한국어 고객센터 챗봇, 중국 업체 제외, 100만 토큰당 4달러 이하',
      en: 'a chatbot for our own servers, not from China, under $4 per million tokens, ISO 27001, by noon',
    },
  ],
  ['upcoming'],
  ['upcoming', 'chatgpt', 'gemini'],
  ['upkeep', '--as-of', '2027-03-01'],
  ['kb'],
  ['validate', '--coverage'],
  ['policy', POLICY],
  ['list', '--policy', POLICY],
  ['compare', 'claude', 'gemini', '--policy', POLICY],
  ['compare', 'claude', 'gemini', '--full'],
  ['report', '--use', 'customer-support'],
  ['cost', '--input', '1M', '--output', '200k', '--requests', '1000', '--limit', '30'],
  ['report'],
  ['report', '--as-of', '2025-02-02', '--source', 'plura-lmm-trends'],
  ['uses'],
  ['trends'],
  ['sources', '--conflicts'],
  ['fields'],
  ['timeline', 'claude'],
  ['diff', '--from', '2026-09-01'],
  ...COMMAND_NAMES.map((name) => [name, '--help']),
  ['--help'],
];
const screen = async (given: readonly (string | Typed)[], lang: Language): Promise<string> => {
  const args = given.map((arg) => (typeof arg === 'string' ? arg : arg[lang]));
  const format = args.length === 0 || args.includes('--help') ? [] : ['--format', 'markdown'];
  const { out, err } = await twin([...args, '--lang', lang, '--width', '400', ...format], { today: DAY, cwd: root });
  expect(out, `${args.join(' ')}: ${err}`).not.toBe('');
  return `${out}\n${err}`.replace(/\\([^\w\s])/g, '$1');
};
/** Without addresses, quoted titles and words, and lines to type. */
const spoken = (text: string): string =>
  text
    .replace(/https?:\/\/\S*(?:[-/_.=&?,]\n +\S+)*/g, ' ')
    .replace(/「[^」]*」|"[^"\n]*"/g, ' ')
    .replace(/\blmm(?: \S+)+/g, ' ')
    .replace(/--?[a-z][a-z-]*(?: <[^>]*>|[= ][a-z0-9,=:.-]+)?/g, ' ');

/** Keys of records whose values are names, ids or what somebody else wrote. */
const NAMING =
  /^(?:id|name|names|title|publisher|author|aliases|benchmark|harness|variant|setting|license|certifications|api_id|dataset|metric|as|unit|version|label|measurer|copy)$/;

/** What the shipped base says itself: the Latin words of its names, its names in Hangul, its texts in Korean. */
const BASE = (() => {
  const latin = new Set<string>();
  const native = new Set<string>();
  const korean = new Set<string>();
  const walk = (value: unknown, key: string, language: string): void => {
    if (typeof value === 'string') {
      if (NAMING.test(key)) for (const word of value.toLowerCase().match(/[a-z]+/g) ?? []) latin.add(word);
      if (NAMING.test(key) && language === '' && /[가-힣]/.test(value)) native.add(value);
      if (!NAMING.test(key) && /[가-힣]/.test(value)) korean.add(value.replace(/\s+/g, ' ').trim());
    } else if (Array.isArray(value)) for (const item of value) walk(item, key, language);
    else if (value !== null && typeof value === 'object')
      for (const [inner, item] of Object.entries(value))
        if (inner === 'en' || inner === 'ko') walk(item, key, inner);
        else walk(item, inner, '');
  };
  const files = readdirSync(join(root, 'data'), { recursive: true, encoding: 'utf8' });
  for (const file of files.filter((name) => name.endsWith('.yaml')))
    walk(
      parse(readFileSync(join(root, 'data', file), 'utf8'), { schema: 'failsafe', merge: true, maxAliasCount: -1 }),
      '',
      '',
    );
  const longestFirst = (all: Set<string>): string[] => [...all].sort((a, b) => b.length - a.length);
  return { latin, native: longestFirst(native), korean: longestFirst(korean) };
})();
const without = (text: string, all: readonly string[]): string =>
  all.reduce((left, part) => (left.includes(part) ? left.replaceAll(part, ' ') : left), text);

/** Formats that single commands have besides. */
const OWN_FORMATS = (
  await Promise.all(Object.values(COMMANDS).map(async ({ load }) => (await load()).command.formats ?? []))
).flat();

/** Words that one types, whatever language one speaks: fields, commands, formats and values of options. */
const TYPED = (() => {
  const closed = Object.values(vocabulary).flatMap((list): readonly string[] =>
    Array.isArray(list) ? (list as readonly string[]) : [],
  );
  const all = [
    ...FIELD_IDS,
    ...FIELDS.flatMap((field) => ('aliases' in field ? (field.aliases as readonly string[]) : [])),
    ...COMMAND_NAMES,
    ...Object.keys(FORMATS),
    ...OWN_FORMATS,
    ...CRITERIA.map(({ id }) => id),
    ...LICENCE_KINDS,
    ...closed,
    // Ends of options and arguments that have no list.
    ...[
      'wide',
      'narrow',
      'asc',
      'desc',
      'points',
      'shared',
      'need',
      'names',
      'file',
      'paths',
      'what',
      'columns',
      'policy',
      'query',
      'decision',
      'config',
      'since',
      'action',
      'path',
      'init',
      'differs',
      'unknown',
      'comments',
      'https',
    ],
  ];
  return new Set(all.flatMap((word) => word.toLowerCase().match(/[a-z]+/g) ?? []));
})();
/** Terms that Korean writes as they are, and names that begin with a small letter. */
const TERMS = new Set(['temperature', 'logit', 'sqrt', 'root', 'harmony', 'watsonx']);
/** Names of services that are written in Hangul alone. */
const NATIVE = ['에이닷'];

const HANGUL = /[\u1100-\u11ff\u3130-\u318f\uac00-\ud7a3]+/g;
const cases = SCREENS.map(
  (args) => [['lmm', ...args.map((arg) => (typeof arg === 'string' ? arg : arg.en))].join(' '), args] as const,
);

describe('one language at a time', () => {
  it.each(cases)('%s: no English in Korean but names and terms', async (_, args) => {
    const text = spoken(await screen(args, 'ko'));
    // Names begin with capitals: what is left in small letters is English.
    const words = text.match(/(?<![A-Za-z0-9.@/_'’-])[a-z]{3,}(?![A-Za-z0-9@/_-]|\.[a-z])/g) ?? [];
    const foreign = words.filter((word) => !BASE.latin.has(word) && !TYPED.has(word) && !TERMS.has(word));
    expect([...new Set(foreign)]).toEqual([]);
  });

  it.each(cases)('%s: one Korean name for one thing', async (_, args) => {
    const ours = without(await screen(args, 'ko'), BASE.korean);
    for (const { term, not } of KOREAN) expect(spoken(ours).match(not)?.[0] ?? null, `say ${term}`).toBeNull();
  });

  it.each(cases)('%s: no Korean in English but titles and names, and plain English', async (_, args) => {
    const text = spoken(without(await screen(args, 'en'), [...BASE.native, ...NATIVE]));
    expect(text.match(HANGUL) ?? []).toEqual([]);
    for (const { term, not } of ENGLISH) expect(text.match(not)?.[0] ?? null, `say ${term}`).toBeNull();
  });
});
