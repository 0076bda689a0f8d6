import { expect, test } from 'vitest';
import { type Known, understand } from '../../../src/engine/need/understand.ts';

const release = (id: string, name: string, model?: string): Known['releases'][number] => ({
  ...{ id, name, developer: 'acme', source: [], benchmarks: [], also: [] },
  ...(model ? { model, series: 'opal' } : {}),
});
const releases = [
  release('acme/opal-2', 'Opal 2', 'acmer'),
  release('acme/opal-1', 'Opal 1', 'acmer'),
  release('acme/loner', 'Loner 7B'),
];
/** A line with a series of two releases, a release of no line, and a purpose that is called as a model is. */
const small: Known = {
  uses: [
    { id: 'coding', name: { en: 'coding', ko: '코딩' }, aliases: ['opal code'] },
    { id: 'craft', name: { en: 'craft', ko: '공예' }, aliases: ['gem cutting', 'brio'] },
  ],
  models: [
    {
      ...{ id: 'acmer', name: 'Acmer', developer: 'acme', aliases: [], source: [] },
      families: [{ series: 'opal', name: 'Opal', aliases: ['오팔'] }],
      current: [{ release: 'acme/opal-2', source: [] }],
    },
    { id: 'brio', name: 'Brio', developer: 'borg', aliases: [], current: [], source: [] },
  ],
  releases,
  developers: [
    { id: 'acme', name: 'Acme Labs', aliases: ['Acme'] },
    { id: 'borg', name: 'Borg', aliases: [] },
  ],
  release: (id) => releases.find((one) => one.id === id),
};

/** What a need asks for and names; what it is to be like behind `like`. */
function named(need: string): string {
  const read = understand(need, small);
  return [
    ...read.uses.map(({ id }) => id),
    ...read.constraints.map(({ constraint, value }) => `${constraint}=${[value].flat().join('+')}`),
    ...read.left_out.map(({ id }) => `not ${id}`),
    ...read.mentioned.map((id) => `named ${id}`),
    ...read.mentioned_releases.map(({ id, model }) => `${id} of ${model}`),
    ...(read.instead_of === undefined ? [] : [`like ${read.instead_of}`]),
    ...read.not_understood.map((words) => `! ${words}`),
  ].join('; ');
}

test.each([
  ['Opal for coding', 'coding'],
  ['Acmer Opal for coding', 'coding; named acmer'],
  ['opal cards', '! opal; ! cards'],
  ['no Opal, coding', 'coding; exclude=opal'],
  ['no Opal 1, coding', 'coding; exclude=acme/opal-1'],
  ['no Opal 2, coding', 'coding; exclude=acmer'],
  ['no Loner 7B, coding', 'coding; exclude=acme/loner'],
  ['Loner 7B for coding', 'coding; named acme/loner; acme/loner of acme/loner'],
  ['brio', 'craft'],
  ['no brio, coding', 'coding; not craft'],
  ['opal code', 'coding'],
  ['gem brio cutting', 'craft'],
  ['Acmer Opal 2 but cheaper', 'like acme/opal-2'],
  ['오팔, coding', 'coding; only=opal; named acmer'],
  ['Acmer Opal 1 for coding', 'coding; named acmer; acme/opal-1 of acmer'],
  ['Acmer Opal cards, coding', 'coding; only=opal; named acmer; ! cards'],
  ['no Acmer, coding', 'coding; exclude=acmer'],
  ['no Acmer and Loner 7B, coding', 'coding; exclude=acmer+acme/loner'],
  ['from Acme, coding', 'coding; developer=acme'],
  ['no Borg models, coding', 'coding; exclude-developer=borg'],
  ['Loner 7B alternative', 'like acme/loner'],
  ['replace Opal 1, coding', 'coding; like acme/opal-1'],
  ['is Opal good for coding', 'coding'],
  ['Opal, coding', 'coding; only=opal; named acmer'],
  ['gem the cutting', 'craft'],
  ['not the gem cutting, coding', 'coding; not craft'],
  ['opal gem cutting', 'craft; ! opal'],
  ['opals for coding', 'coding'],
  ['Opal 2-like', 'like acme/opal-2'],
  ['Acmer Opal 2 alternative', 'like acme/opal-2'],
  ['Acmer Opal alternative', 'like opal'],
  ['Opal alternative', 'like opal'],
  ['Acmer Opal but cheaper', 'like opal'],
  ['Acmer, Opal alternative', 'named acmer'],
  ['Opal 1 is being retired, replacements', 'like acme/opal-1'],
  ['Opal 1, a replacement', 'like acme/opal-1'],
  ['Acmer is being retired, replacements', 'named acmer; ! retired; ! replacements'],
  ['like Acmer and Loner 7B', 'named acmer; named acme/loner; acme/loner of acme/loner'],
  ['better than Loner 7B', 'like acme/loner'],
  ['no Opal and no Acmer, coding', 'coding; exclude=opal+acmer'],
  [
    'Opal 1 and Opal 2, coding',
    'coding; only=acme/opal-1+acme/opal-2; named acmer; acme/opal-1 of acmer; acme/opal-2 of acmer',
  ],
  ['not the Opal code, craft', 'craft; not coding'],
  ['not gem cutting, coding', 'coding; not craft'],
])('names of a line, a series and a release: %s', (need, expected) => {
  expect(named(need)).toBe(expected);
});
