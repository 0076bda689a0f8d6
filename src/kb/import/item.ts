import type { Untaken } from '../../domain/feeds.ts';
import { amountOf, withoutNoise } from './numbers.ts';

type Why = Untaken['why'];

/** A number as its file writes it: `1e-7`, never what a double makes of it. `NaN` and `Infinity` are none. */
export class Numeral {
  constructor(readonly text: string) {}
}

type Content = string | boolean | null | Numeral | Item[] | Map<string, Item>;

/**
 * A value of a feed, which remembers whether a record took it. What nobody took is told, so that a key that a feed has from
 * tomorrow on speaks up by itself.
 */
export class Item {
  isTaken = false;
  /** Why it is not taken as it stands. */
  why: Why = 'unread';
  /** What the reason needs: the value that it contradicts, the price per 1,000,000 tokens. */
  detail = '';

  /** What stands again under a key that was there before, in a mapping. */
  again: [string, Item][] | undefined;

  constructor(readonly content: Content | undefined) {}

  get isMapping(): boolean {
    return this.content instanceof Map;
  }

  /** Whether there is something: null, an empty text and an empty list or mapping say nothing. */
  get isStated(): boolean {
    const { content } = this;
    if (content instanceof Map) return content.size > 0;
    if (Array.isArray(content)) return content.length > 0;
    return typeof content === 'string' ? content.trim() !== '' : content !== undefined && content !== null;
  }

  /** What stands under a key; nothing where the key is absent, or stands there twice with different values. */
  get(key: string): Item {
    const first = this.content instanceof Map ? this.content.get(key) : undefined;
    if (!first) return NOTHING;
    if (!this.again) return first;
    const more = this.again.filter(([other]) => other === key).map(([, item]) => item);
    const said = shown(first, Number.POSITIVE_INFINITY);
    if (more.every((other) => shown(other, Number.POSITIVE_INFINITY) === said)) {
      for (const other of more) other.takeAll();
      return first;
    }
    for (const { item } of [first, ...more].flatMap((other) => leavesOf(other))) item.why = 'twice';
    return NOTHING;
  }

  /** Keys with what stands under them; a key that stands twice comes twice. */
  entries(): [string, Item][] {
    if (!(this.content instanceof Map)) return [];
    return this.again ? [...this.content, ...this.again] : [...this.content];
  }

  /** The items of a list; those of anything else are none. */
  items(): readonly Item[] {
    return Array.isArray(this.content) ? this.content : [];
  }

  /** The text, where it is one. It is not taken by that. */
  get text(): string | undefined {
    return typeof this.content === 'string' ? this.content : undefined;
  }

  /** The text of a number, as it was meant, or of a text that may be one. */
  get written(): string | undefined {
    return this.content instanceof Numeral ? withoutNoise(this.content.text) : this.text;
  }

  take(): this {
    this.isTaken = true;
    return this;
  }

  /** Takes a mapping or list with all that is in it. */
  takeAll(): this {
    for (const item of this.items()) item.takeAll();
    for (const [, item] of this.entries()) item.takeAll();
    return this.take();
  }

  /** Says why it is not taken. */
  blame(why: Why, detail = ''): this {
    this.why = why;
    this.detail = detail;
    return this;
  }
}

/** What is not there. */
export const NOTHING = new Item(undefined);

const LONGEST = 80;

/** A value on one line: texts as they are written, numbers with all their digits; what is longer is shortened. */
export function shown(item: Item, longest = LONGEST): string {
  const text = written(item).replace(/\s+/g, ' ').trim();
  const characters = text.length > longest ? [...text.slice(0, longest * 2 + 1)] : [];
  return characters.length > longest ? `${characters.slice(0, longest - 1).join('')}…` : text;
}

function written(item: Item): string {
  const { content } = item;
  // The same number looks the same however a writer of JSON spells it.
  if (content instanceof Numeral) return amountOf(content.text, 0) ?? content.text;
  if (Array.isArray(content)) return `[${content.map(written).join(', ')}]`;
  if (content instanceof Map)
    return `{${item
      .entries()
      .map(([key, inner]) => `${key}: ${written(inner)}`)
      .join(', ')}}`;
  return String(content);
}

export interface Leaf {
  /** `cost.tiers[1].input` */
  path: string;
  item: Item;
}

/** All values below an item that say something, with their paths; a list of plain values is one. */
export function leavesOf(item: Item, path = '', leaves: Leaf[] = []): Leaf[] {
  if (item.isMapping) {
    for (const [key, inner] of item.entries()) leavesOf(inner, path === '' ? key : `${path}.${key}`, leaves);
  } else if (item.items().some((inner) => inner.isMapping)) {
    for (const [index, inner] of item.items().entries()) leavesOf(inner, `${path}[${index}]`, leaves);
  } else if (item.isStated) leaves.push({ path, item });
  return leaves;
}
