import { AmountField } from '@samla/ui/AmountField';
import { meta as about } from '@samla/ui/AmountField/meta';
import { BankgiroField } from '@samla/ui/BankgiroField';
import type { Decorator, Meta, StoryObj } from '@storybook/react-vite';
import { expect, fireEvent, fn, userEvent, within } from 'storybook/test';
import { BeforeButton } from '../../support/BeforeButton.tsx';
import { Densities } from '../../support/densities.tsx';
import { FieldStates } from '../../support/FieldStates.tsx';
import { LONG_TEXT, LONG_WORDS } from '../../support/longWords.ts';
import { Owned } from '../../support/Owned.tsx';
import { pressTab } from '../../support/pressTab.ts';
import { keyStory } from '../../support/proveKeys.ts';
import { readAloud } from '../../support/readAloud.ts';

const meta = {
  title: 'Komponenter/Formulär/Beloppsfält',
  component: AmountField,
  parameters: { about },
  args: { label: 'Hyra per månad', value: 845_050, onChange: fn() },
  render: (args) => (
    <Owned value={args.value} onChange={args.onChange}>
      {(value, onChange) => <AmountField {...args} value={value} onChange={onChange} />}
    </Owned>
  ),
} satisfies Meta<typeof AmountField>;
export default meta;
type Story = StoryObj<typeof meta>;

const ERROR = 'Talet går inte att läsa. Skriv det med siffror, till exempel 1\u00a0234,50.';
const beforeButton: Decorator = (Story) => (
  <BeforeButton>
    <Story />
  </BeforeButton>
);
const field = (canvas: HTMLElement) => within(canvas).getByLabelText<HTMLInputElement>(/Hyra/);
const leave = async () => {
  await pressTab();
};

export const Standard: Story = {};

export const Tillstånd: Story = {
  render: (args) => (
    <FieldStates error={ERROR} changedFrom="7\u00a0900">
      {(label, { isEmpty, ...state }) => (
        <AmountField {...args} {...state} label={label} value={isEmpty ? null : args.value} />
      )}
    </FieldStates>
  ),
};

/** What cannot be read stays, and the field says how it is written; once right it falls silent. */
export const Fel: Story = {
  decorators: [beforeButton],
  args: { value: null, isSigned: false },
  play: async ({ canvasElement, args, step }) => {
    const input = field(canvasElement);
    for (const [text, error] of [
      ['tolv', 'Talet går inte att läsa. Skriv det med siffror, till exempel 1\u00a0234,50.'],
      ['1.250', 'Punkten går att läsa på två sätt. Skriv 1\u00a0250 eller 1,25.'],
      ['1,255', 'Talet har för många decimaler. Skriv högst två.'],
      ['-300 kr', 'Talet får inte vara negativt. Skriv det utan minustecken.'],
    ] as const) {
      await step(text, async () => {
        await userEvent.clear(input);
        await userEvent.keyboard(text);
        await leave();
        await expect(input).toHaveValue(text);
        await expect(input).toBeInvalid();
        await expect(input).toHaveAccessibleDescription(error);
        await userEvent.click(input);
      });
    }
    await step('mended, it falls silent at once', async () => {
      await userEvent.clear(input);
      await userEvent.keyboard('1.234,5 kr');
      await expect(input).not.toHaveAttribute('aria-invalid');
      await expect(args.onChange).toHaveBeenLastCalledWith(123_450);
    });
    await step('and it says nothing of a new fault until it is left', async () => {
      await userEvent.keyboard('x');
      await expect(input).not.toHaveAttribute('aria-invalid');
      await leave();
      await expect(input).toBeInvalid();
    });
  },
};

export const Skrivskyddad: Story = { args: { isReadOnly: true } };
export const Inaktiverad: Story = { args: { isDisabled: true } };
export const Tom: Story = { args: { value: null, description: 'Står på avin.' } };

export const LångaOrd: Story = {
  name: 'Långa ord',
  args: {
    label: LONG_WORDS.join(' och '),
    description: LONG_TEXT,
    errorMessage: `${ERROR} ${LONG_WORDS[0]}.`,
    value: -99_999_999_999_999,
  },
};

export const Smal: Story = {
  ...LångaOrd,
  name: 'Smal',
  tags: ['narrow'],
  globals: { viewport: { value: 'zoom400' } },
};

export const Täthet: Story = { render: (args) => <Densities>{() => <AmountField {...args} />}</Densities> };

