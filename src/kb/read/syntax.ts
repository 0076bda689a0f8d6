import { type Document, isCollection, isScalar, visit, type YAMLError } from 'yaml';
import type { SyntaxFault } from '../../domain/problems.ts';

/** The library's codes, where one has several causes with what its message says, and what each is to us. */
const FAULTS: [code: YAMLError['code'], message: RegExp | null, fault: SyntaxFault][] = [
  ['TAB_AS_INDENT', null, 'tab'],
  ['DUPLICATE_KEY', null, 'duplicate-key'],
  ['BAD_INDENT', /end with a/, 'open-bracket'],
  ['BAD_INDENT', null, 'indent'],
  ['MISSING_CHAR', /closing .quote/, 'open-quote'],
  ['MISSING_CHAR', /without - indicator/, 'no-dash'],
  ['MISSING_CHAR', /, (?:or : )?between/, 'no-comma'],
  ['MISSING_CHAR', /followed by map values|space after :/, 'no-colon'],
  ['MISSING_CHAR', /Comments/, 'comment-space'],
  ['MULTILINE_IMPLICIT_KEY', null, 'no-colon'],
  ['BLOCK_AS_IMPLICIT_KEY', /Nested mappings/, 'colon-in-value'],
  ['BLOCK_AS_IMPLICIT_KEY', null, 'indent'],
  ['BLOCK_IN_FLOW', null, 'no-comma'],
  ['BAD_SCALAR_START', null, 'reserved-start'],
  ['BAD_DQ_ESCAPE', null, 'escape'],
  ['BAD_ALIAS', null, 'anchor-name'],
  ['MULTIPLE_ANCHORS', null, 'two-anchors'],
  ['MULTIPLE_DOCS', null, 'several-documents'],
  ['KEY_OVER_1024_CHARS', null, 'long-key'],
  ['RESOURCE_EXHAUSTION', null, 'too-deep'],
  ['UNEXPECTED_TOKEN', /block-seq-ind on same line/, 'dash-behind-key'],
  ['UNEXPECTED_TOKEN', /Unexpected ,|empty item/, 'empty-item'],
  ['UNEXPECTED_TOKEN', /flow-(?:map|seq)-end/, 'stray-bracket'],
  ['UNEXPECTED_TOKEN', /at node end/, 'behind-value'],
  ['UNEXPECTED_TOKEN', /Block scalar header/, 'block-header'],
];

export interface Fault {
  fault: SyntaxFault;
  /** The key, character or escape at fault. */
  what: string;
  /** Where that begins which has no end; undefined where the fault is no open one. */
  opened?: number;
  /** The library's own words. */
  detail: string;
}

/** What an error of the library is, and what in the text it is about. */
export function faultOf(error: YAMLError, text: string, document: Document): Fault {
  const detail = error.message.split('\n', 1)[0] ?? '';
  const found = FAULTS.find(([code, message]) => code === error.code && (message === null || message.test(detail)));
  const fault = found?.[2] ?? 'other';
  const opened = openBefore(document, error.pos[0], fault);
  const what = whatOf(fault, detail, text.slice(opened ?? error.pos[0]));
  return { fault, what, ...(opened === undefined ? {} : { opened }), detail };
}

/** The escape, key or character that a fault is about, at the beginning of `rest`. */
function whatOf(fault: SyntaxFault, detail: string, rest: string): string {
  if (fault === 'escape') return /\\.*/.exec(detail)?.[0] ?? '';
  if (fault === 'duplicate-key') return /^(?:"[^"]*"|'[^']*'|[^\s:,{}]+)/.exec(rest)?.[0] ?? '';
  return rest[0] ?? '';
}

/** Where the last bracket or quote opens before a place; the parser notes only where it should have closed. */
function openBefore(document: Document, place: number, fault: SyntaxFault): number | undefined {
  if (fault !== 'open-bracket' && fault !== 'open-quote') return undefined;
  let open: number | undefined;
  visit(document, {
    Node(_, node) {
      const start = node.range?.[0];
      if (start === undefined || start >= place || (node.range?.[1] ?? 0) < place - 1) return;
      const opens =
        fault === 'open-bracket'
          ? isCollection(node) && node.flow === true
          : isScalar(node) && (node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE');
      if (opens && (open === undefined || start > open)) open = start;
    },
  });
  return open;
}
