import type { Block, Commands, Document, Pair, Section, Sources, TableCell, Text } from '../../document/document.ts';
import { safe } from '../../words/safe.ts';
import { fitBar } from '../text/bars.ts';
import { type MarkdownCell, markdownTable, markdownText } from './text.ts';

/** A document in Markdown: headings, lists, tables, and the sources as a numbered list. */
export function documentMarkdown({ title, remark = '', lead, sections }: Document): string {
  const parts = [
    ...(title === undefined ? [] : [`# ${headingText(title)}`]),
    ...(remark === '' ? [] : [oneLine(remark)]),
    ...lead.flatMap(drawBlock),
    ...sections.flatMap(drawSection),
  ];
  return `${parts.join('\n\n')}\n`;
}

function drawSection({ heading, standing = '', level = 1, blocks }: Section): string[] {
  const drawn = blocks.flatMap(drawBlock);
  if (heading === undefined) return drawn;
  const title = headingText(heading) + (standing === '' ? '' : ` (${oneLine(standing)})`);
  return [`${'#'.repeat(level + 1)} ${title}`, ...drawn];
}

/** A text with its marks as glyphs; a bar of a score says no more than its number. */
const plain = (text: Text): string =>
  typeof text === 'string'
    ? text
    : text
        .map((part) => {
          if (typeof part === 'string') return part;
          if ('fit' in part) return fitBar(part.fit, false);
          if ('span' in part || 'tone' in part) return part.text;
          return 'arrow' in part ? '→' : '';
        })
        .join('');

const oneLine = (text: Text): string => markdownText(plain(text)).replaceAll('\n', ' ');

/** A heading may begin like a list: only what could begin a block at the start of a line is in danger there. */
const headingText = (text: Text): string => oneLine(`x${plain(text)}`).slice(1);

/** A block as its paragraphs. */
function drawBlock(block: Block): string[] {
  switch (block.kind) {
    case 'text':
      return [markdownText(plain(block.text))];
    case 'list':
      return [block.items.map((item) => `- ${oneLine(item)}`).join('\n')];
    case 'pairs':
      return [block.pairs.map((pair) => pairText(pair, block.layout === 'below' ? '' : ':')).join('\n')];
    case 'table':
      return [
        markdownTable(
          block.columns.map(({ header }) => header),
          block.rows.map((row) => row.map(cellText)),
          new Set(
            block.columns.flatMap(({ align }, index) => (align === 'right' || align === 'decimal' ? [index] : [])),
          ),
        ).trimEnd(),
      ];
    case 'group':
      return [
        `**${oneLine(block.title)}${block.standing === undefined ? '' : ` (${oneLine(block.standing)})`}**`,
        ...block.blocks.flatMap(drawBlock),
      ];
    case 'commands':
      return [commandsText(block)];
    case 'numbered':
      // No list of Markdown's: the numbered sources behind it would count on.
      return block.parts.flatMap(({ title, blocks }, index) => [
        `**${index + 1}. ${oneLine(title)}**`,
        ...blocks.flatMap(drawBlock),
      ]);
    case 'items':
      return block.items.map(markdownText);
    case 'timeline':
      return [
        block.rows
          .map(({ label, events }) => {
            const dates = events.map(({ date, mark }) => oneLine(`${date} ${block.words[mark]}`));
            return `- **${oneLine(label)}**: ${dates.join(', ')}`;
          })
          .join('\n'),
      ];
    case 'excerpt':
      return [`- **${oneLine(block.place)}**: ${oneLine(block.message)}`];
    case 'code':
      return [`\`\`\`${block.language}\n${block.text}\n\`\`\``];
    case 'space':
      return [];
    default:
      if (block.brief) return [block.entries.map(briefSource).join('  \n')];
      // The numbers are those of the marks, so they are written out.
      return [
        block.entries.map(({ number, paragraphs }) => `${number}. ${paragraphs.map(oneLine).join('<br>')}`).join('\n'),
      ];
  }
}

/** A source in a few words, which are a link to it. */
function briefSource({ number, brief = '', url }: Sources['entries'][number]): string {
  const said = oneLine(brief);
  return `\\[${number}\\] ${url && LINKED.test(url) ? `[${said}](<${url}>)` : said}`;
}
/** An address that can stand in a link as it is. */
const LINKED = /^https?:\/\/[^\s<>\\]+$/;

function pairText({ label, text, items, below = [] }: Pair, colon: string): string {
  const name = `**${oneLine(label)}**`;
  const head = items ? name : `${name}${colon} ${text.map(oneLine).join('<br>')}`;
  return [`- ${head}`, ...[...(items ? text : []), ...below].map((item) => `  - ${oneLine(item)}`)].join('\n');
}

/** Indented as code below a label; without one in a fence, since what is indented would belong to a list before it. */
function commandsText({ label, commands }: Commands): string {
  const lines = commands.map(safe).join('\n');
  return label === undefined ? `\`\`\`sh\n${lines}\n\`\`\`` : `${oneLine(label)}\n\n${lines.replace(/^/gm, '    ')}`;
}

function cellText(cell: TableCell): MarkdownCell {
  if (typeof cell === 'string' || !('paragraphs' in cell)) return plain(cell);
  const text = cell.paragraphs.map((paragraph) => `${cell.items ? '- ' : ''}${plain(paragraph)}`).join('\n');
  return cell.tone === 'heading' ? { strong: text } : text;
}
