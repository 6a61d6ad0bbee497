import type { Meta, StoryObj } from '@storybook/react-vite';
import { UiRoot } from '@samla/ui/UiRoot';
import { meta as about } from '@samla/ui/UiRoot/meta';
import { expect } from 'storybook/test';
import { readAloud } from '../../support/readAloud.ts';

/** Every story stands in a root already; here is what one sees of it: only its content. */
const meta = {
  title: 'Komponenter/Delar/Rot',
  component: UiRoot,
  parameters: { about },
  args: { children: <p>Roten syns inte. Här står programmet.</p> },
  render: ({ children }) => <>{children}</>,
} satisfies Meta<typeof UiRoot>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Standard: Story = {
  play: async ({ canvas }) => {
    await expect(canvas.getByText('Roten syns inte. Här står programmet.')).toBeVisible();
    await expect(document.querySelectorAll('[role="status"]')).toHaveLength(1);
    await expect(document.documentElement.lang).toBe('sv');
  },
};

export const Skärmläsare: Story = {
  tags: ['!dev', '!autodocs'],
  play: async ({ canvasElement }) => {
    await expect((await readAloud(canvasElement)).join('\n')).toContain('status');
  },
};
