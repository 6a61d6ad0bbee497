import { useRef, useState } from 'react';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { BulkActionBar } from '@samla/ui/BulkActionBar';
import { meta as about } from '@samla/ui/BulkActionBar/meta';
import {
  memoryRowSource,
  NOTHING_SELECTED,
  selectedCount,
  WorklistGrid,
  type GridHandle,
  type GridSelection,
} from '@samla/ui/WorklistGrid';
import { expect, fn, userEvent, waitFor, within } from 'storybook/test';
import { Densities } from '../../support/densities.tsx';
import { LONG_WORDS } from '../../support/longWords.ts';
import { keyStory } from '../../support/proveKeys.ts';
import { readAloud } from '../../support/readAloud.ts';
import { caseTexts, demoColumns, demoRows, type DemoRow } from '../../support/rows.tsx';

const ACTIONS = [
  { id: 'assign', label: 'Tilldela …', icon: 'assign', shortcut: 'A' },
  { id: 'watch', label: 'Bevaka …', icon: 'deadline', shortcut: 'B' },
  { id: 'print', label: 'Skriv ut', icon: 'print' },
] as const;
const cases = (count: number) => (count === 1 ? '1 ärende markerat' : `${count} ärenden markerade`);

const meta = {
  title: 'Komponenter/Data/Massåtgärdsrad',
  component: BulkActionBar,
  parameters: { about },
  args: { count: 3, actions: ACTIONS, onAction: fn(), onClear: fn(), countText: cases },
} satisfies Meta<typeof BulkActionBar>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Standard: Story = {};

export const Tillstånd: Story = {
  tags: ['visual', 'forced-colors'],
  args: {
    count: 1,
    actions: [
      ...ACTIONS.slice(0, 2),
      { id: 'send', label: 'Skicka', icon: 'send', disabledReason: 'Två av ärendena är inte beslutade.' },
      { id: 'delete', label: 'Ta bort …', icon: 'delete', isDangerous: true },
    ],
  },
};

export const LångaOrd: Story = {
  name: 'Långa ord',
  args: {
    actions: LONG_WORDS.map((word) => ({ id: word, label: word })),
    countText: (count) => `${count} familjehemsplaceringsutredningar markerade`,
  },
};

export const Smal: Story = {
  ...LångaOrd,
  name: 'Smal',
  tags: ['narrow'],
  globals: { viewport: { value: 'zoom400' } },
};

export const Täthet: Story = {
  render: (args) => <Densities>{() => <BulkActionBar {...args} actions={ACTIONS.slice(0, 1)} />}</Densities>,
};

const rowId = (row: DemoRow) => row.id;
const rowName = (row: DemoRow) => row.name;
const source = memoryRowSource(demoRows(12), rowId, rowName);

function List({ onAction }: { readonly onAction: (id: string) => void }) {
  const [selection, setSelection] = useState<GridSelection>(NOTHING_SELECTED);
  const grid = useRef<GridHandle>(null);
  return (
    <div style={{ display: 'flex', flexDirection: 'column', blockSize: '24rem' }}>
      <WorklistGrid
        ref={grid}
        label="Mina ärenden"
        source={source}
        columns={demoColumns}
        rowId={rowId}
        rowName={rowName}
        texts={caseTexts}
        hasCheckboxes
        selection={selection}
        onSelectionChange={setSelection}
      />
      <BulkActionBar
        count={selectedCount(selection, source.count())}
        countText={cases}
        actions={ACTIONS}
        onAction={onAction}
        onClear={() => {
          grid.current?.clearSelection();
          grid.current?.focus();
        }}
      />
    </div>
  );
}

/** Selected in the list, reached with Tab, left with Esc: and focus is in the list again. */
export const ISammanhang: Story = {
  name: 'I sammanhang',
  tags: ['visual'],
  render: ({ onAction }) => <List onAction={onAction} />,
  play: async ({ canvasElement, args }) => {
    const canvas = within(canvasElement);
    const voice = document.querySelector('[data-announcer]');
    canvas.getByRole('rowheader', { name: 'Berggren, Ulla' }).focus();
    await userEvent.keyboard(' {ArrowUp} ');
    await waitFor(() =>
      expect(canvas.getByRole('toolbar')).toHaveAccessibleName('Åtgärder för 2 ärenden markerade'),
    );
    await userEvent.keyboard('{Escape}{ArrowDown} ');
    await waitFor(() => expect(voice).toHaveTextContent('1 ärende markerat. Åtgärderna finns efter listan'));
    await userEvent.tab();
    await expect(canvas.getByRole('button', { name: 'Tilldela …' })).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    await expect(args.onAction).toHaveBeenLastCalledWith('assign');
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(canvas.queryByRole('toolbar')).toBeNull());
    await waitFor(() => expect(document.activeElement).toHaveTextContent('Berggren, Ulla'));
    await waitFor(() => expect(voice).toHaveTextContent('Inget markerat'));
    await userEvent.keyboard(' ');
    await waitFor(() => expect(canvas.getByRole('toolbar')).toBeVisible());
  },
};

export const Tangentbord: Story = {
  ...keyStory(about, {
    move: async ({ canvasElement }) => {
      await userEvent.tab();
      const button = (name: string) => within(canvasElement).getByRole('button', { name });
      await expect(button('Tilldela …')).toHaveFocus();
      await userEvent.keyboard('{ArrowRight}{ArrowRight}{ArrowLeft}');
      await expect(button('Bevaka …')).toHaveFocus();
    },
    ends: async ({ canvasElement }) => {
      const button = (name: string) => within(canvasElement).getByRole('button', { name });
      await userEvent.keyboard('{End}');
      await expect(button('Avmarkera')).toHaveFocus();
      await userEvent.keyboard('{Home}');
      await expect(button('Tilldela …')).toHaveFocus();
    },
    act: async ({ args }) => {
      await userEvent.keyboard('{Enter}');
      await expect(args.onAction).toHaveBeenLastCalledWith('assign');
      await userEvent.keyboard('{ArrowRight} ');
      await expect(args.onAction).toHaveBeenLastCalledWith('watch');
    },
    clear: async ({ args }) => {
      await userEvent.keyboard('{Escape}');
      await expect(args.onClear).toHaveBeenCalledTimes(1);
      await userEvent.keyboard('{End}{Enter}');
      await expect(args.onClear).toHaveBeenCalledTimes(2);
    },
  }),
};

export const Skärmläsare: Story = {
  tags: ['!dev', '!autodocs'],
  play: async ({ canvasElement }) => {
    const said = (await readAloud(canvasElement)).join('\n');
    await expect(said).toContain('3 ärenden markerade');
    await expect(said).toContain('toolbar, Åtgärder för 3 ärenden markerade');
    await expect(said).toContain('button, Tilldela …');
  },
};
