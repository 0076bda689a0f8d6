import { FIELDS, type Field } from '../../domain/fields.ts';
import type { ListedField } from '../../engine/results.ts';

/** The fields that options can name, without their labels, which are words. */
export const fields = (asked: readonly Field[] = FIELDS): Omit<ListedField, 'label'>[] =>
  asked.map(({ id, aliases, group, type, unit, better }) => ({ id, aliases: [...aliases], group, type, unit, better }));
