import type { Meta, StoryObj } from '@storybook/react-vite';
import { StackedBarChart } from '@samla/ui/StackedBarChart';
import { meta as about } from '@samla/ui/StackedBarChart/meta';
import { expect, fn } from 'storybook/test';
import { Densities } from '../../support/densities.tsx';
import { LONG_TEXT, LONG_WORDS } from '../../support/longWords.ts';
import { keyStory } from '../../support/proveKeys.ts';
import { readAloud } from '../../support/readAloud.ts';
import {
  CASES,
  DECISIONS,
  LONG_DATA,
  LONG_MONTHS,
  NOTHING,
  OUTCOMES,
  OUTCOMES_BY_MONTH,
  OUTCOMES_WITH_GAPS,
  SOURCE,
} from '../Diagram/figures.ts';
import { chartProofs } from '../Diagram/proofs.ts';

const meta = {
  title: 'Komponenter/Diagram/Staplade staplar',
  component: StackedBarChart,
  parameters: { about },
  args: {
    title: 'Beslut per månad, november 2025–oktober 2026',
    finding: 'Flest beslut fattades i oktober, 150, och av dem var 106 bifall.',
    data: OUTCOMES_BY_MONTH,
    unit: DECISIONS,
    source: SOURCE,
    onExport: fn(),
  },
} satisfies Meta<typeof StackedBarChart>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Standard: Story = { tags: ['visual'] };

export const Tillstånd: Story = {
  tags: ['visual', 'forced-colors'],
  render: (args) => (
    <div style={{ display: 'grid', gap: 16 }}>
      <StackedBarChart
        {...args}
        title="Beslut per område"
        finding="Ekonomiskt bistånd fattar flest beslut."
        data={OUTCOMES}
      />
      <StackedBarChart
        {...args}
        title="Små tal och en lucka"
        finding="Avslagen är få."
        data={OUTCOMES_WITH_GAPS}
      />
      <StackedBarChart
        {...args}
        title="Långa namn"
        finding="Namnen bryts, de kapas aldrig."
        data={LONG_MONTHS}
        unit={CASES}
      />
    </div>
  ),
};

export const Fel: Story = {
  args: { error: 'Servern svarar inte. Diagrammet kommer när den svarar igen.', onRetry: fn() },
};
export const Laddar: Story = { args: { isLoading: true } };
export const Tom: Story = {
  args: { data: NOTHING, emptyText: 'Siffrorna för november kommer den 1 december.' },
};

export const LångaOrd: Story = {
  name: 'Långa ord',
  args: {
    title: `${LONG_WORDS[0]} och ${LONG_WORDS[1]}, ${LONG_WORDS[2]}`,
    finding: LONG_TEXT,
    data: LONG_DATA,
  },
};

export const Smal: Story = {
  ...LångaOrd,
  name: 'Smal',
  tags: ['narrow'],
  globals: { viewport: { value: 'zoom400' } },
};

export const Täthet: Story = {
  render: (args) => <Densities>{() => <StackedBarChart {...args} />}</Densities>,
};

export const ISammanhang: Story = {
  name: 'I sammanhang',
  render: (args) => (
    <section aria-labelledby="laget" style={{ display: 'grid', gap: 16 }}>
      <h2 id="laget">Beslut</h2>
      <div
        style={{
          display: 'grid',
          gridTemplateColumns: 'repeat(auto-fit, minmax(min(26rem, 100%), 1fr))',
          gap: 16,
        }}
      >
        <StackedBarChart {...args} />
        <StackedBarChart
          {...args}
          title="Beslut per område, 2026"
          finding="Ekonomiskt bistånd fattar flest beslut."
          data={OUTCOMES}
        />
      </div>
    </section>
  ),
};

export const Tangentbord: Story = {
  ...keyStory(
    about,
    chartProofs({
      first: 'November 2025, Bifall: 81 beslut',
      second: 'December 2025, Bifall: 74 beslut',
      last: 'Oktober 2026, Bifall: 106 beslut',
      below: 'November 2025, Delvis bifall: 14 beslut',
    }),
  ),
};

export const Skärmläsare: Story = {
  tags: ['!dev', '!autodocs'],
  play: async ({ canvasElement }) => {
    const said = await readAloud(canvasElement);
    await expect(said[0]).toContain('figure, Beslut per månad, november 2025–oktober 2026');
    await expect(said).toContain('heading, Beslut per månad, november 2025–oktober 2026, level 3');
    await expect(said.join(' ')).toContain(
      'diagram, Beslut per månad, november 2025–oktober 2026, Flest beslut fattades i oktober, 150, och av dem var 106 bifall.',
    );
    await expect(said).toContain('button, Visa som tabell');
  },
};
