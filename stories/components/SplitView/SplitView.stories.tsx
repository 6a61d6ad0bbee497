import { useState } from 'react';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { SplitView, type SplitViewProps } from '@samla/ui/SplitView';
import { meta as about } from '@samla/ui/SplitView/meta';
import { expect, fireEvent, fn, userEvent, waitFor, within } from 'storybook/test';
import { LONG_NAME, LONG_TEXT } from '../../support/longWords.ts';
import { keyStory } from '../../support/proveKeys.ts';
import { readAloud } from '../../support/readAloud.ts';

/** Keeps the size, as the application does. */
function Kept({ size: first, onResize, ...rest }: SplitViewProps) {
  const [size, setSize] = useState(first);
  return (
    <div style={{ blockSize: '16rem', border: '1px solid var(--line)', background: 'var(--surface)' }}>
      <SplitView
        {...rest}
        size={size}
        onResize={(next) => {
          onResize(next);
          setSize(next);
        }}
      />
    </div>
  );
}

const pane = (heading: string, ...lines: readonly string[]) => (
  <div style={{ padding: 14 }}>
    <h2>{heading}</h2>
    {lines.map((line) => (
      <p key={line}>{line}</p>
    ))}
  </div>
);

const meta = {
  title: 'Komponenter/Skal och navigering/Delad vy',
  component: SplitView,
  parameters: { about },
  args: {
    first: pane('Mina ärenden', 'Nilsson, Alva', 'Warsame, Omar'),
    second: pane('Nilsson, Alva', 'Gör skyddsbedömning i dag.'),
    paneName: 'listan',
    size: { percent: 40, isCollapsed: false },
    onResize: fn(),
  },
  render: (args) => <Kept {...args} />,
} satisfies Meta<typeof SplitView>;
export default meta;
type Story = StoryObj<typeof meta>;

const splitter = () => within(document.body).getByRole('separator');
const firstWidth = () => splitter().previousElementSibling?.getBoundingClientRect().width ?? 0;

export const Standard: Story = {};

export const Tillstånd: Story = {
  tags: ['visual', 'forced-colors'],
  render: (args) => (
    <div style={{ display: 'grid', gap: 16 }}>
      <Kept {...args} />
      <Kept {...args} size={{ percent: 40, isCollapsed: true }} paneName="vänstra listan" />
      <Kept {...args} direction="column" paneName="övre listan" />
    </div>
  ),
};

export const LångaOrd: Story = {
  name: 'Långa ord',
  args: { first: pane(LONG_NAME, LONG_TEXT), second: pane(LONG_NAME, LONG_TEXT) },
};

export const Smal: Story = {
  ...LångaOrd,
  name: 'Smal',
  tags: ['narrow'],
  globals: { viewport: { value: 'zoom400' } },
  play: async ({ canvasElement }) => {
    await expect(within(canvasElement).queryByRole('separator')).toBeNull();
    await expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(window.innerWidth);
  },
};

export const ISammanhang: Story = {
  name: 'I sammanhang',
  render: (args) => (
    <Kept
      {...args}
      first={pane('Beslut', 'Du beviljas ekonomiskt bistånd för november 2026.')}
      second={
        <div style={{ padding: 14 }}>
          <h2>Anteckning</h2>
          <button type="button">Ny anteckning</button>
        </div>
      }
      paneName="dokumentet"
      size={{ percent: 60, isCollapsed: false }}
    />
  ),
};

