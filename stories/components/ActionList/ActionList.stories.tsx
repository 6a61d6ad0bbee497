import { useState } from 'react';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { ActionList, type ActionListProps } from '@samla/ui/ActionList';
import { meta as about } from '@samla/ui/ActionList/meta';
import { AreaMark } from '@samla/ui/AreaMark';
import { Button } from '@samla/ui/Button';
import { expect, fn, userEvent, waitFor, within } from 'storybook/test';
import { Densities } from '../../support/densities.tsx';
import { LONG_NAME, LONG_WORDS } from '../../support/longWords.ts';
import { pressTab } from '../../support/pressTab.ts';
import { keyStory } from '../../support/proveKeys.ts';
import { readAloud } from '../../support/readAloud.ts';

const onTake = fn();
const onDone = fn();

const actions = (name: string) => (
  <>
    <Button variant="quiet" label={`Ta ${name}`} onPress={() => onTake(name)}>
      Ta
    </Button>
    <Button variant="quiet" label={`Klar med ${name}`} onPress={() => onDone(name)}>
      Klar
    </Button>
  </>
);

const ROWS: ActionListProps['rows'] = [
  {
    id: 'alva',
    title: 'Nilsson, Alva',
    facts: ['Barn och unga', 'Skyddsbedömning'],
    due: { text: 'idag', urgency: 'late' },
    mark: <AreaMark letter="B" tone={2} />,
    actions: actions('Nilsson, Alva'),
  },
  {
    id: 'noah',
    title: 'Lindqvist, Noah',
    facts: ['Barn och unga', 'Kommunicering'],
    due: { text: '1 dag', urgency: 'soon' },
    mark: <AreaMark letter="B" tone={2} />,
    actions: actions('Lindqvist, Noah'),
  },
  {
    id: 'gun',
    title: 'Åkerström, Gun',
    facts: ['Äldreomsorg', 'Beslut om hemtjänst'],
    due: { text: '12 dagar' },
    mark: <AreaMark letter="Ä" tone={6} />,
    actions: actions('Åkerström, Gun'),
  },
];

const meta = {
  title: 'Komponenter/Data/Åtgärdslista',
  component: ActionList,
  parameters: { about },
  args: { label: 'Behöver dig', rows: ROWS, onAction: fn() },
  beforeEach: () => {
    onTake.mockClear();
    onDone.mockClear();
  },
} satisfies Meta<typeof ActionList>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Standard: Story = {};

export const Tillstånd: Story = {
  tags: ['visual', 'forced-colors'],
  render: (args) => (
    <div style={{ display: 'grid', gap: 16 }}>
      <ActionList {...args} />
      <ActionList {...args} label="Bara rubriker" rows={ROWS.map(({ id, title }) => ({ id, title }))} />
      <ActionList {...args} label="Hämtar fler" isLoading rows={ROWS.slice(0, 1)} />
      <ActionList {...args} label="Tom" rows={[]} />
    </div>
  ),
  play: async ({ canvasElement }) => {
    within(canvasElement)
      .getByRole('row', { name: /Noah, 1 dag/ })
      .focus();
  },
};

export const Laddar: Story = {
  args: { rows: [], isLoading: true },
  play: async ({ canvasElement }) => {
    await expect(within(canvasElement).getByText('Hämtar listan …')).toBeVisible();
  },
};

export const Tom: Story = {
  args: { rows: [], emptyText: 'Allt är klart. Nya ärenden finns i kön Att fördela.' },
};

export const LångaOrd: Story = {
  name: 'Långa ord',
  args: {
    rows: LONG_WORDS.map((word, index) => ({
      id: word,
      title: index === 0 ? LONG_NAME : word,
      facts: [word, 'Utredning'],
      due: { text: 'Förfallen 2026-10-30', urgency: 'late' as const },
      actions: actions(word),
    })),
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
    <Densities>{(density) => <ActionList {...args} label={`Behöver dig, ${density}`} />}</Densities>
  ),
};

export const ISammanhang: Story = {
  name: 'I sammanhang',
  render: (args) => (
    <section aria-labelledby="min-dag" style={{ maxInlineSize: 720, display: 'grid', gap: 8 }}>
      <h2 id="min-dag">Behöver dig i dag</h2>
      <ActionList {...args} />
      <p>
        <Button variant="quiet">Visa allt som väntar</Button>
      </p>
    </section>
  ),
};

const row = (canvasElement: HTMLElement, name: RegExp) => within(canvasElement).getByRole('row', { name });

