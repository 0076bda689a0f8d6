import type { Block, Document, Excerpt, Pair, Pairs, Section, Sources, Text } from '../../document/document.ts';
import type { Language } from '../../domain/vocabulary.ts';
import { tableHtml } from './table.ts';
import { escaped, linkHtml, type Place, plainOf, textHtml } from './text.ts';
import { timelineHtml } from './timeline.ts';
import { wordsOf } from './words.ts';

/** Parts with headings from which on a page has a table of contents. */
const MANY_PARTS = 6;
/** Lines of quiet text with a heading from which on they are folded. */
const LONG = 12;

interface View {
  lang: Language;
  /** The title of what has none. */
  name: string;
  prefix: string;
}

/** A document as an article, with its title as text by itself. */
export interface Article {
  title: string;
  html: string;
}

export function documentHtml(document: Document, { lang, name, prefix }: View): Article {
  const { remark = '', lead, sections, wide, sheet } = document;
  const title = document.title ?? name;
  const numbers = new Set([...lead, ...sections.flatMap(({ blocks }) => blocks)].flatMap(sourcesIn));
  const place: Place = { lang, prefix, numbers, cited: new Set(), level: 2, sheet: sheet === true };
  const said = plainOf(title);
  const head = [
    `<h1>${textHtml(title, place)}</h1>`,
    ...(plainOf(remark) === '' ? [] : [`<p class="remark">${textHtml(remark, place)}</p>`]),
  ];
  const drawn = [
    ...blocksHtml(lead, said, place),
    ...sections.map((section, index) =>
      section.contents ? '' : sectionHtml(section, `${prefix}part-${index + 1}`, said, place),
    ),
  ];
  const html = [
    `<article class="${wide ? 'wide' : 'narrow'}${sheet ? ' sheet' : ''}">`,
    `<header>${head.join('')}</header>`,
    ...contentsOf(sections, place),
    ...drawn,
    '</article>',
  ];
  return { title: said, html: html.join('\n') };
}

const sourcesIn = (block: Block): number[] => {
  if (block.kind === 'sources') return block.entries.map(({ number }) => number);
  if (block.kind === 'group') return block.blocks.flatMap(sourcesIn);
  return block.kind === 'numbered' ? block.parts.flatMap(({ blocks }) => blocks.flatMap(sourcesIn)) : [];
};

function contentsOf(sections: readonly Section[], { lang, prefix }: Place): string[] {
  const stated = sections.some(({ contents }) => contents);
  const parts = sections.flatMap(({ heading, level = 1, contents }, index) =>
    heading === undefined || level > 1 || contents
      ? []
      : [`<li><a href="#${prefix}part-${index + 1}">${escaped(plainOf(heading))}</a></li>`],
  );
  if (parts.length < MANY_PARTS && !stated) return [];
  return [
    `<nav${stated ? ' class="stated"' : ''} aria-label="${escaped(wordsOf(lang).contents)}"><ol>${parts.join('')}</ol></nav>`,
  ];
}

function sectionHtml(section: Section, id: string, title: string, place: Place): string {
  const { heading, standing = '', level = 1, quiet, blocks } = section;
  const classes = quiet ? ' class="quiet"' : '';
  if (heading === undefined) return `<section${classes}>\n${blocksHtml(blocks, title, place).join('\n')}\n</section>`;
  const said = textHtml(heading, place);
  const kind = standing === '' ? '' : ` <span class="standing">${escaped(standing)}</span>`;
  const own = level + 1;
  const body = blocksHtml(blocks, plainOf(heading), { ...place, level: own + 1 }, true).join('\n');
  if (quiet && lengthOf(blocks) >= LONG)
    return `<section class="quiet" id="${id}">\n<details><summary><h${own}>${said}${kind}</h${own}></summary>\n${body}\n</details>\n</section>`;
  return `<section${classes} id="${id}">\n<h${own}>${said}${kind}</h${own}>\n${body}\n</section>`;
}

/** About how many lines blocks take; sources are never folded, since marks lead to them. */
const lengthOf = (blocks: readonly Block[]): number =>
  blocks.reduce((sum, block) => {
    if (block.kind === 'sources') return Number.NEGATIVE_INFINITY;
    if (block.kind === 'pairs') return sum + block.pairs.length;
    if (block.kind === 'list' || block.kind === 'items') return sum + block.items.length;
    return sum + (block.kind === 'table' ? block.rows.length : block.kind === 'group' ? lengthOf(block.blocks) : 1);
  }, 0);

/** Blocks, of something that has a title. @param headed whether they stand below a heading */
const blocksHtml = (blocks: readonly Block[], title: string, place: Place, headed = false): string[] =>
  blocks.map((block) => blockHtml(block, title, place, headed)).filter((html) => html !== '');

