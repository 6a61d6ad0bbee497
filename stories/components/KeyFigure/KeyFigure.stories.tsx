import type { Meta, StoryObj } from '@storybook/react-vite';
import { BarChart } from '@samla/ui/BarChart';
import { KeyFigure, KeyFigures } from '@samla/ui/KeyFigure';
import { meta as about } from '@samla/ui/KeyFigure/meta';
import { expect } from 'storybook/test';
import { Densities } from '../../support/densities.tsx';
import { LONG_TEXT, LONG_WORDS } from '../../support/longWords.ts';
import { readAloud } from '../../support/readAloud.ts';
import {
  CASES,
  DAYS,
  EMERGENCY,
  MEDIAN_DAYS,
  OPEN_BY_UNIT,
  OPEN_ONE,
  PLACEMENTS,
  SOURCE,
} from '../Diagram/figures.ts';

const trend = { months: OPEN_ONE.categories, values: OPEN_ONE.series[0]?.values ?? [] };

const meta = {
  title: 'Komponenter/Diagram/Nyckeltal',
  component: KeyFigure,
  parameters: { about },
  args: {
    label: 'Pågående ärenden i dag',
    value: 482,
    unit: CASES,
    before: { value: 451, when: 'oktober 2025' },
  },
  render: (args) => (
    <KeyFigures label="Läget">
      <KeyFigure {...args} />
    </KeyFigures>
  ),
} satisfies Meta<typeof KeyFigure>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Standard: Story = { args: { trend } };

export const Tillstånd: Story = {
  tags: ['visual', 'forced-colors'],
  render: (args) => (
    <KeyFigures label="Läget">
      <KeyFigure {...args} trend={trend} />
      <KeyFigure
        {...args}
        trend={{ months: trend.months, values: MEDIAN_DAYS.series[0]?.values ?? [] }}
        label="Mediantid till beslut"
        value={12.5}
        unit={{ ...DAYS, decimals: 1 }}
        suppressBelow={null}
        before={{ value: 14, when: '2025' }}
        note="Hälften av besluten tog längre tid."
      />
      <KeyFigure {...args} label="Inkomna i veckan" value={38} before={{ value: 38, when: 'förra veckan' }} />
      <KeyFigure
        {...args}
        label="Akuta placeringar i veckan"
        value={3}
        unit={PLACEMENTS}
        trend={{ months: trend.months, values: EMERGENCY.series[0]?.values ?? [] }}
        before={{ value: 9, when: 'förra veckan' }}
      />
      <KeyFigure {...args} label="Vilande ärenden" value={0} before={{ value: 7, when: 'september 2026' }} />
      <KeyFigure {...args} label="Överklagade beslut" value={null} before={{ value: 12, when: '2025' }} />
    </KeyFigures>
  ),
};

export const Laddar: Story = { args: { isLoading: true } };
export const Tom: Story = { args: { value: null } };

export const LångaOrd: Story = {
  name: 'Långa ord',
  args: {
    label: LONG_WORDS.join(' och '),
    value: 1_234_567_890,
    unit: { one: LONG_WORDS[2], other: LONG_WORDS[4] },
    note: LONG_TEXT,
    trend,
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
      {(density) => (
        <KeyFigures label={`Läget, ${density}`}>
          <KeyFigure {...args} />
        </KeyFigures>
      )}
    </Densities>
  ),
};

export const ISammanhang: Story = {
  name: 'I sammanhang',
  render: (args) => (
    <section aria-labelledby="omradet" style={{ display: 'grid', gap: 12 }}>
      <h2 id="omradet">Individ- och familjeomsorgen</h2>
      <KeyFigures label="Läget">
        <KeyFigure {...args} trend={trend} />
        <KeyFigure
          {...args}
          label="Inkomna i veckan"
          value={38}
          before={{ value: 31, when: 'förra veckan' }}
        />
        <KeyFigure
          {...args}
          label="Mediantid till beslut"
          value={12}
          unit={DAYS}
          suppressBelow={null}
          before={{ value: 16, when: 'november 2025' }}
          note="Hälften av besluten tog längre tid."
        />
      </KeyFigures>
      <BarChart
        title="Pågående ärenden per område"
        finding="Barn och unga har flest pågående ärenden, 174."
        data={OPEN_BY_UNIT}
        unit={CASES}
        source={SOURCE}
      />
    </section>
  ),
};

export const Skärmläsare: Story = {
  tags: ['!dev', '!autodocs'],
  args: { trend },
  play: async ({ canvasElement }) => {
    const said = (await readAloud(canvasElement)).join(' | ').replaceAll(/[\u00A0\u202F]/g, ' ');
    await expect(said).toContain('list, Läget');
    await expect(said).toContain('Pågående ärenden i dag | strong | 482 | end of strong | ärenden');
    await expect(said).toContain('Upp 31 ärenden (+6,9 %) sedan oktober 2025');
    await expect(said).not.toContain('▲');
  },
};
