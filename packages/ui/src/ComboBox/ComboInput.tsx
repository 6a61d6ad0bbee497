import { use, type KeyboardEvent } from 'react';
import { Button, ComboBoxStateContext, Input } from 'react-aria-components/ComboBox';
import { InputContext } from 'react-aria-components/Input';
import { fieldClass } from '../Field/index.ts';
import { Icon } from '../Icon/index.ts';
import { texts } from './texts.ts';
import { comboKey } from './written.ts';

interface ComboInputProps {
  /** Backspace with nothing written. */
  readonly onBack?: (() => void) | undefined;
}

/** The text field of a combobox and the button that shows its list. Stands inside React Aria's ComboBox. */
export function ComboInput({ onBack }: ComboInputProps) {
  const state = use(ComboBoxStateContext);
  const given = use(InputContext) as {
    readonly onKeyDown?: (event: KeyboardEvent<HTMLInputElement>) => void;
  };
  const keyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (!state || event.nativeEvent.isComposing) return;
    const { focusedKey } = state.selectionManager;
    const does = comboKey(event, {
      isOpen: state.isOpen,
      isMarked: focusedKey !== null,
      count: state.collection.size,
    });
    if (does === 'passOn') return;
    if (event.key === 'Backspace' && state.inputValue === '' && onBack) return onBack();
    if (does === null) return given.onKeyDown?.(event);
    event.preventDefault();
    event.stopPropagation();
    if (does === 'open') state.open(null, 'manual');
    if (does === 'close') state.close();
    const only = state.collection.getFirstKey();
    if (does === 'chooseOnly' && only !== null) state.selectionManager.select(only);
  };
  return (
    <div className={fieldClass('row')}>
      <InputContext value={{ ...given, onKeyDown: keyDown }}>
        <Input
          className={fieldClass('input')}
          dir="auto"
          autoComplete="off"
          onInput={() => {
            if (state && !state.isOpen) state.open(null, 'input');
          }}
        />
      </InputContext>
      <Button className={fieldClass('button')} aria-label={texts.show}>
        <span className={fieldClass('sign')}>
          <Icon name="expand" />
        </span>
      </Button>
    </div>
  );
}
