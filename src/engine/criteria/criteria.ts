import { criterionTerm, type Term } from '../../domain/spoken.ts';
import type { Criterion } from './criterion.ts';
import { CRITERIA } from './registry.ts';

export type CriterionId = (typeof CRITERIA)[number]['id'];
export const CRITERION_IDS: readonly CriterionId[] = CRITERIA.map(({ id }) => id);

/** Criteria as `--weight` takes them. */
export const CRITERION_TERMS: readonly Term<CriterionId>[] = CRITERIA.map(({ id, name }) => criterionTerm(id, name));

/** A criterion of the registry; undefined where none has the id. */
export const criterionOf = (id: string): Criterion | undefined => CRITERIA.find((one) => one.id === id);

/** How a criterion is called where uses and criteria stand side by side. */
export const criterionKey = (id: string): string => `criterion:${id}`;
