import { Citations } from '../../../document/citations.ts';
import type { Document, Pair, Section } from '../../../document/document.ts';
import { digitsOf } from '../../../domain/money.ts';
import type { UsageResult } from '../../../engine/results.ts';
import { firstOf } from '../../../words/first-of.ts';
import type { Messages } from '../../../words/index.ts';
import { loggedSection, planSection, whatIfSection } from './beside.ts';
import { explained, restText, table } from './table.ts';
import { count, NAMED, paragraph, sumText, tokensText, type UsageView } from './view.ts';
import { usageWords } from './words/index.ts';

/** What usage cost for a person: first what could not be priced, then the rows and the total, then what it is held against. */
export function usageDocument(result: UsageResult, view: UsageView, m: Messages): Document {
  const words = usageWords(m.lang);
  const cites = new Citations(view.sources, m);
  const { total } = result;
  return {
    wide: true,
    title: total === null ? words.nothingPriced : words.title(totalText(total, result, m)),
    remark: m.views.asOf(view.day),
    lead: [paragraph(usedText(result, m)), ...columnsText(result, m).map(paragraph)],
    sections: [
      ...leftSection(result, view, m),
      ...unpricedSection(result, m),
      { blocks: [table(result, view, cites, m), ...restText(result, view, m).map(paragraph)] },
      ...(view.explain ? explained(result, view, cites, m) : []),
      ...loggedSection(result, m),
      ...whatIfSection(result, view, cites, m),
      ...planSection(result, view, cites, m),
      {
        quiet: true,
        blocks: [
          ...notes(result, view, m).map(paragraph),
          ...(view.whole ? cites.section() : cites.brief()).flatMap(({ blocks }) => blocks),
        ],
      },
    ],
  };
}

function totalText(total: NonNullable<UsageResult['total']>, { currency }: UsageResult, m: Messages): string {
  const text = sumText(total, currency, m);
  return total.complete ? text : usageWords(m.lang).atLeast(text);
}

function usedText(result: UsageResult, m: Messages): string {
  const words = usageWords(m.lang);
  const { from, to, file, formats, records, requests, reasoning } = result;
  const tokens = tokensText(result.tokens, m);
  return [
    words.from(formats.join(', '), file === '-' ? words.input : file),
    words.records(count(records)),
    ...(requests === null || requests === records ? [] : [words.requests(count(requests))]),
    ...(from === null || to === null ? [] : [words.days(from, to)]),
    ...(tokens === '' ? [] : [tokens + (reasoning ? ` ${words.ofWhichThinking(count(reasoning))}` : '')]),
  ].join(m.views.separator);
}

function columnsText({ columns }: UsageResult, m: Messages): string[] {
  const unused = columns?.unused ?? [];
  const left = [
    ...(unused.length > 0 ? [usageWords(m.lang).unused(firstOf(unused, NAMED, m))] : []),
    ...(columns?.total === undefined ? [] : [usageWords(m.lang).totalRow(count(columns.total))]),
  ];
  if (!columns?.guessed) return left;
  const told = Object.entries(columns.of).map(([name, column]) => `${name}=${column}`);
  return [usageWords(m.lang).guessed(told.join(', ')), ...left];
}

/** Records that are told one by one; there may be thousands. */
const FEW = 5;

function leftSection({ problems }: UsageResult, { most }: UsageView, m: Messages): Section[] {
  if (problems.length === 0) return [];
  const words = usageWords(m.lang);
  const shown = problems.slice(0, most === Number.POSITIVE_INFINITY ? MANY : FEW);
  const items = shown.map(({ line, record, code, field, value }) => {
    const place = line === undefined ? words.atRecord(count(record)) : words.atLine(count(line));
    return `${place}: ${words.left[code]?.(field, value) ?? code}`;
  });
  const more = problems.length - shown.length;
  return [
    {
      heading: [{ tone: 'alarm', text: `! ${words.leftTitle(count(problems.length))}` }],
      blocks: [{ kind: 'list', items: more > 0 ? [...items, words.moreLeft(count(more))] : items }],
    },
  ];
}
const MANY = 100;

function unpricedSection({ unpriced }: UsageResult, m: Messages): Section[] {
  if (unpriced.length === 0) return [];
  const words = usageWords(m.lang);
  const pairs = unpriced.map((one): Pair => {
    const about =
      one.reason === 'no-price-in-mode' ||
      one.reason === 'no-offer' ||
      one.detail.length > 1 ||
      one.reason === 'unknown-service' ||
      one.reason === 'region' ||
      one.reason === 'no-region' ||
      one.reason === 'line';
    const detail = about && one.detail.length > 0 ? ` (${firstOf(one.detail, 3, m)})` : '';
    const first = one.first_price === undefined ? '' : ` (${words.firstPrice(one.first_price)})`;
    return {
      label: `${words.reason[one.reason] ?? one.reason}${detail}${first}`,
      text: [
        words.recordsOf(
          one.reason === 'tools' ? count(one.records) : words.records(count(one.records)),
          tokensText(one.tokens, m),
        ),
        ...(one.models.length > 0 ? [firstOf(one.models, NAMED, m)] : []),
      ],
    };
  });
  return [
    {
      heading: [{ tone: 'alarm', text: `! ${words.notPriced}` }],
      blocks: [{ kind: 'pairs', layout: 'below', pairs }],
    },
  ];
}

function notes(result: UsageResult, { explain, most }: UsageView, m: Messages): string[] {
  const words = usageWords(m.lang);
  const {
    prices_of: pricesOf,
    by_hour: byHour,
    more,
    vat,
    open,
    repeated,
    without,
    not_asked: notAsked,
    models,
    lines,
  } = result;
  const odd = models.flatMap(({ written, release, left_out: left }) =>
    written !== null && release !== null && left.length > 0 ? [words.readAs(written, release)] : [],
  );
  const counts = [
    ...(repeated > 0 ? [words.repeated(words.records(count(repeated)))] : []),
    ...(without > 0 ? [words.without(words.records(count(without)))] : []),
    ...(notAsked > 0 ? [words.notAsked(words.records(count(notAsked)))] : []),
  ];
  return [
    ...(more ? [words.more] : []),
    ...open.map((code) => words.open[code] ?? code),
    ...(byHour > 0 ? [words.byHour(words.records(count(byHour)))] : []),
    ...(counts.length > 0 ? [counts.join(' ')] : []),
    ...(odd.length > 0
      ? [`${words.read}: ${firstOf([...new Set(odd)], most === Number.POSITIVE_INFINITY ? MANY : FEW, m)}`]
      : []),
    [
      pricesOf === null ? words.pricesEach : words.pricesOf(pricesOf),
      ...(vat > 0 ? [words.vat(digitsOf(vat))] : []),
      ...(lines.some(({ rate }) => rate !== null) ? [words.rateDay] : []),
      ...(explain ? [] : [words.explainHint]),
    ].join(' '),
  ];
}