export const Tangentbord: Story = {
  render: (args) => (
    <>
      <ActionList {...args} />
      <Button>Efter listan</Button>
    </>
  ),
  ...keyStory(about, {
    rows: async ({ canvasElement }) => {
      await userEvent.tab();
      await expect(row(canvasElement, /Alva/)).toHaveFocus();
      await userEvent.keyboard('{ArrowDown}');
      await expect(row(canvasElement, /Noah/)).toHaveFocus();
      await userEvent.keyboard('{ArrowUp}');
      await expect(row(canvasElement, /Alva/)).toHaveFocus();
    },
    ends: async ({ canvasElement }) => {
      await userEvent.keyboard('{End}');
      await expect(row(canvasElement, /Gun/)).toHaveFocus();
      await userEvent.keyboard('{Home}');
      await expect(row(canvasElement, /Alva/)).toHaveFocus();
    },
    inside: async ({ canvasElement }) => {
      const canvas = within(canvasElement);
      await userEvent.keyboard('{ArrowRight}');
      await expect(canvas.getByRole('button', { name: 'Ta Nilsson, Alva' })).toHaveFocus();
      await userEvent.keyboard('{ArrowRight}');
      await expect(canvas.getByRole('button', { name: 'Klar med Nilsson, Alva' })).toHaveFocus();
      await userEvent.keyboard('{ArrowLeft}');
      await userEvent.keyboard('{Enter}');
      await expect(onTake).toHaveBeenLastCalledWith('Nilsson, Alva');
      await userEvent.keyboard('{ArrowLeft}');
      await expect(row(canvasElement, /Alva/)).toHaveFocus();
    },
    act: async ({ args }) => {
      await userEvent.keyboard('{ArrowDown}{Enter}');
      await expect(args.onAction).toHaveBeenLastCalledWith('noah');
    },
    leave: async ({ canvasElement }) => {
      await pressTab();
      await expect(within(canvasElement).getByRole('button', { name: 'Efter listan' })).toHaveFocus();
      await pressTab({ shift: true });
      await expect(row(canvasElement, /Noah/)).toHaveFocus();
    },
  }),
};

function Shrinking(args: ActionListProps) {
  const [rows, setRows] = useState(args.rows);
  return (
    <ActionList
      {...args}
      rows={rows.map((one) => ({
        ...one,
        actions: (
          <Button
            label={`Klar med ${one.title}`}
            onPress={() => setRows((all) => all.filter(({ id }) => id !== one.id))}
          >
            Klar
          </Button>
        ),
      }))}
    />
  );
}

/** A row that is done goes away under the focus: the next row has it, then the one before, then the empty list. */
export const RadenFörsvinner: Story = {
  tags: ['!dev', '!autodocs'],
  render: (args) => <Shrinking {...args} />,
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await userEvent.tab();
    await userEvent.keyboard('{ArrowDown}{ArrowRight}{Enter}');
    await waitFor(() => expect(canvas.queryByRole('row', { name: /Noah/ })).toBeNull());
    await waitFor(() => expect(row(canvasElement, /Gun/)).toHaveFocus());
    await userEvent.keyboard('{ArrowRight}{Enter}');
    await waitFor(() => expect(row(canvasElement, /Alva/)).toHaveFocus());
    await userEvent.keyboard('{ArrowRight}{Enter}');
    await waitFor(() => expect(canvas.getByRole('grid')).toHaveFocus());
    await expect(canvas.getByText('Inget att göra här just nu.')).toBeVisible();
  },
};

export const Bokstäver: Story = {
  tags: ['!dev', '!autodocs'],
  play: async ({ canvasElement }) => {
    await userEvent.tab();
    await userEvent.keyboard('l');
    await waitFor(() => expect(row(canvasElement, /Noah/)).toHaveFocus());
  },
};

export const BokstävernaÄrKommandon: Story = {
  tags: ['!dev', '!autodocs'],
  args: { letters: 'act' },
  play: async ({ canvasElement }) => {
    await userEvent.tab();
    await userEvent.keyboard('l');
    await expect(row(canvasElement, /Alva/)).toHaveFocus();
  },
};

export const MedMus: Story = {
  tags: ['!dev', '!autodocs'],
  play: async ({ args, canvasElement }) => {
    await userEvent.click(row(canvasElement, /Gun/));
    await expect(args.onAction).toHaveBeenLastCalledWith('gun');
    await userEvent.click(within(canvasElement).getByRole('button', { name: 'Ta Åkerström, Gun' }));
    await expect(onTake).toHaveBeenCalledTimes(1);
    await expect(args.onAction).toHaveBeenCalledTimes(1);
  },
};

function Arriving(args: ActionListProps) {
  const [isLoading, setLoading] = useState(true);
  return (
    <>
      <Button onPress={() => setLoading(false)}>Raderna kommer</Button>
      <ActionList {...args} isLoading={isLoading} rows={isLoading ? [] : args.rows} />
    </>
  );
}

export const RadernaKommer: Story = {
  tags: ['!dev', '!autodocs'],
  render: (args) => <Arriving {...args} />,
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await userEvent.click(canvas.getByRole('button', { name: 'Raderna kommer' }));
    await waitFor(() => expect(canvas.getByText('3 rader')).toBeInTheDocument());
  },
};

export const Skärmläsare: Story = {
  tags: ['!dev', '!autodocs'],
  play: async ({ canvasElement }) => {
    const said = await readAloud(canvasElement);
    await expect(said.some((one) => one.includes('grid, Behöver dig'))).toBe(true);
    await expect(
      said.some((one) => one.includes('Nilsson, Alva, idag, Barn och unga, Skyddsbedömning')),
    ).toBe(true);
  },
};
