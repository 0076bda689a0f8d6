import type { Effect } from '../../domain/layered.ts';
import type { LayerRefused, LayerReport } from '../command.ts';

/** What a layer does to one record below it. */
export interface KbEffect {
  kind: Effect['kind'];
  id: string;
  /** What is changed of it. */
  fields?: string[];
  /** Whether it is, or speaks of, a record of the lowest layer. */
  of_lowest: boolean;
  /** Whether it went because it hung on something that the layer removes. */
  hung?: true;
}

/** A layer in force. */
export interface KbLayer extends Omit<LayerReport, 'effects' | 'shown'> {
  changes: KbEffect[];
  removes: KbEffect[];
  adds: KbEffect[];
}

export interface KbResult {
  /** The lowest first: each is laid over those before it. */
  layers: KbLayer[];
  not_taken: Omit<LayerRefused, 'shown'>[];
}

export function kbResult({ layers, refused }: { layers: LayerReport[]; refused: LayerRefused[] }): KbResult {
  return {
    layers: layers.map(({ effects, shown: _, ...layer }) => {
      const of = (what: Effect['what']): KbEffect[] =>
        effects
          .filter((effect) => effect.what === what)
          .map(({ kind, id, fields, lowest, hung }) => ({
            ...{ kind, id, ...(fields ? { fields } : {}), of_lowest: lowest === true },
            ...(hung ? { hung } : {}),
          }));
      return { ...layer, changes: of('changes'), removes: of('removes'), adds: of('adds') };
    }),
    not_taken: refused.map(({ shown: _, ...one }) => one),
  };
}
