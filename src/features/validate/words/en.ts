import type { CoverageState } from '../../../engine/results.ts';

/** Words of the table of what is known. */
export const en = {
  title: 'What is known of what decides',
  columns: { line: 'LINE', release: 'RELEASE', held: 'KNOWN', lacks: 'MISSING', column: 'WHAT', lines: 'LINES' },
  none: '-',
  /** A mark for each state, short enough for a column. */
  marks: {
    known: 'yes',
    stated: 'yes',
    tested: 'tests',
    'weights-only': 'open',
    'own-machines': 'own',
    undisclosed: 'n/d',
    'not-applicable': 'n/a',
    part: 'part',
    without: 'no',
    unknown: '?',
  } as Record<CoverageState, string>,
  meaning: {
    tested: 'tests: no source lists its languages with Korean, but it was tested in Korean',
    'weights-only': "open: open weights, which nobody's own API sells",
    'own-machines': 'own: runs on machines of one’s own, and no other service has the data',
    undisclosed: 'n/d: not disclosed, by a source that was seen',
    'not-applicable': 'n/a: not applicable',
    part: 'part: some of it',
    without: 'no: its languages are listed without Korean',
    unknown: '?: no source here says',
  } as Partial<Record<CoverageState, string>>,
  noneLegend: '-: none is known; not every model has it',
  of: (held: number, of: number) => `${held} of ${of}`,
  foot: (of: number) => `of ${of}`,
  noCurrent: 'no current release',
  complete: 'nothing',
  whole: 'The newest release of each series as well: lmm validate --coverage --verbose',
};
