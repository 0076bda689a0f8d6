import type { Block, Page } from '../../document/document.ts';
import type { TableCell } from '../text/table.ts';
import { markdownTable, markdownText } from './text.ts';

/** A page as a document in Markdown: headings, lists, tables, and the sources as a numbered list. */
export function pageMarkdown(page: Page): string {
  const parts = [
    `# ${headingText(page.title)}`,
    ...(page.remark === '' ? [] : [oneLine(page.remark)]),
    ...page.lead.map(drawBlock),
    ...page.sections.flatMap(({ heading, standing = '', level = 1, blocks }) => [
      `${'#'.repeat(level + 1)} ${headingText(standing === '' ? heading : `${heading} (${standing})`)}`,
      ...blocks.map(drawBlock),
    ]),
  ];
  return `${parts.join('\n\n')}\n`;
}

const oneLine = (text: string): string => markdownText(text).replaceAll('\n', ' ');

/** A heading may begin like a list: only what could begin a block at the start of a line is in danger there. */
const headingText = (text: string): string => oneLine(`x${text}`).slice(1);

function drawBlock(block: Block): string {
  switch (block.kind) {
    case 'text':
      return markdownText(block.text);
    case 'list':
      return block.items.map((item) => `- ${oneLine(item)}`).join('\n');
    case 'pairs':
      return block.pairs
        .map(({ label, text, items }) =>
          items
            ? [`- **${oneLine(label)}**`, ...text.map((item) => `  - ${oneLine(item)}`)].join('\n')
            : `- **${oneLine(label)}**: ${text.map(oneLine).join('<br>')}`,
        )
        .join('\n');
    case 'table':
      return markdownTable(
        block.columns.map(({ header }) => header),
        block.rows.map((row) => row.map(cellText)),
        new Set(block.columns.flatMap(({ align }, index) => (align === 'right' ? [index] : []))),
      ).trimEnd();
    case 'group':
      return [`**${oneLine(block.title)}**`, ...block.blocks.map(drawBlock)].join('\n\n');
    default:
      // The numbers are those of the marks, so they are written out.
      return block.entries
        .map(({ number, paragraphs }) => `${number}. ${paragraphs.map(oneLine).join('<br>')}`)
        .join('\n');
  }
}

const cellText = (cell: TableCell): string => (typeof cell === 'string' ? cell : [cell.text].flat().join('\n'));
