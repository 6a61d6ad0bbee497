import { useState } from 'react';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { Button } from '@samla/ui/Button';
import { GridPreferences, type Density, type GridPreferencesProps } from '@samla/ui/GridPreferences';
import { meta as about } from '@samla/ui/GridPreferences/meta';
import { memoryRowSource, OWN_LAYOUT, WorklistGrid, type ColumnLayout } from '@samla/ui/WorklistGrid';
import { expect, fn, userEvent, waitFor, within } from 'storybook/test';
import { LONG_WORDS } from '../../support/longWords.ts';
import { keyStory } from '../../support/proveKeys.ts';
import { readAloud } from '../../support/readAloud.ts';
import { demoColumns, demoRows, type DemoRow } from '../../support/rows.tsx';

/** An owner that keeps what is chosen, and shows the list behind when asked. */
function Owner(props: Omit<GridPreferencesProps, 'isOpen' | 'onClose'> & { readonly hasList?: boolean }) {
  const { hasList = false, ...given } = props;
  const [isOpen, setOpen] = useState(true);
  const [layout, setLayout] = useState(given.layout);
  const [density, setDensity] = useState<Density>(given.density ?? 'standard');
  return (
    <div
      data-density={density}
      style={{ blockSize: '30rem', display: 'flex', flexDirection: 'column', gap: 8 }}
    >
      <p>
        <Button onPress={() => setOpen(true)}>Kolumner och täthet …</Button>
      </p>
      {hasList && (
        <WorklistGrid
          label="Mina ärenden"
          source={source}
          columns={demoColumns}
          rowId={rowId}
          rowName={rowName}
          columnLayout={layout}
        />
      )}
      <GridPreferences
        {...given}
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        layout={layout}
        onLayoutChange={(next) => {
          setLayout(next);
          given.onLayoutChange(next);
        }}
        {...(given.onDensityChange && {
          density,
          onDensityChange: (next: Density) => {
            setDensity(next);
            given.onDensityChange?.(next);
          },
        })}
      />
    </div>
  );
}
const rowId = (row: DemoRow) => row.id;
const rowName = (row: DemoRow) => row.name;
const source = memoryRowSource(demoRows(20), rowId, rowName);

const meta = {
  title: 'Komponenter/Data/Kolumner och täthet',
  component: Owner,
  parameters: { about },
  args: {
    columns: demoColumns,
    layout: OWN_LAYOUT,
    onLayoutChange: fn(),
    density: 'standard',
    onDensityChange: fn(),
  },
} satisfies Meta<typeof Owner>;
export default meta;
type Story = StoryObj<typeof meta>;

const page = () => within(document.body);
const lastLayout = (given: unknown) =>
  (given as { mock: { calls: [ColumnLayout][] } }).mock.calls.at(-1)?.[0];
const rowNames = () =>
  page()
    .getAllByRole('row')
    .map((row) => row.querySelector('[data-name]')?.textContent);

export const Standard: Story = { tags: ['visual'] };

/** A hidden column, a moved one, one that cannot be hidden; and no density where the owner does not give it. */
export const Tillstånd: Story = {
  tags: ['forced-colors'],
  args: { layout: { order: ['due'], hidden: ['identity'], widths: {} } },
};

/** As many columns as a row can hold: the twenty-first is refused, with the reason. */
export const FörMånga: Story = {
  tags: ['!dev', '!autodocs'],
  args: {
    columns: Array.from({ length: 24 }, (_, place) => ({
      id: `c${place}`,
      header: `Uppgift ${place + 1}`,
      isRowHeader: place === 0,
    })),
  },
  play: async ({ args }) => {
    const box = await page().findByRole('checkbox', { name: 'Visa Uppgift 21' });
    await expect(box).not.toBeChecked();
    await userEvent.click(box);
    await expect(box).not.toBeChecked();
    await expect(args.onLayoutChange).not.toHaveBeenCalled();
    await waitFor(() =>
      expect(document.querySelector('[data-announcer]')).toHaveTextContent('Högst 20 får plats.'),
    );
  },
};

