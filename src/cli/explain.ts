import type { Messages } from '../i18n/messages.ts';
import { KnowledgeError } from '../knowledge/problems.ts';
import { NameError, NotOnDayError } from '../query/names.ts';
import { safe } from '../render/text/safe.ts';
import { EXIT, OutputError, UsageError } from './errors.ts';
import { fitted } from './fitted.ts';
import type { Io } from './io.ts';

/** Tells an error and returns its exit code. The only place that turns errors into words and codes. */
export async function explain(error: unknown, m: Messages, io: Io): Promise<number> {
  const { errors } = m.cli;
  const tell = (lines: string | string[]): Promise<void> =>
    io.err.write(fitted(`${errors.prefix}${[lines].flat().map(safe).join('\n  ')}`, io.err));
  if (error instanceof UsageError) {
    await tell(error.say(errors));
    return EXIT.usage;
  }
  if (error instanceof NameError) {
    const { asked, kind, candidates } = error;
    if (error.code === 'ambiguous-name') await tell(errors.ambiguousName(asked, candidates));
    else
      await tell([
        errors.unknownName[kind](asked),
        candidates.length > 0 ? errors.didYouMean(candidates) : seeOf(kind, errors),
      ]);
    return EXIT.name;
  }
  if (error instanceof NotOnDayError) {
    await tell([errors.notOnDay(error.asked, error.day), errors.seeList]);
    return EXIT.name;
  }
  if (error instanceof KnowledgeError) {
    const { describeProblems } = await import('../render/problems.ts');
    await io.err.write(
      `${errors.prefix}${errors.knowledge(error.problems.length)}\n${describeProblems(error.problems, m)}\n`,
    );
    return EXIT.knowledge;
  }
  if (error instanceof OutputError) {
    await tell(errors.cannotWrite(error.file, error.reason));
    return EXIT.usage;
  }
  const detail = io.env.LMM_DEBUG
    ? ((error as Error).stack ?? String(error))
    : String((error as Error).message ?? error);
  await io.err.write(`${errors.prefix}${errors.internal(io.env.LMM_DEBUG ? detail : safe(detail))}\n`);
  return EXIT.internal;
}

/** Where the names of a kind are listed. */
function seeOf(kind: NameError['kind'], errors: Messages['cli']['errors']): string {
  if (kind === 'use') return errors.seeUses;
  return kind === 'source' ? errors.seeSources : errors.seeList;
}
