import { safe, safeJson } from '../../../words/safe.ts';
import { EXIT } from '../../errors.ts';
import { isUntold, notReadOf } from '../query.ts';
import { type Alert, alertsOf, LEVELS } from './alerts.ts';
import { insteadOf, whyOf } from './sentences.ts';
import { uriOf } from './uri.ts';
import type { ScanView } from './view.ts';
import { wordsOf } from './words/index.ts';

/**
 * The ids of rules by what is found: they stay, since those who take results tell old ones from new ones by them. The first
 * digit tells what it is about: the end of a model, a condition, the id itself.
 */
const RULES: Readonly<Record<string, readonly [id: string, name: string]>> = {
  retired: ['LMM1001', 'RetiredModel'],
  ends: ['LMM1002', 'EndingModel'],
  deprecated: ['LMM1003', 'DeprecatedModel'],
  'any-day': ['LMM1004', 'ModelWithoutEndDay'],
  elsewhere: ['LMM1005', 'EndedElsewhere'],
  'not-out': ['LMM1006', 'UnreleasedModel'],
  'told-other': ['LMM1007', 'EndToldOtherwise'],
  'told-none': ['LMM1008', 'NoEndToldElsewhere'],
  'told-earliest': ['LMM1009', 'EarliestEndToldElsewhere'],
  'told-end': ['LMM1010', 'EndToldElsewhere'],
  policy: ['LMM2001', 'PolicyBreach'],
  'policy-unknown': ['LMM2002', 'PolicyNotKnown'],
  price: ['LMM2003', 'PriceChange'],
  'unknown-id': ['LMM3001', 'UnknownModelId'],
  'ambiguous-id': ['LMM3002', 'AmbiguousModelId'],
  'pieced-id': ['LMM3003', 'PiecedModelId'],
};
const OTHER = 'other';
const RULE_CODES = [...Object.keys(RULES), OTHER];
const ruleOf = (code: string): readonly [id: string, name: string] => RULES[code] ?? ['LMM9001', 'OtherModelAlert'];

/** What is generally known of why this matters: outdated and deprecated models, unclear terms, models of unknown origin. */
const HELP = 'https://genai.owasp.org/llmrisk/llm032025-supply-chain/';
const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';
/** More than that GitHub refuses in one run. */
export const MOST_RESULTS = 25_000;

/** SARIF 2.1.0 (OASIS), as GitHub's code scanning takes it. The same scan gives the same bytes. */
export function sarif(view: ScanView): string[] {
  const { result, m, snapshot } = view;
  const words = wordsOf(m.lang);
  const all = alertsOf(result);
  const alerts = all.slice(0, MOST_RESULTS);
  // All results have the list of what keeps them quiet, or none has (3.27.23).
  const suppresses = alerts.some(({ finding }) => finding.ignored !== null);
  const failed = result.failed_on.length > 0;
  const untold = isUntold(result);
  const run = {
    tool: {
      driver: {
        name: 'lmm',
        fullName: 'lmm scan',
        version: snapshot.knowledge.version,
        semanticVersion: snapshot.knowledge.version,
        // The package itself, as a package URL: it has no page of its own.
        informationUri: `pkg:npm/lmm@${snapshot.knowledge.version}`,
        rules: RULE_CODES.map((code) => ruleIn(code, view)),
        notifications: (['notRead', 'cut', 'ended'] as const).map((code) => ({
          ...NOTIFICATIONS[code],
          shortDescription: { text: words.notifications[code].short },
          fullDescription: { text: words.notifications[code].full },
          help: { text: words.notifications[code].full },
        })),
      },
    },
    language: m.lang,
    columnKind: 'utf16CodeUnits',
    automationDetails: { id: 'lmm-scan/' },
    originalUriBaseIds: basesOf(alerts, view),
    invocations: [
      {
        executionSuccessful: result.complete,
        exitCode: failed ? EXIT.policy : untold ? EXIT.knowledge : 0,
        exitCodeDescription: failed ? words.exit.failed : untold ? words.exit.untold : words.exit.passed,
        toolExecutionNotifications: notificationsOf(view, all.length - alerts.length),
      },
    ],
    properties: { as_of: result.day, knowledge: snapshot.knowledge.digest },
    results: alerts.map((alert) => resultOf(alert, view, suppresses)),
  };
  return [`${safeJson(JSON.stringify({ $schema: SCHEMA, version: '2.1.0', runs: [run] }, null, 2))}\n`];
}

const NOTIFICATIONS = {
  notRead: { id: 'LMM9101', name: 'FilesNotRead' },
  cut: { id: 'LMM9102', name: 'ResultsLeftOut' },
  ended: { id: 'LMM9103', name: 'ScanEndedEarly' },
} as const;

