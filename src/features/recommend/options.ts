import { CRITERION_IDS } from '../../engine/criteria/criteria.ts';
import { PREFERENCES } from '../../engine/presets.ts';
import { CONSTRAINT_OPTIONS, type OptionSpec } from '../options.ts';

const criteria = CRITERION_IDS.join(', ');

/** The options of `recommend`. */
export const OPTIONS: readonly OptionSpec[] = [
  { flags: '--use <uses>', key: 'use' },
  {
    flags: '--weight <criteria>',
    description: {
      en: `measured criteria with weights: price=2,context=1 (${criteria})`,
      ko: `측정 기준과 비중: price=2,context=1 (${criteria})`,
    },
  },
  {
    flags: '--prefer <preset>',
    description: {
      en: `a preset beside the uses: ${PREFERENCES.slice(0, -1).join(', ')} or ${PREFERENCES.at(-1)}`,
      ko: `쓰임에 더할 성향: ${PREFERENCES.join(', ')}`,
    },
  },
  { flags: '--pareto <fields>', key: 'pareto' },
  { flags: '--instead-of <name>', key: 'insteadOf' },
  { flags: '--save <file>', key: 'save' },
  { flags: '--query', key: 'query' },
  { flags: '--query-file <file>', key: 'queryFile' },
  ...CONSTRAINT_OPTIONS,
];
