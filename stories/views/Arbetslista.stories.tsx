import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, waitFor } from 'storybook/test';
import { host, onRow, page, press, ready, said, screen, type Stage } from './Stage.tsx';

const meta = { title: 'Vyer/Arbetslista', tags: ['!autodocs'], ...screen } satisfies Meta<typeof Stage>;
export default meta;

type Story = StoryObj<typeof meta>;

const all = async () => {
  await ready();
  await press('{Control>}{Shift>}A{/Shift}{/Control}');
  await waitFor(() => expect(page().getByRole('heading', { level: 1 })).toHaveTextContent('Alla ärenden'));
  await ready();
};
const heading = (text: string) =>
  waitFor(() => expect(page().getByRole('heading', { level: 1 })).toHaveTextContent(text));

export const AllaOmråden: Story = {
  play: async () => {
    await all();
    for (const name of ['Område', 'Namn', 'Ärende', 'Steg', 'Handläggare', 'Ärendenummer', 'Frist']) {
      await expect(
        page().getByRole('columnheader', { name: new RegExp(`^${name}( |$)`) }),
      ).toBeInTheDocument();
    }
    await expect(document.querySelector('[role=grid][aria-rowcount]')).toHaveAttribute('aria-rowcount', '29');
  },
};

/** Ctrl+1 … Ctrl+7 go to the areas in the order of the data; each list remembers its row. */
export const OmrådenMedSiffror: Story = {
  play: async () => {
    await ready();
    const names = [
      'Överförmyndare',
      'Barn och unga',
      'Vuxen',
      'Ekonomiskt bistånd',
      'Funktionsnedsättning',
      'Äldreomsorg',
      'Hälso- och sjukvård',
    ];
    for (const [at, name] of names.entries()) {
      await press(`{Control>}${at + 1}{/Control}`);
      await heading(name);
      await ready();
    }
    await press('{ArrowDown}');
    await onRow('Mattsson, Sven');
    await press('{Control>}2{/Control}');
    await heading('Barn och unga');
    await ready();
    await press('{Control>}7{/Control}');
    await heading('Hälso- och sjukvård');
    await onRow('Mattsson, Sven');
  },
};

/** Ctrl+F narrows by typing; the arrow goes to the rows; Esc empties and then goes back to the list. */
export const Filter: Story = {
  play: async () => {
    await all();
    await press('{Control>}f{/Control}');
    await expect(page().getByRole('searchbox')).toHaveFocus();
    await press('lss');
    await heading('2 av 28');
    await said('2 ärenden');
    await press('{ArrowDown}');
    await onRow('Popović, Dragan');
    await press('{Control>}f{/Control}', '{Escape}');
    await heading('28 ärenden');
    await press('{Escape}');
    await ready();
  },
};

export const IngetStämmer: Story = {
  play: async () => {
    await all();
    await press('{Control>}f{/Control}', 'xyzzy');
    await page().findByRole('heading', { name: 'Inget ärende stämmer med filtret' });
    await said('0 ärenden');
    // said once on the screen: the list above has its headings and no row
    await expect(page().getByRole('grid', { name: 'Alla ärenden' })).toHaveAttribute('aria-rowcount', '1');
    await expect(page().getByRole('searchbox')).toHaveFocus();
  },
};

/** A chip taken away widens the list; what is left out can be put back. */
export const Marken: Story = {
  play: async () => {
    await all();
    await press('{Control>}f{/Control}', '{Shift>}{Tab}{/Shift}', '{Delete}');
    await heading('30 ärenden');
    await expect(page().getByRole('button', { name: 'Visa bara: Ej avslutade' })).toBeVisible();
    await expect(page().getByRole('searchbox')).toHaveFocus();
    await press('{Tab}', '{Enter}');
    await heading('28 ärenden');
    await expect(page().getByRole('searchbox')).toHaveFocus();
  },
};

/** Sorting is done where the rows live: Enter on a heading, and again to turn. */
export const Sortering: Story = {
  play: async () => {
    await all();
    await press('{ArrowUp}', '{Enter}');
    await said('Sorterat på Namn, stigande');
    await waitFor(() => expect(page().getAllByRole('rowheader')[0]).toHaveTextContent('Al-Hakim, Leila'));
    await press('{Enter}');
    await said('Sorterat på Namn, fallande');
    await waitFor(() => expect(page().getAllByRole('rowheader')[0]).toHaveTextContent('Öberg, Lars-Erik'));
  },
};

