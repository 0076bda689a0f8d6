import { RawScalar } from '../../domain/schema-values.ts';

/** Whether a value of a file is a mapping. */
export const isMapping = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof RawScalar);
