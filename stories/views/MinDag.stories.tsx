import { sampleCases } from '@samla/desktop/renderer/testing/stage';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, waitFor } from 'storybook/test';
import { host, onRow, page, press, ready, screen, type Stage } from './Stage.tsx';

const meta = { title: 'Vyer/Min dag', tags: ['!autodocs'], ...screen } satisfies Meta<typeof Stage>;
export default meta;

type Story = StoryObj<typeof meta>;

/** What is due within seven days, in all areas, the most urgent first. */
export const MinDag: Story = {
  play: async () => {
    await ready();
    await expect(page().getByRole('heading', { level: 1 })).toHaveTextContent('Min dag 11 ärenden');
    await onRow('Haddad, Yusuf');
    await expect(page().getAllByRole('row')[1]).toHaveTextContent('3 dagar sen');
    await expect(page().queryByText('Hallberg', { exact: false })).not.toBeInTheDocument();
  },
};

export const Mörkt: Story = { ...MinDag, args: { settings: { theme: 'dark' } } };
export const HögKontrast: Story = { ...MinDag, args: { settings: { theme: 'contrast' } } };
export const Luftigt: Story = { ...MinDag, args: { settings: { density: 'airy' } } };

/** Nothing is urgent: that is said, and the way on is one key away. */
export const Tom: Story = {
  args: { cases: sampleCases.filter((one) => one.due !== null && one.due > 20) },
  play: async () => {
    await page().findByRole('heading', { name: 'Inget brådskar' });
    await press('{Control>}{Shift>}A{/Shift}{/Control}');
    await waitFor(() => expect(page().getByRole('heading', { level: 1 })).toHaveTextContent('Alla ärenden'));
    await ready();
  },
};

/** The first fetch: what has come can be worked with. */
export const FörstaHämtningen: Story = {
  args: {
    cases: sampleCases.slice(0, 12),
    prepare: (one) =>
      one.setSync({
        kind: 'firstFetch',
        progress: { done: 120, total: 480 },
        lastSyncedAt: null,
        message: null,
      }),
  },
  play: async () => {
    await ready();
    await expect(page().getByRole('progressbar')).toHaveAttribute('aria-valuenow', '120');
    await expect(page().getAllByText('Hämtar 120 av 480 ärenden')[0]).toBeVisible();
    await press('{ArrowDown}');
    await onRow('Warsame, Omar');
    host().setOnline(true);
    await page().findByText('Uppkopplad');
  },
};
