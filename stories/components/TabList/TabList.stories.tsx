import { useState } from 'react';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { AreaMark } from '@samla/ui/AreaMark';
import { TabList, type OpenTab, type TabListProps } from '@samla/ui/TabList';
import { meta as about } from '@samla/ui/TabList/meta';
import { expect, fireEvent, fn, userEvent, waitFor, within } from 'storybook/test';
import { Densities } from '../../support/densities.tsx';
import { LONG_NAME, LONG_WORDS } from '../../support/longWords.ts';
import { keyStory } from '../../support/proveKeys.ts';
import { readAloud } from '../../support/readAloud.ts';
import { demoRows } from '../../support/rows.tsx';

const CASES: readonly OpenTab[] = [
  { id: 'alva', name: 'Nilsson, Alva', mark: <AreaMark letter="B" tone={2} /> },
  { id: 'omar', name: 'Warsame, Omar', mark: <AreaMark letter="E" tone={4} /> },
  { id: 'gun', name: 'Åkerström, Gun', mark: <AreaMark letter="Ä" tone={6} /> },
];

/** Opens and closes, as the application does. */
function Kept({ tabs: first, selectedId, onSelect, onClose, ...rest }: TabListProps) {
  const [tabs, setTabs] = useState(first);
  const [selected, setSelected] = useState(selectedId);
  return (
    <div style={{ background: 'var(--raised)' }}>
      <TabList
        {...rest}
        tabs={tabs}
        selectedId={selected}
        onSelect={(id) => {
          onSelect(id);
          setSelected(id);
        }}
        {...(onClose && {
          onClose: (id: string) => {
            onClose(id);
            setTabs(tabs.filter((tab) => tab.id !== id));
          },
        })}
      />
      <p style={{ padding: 14 }}>{tabs.find((tab) => tab.id === selected)?.name}</p>
    </div>
  );
}

const meta = {
  title: 'Komponenter/Skal och navigering/Flikar',
  component: TabList,
  parameters: { about },
  args: { tabs: CASES, selectedId: 'alva', onSelect: fn(), onClose: fn() },
  render: (args) => <Kept {...args} />,
} satisfies Meta<typeof TabList>;
export default meta;
type Story = StoryObj<typeof meta>;

const page = () => within(document.body);
const tab = (name: string) => page().getByRole('tab', { name });
const stops = () => page().getByRole('tablist').querySelectorAll('[tabindex="0"]');

export const Standard: Story = {};

export const Tillstånd: Story = {
  tags: ['visual', 'forced-colors'],
  render: (args) => (
    <div style={{ display: 'grid', gap: 12 }}>
      <Kept {...args} />
      <Kept
        {...args}
        label="Ärendets delar"
        selectedId="b"
        tabs={[
          { id: 'a', name: 'Översikt', isClosable: false },
          { id: 'b', name: 'Steg', isClosable: false },
          { id: 'c', name: 'Skyddsbedömning' },
        ]}
      />
    </div>
  ),
};

export const LångaOrd: Story = {
  name: 'Långa ord',
  args: { tabs: [LONG_NAME, ...LONG_WORDS].map((name) => ({ id: name, name })), selectedId: LONG_NAME },
};

export const Smal: Story = {
  ...LångaOrd,
  name: 'Smal',
  tags: ['narrow'],
  globals: { viewport: { value: 'zoom400' } },
};

export const Täthet: Story = {
  render: (args) => (
    <Densities>{(density) => <Kept {...args} label={`Öppna ärenden, ${density}`} />}</Densities>
  ),
};

