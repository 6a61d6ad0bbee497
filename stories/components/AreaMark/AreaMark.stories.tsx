import type { Meta, StoryObj } from '@storybook/react-vite';
import { AreaMark } from '@samla/ui/AreaMark';
import { meta as about } from '@samla/ui/AreaMark/meta';
import { expect, within } from 'storybook/test';
import { LONG_NAME } from '../../support/longWords.ts';
import { readAloud } from '../../support/readAloud.ts';
import { AREAS } from '../../support/rows.tsx';

const meta = {
  title: 'Komponenter/Delar/Områdesmärke',
  component: AreaMark,
  parameters: { about },
  args: { letter: 'B', tone: 2, label: 'Barn och unga' },
} satisfies Meta<typeof AreaMark>;
export default meta;
type Story = StoryObj<typeof meta>;

const TONES = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const;

export const Standard: Story = {};

export const Tillstånd: Story = {
  tags: ['visual', 'forced-colors'],
  render: () => (
    <div style={{ display: 'grid', gap: 12 }}>
      {['--paper', '--surface', '--accent-wash', '--hover'].map((ground) => (
        <p key={ground} style={{ display: 'flex', gap: 6, padding: 6, background: `var(${ground})` }}>
          {TONES.map((tone) => (
            <AreaMark key={tone} letter={'ÖBVEFÄHSX'[tone - 1] ?? ''} tone={tone} label={`Ton ${tone}`} />
          ))}
        </p>
      ))}
    </div>
  ),
};

/** It keeps its size beside a name that needs the whole width. */
export const Smal: Story = {
  tags: ['narrow'],
  globals: { viewport: { value: 'zoom400' } },
  render: (args) => (
    <p style={{ display: 'flex', gap: 8 }}>
      <AreaMark {...args} /> {LONG_NAME}
    </p>
  ),
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('img').getBoundingClientRect().width).toBe(18);
  },
};

export const ISammanhang: Story = {
  name: 'I sammanhang',
  render: () => (
    <ul style={{ display: 'grid', gap: 6 }}>
      {AREAS.map((area) => (
        <li key={area.letter} style={{ display: 'flex', gap: 8, alignItems: 'center' }}>
          <AreaMark letter={area.letter} tone={area.tone} /> {area.name}
        </li>
      ))}
    </ul>
  ),
};

export const Skärmläsare: Story = {
  tags: ['!dev', '!autodocs'],
  render: (args) => (
    <p>
      <AreaMark {...args} /> Nilsson, Alva <AreaMark letter="V" tone={3} />
    </p>
  ),
  play: async ({ canvasElement }) => {
    await expect(within(canvasElement).getByRole('img', { name: 'Barn och unga' })).toHaveTextContent('B');
    const said = await readAloud(canvasElement);
    await expect(said).toContain('image, Barn och unga');
    await expect(said).not.toContain('V');
  },
};
