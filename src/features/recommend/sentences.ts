import { moneyOf, type Sum } from '../../domain/amounts.ts';
import type { Names } from '../../domain/called.ts';
import type { FieldId } from '../../domain/fields.ts';
import { rowOf } from '../../engine/constraints/constraint.ts';
import { memoryOfWord } from '../../engine/constraints/fits.ts';
import type { ValueType } from '../../engine/constraints/values.ts';
import { criterionOf } from '../../engine/criteria/criteria.ts';
import type { ConditionOutcome, Contribution, Reason, RecommendResult, Scalar } from '../../engine/results.ts';
import { type Messages, textIn } from '../../words/index.ts';
import { money } from '../../words/money.ts';
import { toThousandths } from '../../words/numbers.ts';
import { countryName, languageName } from '../../words/places.ts';
import { short } from '../../words/values.ts';
import { briefWordsOf, wordsOf } from './words/index.ts';

type ShownAs = ValueType<string>['shownAs'];

/** The result with the words of its reasons and questions. */
export function worded(result: RecommendResult<Reason>, names: Names, m: Messages): RecommendResult {
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

function fitReason({ id, name, reason }: Contribution<Reason>, m: Messages): string {
  const { reason: say } = wordsOf(m.lang);
  if (reason.code === 'measure') return say.measure(reason.values, criterionName(id, m));
  if (reason.code === 'estimate') return say.estimate(reason.values, textIn(name, m.lang));
  const fit = m.fields.fit[reason.values.fit as keyof Messages['fields']['fit']];
  return say.fit({ ...reason.values, fit }, textIn(name, m.lang));
}

/** Why confidence is not high. */
function reasonText({ code, values }: Reason, names: Names, m: Messages): string {
  const { reason } = wordsOf(m.lang);
  switch (code) {
    case 'other-release':
      return reason['other-release'](
        { ...values, release: names.release(String(values.release)) },
        (values.about as string[]).map((id) => names.release(id)).join(m.views.separator),
      );
    case 'cannot-tell':
      return reason['cannot-tell'](values, constraintName(String(values.constraint), m));
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

function questionText(
  { code, values }: Reason,
  result: Pick<RecommendResult, 'use_names'>,
  names: Names,
  m: Messages,
): string {
  const { question } = wordsOf(m.lang);
  const named = (ids: string[]): string => ids.map((id) => names.model(id)).join(m.views.separator);
  const ids = Array.isArray(values.models) ? values.models : [];
  switch (code) {
    case 'reading': {
      const uses = (values.uses as string[]).map((id) => textIn(result.use_names[id] ?? null, m.lang) || id);
      return question.reading(values, uses.join(m.views.separator));
    }
    case 'constraint':
      return question.constraint(values, constraintName(String(values.constraint), m), named(ids));
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
  if (use.startsWith('criterion:')) return criterionName(use.slice('criterion:'.length), m);
  return textIn(result.use_names[use] ?? null, m.lang) || use;
}

/** The value that a measure read its points from. */
export function measuredValue({ reason }: Contribution, m: Messages): string {
  const { value, field } = reason.values;
  if (value === null || value === undefined) return m.fields.missing.unknown;
  if (field === 'cost.blend') return sumText(value as Sum, m);
  const label = m.fields.label[String(field) as FieldId];
  const text =
    typeof value === 'number'
      ? toThousandths(value)
      : typeof value === 'boolean'
        ? value
          ? m.fields.yes
          : m.fields.no
        : String(value);
  return label === undefined ? text : `${label} ${text}`;
}

/** Why a condition keeps something out: it fails, or nobody can tell. */
export function reasonLine(
  { constraint, required, actual, outcome }: Omit<ConditionOutcome, 'sources'>,
  names: Names,
  m: Messages,
): string {
  const words = wordsOf(m.lang);
  const name = constraintName(constraint, m);
  const { shownAs } = rowOf(constraint).value;
  if (shownAs === 'memory' && outcome === 'fails' && actual === null)
    return words.memory.closed(name, limitText(constraint, required, names, m));
  if (shownAs === 'memory' && outcome === 'cannot-tell' && actual !== null)
    return words.memory.close(name, limitText(constraint, required, names, m));
  if (outcome === 'cannot-tell') return words.unknownFor(name, boundText(constraint, required, names, m));
  const found = foundText(constraint, actual, names, m);
  // What is not wanted is what is there: once is enough.
  if (rowOf(constraint).unwanted) return `${name}: ${found}`;
  return words.fails(name, boundText(constraint, required, names, m), found);
}

/** What a condition asks for, told as the bound that it is: `at most $2`. */
export function boundText(constraint: string, value: Scalar | string[] | null, names: Names, m: Messages): string {
  const text = limitText(constraint, value, names, m);
  const { atMost, atLeast } = briefWordsOf(m.lang);
  const { shownAs } = rowOf(constraint).value;
  if (typeof value !== 'number' && shownAs !== 'sum') return text;
  return constraint.startsWith('min-') ? atLeast(text) : atMost(text);
}

/** A condition in a few words: `price at most $2`, `no training on inputs`. */
export function conditionText(constraint: string, value: Scalar | string[] | null, names: Names, m: Messages): string {
  const name = shortConstraint(constraint, m);
  return value === true ? name : `${name} ${boundText(constraint, value, names, m)}`;
}

/** A condition's name without what it is counted in. */
export const shortConstraint = (id: string, m: Messages): string => constraintName(id, m).replace(/ \(.*\)$/, '');

/** What a condition asks for, in words; a code that one types is told with its name. */
export function limitText(constraint: string, value: Scalar | string[] | null, names: Names, m: Messages): string {
  const { option, value: type } = rowOf(constraint);
  const typed = option !== null && CODES.has(type.shownAs);
  if (!typed || !Array.isArray(value)) return foundText(constraint, value, names, m);
  return value
    .map((code) => {
      const name = foundText(constraint, [code], names, m);
      return name === code ? name : `${name} (${code})`;
    })
    .join(m.views.separator);
}

/** What is written as a code. */
const CODES: ReadonlySet<ShownAs> = new Set(['country', 'language']);

/** What is found where a condition asks, in words. */
export function foundText(constraint: string, value: Scalar | string[] | null, names: Names, m: Messages): string {
  if (value === null) return m.fields.missing.unknown;
  if (typeof value === 'boolean') return value ? m.fields.yes : m.fields.no;
  const { shownAs } = rowOf(constraint).value;
  if (typeof value === 'number' && shownAs === 'memory') return wordsOf(m.lang).memory.about(String(value));
  if (shownAs === 'sum') return sumText(value as Sum, m);
  if (typeof value === 'number') return shownAs === 'count' ? short(value) : toThousandths(value);
  return [value]
    .flat()
    .map((word) => wordOf(shownAs, word, names, m))
    .join(m.views.separator);
}

/** A memory in words. */
export function memoryText(word: string, { lang }: Messages): string {
  const memory = memoryOfWord(word);
  const size = `${memory.devices > 1 ? `${memory.devices} × ` : ''}${memory.gigabytes} GB`;
  return wordsOf(lang).memory.size(size, memory.shared, memory.quant);
}

function wordOf(shownAs: ShownAs, word: string, names: Names, m: Messages): string {
  switch (shownAs) {
    case 'country':
      return countryName(word, m.lang);
    case 'language':
      return languageName(word, m.lang);
    case 'developer':
      return names.developer(word);
    case 'record': {
      const name = names.record(word);
      // A maker may stand among them.
      return name === word ? names.developer(word) : name;
    }
    case 'memory':
      return memoryText(word, m);
    case 'term':
      return m.fields.value[word] ?? m.fields.label[word as never] ?? word;
    default:
      return word;
  }
}

function sumText(sum: Sum, { lang }: Messages): string {
  const { amount, currency } = moneyOf(sum);
  return money(amount, currency, lang);
}

export const constraintName = (id: string, m: Messages): string => rowOf(id).name[m.lang];
export const criterionName = (id: string, m: Messages): string => criterionOf(id)?.name[m.lang] ?? id;
