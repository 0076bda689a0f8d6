import { isDate } from '../../domain/dates.ts';
import { nameKey, spellings } from '../../domain/names.ts';
import { ownOffers } from '../../domain/pricing.ts';
import type { Release } from '../../domain/records.ts';
import type { Snapshot } from '../../domain/snapshot.ts';

/** What a measurer's name means here. */
export interface Meaning {
  release: string;
  /** `high`, `thinking-32k`, `xhigh, codex-harness`, in the measurer's spelling. */
  setting?: string;
  /** Whether no earlier edition says so, and the name was read. */
  read: boolean;
}

/** How hard it thinks, and at which precision it ran. */
const EFFORT = 'minimal|low|medium|high|xhigh|max|(?:no-|non-)?(?:thinking|reasoning)|bf16|fp8|nvfp4';
/** A setting at the end of a name: an effort with or without its budget, search, or anything in brackets but a number. */
const SETTING = new RegExp(`(?:-((?:${EFFORT})(?:-\\d+k)?|search|grounding)|\\s*\\((?!\\d+\\))([^()]+)\\))$`, 'i');
const DAY = /-(\d{4})-?(\d{2})-?(\d{2})$/;

/** A name without its numbers: `qwen3.8-max` and `qwen4-max` are named alike. */
const shapeOf = (name: string): string => name.toLowerCase().replace(/\d+(?:[.-]\d+)*/g, '#');
const lastPart = (id: string): string => id.slice(id.lastIndexOf('/') + 1);

/** Finds the releases that a measurer's names mean: by what earlier editions say, then by reading the name. */
export class MeasuredNames {
  private readonly earlier = new Map<string, Meaning>();
  private readonly called = new Map<string, Set<string>>();
  private readonly shapes = new Set<string>();

  constructor(private readonly snapshot: Snapshot) {
    const { editions, releases } = snapshot.knowledge;
    for (const { rows } of [...editions].sort((a, b) => (a.date < b.date ? -1 : 1))) {
      for (const { as, release, setting } of rows) {
        if (release !== undefined)
          this.earlier.set(nameKey(as ?? release), {
            release,
            ...(setting === undefined ? {} : { setting }),
            read: false,
          });
      }
    }
    for (const release of releases) {
      const api = ownOffers(snapshot, release).flatMap(({ api_id }) => (api_id === undefined ? [] : [api_id]));
      for (const name of [...spellings(release), release.id.replace('/', '-'), ...api]) {
        const known = this.called.get(nameKey(name)) ?? new Set();
        this.called.set(nameKey(name), known.add(release.id));
      }
      for (const name of [lastPart(release.id), ...api]) this.shapes.add(shapeOf(name));
    }
  }

  /** What a name means; undefined where nothing here is called so, or several are. */
  meaningOf(as: string): Meaning | undefined {
    return this.earlier.get(nameKey(as)) ?? this.read(as);
  }

  private read(as: string): Meaning | undefined {
    const settings: string[] = [];
    let day: string | undefined;
    for (let rest = as; ; ) {
      const release = this.releaseCalled(rest);
      if (release === null) return undefined;
      if (release) {
        // A snapshot of another day than the release's is another thing.
        if (day !== undefined && release.release_date !== day) return undefined;
        return { release: release.id, ...(settings.length > 0 ? { setting: settings.join(', ') } : {}), read: true };
      }
      const dated = DAY.exec(rest);
      const written = dated?.slice(1).join('-');
      if (dated && written !== undefined && day === undefined && isDate(written)) {
        day = written;
        rest = rest.slice(0, dated.index);
        continue;
      }
      // Where a release is named alike, the word is part of a product's name: "max" of Qwen is no effort.
      const setting = this.shapes.has(shapeOf(rest)) ? null : SETTING.exec(rest);
      if (!setting) return undefined;
      settings.unshift(setting[1] ?? setting[2] ?? '');
      rest = rest.slice(0, setting.index);
    }
  }

  /** The release that is called so; null where several are. */
  private releaseCalled(name: string): Release | null | undefined {
    const [id, ...more] = this.called.get(nameKey(name)) ?? [];
    if (more.length > 0) return null;
    return id === undefined ? undefined : this.snapshot.anyRelease(id);
  }
}
