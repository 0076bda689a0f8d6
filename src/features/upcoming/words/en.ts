/** How many of each are ahead. */
export interface Counts {
  retirements: number;
  ends: number;
  earliest: number;
  prices: number;
}

const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`;

/** Words of what is ahead. */
export const en = {
  title: 'Ends and price changes ahead',
  nothing: (until: string) => `No end and no price change is known until ${until}.`,
  columns: {
    date: 'DATE',
    days: 'DAYS',
    release: 'RELEASE',
    what: 'WHAT',
    replacedBy: 'REPLACED BY',
    since: 'SINCE',
    where: 'WHERE',
  },
  /** What happens on a day that stands beside it. */
  retires: 'retires',
  ends: 'ends',
  earliest: 'not before this day',
  anyDay: 'Could end any day',
  undated: 'Deprecated, no date told',
  count: ({ retirements, ends, earliest, prices }: Counts, until: string) => {
    const told = [
      counted(retirements, 'retirement'),
      ...(ends > 0 ? [`${counted(ends, 'end')} in products and clouds`] : []),
      ...(earliest > 0 ? [`${counted(earliest, 'earliest day')}`] : []),
      `${counted(prices, 'price change')} (per 1M tokens)`,
    ];
    return `Until ${until}: ${told.join(', ')}.`;
  },
  unknown: '? no source here says',
};
