import type { Kind } from './kinds/names.ts';

/**
 * Whose word a fact is where layers lie over each other. A layer may cite any source, also one of ours, for what it says of
 * records below it: it then cites it under a name of its own, `openai-pricing#3`, so that wherever a source is cited it is
 * seen which layer says so. The number is the layer's, from 1.
 */

/** Stands behind what another layer says than those below it. */
export const LAYER_SIGN = '^';
/** The sign, where a layer stands behind something. */
export const layerSign = ({ layer }: { layer?: string | undefined }): string => (layer === undefined ? '' : LAYER_SIGN);
/** A text with the sign behind it, once. */
export const signed = (text: string): string => (text.endsWith(LAYER_SIGN) ? text : text + LAYER_SIGN);
/** The same without it. */
export const unsigned = (text: string): string =>
  text.endsWith(LAYER_SIGN) ? text.slice(0, -LAYER_SIGN.length) : text;

/** A layer in force, the lowest first. */
export interface LayerInForce {
  /** Its folder or file, as it was named. */
  shown: string;
  /** The names, aliases and free texts that it gives to records below it, each with the record's id. */
  texts?: [id: string, text: string][];
  /** How many records of the lowest layer it changes and removes, and how many of its own say something of one. */
  does?: Record<Effect['what'], number>;
}

/** Why a file that lies in a project is not taken: who could have put it there is not the user, or it leads elsewhere. */
export type Distrusted = 'other-owner' | 'writable' | 'outside' | 'no-knowledge-name' | 'unreachable';

/** What a layer does to those below it. */
export interface Effect {
  /** The layer, 1 the lowest. */
  layer: number;
  what: 'adds' | 'changes' | 'removes';
  kind: Kind;
  /** The record, or of a statement the models that it speaks of. */
  id: string;
  /** What is changed of it. */
  fields?: string[];
  /** The names, aliases and free texts that the record has by it. */
  texts?: string[];
  /** Of an edition: how many releases that stand in the one below it have no score in it. */
  hides?: number;
  /** Whether it is something of the lowest layer, or says something of that. */
  lowest?: true;
  /** Of what went because it hung on what the layer removes. */
  hung?: true;
}

const CITED = /^(.+)#(\d+)$/;

/** A source as a layer cites it for what it changes below. */
export const citedBy = (layer: number, source: string): string => `${sourceOf(source)}#${layer}`;

/** The source itself. */
export const sourceOf = (id: string): string => (id.includes('#') ? id.replace(CITED, '$1') : id);

/** The highest layer that cites sources for what it changes; 0 where none does. */
export function layerOf(sources: readonly string[]): number {
  let highest = 0;
  for (const id of sources) {
    if (!id.includes('#')) continue;
    const layer = Number(CITED.exec(id)?.[2] ?? 0);
    if (layer > highest) highest = layer;
  }
  return highest;
}

/** Orders what several layers say: the highest first. */
export const byLayer = (a: { source?: readonly string[] }, b: { source?: readonly string[] }): number =>
  layerOf(b.source ?? []) - layerOf(a.source ?? []);

/** What a layer says of records below it, or of its own. */
export interface Told {
  /** The layer that brought the source in, as it was named. */
  layer?: string;
  /** Whether what cites it changes what a lower layer says. */
  changes?: true;
}

/** What finds a source by the name under which it is cited. @param find finds it by its own */
export function findCited<T extends { id: string }>(
  layers: readonly LayerInForce[] | undefined,
  find: (id: string) => T | undefined,
): (id: string) => (T & Told) | undefined {
  if (layers === undefined) return find;
  const known = new Map<string, T & Told>();
  return (id) => {
    const [, own = '', number = ''] = (id.includes('#') && CITED.exec(id)) || [];
    const layer = layers[Number(number) - 1];
    const source = layer && known.get(id) === undefined ? find(own) : undefined;
    if (layer && source) known.set(id, { ...source, id, layer: layer.shown, changes: true });
    return known.get(id) ?? find(id);
  };
}
