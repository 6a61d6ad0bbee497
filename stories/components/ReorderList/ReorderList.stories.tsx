import { useState } from 'react';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { Button } from '@samla/ui/Button';
import { Dialog } from '@samla/ui/Dialog';
import { ReorderList, type ReorderItem, type ReorderListProps } from '@samla/ui/ReorderList';
import { meta as about } from '@samla/ui/ReorderList/meta';
import { expect, fn, userEvent, waitFor, within } from 'storybook/test';
import { Densities } from '../../support/densities.tsx';
import { LONG_NAME, LONG_WORDS } from '../../support/longWords.ts';
import { keyStory } from '../../support/proveKeys.ts';
import { readAloud } from '../../support/readAloud.ts';

const COLUMNS: readonly ReorderItem[] = [
  { id: 'name', name: 'Namn', fixedReason: 'Står alltid först' },
  { id: 'number', name: 'Personnummer' },
  { id: 'matter', name: 'Ärende' },
  { id: 'step', name: 'Steg' },
  { id: 'due', name: 'Frist', detail: 'Sorterad' },
];

/** Keeps the order, as the application does. */
function Kept({ items, onReorder, ...rest }: ReorderListProps<ReorderItem>) {
  const [order, setOrder] = useState(() => items.map(({ id }) => id));
  return (
    <ReorderList
      {...rest}
      items={order.flatMap((id) => items.find((item) => item.id === id) ?? [])}
      onReorder={(ids, moved) => {
        onReorder(ids, moved);
        setOrder([...ids]);
      }}
    />
  );
}

const meta = {
  title: 'Komponenter/Delar/Ordningslista',
  component: ReorderList<ReorderItem>,
  parameters: { about },
  args: { label: 'Kolumnernas ordning', items: COLUMNS, onReorder: fn() },
  render: (args) => (
    <div style={{ maxInlineSize: '26rem' }}>
      <Kept {...args} />
    </div>
  ),
} satisfies Meta<typeof ReorderList<ReorderItem>>;
export default meta;
type Story = StoryObj<typeof meta>;

const page = () => within(document.body);
const row = (name: string) => page().getByRole('row', { name: new RegExp(`^${name}`) });
const names = () =>
  page()
    .getAllByRole('row')
    .map((each) => each.querySelector('[data-name]')?.textContent);
const said = (text: string) =>
  waitFor(() => expect(document.querySelector('[data-announcer]')).toHaveTextContent(text));

export const Standard: Story = {};

export const Tillstånd: Story = {
  tags: ['visual', 'forced-colors'],
  play: async () => {
    await userEvent.tab();
    await userEvent.keyboard('{ArrowDown}');
    await expect(row('Personnummer')).toHaveFocus();
  },
};

export const Skrivskyddad: Story = {
  args: { isReadOnly: true },
  play: async ({ args }) => {
    await expect(page().queryAllByRole('button')).toHaveLength(0);
    row('Steg').focus();
    await userEvent.keyboard('{Alt>}{ArrowUp}{/Alt}');
    await expect(args.onReorder).not.toHaveBeenCalled();
  },
};

export const Tom: Story = { args: { items: [] } };

export const LångaOrd: Story = {
  name: 'Långa ord',
  args: {
    items: [
      { id: 'fixed', name: LONG_NAME, fixedReason: LONG_WORDS.slice(0, 2).join(' ') },
      ...LONG_WORDS.map((name) => ({ id: name, name, detail: LONG_WORDS[0] })),
    ],
  },
};

export const Smal: Story = {
  ...LångaOrd,
  name: 'Smal',
  tags: ['narrow'],
  globals: { viewport: { value: 'zoom400' } },
};

export const Täthet: Story = { render: (args) => <Densities>{() => <Kept {...args} />}</Densities> };

export const ISammanhang: Story = {
  name: 'I sammanhang',
  tags: ['visual'],
  render: (args) => (
    <Dialog
      title="Ordna kolumnerna"
      isOpen
      onClose={() => undefined}
      actions={<Button variant="primary">Använd</Button>}
    >
      <Kept {...args} />
    </Dialog>
  ),
};

