import { AddressField } from '@samla/ui/AddressField';
import { AmountField } from '@samla/ui/AmountField';
import { CheckboxGroup, RadioGroup, YesNoField } from '@samla/ui/ChoiceGroup';
import { DateTimeField } from '@samla/ui/DateTimeField';
import { FormSection } from '@samla/ui/FormSection';
import { IdentityNumberField } from '@samla/ui/IdentityNumberField';
import { NumberField } from '@samla/ui/NumberField';
import { PeriodField } from '@samla/ui/PeriodField';
import { PersonFields } from '@samla/ui/PersonFields';
import { ProvenanceMark } from '@samla/ui/ProvenanceMark';
import { RepeatGroup } from '@samla/ui/RepeatGroup';
import { TextField } from '@samla/ui/TextField';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { useState } from 'react';
import { expect, fn, userEvent, waitFor, within } from 'storybook/test';
import { LONG_WORDS } from '../support/longWords.ts';

interface FieldsProps {
  readonly hasErrors?: boolean;
  readonly label?: string;
  readonly onValue?: (name: string, value: unknown) => void;
}

const read = (text: string) => text.replace(/\D/g, '');
const shown = (number: string) =>
  /^\d{12}$/.test(number) ? `${number.slice(0, 8)}-${number.slice(8)}` : number;
const CHOICES = ['Hyresrätt', 'Bostadsrätt', 'Inneboende'].map((name) => ({ id: name, name }));

/** What forms are made of, each with an owner that keeps its value. */
function Fields({ hasErrors = false, label, onValue }: FieldsProps) {
  const [values, setValues] = useState<Readonly<Record<string, unknown>>>({});
  const field = <Value,>(name: string, empty: Value) => ({
    label: label ?? name,
    value: (values[name] ?? empty) as Value,
    onChange: (value: Value) => {
      setValues((before) => ({ ...before, [name]: value }));
      onValue?.(name, value);
    },
    ...(hasErrors && { errorMessage: `Fyll i: ${name}` }),
  });
  const chosen = field<string | null>('Boende', null);
  const several = field<string[]>('Inkomster', []);
  const rows = field<readonly string[]>('Barn', []);
  return (
    <FormSection title="Hushåll" hint="Ett hushåll delar kostnader." aside="SoL 12 kap. 1 §">
      <AmountField {...field<number | string | null>('Hyra', null)} isRequired />
      <NumberField {...field<number | string | null>('Timmar', null)} decimals={2} unit="timmar" />
      <IdentityNumberField {...field('Personnummer', '')} read={read} shown={shown} />
      <YesNoField {...field<boolean | null>('Delar ni bostad?', null)} />
      <RadioGroup {...chosen} choices={CHOICES} selectedId={chosen.value} onSelect={chosen.onChange} />
      <CheckboxGroup
        {...several}
        choices={['Lön', 'Sjukpenning', ...LONG_WORDS].map((name) => ({ id: name, name }))}
        selectedIds={several.value}
        onSelect={several.onChange}
      />
      <PeriodField
        {...field<{ from: string; to: string | null }>('Period', { from: '', to: '' })}
        onChange={(period) => field('Period', period).onChange({ ...period })}
        today="2026-11-02"
        isOpenEnded
      />
      <DateTimeField {...field('Kom in', '')} today="2026-11-02" />
      <AddressField
        {...field('Adress', { street: '', postalCode: '', city: '' })}
        onChange={(address) => field('Adress', { ...address }).onChange({ ...address })}
      />
      <PersonFields
        {...field('Kontakt', { name: '', identityNumber: '', phone: '' })}
        onChange={(person) => field('Kontakt', { ...person }).onChange({ ...person })}
        read={read}
        shown={shown}
      />
      <ProvenanceMark source="folkbokföringen" of="Adress" />
      <ProvenanceMark
        source="folkbokföringen"
        changedFrom="Storgatan 1"
        of="Adress"
        onRestore={() => onValue?.('restored', true)}
      />
      <RepeatGroup
        item="Barn"
        count={rows.value.length}
        row={(at) => (
          <TextField
            label="Barnets namn"
            value={rows.value[at] ?? ''}
            onChange={(name) => rows.onChange(rows.value.map((one, place) => (place === at ? name : one)))}
          />
        )}
        onAdd={() => rows.onChange([...rows.value, ''])}
        onRemove={(at) => rows.onChange(rows.value.filter((_, place) => place !== at))}
      />
    </FormSection>
  );
}

