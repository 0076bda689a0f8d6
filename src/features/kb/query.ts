import type { Effect } from '../../domain/layered.ts';
import type { Problem } from '../../domain/problems.ts';
import type { LayerRefused, LayerReport } from '../outside.ts';

/** What a layer does to one record below it. */
export interface KbEffect {
  kind: Effect['kind'];
  id: string;
  /** What is changed of it. */
  fields?: string[];
  /** Of an edition: how many releases of the one below it have no score any more. */
  hides?: number;
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
  /** What keeps layers from being used; empty where all are. */
  problems: ToldProblem[];
}

/** A problem as `validate` tells it. */
export type ToldProblem = Pick<Problem, 'file' | 'line' | 'column' | 'code'> & { text: string };

export function kbResult(
  { layers, refused, problems }: { layers: LayerReport[]; refused: LayerRefused[]; problems: readonly Problem[] },
  textOf: (problem: Problem) => string,
): KbResult {
  return {
    layers: layers.map(({ effects, shown: _, ...layer }) => {
      const of = (what: Effect['what']): KbEffect[] =>
        effects
          .filter((effect) => effect.what === what)
          .map(({ kind, id, fields, hides, lowest, hung }) => ({
            ...{ kind, id, ...(fields ? { fields } : {}), of_lowest: lowest === true },
            ...(hides ? { hides } : {}),
            ...(hung ? { hung } : {}),
          }));
      return { ...layer, changes: of('changes'), removes: of('removes'), adds: of('adds') };
    }),
    not_taken: refused.map(({ shown: _, ...one }) => one),
    problems: problems.map((problem) => {
      const { file, line, column, code } = problem;
      return { file, line, column, code, text: textOf(problem) };
    }),
  };
}
