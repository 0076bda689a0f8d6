import { namesOf } from '../../../domain/called.ts';
import type { FieldId } from '../../../domain/fields.ts';
import type { Release } from '../../../domain/records.ts';
import { resolveValue } from '../../../domain/values.ts';
import { citedAs } from '../../../engine/cite.ts';
import type { ScanFinding, ScanSubject } from '../../../engine/results/scan.ts';
import { safe, safeJson } from '../../../words/safe.ts';
import { notReadOf } from '../query.ts';
import type { ScanView } from './view.ts';
import { wordsOf } from './words/index.ts';

/** Licences of models that the SPDX list has; all else is a name. */
const SPDX: ReadonlySet<string> = new Set([
  ...['Apache-2.0', 'MIT', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'MPL-2.0', 'Unlicense', 'CC0-1.0', 'CC-BY-4.0'],
  ...['CC-BY-SA-4.0', 'CC-BY-NC-4.0', 'CC-BY-NC-SA-4.0', 'CC-BY-ND-4.0', 'CC-BY-NC-ND-4.0', 'GPL-2.0-only'],
  ...['GPL-3.0-only', 'GPL-3.0-or-later', 'LGPL-3.0-only', 'AGPL-3.0-only', 'AGPL-3.0-or-later', 'EUPL-1.2'],
]);

/** Where an id stands in what runs, or in what tests it: a comment and a manual take no part in a program. */
const IN_USE: ReadonlySet<ScanFinding['where']> = new Set(['code', 'config', 'test']);

/**
 * A bill of materials of the models that were found (CycloneDX 1.6, ECMA-424): a component for each way of having a release,
 * and for each id that nobody knows, with all places. Nothing in it is random or of the clock: the day is that of the answer,
 * and the serial number is made of the content.
 */
export async function cyclonedx(view: ScanView): Promise<string[]> {
  const { result, snapshot } = view;
  const places = new Map<string, ScanFinding[]>();
  for (const finding of result.findings) {
    if (!IN_USE.has(finding.where)) continue;
    const of = places.get(finding.subject);
    if (of) of.push(finding);
    else places.set(finding.subject, [finding]);
  }
  const components = result.subjects.flatMap((subject) => {
    const found = places.get(subject.key);
    return found ? [componentOf(subject, found, view)] : [];
  });
  const words = wordsOf(view.m.lang);
  const missing = [
    ...notReadOf(result).map(({ count, files }) => words.notRead(count, files)),
    ...(result.complete ? [] : [words.ended(result.findings.length)]),
  ];
  const tool = { type: 'application', 'bom-ref': 'lmm', name: 'lmm', version: snapshot.knowledge.version };
  const content = {
    metadata: {
      timestamp: `${result.day}T00:00:00Z`,
      lifecycles: [{ phase: 'pre-build' }],
      tools: { components: [tool] },
      properties: [
        { name: 'lmm:knowledge', value: snapshot.knowledge.digest },
        ...result.paths.map((path) => ({ name: 'lmm:path', value: safe(path) })),
        ...missing.map((text) => ({ name: 'lmm:incomplete', value: safe(text) })),
      ],
    },
    components,
    // What was not looked at may name more.
    ...(missing.length > 0 ? { compositions: [{ aggregate: result.complete ? 'unknown' : 'incomplete' }] } : {}),
  };
  const bom = {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    serialNumber: `urn:uuid:${await uuidOf(JSON.stringify(content))}`,
    version: 1,
    ...content,
  };
  return [`${safeJson(JSON.stringify(bom, null, 2))}\n`];
}

function componentOf(subject: ScanSubject, found: readonly ScanFinding[], view: ScanView): object {
  const { snapshot } = view;
  const release = subject.release === null ? undefined : snapshot.anyRelease(subject.release);
  const names = namesOf(snapshot);
  const made = release ? { id: release.developer, name: names.developer(release.developer) } : null;
  const url = made && snapshot.developers.get(made.id)?.url;
  return {
    type: 'machine-learning-model',
    'bom-ref': `lmm:${safe(subject.key)}`,
    ...(subject.via && subject.via !== 'weights' ? { supplier: { name: safe(names.provider(subject.via)) } } : {}),
    ...(made ? { manufacturer: { name: made.name, ...(url ? { url: [url] } : {}) }, publisher: made.name } : {}),
    ...(made ? { group: made.id } : {}),
    name: release ? release.name : safe(subject.text),
    ...(release ? { version: release.version ?? release.id.slice(release.id.indexOf('/') + 1) } : {}),
    // In tests alone, it is no part of what runs.
    scope: found.every(({ where }) => where === 'test') ? 'excluded' : 'required',
    ...(release ? licencesOf(release, view) : {}),
    ...referencesOf(subject, view),
    evidence: {
      occurrences: found.map(({ file, line, column, text }) => ({
        location: safe(file),
        line,
        symbol: safe(text),
        additionalContext: `column ${column}`,
      })),
    },
    ...(release ? { modelCard: cardOf(release, view) } : {}),
    properties: propertiesOf(subject, found, view),
  };
}

