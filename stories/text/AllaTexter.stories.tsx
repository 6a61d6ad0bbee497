import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, within } from 'storybook/test';
import { fullPage, Page } from '../support/Page.tsx';
import { AllTexts } from './AllTexts.tsx';

const meta = { title: 'Text/Alla texter', tags: ['!autodocs'], parameters: fullPage } satisfies Meta;
export default meta;
type Story = StoryObj<typeof meta>;

export const AllaTexter: Story = {
  name: 'Alla texter',
  render: () => (
    <Page
      title="Alla texter"
      lead="Orden som komponenterna själva säger. Allt annat skriver den vy som använder dem. {1} står för en uppgift som sätts in."
    >
      <AllTexts />
    </Page>
  ),
};

/** A text is found by its words. */
export const Söker: Story = {
  ...AllaTexter,
  name: 'Söker',
  tags: ['!dev', '!autodocs'],
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    const all = canvas.getAllByRole('row').length;
    await userEvent.type(canvas.getByRole('searchbox', { name: 'Sök text' }), 'hoppa till huvud');
    await expect(canvas.getAllByText('Hoppa till huvudinnehållet')[0]).toBeVisible();
    await expect(canvas.getAllByRole('row').length).toBeLessThan(all);
  },
};
