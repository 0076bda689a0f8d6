import { CONSTRAINTS } from '../engine/constraints/registry.ts';
import type { ConstraintRow } from '../engine/constraints/row.ts';

/** Columns where no terminal tells. */
export const DEFAULT_WIDTH = 80;

/** Words in both languages: one of them missing does not compile. */
export interface Bilingual {
  en: string;
  ko: string;
}

/** An argument by its place, in commander's notation: `<name>`, `[names...]`. */
export interface ArgumentSpec {
  name: string;
  about: Bilingual;
  /** A name of what `lmm list` lists. */
  listed?: true;
}

/** An option as commander takes it. */
export interface OptionSpec {
  flags: string;
  about: Bilingual;
  /** Can be given several times and each value is kept whole; of others, lists given several times are one list. */
  repeat?: true;
}

/** Rules that an organisation sets. */
export const POLICY: OptionSpec = {
  flags: '--policy <file>',
  about: { en: 'rules of your organisation, from a YAML file', ko: '조직 정책을 담은 YAML 파일' },
};
/** That what does not meet the policy is a failure. */
export const FAIL: OptionSpec = {
  flags: '--fail',
  about: {
    en: 'with --policy: exit with 4 when a model does not meet it, or it is unknown',
    ko: '--policy 옵션에 더하면 하나라도 정책을 충족하지 않거나 확인되지 않으면 종료 코드 4',
  },
};
export const LIMIT: OptionSpec = { flags: '--limit <count>', about: { en: 'at most so many', ko: '최대 개수' } };
/** Names that narrow what is shown. */
export const FILTER: ArgumentSpec = {
  name: '[names...]',
  about: { en: 'ids, names or aliases; all without any', ko: 'id, 이름, 별칭. 없으면 모두' },
};

/** The limits on what is listed or recommended, the same words in every command. */
export const CONSTRAINT_OPTIONS: readonly OptionSpec[] = [
  ...(CONSTRAINTS as readonly ConstraintRow[]).flatMap(({ option }) =>
    option ? [option, ...(option.beside ? [option.beside] : [])] : [],
  ),
  POLICY,
];

/** The key that commander keeps an option's value under: `--max-price` is maxPrice; a `--no-…` option sets its key to false. */
export const keyOf = (option: string): string =>
  option.replace(/^--(no-)?/, '').replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());

/** Option values as given: text, several texts, or true; false for a `--no-…` option. */
export type Given = Readonly<Record<string, string | string[] | boolean | undefined>>;
