import type { Language } from '../../../src/domain/vocabulary.ts';
import type { ScanEnd, ScanFinding, ScanResult, ScanSubject } from '../../../src/engine/results/scan.ts';
import type { ScanView } from '../../../src/features/scan/formats/view.ts';
import { messagesOf } from '../../../src/words/index.ts';
import { snapshotOf } from '../../support/knowledge.ts';

/** Results of a scan as tests want them, whatever a scan would find. */

export const finding = (more: Partial<ScanFinding> = {}): ScanFinding => {
  const { text = 'one-2025', column = 9 } = more;
  return {
    file: 'app/chat.py',
    line: 3,
    column,
    end_column: column + text.length,
    cell: null,
    text,
    where: 'code',
    counts: true,
    ignored: null,
    release: 'acme/one',
    subject: 'acme/one',
    outcome: 'fault',
    ...more,
  };
};

export const end = (more: Partial<ScanEnd> = {}): ScanEnd => ({
  channel: 'api',
  provider: null,
  product: null,
  date: '2025-05-01',
  certainty: 'done',
  note: null,
  sources: ['s'],
  state: 'over',
  days: -31,
  decides: true,
  ...more,
});

export const subject = (more: Partial<ScanSubject> = {}): ScanSubject => ({
  key: 'acme/one',
  text: 'one-2025',
  written: ['one-2025'],
  release: 'acme/one',
  name: 'One',
  developer: 'acme',
  candidates: [],
  left_out: [],
  via: null,
  ends: [end()],
  price_changes: [],
  breaches: [],
  replacement: null,
  outcome: 'fault',
  reasons: [{ code: 'retired', values: {}, text: 'retired on 2025-05-01', outcome: 'fault' }],
  places: 1,
  counted: 1,
  sources: ['s'],
  ...more,
});

export const replacement: NonNullable<ScanSubject['replacement']> = {
  id: 'acme/two',
  name: 'Two',
  why: 'named',
  by_vendor: true,
  kept: [],
  lost: [],
  gained: [],
  cannot_tell: [],
  limits: [],
  price: { before: 4, after: 2, currency: 'USD', percent: -50 },
  points: null,
  grade: null,
  lives_until: null,
  sources: ['s'],
  api_id: 'two-2025-06-01',
};

export function result(
  findings: readonly ScanFinding[],
  subjects = [subject()],
  more: Partial<ScanResult> = {},
): ScanResult {
  return {
    day: '2025-06-01',
    paths: ['.'],
    changed: null,
    files: { read: 1, naming: 1, by: 'git', skipped: [] },
    told_by: [],
    complete: true,
    findings: [...findings],
    subjects,
    summary: { fault: findings.length, cannot_tell: 0, fine: 0, ignored: 0, comment: 0, test: 0, docs: 0 },
    fail_on: [],
    failed_on: [],
    ...more,
  };
}

const RELEASES = `
providers:
  - {id: acme, name: Acme, developer: acme}
  - {id: azure, name: Azure}
models:
  - {id: one, name: One, developer: acme, source: s}
releases:
  - {id: acme/one, name: One, model: one, developer: acme, license: MIT, limit: {context: 8000}, modalities: {input: [text, image], output: [text]}, source: s}
  - {id: acme/two, name: Two, model: one, developer: acme, license: Acme Terms, source: s}
offers:
  - {release: acme/one, provider: acme, api_id: one-2025-01-01, source: s}
`;

let snapshot: ScanView['snapshot'] | undefined;
export function viewOf(made: ScanResult, lang: Language = 'en'): ScanView {
  snapshot ??= snapshotOf(RELEASES);
  return { result: made, snapshot, m: messagesOf(lang) };
}
