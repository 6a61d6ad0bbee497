import type { Meta, StoryObj } from '@storybook/react-vite';
import { Menu } from '@samla/ui/Menu';
import { meta as about } from '@samla/ui/Menu/meta';
import { expect, fireEvent, fn, userEvent, waitFor, within } from 'storybook/test';
import { Densities } from '../../support/densities.tsx';
import { keyStory } from '../../support/proveKeys.ts';
import { readAloud } from '../../support/readAloud.ts';
import { Cases } from './Cases.tsx';
import { CASE, LONG } from './sections.ts';

const meta = {
  title: 'Komponenter/Skal och navigering/Meny',
  component: Menu,
  parameters: { about },
  args: { children: 'Fler åtgärder', sections: CASE, onAction: fn() },
} satisfies Meta<typeof Menu>;
export default meta;
type Story = StoryObj<typeof meta>;

const page = () => within(document.body);
const button = () => page().getByRole('button', { name: 'Fler åtgärder' });
const item = (name: string) => page().getByRole('menuitem', { name });
const opened = () => page().findByRole('menu');
/** The menu is gone, and focus has been given back. */
const closed = () =>
  waitFor(() => {
    expect(page().queryByRole('menu')).toBeNull();
    expect(document.body).not.toHaveFocus();
  });

export const Standard: Story = {};

const openIt = async () => {
  button().focus();
  await userEvent.keyboard('{Enter}');
  await opened();
};

export const Tillstånd: Story = { tags: ['visual', 'forced-colors'], play: openIt };

export const Inaktiverad: Story = {
  args: {
    sections: [
      { id: 'all', items: [{ id: 'x', label: 'Fatta beslut', disabledReason: 'Ärendet är avslutat.' }] },
    ],
  },
  play: async ({ args }) => {
    button().focus();
    await userEvent.keyboard('{Enter}');
    await opened();
    const row = item('Fatta beslut');
    await waitFor(() => expect(row).toHaveFocus());
    await expect(row).toHaveAttribute('aria-disabled', 'true');
    await expect(row).toHaveAccessibleDescription('Ärendet är avslutat.');
    await userEvent.keyboard('{Enter}');
    await expect(row).toHaveFocus();
    await waitFor(() =>
      expect(document.querySelector('[data-announcer]')).toHaveTextContent(
        'Fatta beslut går inte nu. Ärendet är avslutat.',
      ),
    );
    await expect(args.onAction).not.toHaveBeenCalled();
  },
};

export const LångaOrd: Story = {
  name: 'Långa ord',
  args: { sections: LONG },
  play: openIt,
};

export const Smal: Story = {
  ...LångaOrd,
  name: 'Smal',
  tags: ['narrow'],
  globals: { viewport: { value: 'zoom400' } },
};

export const Täthet: Story = {
  render: (args) => <Densities>{() => <Menu {...args} />}</Densities>,
};

export const ISammanhang: Story = {
  name: 'I sammanhang',
  tags: ['visual'],
  render: (args) => <Cases {...args} />,
  play: async () => {
    page().getByRole('link', { name: 'Warsame, Omar' }).focus();
    await userEvent.keyboard('{Shift>}{F10}{/Shift}');
    await expect(await opened()).toHaveAccessibleName('Warsame, Omar');
  },
};

/** Where focus was when the item was done: it may move focus on, so the menu must have given it back already. */
let focusAtAction: Element | null = null;

