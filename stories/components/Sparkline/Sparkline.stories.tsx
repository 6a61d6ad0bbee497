import type { Meta, StoryObj } from '@storybook/react-vite';
import { Sparkline } from '@samla/ui/Sparkline';
import { meta as about } from '@samla/ui/Sparkline/meta';
import { Table } from '@samla/ui/Table';
import { expect, within } from 'storybook/test';
import { Densities } from '../../support/densities.tsx';
import { LONG_WORDS } from '../../support/longWords.ts';
import { readAloud } from '../../support/readAloud.ts';
import { CASES, EMERGENCY, OPEN_BY_AREA, OPEN_ONE, PLACEMENTS } from '../Diagram/figures.ts';

const months = OPEN_ONE.categories;
const values = OPEN_ONE.series[0]?.values ?? [];
const emergency = EMERGENCY.series[0]?.values ?? [];

const meta = {
  title: 'Komponenter/Diagram/Liten trendlinje',
  component: Sparkline,
  parameters: { about },
  args: { label: 'Pågående ärenden, utveckling', months, values, unit: CASES },
} satisfies Meta<typeof Sparkline>;
export default meta;
type Story = StoryObj<typeof meta>;

const NONE: readonly (number | null)[] = months.map(() => null);

export const Standard: Story = {};

export const Tillstånd: Story = {
  tags: ['visual', 'forced-colors'],
  render: (args) => (
    <ul style={{ display: 'grid', gap: 8 }}>
      <li>
        Jämn: <Sparkline {...args} />
      </li>
      <li>
        Små tal och en lucka:{' '}
        <Sparkline {...args} label="Placeringar, utveckling" values={emergency} unit={PLACEMENTS} />
      </li>
      <li>
        Ett värde: <Sparkline {...args} values={NONE.with(11, 482)} />
      </li>
      <li>
        Bara nollor: <Sparkline {...args} values={months.map(() => 0)} />
      </li>
    </ul>
  ),
};

export const Tom: Story = {
  args: { values: NONE },
  play: async ({ canvasElement }) => {
    await expect(within(canvasElement).getByRole('img')).toHaveAccessibleDescription('Uppgift saknas');
  },
};

export const LångaOrd: Story = {
  name: 'Långa ord',
  render: (args) => (
    <p>
      {LONG_WORDS.join(' och ')}: 482 ärenden <Sparkline {...args} />
    </p>
  ),
};
export const Smal: Story = {
  ...LångaOrd,
  name: 'Smal',
  tags: ['narrow'],
  globals: { viewport: { value: 'zoom400' } },
};
export const Täthet: Story = {
  render: (args) => <Densities>{() => <Sparkline {...args} />}</Densities>,
};

export const ISammanhang: Story = {
  name: 'I sammanhang',
  render: (args) => (
    <Table
      caption="Pågående ärenden, oktober 2026"
      rowId={(series) => series.name}
      rows={OPEN_BY_AREA.series}
      columns={[
        { id: 'name', header: 'Område', cell: (series) => series.name },
        { id: 'now', header: 'Antal', isNumeric: true, cell: (series) => series.values.at(-1) },
        {
          id: 'trend',
          header: 'Ett år',
          cell: (series) => (
            <Sparkline {...args} label={`${series.name}, utveckling`} values={series.values} />
          ),
        },
      ]}
    />
  ),
};

export const Skärmläsare: Story = {
  tags: ['!dev', '!autodocs'],
  play: async ({ canvasElement }) => {
    const said = (await readAloud(canvasElement)).join(' ');
    await expect(said).toContain('image, Pågående ärenden, utveckling');
    await expect(said).toContain(
      'Från 412 i november 2025 till 482 ärenden i oktober 2026, lägst 405, högst 482',
    );
  },
};
