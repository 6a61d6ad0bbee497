import type { Meta, StoryObj } from '@storybook/react-vite';
import { Hidden } from '@samla/ui/Hidden';
import { meta as about } from '@samla/ui/Hidden/meta';
import { expect } from 'storybook/test';
import { readAloud } from '../../support/readAloud.ts';

const meta = {
  title: 'Komponenter/Delar/Dold text',
  component: Hidden,
  parameters: { about },
  args: { children: 'adressen till Nilsson, Alva' },
  render: (args) => (
    <p>
      <a href="#adress">
        Ändra <Hidden {...args} />
      </a>
    </p>
  ),
} satisfies Meta<typeof Hidden>;
export default meta;
type Story = StoryObj<typeof meta>;

/** The link says "Ändra" to those who see, and the whole sentence to those who listen. */
export const Standard: Story = {
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('link', { name: 'Ändra adressen till Nilsson, Alva' })).toBeVisible();
    const { width, height } = canvas.getByText('adressen till Nilsson, Alva').getBoundingClientRect();
    await expect([width, height]).toEqual([1, 1]);
  },
};

export const Skärmläsare: Story = {
  tags: ['!dev', '!autodocs'],
  play: async ({ canvasElement }) => {
    await expect((await readAloud(canvasElement)).join('\n')).toContain(
      'link, Ändra adressen till Nilsson, Alva',
    );
  },
};
