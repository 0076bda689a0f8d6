/** Words of what several commands show. Sentences that hold names are worded so that they read with any name. */
export const views = {
  /** Whose word a source is: a layer's that was laid over what ships. */
  byLayer: (path: string) => `(${path})`,
  layerLegend: (sign: string, path: string) => `${sign} by ${path}, not as it ships (lmm kb)`,
  quoted: (title: string) => `"${title}"`,
  inLanguage: (language: string) => `in ${language}`,
  copyAt: (keeper: string) => `copy: ${keeper}`,
  asOf: (day: string) => `as of ${day}`,
  rate: {
    label: 'Exchange rate',
    several: 'Exchange rates',
    own: 'your rate',
    from: (legs: string) => `from ${legs}`,
    old: (days: number) => `${days} days old, --rate sets another`,
  },
  separator: ', ',
  /** Names, and how many there are beside them. */
  andMore: (names: string, more: number) => (more > 0 ? `${names} and ${more} more` : names),
  next: 'Next',
};
