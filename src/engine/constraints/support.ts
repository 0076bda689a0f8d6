import { constraintRow } from './row.ts';
import { languages } from './values.ts';

export const constraint = constraintRow({
  id: 'support',
  name: { en: 'language', ko: '언어 지원' },
  field: 'languages',
  value: languages,
  option: {
    flags: '--support <languages>',
    about: { en: 'supports these human languages (ko, en, ja)', ko: '지원해야 하는 언어 (ko, en, ja)' },
  },
  policy: 'require.languages',
  test: ({ value }, wanted) => wanted.every((language) => (value as string[]).some((has) => speaks(has, language))),
});

/** A variety is a language, whatever the case: `en-US` is `en`, and `zh-hant` is `zh-Hant`. */
function speaks(has: string, language: string): boolean {
  const [own, wanted] = [has.toLowerCase(), language.toLowerCase()];
  return own === wanted || own.startsWith(`${wanted}-`);
}
