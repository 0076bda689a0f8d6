import { quoted } from '../../document/command-line.ts';
import { numberIn } from '../../domain/amounts.ts';
import { isWellFormedId, refusedIn } from '../../domain/characters.ts';
import type { Release } from '../../domain/records.ts';
import type { Snapshot } from '../../domain/snapshot.ts';
import type { Store } from '../../domain/store.ts';
import { FITS, type Fit } from '../../domain/vocabulary.ts';
import { findCalled, findRecord, NameError } from '../../engine/names.ts';
import type { Messages } from '../../words/index.ts';
import { UsageError } from '../errors.ts';
import { choice, date, number, text, words } from '../option-values.ts';
import type { Given, OptionSpec } from '../options.ts';
import { wordsOf } from './words/index.ts';

/** What a new record can be told. All that is not said stays unknown. */
export const NEW_OPTIONS: readonly OptionSpec[] = [
  {
    flags: '--input <price>',
    about: { en: 'new: price of 1,000,000 tokens of input', ko: 'new: 입력 100만 토큰의 가격' },
  },
  {
    flags: '--output <price>',
    about: { en: 'new: price of 1,000,000 tokens of output', ko: 'new: 출력 100만 토큰의 가격' },
  },
  {
    flags: '--cache-read <price>',
    about: { en: 'new: price of input read from a cache', ko: 'new: 캐시에서 읽은 입력의 가격' },
  },
  {
    flags: '--currency <code>',
    about: { en: 'new: currency of the prices, else USD', ko: 'new: 가격의 통화. 없으면 USD' },
  },
  {
    flags: '--from <date>',
    about: { en: 'new: first day of the prices, else today', ko: 'new: 가격이 시작된 날. 없으면 오늘' },
  },
  { flags: '--name <name>', about: { en: 'new: what the model is called', ko: 'new: 모델의 이름' } },
  {
    flags: '--developer <name>',
    about: { en: 'new: who makes it, else the first part of ID', ko: 'new: 개발사. 없으면 ID의 첫 부분' },
  },
  {
    flags: '--provider <name>',
    about: { en: 'new: who serves it, else its developer', ko: 'new: 제공사. 없으면 개발사' },
  },
  {
    flags: '--context <tokens>',
    about: { en: 'new: context window, such as 128K', ko: 'new: 컨텍스트 창. 예: 128K' },
  },
  {
    flags: '--use <fits>',
    about: {
      en: 'new: what it is good for in your judgement: coding=strong,legal=suitable',
      ko: 'new: 직접 판단한 좋은 용도: coding=strong,legal=suitable',
    },
  },
  {
    flags: '--title <name>',
    about: { en: 'new: what the prices stand in, such as a contract', ko: 'new: 가격의 근거. 예: 계약서 이름' },
  },
];

/** A model of one's own. */
export const EXAMPLE = 'lmm kb new acme/support-1 --input 0.4 --output 1.2';

/** The source of what somebody says of one's own terms. */
const KIND = 'vendor';

export interface NewRecords {
  records: Record<string, unknown>;
  /** The release that the records are about. */
  release: string;
  /** Whether it was not known before. */
  isNew: boolean;
  /** The name of its file. */
  file: string;
}

/**
 * Records of a private model with its prices, or of one's own price of a release that is known. A release of one's own is
 * a line by itself, so that it can be recommended.
 * @throws UsageError, NameError
 */
export function newRecords(snapshot: Snapshot, asked: string, given: Given, today: string, m: Messages): NewRecords {
  const { knowledge } = snapshot;
  const found = snapshot.anyRelease(asked) ?? releaseCalled(snapshot, asked);
  if (!found && (!isWellFormedId(asked) || refusedIn(asked, 'id') !== undefined))
    throw new UsageError((errors) => [m.problems.id({ key: 'id', value: asked }), errors.example(EXAMPLE)]);
  const id = found?.id ?? asked;
  const slug = id.replace(/[^\p{L}\p{M}\p{N}._~-]+/gu, '-');
  const source = unused(
    `own-${slug}`,
    knowledge.sources.map((one) => one.id),
  );
  const from = date('--from', given.from) ?? today;
  const cost = costOf(given, from);
  if (found && cost === undefined)
    throw new UsageError(
      (m, lang) => [wordsOf(lang).nothingNew(id), m.example(`lmm kb new ${quoted(id)} --input 2 --output 8`)],
      '--input',
    );
  const developer = found
    ? { id: found.developer, name: snapshot.developers.get(found.developer)?.name ?? found.developer }
    : developerOf(snapshot, asked, given.developer);
  const provider = providerOf(snapshot, given.provider);
  const providers = provider && provider.id !== developer.id ? { providers: [provider] } : {};
  const offers = cost && [{ release: id, provider: provider?.id ?? developer.id, cost: [cost] }];
  const head = {
    source,
    sources: [{ id: source, title: text('--title', given.title) ?? wordsOf(m.lang).ownTerms, date: today, kind: KIND }],
  };
  const file = `${slug.slice(0, 100)}.yaml`;
  if (found) return { records: { ...head, ...providers, offers }, release: id, isNew: false, file };
  const last = id.split('/').at(-1) ?? id;
  const name = text('--name', given.name) ?? last;
  for (const one of [name, last]) refuseTaken(snapshot, one);
  const line = unused(slug, [...snapshot.models.keys()]);
  const context = contextOf(given.context);
  const fits = fitsOf(snapshot, given.use);
  return {
    records: {
      ...head,
      developers: [developer],
      ...providers,
      models: [
        {
          ...{ id: line, name, developer: developer.id, current: [{ release: id, from }] },
          ...(fits.length > 0 ? { applications: fits } : {}),
        },
      ],
      releases: [
        {
          ...{ id, name, model: line, developer: developer.id },
          ...(context === undefined ? {} : { limit: { context } }),
        },
      ],
      ...(offers ? { offers } : {}),
    },
    release: id,
    isNew: true,
    file,
  };
}

