import { useState } from 'react';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { Button } from '@samla/ui/Button';
import { Palette, type PaletteGroup } from '@samla/ui/Palette';
import { expect, fireEvent, fn, userEvent, waitFor, within } from 'storybook/test';
import { LONG_NAME, LONG_WORDS } from '../support/longWords.ts';

const GROUPS: readonly PaletteGroup[] = [
  {
    id: 'here',
    name: 'Här',
    items: [
      { id: 'note', label: 'Ny anteckning', keys: 'Ctrl+J' },
      { id: 'watch', label: 'Ny bevakning', keys: 'Ctrl+Shift+B', also: 'påminnelse' },
    ],
  },
  {
    id: 'areas',
    name: 'Områden',
    items: [
      { id: 'elderly', label: 'Äldreomsorg', keys: 'Ctrl+6' },
      { id: 'adults', label: 'Vuxen', keys: 'Ctrl+3' },
      { id: 'long', label: LONG_WORDS[2], detail: LONG_NAME, keys: 'Ctrl+Shift+ArrowUp' },
    ],
  },
];

interface OpenerProps {
  readonly isOpenFirst?: boolean;
  readonly groups?: readonly PaletteGroup[];
  readonly isLoading?: boolean;
  readonly onRun: (id: string) => void;
}

function Opener({ isOpenFirst = true, groups = GROUPS, isLoading = false, onRun }: OpenerProps) {
  const [isOpen, setOpen] = useState(isOpenFirst);
  return (
    <>
      <Button shortcut="Ctrl+K" onPress={() => setOpen(true)}>
        Kommandon
      </Button>
      <Palette
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        groups={groups}
        isLoading={isLoading}
        onRun={onRun}
      />
    </>
  );
}

const meta = { title: 'Komponenter/Kommandopalett', component: Opener, args: { onRun: fn() } } satisfies Meta<
  typeof Opener
>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Standard: Story = {};
export const Mörkt: Story = { globals: { theme: 'dark' } };
export const HögKontrast: Story = { globals: { theme: 'contrast' } };
export const Tom: Story = { args: { groups: [] } };
export const Hämtar: Story = { args: { groups: [], isLoading: true } };
export const LångaOrd: Story = { globals: { viewport: { value: 'zoom400' } } };

/** Where focus was when the item ran: it may move focus on, so the palette must have given it back already. */
let focusAtRun: Element | null = null;

export const Tangentbord: Story = {
  args: {
    isOpenFirst: false,
    onRun: fn(() => {
      focusAtRun = document.activeElement;
    }),
  },
  play: async ({ canvasElement, args }) => {
    const page = within(document.body);
    const opener = within(canvasElement).getByRole('button', { name: /Kommandon/ });
    await userEvent.tab();
    await userEvent.keyboard('{Enter}');
    const field = await page.findByRole('combobox');
    await waitFor(() => expect(field).toHaveFocus());
    await userEvent.keyboard('ny');
    const options = page.getAllByRole('option');
    await expect(options).toHaveLength(2);
    await waitFor(() => expect(field).toHaveAttribute('aria-activedescendant', options[0]?.id));
    await userEvent.keyboard('{ArrowDown}');
    await waitFor(() => expect(field).toHaveAttribute('aria-activedescendant', options[1]?.id));
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(focusAtRun).toBe(opener));
    await expect(args.onRun).toHaveBeenCalledWith('watch');
    await expect(opener).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    await page.findByRole('combobox');
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(opener).toHaveFocus());
    await expect(args.onRun).toHaveBeenCalledTimes(1);
  },
};

export const SvenskaBokstäver: Story = {
  play: async () => {
    const page = within(document.body);
    const field = await page.findByRole('combobox');
    await waitFor(() => expect(field).toHaveFocus());
    fireEvent.change(field, { target: { value: 'äl' } });
    await waitFor(() => expect(page.getAllByRole('option')).toHaveLength(1));
    await expect(page.getByRole('option')).toHaveTextContent('Äldreomsorg');
    fireEvent.change(field, { target: { value: 'al' } });
    await waitFor(() => expect(page.queryAllByRole('option', { name: /Äldreomsorg/ })).toHaveLength(0));
  },
};
