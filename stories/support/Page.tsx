import { Icon } from '@samla/ui/Icon';
import type { ReactNode } from 'react';
import './page.css';

interface PageProps {
  readonly title: string;
  /** What one learns here, in a sentence or two. */
  readonly lead: string;
  readonly children: ReactNode;
}

/** A page of text in the Storybook. It is a story, so that it is tested as the components are. */
export function Page({ title, lead, children }: PageProps) {
  return (
    <article className="samla-page">
      <h1>{title}</h1>
      <p className="lead">{lead}</p>
      {children}
    </article>
  );
}

/** Parameters of every page: no frame around it. Its tags say `!autodocs`: there is no documentation of a page. */
export const fullPage = { layout: 'fullscreen' };

export function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

export function List({ items, isOrdered = false }: ListProps) {
  const lines = items.map((item, place) => <li key={place}>{item}</li>);
  return isOrdered ? <ol className="list">{lines}</ol> : <ul className="list">{lines}</ul>;
}

interface ListProps {
  readonly items: readonly ReactNode[];
  readonly isOrdered?: boolean;
}

/** What to do beside what to avoid: by word and sign first, then by colour. */
export function DoDont({
  dos,
  donts,
}: {
  readonly dos: readonly ReactNode[];
  readonly donts: readonly ReactNode[];
}) {
  return (
    <div className="pair">
      <div className="do">
        <p>
          <Icon name="done" /> Skriv så här
        </p>
        <List items={dos} />
      </div>
      <div className="dont">
        <p>
          <Icon name="close" /> Undvik
        </p>
        <List items={donts} />
      </div>
    </div>
  );
}

interface TableProps {
  readonly caption: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly ReactNode[])[];
}

/** A table that scrolls by itself when the page is narrow; the first cell names its row. */
export function PageTable({ caption, head, rows }: TableProps) {
  return (
    <div className="scroll" role="region" aria-label={caption} tabIndex={0}>
      <table>
        <thead>
          <tr>
            {head.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, ...cells], place) => (
            <tr key={place}>
              <th scope="row">{name}</th>
              {cells.map((cell, column) => (
                <td key={column}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
