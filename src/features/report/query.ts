import type { Conclusion, Model, Statement, Trend } from '../../domain/records.ts';
import { listed } from '../../engine/list.ts';
import type { ReportedAssessment, ReportedModel, ReportedTrend, ReportResult, TrendsResult } from '../../engine/results.ts';
import { applications, claim } from '../show/query.ts';
import { lookUp } from '../../domain/values.ts';
import type { View } from '../../domain/snapshot.ts';

/** The whole analysis on the view's day, each part in the order in which the knowledge base holds it. */
export function report(view: View): ReportResult {
  return {
    report: {
      introduction: view.introduction().map((said) => claim(said, '')),
      models: listed(view).map((model) => reportedModel(view, model)),
      criteria: criteria(view),
      ...trends(view),
    },
  };
}

function reportedModel(view: View, model: Model): ReportedModel {
  const said = view.statements(model.id);
  const of = (kind: Statement['kind']) =>
    said.filter((entry) => entry.kind === kind).map((entry) => claim(entry, model.id));
  const developer = view.knowledge.developers.find(({ id }) => id === model.developer);
  const current = view.current(model);
  const subject = { model, release: undefined };
  return {
    id: model.id,
    name: view.called(model),
    developer: model.developer,
    developer_name: view.developerName(model.developer),
    country: developer?.country ?? null,
    led_by: developer?.led_by ?? null,
    sources: developerSources(view, [...lookUp(view, subject, 'developer').sources, ...(developer?.source ?? [])]),
    current: current
      ? {
          release: current.release,
          name: view.anyRelease(current.release)?.name ?? current.release,
          from: current.from ?? null,
          sources: view.speaking(current.source),
        }
      : null,
    summary: of('summary'),
    architecture: of('architecture'),
    features: of('feature'),
    applications: applications(view, model.id),
  };
}

/** Sources of who makes a line, those that may speak. The name itself stays when none may. */
const developerSources = (view: View, sources: readonly string[]): string[] => view.speaking([...new Set(sources)]);

/** What is said under each criterion, a joint claim once, in the order of the files. */
function criteria(view: View): ReportResult['report']['criteria'] {
  const said = view.knowledge.statements
    .filter((entry) => entry.kind === 'assessment' && view.stands(entry))
    .map((entry) => view.by(entry))
    .filter((entry) => entry !== undefined);
  return view.knowledge.criteria.map(({ id, name, description }) => ({
    id,
    name,
    description: description ?? null,
    assessments: said.filter(({ criterion }) => criterion === id).map((entry) => reportedAssessment(view, entry)),
  }));
}

function reportedAssessment(view: View, said: Statement): ReportedAssessment {
  const models = said.models.map((id) => {
    const model = view.models.get(id);
    return { id, name: model ? view.called(model) : id };
  });
  return { models, ...claim(said, said.models[0] ?? '') };
}

/** Trends and conclusions that stand on the day. */
export function trends(view: View): TrendsResult {
  return {
    conclusions: view.standing(view.knowledge.conclusions).map(reportedTrend),
    trends: view.standing(view.knowledge.trends).map(reportedTrend),
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
