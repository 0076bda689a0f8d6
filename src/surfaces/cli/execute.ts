import type { Snapshot } from '../../domain/snapshot.ts';
import { nothingYet } from '../../engine/beginning.ts';
import { idsRead } from '../../engine/names.ts';
import type { Answer, Command, Context } from '../../features/command.ts';
import { EXIT } from '../../features/errors.ts';
import type { Given } from '../../features/options.ts';
import { setAmbiguous } from '../../formats/text/ambiguous.ts';
import { type Messages, messagesOf } from '../../words/index.ts';
import type { Io } from './io.ts';
import { snapshotOn } from './knowledge.ts';
import { present } from './output.ts';
import { readerFor } from './reader.ts';
import { settingsOf } from './settings.ts';
import { wrapForStderr } from './wrap-for-stderr.ts';

/** Runs a command whose line was read, and returns its exit code. */
export async function execute(command: Command, args: string[], given: Given, m: Messages, io: Io): Promise<number> {
  const settings = settingsOf(given, io, command.formats);
  if (given.out !== undefined || given.save !== undefined)
    (await import('./overwriting.ts')).checkOverwriting(command, args, given, io);
  setAmbiguous(settings.ambiguous === 'wide');
  const spoken = messagesOf(settings.lang);
  let opened: Snapshot | undefined;
  const load = once(() => snapshotOn(settings, io, m));
  const context: Context = {
    today: io.today,
    settings,
    m: spoken,
    snapshot: async () => {
      opened = await load();
      return opened;
    },
    check: async (paths, checks) => (await import('./check-files.ts')).checkFiles(paths, checks, settings, io, m),
    read: readerFor(io),
    feeds: async (paths) => (await import('./feeds-in.ts')).feedsIn(paths, io),
    places: async () => (await import('./places.ts')).placesIn(settings, io),
    layers: async () => {
      await (await import('./tell-pack.ts')).tellPack(settings, m, io);
      return (await import('./report-layers.ts')).reportLayers(settings, io);
    },
    importing: async () => (await import('./importing.ts')).importingFor(settings, io),
    updating: async () => (await import('./updating.ts')).updatingFor(io),
    tell: async (line) => io.err.write(await wrapForStderr(`${spoken.notices.prefix}${line}`, io.err)),
    userFolder: async () => (await import('./find-layers.ts')).userFolder(io.env),
    addRecords: async (records, name, at) =>
      (await import('./add-records.ts')).addRecords(records, name, at, { settings, io }),
    createFolder: async (folder, files) => (await import('./create-folder.ts')).createFolder(folder, files, io),
    project: async (asked) => (await import('./scan-files.ts')).projectOf(asked, io),
    queryText: async (file) => (await import('./query-text.ts')).queryText(file, io),
    sql: async (request, tables) => (await import('./sql.ts')).runSql(request, tables, io),
    save: async (file, document) => (await import('./files.ts')).save(file, document, { settings, io }),
    create: async (file, text) => (await import('./files.ts')).writeBeside(file, text, { settings, io }, true),
  };
  const found = await command.run(context, args, given);
  const dated = found.empty && !found.bare ? await onDay(found, context) : found;
  const read = opened ? idsRead(opened) : [];
  const outcome = read.length > 0 ? { ...dated, notices: [...(dated.notices ?? []), ...read] } : dated;
  await present(command.name, outcome, context, settings, io);
  if (outcome.exit !== undefined) return outcome.exit;
  return outcome.empty && settings.failEmpty ? EXIT.empty : EXIT.done;
}

/** An empty outcome, with the notice that it is the day that leaves it empty, where nothing at all is known by it. */
async function onDay(outcome: Answer, context: Context): Promise<Answer> {
  return { ...outcome, notices: [...(outcome.notices ?? []), ...nothingYet(await context.snapshot())] };
}

/** A load that is asked for several times and done once. */
function once<T>(load: () => Promise<T>): () => Promise<T> {
  let loaded: Promise<T> | undefined;
  return () => {
    loaded ??= load();
    return loaded;
  };
}
