import { AddressField, type AddressValue } from '@samla/ui/AddressField';
import { meta as about } from '@samla/ui/AddressField/meta';
import { PhoneField } from '@samla/ui/PhoneField';
import type { Decorator, Meta, StoryObj } from '@storybook/react-vite';
import { useState, type ComponentProps } from 'react';
import { expect, fn, userEvent, within } from 'storybook/test';
import { BeforeButton } from '../../support/BeforeButton.tsx';
import { Densities } from '../../support/densities.tsx';
import { FieldStates } from '../../support/FieldStates.tsx';
import { LONG_NAME, LONG_TEXT, LONG_WORDS } from '../../support/longWords.ts';
import { Owned } from '../../support/Owned.tsx';
import { pressTab } from '../../support/pressTab.ts';
import { keyStory } from '../../support/proveKeys.ts';
import { readAloud } from '../../support/readAloud.ts';

const HOME: AddressValue = { street: 'Storgatan 1 A, c/o Berg', postalCode: '123 45', city: 'Storby' };
const NOTHING: AddressValue = { street: '', postalCode: '', city: '' };
const FETCHED = { fetched: HOME, fetchedText: 'Folkbokföringsadress (hämtad 2026-11-02)' };

/** An owner that keeps the address and whether it goes before the fetched one. */
function OwnedAddress(props: ComponentProps<typeof AddressField>) {
  const [isOverridden, setOverridden] = useState(props.isOverridden ?? false);
  return (
    <Owned value={props.value} onChange={props.onChange}>
      {(value, onChange) => (
        <AddressField
          {...props}
          value={value}
          onChange={onChange}
          isOverridden={isOverridden}
          onOverride={(next) => {
            setOverridden(next);
            props.onOverride?.(next);
          }}
        />
      )}
    </Owned>
  );
}

const meta = {
  title: 'Komponenter/Formulär/Adressfält',
  component: AddressField,
  parameters: { about },
  args: { label: 'Adress', value: HOME, onChange: fn(), onOverride: fn() },
  render: (args) => <OwnedAddress {...args} />,
} satisfies Meta<typeof AddressField>;
export default meta;
type Story = StoryObj<typeof meta>;

const ERROR = 'Adressen är inte hel. Ange gata, postnummer och ort.';
const beforeButton: Decorator = (Story) => (
  <BeforeButton>
    <Story />
  </BeforeButton>
);
const group = (canvas: HTMLElement) => within(within(canvas).getByRole('group', { name: /Adress/ }));
const choice = (canvas: HTMLElement) =>
  within(canvas).getByRole('checkbox', { name: 'Ange en annan adress' });

export const Standard: Story = {};

export const Tillstånd: Story = {
  tags: ['visual', 'forced-colors'],
  render: (args) => (
    <FieldStates error={ERROR} changedFrom="Lillgatan 2">
      {(label, { isEmpty, ...state }) => (
        <AddressField {...args} {...state} label={label} value={isEmpty ? NOTHING : args.value} />
      )}
    </FieldStates>
  ),
};

/** A fetched address is read; the fields come only for another one. */
export const Hämtad: Story = { args: { ...FETCHED, value: NOTHING } };

export const HämtadMenAnnan: Story = {
  name: 'Hämtad, men en annan gäller',
  tags: ['visual'],
  args: { ...FETCHED, isOverridden: true, value: { ...HOME, street: 'Lillgatan 2' } },
};

/** The part that is wrong says so when it is left; once the owner complains of the whole, only the whole speaks. */
export const Fel: Story = {
  decorators: [beforeButton],
  args: { value: NOTHING },
  play: async ({ canvasElement, args, step }) => {
    const code = group(canvasElement).getByRole('textbox', { name: 'Postnummer' });
    await step('the part speaks for itself', async () => {
      await userEvent.click(code);
      await userEvent.keyboard('1234');
      await pressTab();
      await expect(code).toHaveAccessibleDescription(/Skriv fem siffror/);
      await userEvent.click(code);
      await userEvent.keyboard('5');
      await expect(code).toBeValid();
      await pressTab();
      await expect(code).toHaveValue('123 45');
      await expect(args.onChange).toHaveBeenLastCalledWith({ ...NOTHING, postalCode: '123 45' });
    });
  },
};

