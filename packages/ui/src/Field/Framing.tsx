import { useId, type ReactNode } from 'react';
import { LabelContext } from 'react-aria-components/Label';
import { TextContext } from 'react-aria-components/Text';
import { FieldFrame } from './FieldFrame.tsx';
import type { FieldTexts } from './fieldTexts.ts';

interface FramingIds {
  readonly label: string;
  readonly control: string;
  readonly description: string;
  readonly error: string;
  readonly provenance: string;
  readonly note: string;
}

/** Ids for a frame that stands in no React Aria field, and those of them that its control is described by. */
export function useFraming({ description, errorMessage, provenance }: FieldTexts): {
  readonly ids: FramingIds;
  readonly describedBy: { readonly 'aria-describedby'?: string };
} {
  const id = useId();
  const ids: FramingIds = {
    label: `${id}l`,
    control: `${id}c`,
    description: `${id}d`,
    error: `${id}e`,
    provenance: `${id}p`,
    note: `${id}n`,
  };
  const described = [
    description !== undefined && ids.description,
    errorMessage !== undefined && ids.error,
    provenance !== undefined && ids.provenance,
  ].filter(Boolean);
  return { ids, describedBy: described.length > 0 ? { 'aria-describedby': described.join(' ') } : {} };
}

interface FramingProps {
  readonly said: FieldTexts;
  readonly ids: FramingIds;
  /** A group has a name and no label: there is no one control for a click to go to. */
  readonly isGroup?: boolean;
  readonly children: ReactNode;
}

/** `FieldFrame` with the ids that a React Aria field would have given it. */
export function Framing({ said, ids, isGroup = false, children }: FramingProps) {
  return (
    <LabelContext
      value={isGroup ? { id: ids.label, elementType: 'span' } : { id: ids.label, htmlFor: ids.control }}
    >
      <TextContext
        value={{ slots: { description: { id: ids.description }, errorMessage: { id: ids.error } } }}
      >
        <FieldFrame {...said} ids={ids}>
          {children}
        </FieldFrame>
      </TextContext>
    </LabelContext>
  );
}
