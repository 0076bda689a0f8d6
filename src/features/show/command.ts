import { commandLine, quoted } from '../../document/command-line.ts';
import { shownNames } from '../../domain/called.ts';
import type { Release } from '../../domain/records.ts';
import type { Snapshot } from '../../domain/snapshot.ts';
import { cited } from '../../engine/cite.ts';
import { findNamed, type Named } from '../../engine/names.ts';
import { rivalOf } from '../../engine/rival.ts';
import { endsElsewhere, upcoming, warnings } from '../../engine/upcoming.ts';
import type { Command } from '../command.ts';
import { MONEY } from '../money.ts';
import { page } from './page.ts';

export const command: Command = {
  name: 'show',
  args: [
    {
      name: '<name>',
      about: {
        en: 'id, name or alias of a model or release, in either language',
        ko: '모델이나 릴리스의 id, 이름, 별칭 (한국어, 영어)',
      },
      listed: true,
    },
  ],
  options: MONEY,
  examples: [
    'lmm show grok',
    'lmm show deepseek-r1 --lang ko',
    'lmm show llama --fields open_source,license',
    'lmm show gemini --as-of 2025-02-02 --source plura-lmm-trends',
  ],
  meant: (names) => commandLine('compare', names),
  async run({ settings, snapshot: load, m }, [name = '']) {
    const snapshot = await load();
    const named = findNamed(snapshot, name);
    const result = page(snapshot, named, name, settings.fields);
    const shown = () => ({ sources: cited(snapshot, result), day: snapshot.day, names: shownNames(snapshot) });
    return {
      body: result,
      notices: warnings(snapshot, [releaseOf(snapshot, named)]),
      empty: false,
      rates: snapshot.rates,
      table: async () => (await import('./document.ts')).showRows(result, m),
      document: async () => {
        const { showDocument } = await import('./document.ts');
        if (settings.fields) return showDocument(result, shown(), m, []);
        const { ranksOf } = await import('../../engine/ranks.ts');
        const release = releaseOf(snapshot, named);
        const subject = { model: named.kind === 'model' ? named.model : undefined, release };
        return showDocument(result, shown(), m, nextOf(snapshot, named), {
          events: release ? [...upcoming(snapshot, release), ...comingElsewhere(snapshot, release)] : [],
          ranks: ranksOf(snapshot, subject),
        });
      },
    };
  },
};

/** A rival to compare with, and what could replace a release that is going. */
function nextOf(snapshot: Snapshot, named: Named): string[] {
  const rival = rivalOf(snapshot, named);
  const id = named.kind === 'model' ? named.model.id : named.release.id;
  const release = releaseOf(snapshot, named);
  const going = release !== undefined && isGoing(snapshot, release);
  return [
    ...(rival === undefined ? [] : [commandLine('compare', [id, rival])]),
    ...(going ? [`lmm recommend --instead-of ${quoted(release.id)}`] : []),
  ];
}

/** What ends soon, or may any day, in products and clouds; what has ended there is no news. */
const comingElsewhere = (snapshot: Snapshot, release: Release) =>
  endsElsewhere(snapshot, release).filter(({ code }) => code !== 'ended');

const isGoing = (snapshot: Snapshot, release: Release): boolean =>
  upcoming(snapshot, release).some(({ code }) => code !== 'price-changes' && code !== 'may-retire');

/** The release that a page is about: the one named, or a line's current one. */
function releaseOf(snapshot: Snapshot, named: Named) {
  if (named.kind === 'release') return named.release;
  const current = snapshot.current(named.model);
  return current && snapshot.anyRelease(current.release);
}
