import type { FormValues } from '@samla/case-model/definition/form';
import { useRef, useState } from 'react';
import { RawIntlProvider } from 'react-intl';
import { intl } from '../../app/intl.ts';
import { FormPanel, type FormHandle, type FormPanelProps } from '../FormPanel.tsx';

type FormStageProps = Omit<FormPanelProps, 'values' | 'onChange' | 'ref'> & {
  readonly initial?: FormValues;
  readonly onValues?: (values: FormValues) => void;
};

/** A form with an owner that keeps its values, and Ctrl+Enter as the case view binds it. */
export function FormStage({ initial = {}, onValues, ...props }: FormStageProps) {
  const [values, setValues] = useState(initial);
  const handle = useRef<FormHandle>(null);
  return (
    <RawIntlProvider value={intl}>
      <div
        onKeyDownCapture={(event) => {
          if (event.ctrlKey && event.key === 'Enter') handle.current?.submit();
        }}
      >
        <FormPanel
          {...props}
          ref={handle}
          values={values}
          onChange={(next) => {
            setValues(next);
            onValues?.(next);
          }}
        />
      </div>
    </RawIntlProvider>
  );
}
