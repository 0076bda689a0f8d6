import { isHad } from '../../../domain/lifecycle.ts';
import type { Model, Release } from '../../../domain/records.ts';
import type { Snapshot } from '../../../domain/snapshot.ts';
import type { Language } from '../../../domain/vocabulary.ts';
import type { Coverage, CoverageRow } from '../../../engine/results.ts';
import { type CoverageRule, cloudRules, HELD, NOTHING, RULES } from './columns.ts';
import { Tested } from './tested.ts';

/** What there is of what decides, for the current release of each line and the newest of each of its living series. */
export function coverageOf(snapshot: Snapshot, lang: Language): Coverage {
  const tested = new Tested(snapshot);
  const rules = [...RULES, ...cloudRules(snapshot)];
  const make = (model: Model, release: Release | undefined, current: boolean): CoverageRow => {
    const held = (rule: CoverageRule) => (release ? rule.held(snapshot, release, tested) : NOTHING);
    const cells = Object.fromEntries(rules.map((rule) => [rule.id, held(rule)]));
    return {
      model: model.id,
      name: snapshot.called(model),
      release: release?.id ?? null,
      release_name: release?.name ?? null,
      series: release?.series ?? null,
      current,
      cells,
      lacks: rules.filter(({ id, extra }) => !extra && !isHeld(cells, id)).map(({ id }) => id),
    };
  };
  const models = [...snapshot.models.values()];
  const lines = models.map((model) => make(model, currentOf(snapshot, model), true));
  const series = models.flatMap((model) => seriesOf(snapshot, model).map((release) => make(model, release, false)));
  const count = (rows: readonly CoverageRow[], id: string) => ({
    held: rows.filter(({ cells }) => isHeld(cells, id)).length,
    of: rows.length,
  });
  return {
    as_of: snapshot.day,
    columns: rules.map(({ id, name, extra }) => ({
      id,
      label: name[lang],
      wanted: !extra,
      lines: count(lines, id),
      releases: count([...lines, ...series], id),
    })),
    lines,
    series,
  };
}

const isHeld = (cells: CoverageRow['cells'], id: string): boolean => HELD.has(cells[id]?.state ?? 'unknown');

function currentOf(snapshot: Snapshot, model: Model): Release | undefined {
  const stated = snapshot.current(model);
  return stated && snapshot.anyRelease(stated.release);
}

/** The newest release of each series that can be had, but for the line's current one. */
function seriesOf(snapshot: Snapshot, model: Model): Release[] {
  const newest = new Map<string, Release>();
  for (const release of snapshot.releasesOf(model.id)) {
    const { series } = release;
    if (series !== undefined && isHad(snapshot, release) && !newest.has(series)) newest.set(series, release);
  }
  const current = currentOf(snapshot, model)?.id;
  return [...newest.values()].filter(({ id }) => id !== current);
}
