import type { Source } from '../../../domain/records.ts';
import type { Check, Finding } from './check.ts';
import type { Examined } from './examined.ts';

/** A source is named by where its publisher has it; where it was read in a copy, `archive` and `copy` say so. */
export const check: Check = {
  name: 'addresses',
  *judge(base) {
    const hosts = hostsOfPublishers(base);
    const known = new Map<string, Source>();
    for (const source of base.records.sources) {
      const { id, url, archive } = source;
      if (archive !== undefined && url === undefined) {
        yield { code: 'archive-alone', level: 'doubt', in: source, key: 'archive', values: { id } };
      }
      if (url === undefined) continue;
      yield* hostOf(source, url, hosts);
      const key = JSON.stringify([url, source.date, source.kind, archive]);
      const first = known.get(key);
      if (first === undefined) known.set(key, source);
      else yield { code: 'same-address', level: 'doubt', in: source, key: 'url', values: { id, other: first.id } };
    }
  },
};

/** Hosts that show what others have published, whoever asks. */
const PROXIES =
  /(?:^|\.)(?:workers\.dev|r\.jina\.ai|web\.archive\.org|archive\.(?:ph|is|today|org)|translate\.goog|webcache\.googleusercontent\.com|cc\.bingj\.com|12ft\.io|hf-mirror\.com|ghproxy\.[a-z]+)$|(?:^|[.-])r?proxy[.-]/i;
/** Hosts where everybody publishes. */
const SHARED =
  /(?:^|\.)(?:github\.com|githubusercontent\.com|github\.io|gitlab\.com|huggingface\.co|modelscope\.cn|arxiv\.org|openreview\.net|doi\.org|kaggle\.com|x\.com|twitter\.com|youtube\.com|linkedin\.com|medium\.com|substack\.com|reddit\.com|npmjs\.com|pypi\.org|docker\.com|ollama\.com|googleapis\.com|cloudfront\.net|amazonaws\.com)$/i;

function* hostOf(source: Source, url: string, hosts: ReadonlyMap<string, Map<string, number>>): Generator<Finding> {
  const host = hostIn(url);
  const { id, kind, copy, publisher, note } = source;
  if (host === undefined || copy !== undefined) return;
  if (PROXIES.test(host)) {
    yield { code: 'proxy-address', level: 'problem', in: source, key: 'url', values: { id, host } };
    return;
  }
  // A note says whose page it is.
  if (kind !== 'vendor' || publisher === undefined || note !== undefined || SHARED.test(host)) return;
  const own = hosts.get(publisher);
  const count = own?.get(domainOf(host)) ?? 0;
  const others = [...(own ?? [])].filter(([domain, times]) => domain !== domainOf(host) && times > 1);
  if (count > 1 || others.length === 0) return;
  const values = { id, host, publisher, others: others.map(([domain]) => domain) };
  yield { code: 'foreign-host', level: 'doubt', in: source, key: 'url', values };
}

/** How often each publisher is met at each domain. What its own record or a provider's says counts as known. */
function hostsOfPublishers({ records }: Examined): Map<string, Map<string, number>> {
  const found = new Map<string, Map<string, number>>();
  const count = (publisher: string | undefined, url: string | undefined, times: number): void => {
    const host = url === undefined ? undefined : hostIn(url);
    if (publisher === undefined || host === undefined || SHARED.test(host) || PROXIES.test(host)) return;
    const known = found.get(publisher) ?? new Map<string, number>();
    found.set(publisher, known.set(domainOf(host), (known.get(domainOf(host)) ?? 0) + times));
  };
  for (const { publisher, url, kind, copy } of records.sources)
    if (kind === 'vendor' && copy === undefined) count(publisher, url, 1);
  for (const { name, url } of records.developers) count(name, url, 2);
  for (const { name, url, trust } of records.providers) {
    count(name, url, 2);
    count(name, trust, 2);
  }
  return found;
}

const hostIn = (url: string): string | undefined => /^https?:\/\/(?:[^/@]*@)?([^/:?#]+)/i.exec(url)?.[1]?.toLowerCase();

/** What of a host is registered: two labels, three where the last two are of a country. */
const domainOf = (host: string): string => {
  const labels = host.split('.');
  const isOfCountry = /^(?:co|com|or|go|ac|ne|org|net|gov|edu)\.[a-z]{2}$/.test(labels.slice(-2).join('.'));
  return labels.slice(isOfCountry ? -3 : -2).join('.');
};
