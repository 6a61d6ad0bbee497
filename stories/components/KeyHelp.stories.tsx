import { useState } from 'react';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { Button } from '@samla/ui/Button';
import { KeyHelp, type KeyGroup } from '@samla/ui/KeyHelp';
import { GRID_HEADER_KEYS, GRID_KEYS } from '@samla/ui/WorklistGrid';
import { expect, fn, userEvent, waitFor, within } from 'storybook/test';
import { LONG_TEXT } from '../support/longWords.ts';

const GROUPS: readonly KeyGroup[] = [
  { id: 'list', name: 'I listan', rows: GRID_KEYS },
  { id: 'head', name: 'I listans rubriker', rows: GRID_HEADER_KEYS },
  {
    id: 'all',
    name: 'Överallt',
    rows: [
      { id: 'palette', keys: ['Ctrl+K', 'Ctrl+Shift+P'], effect: 'Sök kommando eller plats' },
      { id: 'region', keys: ['F6', 'Shift+F6'], effect: 'Nästa eller föregående del av fönstret' },
    ],
  },
];

function Opener({ groups, onPrint }: { readonly groups: readonly KeyGroup[]; readonly onPrint: () => void }) {
  const [isOpen, setOpen] = useState(true);
  return (
    <>
      <Button shortcut="F1" onPress={() => setOpen(true)}>
        Tangenter
      </Button>
      <KeyHelp isOpen={isOpen} onClose={() => setOpen(false)} groups={groups} onPrint={onPrint} />
    </>
  );
}

const meta = {
  title: 'Komponenter/Genvägshjälp',
  component: Opener,
  args: { groups: GROUPS, onPrint: fn() },
} satisfies Meta<typeof Opener>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Standard: Story = {};
export const Mörkt: Story = { globals: { theme: 'dark' } };
export const LångaOrd: Story = {
  args: {
    groups: [
      { id: 'x', name: 'Långa ord', rows: [{ id: 'y', keys: ['Ctrl+Shift+ArrowDown'], effect: LONG_TEXT }] },
    ],
  },
  globals: { viewport: { value: 'zoom400' } },
};

export const Tangentbord: Story = {
  play: async ({ canvasElement, args }) => {
    const page = within(document.body);
    const field = await page.findByRole('textbox');
    await waitFor(() => expect(field).toHaveFocus());
    await userEvent.keyboard('markera alla');
    await waitFor(() => expect(page.getAllByRole('table')).toHaveLength(1));
    await waitFor(() => expect(page.getByText('Ctrl A')).toBeVisible());
    await userEvent.tab();
    await userEvent.keyboard('{Enter}');
    await expect(args.onPrint).toHaveBeenCalledTimes(1);
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(page.queryByRole('dialog')).toBeNull());
    within(canvasElement)
      .getByRole('button', { name: /Tangenter/ })
      .focus();
  },
};
