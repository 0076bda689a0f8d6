import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { root } from '../../support/lmm.ts';

const schema = (path: string): object => JSON.parse(readFileSync(join(root, path), 'utf8'));
const ours = (name: string): object => schema(`test/features/scan/schemas/${name}.schema.json`);

/** Checkers are slow to make and are kept for all tests of a file. */
function made(ajv: Ajv | Ajv2020, main: object, others: readonly object[] = []): (document: unknown) => string[] {
  formats.default(ajv as Ajv);
  // Not among the formats of the library: letters of all scripts may stand where RFC 3986 has escapes.
  for (const name of ['iri-reference', 'idn-email']) ajv.addFormat(name, /^[^\s<>"{}|\\^`]*$/);
  for (const other of others) ajv.addSchema(other);
  const check = ajv.compile(main);
  return (document) => (check(document) ? [] : (check.errors ?? []).map((e) => `${e.instancePath} ${e.message}`));
}
const options = { strict: false, allErrors: true } as const;
const lazily = <T>(make: () => T): (() => T) => {
  let kept: T | undefined;
  return () => {
    kept ??= make();
    return kept;
  };
};

/** What the schemas of the formats say against a document; nothing where it is valid. */
export const SCHEMAS = {
  sarif: lazily(() => made(new Ajv2020(options), ours('sarif-2.1.0'))),
  cyclonedx: lazily(() => made(new Ajv(options), ours('bom-1.6'), [ours('spdx'), ours('jsf-0.82')])),
  'model-eol': lazily(() => made(new Ajv2020(options), schema('docs/model-eol.schema.json'))),
};
