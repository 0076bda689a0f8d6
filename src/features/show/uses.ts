import type { DocumentBuilder } from '../../document/builder.ts';
import type { Block, Section, TableCell, Text } from '../../document/document.ts';
import { FITS, type Fit } from '../../domain/vocabulary.ts';
import type { Application } from '../../engine/results.ts';
import type { Messages } from '../../words/index.ts';
import { remarks, sharedAbout, standingWith } from './said.ts';

/** Every reading of a use, with the best fit in force. */
export interface UseReadings {
  name: Application['name'];
  fit: Fit;
  readings: Application[];
}

/** Readings by use, each use once, in the order in which they are first read. */
export function byUse(applications: readonly Application[]): UseReadings[] {
  const uses = new Map<string, UseReadings>();
  for (const reading of applications) {
    const known = uses.get(reading.use);
    if (!known) uses.set(reading.use, { name: reading.name, fit: reading.fit, readings: [reading] });
    else {
      known.readings.push(reading);
      if (FITS.indexOf(reading.fit) < FITS.indexOf(known.fit)) known.fit = reading.fit;
    }
  }
  return [...uses.values()];
}

/** A fit as blocks and in words. */
export const fitText = (fit: Fit, m: Messages): Text => [{ fit }, ` ${m.fields.fit[fit]}`];

/** What a line is said to be good for, a use a row: how good by our reading, what was read, and where. */
export function usesSection(
  applications: readonly Application[],
  shown: string | null,
  builder: DocumentBuilder,
): Section[] {
  if (applications.length === 0) return [];
  const { show, fields } = builder.m;
  const about = sharedAbout(applications, shown, builder);
  const best = byUse(applications).sort((a, b) => FITS.indexOf(a.fit) - FITS.indexOf(b.fit));
  const rows = best.map(({ name, fit, readings }): TableCell[] => [
    builder.text(name),
    fitText(fit, builder.m),
    readText(readings, fit, shown, about, builder),
  ]);
  const table: Block = {
    kind: 'table',
    bare: true,
    columns: [
      { header: show.columns.use, overflow: 'wrap', min: 12, max: 30 },
      { header: show.columns.fit },
      { header: show.columns.read, overflow: 'wrap', min: 22 },
    ],
    rows,
  };
  return [
    {
      heading: fields.group.uses ?? '',
      standing: standingWith(fields.standing.reading, about, builder),
      blocks: [table],
    },
  ];
}

/** What the best fit was read from, with the passages of every reading: a lesser one is no other opinion of the source. */
function readText(
  readings: readonly Application[],
  best: Fit,
  shown: string | null,
  shared: string,
  builder: DocumentBuilder,
): string {
  const texts = readings
    .filter(({ fit }) => fit === best)
    .map((reading) => `${builder.text(reading.text)}${remarks(reading, shown, shared, builder)}`);
  const at = builder.at(readings);
  return `${[...new Set(texts)].join(' / ')}${at === '' ? '' : ` (${at})`}${builder.cite(readings)}`;
}
