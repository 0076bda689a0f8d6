import { firsts, known } from './ranking.ts';
import { understand } from '../../../src/query/need/understand.ts';
import { readFileSync } from 'node:fs';
import { test } from 'vitest';
test('x', () => {
  for (const n of readFileSync('/tmp/probe.txt','utf8').split('\n').filter(Boolean)) {
    const u = understand(n, known);
    console.log(JSON.stringify(n), '→', firsts(u).join('='), '|', u.uses.map(x=>`${x.id}[${x.matched}]`).join(' '), '|', u.constraints.map(c=>`${c.constraint}:${c.value}[${c.matched}]`).join(' '), '| ?', u.not_understood.join(';'), u.ambiguous.length?'AMB '+u.ambiguous.map(a=>a.word):'', u.unknown_names.length?'UNK '+u.unknown_names:'', u.mentioned.length?'MEN '+u.mentioned:'');
  }
});
