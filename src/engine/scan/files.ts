import type { ScanWhere } from '../results/scan.ts';

/** What a file's path says of it. Paths have `/` between their parts. */

/** How comments are written in a kind of file. */
export type Syntax =
  | 'hash'
  | 'python'
  | 'slash'
  | 'slash-hash'
  | 'slash-markup'
  | 'dash'
  | 'markup'
  | 'semicolon'
  | 'none';

const SYNTAXES: readonly [RegExp, Syntax][] = [
  [/\.(?:py|pyi|pyw)$/, 'python'],
  [/\.(?:tf|tfvars|hcl|php|groovy)$|(?:^|\/)jenkinsfile$/, 'slash-hash'],
  [
    /\.(?:[cm]?[jt]sx?|java|kts?|go|rs|c|cc|cpp|cxx|h|hpp|cs|swift|scala|dart|m|mm|proto|jsonc|json5|bicep|css|scss|less|sol|zig|gradle|d)$/,
    'slash',
  ],
  [/\.(?:vue|svelte|astro)$/, 'slash-markup'],
  [/\.(?:sql|lua|hs|elm|ada|vhdl)$/, 'dash'],
  [/\.(?:md|mdx|markdown|html?|xml|svg|xaml|rst|adoc)$/, 'markup'],
  [/\.(?:ini|clj|lisp|el|asm)$/, 'semicolon'],
  [/\.(?:json|ipynb|csv|tsv|txt)$/, 'none'],
];

/** Of what nothing else is known, `#` begins a comment: shells, YAML, TOML, Docker, environment files. */
export const syntaxOf = (file: string): Syntax =>
  SYNTAXES.find(([pattern]) => pattern.test(file.toLowerCase()))?.[1] ?? 'hash';

const TEST_FOLDER =
  /(?:^|\/)(?:tests?|__tests__|__mocks__|__fixtures__|__snapshots__|specs?|e2e|testing|test[-_]?data|fixtures?|mocks?|cassettes|golden|snapshots|[\w-]+[-_]tests?)\//i;
const TEST_FILE =
  /(?:^|\/)(?:(?:test_[^/]*|conftest)\.py|[^/]*(?:[._-](?:test|tests|spec|e2e|fixture|mock|snap|cy)|_test)\.[^/]+|[^/]*(?:Tests?|Spec)\.(?:java|kt|cs|swift|scala|php))$/;
const DOCS_FILE =
  /\.(?:md|markdown|rst|adoc|asciidoc|txt|org|tex)$|(?:^|\/)(?:changelog|readme|license|notice|authors|history)(?:\.[^/]*)?$/i;
const CONFIG_FILE =
  /\.(?:ya?ml|json|jsonc|json5|toml|ini|cfg|conf|config|properties|env|tf|tfvars|hcl|bicep|plist|xml|service|nix|dhall|cue|jsonnet)$|(?:^|\/)(?:\.env[^/]*|[^/]*\.env\.[^/]*|(?:[^/]*\.)?dockerfile(?:\.[^/]*)?|modelfile|containerfile|makefile|procfile|justfile|\.[\w-]+rc)$/i;

/** In what kind of file an id stands, outside of comments. What is below a folder of tests is theirs, whatever it is. */
export function kindOf(file: string): Exclude<ScanWhere, 'comment'> {
  if (TEST_FOLDER.test(file) || TEST_FILE.test(file)) return 'test';
  if (DOCS_FILE.test(file)) return 'docs';
  return CONFIG_FILE.test(file) ? 'config' : 'code';
}

/** Whether a file tells what a package is called and needs: its names and keywords are of packages. */
export const isManifest = (file: string): boolean => MANIFEST.test(file);
const MANIFEST =
  /(?:^|\/)(?:package\.json|composer\.json|pyproject\.toml|cargo\.toml|setup\.(?:py|cfg)|pipfile|gemfile|go\.mod|pom\.xml|build\.gradle(?:\.kts)?|[^/]*requirements[^/]*\.(?:txt|in)|[^/]*\.(?:csproj|gemspec))$/i;

/** Why a file is left out by its path alone. */
export function leftOutBy(file: string): 'lock' | 'vendored' | 'minified' | undefined {
  const name = file.slice(file.lastIndexOf('/') + 1).toLowerCase();
  if (LOCK.test(name)) return 'lock';
  if (VENDORED.test(file)) return 'vendored';
  return /[.-]min\.(?:[cm]?js|css)$|\.(?:js|css)\.map$|\.bundle\.js$/.test(name) ? 'minified' : undefined;
}
const LOCK =
  /^(?:package-lock\.json|npm-shrinkwrap\.json|pnpm-lock\.yaml|bun\.lockb?|go\.sum|packages\.lock\.json|gradle\.lockfile|package\.resolved|\.terraform\.lock\.hcl)$|\.lock$/;
const VENDORED =
  /(?:^|\/)(?:node_modules|bower_components|jspm_packages|vendor|vendored|third[-_]party|site-packages|dist-packages|\.venv|venv|virtualenv|\.yarn|\.pnp|\.tox|pods|carthage|__pycache__|\.terraform)\//i;

/** Whether code was made smaller by a machine: few lines, and long ones. */
export function isMinified(file: string, text: string): boolean {
  if (text.length < 5000 || !/\.(?:[cm]?js|css)$/i.test(file)) return false;
  let lines = 1;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines++;
  return text.length / lines > 500;
}
