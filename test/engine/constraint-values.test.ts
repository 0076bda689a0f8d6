import { describe, expect, it } from 'vitest';
import {
  countries,
  date,
  days,
  demand,
  developers,
  languages,
  licences,
  memories,
  type NameLookup,
  parameters,
  recordsOrMakers,
  regions,
  sum,
  texts,
  tokens,
  ValueError,
} from '../../src/engine/constraints/values.ts';
import { NameError } from '../../src/engine/name-errors.ts';

const NAMES: NameLookup = { developer: String, record: String, recordOrMaker: String };
const KINDS = { days, tokens, parameters, date, sum, texts, languages, countries, regions, memories, licences };
type Parsed = keyof typeof KINDS;

/** The value of a text as JSON; of what is none its code and the text, and what is meant. */
function read(kind: Parsed, text: string): string {
  try {
    return JSON.stringify(KINDS[kind].parse(text, NAMES));
  } catch (error) {
    if (!(error instanceof ValueError)) throw error;
    const { code, given, known } = error;
    return `${code} ${given}${known.length > 0 ? `: ${known.join(' | ')}` : ''}`;
  }
}

describe('the text of an option', () => {
  it.each<[Parsed, text: string, expected: string]>([
    ['days', '30', '30'],
    ['days', '3e1', '30'],
    ['days', '+5', '5'],
    ['days', '-1', 'whole -1'],
    ['days', '1.5', 'whole 1.5'],
    ['days', '1.', '1'],
    ['days', '.5', 'whole .5'],
    ['days', '1e+1', '10'],
    ['days', '1e-1', 'whole 1e-1'],
    ['days', '10e-1', '1'],
    ['days', '', 'whole '],
    ['days', ' 7 ', '7'],
    ['days', '0x10', 'whole 0x10'],
    ['days', 'x5', 'whole x5'],
    ['days', '5x', 'whole 5x'],
    ['days', '99999999999999999', 'whole 99999999999999999'],
    ['tokens', '128k', '128000'],
    ['tokens', ' 30,000 ', '30000'],
    ['tokens', '3만', '30000'],
    ['tokens', '1.5', 'tokens 1.5'],
    ['tokens', '-1', 'tokens -1'],
    ['tokens', '', 'tokens '],
    ['tokens', ' x ', 'tokens x'],
    ['parameters', '70B', '70000000000'],
    ['parameters', ' 70 ', '70'],
    ['parameters', '1.5B', '1500000000'],
    ['parameters', 'big', 'parameters big'],
    ['parameters', ' x ', 'parameters x'],
    ['date', ' 2026-01-01 ', '"2026-01-01"'],
    ['date', '2026', '"2026"'],
    ['date', '2026-13-01', 'date 2026-13-01'],
    ['date', ' x ', 'date x'],
    ['sum', '2', '2'],
    ['sum', '1000 KRW', '"1000 KRW"'],
    ['sum', ' x ', 'sum x'],
    ['texts', ' a, b ,a,,', '["a","b"]'],
    ['texts', ' , ', 'empty  , '],
    ['languages', 'ko', '["ko"]'],
    ['languages', 'Korean', '["ko"]'],
    ['languages', '한국어', '["ko"]'],
    ['languages', 'EN-us', '["en-us"]'],
    ['languages', 'Koraen', 'language Koraen: korean'],
    ['languages', 'x', 'language x'],
    ['languages', 'koreanish', 'language koreanish: korean'],
    ['countries', 'KR', '["KR"]'],
    ['countries', '독일', '["DE"]'],
    ['countries', 'germany', '["DE"]'],
    ['countries', 'Germny', 'country Germny: germany | german'],
    ['countries', 'eu', '["EU"]'],
    ['regions', 'EU', '["eu"]'],
    ['regions', 'seoul', '["kr"]'],
    ['regions', '한국', '["kr"]'],
    ['regions', 'Nowhere', '["nowhere"]'],
    ['memories', '24GB', '["24GB"]'],
    ['memories', '2x80GB', '["2x80GB"]'],
    ['memories', 'RTX 4090', '["24GB"]'],
    ['memories', '24', 'memory 24: 24GB'],
    ['memories', '12,5', 'memory 12,5: 12.5GB'],
    ['memories', '12,500', 'memory 12,500: 12GB,500GB'],
    ['memories', '24GB, 16', 'memory 24GB, 16: 24GB,16GB'],
    ['memories', 'x', 'memory x'],
    ['memories', '24, x', 'memory 24'],
    ['memories', '', 'empty '],
    ['memories', '24x', 'memory 24x'],
    ['memories', 'a24', 'memory a24'],
    ['memories', '1,5GB', 'memory 1,5GB: 1.5GB'],
    ['licences', 'MIT', '["MIT"]'],
    ['licences', 'mit', '["mit"]'],
    ['licences', 'apache 2', '["apache-2.0"]'],
    ['licences', 'Foo', '["Foo"]'],
  ])('of the kind %s, %j, is %s', (kind, text, expected) => {
    expect(read(kind, text)).toBe(expected);
  });

  it('that is a name nobody has is no memory that was meant', () => {
    const unknown = new NameError('unknown-name', 'x', 'model', []);
    const find = () => {
      throw unknown;
    };
    const lookup: NameLookup = { developer: find, record: find, recordOrMaker: find };
    expect(() => developers.parse('x', lookup)).toThrow(unknown);
    expect(() => recordsOrMakers.parse('x', lookup)).toThrow(unknown);
  });
});

describe('a value of a file', () => {
  it('that demands nothing asks for nothing', () => {
    expect(demand.settle?.(false, NAMES)).toBeUndefined();
    expect(demand.settle?.(true, NAMES)).toBe(true);
    expect(demand.parse('', NAMES)).toBe(true);
  });

  it('has its names looked up', () => {
    const lookup: NameLookup = {
      developer: (name) => `maker ${name}`,
      record: (name) => `record ${name}`,
      recordOrMaker: (name) => `either ${name}`,
    };
    expect(developers.settle?.(['a', 'b'], lookup)).toEqual(['maker a', 'maker b']);
    expect(recordsOrMakers.settle?.(['a'], lookup)).toEqual(['either a']);
    expect(recordsOrMakers.parse('a, b', lookup)).toEqual(['either a', 'either b']);
    expect(regions.settle?.(['EU', 'Seoul'], lookup)).toEqual(['eu', 'kr']);
  });
});
