/** The look of the reference pages: one file, no network, light, dark and print. */
export const style = `:root {
  color-scheme: light dark;
  --paper: #f6f4ef; --surface: #fff; --ink: #18211e; --soft: #56615c; --line: #dcd7cc; --hair: #ebe7de;
  --accent: #17594d; --wash: #e3efeb; --soon: #805300; --soon-wash: #fdf1d6; --focus: #0a58ca;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #121816; --surface: #19211e; --ink: #e8ece8; --soft: #a4b0aa; --line: #33403a; --hair: #26312c;
    --accent: #7cc9b6; --wash: #1d332d; --soon: #f3c56b; --soon-wash: #35290f; --focus: #8ab8ff;
  }
}
* { box-sizing: border-box; }
html { scroll-padding-top: 1rem; }
body {
  margin: 0; background: var(--paper); color: var(--ink);
  font: 1rem/1.55 system-ui, 'Segoe UI', Roboto, 'Noto Sans', sans-serif;
}
a { color: var(--accent); text-underline-offset: 0.15em; }
:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; }
.skip { position: absolute; left: -999rem; }
.skip:focus { left: 1rem; top: 1rem; background: var(--surface); padding: 0.5rem 1rem; }
header.top { background: var(--surface); border-bottom: 1px solid var(--line); }
header.top > div, main, footer { max-width: 76rem; margin: 0 auto; padding: 0.75rem 1.5rem; }
header.top nav { display: flex; flex-wrap: wrap; gap: 0.25rem 1.25rem; }
header.top strong { margin-right: auto; }
main { padding-bottom: 4rem; }
h1 { font-size: 1.9rem; line-height: 1.2; margin: 1.5rem 0 0.5rem; text-wrap: balance; }
h2 { font-size: 1.3rem; margin: 2.75rem 0 0.75rem; padding-bottom: 0.3rem; border-bottom: 1px solid var(--line); }
h3 { font-size: 1.05rem; margin: 1.75rem 0 0.5rem; }
p { max-width: 44rem; margin: 0.4rem 0; }
.lead { font-size: 1.1rem; color: var(--soft); }
.trail { color: var(--soft); margin-top: 1rem; }
.soft { color: var(--soft); }
.toc { display: flex; flex-wrap: wrap; gap: 0.25rem 1rem; padding: 0; list-style: none; margin: 1.25rem 0; }
dl.facts { display: grid; grid-template-columns: max-content 1fr; gap: 0.3rem 1.5rem; margin: 1.25rem 0; }
dl.facts dt { color: var(--soft); }
dl.facts dd { margin: 0; }
.wide { overflow-x: auto; margin: 0.75rem 0; background: var(--surface); border: 1px solid var(--line); border-radius: 8px; }
table { border-collapse: collapse; width: 100%; font-size: 0.94rem; }
caption { text-align: left; padding: 0.6rem 0.85rem 0.35rem; color: var(--soft); font-size: 0.88rem; }
th, td { text-align: left; vertical-align: top; padding: 0.45rem 0.85rem; border-top: 1px solid var(--hair); }
thead th { font-weight: 600; white-space: nowrap; color: var(--soft); border-top: 0; font-size: 0.88rem; }
tbody th { font-weight: 600; }
td, tbody th { overflow-wrap: break-word; hyphens: auto; }
table.rules { table-layout: fixed; min-width: 56rem; }
table.fields { table-layout: fixed; min-width: 48rem; }
table.fields th:nth-child(1) { width: 32%; }
table.fields th:nth-child(2) { width: 17%; }
table.fields th:nth-child(3) { width: 10%; }
table.fields th:nth-child(5) { width: 12%; }
td.number, th.number { text-align: right; font-variant-numeric: tabular-nums; }
td a { display: inline-block; padding: 2px 0; }
td ul, dd ul { margin: 0; padding-left: 1.1rem; }
code { font-family: ui-monospace, 'Cascadia Mono', 'DejaVu Sans Mono', monospace; font-size: 0.88em; overflow-wrap: anywhere; }
.key { color: var(--soft); font-weight: 400; }
.unverified {
  display: inline-block; padding: 0 0.5em; border-radius: 999px; border: 1px solid currentColor;
  background: var(--soon-wash); color: var(--soon); font-size: 0.82rem; font-weight: 600; white-space: nowrap;
}
figure { margin: 1rem 0; padding: 1rem; background: var(--surface); border: 1px solid var(--line); border-radius: 8px; overflow-x: auto; }
figure svg { display: block; min-width: 46rem; width: 100%; max-width: 62rem; height: auto; margin: 0 auto; }
figcaption { color: var(--soft); font-size: 0.88rem; margin-top: 0.5rem; }
svg text { fill: var(--ink); font-family: inherit; }
svg .soft { fill: var(--soft); }
svg .stage { fill: var(--paper); stroke: var(--accent); stroke-width: 1.5; }
svg .task { fill: var(--surface); stroke: var(--ink); stroke-width: 1.2; }
svg .milestone { fill: var(--wash); stroke: var(--accent); stroke-width: 1.5; }
svg .entry { fill: var(--surface); stroke: var(--ink); stroke-width: 1.2; }
svg .exit { fill: var(--ink); stroke: var(--ink); }
svg .wire { fill: none; stroke: var(--soft); stroke-width: 1.1; stroke-dasharray: 5 4; }
svg .icon { fill: none; stroke: var(--soft); stroke-width: 1.2; }
details > summary { cursor: pointer; padding: 0.35rem 0; color: var(--accent); }
.sign { border: 1px solid var(--line); border-radius: 8px; background: var(--surface); padding: 0.5rem 1.5rem 1.5rem; }
.sign p.line { border-bottom: 1px solid var(--soft); height: 2.6rem; margin: 0; padding-top: 0.5rem; max-width: none; color: var(--soft); }
footer { color: var(--soft); font-size: 0.88rem; border-top: 1px solid var(--line); }
@media (max-width: 40rem) {
  dl.facts { grid-template-columns: 1fr; gap: 0; }
  dl.facts dd { margin-bottom: 0.6rem; }
}
@media print {
  :root {
    --paper: #fff; --surface: #fff; --ink: #000; --soft: #333; --line: #999; --hair: #ccc; --accent: #000;
    --wash: #fff; --soon: #000; --soon-wash: #fff;
  }
  @page { margin: 16mm 14mm; }
  body { font-size: 9.5pt; }
  header.top, .toc, .skip { display: none; }
  main { max-width: none; padding: 0; }
  a { color: inherit; text-decoration: none; }
  h1, h2, h3, caption { break-after: avoid; }
  tr, .sign, svg { break-inside: avoid; }
  .wide { overflow: visible; border: 0; }
  table.fields, table.rules { min-width: 0; }
  thead { display: table-header-group; }
  thead th { white-space: normal; }
  th, td { padding: 0.25rem 0.5rem; }
  figure { padding: 0; border: 0; }
  figure svg { min-width: 0; max-height: 240mm; }
  details::details-content { display: block; content-visibility: visible; }
}
`;
