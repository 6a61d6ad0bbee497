import type { Meta, StoryObj } from '@storybook/react-vite';
import { Button } from '@samla/ui/Button';
import { Message } from '@samla/ui/Message';
import { SignInFrame, SignInPanel } from '@samla/ui/SignInPanel';
import { meta as about } from '@samla/ui/SignInPanel/meta';
import { expect, fn, userEvent, within } from 'storybook/test';
import { LONG_TEXT, LONG_WORDS } from '../../support/longWords.ts';
import { keyStory } from '../../support/proveKeys.ts';
import { readAloud } from '../../support/readAloud.ts';

const meta = {
  title: 'Komponenter/Skal och navigering/Inloggning',
  component: SignInPanel,
  parameters: { about, layout: 'fullscreen' },
  args: {
    product: 'Samla',
    title: 'Logga in',
    text: 'Webbläsaren öppnas. Välj ditt konto där; kom sedan tillbaka hit.',
    onSignIn: fn(),
  },
} satisfies Meta<typeof SignInPanel>;
export default meta;
type Story = StoryObj<typeof meta>;

const ERROR = { title: 'Inloggningen avbröts', text: 'Webbläsaren svarade inte. Försök igen.' };

export const Standard: Story = { tags: ['visual', 'forced-colors'] };
export const Tillstånd: Story = {
  args: { isWaiting: true, children: '2 anteckningar väntar på att skickas.' },
};
export const Fel: Story = {
  tags: ['visual'],
  args: { error: ERROR, children: '2 anteckningar väntar på att skickas.' },
};
export const Laddar: Story = { args: { isWaiting: true } };
export const LångaOrd: Story = {
  name: 'Långa ord',
  args: { text: LONG_TEXT, error: { title: LONG_WORDS[4], text: LONG_TEXT } },
};
export const Smal: Story = {
  ...LångaOrd,
  name: 'Smal',
  tags: ['narrow'],
  globals: { viewport: { value: 'zoom400' } },
};

/** The frame alone, for another page that comes before the work: what is wrong, and what helps. */
export const Ramen: Story = {
  render: ({ product }) => (
    <SignInFrame product={product}>
      <Message tone="error" title="Dina ärenden är inte öppna än">
        Servern svarar inte.
      </Message>
      <Button variant="primary">Försök igen</Button>
    </SignInFrame>
  ),
  play: ({ canvasElement }) =>
    expect(within(canvasElement).getByRole('heading', { level: 1 })).toHaveTextContent('Samla'),
};

export const Tangentbord: Story = {
  ...keyStory(about, {
    signIn: async ({ args, canvasElement }) => {
      await expect(within(canvasElement).getByRole('button', { name: 'Logga in' })).toHaveFocus();
      await userEvent.keyboard('{Enter}');
      await userEvent.keyboard(' ');
      await expect(args.onSignIn).toHaveBeenCalledTimes(2);
    },
  }),
};

export const Skärmläsare: Story = {
  tags: ['!dev', '!autodocs'],
  args: { error: ERROR },
  play: async ({ canvasElement }) => {
    const said = await readAloud(canvasElement);
    await expect(said.indexOf('heading, Inloggningen avbröts, level 2')).toBeLessThan(
      said.indexOf('button, Logga in'),
    );
    await expect(said).toContain('heading, Logga in, level 1');
  },
};