export const ISammanhang: Story = {
  name: 'I sammanhang',
  tags: ['visual'],
  render: (args) => (
    <form style={{ display: 'grid', gap: 12, maxInlineSize: 420 }}>
      <AmountField {...args} provenance={{ source: 'ansökan' }} />
      <AmountField label="Avdrag" value={-120_000} onChange={() => undefined} />
      <BankgiroField label="Hyresvärdens bankgiro" value="9912346" onChange={() => undefined} />
    </form>
  ),
};

export const Tangentbord: Story = {
  decorators: [beforeButton],
  args: { value: null, step: 10_000, minValue: 0, maxValue: 500_000 },
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
      await userEvent.keyboard('1.234,5 kr');
      await expect(args.onChange).toHaveBeenLastCalledWith(123_450);
      await expect(input).toHaveValue('1.234,5 kr');
      await pressTab();
      await expect(input).toHaveValue('1\u00a0234,50');
    },
    caret: async ({ canvasElement }) => {
      const input = field(canvasElement);
      input.focus();
      await userEvent.keyboard('{Home}');
      await expect(input.selectionStart).toBe(0);
      await userEvent.keyboard('{End}');
      await expect(input.selectionStart).toBe(input.value.length);
      await expect(input).toHaveValue('1\u00a0234,50');
    },
    step: async ({ args }) => {
      await userEvent.keyboard('{ArrowUp}');
      await expect(args.onChange).toHaveBeenLastCalledWith(123_450 + 10_000);
      await userEvent.keyboard('{ArrowDown}{ArrowDown}');
      await expect(args.onChange).toHaveBeenLastCalledWith(123_450 - 10_000);
    },
    leap: async ({ canvasElement, args }) => {
      await userEvent.keyboard('{PageUp}');
      await expect(args.onChange).toHaveBeenLastCalledWith(123_450 + 9 * 10_000);
      await userEvent.keyboard('{PageUp}{PageUp}{PageUp}{PageUp}{PageUp}{PageUp}');
      await expect(args.onChange).toHaveBeenLastCalledWith(500_000);
      await userEvent.keyboard('{PageDown>8/}');
      await expect(args.onChange).toHaveBeenLastCalledWith(0);
      await expect(field(canvasElement)).toHaveAttribute('aria-valuenow', '0');
    },
  }),
};

/** Without steps the arrows leave the number alone; with them they leave alone what is no number, and never the wheel. */
export const UtanSteg: Story = {
  name: 'Utan steg',
  tags: ['!dev', '!autodocs'],
  play: async ({ canvasElement, args }) => {
    const input = within(canvasElement).getByRole('textbox', { name: /Hyra/ });
    await userEvent.click(input);
    await userEvent.keyboard('{ArrowUp}{ArrowDown}{PageUp}{PageDown}');
    await fireEvent.wheel(input, { deltaY: 100 });
    await expect(args.onChange).not.toHaveBeenCalled();
    await expect(input).toHaveValue('8\u00a0450,50');
  },
};

export const StegPåText: Story = {
  name: 'Steg på text',
  tags: ['!dev', '!autodocs'],
  args: { value: null, step: 10_000 },
  play: async ({ canvasElement }) => {
    const input = field(canvasElement);
    await userEvent.click(input);
    await userEvent.keyboard('tolv{ArrowUp}');
    await expect(input).toHaveValue('tolv');
    await userEvent.clear(input);
    await userEvent.keyboard('{ArrowUp}');
    await expect(input).toHaveValue('0');
  },
};

/** As it stands in other systems: hard spaces, a minus sign of typesetting, the currency. */
export const Inklistrat: Story = {
  tags: ['!dev', '!autodocs'],
  decorators: [beforeButton],
  args: { value: null },
  play: async ({ canvasElement, args }) => {
    const input = field(canvasElement);
    await userEvent.click(input);
    await userEvent.paste('\u22121\u202f234,50\u00a0kr');
    await expect(args.onChange).toHaveBeenLastCalledWith(-123_450);
    await leave();
    await expect(input).toHaveValue('\u22121\u00a0234,50');
    await userEvent.clear(input);
    await expect(args.onChange).toHaveBeenLastCalledWith(null);
  },
};

export const Skärmläsare: Story = {
  tags: ['!dev', '!autodocs'],
  args: { isRequired: true, description: 'Står på avin.', errorMessage: ERROR },
  play: async ({ canvasElement }) => {
    await expect((await readAloud(canvasElement)).join('|')).toContain(
      `textbox, Hyra per månad (obligatoriskt), 8\u00a0450,50, Står på avin. ${ERROR}, invalid, required`,
    );
  },
};
