import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn } from 'storybook/test';
import { DemoGrid } from '../../support/DemoGrid.tsx';
import { enter, gridIn, seesFocus } from './gridPlay.ts';

const meta = {
  title: 'Komponenter/Data/Arbetslista, på måfå',
  component: DemoGrid,
  tags: ['!dev', '!autodocs'],
  args: { rows: 150, hasControls: true, hasWork: true, isArrangeable: true, onDeed: fn(), onOpen: fn() },
} satisfies Meta<typeof DemoGrid>;
export default meta;
type Story = StoryObj<typeof meta>;

/** Numbers that look random and are the same at every run (Park and Miller). */
function dice(seed: number) {
  let state = seed;
  return (sides: number) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % sides;
  };
}

const KEYS = [
  'ArrowDown',
  'ArrowUp',
  'ArrowLeft',
  'ArrowRight',
  'PageDown',
  'PageUp',
  'Home',
  'End',
  'F2',
  ' ',
  'Escape',
];
const CHANGES = ['Ta bort Warsame', 'Flytta Warsame sist', 'Lägg till', 'Byt ut Warsame', 'Återställ'];

/** What does not hold of the grid, which must at every moment. */
function faults(grid: HTMLElement): readonly string[] {
  const stops = [...grid.querySelectorAll<HTMLElement>('[tabindex="0"]')];
  const rows = [...grid.querySelectorAll('[aria-rowindex]')].map((row) =>
    Number(row.getAttribute('aria-rowindex')),
  );
  const all = Number(grid.getAttribute('aria-rowcount'));
  const focus = document.activeElement;
  const found: string[] = [];
  if (stops.length !== 1) found.push(`${stops.length} tab stops`);
  if (!rows.every((row, place) => row > (rows[place - 1] ?? 0) && row <= all))
    found.push(`rows ${rows.join(' ')} of ${all}`);
  if (!grid.contains(focus)) found.push('the focus has left the grid');
  // focus is at the tab stop, or inside the cell that is it
  else if (stops[0] !== focus && !stops[0]?.contains(focus)) found.push('the focus is not at the tab stop');
  return found;
}

/** Keys, scrolling and changes from outside in any order. Plain events: a play's own are too slow for so many. */
function walk(seed: number, steps = 100): NonNullable<Story['play']> {
  return async ({ canvasElement }) => {
    const roll = dice(seed);
    await enter(canvasElement);
    const grid = gridIn(canvasElement);
    const buttons = [...canvasElement.querySelectorAll('button')];
    const happened: string[] = [];
    const press = (init: KeyboardEventInit) =>
      document.activeElement?.dispatchEvent(
        new KeyboardEvent('keydown', { ...init, bubbles: true, cancelable: true }),
      );
    for (let step = 0; step < steps; step += 1) {
      const what = roll(10);
      if (what < 7) {
        const key = KEYS[roll(KEYS.length)] ?? 'Home';
        const ctrlKey = roll(6) === 0 && (key === 'Home' || key === 'End');
        const shiftKey = roll(6) === 0 && key.startsWith('Arrow');
        happened.push(`${ctrlKey ? 'Ctrl+' : ''}${shiftKey ? 'Shift+' : ''}${key}`);
        press({ key, ctrlKey, shiftKey });
      } else if (what === 7) {
        const scroller = grid.parentElement;
        if (scroller) scroller.scrollTop = roll(5_000);
        happened.push('scroll');
      } else {
        const name = CHANGES[roll(CHANGES.length)] ?? '';
        happened.push(name);
        buttons
          .find((button) => button.textContent === name)
          ?.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, cancelable: true }));
      }
      await (step % 5 === 0 ? new Promise((resolve) => requestAnimationFrame(resolve)) : Promise.resolve());
      const wrong = faults(grid);
      if (wrong.length > 0) throw new Error(`after ${happened.join(', ')}: ${wrong.join('; ')}`);
    }
    await expect(happened).toHaveLength(steps);
    // the wheel may have left the row behind; any key brings it back
    press({ key: 'Home' });
    await seesFocus();
  };
}

export const Ett: Story = { play: walk(20_261_102) };
export const Två: Story = { play: walk(7) };
export const Tre: Story = { args: { rows: 6 }, play: walk(998_001) };
