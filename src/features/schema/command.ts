import { SHAPES } from '../../engine/query.ts';
import type { Command } from '../command.ts';
import { UsageError } from '../errors.ts';

export const command: Command = {
  name: 'schema',
  args: [
    {
      name: '[file]',
      about: {
        en: 'knowledge-base (where none is named), policy, query, decision, watch or config',
        ko: 'knowledge-base(이름이 없으면), policy, query, decision, watch, config 중 하나',
      },
    },
  ],
  options: [],
  examples: ['lmm schema --out schema.json', 'lmm schema policy --lang ko'],
  async run({ settings: { lang } }, [given = 'knowledge-base']) {
    const { fieldsOf, jsonSchema, SCHEMA_NAMES } = await import('../../domain/json-schema.ts');
    const name = SCHEMA_NAMES.find((known) => known === given);
    if (name === undefined) throw new UsageError((errors) => errors.badChoice('lmm schema', given, SCHEMA_NAMES));
    const schema = jsonSchema(name, SHAPES, lang);
    return {
      body: schema,
      bare: true,
      empty: false,
      table: () => ({
        columns: ['field', 'meaning', 'unit'].map((id) => ({ id, label: id })),
        rows: fieldsOf(name, SHAPES).map(([field, { meta }]) => {
          const record = { field, meaning: meta.meaning?.[lang] ?? '', unit: meta.unit?.[lang] ?? null };
          return { record, cells: Object.values(record) };
        }),
      }),
      document: () => ({
        wide: true,
        lead: [{ kind: 'code', language: 'json', text: JSON.stringify(schema, null, 2) }],
        sections: [],
      }),
    };
  },
};
