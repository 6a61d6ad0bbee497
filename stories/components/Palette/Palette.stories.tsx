import { useState } from 'react';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { Button } from '@samla/ui/Button';
import { Palette, type PaletteGroup, type PaletteProps } from '@samla/ui/Palette';
import { meta as about } from '@samla/ui/Palette/meta';
import { expect, fireEvent, fn, userEvent, waitFor, within } from 'storybook/test';
import { LONG_NAME, LONG_WORDS } from '../../support/longWords.ts';
import { keyStory } from '../../support/proveKeys.ts';
import { readAloud } from '../../support/readAloud.ts';

const GROUPS: readonly PaletteGroup[] = [
  {
    id: 'here',
    name: 'Här',
    items: [
      { id: 'note', label: 'Ny anteckning', keys: 'Ctrl+J' },
      { id: 'watch', label: 'Ny bevakning', keys: 'Ctrl+Shift+B', also: 'påminnelse' },
      { id: 'print', label: 'Skriv ut ny sammanställning', keys: 'Ctrl+P' },
    ],
  },
  {
    id: 'areas',
    name: 'Områden',
    items: [
      { id: 'elderly', label: 'Äldreomsorg', keys: 'Ctrl+6' },
      { id: 'adults', label: 'Vuxen', keys: 'Ctrl+3' },
    ],
  },
];

/** A page with the button that opens the palette. */
function Opener({ isOpen: first, onClose, ...rest }: PaletteProps) {
  const [isOpen, setOpen] = useState(first);
  return (
    <div style={{ minBlockSize: '22rem' }}>
      <Button shortcut="Ctrl+K" onPress={() => setOpen(true)}>
        Kommandon
      </Button>
      <Palette
        {...rest}
        isOpen={isOpen}
        onClose={() => {
          onClose();
          setOpen(false);
        }}
      />
    </div>
  );
}

const meta = {
  title: 'Komponenter/Skal och navigering/Kommandopalett',
  component: Palette,
  parameters: { about, docs: { story: { inline: false, height: '26rem' } } },
  args: { isOpen: true, onClose: fn(), groups: GROUPS, onRun: fn() },
  render: (args) => <Opener {...args} />,
} satisfies Meta<typeof Palette>;
export default meta;
type Story = StoryObj<typeof meta>;

const page = () => within(document.body);

export const Standard: Story = { tags: ['visual', 'forced-colors'] };
export const Laddar: Story = { args: { groups: [], isLoading: true } };
export const Tom: Story = { args: { groups: [] } };

export const LångaOrd: Story = {
  name: 'Långa ord',
  args: {
    groups: [
      {
        id: 'long',
        name: LONG_WORDS[0],
        items: LONG_WORDS.map((label) => ({
          id: label,
          label,
          detail: LONG_NAME,
          keys: 'Ctrl+Shift+ArrowUp',
        })),
      },
    ],
  },
};

export const Smal: Story = {
  ...LångaOrd,
  name: 'Smal',
  tags: ['narrow'],
  globals: { viewport: { value: 'zoom400' } },
};

export const Täthet: Story = { globals: { density: 'extraCompact' } };

/** With answers of a search made elsewhere above the commands. */
export const ISammanhang: Story = {
  name: 'I sammanhang',
  args: {
    groups: [
      {
        id: 'found',
        name: 'Personer och ärenden',
        isAnswer: true,
        items: [{ id: 'alva', label: 'Nilsson, Alva', detail: '180412-9824 · Barn och unga' }],
      },
      ...GROUPS,
    ],
  },
};

/** Where focus was when the item ran: it may move focus on, so the palette must have given it back already. */
let focusAtRun: Element | null = null;

export const Tangentbord: Story = {
  args: {
    isOpen: false,
    onRun: fn(() => {
      focusAtRun = document.activeElement;
    }),
  },
  ...keyStory(about, {
    type: async () => {
      await userEvent.tab();
      await userEvent.keyboard('{Enter}');
      const field = await page().findByRole('combobox');
      await waitFor(() => expect(field).toHaveFocus());
      await userEvent.keyboard('ny');
      await waitFor(() => expect(page().getAllByRole('option')).toHaveLength(3));
      const options = page().getAllByRole('option');
      await expect(options.map((option) => option.dataset['key'])).toEqual(['note', 'watch', 'print']);
      await waitFor(() => expect(field).toHaveAttribute('aria-activedescendant', options[0]?.id));
      await userEvent.keyboard('{Backspace}{Backspace}n');
      await expect(field).toHaveValue('n');
    },
    move: async () => {
      const field = page().getByRole('combobox');
      await waitFor(() => expect(field).toHaveAttribute('aria-activedescendant'));
      const options = page().getAllByRole('option');
      await userEvent.keyboard('{ArrowDown}{ArrowDown}');
      await waitFor(() => expect(field).toHaveAttribute('aria-activedescendant', options[2]?.id));
      await userEvent.keyboard('{ArrowUp}');
      await waitFor(() => expect(field).toHaveAttribute('aria-activedescendant', options[1]?.id));
    },
    run: async ({ args }) => {
      const opener = page().getByRole('button', { name: /Kommandon/, hidden: true });
      await userEvent.keyboard('{Enter}');
      await waitFor(() => expect(args.onRun).toHaveBeenCalledWith('watch'));
      await expect(focusAtRun).toBe(opener);
      await expect(opener).toHaveFocus();
    },
    close: async ({ args }) => {
      await userEvent.keyboard('{Enter}');
      await page().findByRole('combobox');
      await userEvent.keyboard('{Escape}');
      await waitFor(() => expect(page().getByRole('button', { name: /Kommandon/ })).toHaveFocus());
      await expect(args.onRun).toHaveBeenCalledTimes(1);
    },
  }),
};

export const SvenskaBokstäver: Story = {
  tags: ['!dev', '!autodocs'],
  play: async () => {
    const field = await page().findByRole('combobox');
    await waitFor(() => expect(field).toHaveFocus());
    await fireEvent.change(field, { target: { value: 'äl' } });
    await waitFor(() => expect(page().getAllByRole('option')).toHaveLength(1));
    await expect(page().getByRole('option')).toHaveTextContent('Äldreomsorg');
    await fireEvent.change(field, { target: { value: 'al' } });
    await waitFor(() => expect(page().queryAllByRole('option', { name: /Äldreomsorg/ })).toHaveLength(0));
  },
};

export const Skärmläsare: Story = {
  tags: ['!dev', '!autodocs'],
  play: async () => {
    await page().findByRole('combobox');
    await expect(await readAloud(page().getByRole('dialog'))).toEqual(
      expect.arrayContaining([
        'dialog, Kommandon',
        'combobox, Sök eller skriv vad du vill göra, has popup listbox, expanded, autocomplete in list, 1 control',
        'group, Här',
        'option, Ny anteckning Ctrl J, not selected, position 1, set size 3',
      ]),
    );
  },
};
