import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { jsonSchema, SCHEMA_NAMES } from '../../src/domain/json-schema.ts';
import { kindOf } from '../../src/domain/kinds/by-name.ts';
import { type Shape, shapeOf } from '../../src/domain/schema-shape.ts';
import { KIND_NAMES, LANGUAGES } from '../../src/domain/vocabulary.ts';
import { SHAPES } from '../../src/engine/query.ts';
import { listFiles, readBytes } from '../../src/kb/read/files.ts';
import { parse, SourceMap, SourceText } from '../../src/kb/read/parse.ts';
import { validate } from '../../src/kb/read/validate.ts';
import { root } from '../support/lmm.ts';
import { twin, twinJson } from '../support/twin.ts';

const compiled = (name: (typeof SCHEMA_NAMES)[number]) =>
  new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile(jsonSchema(name, SHAPES, 'en'));
const fits = compiled('knowledge-base');

/** Whether a file of this content, which is YAML as JSON is, is refused by its shape. */
function isRefused(content: object): boolean {
  const map = new SourceMap();
  return validate(parse(new SourceText('kb.json', JSON.stringify(content)), map).root, map).problems.length > 0;
}

/** Some value that a rule takes, by the rule's name. */
const VALUES: Record<string, fc.Arbitrary<unknown>> = {
  text: fc.constantFrom('a text', '1.10', 2025, 4.5, true),
  name: fc.constantFrom('a text', '1.10', 2025, 4.5, true),
  prose: fc.constantFrom('a text', 7),
  address: fc.constantFrom('https://acme.test', 'http://acme.test/a?b=c#d'),
  id: fc.constantFrom('acme/a-1', 'b', 12),
  field: fc.constant('limit.context'),
  localized: fc.constantFrom('both', { en: 'one' }, { en: 'one', ko: '하나' }),
  date: fc.constantFrom('2024-02-29', '2024-10', '2024', 2024),
  signed: fc.constantFrom(-1.5, 0, 12),
  number: fc.constantFrom(0, 0.25, 12),
  whole: fc.constantFrom(0, 128_000),
  boolean: fc.boolean(),
  language: fc.constantFrom('ko', 'pt-BR'),
  country: fc.constant('KR'),
  currency: fc.constant('USD'),
  claimed: fc.constantFrom('text', 3, false, ['a', 'b']),
};

function someOf(shape: Shape): fc.Arbitrary<unknown> {
  const { form, entries, of, meta } = shape;
  const value = (): fc.Arbitrary<unknown> => {
    if (form === 'mapping' && entries) {
      const fields = Object.fromEntries([...entries].map(([key, field]) => [key, someOf(field)]));
      const requiredKeys = [...entries].filter(([, field]) => !field.optional).map(([key]) => key);
      return fc.record(fields, { requiredKeys });
    }
    if (of) {
      if (form === 'map') return fc.dictionary(fc.constantFrom('license', 'limit.context'), someOf(of), { minKeys: 1 });
      const list = fc.array(someOf(of), { minLength: meta.least ?? 0, maxLength: 2 });
      return form === 'some' ? fc.oneof(someOf(of), list) : list;
    }
    if (meta.options) return fc.constantFrom(...meta.options);
    const found = VALUES[meta.value?.name ?? ''];
    if (!found) throw new Error(`this test has no value for ${JSON.stringify(meta)}`);
    return found;
  };
  return shape.known ? fc.oneof(value(), fc.constantFrom('undisclosed', 'not-applicable')) : value();
}

const isMapping = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * The program takes an empty list for a mapping of which nothing is said, and reads a list of `sources` as one by number,
 * whose keys it refuses later, as fields that there are none of.
 */
const isLax = (key: string, value: unknown, probe: unknown): boolean =>
  isMapping(value) && Array.isArray(probe) && (probe.length === 0 || key === 'sources');

/** Every mapping in a value, each with its keys. */
function mappings(value: unknown): Record<string, unknown>[] {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.values(value).flatMap(mappings);
  return Array.isArray(value) ? inner : [value as Record<string, unknown>, ...inner];
}

describe.each(KIND_NAMES)('a file with %s', (kind) => {
  const record = someOf(shapeOf(kindOf(kind).schema)) as fc.Arbitrary<Record<string, unknown>>;

  it('is accepted where its shape is right', () => {
    fc.assert(
      fc.property(record, (one) => {
        const file = { source: 's', 'x-note': 1, [kind]: [one] };
        expect(isRefused(file)).toBe(false);
        fits(file);
        expect(fits.errors).toBeNull();
      }),
      { numRuns: 30 },
    );
  });

  it('is refused where a key is unknown', () => {
    fc.assert(
      fc.property(record, fc.nat(), (one, at) => {
        const copy = structuredClone(one);
        const all = mappings(copy).filter((mapping) => !('limit.context' in mapping || 'license' in mapping));
        const mapping = all[at % all.length] ?? copy;
        mapping.nonsense = 1;
        const file = { [kind]: [copy] };
        expect(isRefused(file)).toBe(true);
        expect(fits(file)).toBe(false);
      }),
      { numRuns: 30 },
    );
  });

  it('is refused exactly where a value of another type is', () => {
    const probes = [null, '', ' ', 'two words', -1, 0, 1.5, true, [], [[]], [null], ['a'], {}, { a: 1 }, { en: [] }];
    fc.assert(
      fc.property(record, fc.nat(), fc.constantFrom<unknown>(...probes), (one, at, probe) => {
        const copy = structuredClone(one);
        const places = mappings(copy).flatMap((mapping) => Object.keys(mapping).map((key) => [mapping, key] as const));
        const place = places[at % places.length];
        if (!place || isLax(place[1], place[0][place[1]], probe)) return;
        place[0][place[1]] = structuredClone(probe);
        const file = { [kind]: [copy] };
        expect({ fits: fits(file), file }).toEqual({ fits: !isRefused(file), file });
      }),
      { numRuns: 120 },
    );
  });
});

