import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import { page, press, ready, said, screen, type Stage } from './Stage.tsx';

const meta = { title: 'Vyer/Mina datorer', tags: ['!autodocs'], ...screen } satisfies Meta<typeof Stage>;
export default meta;
type Story = StoryObj<typeof meta>;

const dialog = async () => within(await page().findByRole('dialog', { name: 'Mina datorer' }));

/** By the palette, as everything that has no key of its own. */
async function open(): Promise<void> {
  await ready();
  await press('{Control>}k{/Control}');
  await userEvent.keyboard('förlorad');
  await waitFor(() => expect(page().getByRole('option', { name: /Mina datorer/ })).toBeVisible());
  await press('{Enter}');
}

/** Which computers Samla has been used on, and what became of one that was lost. */
export const Lista: Story = {
  play: async () => {
    await open();
    const list = await dialog();
    await expect(await list.findByText('den här datorn')).toBeVisible();
    await expect(list.getByText(/2 texter som inte var skickade gick förlorade/)).toBeVisible();
    // this computer and the one that is lost already cannot be reported
    await expect(list.getAllByRole('button', { name: /^Anmäl som förlorad/ })).toHaveLength(1);
  },
};

export const Mörkt: Story = { ...Lista, args: { settings: { theme: 'dark' } } };

/** By keyboard: Enter alone does not report, since focus stands on the way out. */
export const AnmälFörlorad: Story = {
  name: 'Anmäl förlorad',
  play: async () => {
    await open();
    const report = await (
      await dialog()
    ).findByRole('button', { name: 'Anmäl som förlorad: dator 27D0-9B4E' });
    report.closest<HTMLElement>('[role=row]')?.focus();
    await press('{ArrowRight}');
    await waitFor(() => expect(report).toHaveFocus());
    await press('{Enter}');
    const question = within(await page().findByRole('alertdialog'));
    await waitFor(() => expect(question.getByRole('button', { name: 'Avbryt' })).toHaveFocus());
    await press('{Tab}', '{Enter}');
    await said('Dator 27D0-9B4E är anmäld som förlorad');
    await expect(await (await dialog()).findByText(/har inte svarat än/)).toBeVisible();
    await waitFor(() => expect(document.activeElement).toHaveTextContent('27D0-9B4E'));
  },
};

/** Without a network it says so, what to do, and who can help meanwhile. */
export const UtanNät: Story = {
  name: 'Utan nät',
  args: { online: false },
  play: async () => {
    await open();
    const list = await dialog();
    await expect(await list.findByRole('heading', { name: 'Datorerna kunde inte hämtas' })).toBeVisible();
    await expect(list.getByRole('button', { name: 'Försök igen' })).toBeVisible();
  },
};