/** A release that the words mean. A line has many: which one's price it is, they have to say. */
function releaseCalled({ knowledge }: Snapshot, asked: string): Release | undefined {
  const named = findCalled(knowledge, asked);
  if (named?.kind === 'model') {
    const [period] = named.model.current.slice(-1);
    throw new UsageError((m, lang) => [
      wordsOf(lang).newOfLine(named.model.id),
      ...(period ? [m.example(`lmm kb new ${period.release} --input 2 --output 8`)] : []),
    ]);
  }
  return named?.release;
}

/** What is called so already would not be found by it any more. */
function refuseTaken({ knowledge }: Snapshot, name: string): void {
  const taken = namedSo(knowledge, name);
  if (taken === undefined) return;
  throw new UsageError((m, lang) => [
    wordsOf(lang).nameTaken(name, taken),
    m.example(`lmm kb new ${quoted(taken)} --input 2 --output 8`),
  ]);
}

function namedSo(knowledge: Store, name: string): string | undefined {
  try {
    const named = findCalled(knowledge, name);
    return named?.kind === 'model' ? named.model.id : named?.release.id;
  } catch (error) {
    if (error instanceof NameError) return error.candidates[0];
    throw error;
  }
}

function costOf(given: Given, from: string): object | undefined {
  const prices = {
    input: number('--input', given.input, 0),
    output: number('--output', given.output, 0),
    cache_read: number('--cache-read', given.cacheRead, 0),
  };
  const known = Object.entries(prices).filter(([, price]) => price !== undefined);
  const currency = text('--currency', given.currency)?.trim().toUpperCase() ?? 'USD';
  return known.length === 0 ? undefined : { from, currency, ...Object.fromEntries(known) };
}

/** Who makes or serves a model. Where they are known already, whoever adds the records leaves them out. */
interface Party {
  id: string;
  name: string;
}

function developerOf(snapshot: Snapshot, asked: string, given: Given[string]): Party {
  const named = text('--developer', given)?.trim();
  const [first, ...rest] = asked.split('/');
  if (named === undefined && (rest.length === 0 || !first))
    throw new UsageError((m, lang) => [
      wordsOf(lang).newWithoutDeveloper(asked),
      m.example(`lmm kb new ${quoted(`acme/${asked}`)} --input 0.4 --output 1.2`),
    ]);
  return known(snapshot.knowledge.developers, named ?? first ?? '', 'developer');
}

function providerOf(snapshot: Snapshot, given: Given[string]): Party | undefined {
  const named = text('--provider', given)?.trim();
  if (named === undefined) return undefined;
  const { developers, providers } = snapshot.knowledge;
  // A developer serves its own models without a record of its own as a provider.
  const maker = developers.find(({ id }) => id === named);
  return maker ? { id: maker.id, name: maker.name } : known(providers, named, 'provider');
}

function known(records: readonly Party[], name: string, kind: 'developer' | 'provider'): Party {
  try {
    const found = findRecord(records, name, kind);
    return { id: found.id, name: found.name };
  } catch (error) {
    if (!(error instanceof NameError) || error.code !== 'unknown-name') throw error;
    return {
      id: name
        .toLowerCase()
        .replace(/[^\p{L}\p{M}\p{N}._~-]+/gu, '-')
        .replace(/^-+|-+$/g, ''),
      name,
    };
  }
}

function contextOf(given: Given[string]): number | undefined {
  const written = text('--context', given)?.trim();
  if (written === undefined) return undefined;
  return number('--context', numberIn(written.toLowerCase()) ?? written, 1, true);
}

/** `programming=strong`; without a fit the lowest. */
function fitsOf(snapshot: Snapshot, given: Given[string]): { use: string; fit: Fit }[] {
  return (words('--use', given) ?? []).map((item) => {
    const [use = '', fit] = item.split('=');
    return {
      use: findRecord(snapshot.knowledge.uses, use.trim(), 'use').id,
      fit: choice('--use', fit, FITS) ?? 'suitable',
    };
  });
}

/** The name, with a number behind it where it is taken. */
function unused(name: string, taken: readonly string[]): string {
  const known = new Set(taken);
  for (let number = 1; ; number++) {
    const one = number === 1 ? name : `${name}-${number}`;
    if (!known.has(one)) return one;
  }
}
