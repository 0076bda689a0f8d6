import { problemExcerpt, problemText } from '../../document/problems.ts';
import type { Command } from '../command.ts';
import { EXIT } from '../errors.ts';

export const command: Command = {
  name: 'validate',
  args: [
    {
      name: '[paths...]',
      about: { en: 'files or folders; without any, all that is loaded', ko: '파일이나 폴더. 없으면 불러온 것 모두' },
    },
  ],
  options: [],
  examples: ['lmm validate', 'lmm validate my-models.yaml', 'lmm validate --kb team/kb --json'],
  async run({ m, check }, paths) {
    const { problems: found, files } = await check(paths);
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
      document: async () => {
        const { fine, found: count } = m.cli.validate;
        const text = problems.length === 0 ? fine(files) : count(problems.length);
        const excerpts = found.map((problem) => problemExcerpt(problem, m));
        return { wide: true, lead: [...excerpts, { kind: 'text', text }], sections: [] };
      },
      exit: problems.length === 0 ? EXIT.done : EXIT.knowledge,
    };
  },
};
