import type { ScanFinding, ScanReason, ScanResult, ScanSubject } from '../../../engine/results/scan.ts';

/** Something to tell of a place: what stands against its id, or lies ahead of it. */
export interface Alert {
  level: 'error' | 'warning' | 'note';
  finding: ScanFinding;
  subject: ScanSubject;
  reason: ScanReason;
  /** Which place of the same id in the same file it is, from 1: moving a line changes nothing in it. */
  nth: number;
}

/** What of `--fail-on` a reason is for. */
const FAILS_ON: Readonly<Record<string, string>> = {
  retired: 'retired',
  ends: 'ends',
  policy: 'policy',
  'policy-unknown': 'policy',
  price: 'price',
};

/** How much a reason weighs where nobody asked to fail on it. */
export const LEVELS: Readonly<Record<string, Alert['level']>> = {
  retired: 'error',
  policy: 'error',
  ends: 'warning',
  deprecated: 'warning',
  elsewhere: 'warning',
  'policy-unknown': 'warning',
};
const isUntold = ({ outcome }: ScanReason): boolean => outcome === 'cannot-tell';
const ORDER: readonly Alert['level'][] = ['error', 'warning', 'note'];

/**
 * All that is to be told of the places that count, and of those that a comment says to ignore, the worst first and then by
 * file and place. Comments, tests and documentation are in the JSON alone: nobody calls an API from there.
 */
export function alertsOf(result: ScanResult): Alert[] {
  const subjects = new Map(result.subjects.map((subject) => [subject.key, subject]));
  const failed = new Set(result.failed_on.flatMap(({ on, subjects: keys }) => keys.map((key) => `${on} ${key}`)));
  const seen = new Map<string, number>();
  const alerts = result.findings.flatMap((finding) => {
    const subject = subjects.get(finding.subject);
    const place = `${finding.file}\n${finding.text}`;
    const nth = (seen.get(place) ?? 0) + 1;
    seen.set(place, nth);
    if (!subject || !(finding.counts || finding.ignored !== null)) return [];
    return subject.reasons.map((reason): Alert => {
      const fails =
        failed.has(`${FAILS_ON[reason.code]} ${subject.key}`) ||
        (isUntold(reason) && failed.has(`unknown ${subject.key}`));
      return { finding, subject, nth, reason, level: fails ? 'error' : (LEVELS[reason.code] ?? 'note') };
    });
  });
  return alerts.sort((a, b) => ORDER.indexOf(a.level) - ORDER.indexOf(b.level));
}
