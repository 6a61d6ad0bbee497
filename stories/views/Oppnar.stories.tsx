import type { FakeHost } from '@samla/desktop/renderer/testing/stage';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, waitFor } from 'storybook/test';
import { host, page, press, ready, screen, type Stage } from './Stage.tsx';

const meta = { title: 'Vyer/Öppnar', tags: ['!autodocs'], ...screen } satisfies Meta<typeof Stage>;
export default meta;
type Story = StoryObj<typeof meta>;

type Trouble = Parameters<FakeHost['opening']>[0];
const opening = (sync: Trouble) => ({ prepare: (one: FakeHost) => one.opening(sync) });

const noServer = 'Servern svarar inte. Det du skriver finns kvar här och skickas när den svarar igen.';
const recovering =
  'Datorns nyckel öppnar inte det som är sparat här. Det öppnas med återställningsnyckeln så snart du är inloggad och servern svarar. Inget är borttaget.';
const diskStops =
  'Det som är sparat på datorn kan inte öppnas just nu: disken kan vara full eller skrivskyddad. Frigör plats. Samla försöker igen. Inget är borttaget.';
const cannotOpen =
  'Det som är sparat på datorn kunde inte öppnas. Starta om Samla, och kontakta it-stödet om det inte hjälper. Inget är borttaget.';
const newer =
  'En nyare version av Samla har använts på den här datorn. Starta den versionen, eller be it-stödet uppdatera. Inget är borttaget.';

/** She has signed in, and is not told that she is to do so. */
const notAskedToSignIn = () => expect(page().queryByText(/Väntar på att du loggar in/)).toBeNull();

/** Signed in, and nothing is wrong: it takes its time. */
export const HämtarÄrendena: Story = {
  name: 'Hämtar ärendena',
  args: opening({ kind: 'firstFetch' }),
  play: async () => {
    await expect(await page().findByRole('progressbar', { name: 'Hämtar dina ärenden' })).toBeVisible();
    await expect(page().getByRole('heading', { name: 'Samla' })).toHaveFocus();
    await notAskedToSignIn();
  },
};

/** The message is an alert, the key that helps has the focus, and the work opens when it has helped. */
const triesAgain = async (message: string) => {
  await waitFor(() => expect(page().getByRole('alert')).toHaveTextContent(message));
  await notAskedToSignIn();
  await expect(page().getByRole('button', { name: 'Försök igen' })).toHaveFocus();
  await press('{Enter}');
  await waitFor(() => expect(host().asked).toBe(1));
};

export const ServernSvararInte: Story = {
  name: 'Servern svarar inte',
  args: opening({ kind: 'offline', message: noServer }),
  play: () => triesAgain(noServer),
};

export const NyckelnÖppnarInte: Story = {
  name: 'Nyckeln öppnar inte',
  args: opening({ kind: 'fetching', message: recovering }),
  play: () => triesAgain(recovering),
};

export const DiskenÄrFull: Story = {
  name: 'Disken är full',
  args: opening({ kind: 'failed', message: diskStops }),
  play: () => triesAgain(diskStops),
};

export const KanInteÖppnas: Story = {
  name: 'Kan inte öppnas',
  args: opening({ kind: 'failed', message: cannotOpen }),
  play: async () => {
    await triesAgain(cannotOpen);
    host().completeSignIn();
    await page().findByRole('grid');
    await ready();
  },
};

/** Nothing helps but the newer program: she can sign out, and Enter alone does nothing. */
export const NyareVersion: Story = {
  name: 'Nyare version',
  args: opening({ kind: 'outdated', message: newer }),
  play: async () => {
    await waitFor(() => expect(page().getByRole('alert')).toHaveTextContent(newer));
    await notAskedToSignIn();
    await expect(page().getByRole('heading', { name: 'Samla' })).toHaveFocus();
    await expect(page().queryByRole('button', { name: 'Försök igen' })).toBeNull();
    await press('{Tab}');
    await expect(page().getByRole('button', { name: 'Logga ut' })).toHaveFocus();
    await press('{Enter}');
    await expect(await page().findByRole('button', { name: 'Logga in' })).toHaveFocus();
  },
};

/** What stands in the way comes later: it is shown, and the focus goes to what helps. */
export const GårFel: Story = {
  name: 'Går fel',
  args: opening({ kind: 'idle' }),
  play: async () => {
    await page().findByRole('progressbar', { name: 'Öppnar dina ärenden' });
    host().opening({ kind: 'signInNeeded', message: recovering });
    await waitFor(() => expect(page().getByRole('alert')).toHaveTextContent(recovering));
    await waitFor(() => expect(page().getByRole('button', { name: 'Logga in' })).toHaveFocus());
  },
};

/** Her sign-in has run out as well: she is told of both. */
export const UtloggadMedTrasigDisk: Story = {
  name: 'Utloggad, och disken är full',
  args: { signIn: 'signedOut', prepare: (one) => one.setSync({ ...stopped, message: diskStops }) },
  play: async () => {
    await expect(await page().findByRole('button', { name: 'Logga in' })).toHaveFocus();
    await expect(page().getByRole('alert')).toHaveTextContent(diskStops);
  },
};

const stopped = { kind: 'failed', progress: null, lastSyncedAt: null } as const;
