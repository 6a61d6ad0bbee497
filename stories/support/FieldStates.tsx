import type { Provenance } from '@samla/ui/ProvenanceMark';
import type { ReactNode } from 'react';

interface State {
  readonly isEmpty?: boolean;
  readonly description?: string;
  readonly errorMessage?: string;
  readonly isRequired?: boolean;
  readonly isOptional?: boolean;
  readonly isReadOnly?: boolean;
  readonly isDisabled?: boolean;
  readonly provenance?: Provenance;
}

interface FieldStatesProps {
  /** What is wrong and how to mend it, in this field's words. */
  readonly error: string;
  /** What stood there before somebody changed it. */
  readonly changedFrom?: string;
  /** One field in a state; its label is the state's name. */
  readonly children: (label: string, state: State) => ReactNode;
}

/** Every state of a field side by side: the story `Tillstånd`. */
export function FieldStates({ error, changedFrom, children }: FieldStatesProps) {
  const states: readonly (readonly [label: string, state: State])[] = [
    ['Ifyllt', {}],
    ['Tomt', { isEmpty: true }],
    ['Med hjälptext', { isEmpty: true, description: 'Står på avtalet.', isRequired: true }],
    ['Frivilligt', { isEmpty: true, isOptional: true }],
    ['Med fel', { errorMessage: error, isRequired: true }],
    ['Hämtat', { provenance: { source: 'folkbokföringen' } }],
    [
      'Ändrat',
      {
        provenance: {
          source: 'ansökan',
          changedFrom: changedFrom ?? 'inget',
          onRestore: () => undefined,
          details: [{ name: 'Hämtat', value: '2026-11-02 09:12' }],
        },
      },
    ],
    ['Skrivskyddat', { isReadOnly: true }],
    ['Inaktiverat', { isDisabled: true }],
  ];
  return (
    <div style={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(15rem, 1fr))', gap: 16 }}>
      {states.map(([label, state]) => (
        <div key={label}>{children(label, state)}</div>
      ))}
    </div>
  );
}
