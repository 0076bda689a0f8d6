import { plural } from '../../../words/en/plural.ts';

/** Words of the first page of the report. */
export const summaryEn = {
  title: 'In short',
  known: (day: string, lines: number, developers: number, releases: number) =>
    `On ${day} ${plural(lines, 'model', 'models')} of ${plural(developers, 'maker', 'makers')} ${lines === 1 ? 'is' : 'are'} known here${releases === 0 ? '' : `, with ${plural(releases, 'release', 'releases')}`}.`,
  measured: (lines: number, uses: number) =>
    `${lines} of them ${lines === 1 ? 'is' : 'are'} measured, for ${plural(uses, 'use', 'uses')}.`,
  unmeasured: 'None of them is measured: all of this is what sources say.',
  first: (names: string, uses: number) => `First by measurement, of ${plural(uses, 'use', 'uses')}: ${names}.`,
  clear: (clear: number, all: number) =>
    clear === 0
      ? 'Nowhere is the lead clear: others are within the margin of error.'
      : `The lead is clear in ${clear} of these ${all}; elsewhere others are within the margin of error.`,
  said: (claims: string) => `What is said of the field: ${claims}`,
  leaders: 'Who leads what',
  count: (name: string, uses: number) => `${name} (${uses})`,
  clearly: (use: string) => `${use} (clearly)`,
  ahead: 'Ahead',
  nothingAhead: 'No end within 180 days and no price change within 60 is announced.',
  moreAhead: (count: number) => `${count} more: lmm upcoming`,
  columns: { release: 'Release', what: 'What happens' },
  data: 'State of the data',
  sources: (sources: number, releases: number) =>
    releases === 0
      ? plural(sources, 'source', 'sources')
      : `${plural(sources, 'source', 'sources')} on ${plural(releases, 'release', 'releases')}`,
  newestEdition: (date: string) => `newest table of ${date}`,
  oldestCheck: (date: string) => `current releases last checked on ${date} or later`,
  oldestClaim: (date: string) => `oldest claim of ${date}`,
  contents: 'Contents',
};
