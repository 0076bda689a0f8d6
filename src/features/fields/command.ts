import { quoted } from '../../document/command-line.ts';
import { fields } from '../catalog/query.ts';
import type { Command } from '../command.ts';

export const command: Command = {
  name: 'fields',
  args: [],
  options: [],
  examples: ['lmm fields', 'lmm fields --format csv'],
  meant: (names) => `lmm fields --fields ${names.map(quoted).join(',')}`,
  async run({ settings, m }) {
    const { fieldsRows, fieldsText, labelled } = await import('../catalog/document.ts');
    const result = labelled(fields(settings.fields), m);
    return {
      body: result,
      empty: false,
      table: async () => fieldsRows(result, m),
      text: async (screen) => fieldsText(result, screen),
    };
  },
};
