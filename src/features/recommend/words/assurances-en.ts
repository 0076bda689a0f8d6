/** Words of who meets the conditions on data. */
export const assurancesEn = {
  heading: 'Conditions on data',
  passes: 'Known to meet them',
  fails: 'Known not to',
  cannotTell: 'Unknown',
  ask: 'To ask',
  own: (names: string) => `${names}: served by its maker`,
  by: (names: string, provider: string) => `${names}: served by ${provider}`,
  machines: (names: string) => `${names}: self-hosted`,
  machinesDoubt: (what: string) => `${what} (your own duty if self-hosted)`,
  onRequest: (way: string) => `${way}, zero retention by agreement`,
  prices: 'Prices are those of the makers’ own services.',
  titleBy: (provider: string) => `by ${provider}`,
  titleMachines: 'self-hosted',
  questions: {
    certification: (what: string) =>
      `Is there a certificate, report or agreement for ${what}: for which services, until when?`,
    region: (what: string) => `Can data be stored and processed in ${what} only?`,
    'no-training': () => 'Are inputs or outputs used for training, unless one opts out?',
    'max-retention': () => 'For how many days are inputs stored, and can zero retention be agreed?',
    deployment: (what: string) => `Is it available as ${what}?`,
  },
  question: (what: string) => `How is ${what} met?`,
  to: (question: string, vendors: string, more: number) =>
    `${question} (${vendors}${more > 0 ? `, and ${more} more: --json` : ''})`,
};
