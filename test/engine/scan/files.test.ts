import { expect, it } from 'vitest';
import { kindOf } from '../../../src/engine/scan/files.ts';

/** What a file is by its path. */

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
