import { Button } from '@samla/ui/Button';
import { SaveState } from '@samla/ui/SaveState';
import { TextArea } from '@samla/ui/TextArea';
import { meta as about } from '@samla/ui/TextArea/meta';
import type { Decorator, Meta, StoryObj } from '@storybook/react-vite';
import { useState } from 'react';
import { expect, fn, userEvent, waitFor, within } from 'storybook/test';
import { BeforeButton } from '../../support/BeforeButton.tsx';
import { Densities } from '../../support/densities.tsx';
import { FieldStates } from '../../support/FieldStates.tsx';
import { LONG_TEXT, LONG_WORDS } from '../../support/longWords.ts';
import { Owned } from '../../support/Owned.tsx';
import { pressTab } from '../../support/pressTab.ts';
import { keyStory } from '../../support/proveKeys.ts';
import { readAloud } from '../../support/readAloud.ts';

const TEXT = 'Ringt skolan. Läraren berättar att Noah har varit borta sedan i tisdags.';

const meta = {
  title: 'Komponenter/Formulär/Textyta',
  component: TextArea,
  parameters: { about },
  args: { label: 'Anteckning', value: TEXT, onChange: fn() },
  render: (args) => (
    <Owned value={args.value} onChange={args.onChange}>
      {(value, onChange) => <TextArea {...args} value={value} onChange={onChange} />}
    </Owned>
  ),
} satisfies Meta<typeof TextArea>;
export default meta;
type Story = StoryObj<typeof meta>;

const ERROR = 'Anteckningen är tom. Skriv vad som har hänt.';
const beforeButton: Decorator = (Story) => (
  <BeforeButton>
    <Story />
  </BeforeButton>
);
const field = (canvas: HTMLElement) => within(canvas).getByRole<HTMLTextAreaElement>('textbox');

export const Standard: Story = {};

export const Tillstånd: Story = {
  tags: ['visual', 'forced-colors'],
  render: (args) => (
    <FieldStates error={ERROR} changedFrom="Anmälan">
      {(label, { isEmpty, ...state }) => (
        <TextArea {...args} {...state} label={label} value={isEmpty ? '' : args.value} />
      )}
    </FieldStates>
  ),
};

export const Fel: Story = {
  args: { value: '', errorMessage: ERROR, isRequired: true },
  play: async ({ canvasElement }) => {
    await expect(field(canvasElement)).toBeInvalid();
    await expect(field(canvasElement)).toHaveAccessibleDescription(ERROR);
  },
};

export const Skrivskyddad: Story = { args: { isReadOnly: true } };
export const Inaktiverad: Story = { args: { isDisabled: true } };
export const Tom: Story = { args: { value: '', placeholder: 'Vad har hänt?' } };

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

export const Täthet: Story = { render: (args) => <Densities>{() => <TextArea {...args} />}</Densities> };

export const ISammanhang: Story = {
  name: 'I sammanhang',
  render: (args) => (
    <form style={{ display: 'grid', gap: 8, maxInlineSize: 520, justifyItems: 'end' }}>
      <div style={{ inlineSize: '100%' }}>
        <TextArea {...args} aside={<SaveState state="savedHere" text="Sparat här 09:41" />} />
      </div>
      <Button variant="primary" shortcut="Ctrl+Enter">
        Spara anteckning
      </Button>
    </form>
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
    newLine: async ({ canvasElement, args }) => {
      await userEvent.keyboard('Första raden{Enter}Andra raden');
      await expect(field(canvasElement)).toHaveValue('Första raden\nAndra raden');
      await expect(args.onChange).toHaveBeenLastCalledWith('Första raden\nAndra raden');
    },
  }),
};

/** The field grows with its text, and is as small again when the text is. */
export const Växer: Story = {
  tags: ['!dev', '!autodocs'],
  args: { value: '' },
  play: async ({ canvasElement }) => {
    const input = field(canvasElement);
    const before = input.offsetHeight;
    await userEvent.click(input);
    await userEvent.paste('rad\n'.repeat(12));
    await expect(input.offsetHeight).toBeGreaterThan(before * 2);
    await expect(input.scrollHeight).toBeLessThanOrEqual(input.clientHeight);
    await userEvent.clear(input);
    await expect(input.offsetHeight).toBe(before);
    await expect(input).toHaveAttribute('spellcheck', 'true');
    await expect(input).toHaveAttribute('lang', 'sv');
  },
};

/** Nothing is cut off: what is too long stays, is counted, and is said once the worker pauses. */
export const FörLångt: Story = {
  name: 'För långt',
  tags: ['visual'],
  args: { value: '', maxLength: 200, description: 'Högst 200 tecken.' },
  play: async ({ canvasElement }) => {
    const said = () => document.querySelector('[data-announcer]')?.textContent;
    const input = field(canvasElement);
    await userEvent.click(input);
    await userEvent.paste('a'.repeat(160));
    await expect(input).toHaveAccessibleDescription('Högst 200 tecken. 40 tecken kvar');
    await userEvent.paste('b'.repeat(41));
    await expect(input).toHaveValue('a'.repeat(160) + 'b'.repeat(41));
    await expect(input).toBeInvalid();
    await waitFor(() => expect(said()).toBe('1 tecken för mycket'), { timeout: 3000 });
  },
};

/** The owner answers late and with old text: what was typed since must stay. */
function SlowOwner() {
  const [text, setText] = useState('');
  return (
    <TextArea
      label="Anteckning"
      value={text}
      onChange={(value) => {
        setTimeout(() => setText(value), 60);
      }}
    />
  );
}

export const LångsamÄgare: Story = {
  name: 'Långsam ägare',
  tags: ['!dev', '!autodocs'],
  render: () => <SlowOwner />,
  play: async ({ canvasElement }) => {
    const input = field(canvasElement);
    await userEvent.click(input);
    await userEvent.keyboard('Ringt anmälaren. Hon samtycker.');
    await expect(input).toHaveValue('Ringt anmälaren. Hon samtycker.');
    await new Promise((resolve) => setTimeout(resolve, 300));
    await expect(input).toHaveValue('Ringt anmälaren. Hon samtycker.');
  },
};

export const Skärmläsare: Story = {
  tags: ['!dev', '!autodocs'],
  args: { isRequired: true, description: 'Sparas medan du skriver.', errorMessage: ERROR },
  play: async ({ canvasElement }) => {
    await expect((await readAloud(canvasElement)).join('|')).toContain(
      `textbox, Anteckning (obligatoriskt), Sparas medan du skriver. ${ERROR}, invalid, required|${TEXT}`,
    );
  },
};
