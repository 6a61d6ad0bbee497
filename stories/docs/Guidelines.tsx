import type { ComponentMeta } from '@samla/ui/meta';

/** When to use it, when not, do and don't, and how its words are written. */
export function Guidelines({ about }: { readonly about: ComponentMeta }) {
  return (
    <section aria-labelledby="riktlinjer">
      <h2 id="riktlinjer">Riktlinjer</h2>
      <div className="samla-docs-pair">
        <Lines title="Använd när" lines={about.useWhen} />
        <Lines title="Välj något annat när" lines={about.avoidWhen} />
        <Lines title="Gör så här" lines={about.dos} kind="do" />
        <Lines title="Undvik" lines={about.donts} kind="dont" />
      </div>
      <Lines title="Text" lines={about.textRules} />
    </section>
  );
}

interface LinesProps {
  readonly title: string;
  readonly lines: readonly string[];
  readonly kind?: 'do' | 'dont';
}

function Lines({ title, lines, kind }: LinesProps) {
  if (lines.length === 0) return null;
  return (
    <div className={`samla-docs-lines ${kind ?? ''}`}>
      <h3>{title}</h3>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  );
}
