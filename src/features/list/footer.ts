import { Citations } from '../../document/citations.ts';
import type { Block } from '../../document/document.ts';
import { nested } from '../../document/records.ts';
import { daysBetween, firstDay } from '../../domain/dates.ts';
import type { Messages } from '../../words/index.ts';
import { alarmsOf } from './alarms.ts';
import { isDense, isModel, type Listed, rankText } from './columns.ts';
import { plain } from './narrow.ts';
import type { ListView, Shown } from './view.ts';
import { wordsOf } from './words/index.ts';

/** How many there are, in which order, how old what is told is, and what the marks mean. */
export function footer(shown: Shown, view: ListView, m: Messages): Block[] {
  const words = wordsOf(m.lang);
  const { records, more } = shown;
  const cites = new Citations(view.sources, m);
  for (const record of records) cites.bare(record.sources);
  // What was written or checked after the day says nothing of how old a fact was on it.
  const on = (date: string | undefined): date is string => date !== undefined && firstDay(date) <= view.day;
  const oldest = cites.oldest();
  const check = cites.oldestCheck();
  const isListed = view.wholeSources || cites.count <= 3;
  const count = (records.some(isModel) ? words.models : words.releases)(records.length + more);
  const about = [words.about(count, view.day, orderText(records, view, m))];
  if (!view.fields && isPriced(shown)) about.push(words.money(shown.sign));
  const origin = [
    words.sources(cites.count, isListed),
    ...(on(oldest) ? [words.oldest(oldest, daysBetween(oldest, view.day))] : []),
    ...(on(check) ? [words.checked(check)] : []),
  ];
  const texts = [
    ...(more > 0 ? [words.more(more)] : []),
    about.join(' '),
    ...(cites.count > 0 ? [origin.join(m.views.separator)] : []),
    ...(shown.untold.length > 0 ? [words.untold(shown.untold.join(m.views.separator))] : []),
  ];
  const room = roomBelow(records);
  const [rank] = records.flatMap(({ ranks = [] }) => ranks.slice(0, 1));
  const isTight = rank !== undefined && LEAST_FOOT <= room && room < FOOT;
  const told = isTight ? texts.slice(0, room - 1) : texts;
  const blocks = told.map((text): Block => ({ kind: 'text', text }));
  if (view.ways.length > 0) blocks.push({ kind: 'pairs', layout: 'hanging', pairs: view.ways });
  const marks = isTight ? [words.legend.tight(rank.of)] : legend(shown, view, m);
  if (marks.length > 0) blocks.push({ kind: 'items', items: [marks.join('   ')] });
  if (isListed)
    blocks.push(...(view.wholeSources ? cites.section() : cites.brief()).flatMap((section) => section.blocks));
  return blocks;
}

/** The lines that a list of many keeps to, while its rows leave that; what its foot takes of them, and at the least. */
const [SCREEN, FOOT, LEAST_FOOT] = [50, 6, 2];
/** Lines of its headers, and the one that parts the foot from the rows. */
const AROUND = 3;
const roomBelow = (records: readonly Listed[]): number =>
  isDense(records) ? SCREEN - AROUND - records.length : Number.POSITIVE_INFINITY;

const isPriced = ({ records }: Shown): boolean =>
  records.some((record) => KINDS.some((kind) => typeof nested(record, `cost.${kind}`) === 'number'));
const KINDS = ['input', 'output'];

function orderText(records: readonly Listed[], { sort }: ListView, m: Messages): string {
  const { order } = wordsOf(m.lang);
  if (!sort) return records.some(({ points }) => points !== undefined) ? order.points : order.newest;
  const isUp = sort.order === 'asc';
  const { type, id } = sort.field;
  const way =
    type === 'number'
      ? isUp
        ? 'lowest'
        : 'highest'
      : type === 'date'
        ? isUp
          ? 'oldest'
          : 'newest'
        : isUp
          ? 'up'
          : 'down';
  return order.by[way](m.fields.label[id]);
}

/** What the marks that stand in the rows mean. */
function legend({ records, cells, untold, openHeader }: Shown, { fields }: ListView, m: Messages): string[] {
  const words = wordsOf(m.lang);
  const { legend: texts } = words;
  const shown = new Set(cells.map(plain));
  const marks: string[] = [];
  const add = (when: boolean, text: string): void => {
    if (when) marks.push(text);
  };
  if (!fields) {
    const hasPoints = records.some(({ points }) => points !== undefined);
    add(hasPoints, texts.interval);
    add(hasPoints, texts.grade);
    const ranked = hasPoints ? [] : records.filter(({ ranks = [] }) => ranks.length > 0);
    const [first] = ranked.flatMap(({ ranks = [] }) => ranks.slice(0, 1));
    if (first) {
      const ofModels = records.some(isModel);
      const example = rankText({ ...first, rank: 1 }, words, m);
      add(true, texts.rankOfLines(example, first.of));
      add(shown.has('?'), texts.unknown);
      add(ranked.some(isOthers), isDense(records) ? texts.star : texts.other);
      const isSaid = ofModels && records.some((record) => record.ranks?.length === 0 && saysOf(record));
      add(isSaid || shown.has(words.claimed), texts.said);
    } else add(shown.has(words.claimed), texts.said);
    add(!untold.includes(openHeader), texts.open);
    add(shown.has(words.undisclosed), texts.undisclosed);
    add(shown.has(words.notApplicable), texts.notApplicable);
  }
  if (!marks.includes(texts.unknown)) add(shown.has('?'), texts.unknown);
  const isWarned = !fields && records.some((record) => alarmsOf(record, words, m).length > 0);
  add(isWarned, isDense(records) ? texts.mark : texts.alarm);
  return marks;
}

const saysOf = (record: Listed): boolean => isModel(record) && record.stands_out.length > 0;

/** Whether the rank that is shown of a line is by another release than the one that is named. */
const isOthers = (record: Listed): boolean =>
  isModel(record) && record.ranks?.[0] !== undefined && record.ranks[0].release !== record.release;
