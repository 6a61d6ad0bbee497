import { useState } from 'react';
import type { Meta, StoryObj } from '@storybook/react-vite';
import type { MenuSection } from '@samla/ui/Menu';
import { Toolbar, type ToolbarProps } from '@samla/ui/Toolbar';
import { meta as about } from '@samla/ui/Toolbar/meta';
import { expect, fn, userEvent, waitFor, within } from 'storybook/test';
import { Densities } from '../../support/densities.tsx';
import { LONG_WORDS } from '../../support/longWords.ts';
import { keyStory } from '../../support/proveKeys.ts';
import { readAloud } from '../../support/readAloud.ts';

const CASES: readonly MenuSection[] = [
  {
    id: 'who',
    name: 'Ansvar',
    items: [
      {
        id: 'assign',
        label: 'Tilldela',
        icon: 'assign',
        shortcut: 'A',
        items: [
          { id: 'omar', label: 'Omar Warsame' },
          { id: 'gun', label: 'Gun Åkerström' },
        ],
      },
      { id: 'take', label: 'Ta själv', icon: 'person', shortcut: 'M' },
    ],
  },
  {
    id: 'time',
    name: 'Tid',
    items: [
      { id: 'watch', label: 'Bevaka', icon: 'deadline', shortcut: 'B' },
      { id: 'close', label: 'Avsluta', icon: 'done', disabledReason: 'Två ärenden saknar beslut.' },
    ],
  },
  {
    id: 'show',
    name: 'Visa',
    choose: 'any',
    items: [
      { id: 'panel', label: 'Sidopanel', icon: 'panel', isChecked: true },
      { id: 'history', label: 'Historik', icon: 'history', isChecked: false },
    ],
  },
  {
    id: 'as',
    name: 'Visa som',
    choose: 'one',
    items: [
      { id: 'list', label: 'Lista', icon: 'list', isChecked: true },
      { id: 'table', label: 'Tabell', icon: 'table', isChecked: false },
    ],
  },
];

const meta = {
  title: 'Komponenter/Skal och navigering/Verktygsfält',
  component: Toolbar,
  parameters: { about },
  args: { label: 'Markerade ärenden', sections: CASES, onAction: fn() },
} satisfies Meta<typeof Toolbar>;
export default meta;
type Story = StoryObj<typeof meta>;

const page = () => within(document.body);
const button = (name: string) => page().getByRole('button', { name });
const more = () => page().queryByRole('button', { name: 'Fler' });
const stops = () => page().getByRole('toolbar').querySelectorAll('[tabindex="0"]');

/** In a box whose width the reader decides. */
function Boxed({ start, ...args }: ToolbarProps & { readonly start: number }) {
  const [width, setWidth] = useState(start);
  return (
    <>
      <div style={{ inlineSize: `${width}rem`, display: 'flex', border: '1px dashed var(--line)' }}>
        <Toolbar {...args} />
      </div>
      <label style={{ display: 'block', marginBlockStart: 16 }}>
        Bredd{' '}
        <input
          type="range"
          min="6"
          max="52"
          value={width}
          onChange={(event) => setWidth(Number(event.target.value))}
        />
      </label>
    </>
  );
}

export const Standard: Story = {};

export const Tillstånd: Story = {
  tags: ['visual', 'forced-colors'],
  render: (args) => (
    <div style={{ display: 'grid', gap: 16 }}>
      <Toolbar {...args} />
      <Toolbar {...args} label="Med bilder" isIconOnly />
      <div style={{ inlineSize: '20rem', display: 'flex' }}>
        <Toolbar {...args} label="Trångt" />
      </div>
    </div>
  ),
};

export const Inaktiverad: Story = {
  play: async ({ args }) => {
    const close = button('Avsluta');
    await expect(close).toHaveAttribute('aria-description', 'Två ärenden saknar beslut.');
    close.focus();
    await userEvent.keyboard('{Enter}');
    await waitFor(() =>
      expect(document.querySelector('[data-announcer]')).toHaveTextContent(
        'Avsluta går inte nu. Två ärenden saknar beslut.',
      ),
    );
    await expect(args.onAction).not.toHaveBeenCalled();
  },
};

export const LångaOrd: Story = {
  name: 'Långa ord',
  args: {
    sections: [
      { id: 'long', items: LONG_WORDS.map((label) => ({ id: label, label, icon: 'note' as const })) },
    ],
  },
  play: async () => {
    if (!more()) return;
    await userEvent.click(button('Fler'));
    await page().findByRole('menu');
  },
};

export const Smal: Story = {
  ...LångaOrd,
  name: 'Smal',
  tags: ['narrow'],
  globals: { viewport: { value: 'zoom400' } },
};

