import { useState } from 'react';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { DecisionPanel, type DecisionPanelProps } from '@samla/ui/DecisionPanel';
import { meta as about } from '@samla/ui/DecisionPanel/meta';
import { PersonBanner } from '@samla/ui/PersonBanner';
import { TextArea } from '@samla/ui/TextArea';
import { expect, fn, screen, userEvent, waitFor, within } from 'storybook/test';
import { Densities } from '../../support/densities.tsx';
import { LONG_TEXT, LONG_WORDS } from '../../support/longWords.ts';
import { pressTab } from '../../support/pressTab.ts';
import { keyStory } from '../../support/proveKeys.ts';
import { readAloud } from '../../support/readAloud.ts';

const READY = [
  { name: 'Utredning', isDone: true, fieldId: 'utredning' },
  { name: 'Yttrande från sökanden', isDone: true, fieldId: 'yttrande' },
  { name: 'Motivering', isDone: true, fieldId: 'motivering' },
];

const meta = {
  title: 'Komponenter/Person och ärende/Beslutspanel',
  component: DecisionPanel,
  parameters: { about },
  args: {
    title: 'Beslut om hemtjänst',
    summary: [
      { term: 'Beslut', value: 'Bifall' },
      { term: 'Insats', value: 'Hemtjänst, 22 timmar i månaden' },
      { term: 'Gäller', value: '1 december 2026 – tills vidare' },
      { term: 'Sökande', value: 'Åkerström, Gun' },
    ],
    checks: READY,
    confirm: {
      title: 'Vill du bevilja hemtjänst?',
      text: 'Beslutet går till Gun Åkerström i dag och kan sedan bara ändras med ett nytt beslut.',
      action: 'Bevilja hemtjänst',
    },
    onDecide: fn(),
  },
} satisfies Meta<typeof DecisionPanel>;
export default meta;
type Story = StoryObj<typeof meta>;

/** With the field that blocks, so that what is missing leads somewhere. */
function Writing(args: DecisionPanelProps) {
  const [text, setText] = useState('');
  const checks = READY.map((one) =>
    one.fieldId === 'motivering'
      ? { ...one, isDone: text.trim() !== '', problem: 'Skriv en motivering.' }
      : one,
  );
  return (
    <DecisionPanel {...args} checks={checks}>
      <TextArea id="motivering" label="Motivering" value={text} onChange={setText} />
    </DecisionPanel>
  );
}

export const Standard: Story = {};

export const Tillstånd: Story = {
  tags: ['visual', 'forced-colors'],
  render: (args) => (
    <div style={{ display: 'grid', gap: 16, maxInlineSize: 760 }}>
      <DecisionPanel {...args} checks={READY.map((one, index) => ({ ...one, isDone: index === 0 }))} />
      <DecisionPanel
        {...args}
        title="Beslut om hemtjänst, fattat"
        decidedText="Beslutat 2 november 2026 kl. 10.14 av Amina Lindqvist."
      />
    </div>
  ),
};

/** Pressed too early: what is missing is summed up, has focus, and leads to its place. */
export const Fel: Story = {
  tags: ['visual'],
  render: (args) => <Writing {...args} />,
  play: async ({ args, canvasElement }) => {
    const canvas = within(canvasElement);
    const decide = canvas.getByRole('button', { name: 'Fatta beslut' });
    await userEvent.click(decide);
    const errors = () => canvas.getByRole('group', { name: 'Beslutet kan inte fattas än' });
    await expect(errors()).toHaveFocus();
    await userEvent.click(decide);
    await expect(errors()).toHaveFocus();
    await expect(canvas.getByRole('link', { name: 'Skriv en motivering.' })).toBeVisible();
    await expect(screen.queryByRole('alertdialog')).toBeNull();
    await expect(args.onDecide).not.toHaveBeenCalled();
  },
};

export const InteFattat: Story = {
  args: { errorMessage: 'Någon ändrade utredningen 10.12. Läs ändringen och fatta beslutet igen.' },
};

export const Skrivskyddad: Story = {
  args: { notAllowedText: 'Beslutet fattas av enhetschefen Nour Al-Hakim.' },
  play: async ({ canvasElement }) => {
    await expect(within(canvasElement).queryByRole('button')).toBeNull();
  },
};

export const Laddar: Story = {
  args: { isPending: true },
  play: async ({ canvasElement }) => {
    await userEvent.click(within(canvasElement).getByRole('button'));
    await expect(screen.queryByRole('alertdialog')).toBeNull();
  },
};

export const LångaOrd: Story = {
  name: 'Långa ord',
  args: {
    title: LONG_WORDS[2],
    summary: LONG_WORDS.map((word) => ({ term: word, value: LONG_TEXT })),
    checks: LONG_WORDS.map((word, index) => ({ name: word, isDone: index > 2, fieldId: word })),
  },
};

export const Smal: Story = {
  ...LångaOrd,
  name: 'Smal',
  tags: ['narrow'],
  globals: { viewport: { value: 'zoom400' } },
};

export const Täthet: Story = {
  render: (args) => (
    <Densities>{(density) => <DecisionPanel {...args} title={`Beslut, ${density}`} />}</Densities>
  ),
};

