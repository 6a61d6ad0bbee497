import type { Meta, StoryObj } from '@storybook/react-vite';
import { Calendar } from '@samla/ui/Calendar';
import { meta as about } from '@samla/ui/Calendar/meta';
import { expect, fn, userEvent, within } from 'storybook/test';
import { Densities } from '../../support/densities.tsx';
import { Owned } from '../../support/Owned.tsx';
import { pressTab } from '../../support/pressTab.ts';
import { keyStory } from '../../support/proveKeys.ts';
import { readAloud } from '../../support/readAloud.ts';

/** A Monday. */
const TODAY = '2026-11-02';

const meta = {
  title: 'Komponenter/Formulär/Månadsblad',
  component: Calendar,
  parameters: { about },
  args: { value: '2026-11-24', today: TODAY, onChange: fn() },
  render: (args) => (
    <Owned value={args.value} onChange={(day) => day !== null && args.onChange(day)}>
      {(value, change) => <Calendar {...args} value={value} onChange={change} />}
    </Owned>
  ),
} satisfies Meta<typeof Calendar>;
export default meta;
type Story = StoryObj<typeof meta>;

const day = (name: string | RegExp) => within(document.body).getByRole('gridcell', { name });
const focused = (name: string) => expect(day(name)).toHaveFocus();

export const Standard: Story = {};

export const Tillstånd: Story = {
  tags: ['visual', 'forced-colors'],
  render: (args) => (
    <div style={{ display: 'flex', flexWrap: 'wrap', gap: 32 }}>
      <Calendar {...args} />
      <Calendar {...args} value={TODAY} />
      <Calendar {...args} min="2026-11-05" max="2026-11-20" value={null} near="2026-11-10" />
    </div>
  ),
};

export const Tom: Story = {
  args: { value: null },
  play: async () => {
    await expect(day('måndag 2 november 2026, i dag')).toHaveAttribute('tabindex', '0');
    await expect(day('måndag 2 november 2026, i dag')).toHaveAttribute('aria-current', 'date');
  },
};

export const Smal: Story = { name: 'Smal', tags: ['narrow'], globals: { viewport: { value: 'zoom400' } } };

export const Täthet: Story = {
  render: (args) => <Densities>{() => <Calendar {...args} />}</Densities>,
};

export const ISammanhang: Story = {
  name: 'I sammanhang',
  args: { value: null },
  play: async ({ args }) => {
    await userEvent.click(day('torsdag 5 november 2026'));
    await expect(args.onChange).toHaveBeenLastCalledWith('2026-11-05');
    await userEvent.click(within(document.body).getByRole('button', { name: 'Nästa månad' }));
    await expect(within(document.body).getByText('december 2026')).toBeVisible();
    await userEvent.click(within(document.body).getByRole('button', { name: 'Gå till i dag' }));
    await focused('måndag 2 november 2026, i dag');
  },
};

export const Tangentbord: Story = {
  args: { autoFocus: true, value: TODAY },
  ...keyStory(about, {
    day: async () => {
      await focused('måndag 2 november 2026, i dag');
      await userEvent.keyboard('{ArrowRight}');
      await focused('tisdag 3 november 2026');
      await userEvent.keyboard('{ArrowLeft}{ArrowLeft}');
      await focused('söndag 1 november 2026');
    },
    week: async () => {
      await userEvent.keyboard('{ArrowDown}');
      await focused('söndag 8 november 2026');
      await userEvent.keyboard('{ArrowUp}{ArrowUp}');
      await focused('söndag 25 oktober 2026');
      await userEvent.keyboard('{ArrowDown}');
    },
    weekEnds: async () => {
      await userEvent.keyboard('{Home}');
      await focused('måndag 26 oktober 2026');
      await userEvent.keyboard('{End}');
      await focused('söndag 1 november 2026');
    },
    month: async () => {
      await userEvent.keyboard('{PageDown}');
      await focused('tisdag 1 december 2026');
      await userEvent.keyboard('{PageUp}{PageUp}');
      await focused('torsdag 1 oktober 2026');
    },
    year: async () => {
      await userEvent.keyboard('{Shift>}{PageDown}{/Shift}');
      await focused('fredag 1 oktober 2027');
      await userEvent.keyboard('{Shift>}{PageUp}{PageUp}{/Shift}');
      await focused('onsdag 1 oktober 2025');
    },
    choose: async ({ args }) => {
      await userEvent.keyboard('{Enter}');
      await expect(args.onChange).toHaveBeenLastCalledWith('2025-10-01');
      await userEvent.keyboard('{ArrowRight} ');
      await expect(args.onChange).toHaveBeenLastCalledWith('2025-10-02');
      await expect(day('torsdag 2 oktober 2025')).toHaveAttribute('aria-selected', 'true');
    },
    through: async ({ canvasElement }) => {
      await pressTab();
      await expect(within(canvasElement).getByRole('button', { name: 'Gå till i dag' })).toHaveFocus();
      await pressTab({ shift: true });
      await focused('torsdag 2 oktober 2025');
      await pressTab({ shift: true });
      await expect(within(canvasElement).getByRole('button', { name: 'Nästa år' })).toHaveFocus();
    },
  }),
};

/** The arrows stop at the first and the last day that may be chosen, and no button leads past them. */
export const FörstaOchSista: Story = {
  tags: ['!dev', '!autodocs'],
  args: { autoFocus: true, value: null, near: '2026-11-05', min: '2026-11-05', max: '2026-11-20' },
  play: async ({ args, canvasElement }) => {
    await focused('torsdag 5 november 2026');
    await userEvent.keyboard('{ArrowLeft}{PageUp}');
    await focused('torsdag 5 november 2026');
    await userEvent.keyboard('{PageDown}{ArrowDown}');
    await focused('fredag 20 november 2026');
    await userEvent.click(day('lördag 21 november 2026'));
    await expect(args.onChange).not.toHaveBeenCalled();
    for (const name of ['Föregående år', 'Föregående månad', 'Nästa månad', 'Nästa år']) {
      await expect(within(canvasElement).getByRole('button', { name })).toBeDisabled();
    }
    await expect(within(canvasElement).queryByRole('button', { name: 'Gå till i dag' })).toBeNull();
  },
};

export const Skärmläsare: Story = {
  tags: ['!dev', '!autodocs'],
  play: async ({ canvasElement }) => {
    const said = await readAloud(canvasElement);
    await expect(said.join('\n')).toMatch(/grid, november 2026/);
    await expect(said.join('\n')).toMatch(/rowheader, vecka 48/);
    await expect(said.join('\n')).toMatch(/columnheader, måndag/);
    await expect(said.join('\n')).toMatch(/gridcell, måndag 2 november 2026, i dag/);
    await expect(said.join('\n')).toMatch(/gridcell, tisdag 24 november 2026, .*selected/);
  },
};
