import type { Meta, StoryObj } from '@storybook/react-vite';
import { LineChart } from '@samla/ui/LineChart';
import { meta as about } from '@samla/ui/LineChart/meta';
import { expect, fn } from 'storybook/test';
import { Densities } from '../../support/densities.tsx';
import { LONG_TEXT, LONG_WORDS } from '../../support/longWords.ts';
import { keyStory } from '../../support/proveKeys.ts';
import { readAloud } from '../../support/readAloud.ts';
import {
  CASES,
  DAYS,
  EMERGENCY,
  LONG_MONTHS,
  MEDIAN_DAYS,
  NOTHING,
  OPEN_BY_AREA,
  OPEN_ONE,
  PLACEMENTS,
  SOURCE,
} from '../Diagram/figures.ts';
import { chartProofs } from '../Diagram/proofs.ts';

const meta = {
  title: 'Komponenter/Diagram/Linje',
  component: LineChart,
  parameters: { about },
  args: {
    title: 'Pågående ärenden per månad, november 2025–oktober 2026',
    finding: 'Ärendena hos Barn och unga har ökat sedan sommaren och är nu 174.',
    data: OPEN_BY_AREA,
    unit: CASES,
    source: SOURCE,
    onExport: fn(),
  },
} satisfies Meta<typeof LineChart>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Standard: Story = { tags: ['visual'] };

export const Tillstånd: Story = {
  tags: ['visual', 'forced-colors'],
  render: (args) => (
    <div style={{ display: 'grid', gap: 16 }}>
      <LineChart
        {...args}
        title="En serie"
        finding="Antalet pågående ärenden är 482, det högsta på ett år."
        data={OPEN_ONE}
      />
      <LineChart
        {...args}
        title="Små tal, en nolla och en lucka"
        finding="Akuta placeringar går upp och ner utan tydlig riktning."
        data={EMERGENCY}
        unit={PLACEMENTS}
      />
      <LineChart {...args} title="Att titta på" isInteractive={false} />
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
    data: LONG_MONTHS,
  },
};

export const Smal: Story = {
  ...LångaOrd,
  name: 'Smal',
  tags: ['narrow', 'visual'],
  globals: { viewport: { value: 'zoom400' } },
};

export const Täthet: Story = {
  render: (args) => <Densities>{() => <LineChart {...args} />}</Densities>,
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
        <LineChart {...args} />
        <LineChart
          {...args}
          title="Mediantid till beslut, ekonomiskt bistånd"
          finding="Hälften av besluten fattades inom 12 dagar i oktober."
          data={MEDIAN_DAYS}
          unit={DAYS}
          suppressBelow={null}
        />
      </div>
    </section>
  ),
};

export const Tangentbord: Story = {
  ...keyStory(
    about,
    chartProofs({
      first: 'November 2025, Barn och unga: 142 ärenden',
      second: 'December 2025, Barn och unga: 138 ärenden',
      last: 'Oktober 2026, Barn och unga: 174 ärenden',
      below: 'November 2025, Ekonomiskt bistånd: 121 ärenden',
    }),
  ),
};

export const Skärmläsare: Story = {
  tags: ['!dev', '!autodocs'],
  play: async ({ canvasElement }) => {
    const said = await readAloud(canvasElement);
    await expect(said[0]).toContain('figure, Pågående ärenden per månad, november 2025–oktober 2026');
    await expect(said).toContain('heading, Pågående ärenden per månad, november 2025–oktober 2026, level 3');
    await expect(said.join(' ')).toContain(
      'diagram, Pågående ärenden per månad, november 2025–oktober 2026, Ärendena hos Barn och unga har ökat sedan sommaren och är nu 174.',
    );
    await expect(said).toContain('button, Visa som tabell');
  },
};
