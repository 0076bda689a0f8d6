import { expect, it } from 'vitest';
import { isOfModel, versionBeside } from '../../../src/engine/scan/versions.ts';

/** The version that stands beside the name of a model, which is `NAME` here. */

const beside = (text: string): string | undefined => {
  const lines = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
  const start = text.indexOf('NAME');
  const line = lines.filter((from) => from <= start).length - 1;
  return versionBeside(text, lines, line, { start, end: start + 4 });
};
const V = '2024-08-06';
const filler = (count: number, line = '  other: 1'): string => `${line}\n`.repeat(count);

it.each<[string, string | undefined]>([
  // In one line.
  [`name: 'NAME', version: '${V}'`, V],
  [`{ name = "NAME", version = "${V}" }`, V],
  [`{ version: '${V}', name: 'NAME' }`, V],
  [`{"modelName":"NAME","modelVersion":"${V}"}`, V],
  [`model_name = NAME, model_version = ${V}`, V],
  [`id: NAME, VERSION: ${V} # why`, V],
  [`model: NAME, version: ${V} // why`, V],
  [`f(name="NAME", version="${V}")`, V],
  [`[ name: NAME, version: ${V}]`, V],
  [`name: NAME; version: ${V}; other`, V],
  // Behind a key that is none of a model's name, and with a version that is another's.
  [`title: 'NAME', version: '${V}'`, undefined],
  [`surname: 'NAME', version: '${V}'`, undefined],
  [`name 'NAME', version: '${V}'`, undefined],
  [`name: 'NAME', conversion: '${V}'`, undefined],
  [`name: 'NAME', version: '${V}' and more`, undefined],
  [`{ name: 'NAME' }, { version: '${V}' }`, undefined],
  [`{ version: '${V}' }, { name: 'NAME' }`, undefined],
  [`name: 'NAME', ${'x'.repeat(420)}, version: '${V}'`, undefined],
  [`name: 'NAME', ${'x'.repeat(360)}, version: '${V}'`, V],
  // In a line of its own, as deep.
  [`name: NAME\nversion: ${V}`, V],
  [`version: ${V}\nname: NAME`, V],
  [`  name: NAME\n\n  "version": "${V}",`, V],
  [`  name: NAME\n \t \n  version: ${V}\n`, V],
  [`a:\n  version: ${V}\n  name: NAME`, V],
  [`  name: NAME\n    version: ${V}`, undefined],
  [`  name: NAME\n    deeper: 1\n  version: ${V}`, V],
  [`  name: NAME\nother: 1\n  version: ${V}`, undefined],
  [`  version: ${V}\nother: 1\n  name: NAME`, undefined],
  // Of its own item of a list.
  [`- name: NAME\n  version: ${V}`, V],
  [`- version: ${V}\n  name: NAME`, V],
  [`- name: NAME\n- version: ${V}`, undefined],
  [`- version: ${V}\n- name: NAME`, undefined],
  [`- other: 1\n  version: ${V}\n- name: NAME`, undefined],
  [`- version: ${V}\n- other: 1\n  name: NAME`, undefined],
  [`- other: 1\n  name: NAME\n- version: ${V}`, undefined],
  // Eight lines around, and no more.
  [`  name: NAME\n${filler(7)}  version: ${V}`, V],
  [`  name: NAME\n${filler(8)}  version: ${V}`, undefined],
  [`  version: ${V}\n${filler(7)}  name: NAME`, V],
  [`  version: ${V}\n${filler(8)}  name: NAME`, undefined],
  // What is below comes before what is above.
  ['version: one\nname: NAME\nversion: two', 'two'],
  [`name: NAME\nversion: ${V}${' '.repeat(500)}more`, V],
  ['name: NAME', undefined],
])('of %j is %j', (text, version) => expect(beside(text)).toBe(version));

it.each<[string, boolean]>([
  [V, true],
  ['20240806', true],
  ['0613', true],
  ['1106-Preview', true],
  ['turbo-2024-04-09', true],
  ['001', true],
  ['1', false],
  ['1.2.3', false],
  ['v1', false],
  ['2024-13', false],
  ['1906-08-06', false],
  ['0613x', false],
  ['x0613', false],
  ['2099-99-99', false],
])('%s may be one of a model: %s', (version, is) => expect(isOfModel(version)).toBe(is));