export const Täthet: Story = {
  tags: ['visual'],
  render: (args) => (
    <Densities>{(density) => <Toolbar {...args} label={`Fält ${density}`} isIconOnly />}</Densities>
  ),
};

export const ISammanhang: Story = {
  name: 'I sammanhang',
  render: (args) => <Boxed {...args} start={26} />,
};

export const Tangentbord: Story = {
  render: (args) => (
    <>
      <button type="button">Före</button>
      <Boxed {...args} start={26} />
    </>
  ),
  ...keyStory(about, {
    move: async () => {
      await waitFor(() => expect(more()).toBeVisible());
      await userEvent.tab();
      await userEvent.tab();
      await expect(button('Tilldela')).toHaveFocus();
      await userEvent.keyboard('{ArrowRight}{ArrowRight}');
      await expect(button('Bevaka')).toHaveFocus();
      await userEvent.keyboard('{ArrowLeft}');
      await expect(button('Ta själv')).toHaveFocus();
      await userEvent.keyboard('{ArrowLeft}{ArrowLeft}');
      await expect(more()).toHaveFocus();
    },
    ends: async () => {
      await userEvent.keyboard('{Home}');
      await expect(button('Tilldela')).toHaveFocus();
      await userEvent.keyboard('{End}');
      await expect(more()).toHaveFocus();
      await userEvent.keyboard('{Home}{ArrowRight}');
    },
    leave: async () => {
      await expect(stops()).toHaveLength(1);
      await userEvent.tab();
      await expect(page().getByRole('slider')).toHaveFocus();
      await userEvent.tab({ shift: true });
      await expect(button('Ta själv')).toHaveFocus();
      await userEvent.tab({ shift: true });
      await expect(button('Före')).toHaveFocus();
      await userEvent.tab();
    },
    press: async ({ args }) => {
      await userEvent.keyboard('{Enter}');
      await expect(args.onAction).toHaveBeenLastCalledWith('take');
      await userEvent.keyboard('{ArrowRight} ');
      await expect(args.onAction).toHaveBeenLastCalledWith('watch');
    },
    menu: async ({ args }) => {
      await userEvent.keyboard('{End}{ArrowDown}');
      await page().findByRole('menu');
      const rest = page().getByRole('menu').querySelectorAll('[role^="menuitem"]');
      await expect([...rest].map((row) => row.textContent)).toEqual([
        'AvslutaTvå ärenden saknar beslut.',
        'Sidopanel',
        'Historik',
        'Lista',
        'Tabell',
      ]);
      await userEvent.keyboard('{Escape}');
      await waitFor(() => expect(more()).toHaveFocus());
      await userEvent.keyboard('{Home}{ArrowDown}');
      await page().findByRole('menu');
      await waitFor(() => expect(page().getByRole('menuitem', { name: 'Omar Warsame' })).toHaveFocus());
      await userEvent.keyboard('{Enter}');
      await waitFor(() => expect(args.onAction).toHaveBeenLastCalledWith('omar'));
      await waitFor(() => expect(button('Tilldela')).toHaveFocus());
    },
  }),
};

/** Made narrower under the focus, and wider again. */
export const Trängsel: Story = {
  tags: ['!dev', '!autodocs'],
  render: (args) => (
    <div data-box style={{ inlineSize: '52rem', display: 'flex' }}>
      <Toolbar {...args} />
    </div>
  ),
  play: async ({ canvasElement }) => {
    const box = canvasElement.querySelector<HTMLElement>('[data-box]');
    await expect(more()).toBeNull();
    const history = button('Historik');
    history.focus();
    const order = () =>
      [...(box?.querySelectorAll('button') ?? [])]
        .filter((one) => one.checkVisibility({ checkVisibilityCSS: true }))
        .map((one) => one.textContent);
    const wide = order();
    box?.style.setProperty('inline-size', '22rem');
    await waitFor(() => expect(more()).toHaveFocus());
    await expect(wide.slice(0, order().length - 1)).toEqual(order().slice(0, -1));
    await expect(stops()).toHaveLength(1);
    box?.style.setProperty('inline-size', '52rem');
    await waitFor(() => expect(history).toHaveFocus());
    await expect(order()).toEqual(wide);
    await expect(stops()).toHaveLength(1);
    await userEvent.click(history);
  },
};

export const Skärmläsare: Story = {
  tags: ['!dev', '!autodocs'],
  play: async ({ canvasElement }) => {
    await expect(await readAloud(canvasElement)).toEqual(
      expect.arrayContaining([
        'toolbar, Markerade ärenden, orientated horizontally',
        'button, Tilldela, not expanded, has popup menu, key shortcuts A',
        'button, Avsluta, Två ärenden saknar beslut., disabled',
        'button, Sidopanel, pressed',
        'radio, Lista, checked, position 1, set size 2',
      ]),
    );
  },
};
