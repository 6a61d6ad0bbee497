import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, waitFor } from 'storybook/test';
import { host, page, press, ready, screen, type Stage } from './Stage.tsx';

const meta = {
  title: 'Vyer/Inloggning',
  tags: ['!autodocs'],
  ...screen,
  args: { signIn: 'signedOut' },
} satisfies Meta<typeof Stage>;
export default meta;

type Story = StoryObj<typeof meta>;

export const Utloggad: Story = {
  play: async () => {
    await expect(await page().findByRole('button', { name: 'Logga in' })).toHaveFocus();
  },
};

export const VäntarPåWebbläsaren: Story = {
  play: async (context) => {
    await Utloggad.play?.(context);
    await press('{Enter}');
    await page().findByText(/Väntar på att du loggar in/);
    await expect(page().getByRole('button', { name: 'Avbryt' })).toBeVisible();
  },
};

export const AvbrytsOchGörsOm: Story = {
  play: async (context) => {
    await VäntarPåWebbläsaren.play?.(context);
    await press('{Shift>}{Tab}{/Shift}', '{Enter}');
    await page().findByText(/Inloggningen avbröts/);
    host().completeSignIn();
    await page().findByRole('grid');
    await ready();
  },
};

export const OsäntArbeteVäntar: Story = {
  args: { signIn: 'signedIn', online: false },
  play: async () => {
    await ready();
    await press('n');
    await waitFor(() => expect(document.activeElement?.tagName).toBe('TEXTAREA'));
    await press('Inte sänt.', '{Control>}{Enter}{/Control}');
    await page().findByText('1 väntar här');
    await press('{Control>}k{/Control}');
    await page().findByRole('combobox');
    await press('logga ut', '{ArrowDown}', '{Enter}');
    const dialog = await page().findByRole('alertdialog', { name: 'Logga ut innan allt är skickat?' });
    // Enter alone must not sign out
    await expect(page().getByRole('button', { name: 'Stanna kvar' })).toHaveFocus();
    await press('{Tab}', '{Enter}');
    await waitFor(() => expect(dialog).not.toBeInTheDocument());
    await page().findByText(/1 text som du skrivit väntar på att skickas/);
    await expect(page().getByRole('button', { name: 'Logga in' })).toHaveFocus();
  },
};
