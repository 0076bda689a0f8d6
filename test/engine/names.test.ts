import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findNamed, findRecord, NameError } from '../../src/engine/names.ts';
import { anyCharacter } from '../support/characters.ts';
import { based, knowledgeOf } from '../support/knowledge.ts';

const KB = knowledgeOf(
  based(`models:
  - {id: chatgpt, name: ChatGPT, developer: acme, aliases: [챗GPT, 챗지피티]}
  - {id: deepseek, name: DeepSeek, developer: acme, aliases: [딥시크], names: [{name: DeepSeek R1}]}
  - {id: nova, name: Nova, developer: acme}
  - {id: twin-a, name: Twin, developer: acme}
  - {id: twin-b, name: Twin, developer: acme}
releases:
  - {id: acme/gpt-4o, name: GPT-4o, model: chatgpt, developer: acme}
  - {id: acme/gpt-4o-mini, name: GPT-4o mini, model: chatgpt, developer: acme}
  - {id: acme/deepseek-r1, name: DeepSeek R1, model: deepseek, developer: acme}
  - {id: acme/nova, name: Nova, model: nova, developer: acme}
  - {id: beta/x-1, name: X, developer: acme, aliases: [ex]}
  - {id: gamma/x-1, name: Y, developer: acme, aliases: [ex]}
  - {id: "beta/x-1:free", name: X free, developer: acme}
  - {id: acme/pair-1, name: Pair One, developer: acme}
  - {id: acme/pair1, name: Pair 01, developer: acme}
`),
);
const find = (name: string): string => {
  const named = findNamed({ knowledge: KB, day: '2026-01-01' }, name);
  return named.kind === 'model' ? `model ${named.model.id}` : `release ${named.release.id}`;
};
const failure = (name: string): NameError => {
  try {
    find(name);
  } catch (error) {
    if (error instanceof NameError) return error;
    throw error;
  }
  throw new Error(`${name} was found`);
};

describe('a name that means one thing', () => {
  it.each([
    ['chatgpt', 'model chatgpt'],
    ['ChatGPT', 'model chatgpt'],
    ['chat-gpt', 'model chatgpt'],
    ['CHAT GPT', 'model chatgpt'],
    ['ｃｈａｔｇｐｔ', 'model chatgpt'],
    ['챗지피티', 'model chatgpt'],
    ['챗지피티'.normalize('NFD'), 'model chatgpt'],
    ['챗 GPT', 'model chatgpt'],
    ['챗gpt', 'model chatgpt'],
    ['acme/gpt-4o', 'release acme/gpt-4o'],
    ['ACME/GPT-4o', 'release acme/gpt-4o'],
    ['gpt-4o', 'release acme/gpt-4o'],
    ['gpt 4o mini', 'release acme/gpt-4o-mini'],
    // The line and its release do not share a name, whatever the line was called.
    ['deepseek', 'model deepseek'],
    ['DeepSeek R1', 'release acme/deepseek-r1'],
    ['deepseek-r1', 'release acme/deepseek-r1'],
    // A model beats its own releases; an id in full is always that.
    ['nova', 'model nova'],
    ['Nova', 'model nova'],
    ['acme/nova', 'release acme/nova'],
    ['beta/x-1', 'release beta/x-1'],
    ['beta/x-1:free', 'release beta/x-1:free'],
    // Two ids that differ in a hyphen alone.
    ['acme/pair-1', 'release acme/pair-1'],
    ['acme/pair1', 'release acme/pair1'],
    ['y', 'release gamma/x-1'],
  ])('%s is %s', (name, found) => {
    expect(find(name)).toBe(found);
  });
});

describe('a name that means several things', () => {
  it.each([
    ['x-1', ['beta/x-1', 'gamma/x-1']],
    ['ex', ['beta/x-1', 'gamma/x-1']],
    ['Twin', ['twin-a', 'twin-b']],
    ['acme/pair 1', ['acme/pair-1', 'acme/pair1']],
  ])('%s lists %j', (name, candidates) => {
    expect(failure(name)).toMatchObject({ code: 'ambiguous-name', asked: name, candidates });
  });

  it('is ambiguous between a model and a release of another line', () => {
    const kb = knowledgeOf(
      based(
        'models:\n  - {id: m, name: Same, developer: acme}\n  - {id: n, name: N, developer: acme}\nreleases:\n  - {id: acme/r, name: Same, model: n, developer: acme}\n  - {id: acme/q, name: Same, model: m, developer: acme}\n',
      ),
    );
    expect(() => findNamed({ knowledge: kb, day: '2026-01-01' }, 'same')).toThrowError(NameError);
    try {
      findNamed({ knowledge: kb, day: '2026-01-01' }, 'same');
    } catch (error) {
      expect((error as NameError).candidates).toEqual(['m', 'acme/r']);
    }
  });
});

describe('a name that is unknown', () => {
  it.each([
    ['chatgtp', 'chatgpt'],
    ['챗지피디', 'chatgpt'],
    ['gpt-4', 'acme/gpt-4o'],
    ['acme/gpt-4o-2024', 'acme/gpt-4o'],
    ['deepsek', 'deepseek'],
  ])('%s comes with a near miss: %s', (name, near) => {
    const error = failure(name);
    expect(error.code).toBe('unknown-name');
    expect(error.candidates).toContain(near);
    expect(error.candidates.length).toBeLessThanOrEqual(3);
    expect(new Set(error.candidates).size).toBe(error.candidates.length);
  });

  it.each(['', ' ', '-', '—', 'qqqqqqqqqqqq', '4o', 'gpt', 'acme', 'acme/', 'gpt.4o', '__proto__', 'constructor'])(
    '%j is not guessed',
    (name) => {
      expect(failure(name).code).toBe('unknown-name');
    },
  );

  it('may be any text at all', () => {
    const anything = fc.oneof(
      fc.string({ unit: anyCharacter }),
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('chatgpt', '챗지피티', 'acme/nova'),
    );
    fc.assert(
      fc.property(anything, (name) => {
        let found: string | undefined;
        try {
          found = find(name);
        } catch (error) {
          expect(error).toBeInstanceOf(NameError);
        }
        // Composition and spacing never change what is meant.
        for (const other of [name.normalize('NFD'), name.normalize('NFC'), ` ${name}`]) {
          let same: string | undefined;
          try {
            same = find(other);
          } catch (error) {
            expect(error).toBeInstanceOf(NameError);
          }
          if (found !== 'release acme/nova') expect(same).toBe(found);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('records', () => {
  const uses = [
    { id: 'social-media', name: { en: 'Social media', ko: '소셜 미디어' }, aliases: ['sns'] },
    { id: 'seo', name: { en: 'Search engine optimisation', ko: null } },
  ];
  it.each(['social-media', 'Social Media', '소셜미디어', 'SNS', 'socialmedia'])(
    '%s is found in either language',
    (name) => {
      expect(findRecord(uses, name, 'use').id).toBe('social-media');
    },
  );
  it('are not found by a part of a name', () => {
    expect(() => findRecord(uses, 'social', 'use')).toThrowError(NameError);
  });
  it('say of what kind they would be', () => {
    try {
      findRecord(uses, 'soe', 'use');
    } catch (error) {
      expect(error).toMatchObject({ kind: 'use', candidates: ['seo'] });
    }
    expect.assertions(1);
  });
});
