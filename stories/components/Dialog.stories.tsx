import { useState } from 'react';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { Button } from '@samla/ui/Button';
import { ConfirmDialog, Dialog } from '@samla/ui/Dialog';
import { TextField } from '@samla/ui/TextField';
import { expect, fn, userEvent, waitFor, within } from 'storybook/test';
import { LONG_TEXT, LONG_WORDS } from '../support/longWords.ts';

interface OpenerProps {
  readonly kind: 'dialog' | 'confirm' | 'danger';
  readonly isOpenFirst?: boolean;
  readonly title?: string;
  readonly text?: string;
  readonly onConfirm?: () => void;
}

/** A page with the button that opens it, so that focus has somewhere to go back to. */
function Opener({
  kind,
  isOpenFirst = true,
  title = 'Ta bort utkastet?',
  text = 'Texten går inte att få tillbaka.',
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
          <TextField label="Vyns namn" value={name} onChange={setName} autoFocus />
        </Dialog>
      ) : (
        <ConfirmDialog
          title={title}
          isOpen={isOpen}
          isDangerous={kind === 'danger'}
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
  title: 'Komponenter/Dialog',
  component: Opener,
  args: { kind: 'confirm', onConfirm: fn() },
} satisfies Meta<typeof Opener>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Standard: Story = {};
export const Farlig: Story = { args: { kind: 'danger' } };
export const MedFält: Story = { args: { kind: 'dialog', title: 'Spara vyn som' } };
export const Mörkt: Story = { args: { kind: 'danger' }, globals: { theme: 'dark' } };
export const LångaOrd: Story = {
  args: { kind: 'danger', title: LONG_WORDS[2], text: LONG_TEXT },
  globals: { viewport: { value: 'zoom400' } },
};

export const FarligTangentbord: Story = {
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
