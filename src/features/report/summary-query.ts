import { grouped } from '../../domain/groups.ts';
import { isActive } from '../../domain/lifecycle.ts';
import type { Model } from '../../domain/records.ts';
import { compare, type Snapshot } from '../../domain/snapshot.ts';
import { alikeFirst } from '../../engine/line-points.ts';
import { checkedOn } from '../../engine/list.ts';
import type { Leading, MeasuredLine, ReportedTrend, ReportSummary } from '../../engine/results.ts';
import { upcoming } from '../../engine/upcoming.ts';

/** The lines that are measured for a use, the first by points first. */
export interface Ranking {
  use: string;
  name: Leading['name'];
  lines: MeasuredLine[];
}

/** The field on the day: who leads what, what is said of it, how old the facts are, and what is ahead. */
export function summary(
  snapshot: Snapshot,
  models: readonly Model[],
  rankings: readonly Ranking[],
  conclusions: readonly ReportedTrend[],
): ReportSummary {
  const ids = new Set(models.map(({ id }) => id));
  const releases = models.flatMap((model) => snapshot.releasesOf(model.id));
  const naming = conclusions.filter(({ models: named }) => named.length > 0);
  return {
    lines: models.length,
    developers: new Set(models.map(({ developer }) => developer)).size,
    releases: releases.length,
    measured_lines: new Set(
      rankings.flatMap(({ lines }) => lines.flatMap(({ model }) => (ids.has(model) ? [model] : []))),
    ).size,
    measured_uses: rankings.filter(({ lines }) => lines.some(({ model }) => ids.has(model))).length,
    leaders: leaders(rankings, ids),
    said: naming.length > 0 ? naming : [...conclusions],
    data: dataOf(snapshot, models),
    ahead: ahead(snapshot, models),
  };
}

/** Those of the lines that lead anything, the one that leads most first. */
function leaders(rankings: readonly Ranking[], ids: ReadonlySet<string>): ReportSummary['leaders'] {
  const led = rankings.flatMap(({ use, name, lines }) => {
    const [first] = lines;
    return first && ids.has(first.model) ? [{ first, told: { use, name, clear: alikeFirst(lines) === 1 } }] : [];
  });
  return [...grouped(led, ({ first }) => [first.model])]
    .map(([model, all]) => ({ model, name: all[0]?.first.name ?? model, uses: all.map(({ told }) => told) }))
    .sort((a, b) => b.uses.length - a.uses.length || compare(a.model, b.model));
}

function dataOf(snapshot: Snapshot, models: readonly Model[]): ReportSummary['data'] {
  const editions = snapshot.knowledge
    .editionsInShort()
    .filter(({ date, source }) => snapshot.isBy(date) && snapshot.speaking(source).length > 0);
  const checks = models.flatMap((model) => {
    const current = snapshot.current(model)?.release;
    const release = current === undefined ? undefined : snapshot.anyRelease(current);
    const checked = checkedOn(snapshot, { model, release });
    // Sources are checked after the day that is asked about, too.
    return checked !== undefined && snapshot.isBy(checked) ? [checked] : [];
  });
  const said = models.flatMap(({ id }) => snapshot.statements(id));
  const sources = new Set([
    ...said.flatMap(({ source }) => source),
    ...models.flatMap(({ id }) => snapshot.releasesOf(id).flatMap(({ source }) => snapshot.speaking(source))),
    ...editions.flatMap(({ source }) => snapshot.speaking(source)),
  ]);
  return {
    newest_edition:
      editions
        .map(({ date }) => date)
        .sort()
        .at(-1) ?? null,
    oldest_check: checks.sort()[0] ?? null,
    oldest_claim: said.map((one) => one.said).sort()[0] ?? null,
    sources: sources.size,
  };
}

/** What ends or costs another price soon, of what can be had. */
const ahead = (snapshot: Snapshot, models: readonly Model[]): ReportSummary['ahead'] =>
  models
    .flatMap(({ id }) => snapshot.releasesOf(id).filter((release) => isActive(snapshot, release)))
    .flatMap((release) =>
      upcoming(snapshot, release).map((event) => ({
        release: release.id,
        name: release.name,
        model: release.model ?? null,
        event,
      })),
    )
    .filter(({ event }) => event.date !== null && event.code !== 'retired' && event.state !== 'any-day')
    .sort((a, b) => compare(a.event.date ?? '', b.event.date ?? '') || compare(a.release, b.release));
