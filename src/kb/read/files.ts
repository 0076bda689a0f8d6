import { type Dirent, readdirSync, readFileSync, statSync } from 'node:fs';
import { sep } from 'node:path';
import type { Problem } from '../../domain/problems.ts';

/** A file of the knowledge base as bytes on disk. */
export interface KnowledgeFile {
  /** The path as problems name it. */
  name: string;
  path: string;
}

/** A project's own knowledge base, which may name others: `kb: PATH`, or several, from where it lies. */
export const CONFIG_FILE = 'lmm.config.yaml';

const IS_KNOWLEDGE = /\.(ya?ml|json)$/;

/** Whether a file is a knowledge base by its name. */
export const isKnowledgeName = (name: string): boolean => IS_KNOWLEDGE.test(name.toLowerCase());

/** A problem that concerns a whole file or folder. */
export const fileProblem = (file: string, code: Problem['code'], values: Problem['values'] = {}): Problem => ({
  file,
  line: 1,
  column: 1,
  code,
  values,
  source: '',
});

/**
 * The knowledge-base files of a folder, wherever they lie in it, ordered by path; or the one file. Hidden files and
 * folders are left out, and a folder reached twice through links is read once.
 * @param shown how problems name the folder or file; paths below it are joined to it
 * @param enter is told of every folder just before it is looked into
 */
export function listFiles(
  path: string,
  shown: string,
  problems: Problem[],
  enter: (folder: KnowledgeFile) => void = () => {},
): KnowledgeFile[] {
  try {
    if (!statSync(path).isDirectory()) return [{ name: shown, path }];
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    problems.push(
      fileProblem(shown, code === 'ENOENT' || code === 'ENOTDIR' ? 'not-found' : 'unreadable', { detail: code ?? '' }),
    );
    return [];
  }
  const found: KnowledgeFile[] = [];
  const top = { name: shown.replace(/[/\\]+$/, ''), path: path.replace(/[/\\]+$/, '') };
  walk(top, found, {
    seen: new Set(),
    enter,
    refuse: (detail) => problems.push(fileProblem(shown, 'unreadable', { detail })),
  });
  return found.sort((a, b) => (a.name < b.name ? -1 : 1));
}

interface Walk {
  /** The folders that were entered, as the system knows them. */
  seen: Set<string>;
  enter: (folder: KnowledgeFile) => void;
  refuse: (code: string) => void;
}

function walk(folder: KnowledgeFile, found: KnowledgeFile[], way: Walk): void {
  let entries: Dirent[];
  try {
    const { dev, ino } = statSync(folder.path, { bigint: true });
    const itself = `${dev} ${ino}`;
    if (way.seen.has(itself)) return;
    way.seen.add(itself);
    way.enter(folder);
    entries = readdirSync(folder.path, { withFileTypes: true });
  } catch (error) {
    way.refuse((error as NodeJS.ErrnoException).code ?? '');
    return;
  }
  for (const entry of entries) {
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
    const inner = { name: `${folder.name}/${entry.name}`, path: `${folder.path}${sep}${entry.name}` };
    let directory = entry.isDirectory();
    if (entry.isSymbolicLink()) {
      try {
        directory = statSync(inner.path).isDirectory();
      } catch {
        // A link that leads nowhere is told when it is read, if it looks like a file of ours.
      }
    }
    if (directory) walk(inner, found, way);
    else if (IS_KNOWLEDGE.test(entry.name.toLowerCase())) found.push(inner);
  }
}

/** A file's bytes, or a problem. */
export function readBytes(file: KnowledgeFile, problems: Problem[]): Buffer | undefined {
  try {
    return readFileSync(file.path);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    problems.push(fileProblem(file.name, code === 'ENOENT' ? 'not-found' : 'unreadable', { detail: code }));
    return undefined;
  }
}

/** UTF-8 text, or a problem: another encoding would be read as other words than were written. */
export function decode(file: KnowledgeFile, bytes: Buffer, problems: Problem[]): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    let good = 0;
    // The longest prefix that is text tells the line.
    const lines = bytes.toString('latin1').split('\n');
    for (const [index, line] of lines.entries()) {
      const part = Buffer.from(line, 'latin1');
      if (part.toString('utf8').includes('\ufffd')) {
        good = index;
        break;
      }
    }
    problems.push({ ...fileProblem(file.name, 'encoding'), line: good + 1 });
    return undefined;
  }
}