export const FelPåHelheten: Story = {
  name: 'Fel på helheten',
  args: { value: { ...HOME, postalCode: '1234' }, errorMessage: ERROR, isRequired: true },
  play: async ({ canvasElement }) => {
    await expect(within(canvasElement).getByRole('group')).toHaveAccessibleDescription(ERROR);
    const code = group(canvasElement).getByRole('textbox', { name: 'Postnummer' });
    await userEvent.click(code);
    await pressTab();
    await expect(code).toBeInvalid();
    await expect(within(canvasElement).queryByText(/Skriv fem siffror/)).toBeNull();
  },
};

export const Skrivskyddad: Story = { args: { isReadOnly: true } };
export const Inaktiverad: Story = { args: { isDisabled: true } };
export const Tom: Story = { args: { value: NOTHING, description: 'Dit brev ska gå.' } };

export const LångaOrd: Story = {
  name: 'Långa ord',
  args: {
    ...FETCHED,
    label: LONG_WORDS.join(' och '),
    fetched: { ...HOME, street: `c/o ${LONG_NAME}`, city: LONG_WORDS[2] },
    value: { street: LONG_TEXT, postalCode: '123 45', city: LONG_WORDS[3] },
    isOverridden: true,
    description: LONG_TEXT,
    errorMessage: `${LONG_WORDS[0]} saknas. Ange ${LONG_WORDS[2]}.`,
  },
};

export const Smal: Story = {
  ...LångaOrd,
  name: 'Smal',
  tags: ['narrow'],
  globals: { viewport: { value: 'zoom400' } },
};

export const Täthet: Story = { render: (args) => <Densities>{() => <AddressField {...args} />}</Densities> };

export const ISammanhang: Story = {
  name: 'I sammanhang',
  render: (args) => (
    <form style={{ display: 'grid', gap: 14, maxInlineSize: 420 }}>
      <OwnedAddress {...args} {...FETCHED} value={NOTHING} />
      <PhoneField label="Telefon" value="0701740605" onChange={() => undefined} />
    </form>
  ),
};

export const Tangentbord: Story = {
  decorators: [beforeButton],
  args: { ...FETCHED, value: NOTHING },
  ...keyStory(about, {
    through: async ({ canvasElement }) => {
      await pressTab();
      await expect(choice(canvasElement)).toHaveFocus();
      await pressTab();
      await expect(within(canvasElement).getByRole('button', { name: 'Spara' })).toHaveFocus();
      await pressTab({ shift: true });
      await expect(choice(canvasElement)).toHaveFocus();
    },
    override: async ({ canvasElement, args }) => {
      await userEvent.keyboard(' ');
      await expect(args.onOverride).toHaveBeenLastCalledWith(true);
      await expect(choice(canvasElement)).toHaveFocus();
      await pressTab();
      const street = group(canvasElement).getByRole('textbox', { name: 'Gata, nummer och c/o' });
      await expect(street).toHaveFocus();
      await userEvent.keyboard('Lillgatan 2');
      await pressTab({ shift: true });
      await userEvent.keyboard(' ');
      await expect(street).not.toBeInTheDocument();
      await expect(choice(canvasElement)).toHaveFocus();
      // what was written is kept by the owner
      await userEvent.keyboard(' ');
      await expect(group(canvasElement).getByDisplayValue('Lillgatan 2')).toBeVisible();
    },
  }),
};

export const Skärmläsare: Story = {
  tags: ['!dev', '!autodocs'],
  args: { ...FETCHED, value: NOTHING, isOverridden: true, description: 'Dit brev ska gå.' },
  play: async ({ canvasElement }) => {
    const said = (await readAloud(canvasElement)).join('|');
    await expect(said).toContain('group, Adress, Dit brev ska gå.');
    await expect(said).toContain('Folkbokföringsadress (hämtad 2026-11-02)');
    await expect(said).toContain('checkbox, Ange en annan adress, checked');
    await expect(said).toContain('textbox, Postnummer');
  },
};
