import type { Meta, StoryObj } from '@storybook/react-vite';
import { Button } from '@samla/ui/Button';
import { FactTile, FactTiles } from '@samla/ui/FactTile';
import { meta as about } from '@samla/ui/FactTile/meta';
import { NextAction } from '@samla/ui/NextAction';
import { expect, fn, userEvent, within } from 'storybook/test';
import { Densities } from '../../support/densities.tsx';
import { LONG_WORDS } from '../../support/longWords.ts';
import { keyStory } from '../../support/proveKeys.ts';
import { readAloud } from '../../support/readAloud.ts';

const onDone = fn();

const meta = {
  title: 'Komponenter/Person och ärende/Faktaruta',
  component: FactTile,
  subcomponents: { FactTiles },
  parameters: { about },
  args: { label: 'Frist', value: 'idag', urgency: 'late', text: 'Skyddsbedömning' },
  beforeEach: () => void onDone.mockClear(),
  render: (args) => (
    <FactTiles label="Frister och bevakningar">
      <FactTile {...args} />
    </FactTiles>
  ),
} satisfies Meta<typeof FactTile>;
export default meta;
type Story = StoryObj<typeof meta>;

const tiles = (density = '') => (
  <FactTiles label={`Frister och bevakningar ${density}`.trim()}>
    <FactTile label="Frist" value="idag" urgency="late" text="Skyddsbedömning" />
    <FactTile label="Frist" value="5 dec" urgency="soon" text="Förhandsbedömning, 14 dagar" />
    <FactTile
      label="Bevakning"
      value="24 nov"
      text="Ring skolkurator"
      actions={
        <Button variant="quiet" label="Klar: Ring skolkurator" onPress={onDone}>
          Klar
        </Button>
      }
    />
  </FactTiles>
);

export const Standard: Story = {};
export const Tillstånd: Story = { tags: ['visual', 'forced-colors'], render: () => tiles() };

export const LångaOrd: Story = {
  name: 'Långa ord',
  render: () => (
    <FactTiles label="Frister">
      {LONG_WORDS.map((word) => (
        <FactTile key={word} label={word} value="Förfallen 2026-11-03" urgency="late" text={word} />
      ))}
    </FactTiles>
  ),
};

export const Smal: Story = {
  ...LångaOrd,
  name: 'Smal',
  tags: ['narrow'],
  globals: { viewport: { value: 'zoom400' } },
};

export const Täthet: Story = { render: () => <Densities>{(density) => tiles(density)}</Densities> };

export const ISammanhang: Story = {
  name: 'I sammanhang',
  render: () => (
    <div style={{ maxInlineSize: 506, display: 'grid', gap: 10 }}>
      <NextAction title="Gör skyddsbedömning idag" text="Anmälan kom in 09:12." urgency="late" />
      {tiles()}
    </div>
  ),
};

export const Tangentbord: Story = {
  render: () => tiles(),
  ...keyStory(about, {
    act: async ({ canvasElement }) => {
      await userEvent.tab();
      await expect(
        within(canvasElement).getByRole('button', { name: 'Klar: Ring skolkurator' }),
      ).toHaveFocus();
      await userEvent.keyboard('{Enter}');
      await userEvent.keyboard(' ');
      await expect(onDone).toHaveBeenCalledTimes(2);
    },
  }),
};

export const Skärmläsare: Story = {
  tags: ['!dev', '!autodocs'],
  render: () => tiles(),
  play: async ({ canvasElement }) => {
    const said = (await readAloud(canvasElement)).join('; ');
    await expect(said).toContain('list, Frister och bevakningar');
    await expect(said).toMatch(/Frist; strong; idag/);
  },
};