/** With letters off they find the row by name instead (WCAG 2.1.4). */
export const UtanBokstäver: Story = {
  args: { settings: { letters: false } },
  play: async () => {
    await all();
    await press('s', 'v');
    await onRow('Svensson, Jenny');
    await expect(page().queryByRole('dialog')).not.toBeInTheDocument();
  },
};

/** M takes a colleague's case and says so. */
export const TaÄrende: Story = {
  play: async () => {
    await all();
    await press('{Control>}k{/Control}');
    await waitFor(() => expect(page().getByRole('combobox')).toHaveFocus());
    await press('hela enhetens', '{ArrowDown}', '{Enter}');
    await heading('36 ärenden');
    await press('{Control>}f{/Control}', 'Kask', '{ArrowDown}');
    await onRow('Kask, Raimo');
    await press('m');
    await said(/VUX-2026-\d+ är ditt nu/);
    await onRow('Kask, Raimo');
    await waitFor(() =>
      expect(document.activeElement?.closest('[role=row]')).toHaveTextContent('Amina Lindqvist'),
    );
  },
};

/** A opens the choice of colleague, found by typing. */
export const LämnaÖver: Story = {
  play: async () => {
    await all();
    await press('{ArrowDown}');
    await onRow('Nilsson, Alva');
    await press('a');
    await waitFor(() => expect(page().getByRole('combobox', { name: 'Handläggare' })).toHaveFocus());
    await press('kar', '{ArrowDown}', '{Enter}', '{Control>}{Enter}{/Control}');
    await said('BOU-2026-0100 har lämnats över');
    await waitFor(() => expect(page().queryByRole('dialog')).not.toBeInTheDocument());
    // the list shows mine alone: the row is gone and the cursor is on the next
    await waitFor(() => expect(page().queryByRole('rowheader', { name: /Nilsson/ })).not.toBeInTheDocument());
    await ready();
  },
};

/** The row's own menu is the list's actions with their keys; the heading's menu sorts either way. */
export const RadensOchRubrikensMeny: Story = {
  play: async () => {
    await all();
    await onRow('Haddad, Yusuf');
    await press('{Shift>}{F10}{/Shift}');
    const menu = await page().findByRole('menu');
    await waitFor(() => expect(menu.contains(document.activeElement)).toBe(true));
    await expect(page().getByRole('menuitem', { name: /Byt handläggare/ })).toHaveAttribute(
      'aria-keyshortcuts',
      'A',
    );
    await press('{Escape}');
    await waitFor(() => expect(page().queryByRole('menu')).not.toBeInTheDocument());
    await onRow('Haddad, Yusuf');
    await press('{ArrowUp}', '{Alt>}{ArrowDown}{/Alt}');
    await page().findByRole('menu');
    await press('{ArrowDown}', '{Enter}');
    await waitFor(() =>
      expect(page().getByRole('columnheader', { name: 'Namn' })).toHaveAttribute('aria-sort', 'descending'),
    );
    await waitFor(() => expect(page().getByRole('columnheader', { name: 'Namn' })).toHaveFocus());
  },
};

/** A list and a search that cannot be read say so; neither looks as if nothing was there. */
export const KundeInteLäsas: Story = {
  name: 'Kunde inte läsas',
  play: async () => {
    await all();
    await press('{Control>}f{/Control}', 'finnsinte');
    await page().findByRole('heading', { name: 'Inget ärende stämmer med filtret' });
    host().failReading('lists');
    await page().findByRole('heading', { name: 'Listan kunde inte hämtas' });
    await expect(page().queryByRole('heading', { name: 'Inget ärende stämmer med filtret' })).toBeNull();
    await press('{Control>}e{/Control}');
    await page().findByRole('combobox');
    await press('Nilsson');
    await waitFor(() =>
      expect(page().getByRole('dialog')).toHaveTextContent('Programmet svarar inte just nu'),
    );
    await expect(page().getByRole('dialog')).not.toHaveTextContent('Ingenting hittades');
  },
};
