import { useId } from 'react';
import type { FieldState, FieldTexts } from './fieldTexts.ts';

interface More {
  /** Whether something stands under the control that is read with it: a count. */
  readonly hasNote?: boolean;
  /** Wrong by what the field itself knows, with or without an `errorMessage`. */
  readonly isInvalid?: boolean;
}

/**
 * What a React Aria field is given of what is said of it. Label, hint and error tie themselves to it; the note and the
 * provenance are tied by the ids that `FieldFrame` takes.
 */
export function useFieldAria(
  props: FieldTexts & FieldState,
  { hasNote = false, isInvalid = false }: More = {},
) {
  const id = useId();
  const ids = { note: `${id}n`, provenance: `${id}p` };
  const described = [hasNote && ids.note, props.provenance !== undefined && ids.provenance].filter(Boolean);
  return {
    ids,
    aria: {
      isInvalid: isInvalid || props.errorMessage !== undefined,
      isRequired: props.isRequired ?? false,
      isReadOnly: props.isReadOnly ?? false,
      isDisabled: props.isDisabled ?? false,
      validationBehavior: 'aria' as const,
      ...(described.length > 0 && { 'aria-describedby': described.join(' ') }),
    },
  };
}
