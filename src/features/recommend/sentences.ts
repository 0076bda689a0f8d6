import type { Names } from '../../domain/called.ts';
import type { FieldId } from '../../domain/fields.ts';
import type { Contribution, Exclusion, Question, Reason, RecommendResult, Scalar } from '../../engine/results.ts';
import { type Messages, textIn } from '../../words/index.ts';
import { countryName, languageName } from '../../words/places.ts';
import { wordsOf } from './words/index.ts';

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
  const { reason: say, measureName } = wordsOf(m.lang);
  if (reason.code === 'measure') return say.measure(reason.values, measureName[id] ?? id);
  const fit = m.fields.fit[reason.values.fit as keyof Messages['fields']['fit']];
  return say.fit({ ...reason.values, fit }, textIn(name, m.lang));
}

/** Why confidence is not high. */
function reasonText({ code, values }: Reason, names: Names, m: Messages): string {
  const { reason, constraintName } = wordsOf(m.lang);
  switch (code) {
    case 'other-release':
      return reason['other-release'](
        { ...values, release: names.release(String(values.release)) },
        (values.about as string[]).map((id) => names.release(id)).join(m.views.separator),
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
  const { question, constraintName } = wordsOf(m.lang);
  const named = (ids: string[]): string => ids.map((id) => names.model(id)).join(m.views.separator);
  const ids = Array.isArray(values.models) ? values.models : [];
  switch (code) {
    case 'reading': {
      const uses = (values.uses as string[]).map((id) => textIn(result.use_names[id] ?? null, m.lang) || id);
      return question.reading(values, uses.join(m.views.separator));
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
  if (use.startsWith('criterion:')) return wordsOf(m.lang).measureName[use.slice('criterion:'.length)] ?? use;
  return textIn(result.use_names[use] ?? null, m.lang) || use;
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
        : String(value);
  return label === undefined ? text : `${label} ${text}`;
}

/** Why a condition keeps something out: it fails, or nobody can tell. */
export function reasonLine(
  { constraint, required, actual, outcome }: Omit<Exclusion['reasons'][number], 'sources'>,
  names: Names,
  m: Messages,
): string {
  const words = wordsOf(m.lang);
  const name = words.constraintName[constraint] ?? constraint;
  if (outcome === 'cannot-tell') return words.unknownFor(name, limitText(constraint, required, names, m));
  const found = foundText(constraint, actual, names, m);
  // What is not wanted is what is there: once is enough.
  if (constraint.startsWith('exclude')) return `${name}: ${found}`;
  return words.fails(name, limitText(constraint, required, names, m), found);
}

/** What a condition asks for, in words; a code that one types is told with its name. */
export function limitText(constraint: string, value: Scalar | string[] | null, names: Names, m: Messages): string {
  if (!TYPED.has(constraint) || !Array.isArray(value)) return foundText(constraint, value, names, m);
  return value
    .map((code) => {
      const name = foundText(constraint, [code], names, m);
      return name === code ? name : `${name} (${code})`;
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
    .map((word) => wordOf(constraint, word, names, m))
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
