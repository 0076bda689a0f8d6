import type { Presentable, Stamp } from '../../document/answer.ts';
import type { Block, Document } from '../../document/document.ts';
import type { Table } from '../../document/table.ts';
import type { UsedRate } from '../../domain/rates.ts';
import type { Snapshot } from '../../domain/snapshot.ts';
import { cited, citedAs } from '../../engine/cite.ts';
import { ID_READ } from '../../engine/names.ts';
import type { Envelope } from '../../engine/results.ts';
import type { Answer, AnswerFile, Context, Part } from '../../features/command.ts';
import { UsageError } from '../../features/errors.ts';
import { FORMATS } from '../../formats/registry.ts';
import { noticeText } from '../../words/notices.ts';
import { rateTexts } from '../../words/rates.ts';
import type { Io } from './io.ts';
import type { OutputSettings } from './settings.ts';
import { wrapForStderr } from './wrap-for-stderr.ts';

/** Writes an answer in the format asked for, to the screen or, whole or not at all, to a file. */
export async function present(
  command: string,
  answer: Answer,
  context: Context,
  settings: OutputSettings,
  io: Io,
): Promise<void> {
  const { folder } = answer;
  if (folder && settings.out !== undefined) {
    const { isFolder, writeFolder } = await import('./folder.ts');
    if (folder.always || isFolder(settings.out, io))
      return writeFolder(settings.out, folder, (file) => partsOfFile(file, answer, settings), { settings, io });
  }
  // How a name was read stands in what a person reads; a note tells it beside what a program reads.
  let isTold = false;
  const parts = await partsOf(
    { ...answer, formats: await formatsNaming(answer, context) },
    {
      name: `lmm ${command}`,
      json: () => documentOf(command, answer, context),
      table: () => tableOf(answer, context),
      document: () => {
        isTold = true;
        return documentFor(answer, context, settings.out === undefined && io.out.isTTY && io.err.isTTY);
      },
      stamp: () => stampOf(answer, context),
    },
    settings,
  );
  // What happens to a release stands in the answer, in the row that it concerns.
  for (const { text } of noticesOf(answer, context).filter(
    ({ event, code }) => !event && !(isTold && code === ID_READ),
  ))
    await io.err.write(await wrapForStderr(`${context.m.notices.prefix}${text}`, io.err));
  if (settings.out === undefined || answer.written) await print(parts, io);
  else await (await import('./files.ts')).writeAnswer(settings.out, parts, { settings, io }, answer.creates);
}

/** The formats of a command's own; where layers are in force, the parts of the result name them, as in JSON. */
async function formatsNaming(answer: Answer, context: Context): Promise<NonNullable<Answer['formats']>> {
  const { formats = {}, body } = answer;
  const isNeeded = Object.hasOwn(formats, answer.format ?? context.settings.format);
  const snapshot = isNeeded ? await layered(answer, context) : undefined;
  if (snapshot) (await import('./marked.ts')).nameLayers(snapshot, body);
  return formats;
}

/** An answer in the format asked for: one that its command has of its own, or one of all commands. */
async function partsOf(
  answer: Pick<Answer, 'format' | 'formats' | 'forPrograms'>,
  presentable: Presentable,
  settings: OutputSettings,
): Promise<Iterable<Part>> {
  const asked = answer.format ?? settings.format;
  const own = answer.formats?.[asked];
  if (own) return own();
  const name = answer.forPrograms && asked !== 'yaml' ? 'json' : asked;
  const { format } = await FORMATS[name as keyof typeof FORMATS]();
  return format.write(presentable, settings);
}

/** Prints an answer. @throws UsageError for bytes on a terminal, which would take them for commands */
async function print(parts: Iterable<Part>, { out }: Io): Promise<void> {
  for (const part of parts) {
    if (typeof part !== 'string' && out.isTTY) throw new UsageError((errors) => errors.bytesOnTerminal, '--out');
    await out.write(part);
  }
}

/** One of several files, which holds a table and nothing else. */
function partsOfFile(
  { name, table, formats }: AnswerFile,
  { format }: Answer,
  settings: OutputSettings,
): Promise<Iterable<Part>> {
  const none = (): never => {
    throw new TypeError(`${name} is a table`);
  };
  const answer = { ...(format ? { format } : {}), ...(formats ? { formats } : {}) };
  return partsOf(answer, { name, table, json: none, document: none, stamp: none }, settings);
}