export const Tangentbord: Story = {
  render: (args) => (
    <>
      <Kept {...args} />
      <Kept {...args} direction="column" paneName="övre listan" />
    </>
  ),
  ...keyStory(about, {
    reach: async () => {
      await userEvent.tab();
      await expect(within(document.body).getAllByRole('separator')[0]).toHaveFocus();
    },
    resize: async ({ canvasElement }) => {
      const bar = within(canvasElement).getByRole('separator', { name: 'Storlek på listan' });
      await userEvent.keyboard('{ArrowRight}');
      await expect(bar).toHaveAttribute('aria-valuenow', '42');
      await userEvent.keyboard('{ArrowLeft}{ArrowLeft}');
      await expect(bar).toHaveAttribute('aria-valuenow', '38');
      await expect(bar).toHaveAttribute('aria-valuetext', 'Listan 38 procent');
    },
    limits: async ({ canvasElement }) => {
      const bar = within(canvasElement).getByRole('separator', { name: 'Storlek på listan' });
      await userEvent.keyboard('{End}');
      await expect(bar).toHaveAttribute('aria-valuenow', '80');
      await userEvent.keyboard('{Home}');
      await expect(bar).toHaveAttribute('aria-valuenow', '20');
    },
    fold: async ({ canvasElement }) => {
      const bar = within(canvasElement).getByRole('separator', { name: 'Storlek på listan' });
      await userEvent.keyboard('{Enter}');
      await expect(bar).toHaveAttribute('aria-valuetext', 'Listan är hopfälld');
      await expect(bar.previousElementSibling).not.toBeVisible();
      await userEvent.keyboard('{Enter}');
      await expect(bar).toHaveAttribute('aria-valuetext', 'Listan 20 procent');
      await expect(bar.previousElementSibling).toBeVisible();
    },
    menu: async ({ canvasElement }) => {
      const page = within(document.body);
      const bar = within(canvasElement).getByRole('separator', { name: 'Storlek på listan' });
      for (const keys of ['{Shift>}{F10}{/Shift}', '{ContextMenu}']) {
        await userEvent.keyboard(keys);
        await page.findByRole('menu');
        await waitFor(() => expect(page.getByRole('menuitem', { name: 'Minsta storlek' })).toHaveFocus());
        await userEvent.keyboard('{ArrowDown}{Enter}');
        await waitFor(() => expect(bar).toHaveAttribute('aria-valuenow', '50'));
        await waitFor(() => expect(bar).toHaveFocus());
      }
    },
    column: async ({ canvasElement }) => {
      const bar = within(canvasElement).getByRole('separator', { name: 'Storlek på övre listan' });
      bar.focus();
      await userEvent.keyboard('{ArrowDown}');
      await expect(bar).toHaveAttribute('aria-valuenow', '42');
      await userEvent.keyboard('{ArrowUp}{ArrowRight}');
      await expect(bar).toHaveAttribute('aria-valuenow', '40');
    },
  }),
};

export const Mus: Story = {
  tags: ['!dev', '!autodocs'],
  play: async () => {
    const page = within(document.body);
    const box = splitter().getBoundingClientRect();
    const at = { clientX: box.left + 4, clientY: box.top + 40, button: 0 };
    const before = firstWidth();
    await fireEvent.pointerDown(splitter(), at);
    await fireEvent.pointerMove(window, { ...at, clientX: at.clientX + 80 });
    await fireEvent.pointerUp(window, { ...at, clientX: at.clientX + 80 });
    await waitFor(() => expect(firstWidth()).toBeGreaterThan(before + 60));
    await fireEvent.click(splitter(), at);
    await expect(page.queryByRole('menu')).toBeNull();
    await expect(splitter()).toHaveFocus();
    await fireEvent.pointerDown(splitter(), at);
    await fireEvent.pointerUp(window, at);
    await fireEvent.click(splitter(), at);
    await page.findByRole('menu');
    await userEvent.click(page.getByRole('menuitem', { name: 'Fäll ihop listan' }));
    await waitFor(() => expect(splitter()).toHaveAttribute('aria-valuenow', '0'));
    await waitFor(() => expect(splitter()).toHaveFocus());
  },
};

export const Skärmläsare: Story = {
  tags: ['!dev', '!autodocs'],
  play: async ({ canvasElement }) => {
    await expect(await readAloud(canvasElement)).toContain(
      'separator, Storlek på listan, orientated vertically, max value 80, min value 0, 1 control, current value Listan 40 procent',
    );
  },
};