describe('the shipped files', () => {
  // Most of what ships are editions of tables, a form that every eighth of them has as well as all.
  const files = listFiles(join(root, 'data'), 'data', []).filter(
    ({ name }, at) => !name.startsWith('data/tables/') || at % 8 === 0 || name.endsWith('calibrations.yaml'),
  );
  it('fit the schema', () => {
    for (const file of files) {
      const content = parseYaml((readBytes(file, []) ?? '').toString(), { merge: true, maxAliasCount: -1 });
      fits(content);
      expect(fits.errors, `${file.name} does not fit docs/schema.json`).toBeNull();
    }
    expect(files.length).toBeGreaterThan(50);
  });
});

describe('a shipped file with one value changed', () => {
  const small = listFiles(join(root, 'data'), 'data', []).flatMap((file) => {
    const text = (readBytes(file, []) ?? '').toString();
    return text.length > 12_000 ? [] : [parseYaml(text, { merge: true, maxAliasCount: -1 }) as Record<string, unknown>];
  });
  const probes = [
    null,
    '',
    ' ',
    -1,
    0,
    1.5,
    true,
    [[]],
    [null],
    ['a'],
    { a: 1 },
    '2026-13-01',
    'undisclosed',
    'https://a.test',
  ];

  it('is refused by the schema exactly where the program refuses it', () => {
    fc.assert(
      fc.property(fc.constantFrom(...small), fc.nat(), fc.constantFrom<unknown>(...probes), (content, at, probe) => {
        const copy = structuredClone(content);
        const places = mappings(copy).flatMap((mapping) => Object.keys(mapping).map((key) => [mapping, key] as const));
        const place = places[at % places.length];
        if (!place || isLax(place[1], place[0][place[1]], probe)) return;
        place[0][place[1]] = structuredClone(probe);
        expect({ fits: fits(copy), key: place[1], probe }).toEqual({ fits: !isRefused(copy), key: place[1], probe });
      }),
      { numRuns: 150 },
    );
  });
});

describe('lmm schema', () => {
  it.each(SCHEMA_NAMES)('prints the schema of a %s, in either language', async (name) => {
    for (const lang of LANGUAGES) {
      const { out, code } = await twin(['schema', name, '--lang', lang]);
      expect(code).toBe(0);
      expect(JSON.parse(out)).toEqual(jsonSchema(name, SHAPES, lang));
      expect(await twinJson(['schema', name, '--lang', lang])).toEqual(jsonSchema(name, SHAPES, lang));
    }
  });

  it('is that of a knowledge base where no file is named, and lists its fields in other formats', async () => {
    expect(JSON.parse((await twin(['schema', '--lang', 'en'])).out)).toEqual(
      jsonSchema('knowledge-base', SHAPES, 'en'),
    );
    expect((await twin(['schema', '--format', 'csv'])).out).toContain(
      '\nreleases.limit.context,Context window,tokens\n',
    );
    expect((await twin(['schema', 'policy', '--format', 'markdown'])).out).toMatch(/^```json\n\{\n[\s\S]*\n\}\n```\n$/);
  });

  it('tells what there is where a name is none', async () => {
    const { code, err } = await twin(['schema', 'polcy', '--lang', 'en']);
    expect([code, err]).toEqual([2, expect.stringContaining('knowledge-base, policy, query, decision, watch, config')]);
  });

  it.each([
    ['policy', { name: 'ours', max_price: 2, require: { min_context: 1000 } }, { max_price: '2' }],
    ['policy', { deny: { models: ['a'] } }, { forbid: {} }],
    ['config', { kb: ['../team'], models: [{ id: 'm' }] }, { models: [{ id: 'm', nam: 'M' }] }],
    ['config', { kb: 'team', 'x-note': 1 }, { kb: 'team', note: 1 }],
    ['decision', undefined, { lmm: 'decision/2' }],
  ] as const)('accepts and refuses a %s as the program does', (name, right, wrong) => {
    const check = compiled(name);
    if (right) expect([check(right), check.errors]).toEqual([true, null]);
    expect(check(wrong)).toBe(false);
  });
});
