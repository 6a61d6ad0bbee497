import { useState } from 'react';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { useAnnounce } from '@samla/ui/Announcer';
import { Button } from '@samla/ui/Button';
import { ErrorList } from '@samla/ui/ErrorList';
import { Message } from '@samla/ui/Message';
import { SignInPanel } from '@samla/ui/SignInPanel';
import { TextField } from '@samla/ui/TextField';
import { expect, fn, userEvent, waitFor, within } from 'storybook/test';
import { LONG_TEXT, LONG_WORDS } from '../support/longWords.ts';

function Messages({
  title = 'Anteckningen är inte skickad',
  text = 'Ärendet har bytt enhet. Kopiera texten eller ta bort den.',
}) {
  return (
    <div style={{ display: 'grid', gap: 12, maxInlineSize: 520 }}>
      {(['info', 'warning', 'error', 'empty'] as const).map((tone) => (
        <Message key={tone} tone={tone} title={title} actions={<Button>Försök igen</Button>}>
          {text}
        </Message>
      ))}
    </div>
  );
}

const meta = { title: 'Komponenter/Besked', component: Messages } satisfies Meta<typeof Messages>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Standard: Story = {};
export const Mörkt: Story = { globals: { theme: 'dark' } };
export const HögKontrast: Story = { globals: { theme: 'contrast' } };
export const LångaOrd: Story = {
  args: { title: LONG_WORDS[4], text: LONG_TEXT },
  globals: { viewport: { value: 'zoom400' } },
};

function FormWithErrors() {
  const [shown, setShown] = useState(false);
  const [text, setText] = useState('');
  return (
    <div style={{ display: 'grid', gap: 12, maxInlineSize: 420 }}>
      {shown && <ErrorList errors={[{ fieldId: 'slutdatum', text: 'Ange slutdatum efter 2026-03-01' }]} />}
      <TextField label="Slutdatum" id="slutdatum" value={text} onChange={setText} />
      <Button variant="primary" onPress={() => setShown(true)}>
        Kontrollera
      </Button>
    </div>
  );
}

export const Fellista: Story = {
  render: () => <FormWithErrors />,
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    canvas.getByRole('button', { name: 'Kontrollera' }).focus();
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(canvas.getByRole('group', { name: 'Rätta detta' })).toHaveFocus());
    await userEvent.tab();
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(canvas.getByRole('textbox', { name: 'Slutdatum' })).toHaveFocus());
  },
};

const onSignIn = fn();
const signIn = {
  product: 'Samla',
  title: 'Logga in',
  text: 'Webbläsaren öppnas. Välj ditt konto där; kom sedan tillbaka hit.',
  onSignIn,
};

export const Inloggning: Story = {
  render: () => <SignInPanel {...signIn} />,
  parameters: { layout: 'fullscreen' },
  play: async ({ canvasElement }) => {
    const button = within(canvasElement).getByRole('button', { name: 'Logga in' });
    await expect(button).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    await expect(onSignIn).toHaveBeenCalledTimes(1);
  },
};
export const InloggningFel: Story = {
  render: () => (
    <SignInPanel
      {...signIn}
      isWaiting
      error={{ title: 'Inloggningen avbröts', text: 'Webbläsaren svarade inte. Försök igen.' }}
    >
      2 anteckningar väntar på att skickas.
    </SignInPanel>
  ),
  parameters: { layout: 'fullscreen' },
  globals: { theme: 'dark' },
};

function Speaker() {
  const announce = useAnnounce();
  return (
    <>
      <Button onPress={() => announce('1 markerad', 'count')}>En</Button>
      <Button onPress={() => announce('2 markerade', 'count')}>Två</Button>
      <Button onPress={() => announce('Sorterat på Frist, stigande')}>Sortera</Button>
    </>
  );
}

/** One region speaks for all; of several on one topic only the last is said, and the same text again is said again. */
export const Röst: Story = {
  render: () => <Speaker />,
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    const region = canvas.getByRole('status');
    const press = async (name: string) => {
      canvas.getByRole('button', { name }).focus();
      await userEvent.keyboard('{Enter}');
    };
    await press('En');
    await press('Sortera');
    await press('Två');
    await waitFor(() => expect(region).toHaveTextContent('Sorterat på Frist, stigande. 2 markerade'));
    const before = region.textContent;
    await press('Sortera');
    await press('Två');
    await waitFor(() => expect(region.textContent).not.toBe(before));
    await expect(region.textContent.trim()).toBe(before);
    await expect(document.querySelectorAll('[aria-live], [role="status"]')).toHaveLength(1);
  },
};
