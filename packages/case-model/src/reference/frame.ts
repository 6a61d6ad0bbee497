import { html, type Html, type Part } from './html.ts';

/** The pages beside those of the case types, in the order of the menu. */
export const menu = [
  ['index.html', 'Ärendetyper'],
  ['frister.html', 'Frister'],
  ['kodlistor.html', 'Kodlistor'],
  ['normer.html', 'Normer'],
  ['regelbok.html', 'Lagrum och regler'],
  ['obekraftat.html', 'Ej bekräftat'],
] as const;

/**
 * A whole page.
 * @param up what leads from the page's folder to the top: empty or `../`
 */
export function frame(title: string, up: string, body: Part, version: string): string {
  const page = html`<!doctype html>
    <html lang="sv">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'" />
        <title>${title} – Samla</title>
        <link rel="stylesheet" href="${up}style.css" />
      </head>
      <body>
        <a class="skip" href="#main">Till innehållet</a>
        <header class="top">
          <div>
            <nav aria-label="Sidor">
              <strong>Samla: definitioner</strong>
              ${menu.map(([path, name]) => html`<a href="${up}${path}">${name}</a> `)}
            </nav>
          </div>
        </header>
        <main id="main">${body}</main>
        <footer>
          <p>Skapad ur definitionsfilerna med kommandot docs. Version ${version}.</p>
        </footer>
      </body>
    </html> `;
  return page.text;
}

/** Facts about something, name by name; what is empty is left out. */
export function facts(rows: readonly (readonly [string, Part])[]): Html {
  return html`<dl class="facts">
    ${rows
      .filter(([, value]) => value !== null && value !== undefined && value !== false && value !== '')
      .map(
        ([name, value]) =>
          html`<dt>${name}</dt>
            <dd>${value}</dd>`,
      )}
  </dl>`;
}

/** Where the process owner signs that the page is right. */
export function signOff(what: string): Html {
  return html`<section class="sign">
    <h2 id="granskning">Granskning</h2>
    <p>Jag har gått igenom ${what} och den stämmer, med de ändringar som står nedan.</p>
    <p class="line">Namn och roll</p>
    <p class="line">Datum och underskrift</p>
    <p class="line">Att ändra</p>
    <p class="line"></p>
  </section>`;
}

/** The address of a case type's page, from the top. */
export const pageOf = (key: string): string => `typer/${key}.html`;
