import type { Meta, StoryObj } from '@storybook/react-vite';
import { SearchButton } from '@samla/ui/SearchButton';
import { meta as about } from '@samla/ui/SearchButton/meta';
import { expect, fn, userEvent, within } from 'storybook/test';
import { Densities } from '../../support/densities.tsx';
import { LONG_WORDS } from '../../support/longWords.ts';
import { keyStory } from '../../support/proveKeys.ts';
import { readAloud } from '../../support/readAloud.ts';

const meta = {
  title: 'Komponenter/Skal och navigering/Sökknapp',
  component: SearchButton,
  parameters: { about },
  args: {
    children: 'Sök person eller ärende, eller skriv vad du vill göra',
    keys: 'Ctrl+K',
    onPress: fn(),
  },
  decorators: [(Story) => <div style={{ display: 'flex' }}>{Story()}</div>],
} satisfies Meta<typeof SearchButton>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Standard: Story = { tags: ['visual', 'forced-colors'] };

export const LångaOrd: Story = { name: 'Långa ord', args: { children: LONG_WORDS.join(' och ') } };

export const Smal: Story = {
  ...LångaOrd,
  name: 'Smal',
  tags: ['narrow'],
  globals: { viewport: { value: 'zoom400' } },
};

export const Täthet: Story = { render: (args) => <Densities>{() => <SearchButton {...args} />}</Densities> };

export const ISammanhang: Story = {
  name: 'I sammanhang',
  render: (args) => (
    <header style={{ flex: 1, display: 'flex', alignItems: 'center', gap: 14 }}>
      <strong>Samla</strong>
      <SearchButton {...args} />
      <span style={{ marginInlineStart: 'auto' }}>Amina Lindqvist</span>
    </header>
  ),
};

export const Tangentbord: Story = {
  ...keyStory(about, {
    press: async ({ args, canvasElement }) => {
      await userEvent.tab();
      await expect(within(canvasElement).getByRole('button')).toHaveFocus();
      await userEvent.keyboard('{Enter} ');
      await expect(args.onPress).toHaveBeenCalledTimes(2);
    },
  }),
};

export const Skärmläsare: Story = {
  tags: ['!dev', '!autodocs'],
  play: async ({ canvasElement }) => {
    await expect(await readAloud(canvasElement)).toContain(
      'button, Sök person eller ärende, eller skriv vad du vill göra, has popup dialog, key shortcuts Control+K',
    );
  },
};