export const LångaOrd: Story = {
  name: 'Långa ord',
  args: { columns: LONG_WORDS.map((header, place) => ({ id: header, header, isRowHeader: place === 0 })) },
};

export const Smal: Story = {
  ...LångaOrd,
  name: 'Smal',
  tags: ['narrow'],
  globals: { viewport: { value: 'zoom400' } },
};

export const Täthet: Story = { globals: { density: 'extraCompact' } };

/** The list behind changes as one chooses. */
export const ISammanhang: Story = {
  name: 'I sammanhang',
  tags: ['visual'],
  args: { hasList: true },
  play: async ({ canvasElement, args }) => {
    await userEvent.click(await page().findByRole('checkbox', { name: 'Visa Steg' }));
    await expect(lastLayout(args.onLayoutChange)?.hidden).toEqual(['step']);
    const header = () => canvasElement.querySelectorAll('[role="columnheader"]').length;
    await waitFor(() => expect(header()).toBe(5));
    await waitFor(() => expect(within(page().getByRole('dialog')).getByText('5 av 6 visas.')).toBeVisible());
    await userEvent.click(page().getByRole('button', { name: 'Återställ kolumnerna' }));
    await waitFor(() => expect(header()).toBe(6));
    await userEvent.click(page().getByRole('button', { name: 'Ångra återställningen' }));
    await waitFor(() => expect(header()).toBe(5));
  },
};

export const Tangentbord: Story = {
  ...keyStory(about, {
    rows: async () => {
      const list = await page().findByRole('grid', { name: 'Kolumnerna från vänster till höger' });
      within(list).getAllByRole('row')[0]?.focus();
      await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowUp}');
      await expect(document.activeElement).toHaveTextContent('Namn');
    },
    within: async () => {
      await userEvent.keyboard('{ArrowDown}{ArrowRight}{ArrowRight}{ArrowLeft}{ArrowRight}');
      await expect(page().getByRole('checkbox', { name: 'Visa Personnummer' })).toHaveFocus();
    },
    show: async ({ args }) => {
      await userEvent.keyboard(' ');
      await expect(lastLayout(args.onLayoutChange)?.hidden).toEqual(['identity']);
      await userEvent.keyboard(' ');
      await expect(lastLayout(args.onLayoutChange)?.hidden).toEqual([]);
    },
    move: async ({ args }) => {
      await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}');
      await expect(lastLayout(args.onLayoutChange)?.order).toEqual([
        'area',
        'name',
        'type',
        'identity',
        'step',
        'due',
      ]);
      await userEvent.keyboard('{Alt>}{ArrowUp}{/Alt}');
      await waitFor(() =>
        expect(rowNames()).toEqual(['Område', 'Namn', 'Personnummer', 'Ärende', 'Steg', 'Frist']),
      );
    },
    press: async () => {
      page().getByRole('button', { name: 'Flytta upp Personnummer' }).focus();
      await userEvent.keyboard('{Enter}');
      await waitFor(() => expect(rowNames()[1]).toBe('Personnummer'));
    },
    density: async ({ args }) => {
      page().getByRole('radio', { name: 'Standard' }).focus();
      await userEvent.keyboard('{ArrowRight}');
      await expect(args.onDensityChange).toHaveBeenLastCalledWith('compact');
      await userEvent.keyboard('{ArrowLeft}');
      await expect(args.onDensityChange).toHaveBeenLastCalledWith('standard');
    },
    close: async ({ canvasElement }) => {
      await userEvent.keyboard('{Escape}');
      await waitFor(() => expect(page().queryByRole('dialog')).toBeNull());
      within(canvasElement).getByRole('button', { name: 'Kolumner och täthet …' }).focus();
    },
  }),
};

export const Skärmläsare: Story = {
  tags: ['!dev', '!autodocs'],
  play: async () => {
    const said = (await readAloud(await page().findByRole('dialog'))).join('\n');
    for (const phrase of [
      'Kolumner och täthet',
      'grid, Kolumnerna från vänster till höger',
      'checkbox, Visa Steg',
      'Täthet',
    ]) {
      await expect(said).toContain(phrase);
    }
  },
};
