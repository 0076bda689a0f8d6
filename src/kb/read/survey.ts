import {
  type Alias,
  type Document,
  isAlias,
  isCollection,
  isMap,
  isNode,
  isPair,
  isScalar,
  type Node,
  type Range,
  type Scalar,
  type YAMLMap,
} from 'yaml';

/** A fault of form that a walk over the nodes finds. */
export interface Found {
  at: number;
  code: 'duplicate-key' | 'key-shape' | 'no-key' | 'no-braces';
  what: string;
}

/** What can be said of a document before its values are read. */
export interface Survey {
  /** What each alias stands for: the latest anchor of its name before it. */
  aliases: Map<Alias, Node>;
  faults: Found[];
  /** The innermost bracket or quote that is open at a place. */
  openAt(place: number, kind: 'bracket' | 'quote'): number | undefined;
}

interface Step {
  node: Node;
  /** The step of the node that holds it. */
  holder: number;
}

/** Walks over all nodes once, in the order of the file, without recursion: time and memory grow with the file alone. */
export function survey(document: Document, text: string): Survey {
  const aliases: Survey['aliases'] = new Map();
  const faults: Found[] = [];
  const anchors = new Map<string, Node>();
  const steps: Step[] = [];
  const open: Step[] = isNode(document.contents) ? [{ node: document.contents, holder: -1 }] : [];
  for (let step = open.pop(); step !== undefined; step = open.pop()) {
    const { node } = step;
    const at = startOf(node);
    if (isAlias(node)) {
      const target = anchors.get(node.source);
      if (target) aliases.set(node, target);
      continue;
    }
    if (node.anchor) anchors.set(node.anchor, node as Node);
    const holder = steps.push(step) - 1;
    if (!isCollection(node)) continue;
    if (isMap(node)) for (const fault of keyFaults(node, at)) faults.push(fault);
    else if (node.flow) {
      const bare = bareItemIn(node.items, text);
      if (bare !== undefined) faults.push({ at: bare, code: 'no-braces', what: '' });
    }
    const inner = node.items.flatMap((item) => (isPair(item) ? [item.key, item.value] : [item])).filter(isNode);
    // The last in is the first out.
    for (let index = inner.length - 1; index >= 0; index--) open.push({ node: inner[index] as Node, holder });
  }
  return { aliases, faults, openAt: (place, kind) => openAt(steps, text, place, kind) };
}

/** Keys that are double, none, or no text. */
function* keyFaults({ items }: YAMLMap, mapping: number): Generator<Found> {
  const seen = new Set<string>();
  const first = items[0]?.key;
  /** Whether the mapping begins again: an item without its dash, all of whose keys stand twice. */
  let isAgain = false;
  for (const { key } of items) {
    const at = isNode(key) ? startOf(key) : mapping;
    const text = isScalar(key) ? textOf(key) : undefined;
    if (text === undefined) yield { at, code: 'key-shape', what: '' };
    else if (text === '' && (key as Scalar).type === 'PLAIN') yield { at, code: 'no-key', what: '' };
    else if (!seen.has(text)) seen.add(text);
    else {
      const isFirst = isScalar(first) && text === textOf(first) && items.length > 2;
      if (isFirst || !isAgain) yield { at, code: 'duplicate-key', what: text };
      isAgain ||= isFirst;
    }
  }
}

/** Where a list in brackets has the keys of one item side by side: YAML reads each as an item of one key. */
function bareItemIn(items: readonly unknown[], text: string): number | undefined {
  const keys = items.map((item) => {
    const [pair] = isMap(item) && item.items.length === 1 ? item.items : [];
    const at = isMap(item) ? item.range?.[0] : undefined;
    return pair && at !== undefined && text[at] !== '{' && isScalar(pair.key)
      ? { at, key: textOf(pair.key) }
      : undefined;
  });
  return keys.find((one, index) => one && keys[index + 1] && keys[index + 1]?.key !== one.key)?.at;
}

/** Where a node begins: every one that was read knows its range. */
export const startOf = ({ range }: Pick<Node, 'range'>): number => (range as Range)[0];

/** What was written, without quotes. */
export const textOf = (node: Scalar): string => String(node.value ?? '');

const CLOSING: Record<string, string> = { '{': '}', '[': ']' };
const closing = (sign: string | undefined): string | undefined =>
  sign === undefined ? undefined : (CLOSING[sign] ?? sign);

function openAt(steps: readonly Step[], text: string, place: number, kind: 'bracket' | 'quote'): number | undefined {
  let [low, high] = [0, steps.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (startOf((steps[middle] as Step).node) < place) low = middle + 1;
    else high = middle;
  }
  for (let step = steps[low - 1]; step !== undefined; step = steps[step.holder]) {
    const { node } = step;
    const [start, end] = node.range as Range;
    if (end < place - 1 || (end - start > 1 && text[end - 1] === closing(text[start]))) continue;
    const opens =
      kind === 'bracket'
        ? isCollection(node) && node.flow === true
        : isScalar(node) && (node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE');
    if (opens) return start;
  }
  return undefined;
}
