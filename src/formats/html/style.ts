/** How pages look: on a screen by day and by night, on a phone, on paper. Contrasts are AA (WCAG 2) in both schemes. */
export const STYLE = `
:root {
  --ground: #ffffff; --raised: #f5f7f9; --ink: #1b1f24; --muted: #57606a; --rule: #d5dbe1; --strong-rule: #8b949e;
  --link: #0a55a8; --winner: #116329; --winner-ground: #e9f6ec; --alarm: #b42318; --measured: #0b6170; --claimed: #7b2d90;
  --bar: #2f7d8c; --bar-ground: #dfe5ea; --mark: #fbe5a3;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #14171b; --raised: #1d2127; --ink: #e6e9ec; --muted: #a3acb6; --rule: #30363d; --strong-rule: #6b7580;
    --link: #82b8f5; --winner: #75d08f; --winner-ground: #16291c; --alarm: #ff9086; --measured: #72cbd9; --claimed: #dda8ec;
    --bar: #4fa9b9; --bar-ground: #2c3239; --mark: #5c4a12;
  }
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body {
  margin: 0; background: var(--ground); color: var(--ink);
  font: 16px/1.6 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Apple SD Gothic Neo", "Noto Sans KR",
    "Noto Sans CJK KR", "Malgun Gothic", sans-serif;
  overflow-wrap: break-word;
}
:lang(ko) { word-break: keep-all; }
main { padding: 2.5rem clamp(1rem, 4vw, 3rem) 4rem; }
article { max-width: 60rem; margin: 0 auto; }
article.wide { max-width: 76rem; }
article + article { margin-top: 4rem; border-top: 1px solid var(--rule); padding-top: 3rem; }
header { display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; align-items: baseline; justify-content: space-between;
  border-bottom: 2px solid var(--ink); padding-bottom: .6rem; margin-bottom: 1.5rem; }
footer { margin-top: -2rem; padding: 0 clamp(1rem, 4vw, 3rem) 3rem; color: var(--muted); font-size: .8rem; overflow-wrap: anywhere; }
footer p { max-width: 76rem; margin: 0 auto; }
main:has(article.narrow) + footer p { max-width: 60rem; }
h1, h2, h3, h4, h5, h6 { line-height: 1.3; margin: 0; text-wrap: balance; }
h1 { font-size: 1.7rem; letter-spacing: -.01em; }
h2 { font-size: 1.2rem; margin: 2.4rem 0 .7rem; }
h3 { font-size: 1.02rem; margin: 1.6rem 0 .4rem; }
h4, h5, h6 { font-size: .95rem; margin: 1.2rem 0 .3rem; }
.remark, .standing { color: var(--muted); font-size: .875rem; font-weight: 400; letter-spacing: 0; margin: 0; }
.standing { margin-left: .5em; }
section:not(.group) { margin-top: 1.6rem; }
section > h2:first-child { margin-top: 2.4rem; }
p { margin: .6rem 0; max-width: 46rem; }
ul, ol { margin: .5rem 0; padding-left: 1.3rem; }
li { margin: .2rem 0; max-width: 46rem; }
.quiet { color: var(--muted); font-size: .9rem; }
section.quiet h2 { font-size: 1rem; }
small { font-size: .85em; color: var(--muted); }
a { color: var(--link); text-decoration-thickness: 1px; text-underline-offset: .15em; }
a:focus-visible, [tabindex]:focus-visible, summary:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
a.cite { font-size: .75em; font-weight: 400; text-decoration: none; white-space: nowrap; vertical-align: .25em; line-height: 0; }
a.cite:hover { text-decoration: underline; }
:target { background: var(--mark); scroll-margin-top: 1rem; }
nav ol { display: flex; flex-wrap: wrap; gap: .2rem 1.2rem; list-style: none; padding: 0; margin: 0 0 1.5rem; font-size: .9rem; }
.t-title, .t-heading { font-weight: 600; }
.t-quiet, .t-unknown { color: var(--muted); }
.t-winner { color: var(--winner); font-weight: 600; }
.t-alarm { color: var(--alarm); font-weight: 600; }
.t-measured { color: var(--measured); }
.t-claimed { color: var(--claimed); }
.t-winner .t-measured, .t-winner .t-claimed { color: inherit; }
td.t-winner, th.t-winner { background: var(--winner-ground); }

dl { margin: .8rem 0; }
dl > div { display: grid; grid-template-columns: minmax(7rem, 12rem) minmax(0, 1fr); gap: 0 1.2rem; padding: .3rem 0; }
dt { color: var(--muted); }
dd { margin: 0; max-width: 46rem; }
dd p { margin: 0 0 .3rem; }
dd ul { margin: 0; padding-left: 1.1rem; }
dl.columns > div { border-top: 1px solid var(--rule); }
dl.hanging > div { grid-template-columns: minmax(5rem, 10.5rem) minmax(0, 1fr); }
dl.hanging dt { font-weight: 600; color: inherit; }
dl.marks > div, dl.numbers > div { grid-template-columns: 3.2rem minmax(0, 1fr); padding: .1rem 0; }
dl.marks > div { grid-template-columns: minmax(2rem, max-content) minmax(0, 1fr); gap: 0 .8rem; }
dl.numbers dt { text-align: right; font-variant-numeric: tabular-nums; font-weight: 600; color: inherit; }
dl.below > div { display: block; }
dl.below dt { color: inherit; }
dl.below dd { padding-left: 1.3rem; color: var(--muted); }

.scroll { overflow-x: auto; margin: 1rem 0; }
table { border-collapse: collapse; width: 100%; font-size: .92rem; line-height: 1.45; font-variant-numeric: tabular-nums; }
article.narrow table.few { width: auto; min-width: 60%; }
th, td { text-align: left; vertical-align: top; padding: .42rem .7rem; border-bottom: 1px solid var(--rule); }
th:first-child, td:first-child { padding-left: .2rem; }
thead th, thead td { border-bottom: 2px solid var(--strong-rule); font-size: .85rem; line-height: 1.35; vertical-align: bottom; }
thead th { color: var(--muted); font-weight: 600; }
tbody th { font-weight: 500; }
tr.part th { font-weight: 600; }
tr:has(+ tr.aside) > * { border-bottom: 0; }
tr.aside > * { padding-top: 0; }
tbody + tbody tr:not(.part):first-child > * { border-top: 2px solid var(--rule); }
tr.part th { padding: 1.3rem .2rem .35rem; border-bottom: 1px solid var(--strong-rule); font-size: .95rem; }
tbody:first-of-type tr.part th { padding-top: .8rem; }
table ul { margin: 0; padding-left: 1rem; }
table li { margin: 0 0 .15rem; }
.num { text-align: right; white-space: nowrap; }
.num.long { white-space: normal; }
.num .dec { display: inline-grid; text-align: left; }
.dec::after { content: attr(data-w); visibility: hidden; height: 0; overflow: hidden; }
.dec > span { max-width: 11em; }
@media (hover: hover) { tbody tr:not(.part):hover { background: var(--raised); } }
.pad { white-space: pre; }
.nb { white-space: nowrap; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }

.fit { display: inline-flex; gap: 2px; margin: 0 .15em; vertical-align: -.05em; }
.fit i { width: .42em; height: .8em; border-radius: 1px; background: var(--bar); }
.fit-1 i:nth-child(n + 2), .fit-2 i:nth-child(3) { background: none; box-shadow: inset 0 0 0 1px var(--bar); }
.bar { display: inline-block; width: 7rem; height: .65em; margin-right: .7em; border-radius: 2px; background: var(--bar-ground); overflow: hidden; }
.bar i { display: block; height: 100%; background: var(--bar); }
td.drawn { white-space: nowrap; }
.span { white-space: nowrap; }
.scale { display: inline-block; position: relative; width: 7rem; height: .9rem; margin-left: .8rem; vertical-align: -.1rem; }
.scale::before { content: ""; position: absolute; inset: .43rem 0; background: var(--bar-ground); }
.scale i { position: absolute; top: .35rem; height: .2rem; background: var(--bar); opacity: .6; border-radius: 1px; }
.scale b { position: absolute; top: .1rem; width: 3px; height: .7rem; margin-left: -1px; background: var(--bar); border-radius: 1px; }

pre, code { font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, "D2Coding", "Noto Sans Mono CJK KR", monospace; font-size: .875rem; }
pre { background: var(--raised); border: 1px solid var(--rule); border-radius: 6px; padding: .7rem .9rem; margin: .5rem 0; overflow-x: auto; line-height: 1.5; color: var(--ink); }
pre.commands { white-space: pre-wrap; overflow-wrap: anywhere; word-break: normal; }
.label { margin-bottom: .2rem; }
.items { display: flex; flex-wrap: wrap; gap: .1rem 1.5rem; max-width: none; }
ol.numbered { padding-left: 1.6rem; }
ol.numbered > li { margin-top: 1.2rem; max-width: none; }
ol.numbered > li::marker { font-weight: 600; }
ol.numbered > li > :first-child { margin-top: 0; }
.excerpt { margin: .8rem 0; }
mark { background: var(--mark); color: inherit; }
summary { cursor: pointer; }
summary > * { display: inline; }
.sources { font-size: .875rem; color: var(--muted); }
.sources .brief { display: none; }
.sources h2 { font-size: 1rem; color: var(--ink); }
.sources ol { padding-left: 2rem; }
.sources li { overflow-wrap: anywhere; }

.timeline ul { list-style: none; padding: 0; margin: 0; }
.timeline li, .years { display: grid; grid-template-columns: minmax(5rem, 10rem) minmax(0, 1fr); gap: 0 1rem; max-width: none; margin: 0; padding: .25rem 0; }
.track { position: relative; height: 1.3rem; }
.timeline li .track { border-bottom: 1px solid var(--rule); }
.years .track { grid-column: 2; color: var(--muted); font-size: .8rem; }
.years span span { position: absolute; }
.timeline .track > i { position: absolute; bottom: -.3rem; margin-left: -.3rem; }
.timeline i { display: inline-block; width: .6rem; height: .6rem; border-radius: 50%; background: var(--bar); }
.timeline i.end { border-radius: 0; background: var(--alarm); transform: rotate(45deg) scale(.85); }
.timeline s { display: inline-block; width: 2px; height: 1rem; background: var(--strong-rule); vertical-align: -.2rem; }
.timeline .track > s { position: absolute; bottom: -.4rem; height: 1.5rem; }

@media screen and (max-width: 640px) {
  main { padding: 1.2rem 1rem 3rem; }
  h1 { font-size: 1.35rem; }
  h2 { font-size: 1.1rem; }
  dl > div, dl.hanging > div, .timeline li { display: block; }
  dl.columns dt { font-size: .85rem; }
  .timeline .track { display: block; }
  .years { display: none; }
  table.few { font-size: .88rem; }
  table.few th, table.few td { padding: .4rem .4rem; }
  table.many, table.many tbody { display: block; }
  table.many thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  table.many tr { display: flex; flex-wrap: wrap; gap: .05rem 1.1rem; border-top: 1px solid var(--rule); padding: .6rem 0; }
  table.many tbody tr:first-child { border-top: 2px solid var(--strong-rule); }
  table.many th, table.many td { display: block; border: 0; padding: .1rem 0; text-align: left; }
  table.many tr:not(.part) > th { order: -1; flex: 1 0 100%; font-size: 1rem; font-weight: 600; }
  table.many tr:has(> td.before) > th { flex-basis: calc(100% - 3.5rem); }
  table.many td.before { order: -2; font-size: 1rem; color: var(--muted); min-width: 1.2rem; }
  table.many td.before::before { content: none !important; }
  table.many tr.part th { padding: .6rem 0 0; }
  table.many tr.aside { border-top: 0; padding-top: 0; margin-top: -.3rem; }
  table.many .pad { display: none; }
  table.many td > div { display: inline; }
  table.many td[data-label]::before { content: attr(data-label); color: var(--muted); font-weight: 400; font-size: .85rem; margin-right: .5em; }
  table.many td:empty, table.many tbody + tbody tr:first-child > * { border: 0; }
  table.many td:empty { display: none; }
  table.many td.t-winner, table.many th.t-winner { background: none; }
  .dec::after { content: none; }
  .scale { display: none; }
}
@page { size: A4; margin: 16mm 15mm; }
@media print {
  :root { --ground: #fff; --raised: #fff; --ink: #000; --muted: #444; --rule: #bbb; --strong-rule: #555; --link: #000;
    --winner: #0b4a1f; --winner-ground: #fff; --alarm: #8f1b12; --measured: #074a56; --claimed: #5e2070; --bar: #333; --bar-ground: #ddd; --mark: #fff; }
  html { font-size: 9.5pt; }
  body { font-size: 1rem; line-height: 1.45; }
  main { padding: 0; }
  footer { margin: 12pt 0 0; padding: 0; font-size: 7.5pt; }
  footer p, main:has(article.narrow) + footer p { max-width: none; }
  article, article.wide { max-width: none; }
  article + article { break-before: page; }
  nav:not(.stated), a.back { display: none; }
  h1 { font-size: 16pt; }
  h2, section > h2:first-child { font-size: 12pt; margin: 14pt 0 4pt; }
  h3 { font-size: 10pt; margin: 10pt 0 3pt; }
  section:not(.group) { margin-top: 10pt; }
  h1, h2, h3, h4, summary { break-after: avoid; }
  tr, li, figure, pre, dt { break-inside: avoid; }
  thead { display: table-header-group; }
  .scroll { overflow: visible; }
  table { font-size: 8.5pt; }
  th, td { padding: .25rem .45rem; }
  pre { white-space: pre-wrap; overflow-wrap: anywhere; }
  a { text-decoration: none; }
  a.out::after { content: " " attr(href); color: var(--muted); font-size: .9em; overflow-wrap: anywhere; word-break: break-all; }
  .sheet { font-size: 8.5pt; line-height: 1.3; }
  .sheet .quiet, .sheet .standing, .sheet .remark { font-size: 7.5pt; }
  .sheet h1 { font-size: 14pt; }
  .sheet header { margin-bottom: 6pt; padding-bottom: 3pt; }
  .sheet h2, .sheet section > h2:first-child { font-size: 9.5pt; margin: 6pt 0 2pt; }
  .sheet section:not(.group) { margin-top: 5pt; }
  .sheet p, .sheet li { max-width: none; margin: 1.5pt 0; }
  .sheet ul, .sheet ol, .sheet dl { margin: 2pt 0; }
  .sheet dl > div { padding: 1pt 0; grid-template-columns: minmax(4rem, 8rem) minmax(0, 1fr); }
  .sheet table { margin: 3pt 0; }
  .sheet th, .sheet td { font-size: 8pt; padding: 1pt 4pt; }
  .sheet .sources { font-size: 7pt; }
  .sheet .sources h2 { font-size: 8.5pt; }
  .sheet a.out::after { content: none; }
  .sheet .sources ol { columns: 3; padding-left: 1.6rem; }
  .sheet .sources .whole { display: none; }
  .sheet .sources .brief { display: inline; }
  details::details-content { content-visibility: visible; block-size: auto; }
  .bar i, .bar, .scale, .scale i, .scale b, .fit i, .timeline i { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`;
