import { Kbd } from '@samla/ui/Kbd';
import type { KeyEntry } from '@samla/ui/meta';

/** The keyboard contract as a table: the same data that the tests prove. */
export function KeyTable({ keys }: { readonly keys: readonly KeyEntry[] }) {
  return (
    <section aria-labelledby="tangenter">
      <h2 id="tangenter">Tangenter</h2>
      {keys.length === 0 ? (
        <p>Komponenten tar inte emot tangenter.</p>
      ) : (
        <table className="samla-docs-table">
          <thead>
            <tr>
              <th scope="col">Tangent</th>
              <th scope="col">Vad den gör</th>
              <th scope="col">Var</th>
            </tr>
          </thead>
          <tbody>
            {keys.map((entry) => (
              <tr key={entry.id}>
                <td>
                  {entry.keys.map((one, place) => (
                    <span key={place}>
                      <Kbd keys={one} />{' '}
                    </span>
                  ))}
                </td>
                <td>{entry.effect}</td>
                <td>{entry.where ?? 'Överallt i komponenten'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
