import type { Command } from '../command.ts';
export const command: Command = {
  name: 'fields',
  args: [],
  options: [],
  examples: [],
  async run() {
    return { document: {}, empty: true, rows: async () => ({ columns: [], rows: [] }), text: async () => '' };
  },
};
