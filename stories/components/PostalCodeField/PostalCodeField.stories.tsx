import { PostalCodeField } from '@samla/ui/PostalCodeField';
import { meta as about } from '@samla/ui/PostalCodeField/meta';
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
  title: 'Komponenter/Formulär/Postnummerfält',
  component: PostalCodeField,
  parameters: { about },
  args: { label: 'Postnummer', value: '123 45', onChange: fn() },
  render: (args) => (
    <Owned value={args.value} onChange={args.onChange}>
      {(value, onChange) => <PostalCodeField {...args} value={value} onChange={onChange} />}
    </Owned>
  ),
} satisfies Meta<typeof PostalCodeField>;
export default meta;
type Story = StoryObj<typeof meta>;

const beforeButton: Decorator = (Story) => (
  <BeforeButton>
    <Story />
  </BeforeButton>
);
const ERROR = 'Postnumret går inte att läsa. Skriv fem siffror, till exempel 123 45.';
const field = (canvas: HTMLElement) => within(canvas).getByRole<HTMLInputElement>('textbox');

export const Standard: Story = {};

export const Tillstånd: Story = {
  tags: ['visual', 'forced-colors'],
  render: (args) => (
    <FieldStates error={ERROR} changedFrom="123 99">
      {(label, { isEmpty, ...state }) => (
        <PostalCodeField {...args} {...state} label={label} value={isEmpty ? '' : args.value} />
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
      await userEvent.type(input, '1234');
      await expect(input).not.toHaveAttribute('aria-invalid');
    });
    await step('left, it says what is wrong, and keeps what was written', async () => {
      await pressTab();
      await expect(input).toBeInvalid();
      await expect(input).toHaveValue('1234');
      await expect(input).toHaveAccessibleDescription(ERROR);
    });
    await step('mended, it falls silent at once', async () => {
      await userEvent.clear(input);
      await userEvent.type(input, '12345');
      await expect(input).not.toHaveAttribute('aria-invalid');
      await expect(input).toHaveValue('12345');
    });
  },
};

export const Skrivskyddad: Story = { args: { isReadOnly: true } };
export const Inaktiverad: Story = { args: { isDisabled: true } };
export const Tom: Story = { args: { value: '', description: 'Fem siffror.' } };

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

export const Täthet: Story = {
  render: (args) => <Densities>{() => <PostalCodeField {...args} />}</Densities>,
};

export const ISammanhang: Story = {
  name: 'I sammanhang',
  render: (args) => (
    <div style={{ display: 'grid', gridTemplateColumns: '7rem 1fr', gap: 12, maxInlineSize: 420 }}>
      <PostalCodeField {...args} />
      <TextField label="Postort" value="Storby" onChange={() => undefined} />
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
      await userEvent.keyboard('12345');
      await expect(input).toHaveValue('12345');
      await expect(args.onChange).toHaveBeenLastCalledWith('123 45');
      await pressTab();
      await expect(input).toHaveValue('123 45');
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
    await userEvent.paste(' SE-123\u00a045 ');
    await expect(args.onChange).toHaveBeenLastCalledWith('123 45');
    await pressTab();
    await expect(input).toHaveValue('123 45');
    // written into the middle: the caret stays there
    await userEvent.click(input);
    input.setSelectionRange(2, 2);
    await userEvent.keyboard('1');
    await expect(input.selectionStart).toBe(3);
  },
};

export const Skärmläsare: Story = {
  tags: ['!dev', '!autodocs'],
  args: { isRequired: true, description: 'Fem siffror.', errorMessage: ERROR },
  play: async ({ canvasElement }) => {
    await expect((await readAloud(canvasElement)).join('|')).toContain(
      `textbox, Postnummer (obligatoriskt), 123 45, Fem siffror. ${ERROR}, invalid, required`,
    );
  },
};
