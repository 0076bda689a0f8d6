import type { Store } from '../../domain/store.ts';
import { type IdRead, readId } from '../ids/find.ts';
import { formsOf, type IdForms } from './forms.ts';

/** What an id as code writes it means. */
export interface Meaning {
  /** One release, several that it may be, or none. */
  releases: IdRead[];
  /** Whose service it names; `weights` for a copy of open weights; null for its maker's own, or where it names none. */
  via: string | null;
  /** Who stands before the name, where it is somebody known. */
  isVouched: boolean;
}

/** A cloud that takes ids as their makers write them. */
interface Cloud {
  makers: Set<string>;
  /** Finds its name in a text. */
  named: RegExp;
}

/** Reads ids of one knowledge base on one day, each once. */
export class IdReader {
  readonly forms: IdForms;
  private readonly known = new Map<string, Meaning>();
  private plain: ReadonlyMap<string, Cloud> | undefined;

  constructor(
    readonly knowledge: Store,
    readonly day: string,
  ) {
    this.forms = formsOf(knowledge);
  }

  read(text: string): Meaning {
    const before = this.known.get(text);
    if (before) return before;
    const releases = readId(this.knowledge, text, this.day);
    const meaning: Meaning = {
      releases,
      via: this.viaOf(text, releases),
      isVouched: partsBefore(text).some((part) => this.forms.isMaker(part)),
    };
    this.known.set(text, meaning);
    return meaning;
  }

  /**
   * The clouds that a text names, of those that take some maker's ids as that maker writes them: there an id does not tell
   * whose service is asked.
   */
  cloudsIn(text: string): string[] {
    return [...this.plainly()].flatMap(([id, { named }]) => (named.test(text) ? id : []));
  }

  /** What an id means where one cloud is named around it: that cloud's, where it takes such ids and the id names nobody. */
  around(meaning: Meaning, clouds: readonly string[]): Meaning {
    const [only, ...more] = meaning.releases;
    const developer = only && more.length === 0 ? this.knowledge.release(only.release)?.developer : undefined;
    if (meaning.via !== null || meaning.isVouched || developer === undefined) return meaning;
    const [cloud, ...others] = clouds.filter((id) => this.plainly().get(id)?.makers.has(developer));
    return cloud === undefined || others.length > 0 ? meaning : { ...meaning, via: cloud };
  }

  /** Of each cloud the makers whose ids it takes as they write them, and what finds its name. */
  private plainly(): ReadonlyMap<string, Cloud> {
    if (this.plain) return this.plain;
    const plain = new Map<string, Cloud>();
    for (const { text, provider, release: id } of this.knowledge.written()) {
      const release = provider === undefined ? undefined : this.knowledge.release(id);
      if (provider === undefined || release === undefined || this.isOwn(provider, release.developer)) continue;
      if (!this.forms.takenBy(text).some((taker) => this.isOwn(taker, release.developer))) continue;
      const named = new RegExp(`(?<![a-z])${provider.replaceAll('-', '[-_. ]?')}`, 'i');
      const cloud = plain.get(provider) ?? { makers: new Set(), named };
      plain.set(provider, cloud);
      cloud.makers.add(release.developer);
    }
    this.plain = plain;
    return plain;
  }

  private isOwn(provider: string, developer: string): boolean {
    return (
      provider === developer ||
      this.knowledge.providers.some((one) => one.id === provider && one.developer === developer)
    );
  }

  private viaOf(text: string, [only, ...more]: readonly IdRead[]): string | null {
    const release = only && more.length === 0 ? this.knowledge.release(only.release) : undefined;
    const { provider, takenBy } = this.forms;
    const service = serviceOf(text);
    const named = [...(service === undefined ? [] : [service]), ...partsBefore(text)].flatMap(
      (part) => provider(part) ?? [],
    );
    const isOwn = (id: string): boolean => release !== undefined && this.isOwn(id, release.developer);
    const foreign = named.find((id) => !isOwn(id));
    if (foreign !== undefined) return foreign;
    const core = text.slice(text.lastIndexOf('/') + 1);
    const taken = [...takenBy(text), ...takenBy(core)];
    const isPublished = only?.steps.some(({ code }) => code === 'publisher' || code === 'format') === true;
    const isMakers = !text.includes('/') || named.some(isOwn);
    // `org/Name` of weights that anybody has is a copy of them, unless that is what its maker's API takes.
    if (
      release?.open_weights === true &&
      (isPublished || /^[^/:]+:[^/:]+$/.test(text)) &&
      !(taken.some(isOwn) && isMakers)
    )
      return 'weights';
    const [first] = taken;
    return first !== undefined && !taken.some(isOwn) && new Set(taken).size === 1 ? first : null;
  }
}

/** What stands before the name: parts of a path, of an address or a resource name, a maker with a dot or a colon. */
function partsBefore(text: string): string[] {
  const end = text.lastIndexOf('/');
  const before = text.slice(0, end + 1).split(/[/:.]+/);
  const [head = ''] = /^(?:[a-z][\w-]*[.:])+(?=[a-z])/i.exec(text.slice(end + 1)) ?? [];
  return [...before, ...head.split(/[.:]/)].filter((part) => part !== '').slice(-MOST);
}
const MOST = 24;

/** The cloud whose way of writing ids it is. */
function serviceOf(text: string): string | undefined {
  if (/^arn:aws|(?:^|\/)(?:(?:us|eu|apac|jp|au|ca|global|us-gov)\.)?[a-z0-9]+\.[a-z][\w.-]*-v\d+(?::\d+)+/i.test(text))
    return 'bedrock';
  if (/(?:^|[/.])(?:us|eu|apac|jp|au|ca|global|us-gov)\.[a-z0-9]+\.[a-z]/i.test(text)) return 'bedrock';
  return /publishers\/[^/]+\/models\/|aiplatform\.googleapis/.test(text) || /^[a-z][\w.-]*@\d{8}$/.test(text)
    ? 'vertex ai'
    : undefined;
}
