import type { Meta, StoryObj } from '@storybook/react-vite';
import { Button } from '@samla/ui/Button';
import { expect, fn, userEvent, within } from 'storybook/test';

const meta = {
  title: 'Komponenter/Knapp',
  component: Button,
  args: { children: 'Spara anteckning', onPress: fn() },
} satisfies Meta<typeof Button>;
export default meta;

type Story = StoryObj<typeof meta>;

export const Standard: Story = {};

export const Tillstånd: Story = {
  render: (args) => (
    <div style={{ display: 'flex', flexWrap: 'wrap', gap: 8 }}>
      {(['primary', 'secondary', 'quiet', 'danger'] as const).map((variant) => (
        <Button key={variant} {...args} variant={variant} shortcut="Ctrl+Enter">
          {variant}
        </Button>
      ))}
      <Button {...args} variant="primary" isStacked shortcut="Ctrl+Enter">
        Skyddsbedömning
      </Button>
      <Button {...args} isDisabled>
        Inaktiverad
      </Button>
      <Button {...args} isPending>
        Skickar
      </Button>
    </div>
  ),
};

export const Mörkt: Story = { ...Tillstånd, globals: { theme: 'dark' } };
export const HögKontrast: Story = { ...Tillstånd, globals: { theme: 'contrast' } };

export const LångaOrd: Story = {
  args: {
    children: 'Familjehemsplaceringsutredning och socialtjänstsekretessbedömning',
    shortcut: 'Ctrl+Shift+B',
  },
  globals: { viewport: { value: 'zoom400' } },
};

export const Tangentbord: Story = {
  args: { shortcut: 'Ctrl+Enter' },
  play: async ({ args, canvasElement }) => {
    const button = within(canvasElement).getByRole('button', { name: 'Spara anteckning' });
    await expect(button).toHaveAttribute('aria-keyshortcuts', 'Control+Enter');
    await userEvent.tab();
    await expect(button).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    await userEvent.keyboard(' ');
    await expect(args.onPress).toHaveBeenCalledTimes(2);
  },
};
