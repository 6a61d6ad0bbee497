import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import { host, openCase, page, panel, press, ready, said, screen, type Stage } from './Stage.tsx';

const meta = { title: 'Vyer/Tangenter', tags: ['!autodocs'], ...screen } satisfies Meta<typeof Stage>;
export default meta;

type Story = StoryObj<typeof meta>;

/** F1: the keys that work right here, from the list that the handlers read. */
export const Hjälp: Story = {
  play: async () => {
    await ready();
    await press('{F1}');
    const dialog = within(await page().findByRole('dialog', { name: 'Tangenter som fungerar här' }));
    await waitFor(() => expect(dialog.getByText('Ta ärendet')).toBeVisible());
    await waitFor(() => expect(dialog.getByRole('textbox')).toHaveFocus());
  },
};

/** Ctrl+K: persons, cases and everything that can be done. */
export const Palett: Story = {
  play: async () => {
    await ready();
    await press('{Control>}k{/Control}');
    await waitFor(() => expect(page().getByRole('combobox')).toHaveFocus());
    await press('berg');
    await waitFor(() => expect(page().getAllByRole('option')[0]).toHaveTextContent('Berggren, Ulla'));
  },
};

/** Ctrl+E: a number finds the case, and Enter opens it. */
export const SökNummer: Story = {
  play: async () => {
    await ready();
    await press('{Control>}e{/Control}');
    await waitFor(() => expect(page().getByRole('combobox')).toHaveFocus());
    await press('180412-98');
    await waitFor(() => expect(page().getAllByRole('option')[0]).toHaveTextContent('Nilsson, Alva'));
    await press('{ArrowDown}', '{Enter}');
    await waitFor(() =>
      expect(panel().getByRole('heading', { level: 2 })).toHaveTextContent('Nilsson, Alva'),
    );
    await waitFor(() => expect(document.activeElement).toHaveAttribute('role', 'group'));
  },
};

/** F6 goes round the panes; each remembers where the focus was. */
export const Rutor: Story = {
  play: async () => {
    await openCase('Nilsson');
    const here = document.activeElement;
    await press('{Shift>}{F6}{/Shift}');
    await waitFor(() => expect(document.activeElement?.closest('main')).not.toBeNull());
    await press('{F6}');
    await waitFor(() => expect(document.activeElement).toBe(here));
    await said('Öppet ärende');
  },
};

/** Ctrl+Shift+L covers everything; afterwards the focus is where it was. */
export const DoldSkärm: Story = {
  play: async () => {
    await openCase('Nilsson');
    await press('{Control>}{Shift>}L{/Shift}{/Control}');
    await waitFor(() => expect(page().getByRole('button', { name: 'Visa igen' })).toHaveFocus());
    await expect(page().queryByRole('grid')).not.toBeInTheDocument();
    // Tab has nowhere else to go
    await userEvent.tab();
    await expect(page().getByRole('button', { name: 'Visa igen' })).toHaveFocus();
    await said('Skärmen är dold');
  },
};

/** Settings hold at once and are kept. */
export const Inställningar: Story = {
  play: async () => {
    await ready();
    await press('{Control>}k{/Control}');
    await waitFor(() => expect(page().getByRole('combobox')).toHaveFocus());
    await press('mörka', '{ArrowDown}', '{Enter}');
    await said('Inställningen är ändrad');
    await expect(document.documentElement.dataset['theme']).toBe('dark');
    await expect((await host().getSettings()).theme).toBe('dark');
    await ready();
  },
};

/** The same in a dialog, where all choices are seen at once. */
export const InställningarIDialog: Story = {
  play: async () => {
    await ready();
    await press('{Control>}k{/Control}');
    await waitFor(() => expect(page().getByRole('combobox')).toHaveFocus());
    await press('inställningar', '{ArrowDown}', '{Enter}');
    const dialog = within(await page().findByRole('dialog', { name: 'Inställningar' }));
    await waitFor(() => expect(dialog.getByRole('button', { name: /Färger/ })).toHaveFocus());
  },
};
