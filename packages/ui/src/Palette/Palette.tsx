import { useEffect, useMemo, useRef, useState } from 'react';
import { Autocomplete } from 'react-aria-components/Autocomplete';
import { Header } from 'react-aria-components/Header';
import { ListBox, ListBoxItem, ListBoxSection } from 'react-aria-components/ListBox';
import { Dialog, Modal, ModalOverlay } from 'react-aria-components/Modal';
import { Input, TextField } from 'react-aria-components/TextField';
import { Icon } from '../Icon/index.ts';
import { Kbd } from '../Kbd/index.ts';
import { classes } from '../classes.ts';
import { filterGroups } from './filterGroups.ts';
import type { PaletteGroup } from './filterGroups.ts';
import styles from './Palette.module.css';
import { texts } from './texts.ts';

const c = classes(styles);

export interface PaletteProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly groups: readonly PaletteGroup[];
  /** Runs the item; the palette is already closed and focus is back where it was. */
  readonly onRun: (id: string) => void;
  /** For a search made elsewhere. */
  readonly onInput?: (text: string) => void;
  readonly isLoading?: boolean;
  readonly title?: string;
  readonly placeholder?: string;
  readonly emptyText?: string;
}

/** Every command and every place, found by typing. ARIA combobox with a grouped listbox. */
export function Palette(props: PaletteProps) {
  const { isOpen, onClose, title = texts.title } = props;
  return (
    <ModalOverlay
      className={c('veil')}
      isOpen={isOpen}
      isDismissable
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <Modal className={c('modal')}>
        <Dialog className={c('dialog')} aria-label={title}>
          <PaletteBody {...props} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

/** Mounted anew at each opening, so the field begins empty. */
function PaletteBody({
  groups,
  onClose,
  onRun,
  onInput,
  isLoading,
  title,
  placeholder,
  emptyText,
}: PaletteProps) {
  const [text, setText] = useState('');
  const chosen = useRef<(() => void) | null>(null);
  const shown = useMemo(() => filterGroups(groups, text), [groups, text]);
  // The closing dialog gives focus back in the frame after it is gone; what the item does with focus comes after that.
  useEffect(
    () => () => {
      if (chosen.current) requestAnimationFrame(chosen.current);
    },
    [],
  );
  const run = (id: string) => {
    chosen.current = () => onRun(id);
    onClose();
  };
  return (
    <Autocomplete
      inputValue={text}
      onInputChange={(value) => {
        setText(value);
        onInput?.(value);
      }}
    >
      <TextField aria-label={placeholder ?? texts.search} autoFocus className={c('field')}>
        <Icon name="search" />
        <Input
          autoComplete="off"
          className={c('input')}
          placeholder={placeholder ?? texts.search}
          render={(dom) => <input {...dom} role="combobox" aria-expanded="true" aria-haspopup="listbox" />}
        />
      </TextField>
      <ListBox
        className={c('list')}
        aria-label={title ?? texts.title}
        onAction={(key) => run(String(key))}
        renderEmptyState={() => (
          <p className={c('none')}>{isLoading ? texts.loading : (emptyText ?? texts.empty)}</p>
        )}
      >
        {shown.map((group) => (
          <ListBoxSection key={group.id} id={group.id}>
            <Header className={c('group')}>{group.name}</Header>
            {group.items.map((item) => (
              <ListBoxItem key={item.id} id={item.id} className={c('item')} textValue={item.label}>
                <span>{item.label}</span>
                {item.detail !== undefined && <span className={c('detail')}>{item.detail}</span>}
                {item.keys !== undefined && (
                  <span className={c('keys')}>
                    <Kbd keys={item.keys} />
                  </span>
                )}
              </ListBoxItem>
            ))}
          </ListBoxSection>
        ))}
      </ListBox>
    </Autocomplete>
  );
}
