import type { ReactNode } from 'react';
import type { Provenance } from '../ProvenanceMark/index.ts';

/** What every field may say. */
export interface FieldTexts {
  readonly label: ReactNode;
  /** Stands at the end of the label's line: the save state, a paragraph. */
  readonly aside?: ReactNode;
  readonly description?: ReactNode;
  /** What is wrong and how to mend it. Given: the field is invalid. */
  readonly errorMessage?: string;
  readonly isRequired?: boolean;
  /** Says that the field may be left empty, where most others may not. */
  readonly isOptional?: boolean;
  /** Where the value came from, when it came by itself. */
  readonly provenance?: Provenance;
}

/** What every field may be besides. */
export interface FieldState {
  /** Can be read, reached and copied, not changed. */
  readonly isReadOnly?: boolean;
  readonly isDisabled?: boolean;
}