const known = ({ snapshot }: ScanView, release: Release, field: FieldId): unknown =>
  resolveValue(snapshot, { model: undefined, release }, field).value;

function licencesOf(release: Release, view: ScanView): object {
  const licence = known(view, release, 'license');
  if (typeof licence !== 'string') return {};
  const named = SPDX.has(licence) ? { id: licence } : { name: licence };
  return { licenses: [{ license: { ...named, acknowledgement: 'declared' } }] };
}

/** The sources of what is told; what has no address is no reference. */
function referencesOf({ sources }: ScanSubject, { snapshot }: ScanView): object {
  const records = Object.values(citedAs(snapshot, sources)).filter(({ url }) => url !== null);
  if (records.length === 0) return {};
  const referred = records.map(({ url, title, publisher, date, kind }) => ({
    type: kind === 'model-card' ? 'model-card' : 'documentation',
    url,
    comment: safe([publisher, title, date].filter((part) => part !== null).join(', ')),
  }));
  return { externalReferences: [...new Map(referred.map((one) => [one.url, one])).values()] };
}

function cardOf(release: Release, view: ScanView): object {
  const [inputs, outputs] = (['modalities.input', 'modalities.output'] as const).map((field) => {
    const value = known(view, release, field);
    return Array.isArray(value) ? (value as string[]) : [];
  }) as [string[], string[]];
  const family = release.model === undefined ? undefined : view.snapshot.models.get(release.model);
  const context = known(view, release, 'limit.context');
  return {
    modelParameters: {
      ...taskOf(inputs, outputs),
      ...(family ? { architectureFamily: view.snapshot.called(family) } : {}),
      ...(inputs.length > 0 ? { inputs: inputs.map((format) => ({ format })) } : {}),
      ...(outputs.length > 0 ? { outputs: outputs.map((format) => ({ format })) } : {}),
    },
    ...(typeof context === 'number'
      ? { considerations: { technicalLimitations: [wordsOf(view.m.lang).bom.context(context)] } }
      : {}),
  };
}

/** The task in the words of Hugging Face, by what goes in and comes out; none where neither is known. */
function taskOf(inputs: readonly string[], outputs: readonly string[]): object {
  if (outputs.length === 0) return {};
  if (outputs.length > 1) return { task: 'any-to-any' };
  const [out] = outputs;
  if (out !== 'text') return { task: `text-to-${out === 'audio' ? 'speech' : out}` };
  const seen = inputs.filter((kind) => kind !== 'text' && kind !== 'pdf');
  if (seen.length === 0) return { task: 'text-generation' };
  return { task: seen.length === 1 ? `${seen[0]}-text-to-text` : 'any-to-any' };
}

function propertiesOf(subject: ScanSubject, found: readonly ScanFinding[], { result }: ScanView): object[] {
  const told = (name: string, value: string | null): { name: string; value: string }[] =>
    value === null ? [] : [{ name: `lmm:${name}`, value: safe(value) }];
  const failing = result.failed_on.filter(({ subjects }) => subjects.includes(subject.key));
  return [
    ...told('outcome', subject.outcome),
    ...told('release', subject.release),
    ...told('via', subject.via),
    ...told('layer', subject.layer ?? null),
    ...subject.left_out.flatMap((step) => told('read-past', step)),
    ...subject.candidates.flatMap((id) => told('may-be', id)),
    ...subject.reasons.flatMap(({ code, text }) => told(`reason:${code}`, text)),
    ...subject.ends.flatMap(({ channel, provider, product, date, certainty, state, decides }) => {
      const where = [channel, provider, product].filter((part) => part !== null).join(':');
      return told(`end:${where}`, `${date} ${certainty} (${state}${decides ? '' : ', elsewhere'})`);
    }),
    ...subject.price_changes.flatMap(({ date }) => told('price-changes', date)),
    ...told('replacement', subject.replacement?.id ?? null),
    ...told('replacement:api-id', subject.replacement?.api_id ?? null),
    ...failing.flatMap(({ on }) => told('fails-on', on)),
    ...found.flatMap(({ file, line, ignored }) =>
      ignored === null ? [] : told('ignored', `${file}:${line} ${ignored}`),
    ),
  ];
}

/** A UUID of a text: version 8 of RFC 9562, made of its SHA-256. */
async function uuidOf(text: string): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))).slice(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