function blockHtml(block: Block, title: string, place: Place, headed: boolean): string {
  switch (block.kind) {
    case 'text': {
      const classes = [...(block.quiet ? ['quiet'] : []), ...(block.tone ? [`t-${block.tone}`] : [])].join(' ');
      return `<p${classes === '' ? '' : ` class="${classes}"`}>${textHtml(block.text, place)}</p>`;
    }
    case 'list':
      return listHtml(block.items, place);
    case 'pairs':
      return pairsHtml(block, place);
    case 'table':
      return tableHtml(block, title, place);
    case 'group': {
      const kind = block.standing === undefined ? '' : ` <span class="standing">${escaped(block.standing)}</span>`;
      const own = Math.min(6, place.level);
      const inner = blocksHtml(block.blocks, plainOf(block.title), { ...place, level: own + 1 }, true);
      return `<section class="group">\n<h${own}>${textHtml(block.title, place)}${kind}</h${own}>\n${inner.join('\n')}\n</section>`;
    }
    case 'commands':
      return (
        (block.label === undefined ? '' : `<p class="label">${escaped(block.label)}</p>`) +
        `<pre class="commands" tabindex="0"><code>${block.commands.map(escaped).join('\n')}</code></pre>`
      );
    case 'numbered': {
      const own = Math.min(6, place.level);
      const parts = block.parts.map(({ title: part, blocks }) => {
        const inner = blocksHtml(blocks, plainOf(part), { ...place, level: own + 1 }, true);
        return `<li><h${own}>${textHtml(part, place)}</h${own}>\n${inner.join('\n')}</li>`;
      });
      return `<ol class="numbered">\n${parts.join('\n')}\n</ol>`;
    }
    case 'items':
      return block.items.map((item) => `<p class="items">${itemsHtml(item, place)}</p>`).join('\n');
    case 'timeline':
      return timelineHtml(block);
    case 'excerpt':
      return excerptHtml(block);
    case 'code':
      return `<pre tabindex="0"><code>${block.text.split('\n').map(escaped).join('\n')}</code></pre>`;
    case 'space':
      return '';
    default:
      return sourcesHtml(block, place, headed);
  }
}

const listHtml = (items: readonly Text[], place: Place): string =>
  `<ul>${items.map((item) => `<li>${textHtml(item, place)}</li>`).join('\n')}</ul>`;

/** Words that wide gaps part. */
const itemsHtml = (text: string, place: Place): string =>
  text
    .trim()
    .split(/ {2,}/)
    .map((item) => `<span>${textHtml(item, place)}</span>`)
    .join(' ');

function pairsHtml({ pairs, layout = 'columns' }: Pairs, place: Place): string {
  const drawn = pairs.map(
    (pair) => `<div><dt>${textHtml(pair.label, place)}</dt><dd>${saidHtml(pair, place)}</dd></div>`,
  );
  return `<dl class="${layout}">\n${drawn.join('\n')}\n</dl>`;
}

function saidHtml({ text, items, below = [] }: Pair, place: Place): string {
  const [only = ''] = text;
  const said = items
    ? listHtml(text, place)
    : text.length === 1
      ? textHtml(only, place)
      : text.map((paragraph) => `<p>${textHtml(paragraph, place)}</p>`).join('');
  return said + (below.length > 0 ? listHtml(below, place) : '');
}

/** The sources whole: each is a link to where it stands, and leads back to where it is first cited. */
function sourcesHtml({ entries }: Sources, place: Place, headed: boolean): string {
  const { lang, prefix, cited, sheet } = place;
  const words = wordsOf(lang);
  const items = entries.map(({ number, paragraphs, brief, url = null }) => {
    const [first = '', ...others] = paragraphs.map((text) => withoutAddress(text, url)).filter((text) => text !== '');
    const said = url === null ? textHtml(first, { ...place, numbers: new Set() }) : linkHtml(url, escaped(first));
    const more = others.map((text) => ` <small>${escaped(text)}</small>`).join('');
    const back = cited.has(number)
      ? `&nbsp;<a class="back" href="#${prefix}cite-${number}" aria-label="${escaped(words.back(number))}">↩</a>`
      : '';
    const whole = `${said}${more}`;
    // A sheet of paper has no room for titles and addresses.
    const both =
      sheet && brief !== undefined
        ? `<span class="whole">${whole}</span><span class="brief">${escaped(brief)}</span>`
        : whole;
    return `<li id="${prefix}source-${number}" value="${Number(number)}">${both}${back}</li>`;
  });
  const heading = headed ? '' : `<h2>${escaped(words.sources)}</h2>\n`;
  return `<div class="sources">${heading}<ol>\n${items.join('\n')}\n</ol></div>`;
}

const withoutAddress = (text: string, url: string | null): string =>
  url !== null && text.endsWith(url) ? text.slice(0, -url.length).replace(/, $/, '') : text;

function excerptHtml({ place, message, source, column }: Excerpt): string {
  const at = column - 1;
  const line = `${escaped(source.slice(0, at))}<mark>${escaped(source.slice(at, at + 1) || ' ')}</mark>${escaped(source.slice(at + 1))}`;
  const shown = source.trim() === '' ? '' : `<pre tabindex="0"><code>${line}</code></pre>`;
  return `<figure class="excerpt"><figcaption><code>${escaped(place)}</code> ${escaped(message)}</figcaption>${shown}</figure>`;
}
