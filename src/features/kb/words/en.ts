import { plural } from '../../../words/en/plural.ts';
import type { LayerFound } from '../../command.ts';

/** Words of the layers in force. */
export const en = {
  title: 'Knowledge bases in force',
  one: 'Nothing is laid over it.',
  lead: 'The lowest first. What a later one says holds before what those above it in this list say.',
  shipped: 'lmm',
  found: 'Taken as',
  how: {
    shipped: 'what ships',
    feed: 'made of a feed by lmm import',
    user: 'your own folder',
    LMM_KB: 'named in LMM_KB',
    project: "the project's lmm.config.yaml",
    '--kb': 'named by --kb',
  } as Record<LayerFound, string>,
  yours: 'yours',
  ofUser: (owner: number) => `of user ${owner}`,
  holds: 'Holds',
  count: (files: number, records: number) =>
    `${plural(files, 'file', 'files')}, ${plural(records, 'record', 'records')}`,
  what: {
    changes: (count: number) => `Changes ${count}`,
    removes: (count: number) => `Removes ${count}`,
    adds: (count: number) => `Adds ${count}`,
  },
  hung: 'as it hung on what is removed',
  more: (count: number) => `and ${count} more (--verbose)`,
  notTaken: 'Not taken',
  next: 'Next  lmm kb --verbose   lmm validate',
};
