import type { Language } from '../../domain/vocabulary.ts';
import { initWords } from './words/init.ts';

/** The files of a knowledge base for a team, in the order in which they are written: what takes it into force comes last. */
export function filesOf(lang: Language, today: string): { name: string; text: string }[] {
  const words = initWords[lang];
  const schema = '# yaml-language-server: $schema=.schema.json';
  const comment = (lines: readonly string[]): string[] => lines.map((line) => (line === '' ? '#' : `# ${line}`));
  const file = (name: string, ...lines: string[]) => ({ name, text: `${lines.join('\n')}\n` });
  return [
    file('README.md', ...words.readme),
    file(
      'sources.yaml',
      schema,
      ...comment(words.sources),
      'sources:',
      `  - {id: own-terms, title: ${words.title}, date: ${today}, checked: ${today}, kind: vendor}`,
    ),
    file(
      'models.yaml',
      schema,
      ...comment(words.models),
      'source: own-terms',
      '#developers: [{id: acme, name: Acme}]',
      '#models: [{id: acme-support, name: Acme Support, developer: acme, current: [{release: acme/support-1}]}]',
      '#releases: [{id: acme/support-1, name: Support 1, model: acme-support, developer: acme}]',
      '#offers:',
      '#  - release: acme/support-1',
      '#    provider: acme',
      `#    cost: [{from: ${today}, currency: USD, input: 0.4, output: 1.2}]`,
    ),
    file(
      'prices.yaml',
      schema,
      ...comment(words.prices),
      'source: own-terms',
      '#offers:',
      '#  - release: openai/gpt-4o',
      '#    provider: openai',
      `#    cost: [{from: ${today}, currency: USD, input: 2, output: 8}]`,
    ),
    file('lmm.config.yaml', schema, ...comment(words.config), 'kb: .'),
  ];
}
