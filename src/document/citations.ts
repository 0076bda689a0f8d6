import type { CitedSource } from '../domain/cells.ts';
import { LAYER_SIGN } from '../domain/layered.ts';
import type { Messages } from '../words/index.ts';
import { readAs } from '../words/sources.ts';
import type { Section } from './document.ts';

/** Numbers sources in the order in which a document first cites them. */
export class Citations {
  private readonly numbers = new Map<string, number>();

  constructor(
    private readonly sources: Readonly<Record<string, CitedSource>>,
    private readonly m: Messages,
  ) {}

  /** ` [1]`, ` [1][3]`, or nothing where no source is named; to be put behind a text. */
  mark(sources: readonly string[]): string {
    const marks = this.bare(sources);
    return marks === '' ? '' : ` ${marks}`;
  }

  bare(sources: readonly string[]): string {
    return [...new Set(sources)]
      .filter((id) => this.sources[id])
      .map((id) => ({ number: this.number(id), sign: this.sources[id]?.changes ? LAYER_SIGN : '' }))
      .sort((a, b) => a.number - b.number)
      .map(({ number, sign }) => `[${number}]${sign}`)
      .join('');
  }

  private number(id: string): number {
    const known = this.numbers.get(id);
    if (known !== undefined) return known;
    this.numbers.set(id, this.numbers.size + 1);
    return this.numbers.size;
  }

  /** The oldest date among the sources that were cited. */
  oldest(): string | undefined {
    return [...this.numbers.keys()].map((id) => this.sources[id]?.date ?? '').sort()[0];
  }

  /** The oldest day on which a source that was cited was last checked; undefined where any has none. */
  oldestCheck(): string | undefined {
    return [...this.numbers.keys()].flatMap((id) => this.sources[id]?.checked ?? []).sort()[0];
  }

  get count(): number {
    return this.numbers.size;
  }

  /** The sources cited, in the order of their numbers, each in words; its address stands in `source`. */
  entries(): { number: number; id: string; source: CitedSource; text: string }[] {
    return [...this.numbers].flatMap(([id, number]) => {
      const source = this.sources[id];
      return source ? [{ number, id, source, text: this.entry(source) }] : [];
    });
  }

  /** The sources cited, numbered, one paragraph each; nothing where there are none. */
  section(): Section[] {
    const entries = this.entries().map(({ number, text, source: { url } }) => ({
      number,
      paragraphs: [url === null ? text : `${text}, ${url}`],
      url,
    }));
    return entries.length > 0 ? [{ quiet: true, blocks: [{ kind: 'sources', entries }] }] : [];
  }

  /** The same by publisher and day alone, several a line: whole with `--sources`. */
  brief(): Section[] {
    const entries = this.entries().map(({ number, text, source }) => ({
      number,
      paragraphs: [source.url === null ? text : `${text}, ${source.url}`],
      brief: [source.publisher ?? source.author ?? source.title, source.date, ...this.layerOf(source)].join(' '),
      url: source.url,
    }));
    return entries.length > 0 ? [{ quiet: true, blocks: [{ kind: 'sources', brief: true, entries }] }] : [];
  }

  private entry(source: CitedSource): string {
    const { kind } = this.m.fields;
    const title = this.m.views.quoted(source.title);
    const parts = [source.publisher, title, ...readAs(source, this.m), source.date, kind[source.kind]];
    return [parts.filter((part) => part !== null).join(', '), ...this.layerOf(source)].join(' ');
  }

  /** Which layer cites a source, or brought it in: it may say anything of any publisher. */
  private layerOf({ layer, changes }: CitedSource): string[] {
    return layer === undefined ? [] : [this.m.views.byLayer(changes ? `${LAYER_SIGN} ${layer}` : layer)];
  }
}
