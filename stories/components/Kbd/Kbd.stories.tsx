import type { Meta, StoryObj } from '@storybook/react-vite';
import { Kbd } from '@samla/ui/Kbd';
import { meta as about } from '@samla/ui/Kbd/meta';
import { expect } from 'storybook/test';
import { LONG_WORDS } from '../../support/longWords.ts';
import { readAloud } from '../../support/readAloud.ts';

const meta = {
  title: 'Komponenter/Delar/Tangent',
  component: Kbd,
  parameters: { about },
  args: { keys: 'Ctrl+K' },
} satisfies Meta<typeof Kbd>;
export default meta;
type Story = StoryObj<typeof meta>;

const KEYS = ['Ctrl+K', 'Shift+F6', 'Alt+Home', 'ArrowDown', 'Ctrl+Shift+ArrowUp', 'F1', 'Escape', 'Space'];

export const Standard: Story = {};

export const Tillstånd: Story = {
  tags: ['visual', 'forced-colors'],
  render: () => (
    <div style={{ display: 'grid', gap: 12 }}>
      {[
        { ground: '--surface', ink: '--ink', onAccent: false },
        { ground: '--accent', ink: '--accent-ink', onAccent: true },
      ].map(({ ground, ink, onAccent }) => (
        <p
          key={ground}
          style={{
            display: 'flex',
            flexWrap: 'wrap',
            gap: 8,
            padding: 8,
            color: `var(${ink})`,
            background: `var(${ground})`,
          }}
        >
          {KEYS.map((keys) => (
            <Kbd key={keys} keys={keys} onAccent={onAccent} />
          ))}
        </p>
      ))}
    </div>
  ),
  play: async ({ canvas }) => {
    await expect(canvas.getAllByText('Skift F6')[0]).toBeVisible();
    await expect(canvas.getAllByText('Mellanslag')[0]).toBeVisible();
  },
};

export const LångaOrd: Story = {
  name: 'Långa ord',
  render: () => (
    <p style={{ maxInlineSize: '14rem' }}>
      {LONG_WORDS[0]} <Kbd keys="Ctrl+Shift+PageDown" /> {LONG_WORDS[2]}
    </p>
  ),
};

export const Smal: Story = {
  ...LångaOrd,
  name: 'Smal',
  tags: ['narrow'],
  globals: { viewport: { value: 'zoom400' } },
};

export const ISammanhang: Story = {
  name: 'I sammanhang',
  render: () => (
    <p>
      Tryck <Kbd keys="Ctrl+K" /> för att söka, eller <Kbd keys="F1" /> för att se alla tangenter här.
    </p>
  ),
};

export const Skärmläsare: Story = {
  tags: ['!dev', '!autodocs'],
  render: () => (
    <p>
      <Kbd keys="Shift+F6" /> och tyst <Kbd keys="F1" isSilent />
    </p>
  ),
  play: async ({ canvasElement }) => {
    const said = (await readAloud(canvasElement)).join('\n');
    await expect(said).toContain('Skift F6');
    await expect(said).not.toContain('F1');
  },
};
