import { IdentityNumberField } from '@samla/ui/IdentityNumberField';
import { meta as about } from '@samla/ui/IdentityNumberField/meta';
import { TextField } from '@samla/ui/TextField';
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

/** As an owner reads: ten digits are of this century, a plus says the one before last. */
const read = (text: string) => {
  const [, century, six, sign, four] = /^(\d\d)?(\d{6})([-+])?(\d{4})$/.exec(text) ?? [];
  if (six === undefined || four === undefined) return text;
  return `${century ?? (sign === '+' ? '19' : '20')}${six}${four}`;
};
const shown = (number: string) => number.replace(/^(\d{8})(\d{4})$/, '$1-$2');
const organisation = (text: string) => text.replace(/^(\d{6})-(\d{4})$/, '$1$2');
const shownOrganisation = (number: string) => number.replace(/^(\d{6})(\d{4})$/, '$1-$2');

const meta = {
  title: 'Komponenter/Formulär/Personnummerfält',
  component: IdentityNumberField,
  parameters: { about },
  args: { label: 'Personnummer', value: '201804129821', onChange: fn(), read, shown },
  render: (args) => (
    <Owned value={args.value} onChange={args.onChange}>
      {(value, onChange) => <IdentityNumberField {...args} value={value} onChange={onChange} />}
    </Owned>
  ),
} satisfies Meta<typeof IdentityNumberField>;
export default meta;
type Story = StoryObj<typeof meta>;

const beforeButton: Decorator = (Story) => (
  <BeforeButton>
    <Story />
  </BeforeButton>
);
const ERROR = 'Den sista siffran stämmer inte med de andra. Kontrollera alla siffror i numret.';
const field = (canvas: HTMLElement) => within(canvas).getByRole<HTMLInputElement>('textbox');

export const Standard: Story = {};

export const Tillstånd: Story = {
  tags: ['visual', 'forced-colors'],
  render: (args) => (
    <FieldStates error={ERROR} changedFrom="20130927-9839">
      {(label, { isEmpty, ...state }) => (
        <IdentityNumberField {...args} {...state} label={label} value={isEmpty ? '' : args.value} />
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
      await userEvent.type(input, '20180412-9822');
      await expect(input).not.toHaveAttribute('aria-invalid');
    });
    await step('left, it says what is wrong, and keeps what was written', async () => {
      await pressTab();
      await expect(input).toBeInvalid();
      await expect(input).toHaveValue('20180412-9822');
      await expect(input).toHaveAccessibleDescription(ERROR);
    });
    await step('mended, it falls silent at once', async () => {
      await userEvent.clear(input);
      await userEvent.type(input, '1804129821');
      await expect(input).not.toHaveAttribute('aria-invalid');
      await expect(input).toHaveValue('1804129821');
    });
  },
};

export const Skrivskyddad: Story = { args: { isReadOnly: true } };
export const Inaktiverad: Story = { args: { isDisabled: true } };
export const Tom: Story = { args: { value: '', description: 'Tio eller tolv siffror.' } };

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
  render: (args) => <Densities>{() => <IdentityNumberField {...args} />}</Densities>,
};

export const ISammanhang: Story = {
  name: 'I sammanhang',
  render: (args) => (
    <div style={{ display: 'grid', gap: 12, maxInlineSize: 420 }}>
      <TextField label="Barnets namn" value="Lindqvist, Noah" onChange={() => undefined} />
      <IdentityNumberField {...args} isOptional />
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
      await userEvent.keyboard('1804129821');
      await expect(input).toHaveValue('1804129821');
      await expect(args.onChange).toHaveBeenLastCalledWith('201804129821');
      await pressTab();
      await expect(input).toHaveValue('20180412-9821');
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
    await userEvent.paste(' Personnummer: 180412\u22129821\u00a0');
    await expect(args.onChange).toHaveBeenLastCalledWith('201804129821');
    await pressTab();
    await expect(input).toHaveValue('20180412-9821');
    // written into the middle: the caret stays there
    await userEvent.click(input);
    input.setSelectionRange(2, 2);
    await userEvent.keyboard('1');
    await expect(input.selectionStart).toBe(3);
  },
};

/** Protected: dots and a mark instead of the number, and nothing to copy. */
export const Skyddat: Story = {
  tags: ['visual'],
  args: { isMasked: true, value: '' },
  play: async ({ canvasElement }) => {
    await pressTab();
    await expect(field(canvasElement)).toHaveFocus();
    await expect(field(canvasElement)).toHaveValue('Skyddad uppgift');
    await expect(field(canvasElement)).toHaveAttribute('readonly');
  },
};

export const Organisationsnummer: Story = {
  args: {
    kind: 'organisation',
    label: 'Organisationsnummer',
    value: '2120000142',
    read: organisation,
    shown: shownOrganisation,
  },
};

/** What changed is said: the worker who listens hears the century that was added. */
export const Upplästs: Story = {
  tags: ['!dev', '!autodocs'],
  decorators: [beforeButton],
  args: { value: '' },
  play: async ({ canvasElement }) => {
    const said = () => document.querySelector('[data-announcer]')?.textContent ?? '';
    const input = field(canvasElement);
    await userEvent.type(input, '20180412-9821');
    await pressTab();
    await new Promise((resolve) => setTimeout(resolve, 500));
    await expect(said()).toBe('');
    await userEvent.clear(input);
    await userEvent.type(input, '180412-9821');
    await pressTab();
    await waitFor(() => expect(said()).toBe('20180412-9821'));
  },
};

export const Skärmläsare: Story = {
  tags: ['!dev', '!autodocs'],
  args: { isRequired: true, description: 'Tio eller tolv siffror.', errorMessage: ERROR },
  play: async ({ canvasElement }) => {
    await expect((await readAloud(canvasElement)).join('|')).toContain(
      `textbox, Personnummer (obligatoriskt), 20180412-9821, Tio eller tolv siffror. ${ERROR}, invalid, required`,
    );
  },
};
