import type { Meta, StoryObj } from '@storybook/react-vite';
import { AreaMark } from '@samla/ui/AreaMark';
import { Kbd } from '@samla/ui/Kbd';
import { Progress } from '@samla/ui/Progress';
import { expect, within } from 'storybook/test';

/** Marks and caps that stand in other components. None takes focus. */
function Parts() {
  return (
    <div style={{ display: 'grid', gap: 12 }}>
      <p>
        {([1, 2, 3, 4, 5, 6, 7, 8, 9] as const).map((tone) => (
          <span key={tone} style={{ marginInlineEnd: 6 }}>
            <AreaMark letter={'ÖBVEFÄHSX'[tone - 1] ?? ''} tone={tone} label={`Ton ${tone}`} />
          </span>
        ))}
      </p>
      <p style={{ display: 'flex', flexWrap: 'wrap', gap: 8 }}>
        {['Ctrl+K', 'Shift+F6', 'Alt+Home', 'ArrowDown', 'Ctrl+Shift+ArrowUp', 'F1', 'Escape'].map((keys) => (
          <Kbd key={keys} keys={keys} />
        ))}
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
