import { resolve } from 'node:path';
import { CAPABILITIES } from '../domain/fields.ts';
import type { Snapshot } from '../domain/snapshot.ts';
import { MODALITIES } from '../domain/vocabulary.ts';
import { findNamed, findRecord } from '../engine/names.ts';
import { COUNTRY_CODES, LANGUAGE_CODES } from '../engine/need/places.ts';
import type { Constraint } from '../engine/results.ts';
import { UsageError } from './errors.ts';
import { date, number, text, words } from './option-values.ts';
import type { Given } from './options.ts';

/** The conditions of options and of the policy that an option names. */
export const constraintsGiven = async (given: Given, snapshot: Snapshot, cwd: string): Promise<Constraint[]> => [
  ...constraintsOf(given, snapshot),
  ...((await policyOf(given, snapshot, cwd)) ?? []),
];

/** The rules of the policy file that `--policy` names; undefined without the option. */
export async function policyOf(given: Given, snapshot: Snapshot, cwd: string): Promise<Constraint[] | undefined> {
  const policy = text('--policy', given.policy);
  if (policy === undefined) return undefined;
  const { readPolicy } = await import('../kb/read/documents.ts');
  const { policyConstraints } = await import('../engine/policy.ts');
  return policyConstraints(snapshot, readPolicy(resolve(cwd, policy), policy));
}

/** The limits that options set; names are looked up, all else is checked. As an option each is hard. */
export function constraintsOf(given: Given, snapshot: Snapshot): Constraint[] {
  const constraints: Constraint[] = [];
  const add = (constraint: Distribute<Constraint>): void =>
    void constraints.push({ origin: 'option', ...constraint } as Constraint);
  const price = number('--max-price', given.maxPrice, 0);
  if (price !== undefined) add({ constraint: 'max-price', value: price });
  const context = tokenCount('--min-context', given.minContext);
  if (context !== undefined) add({ constraint: 'min-context', value: context });
  const modality = listOf('--modality', given.modality, MODALITIES);
  if (modality) add({ constraint: 'modality', value: modality });
  if (given.openWeights === true) add({ constraint: 'open-weights', value: true });
  const license = words('--license', given.license);
  if (license) add({ constraint: 'license', value: license });
  const developer = words('--developer', given.developer);
  if (developer) {
    add({
      constraint: 'developer',
      value: developer.map((name) => findRecord(snapshot.knowledge.developers, name, 'developer').id),
    });
  }
  const country = words('--country', given.country)?.map(countryCode);
  if (country) add({ constraint: 'country', value: country });
  const exclude = words('--exclude', given.exclude);
  if (exclude) add({ constraint: 'exclude', value: exclude.map((name) => idOf(snapshot, name)) });
  const after = date('--released-after', given.releasedAfter);
  if (after !== undefined) add({ constraint: 'released-after', value: after });
  const capability = listOf('--capability', given.capability, CAPABILITIES);
  if (capability) add({ constraint: 'capability', value: capability });
  const support = words('--support', given.support)?.map(languageCode);
  if (support) add({ constraint: 'support', value: support });
  // commander sets a `--no-…` option to false.
  if (given.training === false) add({ constraint: 'no-training', value: true });
  const region = words('--region', given.region);
  if (region) add({ constraint: 'region', value: region });
  return constraints;
}

type Distribute<T> = T extends unknown ? Omit<T, 'origin' | 'matched'> : never;

function countryCode(word: string): string {
  if (/^[a-z]{2}$/i.test(word)) return word.toUpperCase();
  throw noCode('--country', word, COUNTRY_CODES, 'badCountry');
}

/** A language code, as `languages` of a release holds them. */
function languageCode(word: string): string {
  const code = word.toLowerCase();
  if (/^[a-z]{2,3}(-[a-z0-9]+)*$/.test(code)) return code;
  throw noCode('--support', word, LANGUAGE_CODES, 'badLanguage');
}

/** A word where a code belongs, with the code of what it may name. */
function noCode(
  option: string,
  word: string,
  names: Readonly<Record<string, string>>,
  message: 'badCountry' | 'badLanguage',
): UsageError {
  const name = word.toLowerCase();
  const meant = Object.hasOwn(names, name) ? [`${option} ${names[name]}`] : [];
  return new UsageError((m) => [m[message](option, word), ...(meant.length > 0 ? [m.didYouMean(meant)] : [])], option);
}

function idOf(snapshot: Snapshot, name: string): string {
  const named = findNamed(snapshot.knowledge, name);
  return named.kind === 'model' ? named.model.id : named.release.id;
}

function listOf<const T extends readonly string[]>(
  option: string,
  value: Given[string],
  known: T,
): T[number][] | undefined {
  return words(option, value)?.map((word) => {
    const found = known.find((entry) => entry === word.toLowerCase().replaceAll('-', '_'));
    if (found === undefined) throw new UsageError((m) => m.badChoice(option, word, known), option);
    return found;
  });
}

/** A number of tokens: 128000, 128k, 1M. */
export function tokenCount(option: string, value: Given[string]): number | undefined {
  const given = text(option, value)?.trim();
  if (given === undefined) return undefined;
  const match = /^(\d+(?:\.\d+)?)\s*([km]?)$/i.exec(given.replaceAll(/[_,]/g, ''));
  const scale = { '': 1, k: 1_000, m: 1_000_000 }[(match?.[2] ?? '').toLowerCase() as '' | 'k' | 'm'];
  const result = match ? Math.round(Number(match[1]) * scale) : Number.NaN;
  if (!Number.isSafeInteger(result)) throw new UsageError((m) => m.badTokens(option, given), option);
  return result;
}