/** More than two rows of tabs: they scroll, and a menu names them all. */
export const ISammanhang: Story = {
  name: 'I sammanhang',
  tags: ['visual'],
  args: {
    tabs: demoRows(20).map(({ name }) => ({ id: name, name })),
    selectedId: 'Forsberg, Ebba',
  },
  render: (args) => (
    <div style={{ maxInlineSize: '32rem' }}>
      <Kept {...args} />
    </div>
  ),
  play: async ({ args }) => {
    await expect(page().getAllByRole('tab')).toHaveLength(20);
    const list = page().getByRole('tablist').getBoundingClientRect();
    const shown = tab('Forsberg, Ebba').getBoundingClientRect();
    await expect(shown.top).toBeGreaterThanOrEqual(list.top - 1);
    await expect(shown.bottom).toBeLessThanOrEqual(list.bottom + 1);
    await userEvent.click(page().getByRole('button', { name: 'Alla 20 flikar' }));
    await userEvent.click(await page().findByRole('menuitemradio', { name: 'Svensson, Jenny' }));
    await waitFor(() => expect(args.onSelect).toHaveBeenCalledWith('Svensson, Jenny'));
    await waitFor(() => expect(page().queryByRole('menu')).toBeNull());
    await waitFor(() => expect(tab('Svensson, Jenny')).toHaveAttribute('aria-selected', 'true'));
  },
};

export const Tangentbord: Story = {
  render: (args) => (
    <>
      <Kept {...args} />
      <button type="button">Efter</button>
    </>
  ),
  ...keyStory(about, {
    move: async () => {
      await userEvent.tab();
      await expect(tab('Nilsson, Alva')).toHaveFocus();
      await userEvent.keyboard('{ArrowRight}');
      await expect(tab('Warsame, Omar')).toHaveFocus();
      await expect(tab('Nilsson, Alva')).toHaveAttribute('aria-selected', 'true');
      await userEvent.keyboard('{ArrowLeft}{ArrowLeft}');
      await expect(tab('Åkerström, Gun')).toHaveFocus();
    },
    ends: async () => {
      await userEvent.keyboard('{Home}');
      await expect(tab('Nilsson, Alva')).toHaveFocus();
      await userEvent.keyboard('{End}');
      await expect(tab('Åkerström, Gun')).toHaveFocus();
    },
    open: async () => {
      await userEvent.keyboard('{Enter}');
      await expect(tab('Åkerström, Gun')).toHaveAttribute('aria-selected', 'true');
      await userEvent.keyboard('{Home} ');
      await expect(tab('Nilsson, Alva')).toHaveAttribute('aria-selected', 'true');
    },
    close: async ({ args }) => {
      await userEvent.keyboard('{ArrowRight}{Delete}');
      await expect(args.onClose).toHaveBeenCalledWith('omar');
      await expect(tab('Åkerström, Gun')).toHaveFocus();
      await userEvent.keyboard('{Delete}');
      await expect(tab('Nilsson, Alva')).toHaveFocus();
      await expect(stops()).toHaveLength(1);
    },
    leave: async () => {
      await userEvent.tab();
      await expect(page().getByRole('button', { name: 'Efter' })).toHaveFocus();
    },
  }),
};

export const Mus: Story = {
  tags: ['!dev', '!autodocs'],
  play: async ({ args }) => {
    await userEvent.click(tab('Warsame, Omar'));
    await expect(tab('Warsame, Omar')).toHaveAttribute('aria-selected', 'true');
    const cross = tab('Warsame, Omar').querySelector('[aria-hidden="true"] > svg')?.parentElement;
    if (cross) await userEvent.click(cross);
    await expect(args.onClose).toHaveBeenLastCalledWith('omar');
    await expect(tab('Åkerström, Gun')).toHaveFocus();
    await expect(args.onSelect).toHaveBeenCalledTimes(1);
    await fireEvent(tab('Åkerström, Gun'), new MouseEvent('auxclick', { button: 1, bubbles: true }));
    await expect(args.onClose).toHaveBeenLastCalledWith('gun');
    await expect(tab('Nilsson, Alva')).toHaveFocus();
  },
};

export const Skärmläsare: Story = {
  tags: ['!dev', '!autodocs'],
  play: async ({ canvasElement }) => {
    await expect(await readAloud(canvasElement)).toEqual(
      expect.arrayContaining([
        'tablist, Öppna ärenden, orientated horizontally',
        'tab, Nilsson, Alva, Delete stänger, selected, position 1, set size 3',
        'tab, Warsame, Omar, Delete stänger, not selected, position 2, set size 3',
      ]),
    );
  },
};
