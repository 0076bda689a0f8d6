import { Document, isMap, isSeq, type Node, visit, type YAMLMap } from 'yaml';
import { yamlText } from '../../formats/yaml.ts';
import { safe } from '../../words/safe.ts';

/** A record to review, and what is to be said of it, a line each. */
export interface Reviewed {
  comments: string[];
  record: Record<string, unknown>;
}

export const commented = (lines: readonly string[]): string => lines.map((line) => `# ${safe(line)}\n`).join('');

/** Keys whose mapping or list is short enough to stand on one line. */
const ON_ONE_LINE = ['modalities', 'limit', 'when'];
/** A price or the like that is longer, as JSON, gets a line for each key. */
const LONGEST_LINE = 130;

/**
 * Records as a file of the knowledge base, with comments above each.
 * @param lineWidth where longer values are broken; 0 breaks none
 */
export function documentOf(kinds: Readonly<Record<string, Reviewed[]>>, lineWidth = 0): string {
  const lists = Object.entries(kinds).filter(([, records]) => records.length > 0);
  const document = new Document(
    Object.fromEntries(lists.map(([kind, records]) => [kind, records.map(({ record }) => record)])),
    { aliasDuplicateObjects: false },
  );
  for (const [kind, records] of lists) {
    const list = document.get(kind, true);
    if (!isSeq(list)) continue;
    for (const [index, { comments }] of records.entries()) {
      const node = list.items[index] as Node;
      node.commentBefore = comments.map((line) => ` ${safe(line)}`).join('\n');
      node.spaceBefore = index > 0;
    }
  }
  visit(document, {
    Pair(_, { key, value }) {
      if ((isMap(value) || isSeq(value)) && ON_ONE_LINE.includes(String(key))) value.flow = true;
      if (!isSeq(value)) return;
      const lists = value.items.filter((item): item is YAMLMap => isMap(item));
      if (lists.length === 0) value.flow = true;
      else if (String(key) === 'rows') for (const item of lists) item.flow = true;
      else if (['cost', 'also', 'tiers'].includes(String(key)))
        for (const item of lists) item.flow = JSON.stringify(item).length < LONGEST_LINE;
    },
  });
  return yamlText(document, { lineWidth, flowCollectionPadding: false });
}
