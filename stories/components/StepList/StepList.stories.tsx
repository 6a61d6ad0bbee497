import type { Meta, StoryObj } from '@storybook/react-vite';
import { PersonBanner } from '@samla/ui/PersonBanner';
import { StepList, type Step } from '@samla/ui/StepList';
import { meta as about } from '@samla/ui/StepList/meta';
import { expect, fn, userEvent, within } from 'storybook/test';
import { Densities } from '../../support/densities.tsx';
import { LONG_WORDS } from '../../support/longWords.ts';
import { keyStory } from '../../support/proveKeys.ts';
import { readAloud } from '../../support/readAloud.ts';

const STEPS: readonly Step[] = [
  { id: 'in', name: 'Inkommen', state: 'done' },
  { id: 'protect', name: 'Skyddsbedömning', state: 'now' },
  { id: 'pre', name: 'Förhandsbedömning', state: 'todo' },
  { id: 'inquiry', name: 'Utredning', state: 'todo' },
  { id: 'decision', name: 'Beslut', state: 'locked', note: 'väntar på yttrande' },
];

const meta = {
  title: 'Komponenter/Person och ärende/Processteg',
  component: StepList,
  parameters: { about },
  args: { label: 'Steg i ärendet', steps: STEPS },
} satisfies Meta<typeof StepList>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Standard: Story = {};

export const Tillstånd: Story = {
  tags: ['visual', 'forced-colors'],
  render: (args) => (
    <div style={{ display: 'grid', gap: 16 }}>
      <StepList {...args} />
      <StepList {...args} label="Steg som går att gå till" onSelect={fn()} />
      <StepList
        {...args}
        label="Allt är klart"
        steps={STEPS.map((step) => ({ id: step.id, name: step.name, state: 'done', note: '2 nov' }))}
      />
    </div>
  ),
  play: async ({ canvasElement }) => {
    const current = [...canvasElement.querySelectorAll('[aria-current="step"]')];
    await expect(current).toHaveLength(2);
    await expect(current[0]).toHaveTextContent('Skyddsbedömning, pågår');
  },
};

export const Skrivskyddad: Story = {
  play: async ({ canvasElement }) => {
    await expect(within(canvasElement).queryByRole('button')).toBeNull();
  },
};

/** A locked step is never a button, and says in words that it is locked and why. */
export const Inaktiverad: Story = {
  args: { onSelect: fn() },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await expect(canvas.getAllByRole('button')).toHaveLength(4);
    await expect(canvas.getByText(/Beslut/)).toHaveTextContent('Beslut, låst väntar på yttrande');
  },
};

export const LångaOrd: Story = {
  name: 'Långa ord',
  args: {
    steps: LONG_WORDS.map((name, index) => ({
      id: name,
      name,
      state: (['done', 'done', 'now', 'todo', 'locked'] as const)[index] ?? 'todo',
    })),
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
    <Densities>{(density) => <StepList {...args} label={`Steg, ${density}`} onSelect={fn()} />}</Densities>
  ),
};

export const ISammanhang: Story = {
  name: 'I sammanhang',
  render: (args) => (
    <div style={{ maxInlineSize: 506, background: 'var(--raised)' }}>
      <PersonBanner name="Nilsson, Alva" identity="180412-9824" facts={['8 år']} protection={null} />
      <StepList {...args} steps={STEPS.slice(0, 4)} />
    </div>
  ),
};

export const Tangentbord: Story = {
  args: { onSelect: fn() },
  ...keyStory(about, {
    select: async ({ args, canvasElement }) => {
      await userEvent.tab();
      await expect(within(canvasElement).getByRole('button', { name: /^Inkommen ?, klart$/ })).toHaveFocus();
      await userEvent.keyboard('{Enter}');
      await expect(args.onSelect).toHaveBeenLastCalledWith('in');
      await userEvent.tab();
      await userEvent.keyboard(' ');
      await expect(args.onSelect).toHaveBeenLastCalledWith('protect');
    },
  }),
};

export const Skärmläsare: Story = {
  tags: ['!dev', '!autodocs'],
  play: async ({ canvasElement }) => {
    const said = (await readAloud(canvasElement)).join('; ');
    await expect(said).toContain('list, Steg i ärendet');
    await expect(said).toContain('current step');
    await expect(said).toContain('Beslut; ,; låst');
  },
};
