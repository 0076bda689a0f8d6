import { plural } from '../../../words/en/plural.ts';

type Values = Record<string, string | number | boolean | string[] | null>;

/** Words of saved decisions. */
export const en = {
  same: 'The answer is the same.',
  changed: 'The answer has changed.',
  asked: 'Asked',
  before: 'Then',
  after: 'Now',
  nobody: 'none',
  facts: (version: string, digest: string) => `facts ${version}, ${digest}`,
  why: 'What is different',
  nothing: 'nothing that affects the answer',
  more: (count: number) => `${count} more`,
  rest: (count: number) => `${plural(count, 'more difference', 'more differences')}: --all`,
  editions: {
    newer: (all: string) => `newer editions of tables: ${all}`,
    added: (all: string) => `tables that are new: ${all}`,
    gone: (all: string) => `tables that no longer count: ${all}`,
    days: (before: string, after: string) => `${before} then, ${after} now`,
  },
  reason: {
    excluded: (_: Values, name: string, condition: string) => `${name} is excluded: ${condition}`,
    'no-evidence': (_: Values, name: string) => `${name} has no evidence for this any more`,
    score: (v: Values, name: string) => `${name}: score ${v.before} then, ${v.after} now`,
    points: (v: Values, name: string) =>
      `${name}: ${v.before} points then, ${v.after} now, outside its interval then (${v.low} to ${v.high})`,
    'points-within': (v: Values, name: string) =>
      `${name}: ${v.before} points then, ${v.after} now, within its interval then (${v.low} to ${v.high})`,
    alike: (_: Values, name: string, other: string) =>
      `${name} and ${other} are within the margin of error: so is the change of first place`,
    edition: (v: Values) =>
      v.before === null
        ? `${v.table}: a new table of ${v.after}`
        : v.after === null
          ? `${v.table}: its edition of ${v.before} no longer counts`
          : `${v.table}: the edition of ${v.before} then, of ${v.after} now`,
    figure: (v: Values, name: string) =>
      v.before === null
        ? `${name}: ${v.after} in ${v.table}, a new figure`
        : `${name}: ${v.before} in ${v.table} then, ${v.after} now`,
    release: (v: Values, name: string) => `${name}: release ${v.before ?? '?'} then, ${v.after ?? '?'} now`,
    price: (v: Values, name: string) =>
      `${name}: price ${v.before ?? '?'} then, ${v.after ?? '?'} now (${v.currency ?? '?'} per 1M tokens)`,
    retirement: (v: Values, name: string) =>
      v.date === null ? `${name}: no retirement date any more` : `${name}: retires ${v.date}`,
    statements: (v: Values, name: string) =>
      `${name}: ${v.before ?? 0} ${Number(v.before) === 1 ? 'statement' : 'statements'} then, ${v.after ?? 0} now`,
    new: (v: Values, name: string) => `${name} is new in the ranking, score ${v.score}`,
  } as Record<string, (v: Values, name: string, condition: string) => string>,
};
