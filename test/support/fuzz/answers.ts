import { withoutUnseen } from '../../../src/domain/characters.ts';
import type { Run } from '../lmm.ts';

const CODES: ReadonlySet<number | null> = new Set([0, 1, 2, 3, 4, 5]);
/** Exits on which nothing is found or asked wrongly: standard output stays empty. */
const SILENT: ReadonlySet<number | null> = new Set([1, 2, 3]);
/** What is told of problems has an end, however many there are. */
const MOST_TOLD = 200_000;

// biome-ignore lint/suspicious/noControlCharactersInRegex: it is what colours begin with
const COLOUR = /\x1b\[[\d;]*m/g;

/** What is wrong with how a command line was answered, whatever it was; nothing where all is as promised. */
export function faultsOfAnswer(argv: readonly string[], { code, out, err }: Run): string[] {
  const faults: string[] = [];
  if (!CODES.has(code)) faults.push(`exit ${code}: ${JSON.stringify(err.slice(0, 500))}`);
  if (/^\s+at .*\d+:\d+\)?$|\bfunction\s*\(|=>\s*\{|node:internal/m.test(err)) faults.push('a stack trace');
  // What is at fault with the files is itself the answer of these.
  const tellsFaults = argv.includes('validate') || (argv.includes('kb') && code === 1);
  if (SILENT.has(code) && !tellsFaults && out !== '') faults.push(`an answer beside exit ${code}`);
  if (SILENT.has(code) && err === '' && !tellsFaults) faults.push(`no word of exit ${code}`);
  if (err.length > MOST_TOLD) faults.push(`${err.length} letters on standard error`);
  for (const [name, text] of [['the answer', out] as const, ['standard error', err] as const])
    for (const unseen of unseenIn(text, argv)) faults.push(`${JSON.stringify(unseen)} in ${name}`);
  if (asksForJson(argv) && out !== '')
    try {
      JSON.parse(out);
    } catch {
      faults.push('an answer that is no JSON');
    }
  return faults;
}

function unseenIn(text: string, argv: readonly string[]): Set<string> {
  const seen = new Set<string>();
  const plain = argv.includes('--color') ? text.replace(COLOUR, '') : text;
  const withoutMark = argv.includes('--bom') ? plain.replace(/^\ufeff/, '') : plain;
  withoutUnseen(withoutMark, (character) => seen.add(character) && '', true);
  // Rows of CSV end as RFC 4180 has it.
  if (argv.join(' ').includes('csv')) seen.delete('\r');
  return seen;
}

/** Whether it surely asks for JSON: `--json` may also be the value of an option, a name behind `--`, or overruled. */
function asksForJson(argv: readonly string[]): boolean {
  const at = argv.indexOf('--json');
  if (at < 0 || argv[at - 1]?.startsWith('-') || argv.slice(0, at).includes('--')) return false;
  return !argv.some((word) => /^(-\w*[hV]|--(h|v|ou|sa|init|fo).*)/.test(word)) && !argv.includes('help');
}
