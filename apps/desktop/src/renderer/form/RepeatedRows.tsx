import type { FormValues, Section } from '@samla/case-model/definition/form';
import { isBlank } from '@samla/case-model/form/blank';
import { rowsOf } from '@samla/case-model/form/rows';
import { useAnnounce } from '@samla/ui/Announcer';
import { ConfirmDialog } from '@samla/ui/Dialog';
import { RepeatGroup } from '@samla/ui/RepeatGroup';
import { useState, type ReactNode } from 'react';
import { useText } from '../messages/use-text.ts';
import { withoutRow, withRow } from './values.ts';

interface RepeatedRowsProps {
  readonly section: Section & { readonly repeat: NonNullable<Section['repeat']> };
  readonly values: FormValues;
  readonly row: (at: number) => ReactNode;
  readonly onChange: (values: FormValues) => void;
  readonly error: string | undefined;
}

/** The rows of a repeated section. One that somebody has filled in goes only after a question. */
export function RepeatedRows({ section, values, row, onChange, error }: RepeatedRowsProps) {
  const text = useText();
  const announce = useAnnounce();
  const [asked, setAsked] = useState<number | null>(null);
  const { item, max } = section.repeat;
  const rows = rowsOf(section, values);
  const remove = (at: number) => {
    onChange(withoutRow(values, section, at));
    announce(text('form.said.removed', { item, number: at + 1 }));
  };
  return (
    <>
      <RepeatGroup
        item={item}
        count={rows.length}
        row={row}
        {...(error !== undefined && { errorMessage: error })}
        {...(rows.length < max && {
          onAdd: () => {
            onChange(withRow(values, section));
            announce(text('form.said.added', { item, number: rows.length + 1 }));
          },
        })}
        onRemove={(at) => {
          if (isBlank(rows[at])) remove(at);
          else setAsked(at);
        }}
      />
      <ConfirmDialog
        title={text('form.removeTitle', { item: item.toLocaleLowerCase('sv'), number: (asked ?? 0) + 1 })}
        confirmText={text('form.removeConfirm')}
        cancelText={text('form.removeCancel')}
        isDangerous
        isOpen={asked !== null}
        onCancel={() => setAsked(null)}
        onConfirm={() => {
          setAsked(null);
          if (asked !== null) remove(asked);
        }}
      >
        {text('form.removeText')}
      </ConfirmDialog>
    </>
  );
}
