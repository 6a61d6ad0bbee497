import { useState } from 'react';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { Button } from '@samla/ui/Button';
import { ConfirmDialog, Dialog } from '@samla/ui/Dialog';
import { meta as about } from '@samla/ui/Dialog/meta';
import { TextField } from '@samla/ui/TextField';
import { expect, fn, userEvent, waitFor, within } from 'storybook/test';
import { Densities } from '../../support/densities.tsx';
import { LONG_TEXT, LONG_WORDS } from '../../support/longWords.ts';
import { keyStory } from '../../support/proveKeys.ts';
import { readAloud } from '../../support/readAloud.ts';

interface OpenerProps {
  readonly kind: 'dialog' | 'confirm' | 'danger';
  readonly isOpenFirst?: boolean;
  readonly title?: string;
  readonly text?: string;
  readonly error?: string;
  readonly isPending?: boolean;
  readonly onConfirm?: () => void;
}

/** A page with the button that opens it, so that focus has somewhere to go back to. */
function Opener({
  kind,
  isOpenFirst = true,
  title = 'Ta bort utkastet?',
  text = 'Texten går inte att få tillbaka.',
  error,
  isPending = false,
  onConfirm,
}: OpenerProps) {
  const [isOpen, setOpen] = useState(isOpenFirst);
  const [name, setName] = useState('');
  const close = () => setOpen(false);
  return (
    <>
      <Button onPress={() => setOpen(true)}>Öppna</Button>
      {kind === 'dialog' ? (
        <Dialog
          title={title}
          isOpen={isOpen}
          onClose={close}
          actions={<Button onPress={close}>Stäng</Button>}
        >
          <TextField
            label="Vyns namn"
            value={name}
            onChange={setName}
            autoFocus
            {...(error !== undefined && { errorMessage: error })}
          />
        </Dialog>
      ) : (
        <ConfirmDialog
          title={title}
          isOpen={isOpen}
          isDangerous={kind === 'danger'}
          isPending={isPending}
          confirmText={kind === 'danger' ? 'Ta bort' : 'Skicka'}
          onCancel={close}
          onConfirm={() => {
            onConfirm?.();
            close();
          }}
        >
          {text}
        </ConfirmDialog>
      )}
    </>
  );
}

const meta = {
  title: 'Komponenter/Besked/Dialog',
  component: Opener,
  parameters: { about, docs: { story: { inline: false, height: '24rem' } } },
  args: { kind: 'confirm', onConfirm: fn() },
} satisfies Meta<typeof Opener>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Standard: Story = { tags: ['visual', 'forced-colors'] };
export const Tillstånd: Story = { name: 'Tillstånd', tags: ['visual'], args: { kind: 'danger' } };
export const Fel: Story = {
  args: { kind: 'dialog', title: 'Spara vyn som', error: 'Skriv vad vyn ska heta.' },
};
export const Laddar: Story = { args: { isPending: true } };
export const MedFält: Story = { name: 'Med fält', args: { kind: 'dialog', title: 'Spara vyn som' } };
export const LångaOrd: Story = {
  name: 'Långa ord',
  args: { kind: 'danger', title: LONG_WORDS[2], text: LONG_TEXT },
};
export const Smal: Story = {
  ...LångaOrd,
  name: 'Smal',
  tags: ['narrow'],
  globals: { viewport: { value: 'zoom400' } },
};
export const Täthet: Story = {
  args: { isOpenFirst: false },
  render: (args) => <Densities>{() => <Opener {...args} />}</Densities>,
};
export const ISammanhang: Story = {
  name: 'I sammanhang',
  args: { kind: 'dialog', title: 'Spara vyn som' },
  render: (args) => (
    <section aria-label="Mina ärenden">
      <h1>Mina ärenden</h1>
      <p>48 av 151 ärenden visas.</p>
      <Opener {...args} />
    </section>
  ),
};

export const Tangentbord: Story = {
  args: { kind: 'danger', isOpenFirst: false },
  ...keyStory(about, {
    press: async ({ canvasElement, args }) => {
      const opener = within(canvasElement).getByRole('button', { name: 'Öppna' });
      await userEvent.tab();
      await userEvent.keyboard('{Enter}');
      const dialog = await within(document.body).findByRole('alertdialog', { name: 'Ta bort utkastet?' });
      await waitFor(() => expect(within(dialog).getByRole('button', { name: 'Avbryt' })).toHaveFocus());
      await userEvent.keyboard('{Enter}');
      await waitFor(() => expect(opener).toHaveFocus());
      await expect(args.onConfirm).not.toHaveBeenCalled();
    },
    inside: async ({ canvasElement }) => {
      await userEvent.keyboard('{Enter}');
      const dialog = within(await within(document.body).findByRole('alertdialog'));
      const cancel = dialog.getByRole('button', { name: 'Avbryt' });
      const remove = dialog.getByRole('button', { name: 'Ta bort' });
      await waitFor(() => expect(cancel).toHaveFocus());
      await userEvent.tab();
      await expect(remove).toHaveFocus();
      await userEvent.tab();
      await expect(cancel).toHaveFocus();
      await userEvent.tab({ shift: true });
      await expect(remove).toHaveFocus();
      await expect(canvasElement.contains(document.activeElement)).toBe(false);
    },
    close: async ({ canvasElement, args }) => {
      await userEvent.keyboard('{Escape}');
      await waitFor(() => expect(within(canvasElement).getByRole('button', { name: 'Öppna' })).toHaveFocus());
      await expect(args.onConfirm).not.toHaveBeenCalled();
    },
  }),
};

export const FarligTangentbord: Story = {
  tags: ['!dev', '!autodocs'],
  args: { kind: 'danger', isOpenFirst: false },
  play: async ({ canvasElement, args }) => {
    const page = within(document.body);
    const opener = within(canvasElement).getByRole('button', { name: 'Öppna' });
    await userEvent.tab();
    await userEvent.keyboard('{Enter}');
    const dialog = await page.findByRole('alertdialog', { name: 'Ta bort utkastet?' });
    await waitFor(() => expect(within(dialog).getByRole('button', { name: 'Avbryt' })).toHaveFocus());
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(opener).toHaveFocus());
    await expect(args.onConfirm).not.toHaveBeenCalled();
    await userEvent.keyboard('{Enter}');
    await page.findByRole('alertdialog');
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(opener).toHaveFocus());
    await expect(args.onConfirm).not.toHaveBeenCalled();
    await userEvent.keyboard('{Enter}');
    await page.findByRole('alertdialog');
    await userEvent.tab();
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(args.onConfirm).toHaveBeenCalledTimes(1));
    await waitFor(() => expect(opener).toHaveFocus());
  },
};

export const EnterSvararJa: Story = {
  tags: ['!dev', '!autodocs'],
  args: { isOpenFirst: false },
  play: async ({ canvasElement, args }) => {
    await userEvent.tab();
    await userEvent.keyboard('{Enter}');
    await within(document.body).findByRole('alertdialog');
    await waitFor(() => expect(within(document.body).getByRole('button', { name: 'Skicka' })).toHaveFocus());
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(args.onConfirm).toHaveBeenCalledTimes(1));
    await waitFor(() => expect(within(canvasElement).getByRole('button', { name: 'Öppna' })).toHaveFocus());
  },
};

export const Skärmläsare: Story = {
  tags: ['!dev', '!autodocs'],
  play: async () => {
    const dialog = await within(document.body).findByRole('alertdialog');
    const said = await readAloud(dialog);
    await expect(said.some((phrase) => phrase.includes('heading, Ta bort utkastet?, level 2'))).toBe(true);
  },
};
