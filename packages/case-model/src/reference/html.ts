/** Text that is already HTML. */
export class Html {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

export type Part = Html | string | number | null | undefined | false | readonly Part[];

const marks: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function textOf(part: Part): string {
  if (part === null || part === undefined || part === false) return '';
  if (part instanceof Html) return part.text;
  if (typeof part === 'object') return part.map(textOf).join('');
  return String(part).replace(/[&<>"']/g, (mark) => marks[mark] ?? mark);
}

/** HTML in a template: everything that is put in is escaped, unless it is HTML itself. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return new Html(strings.reduce((text, piece, at) => text + textOf(parts[at - 1]) + piece));
}

/** A table with a caption and column heads; nothing when it would have no rows. */
export function table(
  caption: string,
  heads: readonly string[],
  rows: readonly (readonly Part[])[],
  kind = '',
): Html {
  if (rows.length === 0) return html``;
  return html`<div class="wide" role="group" aria-label="${caption}" tabindex="0">
    <table class="${kind}">
      <caption>
        ${caption}
      </caption>
      <thead>
        <tr>
          ${heads.map((head) => html`<th scope="col">${head}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (cells) =>
            html`<tr>
              ${cells.map((cell, at) => (at === 0 ? html`<th scope="row">${cell}</th>` : html`<td>${cell}</td>`))}
            </tr> `,
        )}
      </tbody>
    </table>
  </div>`;
}

/** A list with marks; nothing when it is empty. */
export function list(items: readonly Part[]): Html {
  return items.length === 0
    ? html``
    : html`<ul>
        ${items.map((item) => html`<li>${item}</li>`)}
      </ul>`;
}

/** Parts with something between. */
export function joined(parts: readonly Part[], between: Part): Part[] {
  return parts.flatMap((part, at) => (at === 0 ? [part] : [between, part]));
}

/** The mark of what nobody has confirmed. */
export const unverifiedMark = html`<span class="unverified">ej bekräftat</span>`;

export const mark = (verified: boolean): Part => (verified ? null : html` ${unverifiedMark}`);
