import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, waitFor } from 'storybook/test';
import { host, note, openCase, page, panel, press, screen, type Stage } from './Stage.tsx';

const meta = { title: 'Vyer/Utloggad mitt i', tags: ['!autodocs'], ...screen } satisfies Meta<typeof Stage>;
export default meta;

type Story = StoryObj<typeof meta>;

/** The sign-in ends in mid-sentence: the text and the caret stay, and the strip says what to do. */
export const MittIEnMening: Story = {
  play: async () => {
    await openCase('Nilsson');
    await press('{Control>}j{/Control}');
    await waitFor(() => expect(note()).toHaveFocus());
    await press('Mamman berättar att ');
    host().expire();
    await page().findByRole('region', { name: 'Logga in igen' });
    await expect(note()).toHaveFocus();
    await press('hon har fått arbete.');
    await expect(note()).toHaveValue('Mamman berättar att hon har fått arbete.');
  },
};

export const LoggarInIgen: Story = {
  play: async (context) => {
    await MittIEnMening.play?.(context);
    await press('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(panel().getAllByRole('article')[0]).toHaveTextContent('Sparat här'));
    await press('{F9}');
    await page().findByText(/Väntar på att du loggar in/);
    await expect(note()).toHaveFocus();
    host().completeSignIn();
    await waitFor(() =>
      expect(page().queryByRole('region', { name: 'Logga in igen' })).not.toBeInTheDocument(),
    );
    await panel().findByText('Skickat');
    await expect(note()).toHaveFocus();
  },
};
