import { NumberField } from '@samla/ui/NumberField';
import { meta as about } from '@samla/ui/NumberField/meta';
import { SelectField } from '@samla/ui/SelectField';
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
  title: 'Komponenter/Formulär/Talfält',
  component: NumberField,
  parameters: { about },
  args: { label: 'Timmar per vecka', value: 12.5, decimals: 2, unit: 'timmar', onChange: fn() },
  render: (args) => (
    <Owned value={args.value} onChange={args.onChange}>
      {(value, onChange) => <NumberField {...args} value={value} onChange={onChange} />}
    </Owned>
  ),
} satisfies Meta<typeof NumberField>;
export default meta;
type Story = StoryObj<typeof meta>;

const ERROR = 'Talet är för stort. Skriv högst 168.';
const beforeButton: Decorator = (Story) => (
  <BeforeButton>
    <Story />
  </BeforeButton>
);
const field = (canvas: HTMLElement) => within(canvas).getByLabelText<HTMLInputElement>(/Timmar/);
const leave = async () => {
  await pressTab();
};

export const Standard: Story = {};

export const Tillstånd: Story = {
  tags: ['visual', 'forced-colors'],
  render: (args) => (
    <FieldStates error={ERROR} changedFrom="10">
      {(label, { isEmpty, ...state }) => (
        <NumberField {...args} {...state} label={label} value={isEmpty ? null : args.value} />
      )}
    </FieldStates>
  ),
};

/** What cannot be read stays, and the field says how it is written; once right it falls silent. */
export const Fel: Story = {
  decorators: [beforeButton],
  args: { value: null, isSigned: false, maxValue: 168 },
  play: async ({ canvasElement, args, step }) => {
    const input = field(canvasElement);
    for (const [text, error] of [
      ['tolv', 'Talet går inte att läsa. Skriv det med siffror, till exempel 12,25.'],
      ['1.250', 'Punkten går att läsa på två sätt. Skriv 1\u00a0250 eller 1,25.'],
      ['1,255', 'Talet har för många decimaler. Skriv högst två.'],
      ['-3', 'Talet får inte vara negativt. Skriv det utan minustecken.'],
      ['200', 'Talet är för stort. Skriv högst 168.'],
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
      await userEvent.keyboard('7.50');
      await expect(input).not.toHaveAttribute('aria-invalid');
      await expect(args.onChange).toHaveBeenLastCalledWith(7.5);
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
export const Tom: Story = { args: { value: null, description: 'Enligt beslutet.' } };

export const LångaOrd: Story = {
  name: 'Långa ord',
  args: {
    label: LONG_WORDS.join(' och '),
    description: LONG_TEXT,
    errorMessage: `${ERROR} ${LONG_WORDS[0]}.`,
    unit: LONG_WORDS[1],
  },
};

export const Smal: Story = {
  ...LångaOrd,
  name: 'Smal',
  tags: ['narrow'],
  globals: { viewport: { value: 'zoom400' } },
};

export const Täthet: Story = { render: (args) => <Densities>{() => <NumberField {...args} />}</Densities> };

export const ISammanhang: Story = {
  name: 'I sammanhang',
  render: (args) => (
    <form style={{ display: 'grid', gap: 12, maxInlineSize: 420 }}>
      <SelectField
        label="Insats"
        choices={[{ id: 'home', name: 'Hemtjänst' }]}
        selectedId="home"
        onSelect={() => undefined}
      />
      <NumberField {...args} />
      <NumberField label="Antal barn" value={2} onChange={() => undefined} step={1} minValue={0} />
    </form>
  ),
};

export const Tangentbord: Story = {
  decorators: [beforeButton],
  args: { value: null, step: 0.5, minValue: 0, maxValue: 40 },
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
      await userEvent.keyboard('7.50');
      await expect(args.onChange).toHaveBeenLastCalledWith(7.5);
      await expect(input).toHaveValue('7.50');
      await pressTab();
      await expect(input).toHaveValue('7,5');
    },
    caret: async ({ canvasElement }) => {
      const input = field(canvasElement);
      input.focus();
      await userEvent.keyboard('{Home}');
      await expect(input.selectionStart).toBe(0);
      await userEvent.keyboard('{End}');
      await expect(input.selectionStart).toBe(input.value.length);
      await expect(input).toHaveValue('7,5');
    },
    step: async ({ args }) => {
      await userEvent.keyboard('{ArrowUp}');
      await expect(args.onChange).toHaveBeenLastCalledWith(7.5 + 0.5);
      await userEvent.keyboard('{ArrowDown}{ArrowDown}');
      await expect(args.onChange).toHaveBeenLastCalledWith(7.5 - 0.5);
    },
    leap: async ({ canvasElement, args }) => {
      await userEvent.keyboard('{PageUp}');
      await expect(args.onChange).toHaveBeenLastCalledWith(7.5 + 9 * 0.5);
      await userEvent.keyboard('{PageUp}{PageUp}{PageUp}{PageUp}{PageUp}{PageUp}');
      await expect(args.onChange).toHaveBeenLastCalledWith(40);
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
    const input = within(canvasElement).getByRole('textbox', { name: /Timmar/ });
    await userEvent.click(input);
    await userEvent.keyboard('{ArrowUp}{ArrowDown}{PageUp}{PageDown}');
    await fireEvent.wheel(input, { deltaY: 100 });
    await expect(args.onChange).not.toHaveBeenCalled();
    await expect(input).toHaveValue('12,5');
  },
};

export const StegPåText: Story = {
  name: 'Steg på text',
  tags: ['!dev', '!autodocs'],
  args: { value: null, step: 0.5 },
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

export const Skärmläsare: Story = {
  tags: ['!dev', '!autodocs'],
  args: { isRequired: true, description: 'Enligt beslutet.', errorMessage: ERROR },
  play: async ({ canvasElement }) => {
    await expect((await readAloud(canvasElement)).join('|')).toContain(
      `textbox, Timmar per vecka (obligatoriskt), 12,5, Enligt beslutet. ${ERROR}, invalid, required`,
    );
  },
};
