import { expect, it } from 'vitest';
import type { AnswerFolder } from '../../src/features/command.ts';
import { writeFolder } from '../../src/surfaces/cli/folder.ts';
import type { Io } from '../../src/surfaces/cli/io.ts';
import type { OutputSettings } from '../../src/surfaces/cli/settings.ts';
import { folder } from '../support/lmm.ts';

it('hears what comes while the files of a folder are made, such as a signal, before it makes the next', async () => {
  const heard: string[] = [];
  const answer: AnswerFolder = {
    always: true,
    files: ['a', 'b'].map((name) => ({ name, table: () => ({ columns: [], rows: [] }) })),
    manifest: { name: 'manifest.json', text: (files) => files.map(({ name }) => name).join() },
    isOurs: () => true,
  };
  const writing = {
    settings: {} as OutputSettings,
    io: { cwd: folder({}), env: {}, root: folder({}) } as unknown as Io,
  };
  const partsOf = async ({ name }: { name: string }) => {
    heard.push(name);
    setImmediate(() => heard.push(`after ${name}`));
    return ['text'];
  };
  await writeFolder('tables', answer, partsOf, writing);
  expect(heard.slice(0, 3)).toEqual(['a', 'after a', 'b']);
});
