import { evidenceLevelOf } from '../domain/evidence.ts';
import { byLayer } from '../domain/layered.ts';
import type { Release } from '../domain/records.ts';
import { compare, type Snapshot } from '../domain/snapshot.ts';
import type { Benchmark } from './results.ts';

/** Scores measured by the day, by name; the same benchmark under two harnesses is two benchmarks. What a layer says stands first. */
export function benchmarks(snapshot: Snapshot, release: Release): Benchmark[] {
  const dateOf = (benchmark: Release['benchmarks'][number]): string =>
    benchmark.date ?? benchmark.source.map((id) => snapshot.source(id)?.date ?? '').sort()[0] ?? '';
  return release.benchmarks
    .map((benchmark) => ({ benchmark, by: snapshot.by(benchmark), date: dateOf(benchmark) }))
    .filter(({ by, date }) => by !== undefined && snapshot.isBy(date))
    .map(({ benchmark, by, date }): Benchmark => {
      const sources = by?.source ?? [];
      // A score is the vendor's own where the maker measured it, whoever prints it.
      const own =
        benchmark.measured_by === release.developer ||
        benchmark.measured_by === snapshot.developerName(release.developer);
      return {
        name: benchmark.name,
        score: benchmark.score,
        metric: benchmark.metric ?? null,
        harness: benchmark.harness ?? null,
        variant: benchmark.variant ?? null,
        dataset: benchmark.dataset ?? null,
        version: benchmark.version ?? null,
        measured_by: benchmark.measured_by ?? null,
        date,
        sources,
        standing: own
          ? 'vendor'
          : benchmark.measured_by === undefined
            ? evidenceLevelOf(snapshot, sources)
            : 'measured',
      };
    })
    .sort(
      (a, b) =>
        compare(a.name, b.name) ||
        compare(a.harness ?? '', b.harness ?? '') ||
        byLayer({ source: a.sources }, { source: b.sources }),
    );
}
