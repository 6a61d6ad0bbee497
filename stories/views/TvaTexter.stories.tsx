import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, waitFor } from 'storybook/test';
import { host, openCase, page, panel, press, ready, said, screen, type Stage } from './Stage.tsx';

const meta = { title: 'Vyer/Två texter', tags: ['!autodocs'], ...screen } satisfies Meta<typeof Stage>;
export default meta;
type Story = StoryObj<typeof meta>;

const note = () => page().getByRole('textbox', { name: 'Ny anteckning' });
const write = async (text: string) => {
  await openCase('Nilsson');
  await press('{Control>}j{/Control}');
  await waitFor(() => expect(note()).toHaveFocus());
  await press(text);
  await waitFor(() => expect(panel().getByText(/^Sparat här/)).toBeVisible(), { timeout: 3000 });
};
const draft = (text: string) => JSON.stringify({ heading: '', text });
/** The same form is written in on the worker's other device. */
const elsewhere = async (base: string, theirs: string) => {
  const key = await noteKey();
  host().draftFromElsewhere(key, draft(base), draft(theirs));
};
const noteKey = async () => {
  const keys = host()
    .draftKeys()
    .filter((key) => key.startsWith('note:'));
  await expect(keys).toHaveLength(1);
  return keys[0] ?? '';
};

/** What was written in other paragraphs elsewhere is put together with this without a question. */
export const FogasIhop: Story = {
  name: 'Fogas ihop',
  play: async () => {
    await write('Ringt skolan.');
    await elsewhere('', 'Ringt skolan.');
    await elsewhere('Ringt skolan.', 'Ringt skolan.\nRektorn deltar.');
    await waitFor(() => expect(note()).toHaveValue('Ringt skolan.\nRektorn deltar.'));
    await expect(panel().queryByText('Ändrat även på annat håll')).toBeNull();
  },
};

/** The same paragraph in two ways: nothing is chosen for the worker, and both can be kept. */
export const Välj: Story = {
  play: async () => {
    await write('Ringt skolan, de återkommer.');
    await elsewhere('', 'Ringt skolan, rektorn deltar.');
    const compare = await panel().findByRole('button', { name: 'Jämför och välj' });
    await expect(panel().getByText(/Ändrat även på annat håll/)).toBeVisible();
    compare.focus();
    await press('{Enter}');
    const dialog = await page().findByRole('dialog', { name: 'Samma text har ändrats på två håll' });
    await expect(dialog).toHaveTextContent('Ringt skolan, de återkommer.');
    await expect(dialog).toHaveTextContent('Ringt skolan, rektorn deltar.');
    await press('{Tab}');
    page().getByRole('radio', { name: /^Båda/ }).focus();
    await press(' ');
    page().getByRole('button', { name: 'Spara valen' }).focus();
    await press('{Enter}');
    await said('Dina val är sparade');
    await waitFor(() =>
      expect(note()).toHaveValue('Ringt skolan, de återkommer.\nRingt skolan, rektorn deltar.'),
    );
    await expect(panel().queryByText(/Ändrat även/)).toBeNull();
  },
};

/** F8 leads to it from anywhere. */
export const BehöverDig: Story = {
  name: 'Behöver dig',
  play: async () => {
    await write('Ringt skolan, de återkommer.');
    await elsewhere('', 'Ringt skolan, rektorn deltar.');
    await press('{F8}');
    const item = await page().findByRole('article', { name: 'Samma text har ändrats på två håll' });
    await waitFor(() => expect(item).toHaveFocus());
    await expect(item).toHaveTextContent(/BOU-2026-\d+/);
  },
};

/** What was chosen away is kept, and can be read and copied. */
export const BortvaldText: Story = {
  name: 'Bortvald text',
  play: async () => {
    await write('Ringt skolan, de återkommer.');
    await elsewhere('', 'Ringt skolan, rektorn deltar.');
    (await panel().findByRole('button', { name: 'Jämför och välj' })).focus();
    await press('{Enter}');
    (await page().findByRole('radio', { name: /^På annat håll/ })).focus();
    await press(' ');
    page().getByRole('button', { name: 'Spara valen' }).focus();
    await press('{Enter}');
    await waitFor(() => expect(note()).toHaveValue('Ringt skolan, rektorn deltar.'));
    await waitFor(() => expect(page().queryByRole('dialog')).not.toBeInTheDocument());
    await press('{Control>}k{/Control}', 'valde bort');
    await waitFor(() => expect(page().getByRole('option', { name: /Texter jag valde bort/ })).toBeVisible());
    await press('{Enter}');
    const dialog = await page().findByRole('dialog', { name: 'Texter du valde bort' });
    await waitFor(() => expect(dialog).toHaveTextContent('Ringt skolan, de återkommer.'));
    await expect(dialog).toHaveTextContent(/BOU-2026-\d+ · Valdes bort 2 november 2026 09:41/);
  },
};

/** A text that the server does not take is kept here, and its form says that no other computer gets it. */
export const FöljerInteMed: Story = {
  name: 'Följer inte med',
  play: async () => {
    await write('Ringt skolan, de återkommer.');
    host().refuseDrafts('Du har redan 500 påbörjade texter. Skicka eller ta bort några.');
    await waitFor(() =>
      expect(panel().getByText(/Följer inte med till dina andra datorer. Du har redan 500/)).toBeVisible(),
    );
    await expect(panel().getByText(/^Sparat här/)).toBeVisible();
    await expect(note()).toHaveValue('Ringt skolan, de återkommer.');
  },
};

/** What was chosen away cannot be read: that is said, and it is read again by a key. */
export const KundeInteLäsas: Story = {
  name: 'Kunde inte läsas',
  play: async () => {
    await ready();
    host().failReading('waiting');
    await press('{Control>}k{/Control}', 'valde bort');
    await waitFor(() => expect(page().getByRole('option', { name: /Texter jag valde bort/ })).toBeVisible());
    await press('{Enter}');
    const dialog = await page().findByRole('dialog', { name: 'Texter du valde bort' });
    await waitFor(() => expect(dialog).toHaveTextContent('Texterna kunde inte hämtas'));
    await expect(dialog).not.toHaveTextContent('Du har inte valt bort någon text');
    host().failReading(null);
    page().getByRole('button', { name: 'Försök igen' }).focus();
    await press('{Enter}');
    await waitFor(() => expect(dialog).toHaveTextContent('Du har inte valt bort någon text'));
    await expect(dialog).toContainElement(document.activeElement as HTMLElement);
  },
};
