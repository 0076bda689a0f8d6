import { quoted } from '../document/command-line.ts';
import type { ValueKind } from '../domain/documents.ts';
import { memoryText, QUANTISATIONS, type Quantisation } from '../domain/memory.ts';
import type { Snapshot } from '../domain/snapshot.ts';
import type { Constraint } from '../engine/constraints/constraint.ts';
import { memoryOfWord } from '../engine/constraints/fits.ts';
import { CONSTRAINTS } from '../engine/constraints/registry.ts';
import type { ConstraintRow } from '../engine/constraints/row.ts';
import { type ConstraintValue, type NameLookup, ValueError } from '../engine/constraints/values.ts';
import { lookupIn } from '../engine/names.ts';
import { UsageError } from './errors.ts';
import { badTerm, choice, daysHint, joined, numberHint, text, withDate } from './option-values.ts';
import { type Given, keyOf } from './options.ts';
import type { Reader } from './outside.ts';

/** The conditions of options and of the policy that an option names. */
export const constraintsGiven = async (given: Given, snapshot: Snapshot, read: Reader): Promise<Constraint[]> => [
  ...constraintsOf(given, snapshot),
  ...((await policyOf(given, snapshot, read)) ?? []),
];

/** The rules of the policy file that `--policy` names; undefined without the option. */
export async function policyOf(given: Given, snapshot: Snapshot, read: Reader): Promise<Constraint[] | undefined> {
  const file = text('--policy', given.policy);
  if (file === undefined) return undefined;
  const { policyConstraints } = await import('../engine/policy.ts');
  return policyConstraints(snapshot, await read.policy(file));
}

/**
 * The limits that options set. As an option each is hard.
 * @throws UsageError, NameError
 */
export function constraintsOf(given: Given, snapshot: Snapshot): Constraint[] {
  const quant = choice('--quant', given.quant, QUANTISATIONS);
  if (quant !== undefined && given.fits === undefined) throw new UsageError((m) => m.quantWithoutFits, '--quant');
  const names = lookupIn(snapshot);
  return CONSTRAINTS.flatMap((row) => {
    const value = valueGiven(row as ConstraintRow, given, names);
    return value === undefined ? [] : [{ origin: 'option', constraint: row.id, value } as Constraint];
  }).map((limit) => quantised(limit, quant));
}

/** A demand for memory with `--quant`; any other constraint as it is. */
export const quantised = (limit: Constraint, quant: Quantisation | undefined): Constraint =>
  quant === undefined || limit.constraint !== 'fits'
    ? limit
    : { ...limit, value: limit.value.map((word) => memoryText({ ...memoryOfWord(word), quant })) };

function valueGiven({ option, value }: ConstraintRow, given: Given, names: NameLookup): ConstraintValue | undefined {
  if (option === null) return undefined;
  const [name = '', placeholder] = option.flags.split(' ');
  const raw = given[keyOf(name)];
  if (placeholder === undefined) return raw === !name.startsWith('--no-') ? value.parse('', names) : undefined;
  const written = (isOne(value.kind) ? text : joined)(name, raw);
  if (written === undefined) return undefined;
  try {
    return value.parse(written, names);
  } catch (error) {
    throw error instanceof ValueError ? wrongValue(name, error) : error;
  }
}

const isOne = (kind: ValueKind): boolean => kind === 'date' || kind === 'sum' || kind === 'whole';

/** What an option takes, where it was given something else. */
function wrongValue(option: string, { code, given, known, terms }: ValueError): UsageError {
  return new UsageError((m, lang) => {
    const meant = known.length > 0 ? [m.didYouMean(known.map((word) => `${option} ${quoted(word)}`))] : [];
    switch (code) {
      case 'empty':
        return m.emptyValue(option);
      case 'sum':
        return m.badSum(option, given);
      case 'whole':
        return [m.badWhole(option, given, 0), ...daysHint(m, option, given)];
      case 'tokens':
        return [m.badTokens(option, given), ...numberHint(m, option, given)];
      case 'parameters':
        return m.badParameters(option, given);
      case 'choice':
        return badTerm(m, lang, option, given, terms);
      case 'memory':
        return [m.badMemory(option, given), ...meant];
      case 'date':
        return withDate(m.badDate(option, given), m, option, given);
      case 'country':
        return [m.badCountry(option, given), ...meant];
      case 'language':
        return [m.badLanguage(option, given), ...meant];
    }
  }, option);
}
