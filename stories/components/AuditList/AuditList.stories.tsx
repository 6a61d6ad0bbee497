import { useState } from 'react';
import type { Meta, StoryObj } from '@storybook/react-vite';
import {
  AuditList,
  NO_FILTER,
  matchesAudit,
  type AuditEntry,
  type AuditListProps,
} from '@samla/ui/AuditList';
import { meta as about } from '@samla/ui/AuditList/meta';
import { PersonBanner } from '@samla/ui/PersonBanner';
import { expect, fn, userEvent, waitFor, within } from 'storybook/test';
import { Densities } from '../../support/densities.tsx';
import { LONG_NAME, LONG_TEXT, LONG_WORDS } from '../../support/longWords.ts';
import { keyStory } from '../../support/proveKeys.ts';
import { readAloud } from '../../support/readAloud.ts';

const ENTRIES: readonly AuditEntry[] = [
  ['2026-11-02 10:14', 'Nour Al-Hakim', 'Fattade beslut', 'Enhetschef'],
  ['2026-11-02 09:31', 'Amina Lindqvist', 'Skrev anteckning', null],
  ['2026-11-02 09:20', 'Amina Lindqvist', 'Visade skyddade uppgifter', 'Ska boka skyddat möte'],
  ['2026-11-02 09:12', 'Amina Lindqvist', 'Läste akten', 'Handläggare i ärendet'],
  ['2026-10-30 16:02', 'Åsa Öberg', 'Läste akten', 'Vikarie för Amina Lindqvist'],
].map(([at = '', who = '', what = '', why = null]) => ({
  id: at ?? '',
  at: at ?? '',
  dateTime: `${(at ?? '').replace(' ', 'T')}:00+01:00`,
  who: who ?? '',
  what: what ?? '',
  why,
}));

const meta = {
  title: 'Komponenter/Data/Granskningslogg',
  component: AuditList,
  parameters: { about },
  args: {
    caption: 'Logg för BOU-2026-0412',
    entries: ENTRIES,
    filter: NO_FILTER,
    onFilterChange: fn(),
    onExport: fn(),
  },
} satisfies Meta<typeof AuditList>;
export default meta;
type Story = StoryObj<typeof meta>;

function Filtering(args: AuditListProps) {
  const [filter, setFilter] = useState(args.filter);
  const entries = args.entries.filter((entry) => matchesAudit(entry, filter));
  return <AuditList {...args} filter={filter} onFilterChange={setFilter} entries={entries} />;
}

export const Standard: Story = { render: (args) => <Filtering {...args} /> };

export const Tillstånd: Story = {
  tags: ['visual', 'forced-colors'],
  render: (args) => (
    <div style={{ display: 'grid', gap: 24 }}>
      <Filtering {...args} filter={{ ...NO_FILTER, who: 'amina' }} />
      <AuditList
        {...args}
        caption="Logg med mer att hämta"
        entries={ENTRIES.slice(0, 2)}
        isExporting
        loadMore={{ shown: 2, total: 213, step: 50, onLoadMore: fn() }}
      />
    </div>
  ),
};

export const Laddar: Story = { args: { entries: [], isLoading: true } };

export const Tom: Story = {
  args: { entries: [], filter: { ...NO_FILTER, who: 'Karlsson' } },
  play: async ({ canvasElement }) => {
    await expect(within(canvasElement).getByText(/Ingen loggrad stämmer/)).toBeVisible();
  },
};

export const LångaOrd: Story = {
  name: 'Långa ord',
  args: {
    caption: LONG_WORDS.join(' '),
    entries: LONG_WORDS.map((word) => ({
      id: word,
      at: '2026-11-02 09:12',
      dateTime: '2026-11-02T09:12:00+01:00',
      who: LONG_NAME,
      what: word,
      why: LONG_TEXT,
    })),
  },
};

export const Smal: Story = {
  ...LångaOrd,
  name: 'Smal',
  tags: ['narrow'],
  globals: { viewport: { value: 'zoom400' } },
};

export const Täthet: Story = {
  render: (args) => (
    <Densities>
      {(density) => <AuditList {...args} caption={`Logg, ${density}`} entries={ENTRIES.slice(0, 2)} />}
    </Densities>
  ),
};

export const ISammanhang: Story = {
  name: 'I sammanhang',
  render: (args) => (
    <div style={{ display: 'grid', gap: 12 }}>
      <PersonBanner name="Nilsson, Alva" identity="180412-9824" facts={['8 år']} protection={null} />
      <Filtering {...args} />
    </div>
  ),
};

export const Tangentbord: Story = {
  render: (args) => <Filtering {...args} />,
  ...keyStory(about, {
    clear: async ({ canvasElement }) => {
      const canvas = within(canvasElement);
      const when = canvas.getByRole('textbox', { name: 'När' });
      for (const key of ['{Enter}', ' ']) {
        await userEvent.type(canvas.getByRole('textbox', { name: 'Vem' }), 'öberg');
        await expect(canvas.getAllByRole('row')).toHaveLength(2);
        await waitFor(() => expect(canvas.getByText('1 loggrad')).toBeInTheDocument());
        canvas.getByRole('button', { name: 'Rensa filter' }).focus();
        await userEvent.keyboard(key);
        await expect(when).toHaveFocus();
        await expect(canvas.getAllByRole('row')).toHaveLength(6);
      }
    },
    export: async ({ args, canvasElement }) => {
      within(canvasElement).getByRole('button', { name: 'Spara som fil' }).focus();
      await userEvent.keyboard('{Enter}');
      await userEvent.keyboard(' ');
      await expect(args.onExport).toHaveBeenCalledTimes(2);
    },
  }),
};

export const Skärmläsare: Story = {
  tags: ['!dev', '!autodocs'],
  play: async ({ canvasElement }) => {
    const said = (await readAloud(canvasElement)).join('; ');
    await expect(said).toContain('group, Filtrera loggen');
    await expect(said).toContain('table, Logg för BOU-2026-0412');
    await expect(said).toContain('Inget skäl angivet');
  },
};
