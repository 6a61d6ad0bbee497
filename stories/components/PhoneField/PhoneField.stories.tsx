import { PhoneField } from '@samla/ui/PhoneField';
import { meta as about } from '@samla/ui/PhoneField/meta';
import { TextField } from '@samla/ui/TextField';
import type { Decorator, Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, userEvent, within } from 'storybook/test';
import { BeforeButton } from '../../support/BeforeButton.tsx';
import { Densities } from '../../support/densities.tsx';
import { FieldStates } from '../../support/FieldStates.tsx';
import { LONG_TEXT, LONG_WORDS } from '../../support/longWords.ts';
import { Owned } from '../../support/Owned.tsx';
import { pressTab } from '../../support/pressTab.ts';
import { keyStory } from '../../support/proveKeys.ts';
import { readAloud } from '../../support/readAloud.ts';

const meta = {
  title: 'Komponenter/Formulär/Telefonfält',
  component: PhoneField,
  parameters: { about },
  args: { label: 'Telefon', value: '0701740605', onChange: fn() },
  render: (args) => (
    <Owned value={args.value} onChange={args.onChange}>
      {(value, onChange) => <PhoneField {...args} value={value} onChange={onChange} />}
    </Owned>
  ),
} satisfies Meta<typeof PhoneField>;
export default meta;
type Story = StoryObj<typeof meta>;

const beforeButton: Decorator = (Story) => (
  <BeforeButton>
    <Story />
  </BeforeButton>
);
const ERROR = 'Numret har för få siffror. Skriv hela numret med riktnummer.';
const field = (canvas: HTMLElement) => within(canvas).getByRole<HTMLInputElement>('textbox');

export const Standard: Story = {};

export const Tillstånd: Story = {
  render: (args) => (
    <FieldStates error={ERROR} changedFrom="08-465 004 00">
      {(label, { isEmpty, ...state }) => (
        <PhoneField {...args} {...state} label={label} value={isEmpty ? '' : args.value} />
      )}
    </FieldStates>
  ),
};

export const Fel: Story = {
  decorators: [beforeButton],
  args: { value: '' },
  play: async ({ canvasElement, step }) => {
    const input = field(canvasElement);
    await step('while it is written in nothing is said', async () => {
      await userEvent.type(input, '070');
      await expect(input).not.toHaveAttribute('aria-invalid');
    });
    await step('left, it says what is wrong, and keeps what was written', async () => {
      await pressTab();
      await expect(input).toBeInvalid();
      await expect(input).toHaveValue('070');
      await expect(input).toHaveAccessibleDescription(ERROR);
    });
    await step('mended, it falls silent at once', async () => {
      await userEvent.clear(input);
      await userEvent.type(input, '0701740605');
      await expect(input).not.toHaveAttribute('aria-invalid');
      await expect(input).toHaveValue('0701740605');
    });
  },
};

export const Skrivskyddad: Story = { args: { isReadOnly: true } };
export const Inaktiverad: Story = { args: { isDisabled: true } };
export const Tom: Story = { args: { value: '', description: 'Helst mobil.' } };

export const LångaOrd: Story = {
  name: 'Långa ord',
  args: {
    label: LONG_WORDS.join(' och '),
    description: LONG_TEXT,
    errorMessage: `${ERROR} ${LONG_WORDS[0]}.`,
  },
};

export const Smal: Story = {
  ...LångaOrd,
  name: 'Smal',
  tags: ['narrow'],
  globals: { viewport: { value: 'zoom400' } },
};

export const Täthet: Story = { render: (args) => <Densities>{() => <PhoneField {...args} />}</Densities> };

export const ISammanhang: Story = {
  name: 'I sammanhang',
  render: (args) => (
    <div style={{ display: 'grid', gap: 12, maxInlineSize: 420 }}>
      <TextField label="Anhörig" value="Lindqvist, Noah" onChange={() => undefined} />
      <PhoneField {...args} description="Ring helst före klockan 9." />
    </div>
  ),
};

export const Tangentbord: Story = {
  decorators: [beforeButton],
  args: { value: '' },
  ...keyStory(about, {
    through: async ({ canvasElement }) => {
      await pressTab();
      await expect(field(canvasElement)).toHaveFocus();
      await pressTab();
      await expect(within(canvasElement).getByRole('button', { name: 'Spara' })).toHaveFocus();
      await pressTab({ shift: true });
      await expect(field(canvasElement)).toHaveFocus();
    },
    leave: async ({ canvasElement, args }) => {
      const input = field(canvasElement);
      input.focus();
      await userEvent.keyboard('0701740605');
      await expect(input).toHaveValue('0701740605');
      await expect(args.onChange).toHaveBeenLastCalledWith('0701740605');
      await pressTab();
      await expect(input).toHaveValue('070-174 06 05');
    },
    caret: async ({ canvasElement }) => {
      const input = field(canvasElement);
      input.focus();
      await userEvent.keyboard('{Home}');
      await expect(input.selectionStart).toBe(0);
      await userEvent.keyboard('{End}');
      await expect(input.selectionStart).toBe(input.value.length);
    },
  }),
};

/** Pasted from elsewhere, with its name and its own spaces; the caret stays where the worker has it. */
export const Inklistrat: Story = {
  tags: ['!dev', '!autodocs'],
  decorators: [beforeButton],
  args: { value: '' },
  play: async ({ canvasElement, args }) => {
    const input = field(canvasElement);
    await userEvent.click(input);
    await userEvent.paste('Tel: 070\u2013174\u00a006 05 ');
    await expect(args.onChange).toHaveBeenLastCalledWith('0701740605');
    await pressTab();
    await expect(input).toHaveValue('070-174 06 05');
    // written into the middle: the caret stays there
    await userEvent.click(input);
    input.setSelectionRange(2, 2);
    await userEvent.keyboard('1');
    await expect(input.selectionStart).toBe(3);
  },
};

/** A number from abroad keeps its country, and is never complained of. */
export const Utländskt: Story = {
  tags: ['!dev', '!autodocs'],
  decorators: [beforeButton],
  args: { value: '' },
  play: async ({ canvasElement, args }) => {
    const input = field(canvasElement);
    await userEvent.click(input);
    await userEvent.paste('0047 22 00 00 00');
    await pressTab();
    await expect(args.onChange).toHaveBeenLastCalledWith('+4722000000');
    await expect(input).toHaveValue('+47 22 00 00 00');
    await expect(input).not.toHaveAttribute('aria-invalid');
  },
};

export const Skärmläsare: Story = {
  tags: ['!dev', '!autodocs'],
  args: { isRequired: true, description: 'Helst mobil.', errorMessage: ERROR },
  play: async ({ canvasElement }) => {
    await expect((await readAloud(canvasElement)).join('|')).toContain(
      `textbox, Telefon (obligatoriskt), 070-174 06 05, Helst mobil. ${ERROR}, invalid, required`,
    );
  },
};
