import type { Release } from '../../domain/records.ts';
import { namesOf } from '../../engine/called.ts';
import { cited } from '../../engine/cite.ts';
import { findNamed, type Named } from '../../engine/names.ts';
import { page } from './page.ts';
import { rivalOf } from '../../engine/rival.ts';
import { upcoming, warnings } from '../../engine/upcoming.ts';
import type { View } from '../../domain/snapshot.ts';
import { quoted } from '../../document/command-line.ts';
import type { Command } from '../command.ts';

export const command: Command = {
  name: 'show',
  args: [{ name: '<name>', key: 'name' }],
  options: [],
  examples: [
    'lmm show grok',
    'lmm show deepseek-r1 --lang ko',
    'lmm show llama --fields open_source,license',
    'lmm show gemini --as-of 2025-02-02 --source plura-lmm-trends',
  ],
  meant: (names) => `lmm compare ${names.map(quoted).join(' ')}`,
  async run({ settings, view: load, m }, [name = '']) {
    const view = await load();
    const named = findNamed(view.knowledge, name);
    const result = page(view, named, name, settings.fields);
    const shown = () => ({ sources: cited(view, result), day: view.day, names: namesOf(view) });
    return {
      document: result,
      notices: warnings(view, [releaseOf(view, named)]),
      empty: false,
      rows: async () => (await import('./document.ts')).showRows(result, m),
      text: async (screen) => {
        const { showText } = await import('./document.ts');
        const { nextText } = await import('../../formats/text/hints.ts');
        return showText(result, shown(), screen) + nextText(settings.fields ? [] : nextOf(view, named), screen);
      },
      markdown: async () => (await import('./document.ts')).showMarkdown(result, shown(), m, settings.ascii),
    };
  },
};

/** A rival to compare with, and what could replace a release that is going. */
function nextOf(view: View, named: Named): string[] {
  const rival = rivalOf(view, named);
  const id = named.kind === 'model' ? named.model.id : named.release.id;
  const release = releaseOf(view, named);
  const going = release !== undefined && isGoing(view, release);
  return [
    ...(rival === undefined ? [] : [`lmm compare ${quoted(id)} ${quoted(rival)}`]),
    ...(going ? [`lmm recommend --instead-of ${quoted(release.id)}`] : []),
  ];
}

const isGoing = (view: View, release: Release): boolean =>
  upcoming(view, release).some(({ code }) => code !== 'price-changes');

/** The release that a page is about: the one named, or a line's current one. */
function releaseOf(view: View, named: Named) {
  if (named.kind === 'release') return named.release;
  const current = view.current(named.model);
  return current && view.anyRelease(current.release);
}
