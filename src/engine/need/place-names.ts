import { countryWords, placeWords } from '../../domain/places.ts';
import { type Clause, type Span, spanOf } from './marks.ts';

/** A place that a clause names. */
export interface Place extends Span {
  /** The code of its region. */
  id: string;
  /** The code of its country, where it is one or lies in one. */
  country: string | undefined;
  /** Whether it is named as what something is of: "Chinese", "European". */
  adjective: boolean;
}

/** The code of the country, or of the group of them, as conditions on makers have it. */
export const codeOf = ({ country, id }: Place): string => country ?? id.toUpperCase();

/** Names that mean another thing wherever they stand: a means, fifty thousand. */
const HOMONYMS = new Set(['수단', '오만']);
/** All names of countries and cities, the longest first. */
const NAMES = [...placeWords().keys()]
  .filter((name) => !HOMONYMS.has(name))
  .sort((one, other) => other.length - one.length);
/** What makes of a country's name another word: its language, its people, its food. */
const NOT_PLACE =
  '(?!어(?![가-힣]*에)|인(?:의|이|을|들|에게)?(?![가-힣])|말|식(?! )|음식|요리|시장|역사|문화|여행|드라마)';

export function placesIn(clause: Clause): Place[] {
  const { text } = clause;
  const names = NAMES.filter((name) => text.includes(name));
  if (names.length === 0) return [];
  const pattern = new RegExp(
    names
      .map((name) =>
        /[a-z]/.test(name) ? `(?<![a-z])${name.replaceAll('.', '\\.')}(?![a-z])` : `(?<![가-힣])${name}${NOT_PLACE}`,
      )
      .join('|'),
    'g',
  );
  const marks = clause
    .matches(pattern)
    .filter(({ match, start, end }) => match[0] !== 'us' || isCountry(clause, { start, end }));
  return marks.map(({ start, end, match }) => {
    const name = match[0];
    return {
      start,
      end,
      id: placeWords().get(name)?.toLowerCase() ?? '',
      country: countryWords().get(name),
      adjective: /(?:ese|ean|an|ish|nch|li)$/.test(name),
    };
  });
}

/** Places of a clause that are joined, read as one: "Korea or Japan", 중국·러시아. */
export interface PlaceList extends Place {
  all: readonly Place[];
}

/** The places of a clause, those joined together. */
export function placeLists(clause: Clause): PlaceList[] {
  const lists: [Place, ...Place[]][] = [];
  for (const place of placesIn(clause)) {
    const last = lists.at(-1);
    const between = clause.small.slice(last?.at(-1)?.end ?? 0, place.start);
    if (last && JOINED.test(between)) last.push(place);
    else lists.push([place]);
  }
  return lists.map((all) => ({
    ...all[0],
    ...spanOf(...all),
    adjective: all.some(({ adjective }) => adjective),
    all,
  }));
}
const JOINED =
  /^(?: ?(?:,|\/|·|&) ?(?:(?:or|and|nor) )?(?:from |in |the ){0,2}| (?:or|and|nor) (?:from |in |the ){0,2}|(?:산|제|에서|에)? (?:및|또는|혹은|아니면) |(?:산|제)?(?:와|과|이나|나|랑|이랑|하고) )$/;

/** Whether "us" is the country: of people one gives something to them. */
const isCountry = ({ small, start: from }: Clause, { start, end }: Span): boolean => {
  const [before, after] = [small.slice(from, start), small.slice(end, end + 40)];
  if (/(?<![a-z])(?:the|in|non|from|within|or|and)[ -]$/.test(before)) return true;
  if (
    /^[ -](?:based|made|owned|hosted|compan|vendor|provider|developer|maker|firm|lab|region|server|data|cloud|model|citizen|soil|persons)/.test(
      after,
    )
  )
    return true;
  return /^ (?:only|or |and )/.test(after) && !/(?<![a-z])(?:for|to|with|tell|give|let|help|among|of) $/.test(before);
};
