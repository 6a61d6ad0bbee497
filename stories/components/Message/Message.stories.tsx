import type { Meta, StoryObj } from '@storybook/react-vite';
import { Button } from '@samla/ui/Button';
import { Message } from '@samla/ui/Message';
import { meta as about } from '@samla/ui/Message/meta';
import { expect, fn, userEvent, waitFor, within } from 'storybook/test';
import { Densities } from '../../support/densities.tsx';
import { LONG_TEXT, LONG_WORDS } from '../../support/longWords.ts';
import { keyStory } from '../../support/proveKeys.ts';
import { readAloud } from '../../support/readAloud.ts';

const onAct = fn();
const meta = {
  title: 'Komponenter/Besked/Meddelande',
  component: Message,
  parameters: { about },
  args: {
    tone: 'warning',
    title: 'Anteckningen är inte skickad',
    children: 'Ärendet har bytt enhet. Kopiera texten eller ta bort den.',
    actions: <Button onPress={onAct}>Kopiera texten</Button>,
  },
} satisfies Meta<typeof Message>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Standard: Story = {};
export const Tillstånd: Story = {
  tags: ['visual', 'forced-colors'],
  render: (args) => (
    <div style={{ display: 'grid', gap: 12, maxInlineSize: 520 }}>
      {(['info', 'warning', 'error', 'empty'] as const).map((tone) => (
        <Message key={tone} {...args} tone={tone} />
      ))}
    </div>
  ),
};
export const Fel: Story = {
  tags: ['visual'],
  args: {
    tone: 'error',
    title: 'Ärendet gick inte att hämta',
    children: 'Servern svarade inte. Det du har skrivit finns kvar.',
    onRetry: fn(),
    errorId: 'a3f9-12c7',
    actions: undefined,
  },
};
export const Laddar: Story = { args: { ...Fel.args, isRetrying: true } };
export const Tom: Story = {
  args: {
    tone: 'empty',
    title: 'Inga ärenden väntar på dig',
    children: 'Nya ärenden visas här när de fördelas.',
    actions: <Button>Visa enhetens ärenden</Button>,
  },
};
export const LångaOrd: Story = {
  name: 'Långa ord',
  args: { title: LONG_WORDS[4], children: LONG_TEXT, errorId: 'a3f9-12c7-99aa-77fe-1b20', onRetry: fn() },
};
export const Smal: Story = {
  ...LångaOrd,
  name: 'Smal',
  tags: ['narrow'],
  globals: { viewport: { value: 'zoom400' } },
};
export const Täthet: Story = { render: (args) => <Densities>{() => <Message {...args} />}</Densities> };
export const ISammanhang: Story = {
  name: 'I sammanhang',
  render: (args) => (
    <section aria-label="Mina ärenden">
      <h2>Mina ärenden</h2>
      <Message {...args} headingLevel={3} />
    </section>
  ),
};

export const Tangentbord: Story = {
  args: { ...Fel.args },
  ...keyStory(about, {
    press: async ({ args, canvasElement }) => {
      const canvas = within(canvasElement);
      await userEvent.tab();
      await expect(canvas.getByRole('button', { name: 'Kopiera felkoden' })).toHaveFocus();
      await userEvent.keyboard(' ');
      await waitFor(() => expect(canvas.getByRole('status')).toHaveTextContent(/Felkoden/));
      await userEvent.tab();
      await userEvent.keyboard('{Enter}');
      await expect(args.onRetry).toHaveBeenCalledTimes(1);
    },
  }),
};

export const Skärmläsare: Story = {
  tags: ['!dev', '!autodocs'],
  play: async ({ canvasElement }) => {
    await expect(await readAloud(canvasElement)).toContain('heading, Anteckningen är inte skickad, level 2');
  },
};
