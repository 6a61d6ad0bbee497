import { SelectField } from '@samla/ui/SelectField';
import { Fragment, useState, type ReactNode } from 'react';

interface ChooseOneProps<Part> {
  readonly parts: readonly Part[];
  /** the one that is chosen to begin with; none when there is nothing to choose from */
  readonly first: string | null;
  readonly label: string;
  /** what is said when there is nothing to choose from */
  readonly none: string;
  /** false: the one that was asked for is the only one */
  readonly isOpen?: boolean;
  readonly detail?: (part: Part) => string | null;
  readonly children: (part: Part) => ReactNode;
}

/** Which part of the plan a dialog is about, and its form. Another part has a form of its own. */
export function ChooseOne<Part extends { readonly key: string; readonly name: string }>({
  parts,
  first,
  label,
  none,
  isOpen = true,
  detail,
  children,
}: ChooseOneProps<Part>) {
  const [key, setKey] = useState(first);
  const chosen = parts.find((part) => part.key === key);
  if (!chosen) return <p>{none}</p>;
  const choices = parts.map((part) => {
    const more = detail?.(part) ?? null;
    return { id: part.key, name: part.name, ...(more !== null && { detail: more }) };
  });
  return (
    <>
      {isOpen && parts.length > 1 && (
        <SelectField label={label} choices={choices} selectedId={key} onSelect={setKey} />
      )}
      <Fragment key={key}>{children(chosen)}</Fragment>
    </>
  );
}
