import { allTexts } from '@samla/ui/texts';
import { useState } from 'react';

// every component's words are defined when its module is read
import.meta.glob('../../packages/ui/src/*/index.ts', { eager: true });

interface Line {
  readonly id: string;
  readonly text: string;
}

const swedish = new Intl.Collator('sv-SE');

/** Every default text by component, and a field that finds one. */
export function AllTexts() {
  const [wanted, setWanted] = useState('');
  const words = wanted.trim().toLocaleLowerCase('sv');
  const groups = [...allTexts()]
    .map(([component, texts]) => ({ component, lines: linesOf(texts) }))
    .map(({ component, lines }) => ({
      component,
      lines: lines.filter(({ id, text }) =>
        `${component} ${id} ${text}`.toLocaleLowerCase('sv').includes(words),
      ),
    }))
    .filter(({ lines }) => lines.length > 0)
    .sort((a, b) => swedish.compare(a.component, b.component));
  const count = groups.reduce((sum, { lines }) => sum + lines.length, 0);
  return (
    <>
      <p className="find">
        <label htmlFor="find-text">Sök text</label>
        <input
          id="find-text"
          type="search"
          value={wanted}
          onChange={(event) => setWanted(event.target.value)}
        />
        <span role="status">{count === 1 ? '1 text' : `${count} texter`}</span>
      </p>
      {count === 0 && <p>Ingen text innehåller det. Sök på ett ord ur texten, eller på komponentens namn.</p>}
      {count > 0 && (
        <table>
          <thead>
            <tr>
              <th scope="col">Id</th>
              <th scope="col">Text</th>
            </tr>
          </thead>
          {groups.map(({ component, lines }) => (
            <tbody key={component}>
              <tr>
                <th colSpan={2} scope="rowgroup" className="group">
                  {component}
                </th>
              </tr>
              {lines.map(({ id, text }) => (
                <tr key={id}>
                  <th scope="row">
                    <code>{id}</code>
                  </th>
                  <td>{text}</td>
                </tr>
              ))}
            </tbody>
          ))}
        </table>
      )}
    </>
  );
}

/** The texts of a component, those within others too: `grid.empty`. */
function linesOf(texts: object, path = ''): readonly Line[] {
  return Object.entries(texts).flatMap(([name, value]: [string, unknown]): readonly Line[] => {
    const id = path + name;
    if (typeof value === 'string') return [{ id, text: value }];
    if (typeof value === 'function') return [{ id, text: madeText(value as (...all: unknown[]) => string) }];
    return typeof value === 'object' && value !== null ? linesOf(value, `${id}.`) : [];
  });
}

/** A text that is made of values, with a number for each value in its place. */
function madeText(make: (...values: unknown[]) => string): string {
  const places = Array.from({ length: make.length }, (_, index) => `{${String(index + 1)}}`);
  try {
    return make(...places);
  } catch {
    return 'Sätts ihop av flera uppgifter';
  }
}
