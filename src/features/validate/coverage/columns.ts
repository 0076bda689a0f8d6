import type { Value } from '../../../domain/cells.ts';
import { holdsCertificate } from '../../../domain/certifications.ts';
import { endsOf } from '../../../domain/ends.ts';
import type { FieldId } from '../../../domain/fields.ts';
import { isWithin } from '../../../domain/places.ts';
import { ownOffers } from '../../../domain/pricing.ts';
import type { Offer, Release } from '../../../domain/records.ts';
import type { Snapshot } from '../../../domain/snapshot.ts';
import { resolveValue } from '../../../domain/values.ts';
import type { CoverageCell, CoverageState } from '../../../engine/results.ts';
import type { Bilingual } from '../../options.ts';
import type { Tested } from './tested.ts';

/** Something that decides for or against a model: a row here is a column of the table. */
export interface CoverageRule {
  id: string;
  /** A word for the head of its column. */
  header: Bilingual;
  /** What it is called in a sentence. */
  name: Bilingual;
  /** Not every model has it, so that none lacks it. */
  extra?: true;
  /** What is told of a release. */
  held(snapshot: Snapshot, release: Release, tested: Tested): CoverageCell;
}

/** What counts as covered: somebody said it, or said that it is kept back. */
export const HELD: ReadonlySet<CoverageState> = new Set([
  'known',
  'stated',
  'tested',
  'weights-only',
  'own-machines',
  'undisclosed',
  'not-applicable',
]);

export const NOTHING: CoverageCell = { state: 'unknown', values: {}, lacks: [], sources: [] };

export const RULES: readonly CoverageRule[] = [
  {
    id: 'price',
    header: { en: 'PRICE', ko: '가격' },
    name: { en: 'price', ko: '가격' },
    held(snapshot, release) {
      const price = fieldsOf(snapshot, release, ['cost.input', 'cost.output']);
      const { currency = null } = resolveValue(snapshot, { model: undefined, release }, 'cost.input');
      if (price.state !== 'unknown' || isSold(snapshot, release))
        return { ...price, values: { ...price.values, currency } };
      return ofWeights(snapshot, release, 'weights-only');
    },
  },
  {
    id: 'data',
    header: { en: 'DATA', ko: '데이터' },
    name: { en: 'data terms', ko: '데이터 처리 조건' },
    held(snapshot, release) {
      const terms = fieldsOf(snapshot, release, [
        'data.trains_on_input',
        'data.retention_days',
        'data.zero_retention',
        'data.regions',
        'data.certifications',
      ]);
      if (terms.state === 'unknown')
        return isSold(snapshot, release) ? terms : ofWeights(snapshot, release, 'own-machines');
      const isTold = (field: string): boolean => !terms.lacks.includes(field);
      // What decides is whether inputs are learnt from, and how long they are kept.
      const decides =
        isTold('data.trains_on_input') && (isTold('data.retention_days') || isTold('data.zero_retention'));
      return terms.state === 'part' && decides ? { ...terms, state: 'known' } : terms;
    },
  },
  {
    id: 'parameters',
    header: { en: 'SIZE', ko: '크기' },
    name: { en: 'parameters', ko: '매개변수' },
    held: (snapshot, release) => fieldsOf(snapshot, release, ['parameters.total']),
  },
  {
    id: 'license',
    header: { en: 'LICENCE', ko: '라이선스' },
    name: { en: 'licence', ko: '라이선스' },
    held: (snapshot, release) => fieldsOf(snapshot, release, ['license']),
  },
  {
    id: 'korean',
    header: { en: 'KOREAN', ko: '한국어' },
    name: { en: 'Korean (stated or tested)', ko: '한국어(지원 명시 또는 측정)' },
    held(snapshot, release, tested) {
      const told = fieldsOf(snapshot, release, ['languages']);
      const languages = told.values.languages;
      const speaks = Array.isArray(languages) && (languages as string[]).some((code) => /^ko\b/.test(code));
      if (speaks) return { ...told, state: 'stated' };
      const tests = tested.korean(release);
      if (tests.sources.length > 0)
        return { ...told, state: 'tested', values: { ...told.values, tests: tests.names }, sources: tests.sources };
      return told.state === 'known' ? { ...told, state: 'without' } : { ...told, state: 'unknown' };
    },
  },
  {
    id: 'status',
    header: { en: 'STATUS', ko: '상태' },
    name: { en: 'status and end', ko: '상태와 종료일' },
    held(snapshot, release) {
      const { lacks: _, ...told } = fieldsOf(snapshot, release, ['status', 'retirement_date']);
      const known = endsOf(snapshot, release);
      const ends = known.map(({ channel, date, certainty }) => `${channel} ${date} ${certainty}`);
      const sources = [...new Set([...told.sources, ...known.flatMap((end) => end.sources)])];
      // Few ends are told before they are near: the status alone says that it is on sale.
      const isTold = told.values.status !== null || told.values.retirement_date !== null || ends.length > 0;
      return { values: { ...told.values, ends }, lacks: [], state: isTold ? 'known' : 'unknown', sources };
    },
  },
  {
    id: 'limits',
    header: { en: 'LIMITS', ko: '한도' },
    name: { en: 'context/output/cutoff', ko: '컨텍스트·출력 한도·지식 기준일' },
    held(snapshot, release) {
      const limits = fieldsOf(snapshot, release, ['limit.context', 'limit.output', 'knowledge']);
      const isTold = (field: string): boolean => !limits.lacks.includes(field);
      // Many makers tell no cutoff, and where one runs the weights oneself nobody sets how long an answer may be.
      const decides = isTold('limit.context') && (isTold('limit.output') || !isSold(snapshot, release));
      return limits.state === 'part' && decides ? { ...limits, state: 'known' } : limits;
    },
  },
  {
    id: 'measured',
    header: { en: 'TESTS', ko: '측정' },
    name: { en: 'independent measurement', ko: '독립 측정' },
    held(_, release, tested) {
      const { names, sources } = tested.any(release);
      return sources.length === 0 ? NOTHING : { state: 'known', values: { tests: names }, lacks: [], sources };
    },
  },
  {
    id: 'korea',
    header: { en: 'KOREA', ko: '국내' },
    name: { en: 'CSAP, ISMS-P or data in Korea', ko: 'CSAP·ISMS-P·국내 데이터 보관' },
    extra: true,
    held(snapshot, release) {
      const found = snapshot.offersOf(release.id).flatMap((offer) => inKorea(snapshot, offer));
      if (found.length === 0) return NOTHING;
      const told = [...new Set(found.map(({ what }) => what))];
      const providers = [...new Set(found.map(({ provider }) => provider))];
      const sources = [...new Set(found.flatMap((one) => one.sources))];
      return { state: 'known', values: { told, providers }, lacks: [], sources };
    },
  },
];

