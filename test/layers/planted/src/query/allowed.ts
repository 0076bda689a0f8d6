import 'big.js';
import '../knowledge/vocabulary.ts';
export type { Record } from '../knowledge/records.ts';
