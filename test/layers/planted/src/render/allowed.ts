import 'chalk';
import 'cli-table3';
import 'string-width';
import '../i18n/words.ts';
import '../knowledge/vocabulary.ts';
export type { Result } from '../query/results.ts';
import 'yaml';
