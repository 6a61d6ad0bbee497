import type { Meta, StoryObj } from '@storybook/react-vite';
import { BarChart } from '@samla/ui/BarChart';
import { meta as about } from '@samla/ui/BarChart/meta';
import { expect, fn } from 'storybook/test';
import { Densities } from '../../support/densities.tsx';
import { LONG_TEXT, LONG_WORDS } from '../../support/longWords.ts';
import { keyStory } from '../../support/proveKeys.ts';
import { readAloud } from '../../support/readAloud.ts';
import {
  CASES,
  DAYS,
  DAYS_BY_AREA,
  DECISIONS,
  EMERGENCY,
  LONG_DATA,
  NET_CHANGE,
  NOTHING,
  OPEN_BY_UNIT,
  OPEN_ONE,
  OUTCOMES_BY_MONTH,
  PLACEMENTS,
  SOURCE,
} from '../Diagram/figures.ts';
import { chartProofs } from '../Diagram/proofs.ts';

const meta = {
  title: 'Komponenter/Diagram/Staplar',
  component: BarChart,
  parameters: { about },
  args: {
    title: 'Mediantid till beslut, 2025 och 2026',
    finding: 'Barn och unga har kortat tiden mest, med 7,5 dagar.',
    data: DAYS_BY_AREA,
    unit: { ...DAYS, decimals: 1 },
    suppressBelow: null,
    source: SOURCE,
    onExport: fn(),
  },
} satisfies Meta<typeof BarChart>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Standard: Story = { tags: ['visual'] };

export const Tillstånd: Story = {
  tags: ['visual', 'forced-colors'],
  render: (args) => (
    <div style={{ display: 'grid', gap: 16 }}>
      <BarChart
        {...args}
        title="Pågående ärenden per område"
        finding="Barn och unga har flest pågående ärenden, 174."
        data={OPEN_BY_UNIT}
        unit={CASES}
        suppressBelow={5}
      />
      <BarChart
        {...args}
        title="Små tal, en nolla och en lucka"
        finding="Akuta placeringar går upp och ner utan tydlig riktning."
        data={EMERGENCY}
        unit={PLACEMENTS}
        suppressBelow={5}
      />
      <BarChart
        {...args}
        title="Flera serier per månad"
        finding="Besluten är färre i juli."
        data={OUTCOMES_BY_MONTH}
        unit={DECISIONS}
        suppressBelow={5}
      />
      <BarChart
        {...args}
        title="Under noll"
        finding="Äldreomsorgen har fler inkomna än avslutade ärenden."
        data={NET_CHANGE}
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
  tags: ['narrow', 'visual'],
  globals: { viewport: { value: 'zoom400' } },
};

export const Täthet: Story = {
  render: (args) => <Densities>{() => <BarChart {...args} />}</Densities>,
};

export const ISammanhang: Story = {
  name: 'I sammanhang',
  render: (args) => (
    <section aria-labelledby="laget" style={{ display: 'grid', gap: 16 }}>
      <h2 id="laget">Läget i förvaltningen</h2>
      <div
        style={{
          display: 'grid',
          gridTemplateColumns: 'repeat(auto-fit, minmax(min(26rem, 100%), 1fr))',
          gap: 16,
        }}
      >
        <BarChart {...args} />
        <BarChart
          {...args}
          title="Pågående ärenden per månad"
          finding="Antalet pågående ärenden är 482, det högsta på ett år."
          data={OPEN_ONE}
          unit={CASES}
          suppressBelow={5}
        />
      </div>
    </section>
  ),
};

export const Tangentbord: Story = {
  ...keyStory(
    about,
    chartProofs({
      first: 'Barn och unga, 2025: 98,5 dagar',
      second: 'Ekonomiskt bistånd, 2025: 14,0 dagar',
      last: 'Vuxen, 2025: 62,0 dagar',
      below: 'Barn och unga, 2026: 91,0 dagar',
    }),
  ),
};

export const Skärmläsare: Story = {
  tags: ['!dev', '!autodocs'],
  play: async ({ canvasElement }) => {
    const said = await readAloud(canvasElement);
    await expect(said[0]).toContain('figure, Mediantid till beslut, 2025 och 2026');
    await expect(said).toContain('heading, Mediantid till beslut, 2025 och 2026, level 3');
    await expect(said.join(' ')).toContain(
      'diagram, Mediantid till beslut, 2025 och 2026, Barn och unga har kortat tiden mest, med 7,5 dagar.',
    );
    await expect(said).toContain('button, Visa som tabell');
  },
};
