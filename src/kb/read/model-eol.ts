import { isDate } from '../../domain/dates.ts';
import { type EolEnd, EolFault, type EolFeed, type EolModel } from '../../domain/model-eol.ts';
import { formatOf } from './foreign.ts';
import { notJsonAt } from './json-form.ts';
import { isMapping } from './mapping.ts';
import { SourceText } from './source.ts';

/**
 * Reads a feed of the ends of models. Keys and values that are not known are passed over, as the format asks of readers, since
 * it grows; what is known has to hold.
 * @throws EolFault at the first thing that does not
 */
export function readModelEol(text: string, file: string): EolFeed {
  let root: unknown;
  try {
    root = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    const { line, column } = new SourceText(file, text, false).problem(notJsonAt(text) ?? 0, 'syntax');
    throw new EolFault('json', `${line}:${column}`, formatOf(text) ?? '');
  }
  if (!isMapping(root) || root.spec !== 'model-eol/0.1')
    throw new EolFault('spec', 'spec', isMapping(root) ? textOf(root.spec) : '');
  const { publisher, generated, models } = root;
  if (typeof publisher !== 'string' || publisher === '') throw new EolFault('publisher', 'publisher');
  const day = typeof generated === 'string' ? generated.slice(0, 10) : '';
  if (!isDay(day)) throw new EolFault('generated', 'generated', textOf(generated));
  if (!Array.isArray(models)) throw new EolFault('models', 'models', textOf(models));
  const owners = new Map<string, number>();
  const read = models.map((model, at) => {
    const one = modelOf(model, `models[${at}]`);
    for (const id of one.ids) {
      // Of two that share an id nobody can tell which is meant.
      if ((owners.get(id) ?? at) !== at) throw new EolFault('twice', `models[${at}]`, id);
      owners.set(id, at);
    }
    return one;
  });
  return { file, publisher, generated: day, models: read };
}

const textOf = (value: unknown): string => (value === undefined ? '' : (JSON.stringify(value) ?? ''));
const isDay = (text: string): boolean => text.length === 'YYYY-MM-DD'.length && isDate(text);

function modelOf(model: unknown, at: string): EolModel {
  if (!isMapping(model) || typeof model.id !== 'string' || model.id === '')
    throw new EolFault('id', `${at}.id`, isMapping(model) ? textOf(model.id) : textOf(model));
  const aliases = Array.isArray(model.aliases) ? model.aliases.filter((one) => typeof one === 'string') : [];
  const channels = new Set<string>();
  const others = Array.isArray(model.distributions) ? model.distributions : [];
  const ends = others.flatMap((one, index): EolEnd[] => {
    if (!isMapping(one) || typeof one.via !== 'string' || one.via === '') return [];
    const place = `${at}.distributions[${index}]`;
    if (channels.has(one.via)) throw new EolFault('twice', place, one.via);
    channels.add(one.via);
    return [endOf(one, one.via, place)];
  });
  return { ids: [...new Set([model.id, ...aliases])], ends: [endOf(model, null, at), ...ends] };
}

function endOf(stated: Record<string, unknown>, via: string | null, at: string): EolEnd {
  const { shutdown, date_precision: precision } = stated;
  if (shutdown === undefined || shutdown === null) return { via, date: null, precision: 'exact' };
  if (typeof shutdown !== 'string' || !isDay(shutdown)) throw new EolFault('date', `${at}.shutdown`, textOf(shutdown));
  // What is not known here is no exact day.
  const isExact = precision === undefined || precision === 'exact';
  return { via, date: shutdown, precision: isExact ? 'exact' : precision === 'earliest' ? 'earliest' : 'tentative' };
}
