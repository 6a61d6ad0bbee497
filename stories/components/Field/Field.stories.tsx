import { AmountField } from '@samla/ui/AmountField';
import { Field } from '@samla/ui/Field';
import { meta as about } from '@samla/ui/Field/meta';
import { TextArea } from '@samla/ui/TextArea';
import { TextField } from '@samla/ui/TextField';
import type { Decorator, Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, within } from 'storybook/test';
import { BeforeButton } from '../../support/BeforeButton.tsx';
import { Densities } from '../../support/densities.tsx';
import { FieldStates } from '../../support/FieldStates.tsx';
import { LONG_TEXT, LONG_WORDS } from '../../support/longWords.ts';
import { pressTab } from '../../support/pressTab.ts';
import { keyStory } from '../../support/proveKeys.ts';
import { readAloud } from '../../support/readAloud.ts';

const meta = {
  title: 'Komponenter/Formulär/Fältram',
  component: Field,
  parameters: { about },
  args: { label: 'Nyckelkod', children: (control) => <input {...control} defaultValue="4711" /> },
} satisfies Meta<typeof Field>;
export default meta;
type Story = StoryObj<typeof meta>;

const ERROR = 'Koden är för kort. Skriv fyra siffror.';
const beforeButton: Decorator = (Story) => (
  <BeforeButton>
    <Story />
  </BeforeButton>
);

export const Standard: Story = {};

export const Tillstånd: Story = {
  tags: ['visual', 'forced-colors'],
  render: (args) => (
    <FieldStates error={ERROR} changedFrom="0000">
      {(label, { isEmpty = false, isReadOnly = false, isDisabled = false, ...said }) => (
        <Field {...args} {...said} label={label} aside={isEmpty ? undefined : 'SoL 11 kap. 1 §'}>
          {(control) => (
            <input
              {...control}
              defaultValue={isEmpty ? '' : '4711'}
              readOnly={isReadOnly}
              disabled={isDisabled}
            />
          )}
        </Field>
      )}
    </FieldStates>
  ),
};

export const Fel: Story = {
  args: { errorMessage: ERROR, isRequired: true },
  play: async ({ canvasElement }) => {
    const control = within(canvasElement).getByRole('textbox');
    await expect(control).toBeInvalid();
    await expect(control).toBeRequired();
    await expect(control).toHaveAccessibleDescription(ERROR);
  },
};

export const Skrivskyddad: Story = {
  args: { children: (control) => <input {...control} defaultValue="4711" readOnly /> },
};
export const Inaktiverad: Story = {
  args: { children: (control) => <input {...control} defaultValue="4711" disabled /> },
};
export const Tom: Story = {
  args: { description: 'Står på lappen vid dörren.', children: (control) => <input {...control} /> },
};

export const LångaOrd: Story = {
  name: 'Långa ord',
  args: {
    label: LONG_WORDS.join(' och '),
    aside: 'Socialtjänstsekretessbedömning 26 kap. 1 §',
    description: LONG_TEXT,
    errorMessage: `${LONG_WORDS[0]} saknas. Ange ${LONG_WORDS[2]}.`,
    provenance: { source: LONG_WORDS[3], changedFrom: LONG_WORDS[4], onRestore: () => undefined },
  },
};

export const Smal: Story = {
  ...LångaOrd,
  name: 'Smal',
  tags: ['narrow'],
  globals: { viewport: { value: 'zoom400' } },
};

export const Täthet: Story = {
  render: (args) => (
    <Densities>{() => <Field {...args} description="Fyra siffror." errorMessage={ERROR} />}</Densities>
  ),
};

/** A form where most must be filled in marks the few that may be left out. */
export const ISammanhang: Story = {
  name: 'I sammanhang',
  render: (args) => (
    <form style={{ display: 'grid', gap: 14, maxInlineSize: 420 }}>
      <TextField label="Hyresvärd" value="Storby bostäder" onChange={() => undefined} />
      <AmountField
        label="Hyra per månad"
        value={845_000}
        onChange={() => undefined}
        provenance={{ source: 'ansökan' }}
      />
      <Field {...args} description="Står på lappen vid dörren." isOptional />
      <TextArea label="Om boendet" value="" onChange={() => undefined} isOptional />
    </form>
  ),
};

export const Tangentbord: Story = {
  decorators: [beforeButton],
  ...keyStory(about, {
    through: async ({ canvasElement }) => {
      await pressTab();
      await expect(within(canvasElement).getByRole('textbox')).toHaveFocus();
      await pressTab();
      await expect(within(canvasElement).getByRole('button', { name: 'Spara' })).toHaveFocus();
      await pressTab({ shift: true });
      await expect(within(canvasElement).getByRole('textbox')).toHaveFocus();
    },
  }),
};

/** A click on the label goes to the control. */
export const Etikettklick: Story = {
  tags: ['!dev', '!autodocs'],
  play: async ({ canvasElement }) => {
    await userEvent.click(within(canvasElement).getByText('Nyckelkod'));
    await expect(within(canvasElement).getByRole('textbox', { name: 'Nyckelkod' })).toHaveFocus();
  },
};

export const Skärmläsare: Story = {
  tags: ['!dev', '!autodocs'],
  args: {
    description: 'Fyra siffror.',
    errorMessage: ERROR,
    isRequired: true,
    provenance: { source: 'ansökan' },
  },
  play: async ({ canvasElement }) => {
    await expect((await readAloud(canvasElement)).join('|')).toContain(
      `textbox, Nyckelkod (obligatoriskt), 4711, Fyra siffror. ${ERROR} Hämtat från ansökan, invalid, required`,
    );
  },
};