export const Tangentbord: Story = {
  args: {
    onAction: fn(() => {
      focusAtAction = document.activeElement;
    }),
  },
  render: (args) => (
    <>
      <Menu {...args} />
      <Cases {...args} />
    </>
  ),
  ...keyStory(about, {
    open: async () => {
      await userEvent.tab();
      for (const keys of ['{Enter}', ' ', '{ArrowDown}', '{Alt>}{ArrowDown}{/Alt}']) {
        await waitFor(() => expect(button()).toHaveFocus());
        await userEvent.keyboard(keys);
        await opened();
        await waitFor(() => expect(item('Ny anteckning')).toHaveFocus());
        await expect(button()).toHaveAttribute('aria-expanded', 'true');
        await userEvent.keyboard('{Escape}');
        await closed();
      }
    },
    openLast: async () => {
      await userEvent.keyboard('{ArrowUp}');
      await opened();
      await waitFor(() => expect(item('Ta bort utkastet')).toHaveFocus());
      await userEvent.keyboard('{Escape}');
      await closed();
    },
    context: async () => {
      const row = page().getByRole('link', { name: 'Nilsson, Alva' });
      row.focus();
      for (const keys of ['{Shift>}{F10}{/Shift}', '{ContextMenu}']) {
        await userEvent.keyboard(keys);
        const menu = await opened();
        await expect(menu).toHaveAccessibleName('Nilsson, Alva');
        await waitFor(() => expect(menu).toContainElement(document.activeElement as HTMLElement));
        const below = row.getBoundingClientRect().bottom;
        await waitFor(() => expect(menu.getBoundingClientRect().top).toBeGreaterThanOrEqual(below));
        await userEvent.keyboard('{Escape}');
        await closed();
        await waitFor(() => expect(row).toHaveFocus());
      }
      button().focus();
    },
    move: async () => {
      await userEvent.keyboard('{Enter}');
      await opened();
      await waitFor(() => expect(item('Ny anteckning')).toHaveFocus());
      await userEvent.keyboard('{ArrowDown}');
      await expect(item('Ny bevakning')).toHaveFocus();
      await userEvent.keyboard('{ArrowUp}{ArrowUp}');
      await expect(item('Ta bort utkastet')).toHaveFocus();
    },
    ends: async () => {
      await userEvent.keyboard('{Home}');
      await expect(item('Ny anteckning')).toHaveFocus();
      await userEvent.keyboard('{End}');
      await expect(item('Ta bort utkastet')).toHaveFocus();
    },
    letter: async () => {
      await userEvent.keyboard('ö');
      await expect(item('Öppna i eget fönster')).toHaveFocus();
      await userEvent.keyboard('{Escape}');
      await closed();
    },
    do: async ({ args }) => {
      for (const key of ['{Enter}', ' ']) {
        await waitFor(() => expect(button()).toHaveFocus());
        await userEvent.keyboard('{ArrowDown}');
        await opened();
        await waitFor(() => expect(item('Ny anteckning')).toHaveFocus());
        await userEvent.keyboard(key);
        await closed();
        await waitFor(() => expect(args.onAction).toHaveBeenLastCalledWith('note'));
        await expect(focusAtAction).toBe(button());
      }
      await expect(args.onAction).toHaveBeenCalledTimes(2);
    },
    choose: async ({ args }) => {
      await userEvent.keyboard('{ArrowDown}');
      await opened();
      const row = page().getByRole('menuitemcheckbox', { name: 'Systemhändelser' });
      await userEvent.keyboard('{End}{ArrowUp}{ArrowUp}{ArrowUp}');
      await waitFor(() => expect(row).toHaveFocus());
      await expect(row).toHaveAttribute('aria-checked', 'false');
      await userEvent.keyboard(' ');
      await expect(args.onAction).toHaveBeenLastCalledWith('system');
      await expect(row).toHaveFocus();
      await expect(page().getByRole('menuitemradio', { name: 'Nyast först' })).toBeChecked();
    },
    submenu: async ({ args }) => {
      await userEvent.keyboard('l');
      await expect(item('Lämna över till')).toHaveFocus();
      await userEvent.keyboard('{ArrowRight}');
      await waitFor(() => expect(item('Omar Warsame')).toHaveFocus());
      await userEvent.keyboard('{ArrowLeft}');
      await waitFor(() => expect(item('Lämna över till')).toHaveFocus());
      await userEvent.keyboard('{ArrowRight}');
      await waitFor(() => expect(item('Omar Warsame')).toHaveFocus());
      await userEvent.keyboard('{ArrowDown}{Enter}');
      await closed();
      await waitFor(() => expect(args.onAction).toHaveBeenLastCalledWith('gun'));
      await waitFor(() => expect(button()).toHaveFocus());
    },
    close: async ({ args }) => {
      const before = args.onAction.mock.calls.length;
      await userEvent.keyboard('{Enter}');
      await opened();
      await userEvent.keyboard('{Escape}');
      await closed();
      await waitFor(() => expect(button()).toHaveFocus());
      await expect(args.onAction).toHaveBeenCalledTimes(before);
    },
  }),
};

export const Högerklick: Story = {
  tags: ['!dev', '!autodocs'],
  render: (args) => <Cases {...args} />,
  play: async ({ args }) => {
    const row = page().getByRole('link', { name: 'Nilsson, Alva' });
    row.focus();
    await fireEvent.contextMenu(row, { clientX: 90, clientY: 60 });
    const menu = await opened();
    await waitFor(() => expect(menu.getBoundingClientRect().left).toBeGreaterThanOrEqual(90));
    await userEvent.click(item('Ny bevakning'));
    await closed();
    await waitFor(() => expect(args.onAction).toHaveBeenCalledWith('watch'));
    await waitFor(() => expect(row).toHaveFocus());
    await fireEvent.contextMenu(row, { clientX: 90, clientY: 60 });
    await opened();
    await fireEvent.contextMenu(document.body);
    await closed();
  },
};

export const Skärmläsare: Story = {
  tags: ['!dev', '!autodocs'],
  play: async () => {
    await expect(await readAloud(document.body)).toContain(
      'button, Fler åtgärder, not expanded, has popup menu',
    );
    await userEvent.click(button());
    await opened();
    const said = await readAloud(await opened());
    await expect(said[0]).toBe('menu, Fler åtgärder, orientated vertically');
    await expect(said).toEqual(
      expect.arrayContaining([
        'menuitem, Ny anteckning, key shortcuts Control+J, position 1, set size 5',
        'menuitem, Lämna över till, not expanded, has popup menu, position 3, set size 5',
        'menuitem, Fatta beslut, Utredningen är inte klar., disabled, position 4, set size 5',
        'group, Visa',
        'menuitemcheckbox, Avslutade bevakningar, checked, position 1, set size 2',
        'menuitemradio, Äldst först, not checked, position 2, set size 2',
        'menuitem, Ta bort utkastet, position 1, set size 1',
      ]),
    );
  },
};
