import type { DocumentBuilder } from '../../document/builder.ts';
import { list, type Pair, pairs, type Section, section, type Text } from '../../document/document.ts';
import { findField } from '../../domain/fields.ts';
import type { MemoResult, Reason, Risk } from '../../engine/results.ts';
import { firstOf } from '../../words/first-of.ts';
import { upcomingText } from '../../words/upcoming.ts';
import { cellText } from '../../words/values.ts';
import { reasonLine } from '../recommend/sentences.ts';
import { figureWordsOf } from '../recommend/words/index.ts';
import { labelOf } from '../show/values.ts';
import { marked } from './marks.ts';
import { memoWordsOf } from './words/index.ts';

/** What may turn the decision into a mistake: its end, its price, its terms, what its evidence lacks. */
export function riskSection(result: MemoResult, builder: DocumentBuilder): Section[] {
  const { m } = builder;
  const words = memoWordsOf(m.lang);
  if (result.recommendations.length === 0) return [];
  const of = (code: Risk['code']): Risk[] => result.risks.filter((risk) => risk.code === code);
  const line = (code: Risk['code'], text: Text): Pair => ({ label: words.risk[code], text: [text] });
  const event = (risk: Risk): Text => {
    const text = `${risk.event ? upcomingText(risk.event, m) : ''}${marked(risk.sources, builder)}`;
    return risk.alarm ? [{ tone: 'alarm', text: `! ${text}` }] : text;
  };
  const events = (code: 'end' | 'price', none: string): Pair => {
    const told = of(code).map(event);
    return { label: words.risk[code], text: told.length > 0 ? told : [none] };
  };
  const data = dataText(result, builder);
  const calm = of('end').length + of('price').length === 0;
  return section(words.risks, '', [
    pairs([
      ...(calm
        ? [line('end', [words.noEnd, words.noPriceChange].join(m.views.separator))]
        : [events('end', words.noEnd), events('price', words.noPriceChange)]),
      ...(data === null ? [] : [line('data', data)]),
      ...of('licence')
        .filter(isKnown)
        .map((risk) => line('licence', valueText(risk, builder))),
      ...of('country')
        .filter(isKnown)
        .map((risk) => line('country', valueText(risk, builder))),
      ...(of('evidence').length === 0
        ? []
        : [
            line(
              'evidence',
              of('evidence')
                .map((risk) => weakText(risk.reason, result, builder))
                .join(m.views.separator),
            ),
          ]),
    ]),
  ]);
}

const isKnown = ({ cell }: Risk): boolean => cell !== undefined && cell.value !== null;

const valueText = ({ field = '', cell }: Risk, builder: DocumentBuilder): string =>
  cell === undefined
    ? ''
    : `${cellText(cell, field, findField(field)?.unit ?? null, builder.m)}${marked(cell.sources, builder)}`;

/** What is known of what becomes of inputs; null where nothing is. */
function dataText(result: MemoResult, builder: DocumentBuilder): Text | null {
  const { m, view } = builder;
  const words = memoWordsOf(m.lang);
  const by = result.recommendations[0]?.by ?? null;
  if (by !== null && by.provider === null) return words.ownMachines;
  const known = result.risks.filter((risk) => risk.code === 'data' && isKnown(risk));
  if (known.length === 0) return null;
  const provider = known.find(({ cell }) => cell?.provider !== undefined)?.cell?.provider;
  const texts = known.map(({ field = '', cell, alarm }, at): Text => {
    const value = cell ? cellText(cell, field, findField(field)?.unit ?? null, m) : '';
    // Terms of one page are marked once, behind the last of them.
    const isLast = known[at + 1]?.cell?.sources[0] !== cell?.sources[0];
    const text = `${labelOf(field, m)}: ${value}${isLast ? marked(cell?.sources ?? [], builder) : ''}`;
    return alarm ? [{ tone: 'alarm', text }] : text;
  });
  const served = provider === undefined ? [] : [words.served(view.names.provider(provider))];
  return [...texts, ...served].flatMap((text, at) => [
    ...(at > 0 ? ['; '] : []),
    ...(typeof text === 'string' ? [text] : text),
  ]);
}

function weakText(reason: Reason | undefined, result: MemoResult, { m, view }: DocumentBuilder): string {
  const { weak } = memoWordsOf(m.lang);
  const { code = '', values = {} } = reason ?? {};
  switch (code) {
    case 'inherited':
      return weak.inherited(view.names.release(String(values.release)));
    case 'one-measurer':
      return weak['one-measurer'](String(values.measurer));
    case 'old-figure':
      return weak['old-figure'](Number(values.days));
    default:
      // Words of confidence are those of the recommendation.
      return result.recommendations[0]?.confidence.reasons.find((one) => one.code === code)?.text ?? code;
  }
}

/** How many things to ask are told, and how many names with each. */
const ASKED = 6;
const NAMES = 3;

/** What nobody here tells, and who can: the vendor of the pick, those of whom a condition cannot be told. */
export function openSection(result: MemoResult, vendor: string, builder: DocumentBuilder): Section[] {
  const { m, view } = builder;
  const words = memoWordsOf(m.lang);
  const [first] = result.recommendations;
  const some = (ids: readonly string[]): string =>
    firstOf(
      ids.map((id) => view.names.model(id)),
      NAMES,
      m,
    );
  const missing = result.risks.filter(({ field }) => field !== undefined).filter((risk) => !isKnown(risk));
  const said = result.said_only.filter((id) => id !== first?.id);
  const told = [
    ...(first?.unknowns ?? []).map((reason) => reasonLine(reason, view.names, m)),
    ...(missing.length > 0 && first
      ? [words.ask(missing.map(({ field = '' }) => labelOf(field, m)).join(m.views.separator), vendor)]
      : []),
    // What becomes of data is asked above, or is known.
    ...result.questions.filter(({ code }) => code !== 'data').map(({ text }) => text),
    ...(said.length > 0 ? [`${figureWordsOf(m.lang).saidOnly}: ${some(said)}`] : []),
    ...(result.no_evidence.length > 0 ? [`${figureWordsOf(m.lang).noMention}: ${some(result.no_evidence)}`] : []),
  ];
  return section(words.unknown, '', [
    list(told.length > 0 ? [...new Set(told)].slice(0, ASKED) : [words.nothingUnknown]),
  ]);
}
