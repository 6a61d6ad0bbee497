import { useState } from 'react';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { ComboBox } from '@samla/ui/ComboBox';
import { DateTextField } from '@samla/ui/DateTextField';
import { SelectField } from '@samla/ui/SelectField';
import { TextArea } from '@samla/ui/TextArea';
import { TextField } from '@samla/ui/TextField';
import { expect, fireEvent, fn, userEvent, waitFor, within } from 'storybook/test';
import { LONG_NAME, LONG_WORDS } from '../support/longWords.ts';

const WORKERS = ['Åsa Berg', 'Anna Berg', 'Örjan Ek', 'Émile Dahl', LONG_NAME].map((name, index) => ({
  id: `w${index}`,
  name,
  detail: index === 0 ? 'Barn och unga' : 'Vuxen',
}));

interface FieldsProps {
  readonly label?: string;
  readonly hasErrors?: boolean;
  readonly isDisabled?: boolean;
  readonly isReadOnly?: boolean;
  readonly onDate?: (text: string) => void;
}

/** Every kind of field, each with an owner that keeps its value. */
function Fields({ label, hasErrors = false, isDisabled = false, isReadOnly = false, onDate }: FieldsProps) {
  const [text, setText] = useState('');
  const [note, setNote] = useState('');
  const [date, setDate] = useState('');
  const [step, setStep] = useState<string | null>(null);
  const [worker, setWorker] = useState<string | null>(null);
  const state = { isDisabled, ...(hasErrors && { errorMessage: 'Ange vem anteckningen gäller.' }) };
  return (
    <div style={{ display: 'grid', gap: 14, maxInlineSize: 420 }}>
      <TextField
        label={label ?? 'Rubrik'}
        value={text}
        onChange={setText}
        isRequired
        isReadOnly={isReadOnly}
        {...state}
      />
      <TextArea
        label={label ?? 'Anteckning'}
        value={note}
        onChange={setNote}
        description="Sparas medan du skriver."
        isReadOnly={isReadOnly}
        {...state}
      />
      <DateTextField
        label={label ?? 'Bevaka till'}
        value={date}
        onChange={(value, read) => {
          setDate(value);
          onDate?.(read.kind === 'date' ? read.date : read.kind);
        }}
        today="2026-11-02"
        {...state}
      />
      <SelectField
        label={label ?? 'Steg'}
        choices={['Inkommen', 'Utredning', 'Beslut', ...LONG_WORDS].map((name) => ({ id: name, name }))}
        selectedId={step}
        onSelect={setStep}
        {...state}
      />
      <ComboBox
        label={label ?? 'Handläggare'}
        choices={WORKERS}
        selectedId={worker}
        onSelect={setWorker}
        {...state}
      />
    </div>
  );
}

const meta = { title: 'Komponenter/Fält', component: Fields } satisfies Meta<typeof Fields>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Standard: Story = {};
export const Fel: Story = { args: { hasErrors: true } };
export const FelMörkt: Story = { args: { hasErrors: true }, globals: { theme: 'dark' } };
export const HögKontrast: Story = { args: { hasErrors: true }, globals: { theme: 'contrast' } };
export const Inaktiverad: Story = { args: { isDisabled: true } };
export const Skrivskyddad: Story = { args: { isReadOnly: true } };
export const LångaOrd: Story = {
  args: { label: 'Familjehemsplaceringsutredningens socialtjänstsekretessbedömning', hasErrors: true },
  globals: { viewport: { value: 'zoom400' } },
};

export const Tangentbord: Story = {
  args: { onDate: fn() },
  play: async ({ canvasElement, args, step }) => {
    const canvas = within(canvasElement);
    await step('text', async () => {
      await userEvent.tab();
      await expect(canvas.getByRole('textbox', { name: /Rubrik/ })).toHaveFocus();
      await userEvent.keyboard('Samtal');
      await userEvent.tab();
      await userEvent.keyboard('Första raden{Enter}Andra raden');
      await expect(canvas.getByRole('textbox', { name: 'Anteckning' })).toHaveValue(
        'Första raden\nAndra raden',
      );
    });
    await step('date', async () => {
      await userEvent.tab();
      await userEvent.keyboard('+14');
      await expect(args.onDate).toHaveBeenLastCalledWith('2026-11-16');
      await expect(canvas.getByText('måndag 16 november 2026')).toBeVisible();
      await userEvent.clear(canvas.getByRole('textbox', { name: 'Bevaka till' }));
      await userEvent.keyboard('31/2');
      await userEvent.tab();
      await expect(canvas.getByText(/Datumet finns inte i kalendern/)).toBeVisible();
      await expect(canvas.getByRole('textbox', { name: 'Bevaka till' })).toHaveValue('31/2');
    });
    await step('select', async () => {
      await userEvent.keyboard('{ArrowDown}');
      await userEvent.keyboard('{ArrowDown}{Enter}');
      await waitFor(() =>
        expect(canvas.getByRole('button', { name: /Steg/ })).toHaveTextContent('Utredning'),
      );
    });
    await step('combobox', async () => {
      const combo = canvas.getByRole('combobox', { name: 'Handläggare' });
      await userEvent.click(combo);
      await userEvent.keyboard('berg');
      const list = await within(document.body).findByRole('listbox');
      await expect(within(list).getAllByRole('option')).toHaveLength(2);
      await userEvent.clear(combo);
      // Å is a letter of its own: "as" must not find Åsa.
      fireEvent.change(combo, { target: { value: 'ås' } });
      await waitFor(() => expect(within(document.body).getAllByRole('option')).toHaveLength(1));
      await userEvent.keyboard('{ArrowDown}{Enter}');
      await expect(combo).toHaveValue('Åsa Berg');
      await userEvent.keyboard('{Escape}');
    });
  },
};

/** The owner answers late and with old text: what was typed since must stay. */
function SlowOwner() {
  const [text, setText] = useState('');
  return (
    <TextArea
      label="Anteckning"
      value={text}
      onChange={(value) => {
        setTimeout(() => setText(value), 60);
      }}
    />
  );
}

export const LångsamÄgare: Story = {
  render: () => <SlowOwner />,
  play: async ({ canvasElement }) => {
    const field = within(canvasElement).getByRole('textbox', { name: 'Anteckning' });
    await userEvent.click(field);
    await userEvent.keyboard('Ringt anmälaren. Hon samtycker.');
    await expect(field).toHaveValue('Ringt anmälaren. Hon samtycker.');
    await new Promise((resolve) => setTimeout(resolve, 300));
    await expect(field).toHaveValue('Ringt anmälaren. Hon samtycker.');
  },
};
