import { stringify } from 'yaml';

/** A document as YAML; every text that YAML could read as something else is quoted. */
export const yamlOf = (document: object): string => stringify(document, { lineWidth: 0, aliasDuplicateObjects: false });
