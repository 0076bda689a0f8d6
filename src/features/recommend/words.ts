import type { FieldId } from '../../domain/fields.ts';
import type { Names } from '../../engine/called.ts';
import type { Contribution, Exclusion, Question, Reason, RecommendResult, Scalar } from '../../engine/results.ts';
import { safe } from '../../formats/text/safe.ts';
import { type Messages, textIn } from '../../words/index.ts';
import { countryName, languageName } from '../../words/places.ts';

/** The result with the words of its reasons and questions. */
export function withReasons(result: RecommendResult, names: Names, m: Messages): RecommendResult {
  return {
    ...result,
    recommendations: result.recommendations.map((entry) => ({
      ...entry,
      confidence: {
        ...entry.confidence,
        reasons: entry.confidence.reasons.map((reason) => ({ ...reason, text: reasonText(reason, names, m) })),
      },
      contributions: entry.contributions.map((part) => ({
        ...part,
        reason: { ...part.reason, text: fitReason(part, m) },
      })),
    })),
    questions: result.questions.map((question) => ({ ...question, text: questionText(question, result, names, m) })),
  };
}

function fitReason({ id, name, reason }: Contribution, m: Messages): string {
  if (reason.code === 'measure') return m.recommend.reason.measure(reason.values, m.recommend.measureName[id] ?? id);
  const fit = m.fields.fit[reason.values.fit as keyof Messages['fields']['fit']];
  return m.recommend.reason.fit({ ...reason.values, fit }, safe(textIn(name, m.lang)));
}

/** Why confidence is not high. */
function reasonText({ code, values }: Reason, names: Names, m: Messages): string {
  const { reason, constraintName } = m.recommend;
  switch (code) {
    case 'other-release':
      return reason['other-release'](
        { ...values, release: names.release(String(values.release)) },
        (values.about as string[]).map((id) => safe(names.release(id))).join(m.views.separator),
      );
    case 'cannot-tell':
      return reason['cannot-tell'](values, constraintName[String(values.constraint)] ?? String(values.constraint));
    case 'one-source':
    case 'commentary-only':
    case 'old':
    case 'partial':
    case 'little-heard':
      return reason[code](values);
    default:
      return code;
  }
}

function questionText({ code, values }: Question, result: RecommendResult, names: Names, m: Messages): string {
  const { question, constraintName } = m.recommend;
  const named = (ids: string[]): string => ids.map((id) => safe(names.model(id))).join(m.views.separator);
  const ids = Array.isArray(values.models) ? values.models : [];
  switch (code) {
    case 'reading': {
      const uses = (values.uses as string[]).map((id) => safe(textIn(result.use_names[id] ?? null, m.lang) || id));
      return question.reading({ ...values, word: safe(String(values.word)) }, uses.join(m.views.separator));
    }
    case 'constraint':
      return question.constraint(
        values,
        constraintName[String(values.constraint)] ?? String(values.constraint),
        named(ids),
      );
    case 'tie':
      return question.tie(values, named(ids));
    case 'release':
    case 'price':
    case 'data':
      return question[code](values, named([String(values.model)]));
    case 'use':
      return question.use();
    default:
      return code;
  }
}

/** The name of a use, or of a measured criterion, that a sensitivity speaks of. */
export function askedName(use: string, result: RecommendResult, m: Messages): string {
  if (use.startsWith('criterion:')) return m.recommend.measureName[use.slice('criterion:'.length)] ?? safe(use);
  return safe(textIn(result.use_names[use] ?? null, m.lang)) || safe(use);
}

/** The value that a measure read its points from. */
export function measuredValue({ reason }: Contribution, m: Messages): string {
  const { value, field } = reason.values;
  if (value === null || value === undefined) return m.fields.missing.unknown;
  if (field === 'cost.blend') return `$${String(value)}`;
  const label = m.fields.label[String(field) as FieldId];
  const text =
    typeof value === 'number'
      ? value.toLocaleString('en-US')
      : typeof value === 'boolean'
        ? value
          ? m.fields.yes
          : m.fields.no
        : safe(String(value));
  return label === undefined ? text : `${label} ${text}`;
}

/** Why a condition keeps something out: it fails, or nobody can tell. */
export function reasonLine(
  { constraint, required, actual, outcome }: Omit<Exclusion['reasons'][number], 'sources'>,
  names: Names,
  m: Messages,
): string {
  const name = m.recommend.constraintName[constraint] ?? constraint;
  if (outcome === 'cannot-tell') return m.recommend.unknownFor(name, limitText(constraint, required, names, m));
  const found = foundText(constraint, actual, names, m);
  // What is not wanted is what is there: once is enough.
  if (constraint.startsWith('exclude')) return `${name}: ${found}`;
  return m.recommend.fails(name, limitText(constraint, required, names, m), found);
}

/** What a condition asks for, in words; a code that one types is told with its name. */
export function limitText(constraint: string, value: Scalar | string[] | null, names: Names, m: Messages): string {
  if (!TYPED.has(constraint) || !Array.isArray(value)) return foundText(constraint, value, names, m);
  return value
    .map((code) => {
      const name = foundText(constraint, [code], names, m);
      return name === code ? name : `${name} (${safe(code)})`;
    })
    .join(m.views.separator);
}

/** Conditions whose values are codes. */
const TYPED = new Set(['country', 'region', 'support']);

/** What is found where a condition asks, in words. */
function foundText(constraint: string, value: Scalar | string[] | null, names: Names, m: Messages): string {
  if (value === null) return m.fields.missing.unknown;
  if (typeof value === 'boolean') return value ? m.fields.yes : m.fields.no;
  if (typeof value === 'number') return constraint === 'max-price' ? `$${value}` : value.toLocaleString('en-US');
  return (Array.isArray(value) ? value : [value])
    .map((word) => safe(wordOf(constraint, word, names, m)))
    .join(m.views.separator);
}

function wordOf(constraint: string, word: string, names: Names, m: Messages): string {
  switch (constraint) {
    case 'country':
    case 'exclude-country':
    case 'region':
      return countryName(word, m.lang);
    case 'support':
      return languageName(word, m.lang);
    case 'developer':
    case 'exclude-developer':
      return names.developer(word);
    case 'exclude':
      return names.record(word);
    case 'license':
    case 'released-after':
      return word;
    default:
      return m.fields.value[word] ?? m.fields.label[word as never] ?? word;
  }
}
