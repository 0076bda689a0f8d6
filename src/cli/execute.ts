import { loadMessages } from '../i18n/load.ts';
import type { Messages } from '../i18n/messages.ts';
import { setAmbiguous } from '../render/text/width.ts';
import type { Command, Context } from './command.ts';
import { EXIT } from './errors.ts';
import type { Io } from './io.ts';
import { viewOf } from './knowledge.ts';
import type { Given } from './options.ts';
import { present } from './present.ts';
import { settingsOf } from './settings.ts';

/** Runs a command whose line was read, and returns its exit code. */
export async function execute(command: Command, args: string[], given: Given, m: Messages, io: Io): Promise<number> {
  const settings = settingsOf(given, io);
  setAmbiguous(settings.ambiguous === 'wide');
  const spoken = await loadMessages(settings.lang);
  const context: Context = { io, settings, m: spoken, view: once(() => viewOf(settings, io, m)) };
  const outcome = await command.run(context, args, given);
  await present(command.name, outcome, context);
  if (outcome.exit !== undefined) return outcome.exit;
  return outcome.empty && settings.failEmpty ? EXIT.empty : EXIT.done;
}

/** A load that is asked for several times and done once. */
function once<T>(load: () => Promise<T>): () => Promise<T> {
  let loaded: Promise<T> | undefined;
  return () => {
    loaded ??= load();
    return loaded;
  };
}
