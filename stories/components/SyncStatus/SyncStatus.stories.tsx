import type { Meta, StoryObj } from '@storybook/react-vite';
import { Button } from '@samla/ui/Button';
import { StatusBar } from '@samla/ui/StatusBar';
import { SyncStatus } from '@samla/ui/SyncStatus';
import { meta as about } from '@samla/ui/SyncStatus/meta';
import { useState } from 'react';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import { Densities } from '../../support/densities.tsx';
import { LONG_WORDS } from '../../support/longWords.ts';
import { keyStory } from '../../support/proveKeys.ts';
import { readAloud } from '../../support/readAloud.ts';

const LINES = [
  { term: 'Senast hämtat', description: '09:41' },
  { term: 'Väntar på att skickas', description: '3 anteckningar' },
];

const meta = {
  title: 'Komponenter/Besked/Anslutning',
  component: SyncStatus,
  parameters: { about },
  args: {
    state: 'synced',
    text: 'Uppkopplad',
    lines: LINES,
    actions: <Button shortcut="F5">Skicka och hämta nu</Button>,
  },
} satisfies Meta<typeof SyncStatus>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Standard: Story = {};
export const Tillstånd: Story = {
  tags: ['visual', 'forced-colors'],
  render: (args) => (
    <div style={{ display: 'grid', justifyItems: 'start', gap: 8 }}>
      <SyncStatus {...args} />
      <SyncStatus {...args} state="sending" text="3 skickas" />
      <SyncStatus {...args} state="offline" text="Ingen anslutning" />
      <SyncStatus {...args} state="needsYou" text="2 behöver dig" />
    </div>
  ),
};
export const Fel: Story = { args: { state: 'needsYou', text: '2 behöver dig' } };
export const LångaOrd: Story = {
  name: 'Långa ord',
  args: { text: LONG_WORDS[4], lines: [{ term: LONG_WORDS[2], description: LONG_WORDS[0] }] },
};
export const Smal: Story = {
  ...LångaOrd,
  name: 'Smal',
  tags: ['narrow'],
  globals: { viewport: { value: 'zoom400' } },
  play: async ({ canvasElement }) => {
    await userEvent.click(within(canvasElement).getByRole('button'));
    await within(document.body).findByRole('dialog');
  },
};
export const Täthet: Story = { render: (args) => <Densities>{() => <SyncStatus {...args} />}</Densities> };
export const ISammanhang: Story = {
  name: 'I sammanhang',
  render: (args) => (
    <div style={{ display: 'grid', alignItems: 'end', blockSize: '16rem' }}>
      <StatusBar hints={[{ keys: 'F1', label: 'alla tangenter' }]}>
        <SyncStatus {...args} />
      </StatusBar>
    </div>
  ),
};
export const Öppen: Story = {
  tags: ['visual'],
  ...ISammanhang,
  name: 'Öppen',
  play: async ({ canvasElement }) => {
    await userEvent.click(within(canvasElement).getByRole('button', { name: 'Uppkopplad' }));
    await within(document.body).findByRole('dialog');
  },
};

export const Tangentbord: Story = {
  ...keyStory(about, {
    open: async ({ canvasElement }) => {
      const button = within(canvasElement).getByRole('button', { name: 'Uppkopplad' });
      for (const key of ['{Enter}', ' ']) {
        button.focus();
        await userEvent.keyboard(key);
        const facts = await within(document.body).findByRole('dialog', { name: 'Anslutning och sändning' });
        await expect(facts).toHaveTextContent('Väntar på att skickas3 anteckningar');
        await userEvent.keyboard('{Escape}');
        await waitFor(() => expect(button).toHaveFocus());
      }
    },
    close: async ({ canvasElement }) => {
      const button = within(canvasElement).getByRole('button', { name: 'Uppkopplad' });
      await userEvent.keyboard('{Enter}');
      await within(document.body).findByRole('dialog');
      await userEvent.keyboard('{Escape}');
      await waitFor(() => expect(within(document.body).queryByRole('dialog')).toBeNull());
      await expect(button).toHaveFocus();
    },
  }),
};

function Loses() {
  const [isLost, setLost] = useState(false);
  return (
    <>
      <Button onPress={() => setLost(true)}>Bryt</Button>
      <SyncStatus
        state={isLost ? 'offline' : 'synced'}
        text={isLost ? 'Ingen anslutning' : 'Uppkopplad'}
        lines={LINES}
      />
    </>
  );
}

/** A new state is said once, and focus stays where it was. */
export const SägerNyttLäge: Story = {
  tags: ['!dev', '!autodocs'],
  render: () => <Loses />,
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await expect(canvas.getByRole('status')).toBeEmptyDOMElement();
    await userEvent.tab();
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(canvas.getByRole('status')).toHaveTextContent('Ingen anslutning'));
    await expect(canvas.getByRole('button', { name: 'Bryt' })).toHaveFocus();
  },
};

export const Skärmläsare: Story = {
  tags: ['!dev', '!autodocs'],
  play: async ({ canvasElement }) => {
    await expect((await readAloud(canvasElement))[0]).toMatch(/^button, Uppkopplad/);
  },
};
