import type { Meta, StoryObj } from '@storybook/react-vite';
import { DueBadge } from '@samla/ui/DueBadge';
import { meta as about } from '@samla/ui/DueBadge/meta';
import { FactTile, FactTiles } from '@samla/ui/FactTile';
import { expect, within } from 'storybook/test';
import { Densities } from '../../support/densities.tsx';
import { LONG_WORDS } from '../../support/longWords.ts';

const meta = {
  title: 'Komponenter/Person och ärende/Fristmärke',
  component: DueBadge,
  parameters: { about },
  args: { text: '3 dagar kvar', urgency: 'soon' },
} satisfies Meta<typeof DueBadge>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Standard: Story = {};

export const Tillstånd: Story = {
  tags: ['visual', 'forced-colors'],
  render: () => (
    <div style={{ display: 'flex', flexWrap: 'wrap', gap: 24 }}>
      <DueBadge text="Förfallen 2026-11-03" urgency="late" dateTime="2026-11-03" />
      <DueBadge text="idag" urgency="late" />
      <DueBadge text="3 dagar kvar" urgency="soon" />
      <DueBadge text="24 dagar kvar" />
    </div>
  ),
  play: async ({ canvasElement }) => {
    const past = within(canvasElement).getByText('Förfallen 2026-11-03');
    await expect(past.tagName).toBe('TIME');
    await expect(past).toHaveAttribute('datetime', '2026-11-03');
  },
};

export const LångaOrd: Story = {
  name: 'Långa ord',
  args: { text: `Förfallen 2026-11-03, ${LONG_WORDS.join(', ')}`, urgency: 'late' },
};

export const Smal: Story = {
  ...LångaOrd,
  name: 'Smal',
  tags: ['narrow'],
  globals: { viewport: { value: 'zoom400' } },
};

export const Täthet: Story = { render: (args) => <Densities>{() => <DueBadge {...args} />}</Densities> };

export const ISammanhang: Story = {
  name: 'I sammanhang',
  render: () => (
    <FactTiles label="Frister">
      <FactTile label="Frist" value="idag" urgency="late" text="Skyddsbedömning" />
      <FactTile label="Frist" value="5 dec" urgency="soon" text="Förhandsbedömning, 14 dagar" />
    </FactTiles>
  ),
};
