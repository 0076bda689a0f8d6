import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { notJsonAt } from '../../src/kb/read/json-form.ts';
import { compiled } from '../support/knowledge.ts';

/** Texts that YAML reads and JSON does not, with `▮` before the place where they stop being JSON. */
const NO_JSON: [what: string, text: string][] = [
  ['a comment of YAML', '{"models": []} ▮# none'],
  ['a comment before', '▮# none\n{"models": []}'],
  ['a comma behind the last item', '{"models": [],▮}'],
  ['a comma behind the last item of a list', '{"models": [1,▮]}'],
  ['YAML', '▮models: []'],
  ['an item of YAML', '▮- 1'],
  ['a key without quotes', '{▮models: []}'],
  ['single quotes', "{▮'models': []}"],
  ['a text without quotes', '{"a": ▮word}'],
  ['a number in another form', '{"a": ▮0x10}'],
  ['a number with zeros before', '{"a": ▮007}'],
  ['a number without its end', '{"a": ▮1.}'],
  ['a word that goes on', '{"a": ▮trues}'],
  ['no value', '{"a":▮}'],
  ['a pair in a list', '["a"▮: 1]'],
  ['an escape that JSON has not', '{"a": ▮"\\x41"}'],
  ['a line break in a text', '{"a": ▮"b\n  c"}'],
  ['two documents', '{}\n▮---\n{}'],
  ['a text that is not closed', '{"a": ▮"b'],
  ['nothing behind a bracket', '{"a": [▮'],
];

describe('a file that is JSON by its name', () => {
  it.each(NO_JSON)('stops being JSON at %s', (_, text) => {
    expect(notJsonAt(text.replace('▮', ''))).toBe(text.indexOf('▮'));
  });

  it('is JSON where JSON.parse reads it, and is none where that does not', () => {
    const pieces = fc.constantFrom(
      ...['{', '}', '[', ']', ',', ':', '"a"', '"', '1', '-0.5e3', 'true', 'nul', ' ', '\n', '#', "'"],
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.json(),
          fc.array(pieces, { minLength: 1, maxLength: 12 }).map((all) => all.join('')),
        ),
        (text) => {
          let isJson = text.trim() === '';
          try {
            JSON.parse(text);
            isJson = true;
          } catch {}
          expect(notJsonAt(text) === undefined).toBe(isJson);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('is told with its place, whatever the case of its name, and read where it is JSON', () => {
    const told = (name: string, text: string) =>
      compiled({ [name]: text }).problems.map(({ line, column, code, values }) => [line, column, code, values]);
    expect(told('kb.json', '{\n  "developers": [{"id": "a", "name": "A"},]\n}')).toEqual([
      [2, 43, 'syntax', { fault: 'not-json', what: ']' }],
    ]);
    expect(told('KB.JSON', 'developers: []')).toEqual([[1, 1, 'syntax', { fault: 'not-json', what: 'developers' }]]);
    expect(told('kb.yaml', '{"developers": [],}')).toEqual([]);
    expect(told('kb.json', '\ufeff{"developers": [{"id": "a", "name": "A\\/B"}]}\n')).toEqual([]);
    expect(told('kb.json', '\n')).toEqual([]);
  });

  it('is called by the name of its kind where it is of another', () => {
    const [jsonc] = compiled({ 'kb.json': '{\n  // a note\n  "developers": []\n}' }).problems;
    expect(jsonc).toMatchObject({ code: 'foreign-format', values: { format: 'JSON5, JSONC' } });
  });
});
