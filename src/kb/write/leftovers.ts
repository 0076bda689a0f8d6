import { createHash, randomBytes } from 'node:crypto';
import { lstatSync, readdirSync, readlinkSync, rmSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';

const short = (text: string, length = 6): string => createHash('sha256').update(text).digest('hex').slice(0, length);
const PREFIX = '.lmm-';
/**
 * `.lmm-MACHINE-PROCESS-SECOND-RANDOM-CHECK.tmp`, a file or a folder: short, whatever the target is called, and it can be told
 * from a file that somebody else made: the check belongs to the rest, and the file was born in that second.
 */
const nameOf = (parts: readonly (string | undefined)[]): string => {
  const said = parts.join('-');
  return `${PREFIX}${said}-${short(`a temporary file of lmm: ${said}`)}.tmp`;
};

let machine: string | undefined;
/** Tells machines apart, and containers: a process number means something in one of them alone. */
function thisMachine(): string {
  machine ??= short(`${hostname()} ${processSpace()}`);
  return machine;
}

function processSpace(): string {
  try {
    return readlinkSync('/proc/self/ns/pid');
  } catch {
    return '';
  }
}

/** @param pid the process that writes */
export function temporaryName(pid = process.pid, at = Date.now()): string {
  return nameOf([thisMachine(), pid.toString(36), Math.floor(at / 1000).toString(36), randomBytes(4).toString('hex')]);
}

/** Whoever writes is done after so many milliseconds, on another machine too. */
const LONGEST_WRITING = 3600_000;
/** Clocks of file systems and of machines differ. */
const LEEWAY = 60_000;

/** Takes away what killed processes left in a folder. It touches nothing that this program has not made. */
export function takeAwayLeftovers(folder: string): void {
  try {
    for (const name of readdirSync(folder)) {
      if (isAbandoned(folder, name)) rmSync(join(folder, name), { force: true, recursive: true });
    }
  } catch {
    // A folder that cannot be looked into, or a file that another run took away: the next one looks again.
  }
}

function isAbandoned(folder: string, name: string): boolean {
  if (!name.startsWith(PREFIX)) return false;
  const [on, process36 = '', second36 = '', random] = name.slice(PREFIX.length).split('-');
  if (name !== nameOf([on, process36, second36, random])) return false;
  const second = Number.parseInt(second36, 36) * 1000;
  const file = lstatSync(join(folder, name), { throwIfNoEntry: false });
  if (!(file?.isFile() || file?.isDirectory()) || file.uid !== (process.getuid?.() ?? file.uid)) return false;
  // Not every file system knows when a file was made.
  const born = file.birthtimeMs > 0 ? file.birthtimeMs : file.ctimeMs;
  if (Math.abs(born - second) > LEEWAY) return false;
  if (Date.now() - Math.max(second, file.ctimeMs) > LONGEST_WRITING) return true;
  const pid = Number.parseInt(process36, 36);
  // The number of this process was another's before it began.
  const isOwn = pid === process.pid && second + 1000 > Date.now() - process.uptime() * 1000;
  return on === thisMachine() && !isOwn && (pid === process.pid || !isRunning(pid));
}

/** Whether the process that began to write may still be at it. */
function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}
