/** The look of the demonstration's few pages: paper, ink and one accent, light or dark as the system is. */
export const pageStyle = `
:root { color-scheme: light dark;
  --paper: light-dark(#f6f4ef, #121816); --surface: light-dark(#fff, #19211e); --ink: light-dark(#18211e, #e8ece8);
  --soft: light-dark(#56615c, #a4b0aa); --line: light-dark(#8b867b, #6d7a74); --accent: light-dark(#17594d, #7cc9b6);
  --wash: light-dark(#e3efeb, #1d332d); --focus: light-dark(#0a58ca, #8ab8ff); --soon: light-dark(#805300, #f3c56b); }
* { box-sizing: border-box; margin: 0; }
body { background: var(--paper); color: var(--ink); font: 1rem/1.45 "Atkinson Hyperlegible Next", system-ui, sans-serif; }
header { display: flex; align-items: baseline; gap: 1rem; padding: .75rem 1.25rem; border-bottom: 1px solid var(--line); }
.logo { color: var(--accent); font-size: 1.25rem; font-weight: 700; }
.demo { color: var(--soon); border: 1px solid currentColor; border-radius: 4px; padding: 0 .5rem; font-weight: 600; }
main { max-width: 46rem; margin: 0 auto; padding: 1.5rem 1.25rem 3rem; }
h1 { font-size: 1.5rem; margin-bottom: .25rem; }
ol { list-style: none; padding: 0; margin: 1.25rem 0; border: 1px solid var(--line); border-radius: 6px; background: var(--surface); }
li + li { border-top: 1px solid var(--line); }
button { font: inherit; color: inherit; background: none; border: 0; border-radius: 5px; cursor: pointer; }
button:focus-visible { outline: 3px solid var(--focus); outline-offset: -3px; }
li button { width: 100%; display: grid; grid-template-columns: 13rem 1fr auto; align-items: center; text-align: start;
  gap: 0 .75rem; padding: .375rem .875rem; min-height: 2.5rem; }
li button:hover, li button:focus-visible { background: var(--wash); }
.name { font-weight: 650; }
.role { color: var(--soft); font-size: .9375rem; }
@media (max-width: 40rem) {
  li button { grid-template-columns: 1fr auto; }
  li .role { grid-area: 2 / 1; }
  li kbd { grid-area: 1 / 2 / 3; }
}
kbd { font: .875rem/1.4 "Atkinson Hyperlegible Mono", ui-monospace, monospace; color: var(--soft);
  border: 1px solid var(--line); border-bottom-width: 2px; border-radius: 3px; padding: 0 .4rem; }
.keys { color: var(--soft); margin-bottom: 1rem; }
.quiet { border: 1px solid var(--line); border-radius: 6px; padding: .375rem .875rem; }
@media (forced-colors: active) { li button:focus-visible { outline-color: Highlight; } }
`;