export const ISammanhang: Story = {
  name: 'I sammanhang',
  render: (args) => (
    <div style={{ maxInlineSize: 760, background: 'var(--raised)' }}>
      <PersonBanner name="Åkerström, Gun" identity="410605-9807" facts={['85 år']} protection={null} />
      <div style={{ padding: '0.75rem 1rem' }}>
        <Writing {...args} />
      </div>
    </div>
  ),
};

const question = () => within(screen.getByRole('alertdialog', { name: 'Vill du bevilja hemtjänst?' }));
const noQuestion = () => expect(screen.queryByRole('alertdialog')).toBeNull();

export const Tangentbord: Story = {
  render: (args) => <Writing {...args} />,
  ...keyStory(about, {
    ask: async ({ args, canvasElement }) => {
      const canvas = within(canvasElement);
      canvas.getByRole('textbox', { name: 'Motivering' }).focus();
      await userEvent.keyboard('{Control>}{Enter}{/Control}');
      await expect(canvas.getByRole('group', { name: 'Beslutet kan inte fattas än' })).toHaveFocus();
      await noQuestion();
      await expect(args.onDecide).not.toHaveBeenCalled();
    },
    go: async ({ canvasElement }) => {
      const canvas = within(canvasElement);
      await userEvent.tab();
      await expect(canvas.getByRole('link', { name: 'Skriv en motivering.' })).toHaveFocus();
      await userEvent.keyboard('{Enter}');
      await expect(canvas.getByRole('textbox', { name: 'Motivering' })).toHaveFocus();
      await userEvent.keyboard('Behovet är utrett.');
      await waitFor(() => expect(canvas.getByText('Allt är klart för beslut')).toBeInTheDocument());
    },
    safe: async ({ args, canvasElement }) => {
      await userEvent.keyboard('{Control>}{Enter}{/Control}');
      await waitFor(() => expect(question().getByRole('button', { name: 'Avbryt' })).toHaveFocus());
      await userEvent.keyboard('{Enter}');
      await waitFor(noQuestion);
      await waitFor(() =>
        expect(within(canvasElement).getByRole('textbox', { name: 'Motivering' })).toHaveFocus(),
      );
      await expect(args.onDecide).not.toHaveBeenCalled();
    },
    confirm: async ({ args }) => {
      await userEvent.keyboard('{Control>}{Enter}{/Control}');
      await waitFor(() => expect(question().getByRole('button', { name: 'Avbryt' })).toHaveFocus());
      await pressTab();
      await expect(question().getByRole('button', { name: 'Bevilja hemtjänst' })).toHaveFocus();
      await userEvent.keyboard('{Enter}');
      await waitFor(noQuestion);
      await expect(args.onDecide).toHaveBeenCalledTimes(1);
    },
    cancel: async ({ args }) => {
      await userEvent.keyboard('{Control>}{Enter}{/Control}');
      await waitFor(() => expect(question().getByRole('button', { name: 'Avbryt' })).toHaveFocus());
      await userEvent.keyboard('{Escape}');
      await waitFor(noQuestion);
      await expect(args.onDecide).toHaveBeenCalledTimes(1);
    },
  }),
};

/** Ctrl+Enter twice: the second one meets the question, and the question's safe answer. */
export const TvåGånger: Story = {
  tags: ['!dev', '!autodocs'],
  play: async ({ args, canvasElement }) => {
    within(canvasElement).getByRole('button', { name: 'Fatta beslut' }).focus();
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(question().getByRole('button', { name: 'Avbryt' })).toHaveFocus());
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    await expect(args.onDecide).not.toHaveBeenCalled();
  },
};

function Deciding(args: DecisionPanelProps) {
  const [state, setState] = useState<'open' | 'pending' | 'decided'>('open');
  const decided = state === 'decided' && { decidedText: 'Beslutat 2 november 2026 av Amina Lindqvist.' };
  const decide = () => {
    setState('pending');
    setTimeout(() => setState('decided'), 50);
  };
  return <DecisionPanel {...args} {...decided} isPending={state === 'pending'} onDecide={decide} />;
}

/** When it is decided, the receipt takes the focus that the button had. */
export const Beslutat: Story = {
  tags: ['!dev', '!autodocs'],
  render: (args) => <Deciding {...args} />,
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await userEvent.click(canvas.getByRole('button', { name: 'Fatta beslut' }));
    await userEvent.click(question().getByRole('button', { name: 'Bevilja hemtjänst' }));
    await waitFor(() => expect(canvas.getAllByText(/Beslutat 2 november 2026/)[0]).toHaveFocus());
  },
};

export const Skärmläsare: Story = {
  tags: ['!dev', '!autodocs'],
  args: { checks: READY.map((one, index) => ({ ...one, isDone: index === 0 })) },
  play: async ({ canvasElement }) => {
    const said = (await readAloud(canvasElement)).join('; ');
    await expect(said).toContain('region, Beslut om hemtjänst');
    await expect(said).toMatch(/Utredning; klart/);
    await expect(said).toMatch(/link, Motivering.*saknas/);
    await expect(said).toContain('button, Fatta beslut, key shortcuts Control+Enter');
  },
};
