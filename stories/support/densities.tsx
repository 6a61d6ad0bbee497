import type { ReactNode } from 'react';

const DENSITIES = [
  ['airy', 'Luftig'],
  ['standard', 'Standard'],
  ['compact', 'Kompakt'],
  ['extraCompact', 'Extra kompakt'],
] as const;

/** The same thing at the four densities side by side: the story `Täthet`. Only height may differ; an invariant holds it. */
export function Densities({ children }: { readonly children: (density: string) => ReactNode }) {
  return (
    <div
      data-densities
      style={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(15rem, 1fr))', gap: 16 }}
    >
      {DENSITIES.map(([density, name]) => (
        <section key={density} data-density={density} aria-label={name}>
          <p style={{ color: 'var(--soft)', fontSize: 'var(--text-s)' }}>{name}</p>
          {children(density)}
        </section>
      ))}
    </div>
  );
}
