import type { Meta, StoryObj } from '@storybook/react-vite';
import { Button } from '@samla/ui/Button';
import { ConfirmDialog } from '@samla/ui/Dialog';
import { ToastProvider, useToast } from '@samla/ui/Toast';
import { useState } from 'react';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import { fullPage, List, Page, PageTable, Part } from '../support/Page.tsx';

const meta = {
  title: 'Mönster/Ångra och bekräfta',
  tags: ['!autodocs'],
  parameters: fullPage,
} satisfies Meta;
export default meta;
type Story = StoryObj<typeof meta>;

function Undo() {
  const [isThere, setThere] = useState(true);
  const [isAsking, setAsking] = useState(false);
  const [isSent, setSent] = useState(false);
  const show = useToast();
  const remove = () => {
    setThere(false);
    show({
      text: 'Bevakningen är borttagen',
      tone: 'done',
      action: { label: 'Ångra', onPress: () => setThere(true) },
    });
  };
  return (
    <div style={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 12 }}>
      <span>{isThere ? 'Bevakning: ring skolkuratorn' : 'Ingen bevakning'}</span>
      {isThere && <Button onPress={remove}>Ta bort bevakningen</Button>}
      <Button onPress={() => setAsking(true)}>{isSent ? 'Beslutet är skickat' : 'Skicka beslut'}</Button>
      <ConfirmDialog
        title="Skicka beslutet?"
        isOpen={isAsking}
        isDangerous
        confirmText="Skicka beslutet"
        onCancel={() => setAsking(false)}
        onConfirm={() => {
          setSent(true);
          setAsking(false);
        }}
      >
        Beslutet går till sökanden i dag och kan sedan bara ändras genom omprövning.
      </ConfirmDialog>
    </div>
  );
}

export const ÅngraOchBekräfta: Story = {
  name: 'Ångra och bekräfta',
  render: () => (
    <ToastProvider>
      <Page
        title="Ångra och bekräfta"
        lead="Det som kan ångras görs direkt. Bara det som inte kan ångras frågar först."
      >
        <Part title="Vilket det ska vara">
          <PageTable
            caption="Ångra eller bekräfta"
            head={['Det man gör', 'Så här']}
            rows={[
              [
                'Tar bort något eget: en bevakning, ett filter, en rad',
                'Gör det, visa Kort besked med Ångra',
              ],
              ['Flyttar, tilldelar, markerar', 'Gör det, visa Kort besked med Ångra'],
              ['Signerar, skickar, avslutar', 'Fråga i en dialog med fokus på den säkra knappen'],
              ['Kastar text som inte finns någon annanstans', 'Fråga, och säg hur mycket text det är'],
            ]}
          />
        </Part>
        <Part title="Prova">
          <Undo />
        </Part>
        <Part title="Regler">
          <List
            items={[
              'Enter är aldrig svaret som inte går att ångra.',
              'Esc gör ingenting och kastar ingenting.',
              'Knappen säger vad som händer: ”Skicka beslutet”, inte ”Ja”.',
            ]}
          />
        </Part>
      </Page>
    </ToastProvider>
  ),
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    canvas.getByRole('button', { name: 'Ta bort bevakningen' }).focus();
    await userEvent.keyboard('{Enter}');
    const undo = await canvas.findByRole('button', { name: 'Ångra' });
    undo.focus();
    await userEvent.keyboard('{Enter}');
    await expect(await canvas.findByText('Bevakning: ring skolkuratorn')).toBeVisible();
    canvas.getByRole('button', { name: 'Skicka beslut' }).focus();
    await userEvent.keyboard('{Enter}');
    await within(document.body).findByRole('alertdialog');
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(canvas.getByRole('button', { name: 'Skicka beslut' })).toHaveFocus());
  },
};