function ruleIn(code: string, { m }: ScanView): object {
  const words = wordsOf(m.lang);
  const { short, full, help } = words.rules[code] ?? words.other;
  const [id, name] = ruleOf(code);
  return {
    id,
    name,
    shortDescription: { text: short },
    fullDescription: { text: full },
    messageStrings: { default: { text: `${words.message("'{0}'", "'{1}'", null)}.` } },
    defaultConfiguration: { level: LEVELS[code] ?? 'note' },
    helpUri: HELP,
    help: { text: help, markdown: help },
    properties: { tags: ['maintainability', 'models'], precision: 'high' },
  };
}

function resultOf(alert: Alert, view: ScanView, suppresses: boolean): object {
  const { level, finding, subject, nth, reason } = alert;
  const { code } = reason;
  const words = wordsOf(view.m.lang);
  const instead = insteadOf(alert, view);
  const said = [whyOf(alert), ...(instead === null ? [] : [instead])].map(literal);
  const id = literal(finding.text);
  return {
    ruleId: ruleOf(code)[0],
    ruleIndex: RULE_CODES.indexOf(code in RULES ? code : OTHER),
    level,
    // GitHub shows the text; others put the arguments into the string of the rule.
    message: {
      text: words.message(`'${id}'`, said[0] ?? '', said[1] ?? null),
      id: 'default',
      arguments: [id, said.join(' ').replace(/\.$/, '')],
    },
    locations: [
      {
        physicalLocation: {
          artifactLocation: placeOf(finding.file),
          region: {
            startLine: finding.line,
            startColumn: finding.column,
            endLine: finding.line,
            endColumn: finding.end_column,
            // The id alone: what stands beside it may be a secret.
            snippet: { text: finding.text },
          },
        },
      },
    ],
    partialFingerprints: { 'modelIdInFile/v1': `${safe(finding.text)} ${nth}` },
    ...(suppresses ? { suppressions: suppressionsOf(finding.ignored) } : {}),
    properties: {
      reason: code,
      outcome: subject.outcome,
      release: subject.release,
      via: subject.via,
      replacement: subject.replacement?.id ?? null,
      ...(finding.cell ? { cell: finding.cell.number, cellLine: finding.cell.line } : {}),
    },
  };
}

const suppressionsOf = (ignored: string | null): object[] =>
  ignored === null
    ? []
    : [{ kind: 'inSource', status: 'accepted', ...(ignored === '' ? {} : { justification: safe(ignored) }) }];

/** Text of a message that is no placeholder and no link (3.11.5, 3.11.6), and controls nothing. */
const literal = (text: string): string =>
  safe(text)
    .replace(/[{}]/g, (brace) => brace + brace)
    .replace(/[[\]]/g, (bracket) => `\\${bracket}`);

/** A file by the folder that its path begins in: that of the scan, or one above it. */
function placeOf(file: string): { uri: string; uriBaseId?: string } {
  if (file.startsWith('/')) return { uri: `file://${uriOf(file)}` };
  const levels = levelsUp(file);
  return { uri: uriOf(file.slice(3 * levels)), uriBaseId: baseOf(levels) };
}
const levelsUp = (file: string): number => (/^(?:\.\.\/)*/.exec(file)?.[0].length ?? 0) / 3;
const baseOf = (levels: number): string => (levels === 0 ? '%SRCROOT%' : `%SRCROOT_PARENT_${levels}%`);

function basesOf(alerts: readonly Alert[], { m }: ScanView): Record<string, object> {
  const words = wordsOf(m.lang);
  const levels = new Set([0, ...alerts.map(({ finding }) => levelsUp(finding.file))]);
  return Object.fromEntries(
    [...levels]
      .sort((a, b) => a - b)
      .map((level) => [baseOf(level), { description: { text: level === 0 ? words.root : words.parent(level) } }]),
  );
}

function notificationsOf({ result, m }: ScanView, left: number): object[] {
  const words = wordsOf(m.lang);
  const told = (code: keyof typeof NOTIFICATIONS, text: string): object => ({
    descriptor: { id: NOTIFICATIONS[code].id },
    level: 'warning',
    message: { text: literal(text) },
  });
  return [
    ...notReadOf(result).map(({ count, files }) => told('notRead', words.notRead(count, files))),
    ...(left > 0 ? [told('cut', words.cut(left, MOST_RESULTS))] : []),
    ...(result.complete ? [] : [told('ended', words.ended(result.findings.length))]),
  ];
}
