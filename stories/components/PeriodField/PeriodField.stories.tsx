import type { Meta, StoryObj } from '@storybook/react-vite';
import { FormSection } from '@samla/ui/FormSection';
import { PeriodField, type PeriodValue } from '@samla/ui/PeriodField';
import { meta as about } from '@samla/ui/PeriodField/meta';
import { TextField } from '@samla/ui/TextField';
import { expect, fn, userEvent, waitFor, within } from 'storybook/test';
import { Densities } from '../../support/densities.tsx';
import { FieldStates } from '../../support/FieldStates.tsx';
import { LONG_WORDS } from '../../support/longWords.ts';
import { Owned } from '../../support/Owned.tsx';
import { keyStory } from '../../support/proveKeys.ts';
import { readAloud } from '../../support/readAloud.ts';

const EMPTY: PeriodValue = { from: '', to: '' };
const NOVEMBER: PeriodValue = { from: '2026-11-01', to: '2026-11-30' };

const meta = {
  title: 'Komponenter/Formulär/Period',
  component: PeriodField,
  parameters: { about },
  args: { label: 'Beslutet gäller', value: EMPTY, today: '2026-11-02', isOpenEnded: true, onChange: fn() },
  render: (args) => (
    <Owned value={args.value} onChange={args.onChange}>
      {(value, change) => <PeriodField {...args} value={value} onChange={change} />}
    </Owned>
  ),
} satisfies Meta<typeof PeriodField>;
export default meta;
type Story = StoryObj<typeof meta>;

const day = (name: string) => within(document.body).getByRole<HTMLInputElement>('textbox', { name });
const from = () => day('Från och med');
const to = () => day('Till och med');
const openEnded = () => within(document.body).getByRole('checkbox', { name: 'Tills vidare' });

export const Standard: Story = { args: { value: NOVEMBER } };

export const Tillstånd: Story = {
  tags: ['visual', 'forced-colors'],
  render: (args) => (
    <FieldStates error="Perioden slutar före den börjar." changedFrom="1 till 31 oktober 2026">
      {(label, { isEmpty = false, ...state }) => (
        <PeriodField {...args} {...state} label={label} value={isEmpty ? EMPTY : NOVEMBER} />
      )}
    </FieldStates>
  ),
};

/** The last day before the first: told when the period is left, at the last day. */
export const Fel: Story = {
  tags: ['visual'],
  args: { value: { from: '2026-11-24', to: '' } },
  play: async ({ canvasElement }) => {
    await userEvent.click(to());
    await userEvent.keyboard('2026-11-01');
    await expect(to()).toBeValid();
    await userEvent.tab();
    await expect(
      within(canvasElement).getByText('Sista dagen är före den första. Ange 24 november 2026 eller senare.'),
    ).toBeVisible();
    await expect(to()).toBeInvalid();
    await userEvent.clear(from());
    await userEvent.keyboard('1/10 2026');
    await expect(to()).toBeValid();
  },
};

export const Skrivskyddad: Story = { args: { value: NOVEMBER, isReadOnly: true } };
export const Inaktiverad: Story = { args: { value: NOVEMBER, isDisabled: true } };
export const Tom: Story = {};
export const TillsVidare: Story = { args: { value: { from: '2026-11-01', to: null } } };

export const LångaOrd: Story = {
  name: 'Långa ord',
  args: {
    label: `${LONG_WORDS[2]}ens ${LONG_WORDS[4]}`,
    errorMessage: `Ange vilken period ${LONG_WORDS[0]}n beslutade om.`,
  },
};

export const Smal: Story = {
  ...LångaOrd,
  name: 'Smal',
  tags: ['narrow'],
  globals: { viewport: { value: 'zoom400' } },
};

export const Täthet: Story = {
  args: { value: NOVEMBER },
  render: (args) => <Densities>{() => <PeriodField {...args} />}</Densities>,
};

export const ISammanhang: Story = {
  name: 'I sammanhang',
  tags: ['visual'],
  render: (args) => (
    <FormSection title="Beslut" aside="SoL 12 kap. 1 §">
      <TextField label="Insats" value="Kontaktfamilj" onChange={() => undefined} />
      <PeriodField {...args} value={{ from: '2026-11-24', to: null }} isRequired />
    </FormSection>
  ),
};

export const Tangentbord: Story = {
  ...keyStory(about, {
    through: async () => {
      await userEvent.tab();
      await expect(from()).toHaveFocus();
      await userEvent.tab();
      await expect(to()).toHaveFocus();
      await userEvent.tab({ shift: true });
      await expect(from()).toHaveFocus();
    },
    relative: async ({ args }) => {
      await userEvent.keyboard('24/11{Tab}+14{Tab}');
      await expect(to()).toHaveValue('2026-12-08');
      await expect(args.onChange).toHaveBeenLastCalledWith({ from: '2026-11-24', to: '2026-12-08' });
    },
    open: async () => {
      to().focus();
      await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}');
      const open = within(
        await within(document.body).findByRole('dialog', { name: 'Kalender: Till och med' }),
      );
      await expect(open.getByRole('gridcell', { name: 'tisdag 8 december 2026' })).toHaveFocus();
    },
    close: async () => {
      await userEvent.keyboard('{Escape}');
      await waitFor(() => expect(to()).toHaveFocus());
    },
    openEnded: async ({ args }) => {
      await userEvent.tab();
      await expect(openEnded()).toHaveFocus();
      await userEvent.keyboard(' ');
      await expect(args.onChange).toHaveBeenLastCalledWith({ from: '2026-11-24', to: null });
      await expect(to()).toBeDisabled();
      await userEvent.keyboard(' ');
      await expect(to()).toHaveValue('2026-12-08');
    },
  }),
};

/** Without a last day the calendar of the last day opens at the first. */
export const FrånFörstaDagen: Story = {
  tags: ['!dev', '!autodocs'],
  args: { value: { from: '2027-03-01', to: '' }, isOpenEnded: false },
  play: async ({ args, canvasElement }) => {
    await expect(within(canvasElement).queryByRole('checkbox')).toBeNull();
    await userEvent.click(
      within(canvasElement).getByRole('button', { name: 'Öppna kalendern: Till och med' }),
    );
    await within(document.body).findByText('mars 2027');
    await userEvent.keyboard('{End}{Enter}');
    await expect(args.onChange).toHaveBeenLastCalledWith({ from: '2027-03-01', to: '2027-03-07' });
    await waitFor(() => expect(to()).toHaveFocus());
  },
};

export const Skärmläsare: Story = {
  tags: ['!dev', '!autodocs'],
  args: { value: { from: '2026-11-01', to: null } },
  play: async ({ canvasElement }) => {
    const said = (await readAloud(canvasElement)).join('\n');
    await expect(said).toMatch(/group, Beslutet gäller/);
    await expect(said).toMatch(/textbox, Från och med, .*söndag 1 november 2026/);
    await expect(said).toMatch(/textbox, Till och med.*disabled/);
    await expect(said).toMatch(/checkbox, Tills vidare, .*checked/);
  },
};
