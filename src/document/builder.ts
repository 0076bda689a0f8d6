import type { Names } from '../domain/called.ts';
import type { CitedSource } from '../domain/cells.ts';
import { daysBetween } from '../domain/dates.ts';
import type { Localized } from '../domain/vocabulary.ts';
import { type Messages, textIn } from '../words/index.ts';
import { Citations } from './citations.ts';
import type { Section } from './document.ts';

/** Something that was said, and where. */
interface Said {
  sources: string[];
  at: Localized | null;
}

/** What a document needs beside its result. */
export interface DocumentView {
  sources: Readonly<Record<string, CitedSource>>;
  day: string;
  names: Names;
}

/** A source older than this many days may be overtaken. */
const OLD_DAYS = 365;

/** Writes claims with their marks, and keeps which passages of each source were cited. */
export class DocumentBuilder {
  private readonly cites: Citations;
  private readonly passages = new Map<string, Set<string>>();

  constructor(
    readonly view: DocumentView,
    readonly m: Messages,
  ) {
    this.cites = new Citations(view.sources, m);
  }

  text(text: Localized | null): string {
    return textIn(text, this.m.lang);
  }

  /** ` [1]`, to be put behind a text. */
  mark(sources: readonly string[]): string {
    return this.cites.mark(sources);
  }

  /** The marks of claims, whose passages are kept for the list of sources. */
  cite(claims: readonly Said[]): string {
    for (const { sources, at } of claims) {
      if (at === null) continue;
      for (const id of sources) {
        const known = this.passages.get(id) ?? new Set();
        this.passages.set(id, known.add(this.text(at)));
      }
    }
    return this.mark([...new Set(claims.flatMap(({ sources }) => sources))]);
  }

  /** The passages of claims, each once. */
  at(claims: readonly Pick<Said, 'at'>[]): string {
    return ranges([...new Set(claims.map(({ at }) => this.text(at)).filter((at) => at !== ''))]).join(
      this.m.views.separator,
    );
  }

  /** The sources that were cited: by publisher and day, or whole, a line each with their addresses. */
  footnotes(whole = true): Section[] {
    return whole ? this.cites.section() : this.cites.brief();
  }

  /** ` [1]` without the space in front. */
  bare(sources: readonly string[]): string {
    return this.cites.bare(sources);
  }

  /** The sources that the page cited, with the passages and the age of each. */
  sources(): Section[] {
    const entries = this.cites.entries();
    if (entries.length === 0) return [];
    const { show } = this.m;
    return [
      {
        heading: show.sources,
        blocks: [
          {
            kind: 'sources',
            entries: entries.map(({ number, id, source, text }) => {
              const at = ranges([...(this.passages.get(id) ?? [])]).join(this.m.views.separator);
              const days = daysBetween(source.date, this.view.day);
              const remarks = [at === '' ? '' : show.passages(at), days > OLD_DAYS ? show.age(days) : ''];
              const remark = remarks.filter((part) => part !== '').join(' ');
              return {
                number,
                url: source.url,
                paragraphs: [text, source.url ?? '', remark].filter((part) => part !== ''),
              };
            }),
          },
        ],
      },
    ];
  }
}

/**
 * Passages that are numbered in a row as one: `comparison 1`, `comparison 2` are `comparison 1-2`. Each kind of passage
 * stands where it first came.
 */
export function ranges(passages: readonly string[]): string[] {
  const kinds = new Map<string, number[]>();
  for (const passage of passages) {
    const [, name = passage, number] = /^(.+ )(\d{1,6})$/.exec(passage) ?? [];
    kinds.set(name, [...(kinds.get(name) ?? []), ...(number === undefined ? [] : [Number(number)])]);
  }
  return [...kinds].flatMap(([name, numbers]) => {
    if (numbers.length === 0) return [name];
    const runs: [number, number][] = [];
    for (const number of [...numbers].sort((a, b) => a - b)) {
      const run = runs.at(-1);
      if (run && run[1] + 1 >= number) run[1] = number;
      else runs.push([number, number]);
    }
    return runs.map(([first, last]) => `${name}${first === last ? first : `${first}-${last}`}`);
  });
}

/** Command lines that lead on from an answer, for its end; nothing where there are none. */
export const hints = (commands: readonly string[], m: Messages): Section[] =>
  commands.length === 0
    ? []
    : [{ quiet: true, blocks: [{ kind: 'commands', label: m.views.next, commands: [...commands] }] }];
