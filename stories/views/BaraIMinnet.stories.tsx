import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, waitFor } from 'storybook/test';
import { host, note, openCase, page, panel, press, ready, said, screen, type Stage } from './Stage.tsx';

const meta = {
  title: 'Vyer/Bara i minnet',
  tags: ['!autodocs'],
  ...screen,
  args: { memoryOnly: true },
} satisfies Meta<typeof Stage>;
export default meta;
type Story = StoryObj<typeof meta>;

// on the screen, and not only said
const warned = () =>
  expect(
    page().getByText(/stäng inte programmet förrän allt är skickat/, { ignore: '[data-announcer]' }),
  ).toBeVisible();

/** What the browser asks the page before it closes or reloads the window. @returns whether it stays open */
function closing(): boolean {
  return !window.dispatchEvent(new Event('beforeunload', { cancelable: true }));
}

/** The computer cannot protect what is stored: that is on the screen though the server answers. */
export const Varningen: Story = {
  play: async () => {
    await ready();
    await page().findByText('Uppkopplad');
    await expect(page().getByRole('heading', { name: 'Inget sparas på den här datorn' })).toBeVisible();
    await warned();
    await said(/stäng inte programmet/);
    // nothing is written: the window closes without a question
    await expect(closing()).toBe(false);
  },
};

/** A note that waits is not called saved, and the window asks before it closes. */
export const VäntarPåAttSkickas: Story = {
  name: 'Väntar på att skickas',
  play: async () => {
    await openCase('Nilsson');
    await press('{Control>}j{/Control}');
    await waitFor(() => expect(note()).toHaveFocus());
    await press('Ringt skolan.');
    await panel().findByText(/^Inte sparat på datorn\./);
    host().delayServer(true);
    await press('{Control>}{Enter}{/Control}');
    await said('Inte sparat på datorn: det väntar på att skickas');
    await waitFor(() =>
      expect(panel().getAllByRole('article')[0]).toHaveTextContent('Inte sparat på datorn'),
    );
    await expect(document.body.textContent).not.toMatch(/Sparat här|allt sparas här/);
    host().setOnline(false);
    await page().findByText('Inte uppkopplad – inget sparas på datorn');
    await warned();
    await expect(closing()).toBe(true);
    host().delayServer(false);
    host().setOnline(true);
    await waitFor(() => expect(panel().queryByText(/Inte sparat på datorn/)).not.toBeInTheDocument());
    await warned();
  },
};

/** Signed out in the middle of it: the strip promises nothing that is not so. */
export const Utloggad: Story = {
  play: async () => {
    await openCase('Nilsson');
    host().expire();
    const strip = await page().findByRole('region', { name: 'Logga in igen' });
    await expect(strip).toHaveTextContent('finns bara så länge programmet är öppet');
    await page().findByText('Logga in igen – inget sparas på datorn');
  },
};
