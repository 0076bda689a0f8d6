import { join } from 'node:path';
import { systemIo } from './io.ts';
import { isVersion, versionLine } from './version.ts';

/**
 * Runs the command line of this process. The version needs nothing but this file: the rest is loaded for commands.
 * Leaving when all output has been taken spares taking down the heap. Signals are the system's: a handler would wait for
 * the event loop, which does not turn while a file is read.
 */
export async function run(): Promise<never> {
  const argv = process.argv.slice(2);
  const io = systemIo(join(__dirname, '..'));
  const told = (error: unknown): Promise<never> => endBy(error, io);
  // What nobody waited for is told like any other error, and once.
  process.once('uncaughtException', told);
  try {
    if (isVersion(argv)) {
      await io.out.write(versionLine(io));
      process.exit(0);
    }
    const { main } = await import('./main.ts');
    process.exit(await main(argv, io));
  } catch (error) {
    return told(error);
  }
}

async function endBy(error: unknown, io: ReturnType<typeof systemIo>): Promise<never> {
  const { reportError } = await import('./report-error.ts');
  const { languageOf, messagesOf } = await import('../../words/index.ts');
  process.exit(await reportError(error, undefined, messagesOf(languageOf(io.env)), io));
}
