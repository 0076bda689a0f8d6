/** Words of the one-page memo. */
export const memoEn = {
  title: 'Decision memo',
  saved: (day: string) => `saved on ${day}`,
  pick: 'Pick',
  cost: 'Cost a month',
  excluded: 'Excluded',
  risks: 'Risks',
  unknown: 'What is not known, and whom to ask',
  changes: 'What would change the answer',
  evidence: 'Evidence',
  runnerUp: (name: string) => `The strongest case for ${name}`,
  noOther: 'Counter-argument',
  noRunnerUp: 'No other model here has evidence for this.',

  // The executive sentence.
  take: (pick: string, what: string) => (what === '' ? `Take ${pick}.` : `${what}: take ${pick}.`),
  sure: {
    clear: (points: string) =>
      `It is clearly first by measurement, with ${points} of 100 points: no other reaches it within the margin of error.`,
    tied: (points: string, alike: number, percent: string) =>
      `It is first by measurement, with ${points} of 100 points, but not clearly: ${alike} ${alike === 1 ? 'other is' : 'others are'} within the margin of error${percent === '' ? '' : ` (chance of being first ${percent})`}.`,
    partly: 'Half or more of that rests on what sources say, not on measurement.',
    said: (level: string) => `That rests on what sources say, not on measurement; confidence is ${level}.`,
    equal: (names: string, level: string) =>
      `${names} are equal in what sources say, which is not measurement; confidence is ${level}.`,
    untold: (conditions: string) => `Unknown whether it meets every condition: ${conditions}.`,
  },
  none: 'No model can be recommended.',
  costs: (total: string, load: string | null) =>
    `It costs about ${total} a month for ${load === null ? 'an example workload' : load}.`,
  cheaper: (name: string, total: string) => `${name}, within the margin of error, costs ${total}.`,

  points: (points: string, interval: string, grade: string) => `${points} of 100 by measurement ${interval}, ${grade}`,
  chance: (percent: string) => `chance of being first ${percent}`,
  alike: (count: number) => `${count} ${count === 1 ? 'other is' : 'others are'} within the margin of error`,
  clear: 'Clearly first: no other reaches it within the margin of error',

  roles: {
    pick: 'pick',
    cheapest: 'cheapest leader',
    open_weights: 'open weights',
    runner_up: 'runner-up',
  },
  columns: { role: '', release: 'Release', month: 'A month', input: 'In/1M', output: 'Out/1M', note: '' },
  workload: (load: string) => `${load}.`,
  example: (load: string, assumed: string) =>
    `An example${assumed === '' ? '' : ` in part (${assumed})`}: ${load}. Yours: --requests, --input, --output, --per month.`,
  parts: { requests: 'the number of requests', input: 'the input', output: 'the output' },
  later: (date: string, total: string) => `${total} from ${date}`,
  noPrice: 'No source here tells the price of any of them.',

  moreExcluded: (count: number) => `${count} more excluded by conditions`,
  excludedFor: (names: string, reason: string) => `${names} (${reason})`,

  against: (table: string, own: string, other: string) => `${table} (${own} against ${other})`,
  ahead: (line: string, tables: string) => `Above ${line} in ${tables}`,
  neverAhead: (line: string, count: number) =>
    `Below ${line} in ${count === 1 ? 'the one table' : `all ${count} tables`} of both`,
  cheaperBy: (own: string, other: string) => `Costs less: ${own} a month against ${other}`,
  openWeights: 'Its weights can be had; those of the pick cannot',
  inherited: (release: string) => `by figures of ${release}, its predecessor`,

  risk: {
    end: 'End',
    price: 'Price change',
    data: 'Data',
    licence: 'Licence',
    country: 'Vendor',
    evidence: 'Limits',
  },
  noEnd: 'no retirement date is announced',
  noPriceChange: 'no price change is announced',
  ownMachines: 'stays on machines of your own',
  served: (provider: string) => `as ${provider} serves it`,
  weak: {
    inherited: (release: string) => `not measured itself, figures of ${release}`,
    'one-measurer': (measurer: string) => `one measurer (${measurer})`,
    'old-figure': (days: number) => `oldest figure ${days} days old`,
  },

  ask: (what: string, vendor: string) => `${what}: ask ${vendor}`,
  nothingUnknown: 'Nothing that was asked for',
  facts: (day: string, version: string, digest: string) =>
    `Facts as of ${day}, knowledge base ${version}, fingerprint ${digest}.`,
  other: (digest: string) => `The decision was saved with other facts (fingerprint ${digest}). What changed: lmm check`,
  table: { measurement: 'Measurement', measurer: 'Measurer', month: 'Month', source: '' },
};
