import { expect, it } from 'vitest';
import { isPartial, settingOf } from '../../../src/engine/scan/context.ts';
import { kindOf } from '../../../src/engine/scan/files.ts';

/** What stands around an id in a line, and in what kind of file. */

it.each([
  ...[
    'model.startswith("',
    'model.startsWith("',
    'starts_with(b"',
    'model.endswith("',
    "name.ends_with('",
    'EndsWith("',
  ],
  ...['strings.HasPrefix("', 'has_suffix("', 'model.include?("', 'ids.includes("', 'strings.Contains("', 'contains("'],
  ...['s.index_of("', 's.indexOf("', 're.match(r"', 'matches("', 'text.search("', 'x.replace("', 're.sub(r"'],
  ...['line.split("', 'glob("', '<a class="', 'className={"', "href='", 'src="', 'import "', "from '", 'require ("'],
])('%s looks for a part, or names something else', (before) => {
  // What cannot be called with a question mark in other languages is a call of its own.
  expect(isPartial(before)).toBe(!before.includes('include?'));
});

it.each(['model="', 'ChatOpenAI("', 'model == "', 'get("MODEL", "', 'subclass("', 'refrom x "', 'prefixed, "'])(
  '%s takes an id',
  (before) => expect(isPartial(before)).toBe(false),
);

it.each([
  ['model = "', '"', 'whole'],
  ['model = "', '" + size', 'pieced'],
  ['model = "', '" .. size', 'pieced'],
  ['model = "', '" . format(size)', 'pieced'],
  ['model = "', '".format(size)', 'pieced'],
  ['model = "', '".concat(size)', 'pieced'],
  // What is counted up is another thing.
  ['models["', '"] + 1', 'whole'],
  ['use("', '"); n = 1 + 2', 'whole'],
  ['model = "', '"++', 'whole'],
  ['model = f"', '{size}"', 'pieced'],
  ['model = `', '$' + '{size}`', 'pieced'],
  ['model = "', '%s"', 'pieced'],
  ['model = "', '<size>"', 'pieced'],
  ['{\\"model\\": \\"', '\\"}', 'whole'],
  ['MODEL=$' + '{MODEL:-', '}', 'whole'],
  ['for m in ', ' gpt-4; do', 'whole'],
  ['for m in gpt-4 ', '', 'whole'],
  ['case $M in ', ') run;;', 'whole'],
  ['  ', ' | gpt-4)', 'whole'],
  [';; o1 | ', ')', 'whole'],
  ['  ', ' or so)', 'bare'],
])('%s…%s sets it off as it does', (before, after, setting) => {
  expect(settingOf(before, after)).toBe(setting);
});

it.each([
  ...['a.yaml', 'a.yml', 'a.json', 'a.jsonc', 'a.json5', 'a.toml', 'a.ini', 'a.cfg', 'a.conf', 'a.config'],
  ...['a.properties', 'prod.env', 'a.tf', 'a.tfvars', 'a.hcl', 'a.bicep', 'a.plist', 'a.xml', 'a.service', 'a.nix'],
  ...['a.dhall', 'a.cue', 'a.jsonnet', '.env', '.env.local', 'a/prod.env.sample', 'Dockerfile', 'api.Dockerfile'],
  ...['Dockerfile.prod', 'Modelfile', 'Containerfile', 'a/Makefile', 'Procfile', 'justfile', '.babelrc', 'a/.npm-rc'],
])('%s is configuration', (file) => expect(kindOf(file)).toBe('config'));

it.each([
  ['src/a.py', 'code'],
  ['src/yaml.go', 'code'],
  ['envelope.ts', 'code'],
  ['dockerfiles.ts', 'code'],
  ['README', 'docs'],
  ['docs/a.md', 'docs'],
  ['CHANGELOG.txt', 'docs'],
  ['a.rst', 'docs'],
  ['src/readme.go', 'docs'],
  ['test/a.yaml', 'test'],
  ['tests/a.md', 'test'],
  ['a/fixtures/b.json', 'test'],
  ['api-tests/a.py', 'test'],
  ['test_a.py', 'test'],
  ['conftest.py', 'test'],
  ['a.spec.ts', 'test'],
  ['a_test.go', 'test'],
  ['ATest.java', 'test'],
  ['ASpec.scala', 'test'],
  ['latest.py', 'code'],
  ['contest/a.py', 'code'],
  ['Latest.java', 'code'],
])('%s is %s', (file, kind) => expect(kindOf(file)).toBe(kind));
