import { plural } from '../../../words/en/plural.ts';

/** Words of the list of fields. */
export const en = {
  columns: {
    id: 'id',
    label: 'MEANS',
    type: 'TYPE',
    unit: 'UNIT',
    better: 'BETTER',
    aliases: 'ALIASES',
  },
  count: (count: number) => `${plural(count, 'field', 'fields')}, for --fields, --sort and the data files.`,
  higher: 'higher',
  lower: 'lower',
};
