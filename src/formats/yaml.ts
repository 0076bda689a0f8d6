import { stringify } from 'yaml';
import type { Format } from '../document/answer.ts';

/** The JSON document as YAML. */
export const format: Format = {
  async write(answer) {
    return [yamlOf(await answer.json())];
  },
};

/** A document as YAML; every text that YAML could read as something else is quoted. */
export const yamlOf = (document: object): string => stringify(document, { lineWidth: 0, aliasDuplicateObjects: false });
