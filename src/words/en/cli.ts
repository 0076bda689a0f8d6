import { characterText } from '../characters.ts';
import { characters } from './characters.ts';

/** What the system says of a file, by its code. */
export const SYSTEM: Record<string, string> = {
  ENOENT: 'there is no such folder',
  ENOTEMPTY: 'the folder is not empty',
  EEXIST: 'it is there already and is not overwritten',
  ENOTDIR: 'a part of the path is not a folder',
  EISDIR: 'it is a folder',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  ERR_ACCESS_DENIED: 'permission denied',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the space that is yours on the disk is used up',
  EFBIG: 'files may not become so large here',
  ENFILE: 'too many files are open',
  ENOMEM: 'there is no memory left',
  ETXTBSY: 'it is a program that is running',
  ENXIO: 'nothing listens there',
  EINVAL: 'the system does not take it',
  EILSEQ: 'the name has characters that are no UTF-8',
  EBADF: 'it is closed',
  KNOWLEDGE: 'it would be a part of the knowledge base',
  STDOUT: 'the answer goes to standard output',
  ENAMETOOLONG: 'the name is too long',
  ELOOP: 'its links lead in a circle',
  EMFILE: 'too many files are open',
  EAGAIN: 'the system has no room for it at the moment',
  EXDEV: 'the system does not let the folder be replaced',
  EIO: 'the disk reports an error',
  FOREIGN: 'the folder holds files of others',
  NOFOLDER: 'it is no folder',
  EBUSY: 'it is in use',
};

