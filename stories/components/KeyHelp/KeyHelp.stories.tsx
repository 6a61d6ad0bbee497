import { useState } from 'react';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { Button } from '@samla/ui/Button';
import { KeyHelp, type KeyGroup, type KeyHelpProps } from '@samla/ui/KeyHelp';
import { meta as about } from '@samla/ui/KeyHelp/meta';
import { meta as menu } from '@samla/ui/Menu/meta';
import { expect, fn, userEvent, waitFor, within } from 'storybook/test';
import { LONG_TEXT, LONG_WORDS } from '../../support/longWords.ts';
import { keyStory } from '../../support/proveKeys.ts';
import { readAloud } from '../../support/readAloud.ts';

const GROUPS: readonly KeyGroup[] = [
  { id: 'menu', name: 'I menyn', rows: menu.keys },
  {
    id: 'all',
    name: 'Överallt',
    rows: [
      { id: 'palette', keys: ['Ctrl+K', 'Ctrl+Shift+P'], effect: 'Sök kommando eller plats' },
      { id: 'region', keys: ['F6', 'Shift+F6'], effect: 'Nästa eller föregående del av fönstret' },
      { id: 'day', keys: ['Alt+Home'], effect: 'Min dag' },
    ],
  },
];

/** A page with the button that opens the help. */
function Opener({ isOpen: first, onClose, ...rest }: KeyHelpProps) {
  const [isOpen, setOpen] = useState(first);
  return (
    <>
      <Button shortcut="F1" onPress={() => setOpen(true)}>
        Tangenter
      </Button>
      <KeyHelp
        {...rest}
        isOpen={isOpen}
        onClose={() => {
          onClose();
          setOpen(false);
        }}
      />
    </>
  );
}

const meta = {
  title: 'Komponenter/Skal och navigering/Genvägshjälp',
  component: KeyHelp,
  parameters: { about, docs: { story: { inline: false, height: '30rem' } } },
  args: { isOpen: true, onClose: fn(), groups: GROUPS, onPrint: fn() },
  render: (args) => <Opener {...args} />,
} satisfies Meta<typeof KeyHelp>;
export default meta;
type Story = StoryObj<typeof meta>;

const page = () => within(document.body);
const field = () => page().findByRole('textbox');

export const Standard: Story = { tags: ['visual', 'forced-colors'] };

export const Tom: Story = {
  play: async () => {
    await userEvent.type(await field(), 'zzz');
    await expect(await page().findByText('Ingenting hittades', { selector: 'p' })).toBeVisible();
    await expect(page().queryByRole('table')).toBeNull();
  },
};

export const LångaOrd: Story = {
  name: 'Långa ord',
  args: {
    groups: [
      {
        id: 'long',
        name: LONG_WORDS[0],
        rows: [{ id: 'one', keys: ['Ctrl+Shift+ArrowDown', 'Ctrl+Shift+ArrowUp'], effect: LONG_TEXT }],
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

export const ISammanhang: Story = { name: 'I sammanhang', args: { isOpen: false } };

export const Tangentbord: Story = {
  ...keyStory(about, {
    type: async () => {
      await waitFor(async () => expect(await field()).toHaveFocus());
      await userEvent.keyboard('min');
      await waitFor(() => expect(page().getAllByRole('table')).toHaveLength(1));
      await expect(page().getByText('Alt Home')).toBeVisible();
      await waitFor(() => expect(document.querySelector('[data-announcer]')).toHaveTextContent('1 åtgärd'));
    },
    print: async ({ args }) => {
      await userEvent.tab();
      await expect(page().getByRole('button', { name: 'Skriv ut' })).toHaveFocus();
      await userEvent.keyboard('{Enter}');
      await expect(args.onPrint).toHaveBeenCalledTimes(1);
    },
    close: async () => {
      await userEvent.keyboard('{Escape}');
      await waitFor(() => expect(page().queryByRole('dialog')).toBeNull());
      const opener = page().getByRole('button', { name: 'Tangenter' });
      opener.focus();
      await userEvent.keyboard('{Enter}');
      await page().findByRole('dialog');
      await userEvent.keyboard('{Escape}');
      await waitFor(() => expect(opener).toHaveFocus());
    },
  }),
};

export const Skärmläsare: Story = {
  tags: ['!dev', '!autodocs'],
  play: async () => {
    await field();
    await expect(await readAloud(page().getByRole('dialog'))).toEqual(
      expect.arrayContaining([
        'dialog, Tangenter som fungerar här',
        'textbox, Sök tangent eller åtgärd',
        'table, Överallt',
        'columnheader, Vad den gör',
        'Alt nedåtpil',
        'row, Alt Home Min dag',
      ]),
    );
  },
};
