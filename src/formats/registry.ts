// `npm run build` adds the files of this folder and takes out those that are gone; their order is free.
export const FORMATS = {
  'table': () => import('./table.ts'),
  'json': () => import('./json.ts'),
  'ndjson': () => import('./ndjson.ts'),
  'csv': () => import('./csv.ts'),
  'markdown': () => import('./markdown.ts'),
  'yaml': () => import('./yaml.ts'),
  'html': () => import('./html.ts'),
};
