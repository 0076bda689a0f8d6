import type { Block, Document } from '../../document/document.ts';
import type { Table } from '../../document/table.ts';
import { LAYER_SIGN, type LayerInForce, signed } from '../../domain/layered.ts';
import type { Snapshot } from '../../domain/snapshot.ts';
import { once } from '../../kb/memory.ts';
import type { Messages } from '../../words/index.ts';

/**
 * Tells in an answer what another layer says than the one below it: each part of the result that cites it names the layer,
 * and so does one that holds a name or a text by it; a table has a column for it, and a document a line that says what the
 * sign means.
 */

type Part = Record<string, unknown>;

/** Names the layer in every part of a result that cites one for what it changes. @returns the layers that are named */
export function nameLayers(snapshot: Snapshot, body: unknown): Set<string> {
  const named = new Set<string>();
  if (snapshot.knowledge.layers === undefined) return named;
  const texts: { part: Part; key: string; layer: string }[] = [];
  visit(body, (part) => {
    for (const { key, layer, owned } of rewordedIn(
      snapshot,
      part,
      once(() => idsIn(part)),
    )) {
      named.add(layer);
      // The keys of a mapping of names are ids.
      if (owned) texts.push({ part, key, layer });
    }
    const { sources } = part;
    if (!Array.isArray(sources)) return;
    const layer = snapshot.layerBehind(sources.map(String));
    if (layer === undefined) return;
    named.add(layer);
    part.layer ??= layer;
  });
  for (const { part, key, layer } of texts) part.layers = { ...(part.layers as Part | undefined), [key]: layer };
  return named;
}

/** Puts the sign behind every name and text of a result that a layer gives to a record below it, for a person to read. */
export function signTexts(snapshot: Snapshot, body: unknown): void {
  visit(body, (part) => {
    const ids = once(() => idsIn(part));
    for (const { key } of rewordedIn(snapshot, part, ids)) {
      const isGiven = (text: string): boolean =>
        (layerOfText(snapshot, ids, text) ?? snapshot.layerOfText(key, text)) !== undefined;
      const sign = (text: unknown): unknown => (typeof text === 'string' && isGiven(text) ? signed(text) : text);
      const value = part[key];
      // A text in two languages and a list of names may be the record's own: they are made anew.
      if (Array.isArray(value)) part[key] = value.map(sign);
      else if (typeof value === 'object' && value !== null)
        part[key] = Object.fromEntries(Object.entries(value).map(([language, text]) => [language, sign(text)]));
      else part[key] = sign(value);
    }
  });
}

/** Calls for every mapping of a result, the inner ones first. */
function visit(value: unknown, each: (part: Part) => void): void {
  if (typeof value !== 'object' || value === null) return;
  for (const inner of Object.values(value)) visit(inner, each);
  if (!Array.isArray(value)) each(value as Part);
}

/** What stands beside a text and may be the id of the record whose text it is, also as `use:ID`. */
const idsIn = (part: Part): string[] =>
  Object.values(part).flatMap((value) =>
    typeof value === 'string' ? [value, value.slice(value.indexOf(':') + 1)] : [],
  );

/** The keys of a part whose texts a layer gives to the record of an id in it; `owned` where the key is no id itself. */
function rewordedIn(snapshot: Snapshot, part: Part, ids: Ids): { key: string; layer: string; owned: boolean }[] {
  return Object.entries(part).flatMap(([key, value]) => {
    for (const text of textsOf(value)) {
      const own = layerOfText(snapshot, ids, text);
      const layer = own ?? snapshot.layerOfText(key, text);
      if (layer !== undefined) return [{ key, layer, owned: own !== undefined }];
    }
    return [];
  });
}

/** What may be an id beside a text, looked for only where a layer gives the text to somebody: few are. */
type Ids = () => string[];

/** The layer that gives a text to a record whose id stands beside it. */
function layerOfText(snapshot: Snapshot, ids: Ids, text: string): string | undefined {
  const layers = snapshot.layersOfText(text);
  return layers && ids().flatMap((id) => layers.get(id) ?? [])[0];
}

/** A text, a list of names, or a text in two languages. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  if (!Array.isArray(value) && !('en' in value && 'ko' in value)) return [];
  return Object.values(value).filter((text) => typeof text === 'string');
}

/** The main list with the layer behind each row in a last column, where any has one. */
export function withLayers(snapshot: Snapshot, table: Table): Table {
  const layers = table.rows.map(({ record }) => [...nameLayers(snapshot, record)].join(' '));
  if (layers.every((layer) => layer === '')) return table;
  return {
    columns: [...table.columns, { id: 'layer', label: 'layer' }],
    rows: table.rows.map((row, index) => ({
      record: row.record,
      get cells() {
        return [...row.cells, layers[index] || null];
      },
    })),
  };
}

/**
 * A document with what the sign means below it, and which layers it stands for. What a layer takes away, or says of what was
 * only asked about, bears no sign: a layer that does anything to the lowest is named all the same.
 * @param named the layers that the parts of the result name
 * @param isTold whether the reader has been told of the layers beside the document
 */
export function withLegend(
  made: Document | Document[],
  { named, snapshot, isTold }: { named: ReadonlySet<string>; snapshot: Snapshot; isTold: boolean },
  m: Messages,
): Document | Document[] {
  const [last, ...before] = [made].flat().reverse();
  if (last === undefined) return made;
  const layers = snapshot.knowledge.layers ?? [];
  const marked = layersMarked(JSON.stringify(made), named, layers);
  const others = isTold ? [] : layers.filter(({ shown, does }) => does && !marked.has(shown));
  const lines = [
    ...(marked.size > 0 ? [m.views.layerLegend(LAYER_SIGN, [...marked].join(m.views.separator))] : []),
    ...(others.length > 0 ? [m.notices.layers(others.map((layer) => layerText(layer, m)))] : []),
  ];
  if (lines.length === 0) return made;
  const blocks = lines.map((text): Block => ({ kind: 'text', text }));
  return [...before.reverse(), { ...last, sections: [...last.sections, { quiet: true, blocks }] }];
}

/** The layers that signs in a document stand for. */
function layersMarked(
  written: string,
  named: ReadonlySet<string>,
  layers: readonly LayerInForce[],
): ReadonlySet<string> {
  if (!written.includes(LAYER_SIGN)) return new Set();
  // Names come from the knowledge base too, by ids that are in no part of the result.
  const inWords = layers.filter(({ texts = [] }) =>
    texts.some(([, text]) => written.includes(JSON.stringify(signed(text)).slice(1, -1))),
  );
  return new Set([...named, ...inWords.map(({ shown }) => shown)]);
}

const layerText = ({ shown, does }: LayerInForce, m: Messages): string =>
  m.notices.layer(shown, does?.changes ?? 0, does?.removes ?? 0, does?.adds ?? 0);
