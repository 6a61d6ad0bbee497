import type { Meta, StoryObj } from '@storybook/react-vite';
import { StatusBar, StatusItem } from '@samla/ui/StatusBar';
import { meta as about } from '@samla/ui/StatusBar/meta';
import { expect, fn, userEvent, within } from 'storybook/test';
import { Densities } from '../../support/densities.tsx';
import { LONG_WORDS } from '../../support/longWords.ts';
import { keyStory } from '../../support/proveKeys.ts';
import { readAloud } from '../../support/readAloud.ts';

const press = fn();
const ITEMS = (
  <>
    <StatusItem tone="ok" sign="●">
      Uppkopplad
    </StatusItem>
    <StatusItem onPress={press}>1 skickas</StatusItem>
    <StatusItem tone="needsYou" keys="F8" onPress={press}>
      2 behöver dig
    </StatusItem>
  </>
);

const meta = {
  title: 'Komponenter/Skal och navigering/Statusrad',
  component: StatusBar,
  parameters: { about },
  args: {
    children: ITEMS,
    hints: [
      { keys: 'Enter', label: 'öppna' },
      { keys: 'M', label: 'ta' },
      { keys: 'F1', label: 'alla tangenter' },
    ],
  },
  decorators: [
    (Story) => (
      <footer style={{ borderBlock: '1px solid var(--line)' }}>
        <Story />
      </footer>
    ),
  ],
} satisfies Meta<typeof StatusBar>;
export default meta;
type Story = StoryObj<typeof meta>;

const button = (canvas: HTMLElement, name: string) => within(canvas).getByRole('button', { name });

export const Standard: Story = {};

export const Tillstånd: Story = {
  tags: ['visual', 'forced-colors'],
  args: { hints: [] },
  render: (args) => (
    <div style={{ display: 'grid', gap: 8 }}>
      <StatusBar {...args}>{ITEMS}</StatusBar>
      <StatusBar {...args}>
        <StatusItem sign="○">Inte ansluten. Det du skriver sparas här.</StatusItem>
        <StatusItem>4 väntar</StatusItem>
      </StatusBar>
      <StatusBar hints={[{ keys: 'Ctrl+Enter', label: 'spara' }]}>
        <StatusItem tone="needsYou" sign="!" onPress={press}>
          Servern svarar inte
        </StatusItem>
      </StatusBar>
    </div>
  ),
};

export const LångaOrd: Story = {
  name: 'Långa ord',
  args: {
    children: LONG_WORDS.map((word) => (
      <StatusItem key={word} onPress={press}>
        {word}
      </StatusItem>
    )),
    hints: LONG_WORDS.map((label, place) => ({ keys: `Ctrl+Shift+${place}`, label })),
  },
};

export const Smal: Story = {
  ...LångaOrd,
  name: 'Smal',
  tags: ['narrow'],
  globals: { viewport: { value: 'zoom400' } },
};

export const Täthet: Story = { render: (args) => <Densities>{() => <StatusBar {...args} />}</Densities> };

export const ISammanhang: Story = {
  name: 'I sammanhang',
  decorators: [
    (Story) => (
      <div style={{ display: 'grid', gridTemplateRows: '8rem auto', border: '1px solid var(--line)' }}>
        <div style={{ padding: 14, background: 'var(--surface)' }}>
          <h1>Mina ärenden</h1>
        </div>
        <Story />
      </div>
    ),
  ],
};

export const Tangentbord: Story = {
  ...keyStory(about, {
    next: async ({ canvasElement }) => {
      await userEvent.tab();
      await expect(button(canvasElement, '1 skickas')).toHaveFocus();
      await userEvent.tab();
      await expect(button(canvasElement, '2 behöver dig')).toHaveFocus();
      await userEvent.tab({ shift: true });
      await expect(button(canvasElement, '1 skickas')).toHaveFocus();
    },
    press: async () => {
      press.mockClear();
      await userEvent.keyboard('{Enter} ');
      await expect(press).toHaveBeenCalledTimes(2);
    },
  }),
};

export const Skärmläsare: Story = {
  tags: ['!dev', '!autodocs'],
  play: async ({ canvasElement }) => {
    await expect(await readAloud(canvasElement)).toEqual(
      expect.arrayContaining([
        'Uppkopplad',
        'button, 1 skickas',
        'button, 2 behöver dig, key shortcuts F8',
        'F1',
        'alla tangenter',
      ]),
    );
  },
};
