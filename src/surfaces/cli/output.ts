import { existsSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { cited, citedAs } from '../../engine/cite.ts';
import type { Envelope } from '../../engine/results.ts';
import type { Context, Outcome } from '../../features/command.ts';
import { OutputError } from '../../features/errors.ts';
import type { CommandName } from '../../features/names.ts';
import { PLAIN } from '../../formats/text/plain.ts';
import { textWidth } from '../../formats/text/width.ts';
import { wrap } from '../../formats/text/wrap.ts';
import { noticeText } from '../../words/notices.ts';
import type { Io, Stream } from './io.ts';
import { csvParts, jsonParts, ndjsonParts } from './stringify.ts';
import { wrapForStderr } from './wrap-for-stderr.ts';

/** Writes an outcome in the format asked for, to the screen or, whole or not at all, to a file. */
export async function present(command: CommandName, outcome: Outcome, context: Context): Promise<void> {
  const { settings, io } = context;
  const parts = await render(command, outcome, context);
  for (const { text } of noticesOf(outcome, context))
    await io.err.write(wrapForStderr(`${context.m.notices.prefix}${text}`, io.err));
  if (settings.out !== undefined) writeWhole(resolve(io.cwd, settings.out), settings.out, [...parts].join(''));
  else await writeParts(parts, io.out);
}

/** Writes a document as a YAML file, whole or not at all. */
export async function save(file: string, document: object, io: Io): Promise<void> {
  const { yamlOf } = await import('../../formats/yaml.ts');
  writeWhole(resolve(io.cwd, file), file, yamlOf(document));
}

/** Small parts leave together: every write takes a turn of the event loop and a call of the system. */
async function writeParts(parts: Iterable<string>, out: Stream): Promise<void> {
  let waiting = '';
  for (const part of parts) {
    waiting += part;
    if (waiting.length < TOGETHER) continue;
    await out.write(waiting);
    waiting = '';
  }
  await out.write(waiting);
}
const TOGETHER = 1 << 15;

/** The text, in pieces where it may be long. */
async function render(command: CommandName, outcome: Outcome, context: Context): Promise<Iterable<string>> {
  const { settings, m } = context;
  switch (settings.format) {
    case 'json':
      return jsonParts(await documentOf(command, outcome, context));
    case 'yaml':
      return [(await import('../../formats/yaml.ts')).yamlOf(await documentOf(command, outcome, context))];
    case 'ndjson':
      return ndjsonParts((await outcome.rows()).rows);
    case 'csv': {
      const { columns, rows } = await outcome.rows();
      return csvParts(
        columns.map(({ id }) => id),
        rows,
        settings.bom,
      );
    }
    case 'markdown': {
      if (outcome.markdown) return [await outcome.markdown()];
      const { markdownOf } = await import('../../formats/markdown/table.ts');
      return [markdownOf(await outcome.rows())];
    }
    default: {
      const { width, whole, ascii, color } = settings;
      const narrow = width < NARROW;
      const paint = color && !narrow ? (await import('../../formats/text/paint.ts')).paintOf() : PLAIN;
      const text = await outcome.text({ width, whole, ascii, m, paint });
      return [narrow ? folded(text, width) : text];
    }
  }
}

async function documentOf(command: CommandName, outcome: Outcome, context: Context): Promise<object> {
  if (outcome.bare) return outcome.document;
  const { settings } = context;
  const snapshot = await context.snapshot();
  const { version, digest } = snapshot.knowledge;
  const envelope: Envelope = {
    schema: 'lmm/1',
    command,
    as_of: outcome.asOf ?? settings.asOf,
    lang: settings.lang,
    knowledge: { version, digest },
    sources: outcome.named ? citedAs(snapshot, outcome.named()) : cited(snapshot, outcome.document),
    notices: noticesOf(outcome, context),
  };
  return { ...envelope, ...outcome.document };
}

/** What the reader should know first, in words: releases that are going, prices that will change. */
export function noticesOf(outcome: Outcome, { m }: Context): Envelope['notices'] {
  return (outcome.notices ?? []).map((notice) => ({ ...notice, text: noticeText(notice, m) }));
}

/** On a screen narrower than this, indents alone can pass its edge. */
const NARROW = 20;

/** Every line within the width, whatever its indent. Such text has no colour: what is cut must be all text. */
const folded = (text: string, width: number): string =>
  text
    .split('\n')
    .flatMap((line) => (textWidth(line) > width ? wrap(line.trim(), width) : [line]))
    .join('\n');

/**
 * Writes a file whole or not at all: a reader sees the old content or the new, never a part. A link is followed; what is
 * no regular file, a device or a pipe, is written to as it is.
 */
export function writeWhole(path: string, shown: string, text: string): void {
  let part: string | undefined;
  try {
    const there = existsSync(path) ? statSync(path) : undefined;
    if (there && !there.isFile()) {
      writeFileSync(path, text);
      return;
    }
    const target = there ? realpathSync(path) : path;
    part = `${target}.${process.pid}.tmp`;
    writeFileSync(part, text, { flag: 'wx', ...(there ? { mode: there.mode } : {}) });
    renameSync(part, target);
  } catch (error) {
    if (part !== undefined) rmSync(part, { force: true });
    throw new OutputError(shown, (error as NodeJS.ErrnoException).code ?? String(error));
  }
}
