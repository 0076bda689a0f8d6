import { daysBetween } from '../../../domain/dates.ts';
import type { FetchFault } from '../../../domain/downloads.ts';
import { plural } from '../../../words/en/plural.ts';
import type { UpdatedPack } from '../../outside.ts';
import type { UpdateRow } from '../query.ts';

const megabytes = (bytes: number): string => `${Math.round(bytes / 1_000_000)} MB`;

/** Words of downloads. */
export const en = {
  title: 'Feeds',
  row: ({ feed, state, fetched, entries }: UpdateRow) =>
    `${feed}: ${state === 'downloaded' ? 'downloaded' : 'the last copy is the newest'}, ${fetched}, ${plural(entries, 'entry', 'entries')}`,
  address: 'Address',
  layer: 'Layer',
  written: 'written',
  same: 'says the same already',
  taken: 'Holds',
  differs: 'Known otherwise',
  next: 'Next  lmm kb   lmm list --releases',
  /** One line of a feed that could not be brought up to date. */
  failed: (feed: string, why: string, kept: string | undefined, today: string) =>
    `${feed}: ${why}. ${kept === undefined ? 'There is no earlier copy.' : `The copy of ${kept} stays (${plural(daysBetween(kept, today), 'day', 'days')} old).`}`,
  fewer: (now: number, before: number) =>
    `it lists ${now} models and the last copy ${before}: it may be cut off (--force takes it)`,
  fault: (fault: FetchFault): string => {
    switch (fault.code) {
      case 'address':
        return `no address: ${fault.url}`;
      case 'not-https':
        return fault.redirected
          ? `the server sends on to an address without https, which is not asked: ${fault.url}`
          : `addresses begin with https://, given: ${fault.url}`;
      case 'credentials':
        return 'the address has a user or password in it, which is not sent: take it out, or download the file and give it to lmm import';
      case 'redirects':
        return `the server sends on in a circle, or more than ${fault.most} times`;
      case 'no-location':
        return 'the server sends on and does not say where to';
      case 'status':
        return status(fault);
      case 'timeout':
        return {
          connect: `no answer within ${fault.seconds} s`,
          idle: `nothing more came for ${fault.seconds} s`,
          total: `not done within ${fault.seconds} s`,
        }[fault.phase];
      case 'too-large':
        return fault.expanded
          ? `it expands to more than ${megabytes(fault.most)}, which is too much`
          : `it has more than ${megabytes(fault.most)}, which is too much`;
      case 'truncated':
        return 'the answer broke off before its end';
      case 'page':
        return 'the server gave a web page, not the feed: check the address';
      case 'compression':
        return `the answer cannot be expanded (${fault.encoding})`;
      case 'certificate':
        return certificate(fault);
      case 'protocol':
        return `what answers there does not keep to HTTPS (${fault.detail}): check the address and the port`;
      case 'system':
        return fault.detail === 'ENOTFOUND'
          ? 'no server of this name is found (ENOTFOUND): check the address and the connection'
          : `the server cannot be reached (${fault.detail})`;
    }
  },
  /** Where a server sent on to. */
  from: 'Sent on to',
  /** Of a pack of data. */
  pack: {
    title: 'Data pack',
    row: ({ version, created, isSame }: UpdatedPack) =>
      `data pack ${version} of ${created}: ${isSame ? 'in force already' : 'takes the place of the data that ship'}`,
    digest: 'sha256',
    newest: 'Looked at until',
    back: (wasThere: boolean): string =>
      wasThere ? 'The data that ship are in force again.' : 'The data that ship are in force; there was no pack.',
    stays: (folder: string) => `Layers of feeds stay in force; delete a file to be without it: ${folder}`,
    configured: (file: string) => `The next lmm update takes the pack again that this file names: ${file}`,
    noManifest: 'this is no manifest of a data pack (pack/1)',
    otherFormat: (format: string) =>
      `the pack is of the format ${format}, and this lmm reads pack/1: it needs a newer lmm`,
    otherHost: (host: string, named: string) =>
      `its manifest leads to another host, ${host}, and only ${named} was named: name the address of a manifest that lies there`,
    fromFuture: (day: string) =>
      `the pack says that it is of ${day}, which is to come: check the clock of this machine`,
    downgrade: (day: string, now: string) =>
      `the pack is of ${day}, and the one in force of ${now} is newer (--force takes it)`,
    tooNew: (needed: string, version: string) => `the pack needs lmm ${needed}, and this is ${version}`,
    otherDigest: (found: string) => `the pack is not the one that was promised; its sha256 is ${found}`,
    noArchive: 'the archive of the pack holds something else than files of a knowledge base',
    older: (newest: string, shipped: string) =>
      `the pack was looked at until ${newest}, and what ships until ${shipped}: it is not used`,
    failed: (why: string, kept: string | undefined) =>
      `data pack: ${why}. ${kept === undefined ? 'The data that ship stay in force.' : `The pack of ${kept} stays in force.`}`,
    invalid: (count: number) => `the validator found ${plural(count, 'problem', 'problems')} in its data`,
  },
  proxy: (name: string) =>
    `${name} is set and is not used here: where only a proxy leads out, download the file and give it to lmm import.`,
  unchecked:
    'NODE_TLS_REJECT_UNAUTHORIZED is set and is not heeded here: certificates are always checked. NODE_EXTRA_CA_CERTS can name the file of your own certificate authority.',
  noHome: 'there is no folder for copies: set HOME or XDG_DATA_HOME to a path that begins with /',
  badDigest: (given: string) => `--sha256 takes 64 hexadecimal digits, given: ${given}`,
  digestAlone: '--sha256 goes with a pack: lmm update --pack https://… --sha256 …',
  resetAlone: (others: string[]) => `--reset goes alone, without ${others.join(', ')}: lmm update --reset`,
  withFeed: '--url goes with --feed: lmm update --feed litellm --url https://…',
  nothing: (file: string | null): string[] => [
    'No address is set, and lmm asks none by itself.',
    'Name one: lmm update --feed openrouter --url https://openrouter.ai/api/v1/models',
    ...(file === null ? [] : [`Or in ${file}:`]),
    'update: {feeds: [{feed: models.dev, url: https://models.dev/api.json}], pack: {url: https://…}}',
  ],
};

function certificate({ why, detail }: FetchFault & { code: 'certificate' }): string {
  switch (why) {
    case 'expired':
      return `the certificate of the server has expired (${detail}): its owner has to renew it; check the clock of this machine too`;
    case 'not-yet':
      return `the certificate of the server is not valid yet (${detail}): check the clock of this machine`;
    case 'other-name':
      return `the certificate of the server is for another name than that of the address (${detail}): check the address`;
    case 'revoked':
      return `the certificate of the server was revoked (${detail})`;
    default:
      return `nobody who is trusted here vouches for the certificate of the server (${detail}): NODE_EXTRA_CA_CERTS can name the file of your own certificate authority`;
  }
}

function status({ status: code, after }: FetchFault & { code: 'status' }): string {
  const come =
    after === undefined ? '' : `; it says to come back ${/^\d+$/.test(after) ? `in ${after} s` : `at ${after}`}`;
  switch (code) {
    case 404:
      return 'the server has nothing at this address (404)';
    case 410:
      return 'what was at this address is gone for good (410)';
    case 401:
    case 403:
      return `the server lets nobody read this address without signing in (${code})`;
    case 429:
      return `the server was asked too often (429)${come}`;
    default:
      return `the server answered ${code}${come}`;
  }
}
