import { nameKey } from '../../domain/names.ts';
import { KnowledgeError } from '../../domain/problems.ts';
import type { Answer, Command, Context } from '../command.ts';
import { EXIT, FileFault, OutputError, UsageError } from '../errors.ts';
import { notesOf } from '../feed/notes.ts';
import { ONLY, type Only } from '../import/choice.ts';
import { importResult } from '../import/query.ts';
import { wordsOf as importWords } from '../import/words/index.ts';
import { choice, text } from '../option-values.ts';
import type { Given } from '../options.ts';
import type { UpdatedPack, Updating } from '../outside.ts';
import type { ResetResult, UpdateRow } from './query.ts';
import { wordsOf } from './words/index.ts';

export const command: Command = {
  name: 'update',
  args: [],
  options: [
    {
      flags: '--feed <name>',
      about: {
        en: 'this feed alone: models.dev, openrouter, litellm or genai-prices',
        ko: '이 피드만: models.dev, openrouter, litellm, genai-prices',
      },
    },
    {
      flags: '--url <address>',
      about: { en: 'with --feed: where to download it, by https', ko: '--feed와 함께: 내려받을 https 주소' },
    },
    {
      flags: '--only <what>',
      about: {
        en: 'as in lmm import: new (the default), differs, all',
        ko: 'lmm import와 같음: new(기본값), differs, all',
      },
    },
    {
      flags: '--pack <address>',
      about: {
        en: 'a pack of data to use in place of what ships: the https address of its manifest',
        ko: '기본 자료 대신 쓸 데이터 팩: 매니페스트의 https 주소',
      },
    },
    {
      flags: '--sha256 <digest>',
      about: { en: 'with --pack: the digest that it must have', ko: '--pack과 함께: 맞아야 하는 다이제스트' },
    },
    { flags: '--reset', about: { en: 'go back to the data that ship', ko: '기본 자료로 되돌림' } },
    {
      flags: '--force',
      about: {
        en: 'take also a feed with far fewer models than the last copy, or a pack older than the one in force',
        ko: '지난번보다 모델이 훨씬 적은 피드나 쓰고 있는 것보다 오래된 팩도 받아들임',
      },
    },
    {
      flags: '--verbose',
      about: { en: 'name each value of a feed that is not used', ko: '쓰지 않은 값을 하나씩 모두 표시' },
    },
  ],
  examples: [
    'lmm update',
    'lmm update --feed models.dev --url https://models.dev/api.json',
    'lmm update --feed openrouter --url https://openrouter.ai/api/v1/models',
  ],
  async run(context, _, given) {
    const { m, settings } = context;
    const words = wordsOf(m.lang);
    const updating = await context.updating();
    const importing = await context.importing();
    const only = choice('--only', given.only, ONLY) ?? 'new';
    if (given.reset === true) return await goBack(given, context);
    const configured = await updating.configured();
    const pack = wantedPack(given, configured.pack);
    const wanted = wantedFeeds(given, importing.names, configured, pack !== undefined);
    if (given.sha256 !== undefined && pack === undefined)
      throw new UsageError((_, lang) => wordsOf(lang).digestAlone, '--sha256');
    if (updating.proxy !== undefined) await context.tell(words.proxy(updating.proxy));
    if (updating.isUnchecked) await context.tell(words.unchecked);
    const rows: UpdateRow[] = [];
    const faults: string[] = [];
    // Feeds are held against what is in force, and so come after it.
    const packed = pack && (await installed(pack, given.force === true, faults, context));
    for (const one of wanted) {
      const kind = importing.kinds.find(({ name }) => name === one.feed) as (typeof importing.kinds)[number];
      try {
        rows.push(await updateFeed({ ...one, kind, only }, given, context));
      } catch (error) {
        const said = saidBy(error, context);
        if (said === undefined) throw error;
        faults.push(words.failed(one.feed, said.replace(/[.。]$/, ''), updating.kept(kind)?.fetched, context.today));
      }
    }
    if (faults.length > 0) {
      if (packed) await context.tell(words.pack.row(packed));
      for (const row of rows) await context.tell(words.row(row));
      throw new FileFault(() => faults);
    }
    const { updateDocument, updateRows } = await import('./document.ts');
    return {
      body: { schema: 'lmm/1', command: 'update', lang: settings.lang, updated: rows, pack: packed ?? null },
      bare: true,
      empty: false,
      exit: EXIT.done,
      table: () => updateRows(rows),
      document: () => updateDocument(rows, packed, m),
    };
  },
};

/** Puts a pack in force; undefined with a line in `faults` where it cannot be. */
async function installed(
  { url, sha256 }: Pack,
  isForced: boolean,
  faults: string[],
  context: Context,
): Promise<UpdatedPack | undefined> {
  const updating = await context.updating();
  const { pack: words } = wordsOf(context.m.lang);
  try {
    return await updating.pack(url, sha256, isForced);
  } catch (error) {
    const said = error instanceof KnowledgeError ? words.invalid(error.problems.length) : saidBy(error, context);
    if (said === undefined) throw error;
    faults.push(words.failed(said.replace(/[.。]$/, ''), await updating.packDay()));
    return undefined;
  }
}

