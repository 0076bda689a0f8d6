/** English word forms, lightly: number, -ing, -ed and British spelling. Derivations (translator) are terms of a use. */

const KEPT = new Set(['news', 'analysis', 'sns', 'ios', 'aws', 'pos', 'sms', 'cms', 'during', 'nothing', 'something']);
const IRREGULAR: Record<string, string> = {
  analyses: 'analysis',
  analyse: 'analyz',
  analysed: 'analyz',
  analysing: 'analyz',
  wrote: 'writ',
  written: 'writ',
  made: 'mak',
  built: 'build',
  ran: 'run',
};

const hasVowel = (text: string): boolean => /[aeiouy]/.test(text);

/** The form under which words of one kind meet: `translates`, `translating` and `translate` are `translat`. */
export function stem(word: string): string {
  if (word.length < 4 || KEPT.has(word) || !/^[a-z]+$/.test(word)) return word;
  const irregular = IRREGULAR[word];
  if (irregular !== undefined) return irregular;
  return british(withoutEnding(withoutPlural(word)));
}

function withoutPlural(word: string): string {
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:ss|sh|ch|x|z)es$/.test(word)) return word.slice(0, -2);
  return /[^sui]s$/.test(word) ? word.slice(0, -1) : word;
}

function withoutEnding(word: string): string {
  for (const ending of ['ing', 'ed']) {
    const rest = word.slice(0, -ending.length);
    if (word.endsWith(ending) && rest.length >= 3 && hasVowel(rest) && !word.endsWith('eed')) {
      const double = /([bdfgmnprt])\1$/.test(rest);
      return double ? rest.slice(0, -1) : rest.replace(/e$/, '');
    }
  }
  return word.length > 3 ? word.replace(/e$/, '') : word;
}

/** `summaris` and `optimisation` in the American spelling. */
const british = (word: string): string =>
  word
    .replace(/([^aeiou]|[a-z]{3}i)is$/, (all, before: string) => (all.length < word.length - 2 ? `${before}iz` : all))
    .replace(/isation$/, 'ization')
    .replace(/^colour/, 'color')
    .replace(/^catalogu?/, 'catalog');

/**
 * Words that say that a model is asked for, or hold a sentence together. They never lead to a use by themselves and are
 * never reported as not understood; inside a term ("AI adoption") they count.
 */
export const ENGLISH_NOISE: ReadonlySet<string> = new Set(
  `a an the this that these those some any each every all both either neither none no one ones other another such same
  i me my mine we us our ours you your yours he she his her it its they them their theirs instead apart alternative alternatives who whom whose what which when
  where why how whether if then than so as at by for from in into of off on onto out over per to up upon with within
  via about across after again against along among around before behind below between beyond during
  inside near outside since through throughout toward towards under until till and or but yet also too very
  really quite rather just only even still already always ever often sometimes usually mostly mainly maybe perhaps sure certain
  probably is am are was were be been being do does did done doing have has had having can could may might must shall
  should will would need needs needed want wants wanted wanna like likes love looking look lookin find finding get gets
  getting got give gives gimme let lets make makes making take takes taking put help helps helping use uses used using
  usage try trying go goes going gonna pick picks choose choosing chosen select selecting suggest suggestion suggestions
  recommend recommends recommended recommendation recommendations advise advice tell please pls plz thanks thank thx hi
  hello hey ok okay yes best better good great nice well top perfect ideal right suitable suited suits fit fits fitting
  appropriate favorite favourite most more less least much many few lot lots bit kind kinds sort sorts type types thing
  things stuff something anything everything someone anyone somebody anybody way ways case cases purpose purposes task
  tasks job jobs work works working project projects model models llm llms lmm lmms ai ais genai artificial intelligence
  tool tools app apps application applications solution solutions option options product products service services
  system systems platform software bot assistant assistants provider providers vendor vendors company companies firm
  firms business businesses team teams people user users person customer-facing based able capable capability
  capabilities ability handle handles handling support-for serve serves serving deal deals dealing perform performs
  performing run runs running come comes coming say says said know knows think thinking think-of mean means wish hope
  hoping ask asking asks question questions answer im ive id ill youre weve were doesnt cant wont theres thats
  whats lets s t re ve ll d m day days today now new currently daily regularly small large big huge high low own every
  specific particular different various several multiple main general-interest etc eg ie vs versus there here because
  while though although however plus including include includes included especially particularly regarding related
  concerning dedicated purpose-built designed made intended meant available around-the job start starting started
  begin beginning set up-and must-have quickly easily properly reliably effectively efficiently well-suited number text texts first second third two three word words
  strong strongest reliable decent solid compare comparing comparison whichever whatever kindly seeking seek searching-for
  require requires required requirement requirements interested interest prefer preferably preferred wondering wonder
  considering consider currently building-up mostly primarily focused focus focuses excels excel excelling specialised
  specialized specialises specializes specializing specialising expert experts leading powerful advanced modern latest
  current recent existing actual actually basically simply literally everyday-use us our-own company's lots-of
  people's someone's one's plan plans planning planned am-i should-i would-be`
    .split(/\s+/)
    .map((word) => word.replace(/[-']/g, '')),
);
