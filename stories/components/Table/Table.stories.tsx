import type { ComponentProps } from 'react';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { Table } from '@samla/ui/Table';
import type { TableColumn } from '@samla/ui/Table';
import { meta as about } from '@samla/ui/Table/meta';
import { expect, userEvent, within } from 'storybook/test';
import { Densities } from '../../support/densities.tsx';
import { LONG_WORDS } from '../../support/longWords.ts';
import { readAloud } from '../../support/readAloud.ts';

interface Line {
  readonly name: string;
  readonly open: number;
  readonly closed: number;
  readonly days: number;
}

const LINES: readonly Line[] = [
  { name: 'Barn och unga', open: 174, closed: 61, days: 91 },
  { name: 'Ekonomiskt bistånd', open: 115, closed: 248, days: 12.5 },
  { name: 'Äldreomsorg', open: 102, closed: 97, days: 24 },
  { name: 'Vuxen', open: 48, closed: 22, days: 58.5 },
];

const COLUMNS: readonly TableColumn<Line>[] = [
  { id: 'name', header: 'Område', cell: (line) => line.name },
  { id: 'open', header: 'Pågående', isNumeric: true, cell: (line) => line.open },
  { id: 'closed', header: 'Avslutade', isNumeric: true, cell: (line) => line.closed },
  {
    id: 'days',
    header: 'Mediantid, dagar',
    isNumeric: true,
    cell: (line) => line.days.toLocaleString('sv-SE', { minimumFractionDigits: 1 }),
  },
];

const LineTable = (props: ComponentProps<typeof Table<Line>>) => <Table<Line> {...props} />;

const meta = {
  title: 'Komponenter/Data/Tabell',
  component: LineTable,
  parameters: { about },
  args: {
    caption: 'Ärenden per område, oktober 2026',
    columns: COLUMNS,
    rows: LINES,
    rowId: (line) => line.name,
  },
} satisfies Meta<typeof LineTable>;
export default meta;
type Story = StoryObj<typeof meta>;

const FOOT = [{ id: 'sum', name: 'Summa', cells: { open: 439, closed: 428 } }];
const GROUPS = [
  {
    id: 'ifo',
    name: 'Individ- och familjeomsorg',
    rows: LINES.filter((line) => line.name !== 'Äldreomsorg'),
  },
  { id: 'aldre', name: 'Äldre', rows: LINES.filter((line) => line.name === 'Äldreomsorg') },
];
/** Two measures of each year, under a heading of their own. */
const YEARS: readonly TableColumn<Line>[] = [
  { id: 'name', header: 'Område', cell: (line) => line.name },
  ...['2025', '2026'].flatMap((year): TableColumn<Line>[] => [
    { id: `${year} open`, header: 'Antal', group: year, isNumeric: true, cell: (line) => line.open },
    {
      id: `${year} share`,
      header: 'Andel',
      group: year,
      isNumeric: true,
      cell: (line) => `${Math.round(line.open / 4.39)} %`,
    },
  ]),
];

export const Standard: Story = { args: { foot: FOOT } };

export const Tillstånd: Story = {
  tags: ['visual', 'forced-colors'],
  render: (args) => (
    <div style={{ display: 'grid', gap: 24 }}>
      <Table {...args} foot={FOOT} />
      <Table {...args} caption="Med grupper av rader" groups={GROUPS} />
      <Table {...args} caption="Med grupper av kolumner" columns={YEARS} />
    </div>
  ),
};

export const Laddar: Story = { args: { isLoading: true } };
export const Tom: Story = {
  args: { rows: [], emptyText: 'Inga ärenden avslutades i oktober.' },
};

const LONG: Partial<Story['args']> = {
  caption: `${LONG_WORDS[0]} och ${LONG_WORDS[1]}`,
  rows: LONG_WORDS.map((name, place) => ({ name, open: place, closed: 9_999_999, days: 365 })),
  columns: COLUMNS.map((column, place) => ({ ...column, header: LONG_WORDS[place] ?? '' })),
};
export const LångaOrd: Story = { name: 'Långa ord', args: LONG };
export const Smal: Story = {
  name: 'Smal',
  tags: ['narrow', 'visual'],
  args: LONG,
  globals: { viewport: { value: 'zoom400' } },
};
export const Täthet: Story = {
  args: { columns: COLUMNS.slice(0, 2) },
  render: (args) => <Densities>{() => <Table {...args} />}</Densities>,
};

export const ISammanhang: Story = {
  name: 'I sammanhang',
  render: (args) => (
    <article aria-labelledby="underlag" style={{ maxInlineSize: '40rem', display: 'grid', gap: 12 }}>
      <h2 id="underlag">Underlag till nämnden</h2>
      <p>I oktober avslutades nästan lika många ärenden som det kom in.</p>
      <Table {...args} foot={FOOT} />
    </article>
  ),
};

/** A table wider than its place, as in a narrow panel. */
const InNarrow = (props: ComponentProps<typeof LineTable>) => (
  <div style={{ inlineSize: '14rem' }}>
    <LineTable {...props} />
  </div>
);

/** A named region that Tab reaches; the browser scrolls it. */
export const FörBred: Story = {
  name: 'För bred',
  args: { columns: YEARS },
  render: (args) => <InNarrow {...args} />,
  play: async ({ canvasElement }) => {
    const region = await within(canvasElement).findByRole('region', {
      name: 'Ärenden per område, oktober 2026',
    });
    await expect(region.scrollWidth).toBeGreaterThan(region.clientWidth);
    await userEvent.tab();
    await expect(region).toHaveFocus();
  },
};

/** No tab stop and no region where everything is seen. */
export const FårPlats: Story = {
  name: 'Får plats',
  tags: ['!dev', '!autodocs'],
  play: async ({ canvasElement }) => {
    await expect(within(canvasElement).queryByRole('region')).toBeNull();
    await expect(canvasElement.querySelector('[tabindex]')).toBeNull();
  },
};

export const Skärmläsare: Story = {
  tags: ['!dev', '!autodocs'],
  args: { groups: GROUPS, foot: FOOT },
  play: async ({ canvasElement }) => {
    const said = (await readAloud(canvasElement)).join(' | ');
    await expect(said).toContain('table, Ärenden per område, oktober 2026');
    await expect(said).toContain('columnheader, Pågående');
    await expect(said).toContain('rowheader, Ekonomiskt bistånd');
    await expect(said).toContain('Individ- och familjeomsorg, 3 rader');
    await expect(said).toContain('rowheader, Summa');
  },
};
