import { quoted } from '../../document/command-line.ts';
import type { Command } from '../command.ts';
import { fields } from './query.ts';

export const command: Command = {
  name: 'fields',
  args: [],
  options: [],
  examples: ['lmm fields', 'lmm fields --format csv'],
  meant: (names) => `lmm fields --fields ${names.map(quoted).join(',')}`,
  async run({ settings, m }) {
    const { fieldsDocument, fieldsRows, labelled } = await import('./document.ts');
    const result = labelled(fields(settings.fields), m);
    return {
      body: result,
      empty: false,
      table: async () => fieldsRows(result, m),
      document: async () => fieldsDocument(result, m),
    };
  },
};
