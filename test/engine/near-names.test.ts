import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findNamed, NameError } from '../../src/engine/names.ts';
import { based, knowledgeOf } from '../support/knowledge.ts';

const RELEASES: readonly [id: string, date: string, more?: string][] = [
  ['acme/cat-3-opal-20240229', '2024-02-29'],
  ['acme/cat-opal-4-0', '2025-05-01'],
  ['acme/cat-opal-4-5', '2025-11-01'],
  ['acme/cat-opal-5', '2026-07-01'],
  ['acme/cat-ruby-4-5', '2025-10-01'],
  ['acme/cat-ruby-5', '2026-06-01'],
  ['acme/dog-4', '2023-03-01'],
  ['acme/dog-4o', '2024-05-01'],
  ['acme/dog-4o-mini', '2024-07-01'],
  ['acme/d4-mini', '2025-04-01'],
  ['acme/o4-mini', '2025-04-16'],
  ['acme/dog-3.5-turbo', '2022-11-01'],
  ['acme/dog-5', '2025-08-01'],
  ['acme/dog-5-mini', '2025-08-01'],
  ['acme/dog-5.4', '2026-03-01'],
  ['beta/owl-4-scout-17b-16e-instruct', '2025-04-05'],
  ['beta/owl-3.3-70b-instruct', '2024-12-06'],
  ['beta/owl-2-13b', '2023-07-01'],
  ['acme/dog-oss-120b', '2025-08-05'],
  ['beta/owl-2-vl-13b-chat', '2025-09-01'],
];
const KB = knowledgeOf(
  based(`developers: [{id: beta, name: Beta Works, country: KR, source: s, aliases: [베타]}]
models:
  - {id: cat, name: Cat, developer: acme, aliases: [고양이]}
  - {id: chatdog, name: ChatDog, developer: acme, aliases: [dog, 강아지]}
  - {id: owl, name: Owl, developer: beta, aliases: [부엉이]}
releases:
${RELEASES.map(([id, date]) => {
  const model = id.includes('/cat') ? 'cat' : id.startsWith('beta') ? 'owl' : 'chatdog';
  return `  - {id: ${id}, name: ${id.slice(5)}, model: ${model}, developer: ${id.slice(0, 4)}, release_date: ${date}}`;
}).join('\n')}
`),
);
function candidates(asked: string): string[] {
  try {
    findNamed({ knowledge: KB, day: '2026-11-30' }, asked);
  } catch (error) {
    if (error instanceof NameError && error.code === 'unknown-name') return error.candidates;
    throw error;
  }
  throw new Error(`${asked} was found`);
}

describe('a name that nobody has is answered first with what was probably meant', () => {
  it.each([
    ['a kind of a line: its newest first', 'opal', 'acme/cat-opal-5'],
    ['a kind with its version, without the line', 'opal 4.5', 'acme/cat-opal-4-5'],
    ['the same, other way round', '4.5 ruby', 'acme/cat-ruby-4-5'],
    ['a version that is none yet: the nearest', 'cat-opal-6', 'acme/cat-opal-5'],
    ['a version between two', 'cat-opal-4.6', 'acme/cat-opal-4-5'],
    ['a version of which one goes on', 'dog-3', 'acme/dog-3.5-turbo'],
    ['without its last word', 'dog-3.5', 'acme/dog-3.5-turbo'],
    ['with more behind it', 'dog-4-32k', 'acme/dog-4'],
    ['with more behind it, and a letter', 'dog-4o-audio-preview', 'acme/dog-4o'],
    ['a word that no version has', 'dog-5-turbo', 'acme/dog-5'],
    ['a digit for a letter', 'dog-40', 'acme/dog-4o'],
    ['a dot too many', 'dog-4.o', 'acme/dog-4o'],
    ['without its first word', '4o', 'acme/dog-4o'],
    ['a letter behind its number, not before it', '4o-mini', 'acme/dog-4o-mini'],
    ['a letter less at the end', 'dog-5-min', 'acme/dog-5-mini'],
    ['letters swapped at the beginning', 'acme/dgo-5', 'acme/dog-5'],
    ['a letter too many in the middle', 'cat-oppal-4-5', 'acme/cat-opal-4-5'],
    ['a size without the rest', 'owl-70b', 'beta/owl-3.3-70b-instruct'],
    ['a version without the rest', 'Owl 4', 'beta/owl-4-scout-17b-16e-instruct'],
    ['a size that is none', 'owl-3.3-405b', 'beta/owl-3.3-70b-instruct'],
    ['by another name of the line', 'ChatDog-5', 'acme/dog-5'],
    ['by a Korean name of the line', '부엉이 4', 'beta/owl-4-scout-17b-16e-instruct'],
    ['a line with a particle', '고양이는', 'cat'],
    ['a release with a particle', 'DOG-5를', 'acme/dog-5'],
    ['lines in the plural', 'cats', 'cat'],
    ['who makes it', 'beta', 'owl'],
    ['who makes it, as people say', '베타', 'owl'],
    ['with a route nobody knows', 'gateway/x/cat-opal-4.6', 'acme/cat-opal-4-5'],
    ['a version less exact', 'dog-3', 'acme/dog-3.5-turbo'],
    ['an address', 'https://acme.test/cat/opal', 'acme/cat-opal-5'],
    ['a letter too many, without the line', 'rubby 4.5', 'acme/cat-ruby-4-5'],
    ['a letter too many in a part of a name', 'turbbo 3.5', 'acme/dog-3.5-turbo'],
    ['a version that is none, beside a size that is as high', 'dog-99', 'acme/dog-5.4'],
    ['a name with one word more, and one that has it in its middle', 'Owl-2-13B-Chat', 'beta/owl-2-13b'],
    ['a name that goes on behind two, the longer one', 'dog 4o mini audio preview extra', 'acme/dog-4o-mini'],
  ])('%s: %s', (_, asked, first) => {
    expect(candidates(asked)[0]).toBe(first);
  });

  it('the line stands beside its releases', () => {
    expect(candidates('cat-opal-6')).toEqual(['acme/cat-opal-5', 'acme/cat-opal-4-5', 'cat']);
  });

  it('nothing near is nothing told', () => {
    for (const asked of ['-', '/', 'ㅎㅎ', 'zzzzzzzz', '부']) expect(candidates(asked)).toEqual([]);
  });

  it('one letter that is wrong leads to the name, wherever it stands', () => {
    fc.assert(
      fc.property(fc.constantFrom(...RELEASES), fc.nat(), fc.boolean(), ([id], at, isLeftOut) => {
        const name = id.slice(5);
        const places = [...name].flatMap((letter, index) => (/[a-z]/.test(letter) ? [index] : []));
        const place = places[at % places.length] ?? 0;
        fc.pre(!name.includes('2024') && name.replace(/[^a-z]/g, '').length > 5);
        const asked = `${name.slice(0, place)}${isLeftOut ? '' : 'q'}${name.slice(place + 1)}`;
        expect(candidates(asked)).toContain(id);
      }),
      { numRuns: 60 },
    );
  });
});
