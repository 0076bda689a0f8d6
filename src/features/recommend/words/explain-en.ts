/** Words of the arithmetic behind an answer that figures decide. Formulas are in ASCII, as one types them. */
export const explainEn = {
  title: (rank: number, pick: string, id: string, points: string) => `${rank}. ${pick} (${id}): ${points}`,
  use: (use: string, weight: string) => `${use}, weight ${weight}`,
  columns: {
    table: 'table',
    as: 'as written',
    value: 'value',
    logit: 'logit',
    offset: 'offset',
    slope: 'slope',
    scaled: 'scaled',
    sd: 'sd',
  },
  setting: (setting: string) => `setting ${setting}`,
  measurer: (measurer: string) => `by ${measurer}`,
  voice: (measurer: string, mean: string, sd: string, share: string) =>
    `${measurer}: mean ${mean}, sd ${sd}, counts ${share}%`,
  together: (mean: string, below: string, above: string) => `together: mean ${mean}, sd below ${below}, above ${above}`,
  inherited: (release: string, steps: number) =>
    `these are figures of ${release}, ${steps === 1 ? 'one step' : `${steps} steps`} earlier in its series`,
  widened: (name: string, sd: string, steps: number, moves: string, result: string) =>
    `sd ${name} = sqrt(${sd}^2 + ${steps} × ${moves}^2) = ${result}`,
  below: 'below',
  above: 'above',
  own: 'its own, of tables near the use',
  both: (mean: string, below: string, above: string) =>
    `both, each by 2 / (below^2 + above^2): mean ${mean}, sd below ${below}, above ${above} (1 / sqrt(1 / a^2 + 1 / b^2))`,
  cautious: (mean: string, sd: string, result: string) => `cautious = ${mean} - 0.6745 × ${sd} = ${result}`,
  points: (cautious: string, result: string) => `points = 100 / (1 + e^-(${cautious})) = ${result}`,
  interval: (low: string, high: string, mean: string, below: string, above: string) =>
    `90%: ${low} to ${high}, the same formula at ${mean} - 1.645 × ${below} and ${mean} + 1.645 × ${above}`,
  sum: (terms: string, total: string, result: string) => `points = (${terms}) / ${total} = ${result}`,
  sumInterval: (low: string, high: string) =>
    `90%: ${low} to ${high}, each end the root of the sum of (share of the weight × distance of the end)^2`,
  none: 'no evidence: 0 points',
  scale: (use: string) => `How tables are brought to one scale: ${use}`,
  median: 'the median of the reference',
  reference: (table: string, date: string) => `Tables are held against ${table}; frozen with the edition of ${date}.`,
  origin: (origin: string) => `Its zero, 50 points, is where ${origin} stands.`,
  upper: (upper: string) => `Its unit is such that ${upper} stood at ln 9, 90 points, when it was made.`,
  typical: 'Its unit is a logit of a typical table.',
  moves: (falls: string, rises: string) =>
    `From a release to the next one of its series values fell by ${falls} and rose by ${rises} (root mean square).`,
  formulas:
    'logit: a rating × ln 10 / 400; a share p as ln(p / (1 - p)), held inside 0.5 % and 99.5 %; other units as they are; where less is better, negative. scaled = (logit - offset) / slope. sd = sqrt(residual^2 + (error / slope)^2), residuals of tables near the use or about everything 1.5 times. A measurer speaks once: mean by 1 / sd^2; variance (1 + 0.7 × (k - 1)) / sum of 1 / sd^2 for k tables. Measurers together: by 1 / variance, none above half; on each side variance 1 / sum of 1 / variance + 2 × weighted spread on that side / (n - 1) + 0.08^2.',
  calibration: { table: 'table', anchors: 'anchors', offset: 'offset', slope: 'slope', residual: 'residual' },
  relation: { about: '', related: 'near the use', general: 'about everything' },
  beside: 'Shown, not counted',
  why: {
    'few-anchors': (anchors: number) => `releases that it shares with the scale: ${anchors}, too few`,
    'low-correlation': (anchors: number) =>
      `it ranks its ${anchors} shared releases differently from the scale (correlation below 0.5)`,
    loose: (anchors: number) => `its ${anchors} shared releases do not fix the slope to within a quarter`,
    'shown-only': () => 'it includes figures of makers, or its measurer is unknown',
  },
  gradesTitle: 'What the letters mean',
  grades: [
    'A: measured by two measurers or more',
    'B: measured by one measurer',
    'C: not measured; the figures of its last measured earlier release, no improvement assumed, the interval wider',
    'D: measured only in tables near this use or about everything',
    'E: claims only',
  ],
  weaknessTitle: 'Limits',
  weaknesses: [
    'Tables of the newest releases have few anchors that are much alike, so that slopes squeeze the top: look at the raw figures too.',
    'What people prefer is not always what is correct.',
    'A table takes the best setting: that flatters what was run at the highest effort and cost.',
  ],
};
