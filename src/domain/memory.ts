import { byId, grouped } from './groups.ts';
import { nameKey, spellings } from './names.ts';
import type { Knowledge, KnowledgeIndex, Offer, Release, Source, Statement } from './records.ts';

/** What finds records of a knowledge base: what it brings, else groups of all of them. */
export const indexOf = (knowledge: Knowledge): KnowledgeIndex => knowledge.index ?? searched(knowledge);

/** Finds records by groups of all of a kind, each made when it is first asked for. */
export function searched(knowledge: Knowledge): KnowledgeIndex {
  let sources: ReadonlyMap<string, Source> | undefined;
  let releases: ReadonlyMap<string, Release> | undefined;
  let byName: ReadonlyMap<string, Release[]> | undefined;
  let byModel: ReadonlyMap<string, Release[]> | undefined;
  let offers: ReadonlyMap<string, Offer[]> | undefined;
  let said: ReadonlyMap<string, Statement[]> | undefined;
  const releasesOf = (model: string): Release[] => {
    byModel ??= grouped(knowledge.releases, (release) => [release.model]);
    return byModel.get(model) ?? [];
  };
  const statementsOf: KnowledgeIndex['statementsOf'] = (model, kind) => {
    said ??= grouped(knowledge.statements, ({ models }) => models);
    const all = said.get(model) ?? [];
    return kind === undefined ? all : all.filter((one) => one.kind === kind);
  };
  return {
    source: (id) => {
      sources ??= byId(knowledge.sources);
      return sources.get(id);
    },
    release: (id) => {
      releases ??= byId(knowledge.releases);
      return releases.get(id);
    },
    releasesCalled: (key) => {
      byName ??= grouped(knowledge.releases, (release) => [...new Set(spellings(release).map(nameKey))]);
      return byName.get(key) ?? [];
    },
    releasesOf,
    headsOf: releasesOf,
    offersOf: (release) => {
      offers ??= grouped(knowledge.offers, (offer) => [offer.release]);
      return offers.get(release) ?? [];
    },
    statementsOf,
    evidenceOf: (model) => statementsOf(model, 'application'),
    statementsFor: (model, use) => statementsOf(model, 'application').filter((one) => one.use === use),
    uses: () => knowledge.uses,
  };
}
