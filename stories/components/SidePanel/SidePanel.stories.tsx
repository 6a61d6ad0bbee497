import { useState } from 'react';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { Button } from '@samla/ui/Button';
import { SidePanel, type SidePanelProps } from '@samla/ui/SidePanel';
import { meta as about } from '@samla/ui/SidePanel/meta';
import { TextField } from '@samla/ui/TextField';
import { expect, fn, userEvent, within } from 'storybook/test';
import { Densities } from '../../support/densities.tsx';
import { LONG_NAME, LONG_TEXT } from '../../support/longWords.ts';
import { keyStory } from '../../support/proveKeys.ts';
import { readAloud } from '../../support/readAloud.ts';

const meta = {
  title: 'Komponenter/Skal och navigering/Sidopanel',
  component: SidePanel,
  parameters: { about },
  args: {
    title: 'Uppgifter om Alva',
    children: <p>Född 2018-04-12. Bor hos Jenny Nilsson, Rinkebysvängen 14.</p>,
    onClose: fn(),
  },
  render: (args) => (
    <div style={{ blockSize: '14rem', maxInlineSize: '20rem', display: 'grid' }}>
      <SidePanel {...args} />
    </div>
  ),
} satisfies Meta<typeof SidePanel>;
export default meta;
type Story = StoryObj<typeof meta>;

const page = () => within(document.body);
const opener = () => page().getByRole('button', { name: 'Uppgifter' });

/** A page with a button that opens the panel. */
function Beside({ onClose, ...args }: SidePanelProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <div style={{ display: 'flex', flexWrap: 'wrap', gap: 16, minBlockSize: '14rem' }}>
      <div style={{ flex: '1 1 12rem' }}>
        <Button isExpanded={isOpen} onPress={() => setOpen(!isOpen)}>
          Uppgifter
        </Button>
        <p>Anteckningen skrivs här.</p>
      </div>
      {isOpen && (
        <SidePanel
          {...args}
          onClose={() => {
            onClose();
            setOpen(false);
          }}
        />
      )}
    </div>
  );
}

export const Standard: Story = {};

export const Tillstånd: Story = {
  tags: ['visual', 'forced-colors'],
  args: { actions: <Button variant="primary">Spara</Button> },
};

export const LångaOrd: Story = {
  name: 'Långa ord',
  args: { title: LONG_NAME, children: <p>{LONG_TEXT}</p> },
};

export const Smal: Story = {
  ...LångaOrd,
  name: 'Smal',
  tags: ['narrow'],
  globals: { viewport: { value: 'zoom400' } },
};

export const Täthet: Story = {
  render: (args) => (
    <Densities>{(density) => <SidePanel {...args} title={`Uppgifter ${density}`} />}</Densities>
  ),
};

export const ISammanhang: Story = { name: 'I sammanhang', render: (args) => <Beside {...args} /> };

export const Tangentbord: Story = {
  args: { children: <TextField label="Telefon" value="" onChange={() => undefined} /> },
  render: (args) => <Beside {...args} />,
  ...keyStory(about, {
    open: async () => {
      await userEvent.tab();
      for (const key of ['{Enter}', ' ']) {
        await expect(opener()).toHaveFocus();
        await userEvent.keyboard(key);
        await expect(page().getByRole('heading', { name: 'Uppgifter om Alva' })).toHaveFocus();
        await expect(opener()).toHaveAttribute('aria-expanded', 'true');
        await userEvent.keyboard('{Escape}');
      }
      await userEvent.keyboard('{Enter}');
    },
    leave: async () => {
      await userEvent.tab({ shift: true });
      await expect(opener()).toHaveFocus();
      await expect(page().getByRole('complementary')).toBeVisible();
      await userEvent.tab();
      await expect(page().getByRole('button', { name: 'Stäng Uppgifter om Alva' })).toHaveFocus();
    },
    close: async ({ args }) => {
      await userEvent.tab();
      await expect(page().getByRole('textbox')).toHaveFocus();
      await userEvent.keyboard('{Escape}');
      await expect(page().queryByRole('complementary')).toBeNull();
      await expect(opener()).toHaveFocus();
      await expect(opener()).toHaveAttribute('aria-expanded', 'false');
      await expect(args.onClose).toHaveBeenCalledTimes(3);
    },
  }),
};

/** Closed by its own opener, focus is there already; closed by the cross, it goes there. */
export const Mus: Story = {
  tags: ['!dev', '!autodocs'],
  render: (args) => <Beside {...args} />,
  play: async () => {
    await userEvent.click(opener());
    await userEvent.click(page().getByRole('button', { name: /^Stäng/ }));
    await expect(opener()).toHaveFocus();
    await userEvent.click(opener());
    await userEvent.click(opener());
    await expect(page().queryByRole('complementary')).toBeNull();
    await expect(opener()).toHaveFocus();
  },
};

export const Skärmläsare: Story = {
  tags: ['!dev', '!autodocs'],
  play: async ({ canvasElement }) => {
    await expect(await readAloud(canvasElement)).toEqual(
      expect.arrayContaining([
        'complementary, Uppgifter om Alva',
        'heading, Uppgifter om Alva, level 2',
        'button, Stäng Uppgifter om Alva',
      ]),
    );
  },
};
