/** What nearly every command speaks with: one file of the built program. */
export { fields } from './fields.ts';
export { notices } from './notices.ts';
export { views } from './views.ts';
