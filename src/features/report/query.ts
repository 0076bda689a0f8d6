import type { Conclusion, Model, Statement, Trend } from '../../domain/records.ts';
import type { Snapshot } from '../../domain/snapshot.ts';
import { resolve } from '../../domain/values.ts';
import { alikeFirst, linePointsOf } from '../../engine/line-points.ts';
import { listed } from '../../engine/listed.ts';
import type {
  Leading,
  ReportedAssessment,
  ReportedModel,
  ReportedTrend,
  ReportResult,
  TrendsResult,
} from '../../engine/results.ts';
import { applications, claim } from '../show/query.ts';
import { type Ranking, summary } from './summary-query.ts';

/**
 * The whole analysis on the snapshot's day, each part in the order in which the knowledge base holds it.
 * @param named the lines that it is of; empty is all, with what is said of the field
 */
export function report(snapshot: Snapshot, named: readonly Model[] = []): ReportResult {
  const all = listed(snapshot);
  const models = named.length === 0 ? all : all.filter((model) => named.includes(model));
  const ids = named.length === 0 ? null : new Set(models.map(({ id }) => id));
  const speaksOf = ({ models: about }: { models: readonly string[] }): boolean =>
    ids === null || about.some((id) => ids.has(id));
  const rankings = rankingsOf(snapshot);
  const { conclusions, trends: expected } = trends(snapshot);
  const parts = {
    introduction: ids === null ? snapshot.introduction().map((said) => claim(said, '')) : [],
    models: models.map((model) => reportedModel(snapshot, model)),
    criteria: criteria(snapshot, speaksOf),
    measured: rankings.flatMap((ranking) => leading(ranking, ids)),
    conclusions: conclusions.filter(speaksOf),
    trends: expected.filter(speaksOf),
  };
  return { summary: summary(snapshot, models, rankings, parts.conclusions), report: parts };
}

/** Of how many lines of a use it is told what they have. */
const LEADING = 3;

function rankingsOf(snapshot: Snapshot): Ranking[] {
  const points = linePointsOf(snapshot);
  return points.uses
    .map((use) => ({ use, name: snapshot.useName(use), lines: points.ranking(use) }))
    .filter(({ lines }) => lines.length > 0);
}

/** Who leads; of lines that were named what those have. */
function leading({ use, name, lines }: Ranking, ids: ReadonlySet<string> | null): Leading[] {
  const first = ids === null ? lines.slice(0, LEADING) : lines.filter(({ model }) => ids.has(model));
  return first.length === 0 ? [] : [{ use, name, first, measured: lines.length, alike: alikeFirst(lines) }];
}

function reportedModel(snapshot: Snapshot, model: Model): ReportedModel {
  const said = snapshot.statements(model.id);
  const of = (kind: Statement['kind']) =>
    said.filter((entry) => entry.kind === kind).map((entry) => claim(entry, model.id));
  const developer = snapshot.knowledge.developers.find(({ id }) => id === model.developer);
  const current = snapshot.current(model);
  const subject = { model, release: undefined };
  return {
    id: model.id,
    name: snapshot.called(model),
    developer: model.developer,
    developer_name: snapshot.developerName(model.developer),
    country: developer?.country ?? null,
    led_by: developer?.led_by?.en ?? developer?.led_by?.ko ?? null,
    led_by_names: developer?.led_by ?? null,
    sources: developerSources(snapshot, [
      ...resolve(snapshot, subject, 'developer').sources,
      ...(developer?.source ?? []),
    ]),
    current: current
      ? {
          release: current.release,
          name: snapshot.anyRelease(current.release)?.name ?? current.release,
          named: current.named ?? null,
          from: current.from ?? null,
          seen: current.seen ?? null,
          sources: snapshot.speaking(current.source),
        }
      : null,
    summary: of('summary'),
    architecture: of('architecture'),
    features: of('feature'),
    applications: applications(snapshot, model.id),
  };
}

/** Sources of who makes a line, those that may speak. The name itself stays when none may. */
const developerSources = (snapshot: Snapshot, sources: readonly string[]): string[] =>
  snapshot.speaking([...new Set(sources)]);

/** What is said under each criterion, a joint claim once, in the order of the files. */
function criteria(
  snapshot: Snapshot,
  speaksOf: (said: Pick<Statement, 'models'>) => boolean,
): ReportResult['report']['criteria'] {
  const said = snapshot.knowledge.statements
    .filter((entry) => entry.kind === 'assessment' && snapshot.isInForce(entry) && speaksOf(entry))
    .map((entry) => snapshot.by(entry))
    .filter((entry) => entry !== undefined);
  return snapshot.knowledge.criteria.map(({ id, name, description }) => ({
    id,
    name,
    description: description ?? null,
    assessments: said.filter(({ criterion }) => criterion === id).map((entry) => reportedAssessment(snapshot, entry)),
  }));
}

function reportedAssessment(snapshot: Snapshot, said: Statement): ReportedAssessment {
  const models = said.models.map((id) => {
    const model = snapshot.models.get(id);
    return { id, name: model ? snapshot.called(model) : id };
  });
  return { models, ...claim(said, said.models[0] ?? '') };
}

/** Trends and conclusions that stand on the day. */
export function trends(snapshot: Snapshot): TrendsResult {
  return {
    conclusions: snapshot.inForce(snapshot.knowledge.conclusions).map(reportedTrend),
    trends: snapshot.inForce(snapshot.knowledge.trends).map(reportedTrend),
  };
}

const reportedTrend = (record: Trend | Conclusion): ReportedTrend => ({
  id: record.id,
  name: 'name' in record ? (record.name ?? null) : null,
  text: record.text,
  said: record.said,
  ...(record.from === undefined ? {} : { from: record.from }),
  ...(record.until === undefined ? {} : { until: record.until }),
  at: record.at,
  models: 'models' in record ? record.models : [],
  sources: record.source,
});
