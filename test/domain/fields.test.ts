import { describe, expect, it } from 'vitest';
import { CAPABILITIES, FIELDS, type Field, findField, pathOf, SPECIFICATION } from '../../src/domain/fields.ts';
import { resolve } from '../../src/domain/values.ts';
import { DEPLOYMENTS, LANGUAGES, MODALITIES, STATUSES } from '../../src/domain/vocabulary.ts';
import { snapshotOf } from '../support/knowledge.ts';

describe('the table of fields', () => {
  it('has each id and alias once, and finds a field by all of them', () => {
    const names = FIELDS.flatMap(({ id, aliases }) => [id, ...aliases]);
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
    for (const field of FIELDS) {
      for (const name of [field.id, ...field.aliases]) expect(findField(` ${name.replaceAll('_', '-')} `)).toBe(field);
    }
    expect(findField('colour')).toBeUndefined();
  });

  it('has a word in each language for every field and every value of a closed list', () => {
    for (const { id, label, values } of FIELDS) {
      const all = [label, ...(typeof values === 'object' ? Object.values(values) : [])];
      for (const words of all) for (const language of LANGUAGES) expect(words[language], id).toBeTruthy();
    }
    const valuesOf = (id: string) => Object.keys(findField(id)?.values ?? {});
    expect(valuesOf('status')).toEqual([...STATUSES]);
    expect(valuesOf('modalities.input')).toEqual([...MODALITIES]);
    expect(valuesOf('modalities.output')).toEqual([...MODALITIES]);
    expect(valuesOf('data.deployment')).toEqual([...DEPLOYMENTS]);
  });

  it('gives one word to a value that several fields have', () => {
    const words = new Map<string, unknown>();
    for (const { values } of FIELDS) {
      for (const [value, own] of typeof values === 'object' ? Object.entries(values) : []) {
        expect(own, value).toEqual(words.get(value) ?? own);
        words.set(value, own);
      }
    }
  });

  it('tells what a release can do and what it is by itself', () => {
    expect(CAPABILITIES).toEqual(['reasoning', 'tool_call', 'structured_output', 'attachment', 'temperature']);
    const others = FIELDS.filter((field) => !SPECIFICATION.includes(field)).map(({ id }) => id);
    expect(others).toEqual(['developer', 'country', 'release', 'architecture', 'open_source']);
  });
});

describe('a field that has no resolve', () => {
  const example = ({ id, type }: Field): [yaml: string, value: unknown] => {
    if (type === 'boolean') return ['false', false];
    if (type === 'number') return ['1024', 1024];
    if (type === 'date') return ['2025-02', '2025-02'];
    if (type === 'list') return id === 'languages' ? ['[ko]', ['ko']] : ['[text]', ['text']];
    return ['MIT', 'MIT'];
  };
  it.each(FIELDS.filter((field) => field.resolve === undefined))('is a key of a release: $id', (field) => {
    const [yaml, value] = example(field);
    const [head, tail] = pathOf(field.id);
    const text = tail === undefined ? `${head}: ${yaml}` : `${head}: {${tail}: ${yaml}}`;
    const snapshot = snapshotOf(`releases: [{id: acme/r, name: R, developer: acme, ${text}}]\n`);
    const release = snapshot.anyRelease('acme/r');
    expect(resolve(snapshot, { model: undefined, release }, field.id)).toMatchObject({ value, from: 'acme/r' });
  });
});
