import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, waitFor } from 'storybook/test';
import { host, note, openCase, page, panel, press, ready, said, screen, type Stage } from './Stage.tsx';

const meta = { title: 'Vyer/Låst', tags: ['!autodocs'], ...screen } satisfies Meta<typeof Stage>;
export default meta;
type Story = StoryObj<typeof meta>;

const idle =
  'Samla har låst sig, för ingen har använt programmet på en stund. Det du skrev är sparat. Lås upp för att fortsätta.';

/** What was being written is saved, nothing of anybody is on the page, and the text is there when it opens again. */
export const EfterEnStund: Story = {
  name: 'Efter en stund',
  play: async () => {
    await openCase('Nilsson');
    await press('{Control>}j{/Control}');
    await waitFor(() => expect(note()).toHaveFocus());
    await press('Ringt skolan, rek');
    host().lock({ kind: 'idle', message: idle });
    await said(/^Samla är låst/);
    // not in what was said either
    await expect(document.body.textContent).not.toContain('Nilsson');
    const key = host()
      .draftKeys()
      .find((one) => one.startsWith('note:'));
    await waitFor(() => expect(host().draft(key ?? '')).toContain('Ringt skolan, rek'));
    host().closeStores();
    await waitFor(() => expect(page().getByRole('button', { name: 'Lås upp' })).toHaveFocus());
    await press('{Enter}');
    await waitFor(() => expect(panel().getByRole('heading', { level: 2 })).toBeVisible());
    await waitFor(() => expect(note()).toHaveValue('Ringt skolan, rek'));
    // she is where she was, and that it was shown again is logged
    await expect(host().opened).toHaveLength(2);
  },
};

/** As it stands while it is locked. */
export const Låst: Story = {
  play: async () => {
    await ready();
    host().lock({ kind: 'idle', message: idle });
    await page().findByRole('button', { name: 'Lås upp' });
  },
};

export const LåstMörkt: Story = { ...Låst, name: 'Låst, mörkt', args: { settings: { theme: 'dark' } } };

/** What the worker must know stands until she says that she has read it. */
export const Raderat: Story = {
  args: { signIn: 'signedOut' },
  play: async () => {
    await page().findByRole('button', { name: 'Logga in' });
    host().notify({
      id: 'wiped',
      message:
        'Den här datorn är anmäld som förlorad. Allt som Samla hade sparat på den är raderat. 2 texter hann aldrig skickas och är borta. Kontakta it-stödet om datorn inte är förlorad.',
    });
    await expect(
      await page().findByRole('heading', { name: 'Allt på den här datorn är raderat' }),
    ).toBeVisible();
    await expect(page().getByRole('button', { name: 'Jag har läst det' })).toBeVisible();
  },
};

export const GickInteAttLäsa: Story = {
  name: 'Gick inte att läsa',
  play: async () => {
    await ready();
    host().notify({
      id: 'unread',
      message:
        'En del av det som var sparat på datorn var skadat: en text kunde inte läsas. Allt annat är kvar. Gå igenom dina utkast och det som väntar på att skickas. Den skadade filen är sparad: be it-stödet om hjälp om något saknas.',
    });
    const seen = await page().findByRole('button', { name: 'Jag har läst det' });
    await expect(page().getByText(/en text kunde inte läsas/)).toBeVisible();
    seen.focus();
    await press('{Enter}');
    await waitFor(() => expect(page().queryByText(/kunde inte läsas/)).not.toBeInTheDocument());
  },
};
