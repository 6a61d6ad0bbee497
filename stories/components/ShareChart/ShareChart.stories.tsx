import type { Meta, StoryObj } from '@storybook/react-vite';
import { ShareChart } from '@samla/ui/ShareChart';
import { meta as about } from '@samla/ui/ShareChart/meta';
import { expect, fn } from 'storybook/test';
import { Densities } from '../../support/densities.tsx';
import { LONG_TEXT, LONG_WORDS } from '../../support/longWords.ts';
import { keyStory } from '../../support/proveKeys.ts';
import { readAloud } from '../../support/readAloud.ts';
import {
  DECISIONS,
  LONG_DATA,
  NOTHING,
  OUTCOMES,
  OUTCOMES_BY_MONTH,
  OUTCOMES_WITH_GAPS,
  SOURCE,
} from '../Diagram/figures.ts';
import { chartProofs } from '../Diagram/proofs.ts';

const meta = {
  title: 'Komponenter/Diagram/Andel 100 %',
  component: ShareChart,
  parameters: { about },
  args: {
    title: 'Beslut efter utfall, 2026',
    finding: 'Bifall är det vanligaste utfallet i alla områden.',
    data: OUTCOMES,
    unit: DECISIONS,
    source: SOURCE,
    onExport: fn(),
  },
} satisfies Meta<typeof ShareChart>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Standard: Story = { tags: ['visual'] };

export const Tillstånd: Story = {
  tags: ['visual', 'forced-colors'],
  render: (args) => (
    <div style={{ display: 'grid', gap: 16 }}>
      <ShareChart
        {...args}
        title="Utan små tal"
        finding="Bifall är vanligast alla månader."
        data={OUTCOMES_BY_MONTH}
      />
      <ShareChart
        {...args}
        title="Små tal och en lucka"
        finding="Avslagen är få."
        data={OUTCOMES_WITH_GAPS}
      />
      <ShareChart {...args} title="Att titta på" isInteractive={false} />
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
  render: (args) => <Densities>{() => <ShareChart {...args} />}</Densities>,
};

export const ISammanhang: Story = {
  name: 'I sammanhang',
  render: (args) => (
    <section aria-labelledby="laget" style={{ display: 'grid', gap: 16, maxInlineSize: '44rem' }}>
      <h2 id="laget">Beslut</h2>
      <p>Så fördelar sig besluten i nämndens områden hittills i år.</p>
      <ShareChart {...args} />
    </section>
  ),
};

export const Tangentbord: Story = {
  ...keyStory(
    about,
    chartProofs({
      first: 'Barn och unga, Bifall: 212 beslut, ca 73 %',
      second: 'Ekonomiskt bistånd, Bifall: 964 beslut, 73 %',
      last: 'Funktionsnedsättning, Bifall: 51 beslut, ca 55 %',
      below: 'Barn och unga, Delvis bifall: 46 beslut, ca 16 %',
    }),
  ),
};

export const Skärmläsare: Story = {
  tags: ['!dev', '!autodocs'],
  play: async ({ canvasElement }) => {
    const said = await readAloud(canvasElement);
    await expect(said[0]).toContain('figure, Beslut efter utfall, 2026');
    await expect(said).toContain('heading, Beslut efter utfall, 2026, level 3');
    await expect(said.join(' ')).toContain(
      'diagram, Beslut efter utfall, 2026, Bifall är det vanligaste utfallet i alla områden.',
    );
    await expect(said).toContain('button, Visa som tabell');
  },
};