/** What takes a pack: what the command line names, or the user's configuration where no feed is asked for alone. */
function wantedPack(given: Given, configured: Pack | undefined): Pack | undefined {
  const url = text('--pack', given.pack)?.trim();
  const sha256 = text('--sha256', given.sha256)?.trim().toLowerCase();
  if (sha256 !== undefined && !/^[0-9a-f]{64}$/.test(sha256))
    throw new UsageError((_, lang) => wordsOf(lang).badDigest(sha256), '--sha256');
  if (url !== undefined) return { url, sha256 };
  if (given.feed !== undefined || configured === undefined) return undefined;
  return { ...configured, ...(sha256 === undefined ? {} : { sha256 }) };
}

interface Pack {
  url: string;
  sha256?: string | undefined;
}

/** What changes nothing where there is nothing to download, and so means something else. */
const NOT_WITH_RESET = ['feed', 'url', 'only', 'pack', 'sha256', 'force'] as const;

async function goBack(given: Given, context: Context): Promise<Answer> {
  const { m, settings } = context;
  const others = NOT_WITH_RESET.filter((name) => given[name] !== undefined).map((name) => `--${name}`);
  if (others.length > 0) throw new UsageError((_, lang) => wordsOf(lang).resetAlone(others), '--reset');
  const updating = await context.updating();
  const { wasThere, feeds } = await updating.reset().catch((error: unknown) => {
    const said = saidBy(error, context);
    throw said === undefined ? error : new FileFault(() => said);
  });
  const result: ResetResult = { reset: wasThere, feeds_folder: feeds, configured: await configuredIn(updating) };
  return {
    body: { schema: 'lmm/1', command: 'update', lang: settings.lang, updated: [], pack: null, ...result },
    bare: true,
    empty: false,
    table: async () => (await import('./document.ts')).updateRows([]),
    document: async () => (await import('./document.ts')).resetDocument(result, m),
  };
}

/** The configuration that names a pack. One that cannot be used names none. */
async function configuredIn(updating: Updating): Promise<string | null> {
  try {
    const { file, pack } = await updating.configured();
    return pack === undefined ? null : file;
  } catch (error) {
    if (error instanceof FileFault || error instanceof KnowledgeError) return null;
    throw error;
  }
}

interface Wanted {
  feed: string;
  url: string;
}

/** What is to be downloaded: what the command line names, or all that the user's configuration does. */
function wantedFeeds(
  given: Given,
  names: readonly string[],
  { file, feeds }: { file: string | null; feeds: Wanted[] },
  hasPack: boolean,
): Wanted[] {
  const named = (value: string, option: string): string => {
    const found = names.find((name) => nameKey(name) === nameKey(value));
    if (found === undefined) throw new UsageError((errors) => errors.badChoice(option, value, names), option);
    return found;
  };
  const asked = text('--feed', given.feed);
  const url = text('--url', given.url)?.trim();
  if (url !== undefined && asked === undefined) throw new UsageError((_, lang) => wordsOf(lang).withFeed, '--url');
  const feed = asked === undefined ? undefined : named(asked, '--feed');
  if (feed !== undefined && url !== undefined) return [{ feed, url }];
  if (given.pack !== undefined && feed === undefined) return [];
  const known = feeds.map((one) => ({ ...one, feed: named(one.feed, 'update.feeds.feed') }));
  const wanted = feed === undefined ? known : known.filter((one) => one.feed === feed);
  if (wanted.length === 0 && !hasPack) throw new UsageError((_, lang) => wordsOf(lang).nothing(file));
  return wanted;
}

async function updateFeed(
  {
    feed: name,
    url,
    kind,
    only,
  }: Wanted & { kind: Parameters<Awaited<ReturnType<Context['importing']>>['target']>[0]; only: Only },
  given: Given,
  context: Context,
): Promise<UpdateRow> {
  const { m } = context;
  const [updating, importing] = [await context.updating(), await context.importing()];
  const { feed, fetched, isNew, url: shown, from, keep } = await updating.feed(kind, url, given.force === true);
  const target = importing.target(kind, undefined);
  const below = await importing.below(target, fetched);
  const { result, layer, notes } = importResult(below, feed, { only, developers: undefined });
  const comments = [importWords(m.lang).rule[only], importWords(m.lang).source(shown)];
  const text = importing.text(kind, fetched, layer, comments);
  await importing.judge(target, text, below);
  const written = await importing.keep(target, text);
  keep();
  if (isNew || given.verbose === true)
    for (const line of notesOf(feed.warnings, notes, given.verbose === true, m)) await context.tell(line);
  return {
    feed: name,
    url: shown,
    from,
    state: isNew ? 'downloaded' : 'not-modified',
    fetched,
    entries: feed.entries.length,
    file: target.shown,
    written,
    taken: result.taken,
    differs: result.differs.length,
  };
}

/** What an error says on one line; undefined for what is no fault of a download or a file. */
function saidBy(error: unknown, { m }: Context): string | undefined {
  if (error instanceof FileFault) return [error.say(m)].flat().join(' ').trim();
  if (error instanceof OutputError) return m.cli.errors.cannotWrite(error.file, error.reason, error.folder);
  return undefined;
}
