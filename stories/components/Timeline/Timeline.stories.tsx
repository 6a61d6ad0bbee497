import { useState } from 'react';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { Button } from '@samla/ui/Button';
import { PersonBanner } from '@samla/ui/PersonBanner';
import { Timeline, type TimelineEntry, type TimelineProps } from '@samla/ui/Timeline';
import { meta as about } from '@samla/ui/Timeline/meta';
import { expect, fn, userEvent, waitFor, within } from 'storybook/test';
import { Densities } from '../../support/densities.tsx';
import { LONG_NAME, LONG_TEXT, LONG_WORDS } from '../../support/longWords.ts';
import { keyStory } from '../../support/proveKeys.ts';
import { readAloud } from '../../support/readAloud.ts';

const ENTRIES: readonly TimelineEntry[] = [
  {
    id: 'meeting',
    day: '4 november 2026',
    time: '10:00',
    dateTime: '2026-11-04T10:00:00+01:00',
    title: 'Möte',
    byline: 'bokat av Amina Lindqvist',
    text: 'Hembesök.',
  },
  {
    id: 'note',
    day: 'Idag',
    time: '09:31',
    dateTime: '2026-11-02T09:31:00+01:00',
    title: 'Anteckning',
    byline: 'Amina Lindqvist',
    text: 'Ringt anmälaren, lärare på lågstadiet. Uppger att Alva berättat att hon inte vågar gå hem i dag.',
    delivery: { state: 'savedHere', text: 'Sparat här' },
  },
  {
    id: 'report',
    day: 'Idag',
    time: '09:12',
    dateTime: '2026-11-02T09:12:00+01:00',
    title: 'Orosanmälan',
    byline: 'e-tjänst · Skola',
    text: 'Bifogad: anmalan.pdf (2 sidor).\nÅterkoppling till anmälaren begärd.',
  },
  {
    id: 'corrected',
    day: '30 oktober 2026',
    time: '14:05',
    dateTime: '2026-10-30T14:05:00+01:00',
    title: 'Anteckning',
    byline: 'Nour Al-Hakim',
    text: 'Samtal med modern om skolgång.',
    notice: (
      <p>
        Rättad 30 oktober 15:10. <del>Samtal med fadern om skolgång.</del>
      </p>
    ),
  },
  {
    id: 'stuck',
    day: '30 oktober 2026',
    time: '13:40',
    dateTime: '2026-10-30T13:40:00+01:00',
    title: 'Anteckning',
    byline: 'Nour Al-Hakim',
    text: 'مرحبا — samtal genom tolk.',
    delivery: { state: 'needsYou', text: 'Behöver dig' },
    actions: <Button>Rätta och skicka</Button>,
  },
];

const KINDS = [
  { id: 'Anteckning', name: 'Anteckningar', count: 3 },
  { id: 'Orosanmälan', name: 'Anmälningar', count: 1 },
  { id: 'Beslut', name: 'Beslut', count: 0 },
];

const meta = {
  title: 'Komponenter/Person och ärende/Händelselinje',
  component: Timeline,
  parameters: { about },
  args: { label: 'Akt', entries: ENTRIES },
} satisfies Meta<typeof Timeline>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Standard: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await expect(canvas.getAllByRole('article')).toHaveLength(5);
    await expect(canvas.getAllByText('Idag')).toHaveLength(1);
  },
};

function Filtered(args: TimelineProps) {
  const [selected, setSelected] = useState<readonly string[]>([]);
  return (
    <Timeline
      {...args}
      todayId="note"
      entries={args.entries.filter(({ title }) => selected.length === 0 || selected.includes(title))}
      filters={{ options: KINDS, selected, onChange: setSelected }}
    />
  );
}

export const Tillstånd: Story = {
  tags: ['visual', 'forced-colors'],
  render: (args) => (
    <div style={{ maxInlineSize: 640 }}>
      <Timeline
        {...args}
        todayId="note"
        filters={{ options: KINDS, selected: ['Anteckning'], onChange: fn() }}
        loadMore={{ shown: 5, total: 213, step: 50, onLoadMore: fn() }}
      />
    </div>
  ),
};

export const Fel: Story = {
  args: {
    entries: ENTRIES.slice(4),
    loadMore: {
      shown: 1,
      total: 213,
      onLoadMore: fn(),
      errorMessage: 'Resten gick inte att hämta. Kontrollera anslutningen och försök igen.',
    },
  },
};