export const Tangentbord: Story = {
  ...keyStory(about, {
    rows: async () => {
      await userEvent.tab();
      await expect(row('Namn')).toHaveFocus();
      await userEvent.keyboard('{ArrowDown}{ArrowDown}');
      await expect(row('Ärende')).toHaveFocus();
      await userEvent.keyboard('{ArrowUp}');
      await expect(row('Personnummer')).toHaveFocus();
    },
    within: async () => {
      await userEvent.keyboard('{ArrowRight}{ArrowRight}{ArrowRight}');
      await expect(page().getByRole('button', { name: 'Flytta ned Personnummer' })).toHaveFocus();
      await userEvent.keyboard('{ArrowLeft}{ArrowLeft}{ArrowLeft}');
      await expect(row('Personnummer')).toHaveFocus();
    },
    move: async () => {
      await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}');
      await waitFor(() => expect(names()).toEqual(['Namn', 'Ärende', 'Personnummer', 'Steg', 'Frist']));
      await waitFor(() => expect(row('Personnummer')).toHaveFocus());
      await said('Personnummer är nu på plats 3 av 5');
      await userEvent.keyboard('{Alt>}{ArrowUp}{/Alt}{Alt>}{ArrowUp}{/Alt}');
      await waitFor(() => expect(names().slice(0, 2)).toEqual(['Namn', 'Personnummer']));
      await waitFor(() => expect(row('Personnummer')).toHaveFocus());
    },
    press: async () => {
      const up = page().getByRole('button', { name: 'Flytta upp Frist' });
      up.focus();
      await userEvent.keyboard('{Enter}');
      await waitFor(() => expect(names()[3]).toBe('Frist'));
      await waitFor(() => expect(up).toHaveFocus());
      await userEvent.keyboard(' ');
      await waitFor(() => expect(names()[2]).toBe('Frist'));
      await userEvent.keyboard(' ');
      await waitFor(() => expect(names()[1]).toBe('Frist'));
      await said('Frist är nu på plats 2 av 5');
      await waitFor(() => expect(up).toHaveFocus());
      await expect(up).toHaveAttribute('aria-disabled', 'true');
      await userEvent.keyboard(' ');
      await said('Frist kan inte flyttas längre åt det hållet');
    },
    drag: async () => {
      row('Frist').focus();
      await userEvent.keyboard('{ArrowRight}');
      await expect(page().getByRole('button', { name: 'Dra Frist' })).toHaveFocus();
      await userEvent.keyboard('{Enter}');
      await waitFor(() => expect(document.activeElement).toHaveAccessibleName(/Infoga/));
      await userEvent.keyboard('{ArrowDown}{ArrowDown}{Enter}');
      await waitFor(() => expect(names().indexOf('Frist')).toBeGreaterThan(1));
      await waitFor(() => expect(row('Frist')).toContainElement(document.activeElement as HTMLElement));
    },
    cancel: async ({ args }) => {
      const before = args.onReorder.mock.calls.length;
      row('Frist').focus();
      await userEvent.keyboard('{ArrowRight}');
      await expect(page().getByRole('button', { name: 'Dra Frist' })).toHaveFocus();
      await userEvent.keyboard('{Enter}');
      await waitFor(() => expect(document.activeElement).toHaveAccessibleName(/Infoga/));
      await userEvent.keyboard('{Escape}');
      await waitFor(() => expect(row('Frist')).toContainElement(document.activeElement as HTMLElement));
      await expect(args.onReorder).toHaveBeenCalledTimes(before);
    },
  }),
};

export const Skärmläsare: Story = {
  tags: ['!dev', '!autodocs'],
  play: async ({ canvasElement }) => {
    const phrases = await readAloud(canvasElement);
    await expect(phrases[0]).toBe('grid, Kolumnernas ordning');
    await expect(phrases).toEqual(
      expect.arrayContaining([
        'gridcell, Namn Står alltid först, column index 1',
        'button, Dra Ärende, Tryck på Enter för att börja dra.',
        'button, Flytta upp Ärende',
        'button, Flytta ned Frist, disabled',
      ]),
    );
  },
};
