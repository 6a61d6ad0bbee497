import type { ComponentMeta, Trial } from '@samla/ui/meta';

const TOOLS: readonly Trial['with'][] = ['NVDA', 'JAWS', 'Skärmläsaren', 'Förstoringsglaset', 'Talstyrning'];

/** The accessibility statement: what is built and tested by machine, and plainly what no human has tried. */
export function Accessibility({ about }: { readonly about: ComponentMeta }) {
  const { pattern, semantics, wcag, deviations, trials } = about.accessibility;
  return (
    <section aria-labelledby="tillganglighet">
      <h2 id="tillganglighet">Tillgänglighet</h2>
      <p>Mönster: {pattern.url === undefined ? pattern.name : <a href={pattern.url}>{pattern.name}</a>}</p>
      <ul>
        {semantics.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p>Framgångskriterier i WCAG 2.2 som berörs särskilt: {wcag.join(', ')}.</p>
      <h3>Provat av människor</h3>
      <table className="samla-docs-table">
        <thead>
          <tr>
            <th scope="col">Hjälpmedel</th>
            <th scope="col">Resultat</th>
          </tr>
        </thead>
        <tbody>
          {TOOLS.map((tool) => (
            <tr key={tool}>
              <th scope="row">{tool}</th>
              <td>{tried(trials.filter((trial) => trial.with === tool))}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <h3>Kända avvikelser</h3>
      {deviations.length === 0 ? (
        <p>Inga kända. Det som ingen har provat kan ändå brista.</p>
      ) : (
        <ul>
          {deviations.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      <p>
        Varje berättelse granskas av axe (WCAG 2.2 A och AA samt bästa praxis) i Chromium. Det hittar ungefär
        hälften av felen och ersätter ingen människa.
      </p>
    </section>
  );
}

function tried(trials: readonly Trial[]): string {
  if (trials.length === 0) return 'Ej provad';
  return trials.map((trial) => `${trial.result} (${trial.version}, ${trial.on}, ${trial.by})`).join('; ');
}
