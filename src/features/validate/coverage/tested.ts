import type { Benchmark, Release } from '../../../domain/records.ts';
import type { Snapshot } from '../../../domain/snapshot.ts';
import { KOREAN } from '../../../engine/criteria/korean.ts';

/** Which tests tell of a release: tables and benchmarks by name, with where they stand. */
export interface Tests {
  names: string[];
  sources: string[];
}

/** Benchmarks in Korean, by what they are called. */
const IN_KOREAN = /korean|한국|\bko\b|^ko[A-Z-]|^k-[A-Z]|^km+lu|^kmmmu|click|hae-?rae|logickor|csat/i;

/** Who measured releases by the day: read once, for there are tens of thousands of rows. */
export class Tested {
  private readonly tables = new Map<string, Map<string, string[]>>();
  private readonly korean_: ReadonlySet<string>;
  private readonly counting: ReadonlySet<string>;

  constructor(private readonly snapshot: Snapshot) {
    const { tables, editions } = snapshot.knowledge;
    this.korean_ = new Set(tables.filter(({ uses }) => uses.some(({ use }) => use === KOREAN)).map(({ id }) => id));
    this.counting = new Set(tables.filter(({ counts }) => counts !== false).map(({ id }) => id));
    for (const { table, date, source, rows } of editions) {
      const sources = snapshot.speaking(source);
      // A table that never ranks may hold makers' figures: it is no independent measurement, yet a test in Korean.
      const tells = this.counting.has(table) || this.korean_.has(table);
      if (!snapshot.isBy(date) || sources.length === 0 || !tells) continue;
      for (const { release } of rows) {
        if (release === undefined) continue;
        const of = this.tables.get(release) ?? new Map<string, string[]>();
        this.tables.set(release, of.set(table, sources));
      }
    }
  }

  /** By whoever is not its maker. */
  any(release: Release): Tests {
    return this.of(
      release,
      (table) => this.counting.has(table),
      (benchmark) => this.isIndependent(benchmark, release),
    );
  }

  /** In Korean, by anybody. */
  korean(release: Release): Tests {
    return this.of(
      release,
      (table) => this.korean_.has(table),
      ({ name, variant = '', dataset = '' }) => [name, variant, dataset].some((text) => IN_KOREAN.test(text)),
    );
  }

  private isIndependent({ measured_by: by, source }: Benchmark, { developer }: Release): boolean {
    if (by !== undefined) return by !== developer && by !== this.snapshot.developerName(developer);
    return source.some((id) => this.snapshot.source(id)?.kind === 'measurement');
  }

  private of(release: Release, table: (id: string) => boolean, benchmark: (one: Benchmark) => boolean): Tests {
    const tables = [...(this.tables.get(release.id) ?? [])].filter(([id]) => table(id));
    const { snapshot } = this;
    const benchmarks = release.benchmarks
      .filter((one) => benchmark(one) && (one.date === undefined || snapshot.isBy(one.date)))
      .map(({ name, source }): [string, string[]] => [name, snapshot.speaking(source)])
      .filter(([, sources]) => sources.length > 0);
    const all = [...tables, ...benchmarks];
    return {
      names: [...new Set(all.map(([name]) => name))],
      sources: [...new Set(all.flatMap(([, sources]) => sources))],
    };
  }
}