/** Help, errors and notices of the command line. A name never takes a Korean particle, so sentences are worded around it. */
export const cli = {
  tagline: 'Compare and choose large multimodal models by sourced, dated facts, offline.',
  titles: {
    'Usage:': 'Usage:',
    'Arguments:': 'Arguments:',
    'Options:': 'Options:',
    'Global Options:': 'Options of every command:',
    'Commands:': 'Commands:',
  } as Record<string, string>,
  usageOptions: '[options]',
  usageCommand: '<command | names | need>',
  options: {
    help: 'show help',
    version: 'show the version',
  },
  examples: 'Examples:',
  help: {
    exits:
      'Exit codes: 0 done, 1 file at fault, 2 wrong use, 3 unknown or ambiguous name, 4 decision changed or policy not met, 5 nothing found, 70 fault of lmm. A signal ends lmm by itself; shells say 130 after Ctrl-C.',
    start: 'Start with:  lmm list   lmm compare chatgpt gemini   lmm "news summaries"',
    more: 'Options of a command: lmm COMMAND --help',
  },
  errors: {
    prefix: 'error: ',
    unknownCommand: (name: string) => `There is no command "${name}".`,
    unknownOption: (flag: string) => `There is no option ${flag}.`,
    givenTwice: (option: string, values: readonly string[]) =>
      `${option} takes one value; given: ${values.join(', ')}. Leave out all but one.`,
    optionWithoutValue: (flags: string) => `${flags} needs a value.`,
    missingArgument: (what: string) => `Missing: ${what}.`,
    emptyPath: 'A path is empty. Name the file or folder; the working folder is ".".',
    tooManyArguments: (given: string) => `Too many arguments: ${given}`,
    didYouMean: (names: string[]) => `Did you mean ${names.join(', ')}?`,
    meantCommand: (line: string) => `Did you mean: ${line}`,
    example: (line: string) => `For example: ${line}`,
    showOne: (line: string) => `Details of one: ${line}`,
    seeHelp: (command: string) => `Usage: lmm ${command ? `${command} ` : ''}--help`,
    seeShowOrRecommend: (words: string) => `For a model: lmm show ${words}   For a purpose: lmm recommend ${words}`,
    badDate: (option: string, value: string) =>
      `${option} takes a date that exists, such as 2025-02-02, 2025-02 or 2025; given: ${value}`,
    monthEnds: (last: string) => `That month ends on ${last}.`,
    badChoice: (option: string, value: string, choices: readonly string[]) =>
      `${option} takes ${choices.join(', ')}; given: ${value}`,
    badNumber: (option: string, value: string, least: number) =>
      `${option} takes a number from ${least}; given: ${value}`,
    longValue: (option: string, length: number, most: number) =>
      `${option} takes at most ${most.toLocaleString('en-US')} letters; given: ${length.toLocaleString('en-US')}`,
    longNeed: (length: number, most: number) =>
      `A need has at most ${most.toLocaleString('en-US')} letters; this one has ${length.toLocaleString('en-US')}.`,
    sayShorter: 'Say in a few sentences what you want to do; conditions can be options: lmm recommend --help',
    badSum: (option: string, value: string) =>
      `${option} takes a sum of money: 3, $0.5, 1,000 KRW, "500 euros" (a comma before one or two digits is a decimal point); given: ${value}`,
    badWhole: (option: string, value: string, least: number) =>
      `${option} takes a whole number from ${least}; given: ${value}`,
    badParameters: (option: string, value: string) =>
      `${option} takes a number of parameters, such as 8B or 500M; given: ${value}`,
    badMemory: (option: string, value: string) =>
      `${option} takes an amount of memory, such as 24GB, 2x80GB or "32GB shared" (with the system), or a device such as "RTX 4090"; given: ${value}`,
    quantWithoutFits: '--quant needs --fits, or memory named in the words.',
    badTokens: (option: string, value: string) =>
      `${option} takes a number of tokens, such as 128000, 128k or 1M; given: ${value}`,
    badCountry: (option: string, value: string) =>
      `${option} takes countries, such as KR, Korea or EU; given: ${value}`,
    badWeight: (use: string, value: string) => `The weight of ${use} must be a number above 0; given: ${value}`,
    twiceUse: (use: string) => `The use ${use} is named twice.`,
    budgetWithoutLoad:
      'A budget needs a workload: the number of requests (--requests) and their length (--input, --output), or --subscription for plans.',
    policyMissing: 'Name a policy file, or write a new one with --init.',
    failWithoutPolicy: '--fail needs --policy.',
    seatsWithoutSubscription: '--seats needs --subscription.',
    neitherInputNorOutput: 'Give how much goes in (--input) or comes out (--output).',
    badAmount: (option: string, value: string) =>
      `${option} takes tokens (10M, 500k, 1500) or characters (1500chars); given: ${value}`,
    badCount: (option: string, value: string) =>
      `${option} takes a whole number from 1: 1000, 30,000, 30k; given: ${value}`,
    badPercent: (option: string, value: string) => `${option} takes a share from 0% to 100%; given: ${value}`,
    badCurrency: (value: string) => `--currency takes a three-letter code such as KRW; given: ${value}`,
    badRate: (value: string) =>
      `--rate takes what 1 USD is worth in --currency (1400), or both sides (EUR/KRW=1700, "1 CNY = 195 KRW"); given: ${value}`,
    noRate: (currency: string, day: string) =>
      `No exchange rate for ${currency} is recorded by ${day}. Give one: --rate USD/${currency}=…`,
    rateWithoutCurrency: '--rate needs --currency, or both currencies: --rate USD/KRW=1400',
    eachWithoutRequests: '--each needs --requests.',
    mixedUnits: 'Give --input and --output in the same unit, tokens or characters.',
    badDays: (option: string, value: string) => `${option} takes a number of days such as 90d; given: ${value}`,
    badLength: (option: string, value: string) =>
      `${option} takes a length of time such as 90d, 2w, 3m or 1y; given: ${value}`,
    badDateOrAgo: (option: string, value: string) =>
      `${option} takes a date that exists (2025-02-02, 2025-02, 2025) or how long ago (30d, 2w, 3m, 1y); given: ${value}`,
    badSpan: (from: string, to: string) => `--from ${from} must lie before --to ${to}.`,
    fromMissing: 'Say since when: a time (--since 30d) or a date (--from 2026-10-01).',
    badWeights: (value: string, criteria: readonly string[]) =>
      `--weight takes criteria (${criteria.join(', ')}) with weights above 0, such as price=2,context=1; given: ${value}`,
    badLanguage: (option: string, value: string) => `${option} takes language codes, such as ko or en; given: ${value}`,
    notPareto: (field: string) =>
      `--pareto takes fields of which more or less is better, such as price,context; not ${field}`,
    emptyItem: (option: string, value: string) => `${option} has an empty item: ${value}`,
    emptyValue: (option: string) => `${option} is empty. Give it a value, or leave it out.`,
    unknownField: (name: string) => `There is no field "${name}".`,
    seeFields: 'The fields: lmm fields',
    tooFewModels: 'Name at least two models to compare.',
    sameModel: (name: string) => `"${name}" names the same model twice; a model cannot be compared with itself.`,
    neitherNeedNorUse: 'Describe what you need in words, or name uses with --use.',
    notBeside: (option: string, other: string) => `${option} cannot be used with ${other}.`,
    needBesideQuery: 'Give --query-file or words of a need, not both.',
    pointsOfWhat: '--sort points needs a use: --use',
    seeUses: 'The uses: lmm uses',
    unknownName: {
      model: (name: string) => `No model or release is called "${name}".`,
      release: (name: string) => `No release is called "${name}".`,
      use: (name: string) => `No use is called "${name}".`,
      source: (name: string) => `No source is called "${name}".`,
      developer: (name: string) => `No developer is called "${name}".`,
      provider: (name: string) => `No provider is called "${name}".`,
      criterion: (name: string) => `No criterion is called "${name}".`,
    },
    oddCharacter: (given: string, character: string) => `"${given}" holds ${characterText(character, characters)}.`,
    oddMeant: (given: string, character: string, meant: string) =>
      `"${given}" holds ${characterText(character, characters)}. Typed plainly: ${meant}`,
    ambiguousName: (name: string, candidates: string[]) => `"${name}" can mean: ${candidates.join(', ')}`,
    sayWhich: 'Give one of these ids.',
    notOnDay: (name: string, day: string) => `"${name}" is not known by ${day} in these sources (--as-of, --source).`,
    knownFrom: (day: string) => `It is known from ${day} on: --as-of ${day}`,
    noCurrent: (name: string) => `The current release of "${name}" is not known here. Name a release.`,
    seeSources: 'The sources: lmm sources',
    seeList: 'The models: lmm list   The releases: lmm list --releases',
    seeDevelopers: 'The developers: lmm list --fields developer',
    seeProviders: 'The providers: lmm list --releases --fields providers',
    cannotWrite: (file: string, reason: string, folder?: string) =>
      `${file} cannot be written: ${SYSTEM[reason] ?? reason}${folder === undefined ? '' : ` (${folder})`}`,
    cannotPrint: (reason: string) => `Standard output cannot be written: ${SYSTEM[reason] ?? reason}`,
    bytesOnTerminal: 'This format is no text for a terminal. Name a file with --out, or send it on with > or |.',
    writeAnother: 'Name another file.',
    writeOwnFolder: 'Name a folder that is new, empty or an earlier export.',
    writeShorter: 'Give the file a shorter name.',
    writeOutside: 'Name a file in another folder: knowledge bases are read whole.',
    noHome: 'There is no home here to keep a knowledge base in: set HOME or XDG_CONFIG_HOME.',
    writeEmpty: 'Name a folder that is empty or not there yet.',
    writeInside: 'Name a file in the folder.',
    makeRoom: 'Make room there, or write to another disk.',
    writeElsewhere: 'Name a file in a folder that exists and may be written to.',
    alone: (file: string) =>
      `This layer says more of what ships, and --kb reads it alone. To use it over what ships: LMM_KB=${file}, without --kb.`,
    knowledge: (count: number) => `The files that were read have ${count === 1 ? 'a problem' : `${count} problems`}:`,
    overwritesInput: (option: string, file: string) =>
      `${option} would overwrite ${file}, which this command reads. Name another file.`,
    twiceWritten: (file: string) => `--out and --save name the same file: ${file}`,
    noWorkingFolder: 'The working folder is gone. Change to a folder that is there, or give paths from the root.',
    system: (reason: string, path: string) =>
      `The system refuses ${path === '' ? 'lmm something' : path}: ${SYSTEM[reason] ?? reason}. The fault is not in lmm.`,
    damaged: (file: string) => `${file} of lmm itself is missing or damaged. Install lmm again.`,
    needsCommand: (option: string, example: string) => `${option} needs a command, such as: ${example}`,
    internal: (detail: string) => `An error in lmm: ${detail}. Please report it with the command you ran.`,
  },
  validate: {
    fine: (files: number) => `${files === 1 ? '1 file' : `${files} files`} checked: no problems.`,
    found: (count: number) => (count === 1 ? '1 problem.' : `${count} problems.`),
    more: (count: number, command: string) => `… and ${count.toLocaleString('en-US')} more; all of them: ${command}`,
    worthALook: (count: number) => `Worth a look: ${count}`,
    due: (count: number) => `Time has passed since: ${count}`,
    kinds: {
      policy: 'a policy',
      decision: 'a saved decision',
      query: 'a query',
      watch: 'a watch',
      config: 'a configuration',
    },
    unmatched: (count: number) => `Names in tables that match no release here: ${count}`,
  },
};
