import { Input, TextField as AriaTextField } from 'react-aria-components/TextField';
import { Icon } from '../Icon/index.ts';
import { FieldFrame } from './FieldFrame.tsx';
import { fieldClass } from './fieldClass.ts';
import type { FieldState, FieldTexts } from './fieldTexts.ts';
import { texts } from './texts.ts';
import { useFieldAria } from './useFieldAria.ts';

/** A field whose value is protected: reached and read as such, with nothing in it to copy. */
export function MaskedField(props: FieldTexts & FieldState) {
  const { aria, ids } = useFieldAria(props);
  return (
    <AriaTextField {...aria} className={fieldClass('field')} value={texts.masked} isReadOnly>
      <FieldFrame {...props} ids={ids}>
        <div className={fieldClass('masked')}>
          <Icon name="protected" />
          <span className={fieldClass('dots')} aria-hidden="true">
            ••••
          </span>
          <Input className={fieldClass('input')} />
        </div>
      </FieldFrame>
    </AriaTextField>
  );
}
