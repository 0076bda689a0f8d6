import type { Block, Document, Section } from '../../document/document.ts';
import { problemExcerpt } from '../../document/problems.ts';
import type { Table } from '../../document/table.ts';
import type { Problem } from '../../domain/problems.ts';
import type { Messages } from '../../words/index.ts';
import type { KbEffect, KbLayer, KbResult } from './query.ts';
import { wordsOf } from './words/index.ts';

/** How many of what a layer does are named on a screen. */
const NAMED = 4;
/** Problems that a screen has room for; `lmm validate` has them all. */
const MOST = 20;
const WHAT = ['changes', 'removes', 'adds'] as const;

/** The layers for a person: how each was found, whose it is, and what it does to those below it. */
export function kbDocument(
  { layers, not_taken: refused }: KbResult,
  problems: readonly Problem[],
  isWhole: boolean,
  m: Messages,
): Document {
  const words = wordsOf(m.lang);
  const sections = layers.map(
    (layer): Section => ({
      heading: `${layer.layer}. ${headingOf(layer, words.shipped)}`,
      blocks: [{ kind: 'pairs', layout: 'hanging', pairs: pairsOf(layer, isWhole, m) }],
    }),
  );
  const not: Section[] =
    refused.length === 0
      ? []
      : [
          {
            heading: words.notTaken,
            blocks: [
              { kind: 'list', items: refused.map(({ why, at, detail }) => m.notices.notTaken[why](at, detail)) },
            ],
          },
        ];
  const broken: Section[] =
    problems.length === 0
      ? []
      : [{ heading: words.broken, blocks: problems.slice(0, MOST).map((problem) => problemExcerpt(problem, m)) }];
  const isAlone = layers.length === 1 && problems.length === 0;
  const lead: Block[] = [{ kind: 'text', text: isAlone ? words.one : words.lead }];
  const after: Section = { quiet: true, blocks: [text(words.next)] };
  return { title: words.title, lead, sections: [...sections, ...not, ...broken, after] };
}

/** A pack is known by its version and digest, all else by where it lies. */
const headingOf = ({ found, path, pack }: KbLayer, shipped: string): string =>
  found === 'shipped' ? shipped : pack ? `${pack.version}, ${pack.created}, sha256 ${pack.sha256}` : path;

const text = (line: string): Block => ({ kind: 'text', text: line });

function pairsOf(layer: KbLayer, isWhole: boolean, m: Messages): { label: string; text: string[] }[] {
  const words = wordsOf(m.lang);
  const owner = layer.owner === null ? [] : [layer.own ? words.yours : words.ofUser(layer.owner)];
  return [
    { label: words.found, text: [[words.how[layer.found], ...owner].join(m.views.separator)] },
    {
      label: words.holds,
      text: [
        [words.count(layer.files, layer.records), ...(layer.broken ? [words.isBroken] : [])].join(m.views.separator),
      ],
    },
    ...WHAT.flatMap((what) => {
      const all = layer[what];
      if (all.length === 0) return [];
      // Statements have no names of their own: those of a model are counted.
      const lines = new Map<string, number>();
      for (const one of all) lines.set(effectText(one, m), (lines.get(effectText(one, m)) ?? 0) + 1);
      const told = [...lines].map(([line, times]) => (times === 1 ? line : `${line} × ${times}`));
      const shown = isWhole ? told : told.slice(0, NAMED);
      const more = told.length > shown.length ? [words.more(told.length - shown.length)] : [];
      return [{ label: words.what[what](all.length), text: [...shown, ...more] }];
    }),
  ];
}

function effectText({ kind, id, fields, hides, hung }: KbEffect, m: Messages): string {
  const words = wordsOf(m.lang);
  const details = [...(fields ?? []), ...(hides ? [words.hides(hides)] : []), ...(hung ? [words.hung] : [])];
  return `${kind} ${id}${details.length > 0 ? ` (${details.join(', ')})` : ''}`;
}

/** What each layer does, a row each; a layer that does nothing has one row of its own. */
export function kbRows({ layers }: KbResult): Table {
  const columns = ['layer', 'path', 'found', 'owner', 'what', 'kind', 'id', 'fields'];
  return {
    columns: columns.map((id) => ({ id, label: id })),
    rows: layers.flatMap((layer) => {
      const { layer: number, path, found, owner } = layer;
      const told = WHAT.flatMap((what) => layer[what].map((effect) => ({ what, ...effect })));
      const about = { layer: number, path, found, owner };
      if (told.length === 0) return [{ record: about, cells: [number, path, found, owner, null, null, null, null] }];
      return told.map((effect) => ({
        record: { ...about, ...effect },
        cells: [number, path, found, owner, effect.what, effect.kind, effect.id, effect.fields?.join(' ') ?? null],
      }));
    }),
  };
}
