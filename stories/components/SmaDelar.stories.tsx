import type { Meta, StoryObj } from '@storybook/react-vite';
import { AreaMark } from '@samla/ui/AreaMark';
import { DueBadge } from '@samla/ui/DueBadge';
import { Kbd } from '@samla/ui/Kbd';
import { Progress } from '@samla/ui/Progress';
import { SaveState } from '@samla/ui/SaveState';
import { Tag } from '@samla/ui/Tag';
import { expect, within } from 'storybook/test';
import { LONG_WORDS } from '../support/longWords.ts';

/** Marks, caps and states that stand in other components. None takes focus. */
function Parts({
  words = ['Barn och unga', 'BOU-2026-0412', 'Orosanmälan'],
}: {
  readonly words?: readonly string[];
}) {
  return (
    <div style={{ display: 'grid', gap: 12 }}>
      <p>
        {([1, 2, 3, 4, 5, 6, 7, 8, 9] as const).map((tone) => (
          <span key={tone} style={{ marginInlineEnd: 6 }}>
            <AreaMark letter={'ÖBVEFÄHSX'[tone - 1] ?? ''} tone={tone} label={`Ton ${tone}`} />
          </span>
        ))}
      </p>
      <p style={{ display: 'flex', flexWrap: 'wrap', gap: 6 }}>
        {words.map((word, index) =>
          index === 0 ? (
            <Tag key={word} tone={2}>
              {word}
            </Tag>
          ) : (
            <Tag key={word}>{word}</Tag>
          ),
        )}
      </p>
      <p style={{ display: 'flex', flexWrap: 'wrap', gap: 12 }}>
        <DueBadge text="idag" urgency="late" />
        <DueBadge text="Förfallen 2026-10-30" urgency="late" />
        <DueBadge text="3 dagar" urgency="soon" />
        <DueBadge text="24 dagar" />
      </p>
      <p style={{ display: 'flex', flexWrap: 'wrap', gap: 8 }}>
        {['Ctrl+K', 'Shift+F6', 'Alt+Home', 'ArrowDown', 'Ctrl+Shift+ArrowUp', 'F1', 'Escape'].map((keys) => (
          <Kbd key={keys} keys={keys} />
        ))}
      </p>
      <p style={{ display: 'flex', flexWrap: 'wrap', gap: 12 }}>
        <SaveState state="savedHere" text="Sparat här 09:41" />
        <SaveState state="sending" text="Skickas" />
        <SaveState state="sent" text="Skickat 09:42" />
        <SaveState state="needsYou" text="Behöver dig: ärendet är avslutat" />
      </p>
      <Progress label="Hämtar ärenden" value={1200} max={4000} text="1 200 av 4 000" />
      <Progress label="Öppnar" />
    </div>
  );
}

const meta = { title: 'Komponenter/Små delar', component: Parts } satisfies Meta<typeof Parts>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Standard: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await expect(canvas.getByRole('img', { name: 'Ton 1' })).toHaveTextContent('Ö');
    await expect(canvas.getByText('Skift F6')).toBeVisible();
    await expect(canvas.getByRole('progressbar', { name: 'Hämtar ärenden' })).toHaveAttribute(
      'aria-valuetext',
      '1 200 av 4 000',
    );
    await expect(canvas.getByRole('progressbar', { name: 'Öppnar' })).not.toHaveAttribute('aria-valuenow');
  },
};
export const Mörkt: Story = { globals: { theme: 'dark' } };
export const HögKontrast: Story = { globals: { theme: 'contrast' } };
export const LångaOrd: Story = { args: { words: LONG_WORDS }, globals: { viewport: { value: 'zoom400' } } };
