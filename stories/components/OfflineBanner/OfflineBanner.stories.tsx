import type { Meta, StoryObj } from '@storybook/react-vite';
import { OfflineBanner } from '@samla/ui/OfflineBanner';
import { meta as about } from '@samla/ui/OfflineBanner/meta';
import { expect, fn, userEvent, waitFor, within } from 'storybook/test';
import { Densities } from '../../support/densities.tsx';
import { LONG_WORDS } from '../../support/longWords.ts';
import { keyStory } from '../../support/proveKeys.ts';
import { readAloud } from '../../support/readAloud.ts';

const meta = {
  title: 'Komponenter/Besked/Utan anslutning',
  component: OfflineBanner,
  parameters: { about },
  args: {
    since: '09:41',
    works: ['läsa ärenden du har öppnat', 'skriva anteckningar', 'fylla i formulär'],
    waits: ['signera beslut', 'söka personer du inte har ärenden om'],
    onRetry: fn(),
  },
} satisfies Meta<typeof OfflineBanner>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Standard: Story = { tags: ['visual', 'forced-colors'] };
export const Tillstånd: Story = {
  render: (args) => (
    <div style={{ display: 'grid', gap: 8 }}>
      <OfflineBanner works={args.works} title="Ingen anslutning till servern" />
      <OfflineBanner works={args.works} title="Ingen anslutning till nätet" onRetry={fn()} />
    </div>
  ),
};
export const Laddar: Story = { args: { isRetrying: true } };
export const LångaOrd: Story = {
  name: 'Långa ord',
  args: { works: LONG_WORDS, waits: LONG_WORDS.slice(2) },
};
export const Smal: Story = {
  ...LångaOrd,
  name: 'Smal',
  tags: ['narrow'],
  globals: { viewport: { value: 'zoom400' } },
};
export const Täthet: Story = {
  render: ({ works }) => (
    <Densities>
      {(density) => <OfflineBanner works={works} title={`Ingen anslutning, ${density}`} />}
    </Densities>
  ),
};
export const ISammanhang: Story = {
  name: 'I sammanhang',
  render: (args) => (
    <div style={{ display: 'grid', gap: 12 }}>
      <OfflineBanner {...args} />
      <h2>Mina ärenden</h2>
      <p>Listan visar det som hämtades 09:38.</p>
    </div>
  ),
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await waitFor(() => expect(canvas.getByRole('status')).toHaveTextContent('Ingen anslutning sedan 09:41'));
  },
};

export const Tangentbord: Story = {
  ...keyStory(about, {
    retry: async ({ args, canvasElement }) => {
      await userEvent.tab();
      await expect(within(canvasElement).getByRole('button', { name: 'Försök igen' })).toHaveFocus();
      await userEvent.keyboard('{Enter}');
      await userEvent.keyboard(' ');
      await expect(args.onRetry).toHaveBeenCalledTimes(2);
    },
  }),
};

export const Skärmläsare: Story = {
  tags: ['!dev', '!autodocs'],
  play: async ({ canvasElement }) => {
    const said = await readAloud(canvasElement);
    await expect(said[0]).toBe('region, Ingen anslutning');
    await expect(said).toContain('skriva anteckningar');
  },
};
