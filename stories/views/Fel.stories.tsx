import { ErrorBoundary, intl, textOf } from '@samla/desktop/renderer/testing/stage';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect } from 'storybook/test';
import { FULL_VIEW } from '../support/fullView.ts';
import { page, press } from './Stage.tsx';

let isBroken = true;

function Broken() {
  if (isBroken) throw new Error('The story breaks on purpose');
  return <main>Ärendet visas igen</main>;
}

/** Drawing fails: it is said what happened, that the text is kept, and how to go on. */
function Window() {
  return (
    <ErrorBoundary text={textOf(intl)}>
      <Broken />
    </ErrorBoundary>
  );
}

const meta = {
  title: 'Vyer/Fel i fönstret',
  tags: ['!autodocs'],
  component: Window,
  parameters: FULL_VIEW,
} satisfies Meta<typeof Window>;
export default meta;

export const Felet: StoryObj<typeof meta> = {
  beforeEach: () => {
    isBroken = true;
  },
  play: async () => {
    await expect(await page().findByRole('alert')).toHaveTextContent('Det du skrivit finns kvar');
    await expect(page().getByRole('button', { name: 'Visa igen' })).toHaveFocus();
  },
};

export const VisasIgen: StoryObj<typeof meta> = {
  ...Felet,
  play: async (context) => {
    await Felet.play?.(context);
    isBroken = false;
    await press('{Enter}');
    await page().findByText('Ärendet visas igen');
    // nothing here takes focus; the workspace itself would
    page().getByText('Ärendet visas igen').tabIndex = -1;
    page().getByText('Ärendet visas igen').focus();
  },
};
