import type { Meta, StoryObj } from '@storybook/react-vite';
import { Button } from '@samla/ui/Button';
import { ToastProvider, useToast, type ToastMessage } from '@samla/ui/Toast';
import { meta as about } from '@samla/ui/Toast/meta';
import { useEffect } from 'react';
import { expect, fn, userEvent, waitFor, within } from 'storybook/test';
import { LONG_NAME, LONG_WORDS } from '../../support/longWords.ts';
import { keyStory } from '../../support/proveKeys.ts';
import { readAloud } from '../../support/readAloud.ts';

const onUndo = fn();
const REMOVED: ToastMessage = {
  text: 'Anteckningen är borttagen',
  tone: 'done',
  action: { label: 'Ångra', onPress: onUndo },
};
const ASSIGNED: ToastMessage = { text: 'Ärendet är tilldelat Åsa Berg' };
const FAILED: ToastMessage = {
  text: 'Brevet gick inte att skriva ut. Kontrollera skrivaren.',
  tone: 'error',
};

interface PageProps {
  /** Shown from the first. */
  readonly messages: readonly ToastMessage[];
  /** Shown when the button is pressed. */
  readonly message?: ToastMessage;
  readonly shownFor?: number;
}

/** A page with a button that something follows from. */
function Page({ messages, message = REMOVED, shownFor = 8_000 }: PageProps) {
  return (
    <ToastProvider shownFor={shownFor}>
      <Sayer messages={messages} message={message} />
    </ToastProvider>
  );
}

function Sayer({
  messages,
  message,
}: {
  readonly messages: readonly ToastMessage[];
  readonly message: ToastMessage;
}) {
  const show = useToast();
  useEffect(() => {
    const takeAway = messages.map(show);
    return () => takeAway.forEach((take) => take());
  }, [messages, show]);
  return (
    <div style={{ minBlockSize: '18rem' }}>
      <Button onPress={() => show(message)}>Ta bort anteckningen</Button>
    </div>
  );
}

const NONE: readonly ToastMessage[] = [];
const meta = {
  title: 'Komponenter/Besked/Kort besked',
  component: Page,
  parameters: { about },
  args: { messages: [REMOVED] },
} satisfies Meta<typeof Page>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Standard: Story = { tags: ['motion'] };
export const Tillstånd: Story = {
  tags: ['visual', 'forced-colors'],
  args: { messages: [REMOVED, { ...ASSIGNED, action: { label: 'Öppna', onPress: fn() } }, FAILED] },
};
export const Fel: Story = { args: { messages: [FAILED] } };
export const LångaOrd: Story = {
  name: 'Långa ord',
  args: { messages: [{ ...FAILED, text: `${LONG_WORDS[2]} för ${LONG_NAME} gick inte att skriva ut.` }] },
};
export const Smal: Story = {
  ...LångaOrd,
  name: 'Smal',
  tags: ['narrow'],
  globals: { viewport: { value: 'zoom400' } },
};
export const ISammanhang: Story = {
  name: 'I sammanhang',
  args: { messages: NONE },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    const button = canvas.getByRole('button', { name: 'Ta bort anteckningen' });
    await userEvent.tab();
    await userEvent.keyboard('{Enter}');
    await expect(await canvas.findByRole('region', { name: 'Besked' })).toHaveTextContent(
      'Anteckningen är borttagen',
    );
    await expect(button).toHaveFocus();
    await waitFor(() => expect(canvas.getByRole('status')).toHaveTextContent('Anteckningen är borttagen'));
  },
};

export const Tangentbord: Story = {
  args: { messages: NONE },
  ...keyStory(about, {
    press: async ({ canvasElement }) => {
      const canvas = within(canvasElement);
      const button = canvas.getByRole('button', { name: 'Ta bort anteckningen' });
      onUndo.mockClear();
      for (const key of ['{Enter}', ' ']) {
        button.focus();
        await userEvent.keyboard('{Enter}');
        const undo = await canvas.findByRole('button', { name: 'Ångra' });
        await userEvent.tab();
        await expect(undo).toHaveFocus();
        await userEvent.keyboard(key);
        await waitFor(() => expect(canvas.queryByRole('region', { name: 'Besked' })).toBeNull());
        await expect(button).toHaveFocus();
      }
      await expect(onUndo).toHaveBeenCalledTimes(2);
    },
    close: async ({ canvasElement }) => {
      const canvas = within(canvasElement);
      const button = canvas.getByRole('button', { name: 'Ta bort anteckningen' });
      await userEvent.keyboard('{Enter}');
      await canvas.findByRole('button', { name: 'Ångra' });
      await userEvent.tab();
      await userEvent.keyboard('{Escape}');
      await waitFor(() => expect(canvas.queryByRole('region', { name: 'Besked' })).toBeNull());
      await expect(button).toHaveFocus();
      await expect(onUndo).toHaveBeenCalledTimes(2);
    },
  }),
};

/** What needs no answer goes by itself, but not while someone is in it. */
export const FörsvinnerInteUnderFokus: Story = {
  tags: ['!dev', '!autodocs'],
  args: { messages: NONE, message: ASSIGNED, shownFor: 150 },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    const press = async () => {
      await userEvent.keyboard('{Enter}');
      return canvas.findByRole('button', { name: 'Stäng beskedet' });
    };
    await userEvent.tab();
    await press();
    await waitFor(() => expect(canvas.queryByRole('region', { name: 'Besked' })).toBeNull());
    const close = await press();
    close.focus();
    const held = performance.now();
    await waitFor(() => expect(performance.now() - held).toBeGreaterThan(400));
    await expect(close).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await expect(canvas.getByRole('button', { name: 'Ta bort anteckningen' })).toHaveFocus();
  },
};

/** Of many only three are shown; the next comes when one is closed, and focus goes to it. */
export const Kö: Story = {
  tags: ['!dev', '!autodocs'],
  args: { messages: ['Ett', 'Två', 'Tre', 'Fyra'].map((text) => ({ ...FAILED, text })) },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await waitFor(() => expect(canvas.getAllByRole('listitem')).toHaveLength(3));
    const last = canvas.getAllByRole('button', { name: 'Stäng beskedet' })[0];
    last?.focus();
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(canvas.getAllByRole('listitem')).toHaveLength(3));
    await waitFor(() => expect(document.activeElement).toHaveAccessibleName('Stäng beskedet'));
  },
};

export const Skärmläsare: Story = {
  tags: ['!dev', '!autodocs'],
  play: async ({ canvasElement }) => {
    const said = await readAloud(canvasElement);
    await expect(said).toContain('region, Besked');
    await expect(said).toContain('button, Ångra');
    await expect(said).toContain('button, Stäng beskedet');
  },
};
