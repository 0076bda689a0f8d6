/** Words of what is ahead. */
export const en = {
  title: 'Retirements and price changes ahead',
  nothing: (until: string) => `No retirement and no price change is known until ${until}.`,
  columns: { date: 'DATE', days: 'DAYS', release: 'RELEASE', what: 'WHAT', replacedBy: 'REPLACED BY' },
  retires: 'retires',
  undated: 'Deprecated, no date told',
  count: (retirements: number, prices: number, until: string) =>
    `Until ${until}: ${retirements === 1 ? '1 retirement' : `${retirements} retirements`}, ${prices === 1 ? '1 price change' : `${prices} price changes`} (per 1M tokens).`,
  unknown: '? no source here says',
};
