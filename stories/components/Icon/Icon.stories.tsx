import type { Meta, StoryObj } from '@storybook/react-vite';
import { Button } from '@samla/ui/Button';
import { ICON_NAMES, Icon } from '@samla/ui/Icon';
import { meta as about } from '@samla/ui/Icon/meta';
import { expect, within } from 'storybook/test';
import { LONG_WORDS } from '../../support/longWords.ts';
import { readAloud } from '../../support/readAloud.ts';

const meta = {
  title: 'Komponenter/Delar/Ikon',
  component: Icon,
  parameters: { about },
  args: { name: 'deadline' },
  argTypes: { name: { control: 'select', options: ICON_NAMES } },
} satisfies Meta<typeof Icon>;
export default meta;
type Story = StoryObj<typeof meta>;

const SIZES = ['s', 'm', 'l', 'text'] as const;
const COLOURS = ['--ink', '--soft', '--accent', '--late', '--soon', '--ok'];

export const Standard: Story = {};

export const Tillstånd: Story = {
  tags: ['visual', 'forced-colors'],
  render: (args) => (
    <div style={{ display: 'grid', gap: 12 }}>
      {SIZES.map((size) => (
        <p key={size}>
          <Icon {...args} size={size} /> Storlek {size}
        </p>
      ))}
      {COLOURS.map((colour) => (
        <p key={colour} style={{ color: `var(${colour})` }}>
          <Icon {...args} /> Textens färg
        </p>
      ))}
    </div>
  ),
};

/** It keeps its size beside words that need the whole width. */
export const LångaOrd: Story = {
  name: 'Långa ord',
  render: (args) => (
    <p style={{ display: 'flex', gap: 4, maxInlineSize: '12rem' }}>
      <Icon {...args} /> <span>{LONG_WORDS.join(' och ')}</span>
    </p>
  ),
  play: async ({ canvasElement }) => {
    await expect(canvasElement.querySelector('svg')?.getBoundingClientRect().width).toBe(16);
  },
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
    <div style={{ display: 'flex', flexWrap: 'wrap', gap: 8 }}>
      <Button>
        <Icon name="print" /> Skriv ut
      </Button>
      <Button variant="primary">
        <Icon name="send" /> Skicka beslut
      </Button>
      <Button variant="quiet" label="Stäng">
        <Icon name="close" />
      </Button>
    </div>
  ),
};

export const Skärmläsare: Story = {
  tags: ['!dev', '!autodocs'],
  render: () => (
    <p>
      <Icon name="protected" label="Skyddade personuppgifter" /> Nilsson, Alva <Icon name="open" />
    </p>
  ),
  play: async ({ canvasElement }) => {
    await expect(within(canvasElement).getAllByRole('img')).toHaveLength(1);
    await expect(await readAloud(canvasElement)).toContain('image, Skyddade personuppgifter');
  },
};
