import { isNotice, type Problem } from '../../domain/problems.ts';

/** Problems of a file that are told at most: who has more mends those first, or has named another file. */
export const MOST_PROBLEMS = 10_000;

/** The first problems of each file; where a file has more, one that says so stands where those begin. */
export function bounded(problems: readonly Problem[]): Problem[] {
  const counts = new Map<string, number>();
  const ends = new Map<string, Problem>();
  const kept: Problem[] = [];
  for (const problem of problems) {
    const { file, code, level } = problem;
    const count = counts.get(file) ?? 0;
    const end = ends.get(file);
    if (code === 'too-many-problems') {
      ends.set(file, problem);
      kept.push(problem);
    } else if (count < MOST_PROBLEMS || isNotice(problem)) {
      counts.set(file, count + 1);
      kept.push(problem);
    } else if (end === undefined) {
      const first = { ...problem, code: 'too-many-problems' as const, values: { most: MOST_PROBLEMS, more: 1 } };
      ends.set(file, first);
      kept.push(first);
    } else {
      end.values.more = Number(end.values.more) + 1;
      // It is as bad as the worst of those that it stands for.
      if (level === undefined) delete end.level;
    }
  }
  return kept;
}
