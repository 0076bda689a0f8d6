import type { Command } from '../command.ts';
import { UsageError } from '../errors.ts';

export const command: Command = {
  name: 'schema',
  args: [{ name: '[file]', key: 'schema' }],
  options: [],
  examples: ['lmm schema --out schema.json', 'lmm schema policy --lang ko'],
  async run({ settings, m }, [given = 'knowledge-base']) {
    const { fieldsOf, jsonSchema, SCHEMA_NAMES } = await import('../../domain/json-schema.ts');
    const name = SCHEMA_NAMES.find((known) => known === given);
    if (name === undefined) throw new UsageError((errors) => errors.badChoice('lmm schema', given, SCHEMA_NAMES));
    const document = jsonSchema(name, settings.lang);
    const { field, meaning, unit } = m.cli.schema;
    return {
      document,
      bare: true,
      empty: false,
      text: async () => `${JSON.stringify(document, null, 2)}\n`,
      rows: async () => ({
        columns: [
          { id: 'field', label: field },
          { id: 'meaning', label: meaning },
          { id: 'unit', label: unit },
        ],
        rows: fieldsOf(name).map(([path, { meta }]) => {
          const record = { field: path, meaning: meta.meaning?.[m.lang] ?? '', unit: meta.unit?.[m.lang] ?? null };
          return { record, cells: [record.field, record.meaning, record.unit] };
        }),
      }),
    };
  },
};
