export { result } from '../query/results.ts';
