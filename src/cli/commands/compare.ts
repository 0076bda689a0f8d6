import { cited } from '../../query/cite.ts';
import { compareAll } from '../../query/compare.ts';
import { findNamed, type Named } from '../../query/names.ts';
import { warnings } from '../../query/upcoming.ts';
import type { Command } from '../command.ts';
import { policyOf } from '../constraints.ts';
import { UsageError } from '../errors.ts';

export const command: Command = {
  name: 'compare',
  args: [{ name: '[names...]', key: 'names' }],
  options: [
    { flags: '--only-differences', key: 'onlyDifferences' },
    { flags: '--policy <file>', key: 'policy' },
  ],
  examples: [
    'lmm compare chatgpt gemini',
    'lmm compare 챗지피티 제미나이 --lang ko',
    'lmm compare gpt-4o gemini-1.5-flash --only-differences --fields price,context',
  ],
  async run({ io, settings, view: load, m }, names, given) {
    if (names.length < 2) throw new UsageError((errors) => errors.tooFewModels, 'compare');
    const view = await load();
    const named = names.map((name) => findNamed(view.knowledge, name));
    const twice = names.find((_, index) =>
      named.slice(0, index).some((other) => idOf(other) === idOf(named[index] as Named)),
    );
    if (twice !== undefined) throw new UsageError((errors) => errors.sameModel(twice), 'compare');
    const policy = await policyOf(given, view, io.cwd);
    const compared = compareAll(view, named, {
      policy,
      fields: settings.fields,
      onlyDifferences: given.onlyDifferences === true,
    });
    const { withLabels, compareText, compareRows, compareMarkdown } = await import('../../render/compare.ts');
    const result = withLabels(compared, m);
    return {
      document: result,
      notices: warnings(
        view,
        compared.models.map((model) => (model.release === null ? undefined : view.anyRelease(model.release))),
      ),
      empty: result.rows.length === 0,
      rows: async () => compareRows(result, m),
      markdown: async () => compareMarkdown(result, cited(view, result), m),
      text: async (screen) => compareText(result, { sources: cited(view, result), day: view.day }, screen),
    };
  },
};

const idOf = (named: Named): string =>
  named.kind === 'model' ? `model ${named.model.id}` : `release ${named.release.id}`;
