/** Words of who meets the conditions on data. */
export const assurancesEn = {
  heading: 'Conditions on data',
  passes: 'Known to meet them',
  fails: 'Known not to',
  cannotTell: 'Cannot be told',
  ask: 'To ask',
  own: (names: string) => `${names}: as its maker serves it`,
  by: (names: string, provider: string) => `${names}: as ${provider} serves it`,
  machines: (names: string) => `${names}: if you run the weights yourself`,
  machinesDoubt: (what: string) => `${what}, yours to show where you run the weights yourself`,
  onRequest: (way: string) => `${way}, nothing kept if that is agreed`,
  prices: "Prices are those of the makers' own services.",
  titleBy: (provider: string) => `by ${provider}`,
  titleMachines: 'on your own machines',
  questions: {
    certification: (what: string) =>
      `Is there a certificate, report or agreement for ${what}: for which services, until when?`,
    region: (what: string) => `Can data be kept and processed in ${what} alone?`,
    'no-training': () => 'Are inputs or outputs used for training, unless one opts out?',
    'max-retention': () => 'For how many days are inputs kept, and can keeping nothing be agreed?',
    deployment: (what: string) => `Can it be had as ${what}?`,
  },
  question: (what: string) => `What holds of ${what}?`,
  to: (question: string, vendors: string, more: number) =>
    `${question} (${vendors}${more > 0 ? `, and ${more} more: --json` : ''})`,
};
