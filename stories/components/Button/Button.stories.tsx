import type { Meta, StoryObj } from '@storybook/react-vite';
import { Button } from '@samla/ui/Button';
import { meta as about } from '@samla/ui/Button/meta';
import { Dialog } from '@samla/ui/Dialog';
import { expect, fn, userEvent, within } from 'storybook/test';
import { Densities } from '../../support/densities.tsx';
import { keyStory } from '../../support/proveKeys.ts';
import { readAloud } from '../../support/readAloud.ts';

const meta = {
  title: 'Komponenter/Delar/Knapp',
  component: Button,
  parameters: { about },
  args: { children: 'Spara anteckning', onPress: fn() },
} satisfies Meta<typeof Button>;
export default meta;
type Story = StoryObj<typeof meta>;

const VARIANTS = [
  ['primary', 'Skicka beslut'],
  ['secondary', 'Visa mer'],
  ['quiet', 'Ångra'],
  ['danger', 'Ta bort utkastet'],
] as const;

export const Standard: Story = {};

export const Tillstånd: Story = {
  tags: ['visual', 'forced-colors'],
  render: (args) => (
    <div style={{ display: 'flex', flexWrap: 'wrap', gap: 8 }}>
      {VARIANTS.map(([variant, text]) => (
        <Button key={variant} {...args} variant={variant} shortcut="Ctrl+Enter">
          {text}
        </Button>
      ))}
      <Button {...args} variant="primary" isStacked shortcut="Ctrl+Enter">
        Skyddsbedömning
      </Button>
    </div>
  ),
};

export const Inaktiverad: Story = { args: { isDisabled: true } };
export const Laddar: Story = { args: { isPending: true, children: 'Skickar …' } };

export const LångaOrd: Story = {
  name: 'Långa ord',
  args: {
    children: 'Familjehemsplaceringsutredning och socialtjänstsekretessbedömning',
    shortcut: 'Ctrl+Shift+B',
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
  render: (args) => <Densities>{() => <Button {...args} shortcut="Ctrl+S" />}</Densities>,
};

export const ISammanhang: Story = {
  name: 'I sammanhang',
  // a layer above the page would cover the page of documentation
  parameters: { docs: { story: { inline: false, height: '18rem' } } },
  render: (args) => (
    <Dialog
      title="Vill du skicka beslutet?"
      isOpen
      onClose={() => undefined}
      actions={
        <>
          <Button>Avbryt</Button>
          <Button {...args} variant="primary">
            Skicka beslut
          </Button>
        </>
      }
    >
      Beslutet går till sökanden i dag.
    </Dialog>
  ),
};

export const Tangentbord: Story = {
  args: { shortcut: 'Ctrl+Enter' },
  ...keyStory(about, {
    press: async ({ args, canvasElement }) => {
      const button = within(canvasElement).getByRole('button', { name: 'Spara anteckning' });
      await userEvent.tab();
      await expect(button).toHaveFocus();
      await userEvent.keyboard('{Enter}');
      await userEvent.keyboard(' ');
      await expect(args.onPress).toHaveBeenCalledTimes(2);
    },
  }),
};

export const Skärmläsare: Story = {
  tags: ['!dev', '!autodocs'],
  args: { shortcut: 'Ctrl+Enter' },
  play: async ({ canvasElement }) => {
    await expect(await readAloud(canvasElement)).toContain(
      'button, Spara anteckning, key shortcuts Control+Enter',
    );
  },
};