async function tableOf(answer: Answer, context: Context): Promise<Table> {
  const snapshot = await layered(answer, context);
  if (!snapshot) return answer.table();
  const { nameLayers, withLayers } = await import('./marked.ts');
  // A row may be of a part of the result that it does not hold.
  nameLayers(snapshot, answer.body);
  return withLayers(snapshot, await answer.table());
}

/** The snapshot of an answer whose facts may be of several layers; undefined where one layer says all. */
async function layered(answer: Answer, context: Context): Promise<Snapshot | undefined> {
  if (answer.bare) return undefined;
  const snapshot = await context.snapshot();
  return snapshot.knowledge.layers && snapshot;
}

/**
 * What a person reads, and below it which layers say what differs.
 * @param isOnScreen whether it stands on a screen below what was told on stderr
 */
async function documentFor(answer: Answer, context: Context, isOnScreen: boolean): Promise<Document | Document[]> {
  const snapshot = await layered(answer, context);
  if (!snapshot) return withFootnotes(answer, context);
  const { nameLayers, signTexts, withLegend } = await import('./marked.ts');
  // The parts of the result name the layer before words are put to them.
  const named = nameLayers(snapshot, answer.body);
  signTexts(snapshot, answer.body);
  return withLegend(await withFootnotes(answer, context), { named, snapshot, isTold: isOnScreen }, context.m);
}

/** What a person reads, and below it how names were read and the exchange rates that it was worked out with. */
async function withFootnotes(answer: Answer, context: Context): Promise<Document | Document[]> {
  const made = await answer.document();
  const read = noticesOf(answer, context).filter(({ code }) => code === ID_READ);
  const all = answer.rates?.used() ?? [];
  const used = answer.ratesShown?.(all) ?? all;
  const [last, ...before] = [made].flat().reverse();
  if (last === undefined || read.length + used.length === 0) return made;
  const lines = [...read.map(({ text }) => text), ...(await rateLines(used, answer, context))];
  const blocks = lines.map((text): Block => ({ kind: 'text', text }));
  return [...before.reverse(), { ...last, sections: [...last.sections, { quiet: true, blocks }] }];
}

async function rateLines(used: readonly UsedRate[], answer: Answer, context: Context): Promise<string[]> {
  if (used.length === 0) return [];
  const snapshot = await context.snapshot();
  const sources = citedAs(snapshot, new Set(used.flatMap((rate) => rate.sources ?? [])));
  const whole = context.settings.wholeSources;
  return rateTexts(used, sources, { day: answer.asOf ?? snapshot.day, whole }, context.m);
}

async function documentOf(command: string, answer: Answer, context: Context): Promise<object> {
  if (answer.bare) return answer.body;
  const { settings } = context;
  const snapshot = await context.snapshot();
  const { version, digest, layers } = snapshot.knowledge;
  if (layers) (await import('./marked.ts')).nameLayers(snapshot, answer.body);
  const used = answer.rates?.used() ?? [];
  const envelope: Envelope = {
    schema: 'lmm/1',
    command,
    as_of: answer.asOf ?? settings.asOf,
    lang: settings.lang,
    knowledge: { version, digest, ...(layers ? { layers: layers.map(({ shown }) => shown) } : {}) },
    sources: answer.named
      ? citedAs(snapshot, [...answer.named(), ...used.flatMap((rate) => rate.sources ?? [])])
      : cited(snapshot, { ...answer.body, rates: used }),
    notices: noticesOf(answer, context),
    ...(used.length > 0 ? { rates: used } : {}),
  };
  return { ...envelope, ...answer.body };
}

async function stampOf(answer: Answer, context: Context): Promise<Stamp | null> {
  if (answer.bare) return null;
  const { day, knowledge } = await context.snapshot();
  return { day: answer.asOf ?? day, version: knowledge.version, digest: knowledge.digest };
}

/** What the reader should know first, in words: releases that are going, prices that will change. */
export function noticesOf(answer: Answer, { m }: Context): Envelope['notices'] {
  return (answer.notices ?? []).map((notice) => ({ ...notice, text: noticeText(notice, m) }));
}
