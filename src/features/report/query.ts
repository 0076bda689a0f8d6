import type { Conclusion, Model, Statement, Trend } from '../../domain/records.ts';
import type { Snapshot } from '../../domain/snapshot.ts';
import { resolve } from '../../domain/values.ts';
import { alikeFirst, LinePoints } from '../../engine/line-points.ts';
import { listed } from '../../engine/list.ts';
import type {
  Leading,
  ReportedAssessment,
  ReportedModel,
  ReportedTrend,
  ReportResult,
  TrendsResult,
} from '../../engine/results.ts';
import { applications, claim } from '../show/query.ts';

/** The whole analysis on the snapshot's day, each part in the order in which the knowledge base holds it. */
export function report(snapshot: Snapshot): ReportResult {
  return {
    report: {
      introduction: snapshot.introduction().map((said) => claim(said, '')),
      models: listed(snapshot).map((model) => reportedModel(snapshot, model)),
      criteria: criteria(snapshot),
      measured: leading(snapshot),
      ...trends(snapshot),
    },
  };
}

/** Of how many lines of a use it is told what they have. */
const LEADING = 3;

function leading(snapshot: Snapshot): Leading[] {
  const points = new LinePoints(snapshot);
  return points.uses.flatMap((use): Leading[] => {
    const lines = points.ranking(use);
    if (lines.length === 0) return [];
    const [first, measured] = [lines.slice(0, LEADING), lines.length];
    return [{ use, name: snapshot.useName(use), first, measured, alike: alikeFirst(lines) }];
  });
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
    led_by: developer?.led_by ?? null,
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
function criteria(snapshot: Snapshot): ReportResult['report']['criteria'] {
  const said = snapshot.knowledge.statements
    .filter((entry) => entry.kind === 'assessment' && snapshot.isInForce(entry))
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
