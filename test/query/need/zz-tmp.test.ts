import { firsts, isRight, known, needs } from '/work/main/test/query/need/ranking.ts';
import { understand } from '/work/main/src/query/need/understand.ts';
const held = process.env.HELD === "1"; import { test } from "vitest"; test("x", () => {
const stat: Record<string,[number,number]> = {};
for (const need of needs) {
  const u = understand(need.need, known); const f = firsts(u); const ok = isRight(need, f);
  const k = `${need.held_out?'held':'tuned'}-${/\p{Script=Hangul}/u.test(need.need)?'ko':'en'}`;
  const s = stat[k] ??= [0,0]; s[1]++; if (ok) s[0]++;
  if (!ok && (held || !need.held_out)) console.log(k, JSON.stringify(need.need), '→', f.join('='), 'want', need.accept.join('/'), '|', u.uses.map(x=>`${x.id}[${x.matched}]`).join(' '), '|', u.constraints.map(c=>`${c.constraint}:${c.value}`).join(' '), '| ?', u.not_understood.join(';'));
}
console.log(stat);
});
