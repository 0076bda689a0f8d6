/** What is to be taken away when the process ends before it is finished. */
export interface Unfinished {
  discard(): void;
}

const SIGNALS: readonly NodeJS.Signals[] =
  process.platform === 'win32' ? ['SIGINT', 'SIGBREAK', 'SIGHUP'] : ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT'];
const unfinished = new Set<Unfinished>();
let isWatching = false;

/** Signals are listened to only while something is unfinished: at all other times they end the process at once. */
export function watch(file: Unfinished): void {
  unfinished.add(file);
  if (isWatching) return;
  isWatching = true;
  for (const signal of SIGNALS) process.on(signal, ended);
  process.on('exit', discardAll);
}

export function unwatch(file: Unfinished): void {
  unfinished.delete(file);
  // A signal that came while the program was busy is delivered in the next turn.
  if (unfinished.size === 0) setImmediate(stopWatching);
}

function stopWatching(): void {
  if (!isWatching || unfinished.size > 0) return;
  isWatching = false;
  for (const signal of SIGNALS) process.off(signal, ended);
  process.off('exit', discardAll);
}

function discardAll(): void {
  for (const file of [...unfinished]) file.discard();
}

function ended(signal: NodeJS.Signals): void {
  discardAll();
  stopWatching();
  // Whoever else listens decides what the signal does.
  if (process.listenerCount(signal) === 0) process.kill(process.pid, signal);
}