export const Laddar: Story = { args: { entries: [], isLoading: true } };
export const Tom: Story = { args: { entries: [] } };

export const LångaOrd: Story = {
  name: 'Långa ord',
  args: {
    todayId: LONG_WORDS[0],
    entries: LONG_WORDS.map((word) => ({
      id: word,
      day: word,
      time: '09:31',
      dateTime: '2026-11-02T09:31:00+01:00',
      title: word,
      byline: LONG_NAME,
      text: LONG_TEXT,
      delivery: { state: 'needsYou' as const, text: `Behöver dig: ${word}` },
    })),
    filters: {
      options: LONG_WORDS.map((word) => ({ id: word, name: word, count: 1 })),
      selected: [LONG_WORDS[0]],
      onChange: fn(),
    },
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
      {(density) => <Timeline {...args} label={`Akt, ${density}`} entries={ENTRIES.slice(0, 2)} />}
    </Densities>
  ),
};

export const ISammanhang: Story = {
  name: 'I sammanhang',
  render: (args) => (
    <div style={{ maxInlineSize: 506, background: 'var(--raised)' }}>
      <PersonBanner name="Nilsson, Alva" identity="180412-9824" facts={['8 år']} protection={null} />
      <div style={{ padding: '0.5rem 1rem' }}>
        <Filtered {...args} />
      </div>
    </div>
  ),
};

export const Tangentbord: Story = {
  render: (args) => <Filtered {...args} />,
  ...keyStory(about, {
    today: async ({ canvasElement }) => {
      const canvas = within(canvasElement);
      const toToday = canvas.getByRole('button', { name: 'Hoppa till idag' });
      const note = canvas.getAllByRole('article')[1];
      toToday.focus();
      await userEvent.keyboard('{Enter}');
      await expect(note).toHaveFocus();
      toToday.focus();
      await userEvent.keyboard(' ');
      await expect(note).toHaveFocus();
    },
    tools: async ({ canvasElement }) => {
      const canvas = within(canvasElement);
      const toToday = canvas.getByRole('button', { name: 'Hoppa till idag' });
      toToday.focus();
      await userEvent.keyboard('{ArrowLeft}{ArrowLeft}{ArrowLeft}');
      await expect(canvas.getByRole('button', { name: /Anteckningar/ })).toHaveFocus();
      await userEvent.keyboard('{ArrowRight}');
      await expect(canvas.getByRole('button', { name: /Anmälningar/ })).toHaveFocus();
    },
    filter: async ({ canvasElement }) => {
      const canvas = within(canvasElement);
      await userEvent.keyboard('{ArrowLeft} ');
      await expect(canvas.getByRole('button', { name: /Anteckningar/ })).toHaveAttribute(
        'aria-pressed',
        'true',
      );
      await expect(canvas.getAllByRole('article')).toHaveLength(3);
      await waitFor(() => expect(canvas.getByText('3 händelser')).toBeInTheDocument());
      await userEvent.keyboard('{Enter}');
      await expect(canvas.getAllByRole('article')).toHaveLength(5);
    },
  }),
};

/** A kind with nothing in it, and no way to today when today is not among what is shown. */
export const IngetAvSlaget: Story = {
  tags: ['!dev', '!autodocs'],
  render: (args) => <Filtered {...args} />,
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await userEvent.click(canvas.getByRole('button', { name: /Beslut/ }));
    await expect(canvas.getByText(/Inga händelser av det slaget/)).toBeVisible();
    await expect(canvas.queryByRole('button', { name: 'Hoppa till idag' })).toBeNull();
  },
};

/** Letters do nothing here. */
export const IngaBokstäver: Story = {
  tags: ['!dev', '!autodocs'],
  args: { todayId: 'note' },
  play: async ({ canvasElement }) => {
    const toToday = within(canvasElement).getByRole('button', { name: 'Hoppa till idag' });
    toToday.focus();
    await userEvent.keyboard('jk');
    await expect(toToday).toHaveFocus();
  },
};

export const Skärmläsare: Story = {
  tags: ['!dev', '!autodocs'],
  play: async ({ canvasElement }) => {
    const said = (await readAloud(canvasElement)).join('; ');
    await expect(said).toContain('list, Akt');
    await expect(said).toContain('article, Anteckning');
    await expect(said).toContain('Sparat här');
  },
};
