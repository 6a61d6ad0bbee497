import type { Meta, StoryObj } from '@storybook/react-vite';
import { useAnnounce } from '@samla/ui/Announcer';
import { meta as about } from '@samla/ui/Announcer/meta';
import { Button } from '@samla/ui/Button';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import { readAloud } from '../../support/readAloud.ts';

/** Three buttons that something is said of. */
function Speaker() {
  const announce = useAnnounce();
  return (
    <>
      <Button onPress={() => announce('1 markerad', 'count')}>En</Button>
      <Button onPress={() => announce('2 markerade', 'count')}>Två</Button>
      <Button onPress={() => announce('Sorterat på Frist, stigande')}>Sortera</Button>
    </>
  );
}

const meta = {
  title: 'Komponenter/Besked/Röst',
  component: Speaker,
  parameters: { about },
} satisfies Meta<typeof Speaker>;
export default meta;
type Story = StoryObj<typeof meta>;

const press = async (canvasElement: HTMLElement, name: string) => {
  within(canvasElement).getByRole('button', { name }).focus();
  await userEvent.keyboard('{Enter}');
};

/** One region speaks for all; of several on one topic only the last is said, and the same text again is said again. */
export const Standard: Story = {
  play: async ({ canvasElement }) => {
    const region = within(canvasElement).getByRole('status');
    await press(canvasElement, 'En');
    await press(canvasElement, 'Sortera');
    await press(canvasElement, 'Två');
    await waitFor(() => expect(region).toHaveTextContent('Sorterat på Frist, stigande. 2 markerade'));
    const before = region.textContent;
    await press(canvasElement, 'Sortera');
    await press(canvasElement, 'Två');
    await waitFor(() => expect(region.textContent).not.toBe(before));
    await expect(region.textContent.trim()).toBe(before);
    await expect(document.querySelectorAll('[aria-live], [role="status"]')).toHaveLength(1);
  },
};

export const Skärmläsare: Story = {
  tags: ['!dev', '!autodocs'],
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'Sortera');
    await waitFor(() =>
      expect(within(canvasElement).getByRole('status')).toHaveTextContent('Sorterat på Frist'),
    );
    await expect(await readAloud(canvasElement)).toContain('Sorterat på Frist, stigande');
  },
};
