import type { Meta, StoryObj } from '@storybook/react-vite';
import { FactTile, FactTiles } from '@samla/ui/FactTile';
import { NextAction } from '@samla/ui/NextAction';
import { meta as about } from '@samla/ui/NextAction/meta';
import { expect, fn, userEvent, within } from 'storybook/test';
import { Densities } from '../../support/densities.tsx';
import { LONG_TEXT, LONG_WORDS } from '../../support/longWords.ts';
import { keyStory } from '../../support/proveKeys.ts';
import { readAloud } from '../../support/readAloud.ts';

const onPress = fn();

const meta = {
  title: 'Komponenter/Person och ärende/Nästa åtgärd',
  component: NextAction,
  parameters: { about },
  args: {
    title: 'Gör skyddsbedömning idag',
    text: 'Anmälan kom in 09:12. Behovet av omedelbart skydd ska bedömas samma dag.',
    reference: <a href="#lag">SoL 20 kap. 1 §</a>,
    urgency: 'late',
    action: { label: 'Skyddsbedömning', keys: 'Ctrl+Enter', onPress },
  },
  beforeEach: () => void onPress.mockClear(),
} satisfies Meta<typeof NextAction>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Standard: Story = {};

export const Tillstånd: Story = {
  tags: ['visual', 'forced-colors'],
  render: (args) => (
    <div style={{ display: 'grid', gap: 12, maxInlineSize: 506 }}>
      <NextAction {...args} />
      <NextAction {...args} title="Fatta beslut i veckan" urgency="soon" />
      <NextAction {...args} title="Planera hembesök" urgency="later" />
      <NextAction title="Inget väntar på dig" text="Nästa bevakning är 24 november." />
    </div>
  ),
};

/** Nothing can be done by the one who reads: what comes next stands there all the same. */
export const Skrivskyddad: Story = {
  render: () => (
    <NextAction
      title="Skyddsbedömning ska göras idag"
      text="Ärendet är fördelat till Amina Lindqvist."
      urgency="late"
    />
  ),
};

export const Laddar: Story = {
  args: { action: { label: 'Öppnar …', onPress, isPending: true } },
  play: async ({ canvasElement }) => {
    await userEvent.click(within(canvasElement).getByRole('button'));
    await expect(onPress).not.toHaveBeenCalled();
  },
};

export const LångaOrd: Story = {
  name: 'Långa ord',
  args: {
    title: `${LONG_WORDS[2]} ska göras idag`,
    text: LONG_TEXT,
    action: { label: LONG_WORDS[2], keys: 'Ctrl+Enter', onPress },
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
    <Densities>{(density) => <NextAction {...args} title={`Gör skyddsbedömning, ${density}`} />}</Densities>
  ),
};

export const ISammanhang: Story = {
  name: 'I sammanhang',
  render: (args) => (
    <div style={{ maxInlineSize: 506, display: 'grid', gap: 10 }}>
      <NextAction {...args} />
      <FactTiles label="Frister">
        <FactTile label="Frist" value="idag" urgency="late" text="Skyddsbedömning" />
        <FactTile label="Bevakning" value="24 nov" text="Ring skolkurator" />
      </FactTiles>
    </div>
  ),
};

export const Tangentbord: Story = {
  ...keyStory(about, {
    act: async ({ canvasElement }) => {
      within(canvasElement).getByRole('button', { name: 'Skyddsbedömning' }).focus();
      await userEvent.keyboard('{Enter}');
      await userEvent.keyboard(' ');
      await expect(onPress).toHaveBeenCalledTimes(2);
    },
  }),
};

export const Skärmläsare: Story = {
  tags: ['!dev', '!autodocs'],
  play: async ({ canvasElement }) => {
    const said = (await readAloud(canvasElement)).join('; ');
    await expect(said).toMatch(/region, bråttom: +Gör skyddsbedömning idag/);
    await expect(said).toContain('button, Skyddsbedömning, key shortcuts Control+Enter');
  },
};