const meta = { title: 'Komponenter/Formulärfält', component: Fields } satisfies Meta<typeof Fields>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Standard: Story = {};
export const Fel: Story = { args: { hasErrors: true } };
export const FelMörkt: Story = { args: { hasErrors: true }, globals: { theme: 'dark' } };
export const HögKontrast: Story = { args: { hasErrors: true }, globals: { theme: 'contrast' } };
export const LångaOrd: Story = {
  args: { label: 'Familjehemsplaceringsutredningens socialtjänstsekretessbedömning', hasErrors: true },
  globals: { viewport: { value: 'zoom400' } },
};

/** Every field by keyboard: what is written stays until the field is left, and is then shown in one spelling. */
export const Tangentbord: Story = {
  args: { onValue: fn() },
  play: async ({ canvasElement, args, step }) => {
    const canvas = within(canvasElement);
    const gave = (name: string, value: unknown) => expect(args.onValue).toHaveBeenLastCalledWith(name, value);
    await step('an amount with both minus signs, spaces and öre', async () => {
      await userEvent.tab();
      await userEvent.keyboard('1 234,5');
      await gave('Hyra', 123_450);
      const field = canvas.getByRole('textbox', { name: /Hyra/ });
      await expect(field).toHaveValue('1 234,5');
      await userEvent.tab();
      await expect(field).toHaveValue('1\u00a0234,50');
      await userEvent.clear(field);
      await userEvent.keyboard('tolv');
      await gave('Hyra', 'tolv');
      await userEvent.tab();
      await expect(field).toHaveValue('tolv');
    });
    await step('an identity number', async () => {
      const field = canvas.getAllByRole('textbox', { name: 'Personnummer' })[0];
      if (!field) throw new Error('There is no field for an identity number');
      await userEvent.click(field);
      await userEvent.keyboard('196101019807{Tab}');
      await expect(field).toHaveValue('19610101-9807');
    });
    await step('yes or no by the arrows, and taken back', async () => {
      await userEvent.keyboard(' ');
      await userEvent.keyboard('{ArrowRight}');
      await gave('Delar ni bostad?', false);
      await userEvent.click(canvas.getByRole('button', { name: 'Ta bort svaret: Delar ni bostad?' }));
      await gave('Delar ni bostad?', null);
      await expect(document.activeElement).toHaveAttribute('type', 'radio');
    });
    await step('a period until further notice', async () => {
      const period = within(canvas.getByRole('group', { name: 'Period' }));
      await userEvent.click(period.getByRole('textbox', { name: 'Från och med' }));
      await userEvent.keyboard('24/11{Tab}');
      await expect(period.getByRole('textbox', { name: 'Från och med' })).toHaveValue('2026-11-24');
      await userEvent.click(period.getByRole('checkbox', { name: 'Tills vidare' }));
      await gave('Period', { from: '2026-11-24', to: null });
      await expect(period.getByRole('textbox', { name: 'Till och med' })).toBeDisabled();
    });
    await step('a time of day', async () => {
      const arrival = within(canvas.getByRole('group', { name: 'Kom in' }));
      await userEvent.click(arrival.getByRole('textbox', { name: 'Datum' }));
      await userEvent.keyboard('idag{Tab}0912{Tab}');
      await gave('Kom in', '2026-11-02T09:12');
      await expect(arrival.getByRole('textbox', { name: 'Klockslag' })).toHaveValue('09:12');
    });
    await step('a repeated group keeps the focus in a named place', async () => {
      const add = canvas.getByRole('button', { name: 'Lägg till barn' });
      await userEvent.click(add);
      await waitFor(() => expect(canvas.getByRole('textbox', { name: 'Barnets namn' })).toHaveFocus());
      await userEvent.click(canvas.getByRole('button', { name: 'Ta bort barn 1' }));
      await waitFor(() => expect(add).toHaveFocus());
    });
  },
};
