import { TextArea } from '@samla/ui/TextArea';
import { TextField } from '@samla/ui/TextField';
import { meta as about } from '@samla/ui/TextField/meta';
import type { Decorator, Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, userEvent, waitFor, within } from 'storybook/test';
import { BeforeButton } from '../../support/BeforeButton.tsx';
import { Densities } from '../../support/densities.tsx';
import { FieldStates } from '../../support/FieldStates.tsx';
import { LONG_TEXT, LONG_WORDS } from '../../support/longWords.ts';
import { Owned } from '../../support/Owned.tsx';
import { pressTab } from '../../support/pressTab.ts';
import { keyStory } from '../../support/proveKeys.ts';
import { readAloud } from '../../support/readAloud.ts';

const meta = {
  title: 'Komponenter/Formulär/Textfält',
  component: TextField,
  parameters: { about },
  args: { label: 'Rubrik', value: 'Samtal med skolan', onChange: fn() },
  render: (args) => (
    <Owned value={args.value} onChange={args.onChange}>
      {(value, onChange) => <TextField {...args} value={value} onChange={onChange} />}
    </Owned>
  ),
} satisfies Meta<typeof TextField>;
export default meta;
type Story = StoryObj<typeof meta>;

const ERROR = 'Rubriken saknas. Skriv vad anteckningen handlar om.';
const beforeButton: Decorator = (Story) => (
  <BeforeButton>
    <Story />
  </BeforeButton>
);
const field = (canvas: HTMLElement) => within(canvas).getByRole<HTMLInputElement>('textbox');

export const Standard: Story = {};

export const Tillstånd: Story = {
  tags: ['visual', 'forced-colors'],
  render: (args) => (
    <FieldStates error={ERROR} changedFrom="Anmälan">
      {(label, { isEmpty, ...state }) => (
        <TextField {...args} {...state} label={label} value={isEmpty ? '' : args.value} />
      )}
    </FieldStates>
  ),
};

/** The error comes from the owner: a required field that is empty is told of when it is handed in. */
export const Fel: Story = {
  args: { value: '', errorMessage: ERROR, isRequired: true },
  play: async ({ canvasElement }) => {
    await expect(field(canvasElement)).toBeInvalid();
    await expect(field(canvasElement)).toHaveAccessibleDescription(ERROR);
  },
};
export const FelMörkt: Story = { ...Fel, name: 'Fel, mörkt', globals: { theme: 'dark' } };
export const FelHögKontrast: Story = {
  ...Fel,
  name: 'Fel, hög kontrast',
  globals: { theme: 'contrast' },
};

export const Skrivskyddad: Story = { args: { isReadOnly: true } };
export const Inaktiverad: Story = { args: { isDisabled: true } };
export const Tom: Story = { args: { value: '', description: 'Några ord räcker.' } };

/** A code: no spelling check, figures of one width. */
export const Beteckning: Story = {
  args: { label: 'Ärendenummer hos skolan', value: 'BOU 2026:0O1l', isIdentifier: true, isShort: true },
  play: async ({ canvasElement }) => {
    await expect(field(canvasElement)).toHaveAttribute('spellcheck', 'false');
  },
};

export const LångaOrd: Story = {
  name: 'Långa ord',
  args: {
    label: LONG_WORDS.join(' och '),
    value: LONG_TEXT,
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

export const Täthet: Story = {
  tags: ['visual'],
  render: (args) => <Densities>{() => <TextField {...args} errorMessage={ERROR} />}</Densities>,
};

export const ISammanhang: Story = {
  name: 'I sammanhang',
  render: (args) => (
    <form style={{ display: 'grid', gap: 12, maxInlineSize: 420 }}>
      <TextField {...args} isRequired />
      <TextArea label="Anteckning" value="" onChange={() => undefined} />
    </form>
  ),
};

export const Tangentbord: Story = {
  decorators: [beforeButton],
  ...keyStory(about, {
    through: async ({ canvasElement }) => {
      await pressTab();
      await expect(field(canvasElement)).toHaveFocus();
      await userEvent.keyboard(' i dag');
      await pressTab();
      await expect(within(canvasElement).getByRole('button', { name: 'Spara' })).toHaveFocus();
      await pressTab({ shift: true });
      await expect(field(canvasElement)).toHaveFocus();
    },
    caret: async ({ canvasElement }) => {
      await userEvent.keyboard('{Home}');
      await expect(field(canvasElement).selectionStart).toBe(0);
      await userEvent.keyboard('{End}');
      await expect(field(canvasElement).selectionStart).toBe(field(canvasElement).value.length);
    },
  }),
};

/** Nothing is cut off: what is too long stays, is counted, and is said once the worker pauses. */
export const FörLångt: Story = {
  name: 'För långt',
  tags: ['visual'],
  args: { value: '', maxLength: 100 },
  play: async ({ canvasElement, step }) => {
    const said = () => document.querySelector('[data-announcer]')?.textContent;
    const input = field(canvasElement);
    await step('far from the limit nothing is counted', async () => {
      await userEvent.click(input);
      await userEvent.paste('a'.repeat(79));
      await expect(within(canvasElement).queryByText(/tecken/)).toBeNull();
    });
    await step('near it the rest is counted, and read with the field', async () => {
      await userEvent.keyboard('a');
      await expect(input).toHaveAccessibleDescription('20 tecken kvar');
      await expect(input).toBeValid();
      await waitFor(() => expect(said()).toBe('20 tecken kvar'), { timeout: 3000 });
    });
    await step('past it all that was pasted is there, and the field is wrong', async () => {
      await userEvent.paste('b'.repeat(33));
      await expect(input).toHaveValue('a'.repeat(80) + 'b'.repeat(33));
      await expect(input).toBeInvalid();
      await expect(input).toHaveAccessibleDescription('13 tecken för mycket');
      await waitFor(() => expect(said()).toBe('13 tecken för mycket'), { timeout: 3000 });
    });
  },
};

export const Skärmläsare: Story = {
  tags: ['!dev', '!autodocs'],
  args: { isRequired: true, description: 'Några ord räcker.', errorMessage: ERROR },
  play: async ({ canvasElement }) => {
    await expect((await readAloud(canvasElement)).join('|')).toContain(
      `textbox, Rubrik (obligatoriskt), Samtal med skolan, Några ord räcker. ${ERROR}, invalid, required`,
    );
  },
};
