import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { firstDay } from '../../src/domain/dates.ts';
import { nameKey } from '../../src/domain/names.ts';
import type { Release } from '../../src/domain/records.ts';
import { readId } from '../../src/engine/ids/find.ts';
import { findNamed, NameError } from '../../src/engine/names.ts';
import { loadKnowledge } from '../../src/kb/load.ts';

const { knowledge } = await loadKnowledge(join(import.meta.dirname, '../..'), []);
const DAY = '2026-11-29';

/** The ids that providers take on the day, with the releases that they mean. */
const owners = new Map<string, Set<string>>();
for (const { api_id: id, release, from = '0000', until = '9999' } of knowledge.offers)
  if (id !== undefined && firstDay(from) <= DAY && DAY < firstDay(until))
    owners.set(id, (owners.get(id) ?? new Set()).add(release));

/** Ways that may lead to any id. */
const BEFORE = ['', 'azure/', 'openrouter/', 'gateway/team/', 'models/', 'https://host.example/v1/models/', '~', 'us.'];
/** What may stand behind any id. */
const BEHIND = ['', ':free', '@default', '@eu', '[1m]', '-maas'];

const dayOf = ({ release_date: date }: Release): string[] =>
  date !== undefined && /^\d{4}-\d\d-\d\d$/.test(date) ? [`-${date}`, `@${date.replaceAll('-', '')}`] : [];

const meant = (id: string): string => {
  try {
    const named = findNamed({ knowledge, day: DAY }, id);
    return named.kind === 'release' ? named.release.id : `line ${named.model.id}`;
  } catch (error) {
    if (error instanceof NameError) return `${error.code} ${error.candidates.join(' ')}`;
    throw error;
  }
};

describe('the ids of the shipped offers', () => {
  it('find their own releases as they are', () => {
    const wrong = [...owners].flatMap(([id, releases]) =>
      releases.size === 1 && !releases.has(meant(id)) ? [`${id}: ${meant(id)}, not ${[...releases].join(' ')}`] : [],
    );
    expect(wrong, 'make the id an alias of its release, or give the offer that ended its `until`').toEqual([]);
  });

  it('are taken by one release on a day', () => {
    const shared = [...owners].flatMap(([id, releases]) =>
      releases.size > 1 ? [`${id}: ${[...releases].join(' ')}`] : [],
    );
    expect(shared, 'give the offers of an id that moved on their `from` and `until`').toEqual([]);
  });

  it('find them under every way and with every copy', () => {
    const wrong: string[] = [];
    for (const [id, releases] of owners) {
      const [release] = releases;
      const record = release === undefined ? undefined : knowledge.release(release);
      if (releases.size !== 1 || !record) continue;
      const behind = [...BEHIND, ...dayOf(record), ...(record.open_weights === true ? ['-FP8', '-GGUF'] : [])];
      const ways = [...BEFORE.map((before) => `${before}${id}`), ...behind.map((after) => `gateway/${id}${after}`)];
      for (const way of ways) {
        // With a date behind it an id may be that of another release.
        const own = way.replace(/^gateway\//, '');
        if (own !== id && own !== way && knowledge.releasesCalled(nameKey(own)).length > 0) continue;
        const read = readId(knowledge, way, DAY).map((one) => one.release);
        if (read.length !== 1 || read[0] !== release) wrong.push(`${way}: ${read.join(' ')}`);
      }
    }
    expect(wrong).toEqual([]);
  });
});
