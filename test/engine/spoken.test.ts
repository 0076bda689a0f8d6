import { describe, expect, it } from 'vitest';
import { FIELDS, fieldTerms, findField } from '../../src/domain/fields.ts';
import {
  byTerm,
  COMPARISON_TERMS,
  LICENCE_TERMS,
  PREFERENCE_TERMS,
  spellingsOf,
  termKey,
  termMeant,
} from '../../src/domain/spoken.ts';
import { MODALITIES } from '../../src/domain/vocabulary.ts';
import { CONSTRAINTS } from '../../src/engine/constraints/registry.ts';
import type { NameLookup } from '../../src/engine/constraints/values.ts';
import { CRITERION_TERMS } from '../../src/engine/criteria/criteria.ts';
import { languageName } from '../../src/words/places.ts';
import { twin } from '../support/twin.ts';

const NOBODY = {} as NameLookup;
const parse = (id: string, text: string): unknown =>
  CONSTRAINTS.find((row) => row.id === id)?.value.parse(text, NOBODY);
/** A word in other spellings. */
const spelt = (word: string): string[] => [
  word,
  word.toUpperCase(),
  ` ${word} `,
  word.replaceAll(' ', ''),
  word.replaceAll(' ', '-'),
  word.normalize('NFD'),
];
const wrong = (words: readonly [word: string, meant: unknown, wanted: unknown][]): unknown[] =>
  words.filter(([, meant, wanted]) => JSON.stringify(meant) !== JSON.stringify(wanted));

describe('every word of ours is taken where its id is', () => {
  it('of fields, in either language', () => {
    const all = fieldTerms().flatMap((term) =>
      spellingsOf(term).flatMap((word) =>
        spelt(word).map((text) => [text, findField(text)?.id, term.id] as [string, unknown, unknown]),
      ),
    );
    expect(all.length).toBeGreaterThan(FIELDS.length * 12);
    expect(wrong(all)).toEqual([]);
  });

  it.each(['modality', 'output', 'deployment', 'capability'])('of values that `%s` asks for', (id) => {
    const row = CONSTRAINTS.find((one) => one.id === id);
    const field = typeof row?.field === 'string' ? row.field : undefined;
    const values = field === undefined ? undefined : FIELDS.find((one) => one.id === field)?.values;
    const kinds = (row?.value.kind ?? []) as readonly string[];
    const words =
      typeof values === 'object'
        ? Object.entries(values)
        : fieldTerms().flatMap((term) => (kinds.includes(term.id) ? [[term.id, term.label as object] as const] : []));
    expect(words.length).toBeGreaterThan(3);
    const all = words.flatMap(([value, label]) =>
      Object.values(label).flatMap((word) =>
        spelt(word as string).map((text) => [text, parse(id, text), parse(id, value)] as [string, unknown, unknown]),
      ),
    );
    expect(wrong(all)).toEqual([]);
  });

  it('of criteria, presets, comparisons and licences', () => {
    for (const terms of [CRITERION_TERMS, PREFERENCE_TERMS, COMPARISON_TERMS, LICENCE_TERMS]) {
      const all = terms.flatMap((term) =>
        spellingsOf(term).flatMap((word) =>
          spelt(word).map((text) => [text, termMeant<string>(text, terms), term.id] as [string, unknown, unknown]),
        ),
      );
      expect(wrong(all)).toEqual([]);
    }
  });

  it('of languages, as screens call them', () => {
    const codes = [
      'ko',
      'en',
      'ja',
      'zh',
      'ar',
      'cs',
      'el',
      'fa',
      'he',
      'hi',
      'id',
      'nl',
      'pl',
      'ro',
      'th',
      'tl',
      'uk',
      'sw',
    ];
    const all = codes.flatMap((code) =>
      (['ko', 'en'] as const).map(
        (lang) =>
          [languageName(code, lang), parse('support', languageName(code, lang)), parse('support', code)] as [
            string,
            unknown,
            unknown,
          ],
      ),
    );
    expect(wrong(all)).toEqual([]);
  });
});

it('no word means two things of one list', () => {
  for (const terms of [fieldTerms(), CRITERION_TERMS, PREFERENCE_TERMS, COMPARISON_TERMS, LICENCE_TERMS]) {
    const meant = byTerm<string>(terms as never);
    const twice = terms.flatMap((term) =>
      spellingsOf(term)
        .filter((word) => meant.get(termKey(word)) !== term.id)
        .map((word) => `${word}: ${term.id}, ${meant.get(termKey(word))}`),
    );
    expect(twice).toEqual([]);
  }
});

it.each([
  [
    ['--modality', '음성'],
    ['--modality', 'audio'],
  ],
  [
    ['--modality', '음성,그림'],
    ['--modality', 'audio,image'],
  ],
  [
    ['--produces', '동영상'],
    ['--produces', 'video'],
  ],
  [
    ['--capability', '도구호출'],
    ['--capability', 'tool_call'],
  ],
  [
    ['--license', '아파치'],
    ['--license', 'apache-2.0'],
  ],
  [
    ['--license', '상업적 이용'],
    ['--license', 'commercial'],
  ],
  [
    ['--country', '한국'],
    ['--country', 'KR'],
  ],
  [
    ['--support', '한국어'],
    ['--support', 'ko'],
  ],
  [
    ['--deployment', '온프레미스'],
    ['--deployment', 'weights'],
  ],
  [
    ['--deployment', 'On-Prem'],
    ['--deployment', 'weights'],
  ],
  [
    ['--sort', '가격'],
    ['--sort', 'price'],
  ],
  [
    ['--sort', '가격:내림차순'],
    ['--sort', 'price:desc'],
  ],
  [
    ['--fields', '가격,컨텍스트'],
    ['--fields', 'price,context'],
  ],
  [
    ['--fields', 'Context length'],
    ['--fields', 'limit.context'],
  ],
])('`list %j` is `list %j`', async (said, meant) => {
  const [one, other] = [await twin(['list', ...said, '--json']), await twin(['list', ...meant, '--json'])];
  expect(one.code).toBe(0);
  expect(one.out).toBe(other.out);
});

it.each([
  [
    ['--prefer', '저렴'],
    ['--prefer', 'cheap'],
  ],
  [
    ['--weight', '가격=2,컨텍스트'],
    ['--weight', 'price=2,context'],
  ],
  [
    ['--pareto', '가격,컨텍스트'],
    ['--pareto', 'price,context'],
  ],
])('`recommend %j` is `recommend %j`', async (said, meant) => {
  const answer = async (options: string[]): Promise<string> => {
    const { code, out } = await twin(['recommend', '--use', 'translation', ...options, '--json']);
    expect(code).toBe(0);
    return out;
  };
  expect(await answer(said)).toBe(await answer(meant));
});

it('a word that is none is told with what is taken and what is near, in the language of the screen', async () => {
  const korean = await twin(['list', '--modality', '음셩', '--lang', 'ko']);
  expect(korean.code).toBe(2);
  expect(korean.err).toContain('audio (오디오)');
  expect(korean.err).toContain('--modality 음성');
  const english = await twin(['list', '--modality', 'pictur', '--lang', 'en']);
  expect(english.err).toContain('--modality picture');
  expect(english.err).not.toMatch(/[가-힣]/);
  expect(english.err).toContain(MODALITIES.join(', ').replace('pdf', ''));
  expect((await twin(['list', '--sort', '가겨', '--lang', 'ko'])).err).toContain('가격');
  expect((await twin(['list', '--sort', 'pric', '--lang', 'en'])).err).not.toMatch(/[가-힣]/);
});
