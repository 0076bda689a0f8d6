import { expect, it } from 'vitest';
import { CONSTRAINTS } from '../../src/engine/constraints/registry.ts';
import { CRITERIA } from '../../src/engine/criteria/registry.ts';
import { COMMANDS } from '../../src/features/index.ts';
import { COMMON } from '../../src/surfaces/cli/common-options.ts';
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

it.each(LANGUAGES)('no word of %s has a name that the table of terms has replaced', async (language) => {
  const said = [...everyMessage(language), ...(await inTables(language))]
    // The feed tool is named after its input.
    .filter(([path]) => !path.startsWith('feed.'));
  expect(said.length).toBeGreaterThan(500);
  for (const [path, text] of said)
    for (const { term, not } of FORBIDDEN[language]) expect(text, `${path}: say ${term}`).not.toMatch(not);
});

it('Korean prose is plain; only errors and problems of files speak to the reader', () => {
  const errors = /^(?:cli\.errors|cli\.validate|problems|syntax)\b|\.errors\./;
  for (const [path, text] of everyMessage('ko'))
    if (!errors.test(path)) expect(text, path).not.toMatch(/(?:습니다|십시오|세요|하나\?)(?![가-힣])/);
});