/** Certificates of the Korean state, and the country whose law they are of. */
const KOREAN_CERTIFICATES = ['CSAP', 'ISMS-P', 'ISMS'];
const KOREA = 'kr';

function inKorea(snapshot: Snapshot, offer: Offer): { what: string; provider: string; sources: string[] }[] {
  const { provider } = offer;
  return snapshot.terms(offer).flatMap(({ certifications, regions, source }) => {
    const held = list(certifications).filter((name) => KOREAN_CERTIFICATES.some((one) => holdsCertificate(name, one)));
    const places = list(regions).filter((region) => isWithin(region, KOREA));
    return [...held, ...places].map((what) => ({ what, provider, sources: source }));
  });
}
const list = (value: unknown): string[] => (Array.isArray(value) ? (value as string[]) : []);

/** Whether somebody's own service sells it, whatever is known of that. */
const isSold = (snapshot: Snapshot, release: Release): boolean =>
  ownOffers(snapshot, release).some(({ deployment, cost }) => cost.length > 0 || deployment?.includes('api'));

/** What holds of weights that anybody can run. */
function ofWeights(snapshot: Snapshot, release: Release, state: CoverageState): CoverageCell {
  const { value, sources } = resolveValue(snapshot, { model: undefined, release }, 'open_weights');
  return value === true ? { state, values: {}, lacks: [], sources } : NOTHING;
}

/** What is told of some fields together: all, a part, kept back, or nothing. */
function fieldsOf(snapshot: Snapshot, release: Release, ids: readonly FieldId[]): CoverageCell {
  const model = release.model === undefined ? undefined : snapshot.models.get(release.model);
  const cells = ids.map((id) => ({ id, ...resolveValue(snapshot, { model, release }, id) }));
  const lacks = cells.filter(({ missing }) => missing === 'unknown').map(({ id }) => id);
  const values = Object.fromEntries(cells.map(({ id, value }): [string, Value | null] => [id, value]));
  const sources = [...new Set(cells.flatMap((cell) => cell.sources))];
  if (lacks.length === ids.length) return { ...NOTHING, values, lacks };
  const told = cells.filter(({ missing }) => missing !== 'unknown');
  const kept = told.every(({ value }) => value === null) ? (told[0]?.missing as CoverageState) : undefined;
  const state = kept ?? (lacks.length > 0 ? 'part' : 'known');
  return { state, values, lacks, sources };
}

/** How many makers a provider serves that counts as a cloud. */
const MAKERS = 3;

/**
 * Who serves the models of others, a column each: those of several makers, the one that serves most lines first. Which they
 * are, the knowledge base tells.
 */
export function cloudRules(snapshot: Snapshot): CoverageRule[] {
  const served = new Map<string, { makers: Set<string>; lines: Set<string> }>();
  for (const { release: id, provider } of snapshot.knowledge.offers) {
    const release = snapshot.anyRelease(id);
    if (release === undefined || snapshot.isOwn(provider, release.developer)) continue;
    const known = served.get(provider) ?? { makers: new Set(), lines: new Set() };
    served.set(provider, known);
    known.makers.add(release.developer);
    known.lines.add(release.model ?? release.id);
  }
  return [...served]
    .filter(([, { makers }]) => makers.size >= MAKERS)
    .sort(([a, x], [b, y]) => y.lines.size - x.lines.size || (a < b ? -1 : 1))
    .map(([provider]) => cloudRule(provider));
}

const cloudRule = (provider: string): CoverageRule => ({
  id: `offer.${provider}`,
  header: { en: provider.toUpperCase(), ko: provider },
  name: { en: provider, ko: provider },
  extra: true,
  held(snapshot, release) {
    const offer = snapshot.offersOf(release.id).find((one) => one.provider === provider);
    const sources = offer ? snapshot.speaking(offer.source) : [];
    if (!offer || (sources.length === 0 && snapshot.narrowed)) return NOTHING;
    const { api_id = null } = offer;
    return api_id === null
      ? { state: 'part', values: { api_id }, lacks: ['api_id'], sources }
      : { state: 'known', values: { api_id }, lacks: [], sources };
  },
});
