import type { Meta, StoryObj } from '@storybook/react-vite';
import { DateTimeField } from '@samla/ui/DateTimeField';
import { meta as about } from '@samla/ui/DateTimeField/meta';
import { FormSection } from '@samla/ui/FormSection';
import { TextArea } from '@samla/ui/TextArea';
import { expect, fn, userEvent, waitFor, within } from 'storybook/test';
import { Densities } from '../../support/densities.tsx';
import { FieldStates } from '../../support/FieldStates.tsx';
import { LONG_WORDS } from '../../support/longWords.ts';
import { Owned } from '../../support/Owned.tsx';
import { keyStory } from '../../support/proveKeys.ts';
import { readAloud } from '../../support/readAloud.ts';

const meta = {
  title: 'Komponenter/Formulär/Datum och klockslag',
  component: DateTimeField,
  parameters: { about },
  args: { label: 'När kom anmälan in?', value: '', today: '2026-11-02', looks: 'back', onChange: fn() },
  render: (args) => (
    <Owned value={args.value} onChange={args.onChange}>
      {(value, change) => <DateTimeField {...args} value={value} onChange={change} />}
    </Owned>
  ),
} satisfies Meta<typeof DateTimeField>;
export default meta;
type Story = StoryObj<typeof meta>;

const part = (name: string) => within(document.body).getByRole<HTMLInputElement>('textbox', { name });

export const Standard: Story = {};

export const Tillstånd: Story = {
  tags: ['visual', 'forced-colors'],
  render: (args) => (
    <FieldStates error="Ange en tid som har varit." changedFrom="2026-11-01 12:00">
      {(label, { isEmpty = false, ...state }) => (
        <DateTimeField {...args} {...state} label={label} value={isEmpty ? '' : '2026-11-02T09:15'} />
      )}
    </FieldStates>
  ),
};

export const Fel: Story = {
  args: { errorMessage: 'Ange när anmälan kom in.', isRequired: true },
  play: async ({ canvasElement }) => {
    await expect(within(canvasElement).getByRole('group')).toHaveAccessibleDescription(
      'Ange när anmälan kom in.',
    );
  },
};
export const Skrivskyddad: Story = { args: { value: '2026-11-02T09:15', isReadOnly: true } };
export const Inaktiverad: Story = { args: { value: '2026-11-02T09:15', isDisabled: true } };
export const Tom: Story = { args: { description: 'Den tid som står på anmälan.' } };

export const LångaOrd: Story = {
  name: 'Långa ord',
  args: {
    label: `${LONG_WORDS[2]}ens ${LONG_WORDS[4]}`,
    errorMessage: `Ange när ${LONG_WORDS[0]}n fick anmälan.`,
  },
};

export const Smal: Story = {
  ...LångaOrd,
  name: 'Smal',
  tags: ['narrow'],
  globals: { viewport: { value: 'zoom400' } },
};

export const Täthet: Story = {
  args: { value: '2026-11-02T09:15' },
  render: (args) => <Densities>{() => <DateTimeField {...args} />}</Densities>,
};

export const ISammanhang: Story = {
  name: 'I sammanhang',
  render: (args) => (
    <FormSection title="Anmälan">
      <DateTimeField {...args} isRequired value="2026-11-02T09:15" />
      <TextArea label="Vad har anmälaren sett eller hört?" value="" onChange={() => undefined} />
    </FormSection>
  ),
};

export const Tangentbord: Story = {
  ...keyStory(about, {
    through: async () => {
      await userEvent.tab();
      await expect(part('Datum')).toHaveFocus();
      await userEvent.tab();
      await expect(part('Klockslag')).toHaveFocus();
      await userEvent.tab({ shift: true });
      await expect(part('Datum')).toHaveFocus();
    },
    write: async ({ args }) => {
      await userEvent.keyboard('idag{Tab}915');
      await expect(part('Klockslag')).toHaveValue('915');
      await userEvent.keyboard('{Tab}');
      await expect(part('Klockslag')).toHaveValue('09:15');
      await expect(args.onChange).toHaveBeenLastCalledWith('2026-11-02T09:15');
    },
    open: async () => {
      part('Datum').focus();
      await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}');
      await expect(
        await within(document.body).findByRole('dialog', { name: 'Kalender: Datum' }),
      ).toBeVisible();
    },
    close: async () => {
      await userEvent.keyboard('{Escape}');
      await waitFor(() => expect(part('Datum')).toHaveFocus());
      await expect(part('Datum')).toHaveValue('2026-11-02');
    },
  }),
};

/** What cannot be read stays as it was written, and is told of when the field is left. */
export const OläsligtKlockslag: Story = {
  tags: ['!dev', '!autodocs'],
  play: async ({ args, canvasElement }) => {
    await userEvent.click(part('Klockslag'));
    await userEvent.keyboard('kvart över nio');
    await expect(part('Klockslag')).toBeValid();
    await userEvent.tab();
    await expect(part('Klockslag')).toHaveValue('kvart över nio');
    await expect(args.onChange).toHaveBeenLastCalledWith('Tkvart över nio');
    await expect(within(canvasElement).getByText(/Klockslaget går inte att läsa/)).toBeVisible();
    await userEvent.click(part('Klockslag'));
    await userEvent.clear(part('Klockslag'));
    await userEvent.keyboard('9.15');
    await expect(part('Klockslag')).toBeValid();
  },
};

export const Skärmläsare: Story = {
  tags: ['!dev', '!autodocs'],
  args: { value: '2026-11-02T09:15' },
  play: async ({ canvasElement }) => {
    const said = (await readAloud(canvasElement)).join('\n');
    await expect(said).toMatch(/group, När kom anmälan in\?/);
    await expect(said).toMatch(/textbox, Datum/);
    await expect(said).toMatch(/textbox, Klockslag/);
  },
};
