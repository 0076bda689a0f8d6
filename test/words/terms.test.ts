import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, it } from 'vitest';
import { CONSTRAINTS } from '../../src/engine/constraints/registry.ts';
import { CRITERIA } from '../../src/engine/criteria/registry.ts';
import { COMMANDS } from '../../src/features/index.ts';
import { COMMON } from '../../src/surfaces/cli/common-options.ts';
import { root } from '../support/lmm.ts';
import { everyMessage, LANGUAGES, type Language } from './every-message.ts';
import { ENGLISH, KOREAN } from './terms.ts';

const FORBIDDEN = { ko: KOREAN, en: ENGLISH };

/** Words of ours beside the messages: what help says of commands and options, and the names of conditions and criteria. */
async function inTables(language: Language): Promise<[path: string, text: string][]> {
  const commands = await Promise.all(
    Object.entries(COMMANDS).map(async ([name, { about, load }]) => {
      const { command } = await load();
      return [{ name, about }, ...command.options.map(({ flags, about: words }) => ({ name: flags, about: words }))];
    }),
  );
  const rows = [...CONSTRAINTS, ...CRITERIA] as readonly { id: string; name: Record<Language, string> }[];
  return [
    ...[...commands.flat(), ...COMMON.map(({ flags, about }) => ({ name: flags, about }))].map(
      ({ name, about }): [string, string] => [name, about[language]],
    ),
    ...rows.map(({ id, name }): [string, string] => [id, name[language]]),
  ];
}

/** Words of a command that only its errors say: errors choose their language late, by `lang`. */
function wordsOfErrors(): Set<string> {
  const files = ['src/features', 'src/surfaces'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => join(root, folder, name)),
  );
  return new Set(
    files.flatMap((file) => {
      const source = readFileSync(file, 'utf8');
      const late = [...source.matchAll(/\b(?:wordsOf|usageWords)\(lang\)\.(\w+)/g)];
      const inErrors = basename(file) === 'errors.ts' ? [...source.matchAll(/\b(?:w|m|words)\.(\w+)/g)] : [];
      return [...late, ...inErrors].map(([, key = '']) => key);
    }),
  );
}

it.each(LANGUAGES)('no word of %s has a name that the table of terms has replaced', async (language) => {
  const said = [...everyMessage(language), ...(await inTables(language))];
  expect(said.length).toBeGreaterThan(500);
  for (const [path, text] of said)
    for (const { term, not } of FORBIDDEN[language]) expect(text, `${path}: say ${term}`).not.toMatch(not);
});

it('Korean prose is plain; only errors and problems of files speak to the reader', () => {
  const errors = /^(?:cli\.errors|cli\.validate|problems|syntax)\b|\.errors\./;
  const thrown = wordsOfErrors();
  for (const [path, text] of everyMessage('ko'))
    if (!errors.test(path) && !thrown.has(/\.(\w+)(?:\(\)\d*)?$/.exec(path)?.[1] ?? ''))
      expect(text, path).not.toMatch(/(?:습니다|십시오|세요|하나\?)(?![가-힣])/);
});
