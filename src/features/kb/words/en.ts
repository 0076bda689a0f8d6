import { plural } from '../../../words/en/plural.ts';
import type { LayerFound } from '../../outside.ts';

/** Words of the layers in force. */
export const en = {
  title: 'Knowledge bases in force',
  one: 'Nothing is laid over it.',
  lead: 'The lowest first. What a later one says holds before what those above it in this list say.',
  shipped: 'lmm',
  found: 'Taken as',
  how: {
    shipped: 'what ships',
    pack: 'a pack of data in place of what ships',
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
  doubts: 'Worth a look',
  hides: (count: number) =>
    `${plural(count, 'release', 'releases')} of the edition below ${count === 1 ? 'has' : 'have'} no score any more`,
  more: (count: number) => `and ${count} more (--verbose)`,
  notTaken: 'Not taken',
  broken: 'At fault: nothing can be used before it is fixed',
  isBroken: 'at fault',
  next: 'Next  lmm kb --verbose   lmm validate',
  actions: (given: string, actions: readonly string[]) => `lmm kb takes ${actions.join(', ')}; given: ${given}`,
  without: (what: string, given: string) => `lmm kb ${what} takes nothing behind it; given: ${given}`,
  folderMissing: 'Name the folder to make.',
  idMissing: 'Say which model: its id.',
  nothingNew: (id: string) => `${id} is known: what is new of it? A price of your own: --input, --output.`,
  newOfLine: (line: string) => `"${line}" is a line of several releases: prices are those of one.`,
  newWithoutDeveloper: (id: string) => `Whose model is "${id}"? Put its maker before it, or give --developer.`,
  nameTaken: (name: string, id: string) =>
    `"${name}" means ${id} already, and would mean two things. A model of your own needs a name of its own; a price of yours stands at that release.`,
  ownTerms: 'Our own terms',
  written: (file: string) => `${file} is written and in force.`,
  writtenApart: (file: string) => `${file} is written. It is not in force here: name it in LMM_KB, or with --kb.`,
  isNew: (id: string) => `A new model: ${id}. What is not said of it is unknown.`,
  isPrice: (id: string) => `Your own price of ${id}: it holds before what ships.`,
  made: (folder: string) =>
    `${folder} is a knowledge base now. It is in force for whoever works in it, or names it in LMM_KB.`,
};
