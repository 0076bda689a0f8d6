import { resolve } from 'node:path';
import { wrap } from '../../formats/text/wrap.ts';
import { findProblems } from '../../kb/load.ts';
import { layersOf } from '../../surfaces/cli/knowledge.ts';
import type { Command } from '../command.ts';
import { EXIT } from '../errors.ts';
import { describeProblems, problemText } from './problems.ts';

export const command: Command = {
  name: 'validate',
  args: [{ name: '[paths...]', key: 'paths' }],
  options: [],
  examples: ['lmm validate', 'lmm validate my-models.yaml', 'lmm validate --kb team/kb --json'],
  async run({ io, settings, m }, args) {
    // A file of the user's is checked on top of the shipped base, whose models and sources it may name.
    const own = settings.kb ?? (await layersOf(io));
    const named = args.map((path) => ({ path: resolve(io.cwd, path), shown: path }));
    const { problems: found, files } = await findProblems(settings.kb ? null : io.root, [...own, ...named]);
    const problems = found.map((problem) => {
      const { file, line, column, code } = problem;
      return { file, line, column, code, text: problemText(problem, m) };
    });
    return {
      body: { problems },
      bare: true,
      empty: problems.length === 0,
      table: async () => ({
        columns: ['file', 'line', 'column', 'code', 'text'].map((id) => ({ id, label: id })),
        rows: problems.map((record) => ({
          record,
          cells: [record.file, record.line, record.column, record.code, record.text],
        })),
      }),
      text: async ({ width, whole }) => {
        const { fine, found: count } = m.cli.validate;
        if (problems.length === 0) return `${wrap(fine(files), width).join('\n')}\n`;
        return `${describeProblems(found, m, whole ? undefined : width)}\n${count(problems.length)}\n`;
      },
      exit: problems.length === 0 ? EXIT.done : EXIT.knowledge,
    };
  },
};
