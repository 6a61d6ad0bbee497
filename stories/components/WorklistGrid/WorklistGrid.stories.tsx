import type { Meta, StoryObj } from '@storybook/react-vite';
import { meta as about } from '@samla/ui/WorklistGrid/meta';
import { expect, fn, userEvent, waitFor, within } from 'storybook/test';
import { DemoGrid } from '../../support/DemoGrid.tsx';
import { Densities } from '../../support/densities.tsx';
import { keyStory } from '../../support/proveKeys.ts';
import { readAloud } from '../../support/readAloud.ts';
import { enter, focused, hears, toColumn } from './gridPlay.ts';
import { gridProofs } from './proofs.ts';
import { Workbench } from './Workbench.tsx';

const meta = {
  title: 'Komponenter/Data/Arbetslista',
  component: DemoGrid,
  parameters: { about },
  args: { rows: 20, onOpen: fn(), onLetter: fn(), onSort: fn(), onSelectionChange: fn(), onDeed: fn() },
} satisfies Meta<typeof DemoGrid>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Standard: Story = { tags: ['visual'], args: { isArrangeable: true } };

/** Selected, current and active rows, check boxes in the mixed state, a locked and an editable text, links and buttons. */
export const Tillstånd: Story = {
  tags: ['visual', 'forced-colors'],
  args: {
    rows: 9,
    height: '22rem',
    hasWork: true,
    hasCheckboxes: true,
    isArrangeable: true,
    currentId: 'Åkerström, Gun',
    selection: { kind: 'some', ids: new Set(['Warsame, Omar', 'Lindqvist, Noah']) },
  },
};

export const Fel: Story = {
  tags: ['visual'],
  args: { rows: 6, height: '18rem', hasWork: true },
  play: async ({ canvasElement }) => {
    await enter(canvasElement);
    await toColumn('note');
    await userEvent.keyboard('{Enter}');
    await userEvent.clear(focused());
    await userEvent.keyboard('{Enter}');
    await expect(focused()).toHaveAccessibleDescription('Skriv vad som har hänt.');
    await hears('Skriv vad som har hänt.');
  },
};

export const Skrivskyddad: Story = { args: { rows: 9, height: '22rem', isSelectable: false } };
export const Laddar: Story = { args: { rows: 0, height: '22rem', isLoading: true } };
export const Tom: Story = { args: { rows: 0, height: '16rem', empty: 'Inga ärenden väntar på dig.' } };
export const LångaOrd: Story = {
  name: 'Långa ord',
  tags: ['visual'],
  args: { rows: 8, height: '22rem', isLong: true },
};

export const Smal: Story = {
  ...LångaOrd,
  name: 'Smal',
  tags: ['narrow'],
  globals: { viewport: { value: 'zoom400' } },
};

export const Täthet: Story = {
  tags: ['visual'],
  render: (args) => (
    <Densities>
      {(density) => (
        <DemoGrid
          {...args}
          label={`Ärenden, ${density}`}
          rows={5}
          height="15rem"
          hiddenColumns={['area', 'identity', 'step']}
        />
      )}
    </Densities>
  ),
};

/** From the filter to the rows, to many of them, to their actions, and back; the help shows the keys of this list. */
export const ISammanhang: Story = {
  name: 'I sammanhang',
  tags: ['visual'],
  render: ({ onDeed = fn() }) => <Workbench onDeed={onDeed} />,
  play: async ({ canvasElement, args }) => {
    const [canvas, page] = [within(canvasElement), within(document.body)];
    await userEvent.click(canvas.getByRole('combobox', { name: 'Filtrera listan' }));
    await userEvent.keyboard('n{Escape}{ArrowDown}');
    await expect(document.activeElement).toHaveAttribute('role', 'rowheader');
    await hears('ärenden');
    await userEvent.keyboard('{Shift>}{ArrowDown}{/Shift}');
    await waitFor(() => expect(canvas.getByRole('toolbar')).toHaveAccessibleName('Åtgärder för 2 markerade'));
    await userEvent.tab();
    await userEvent.keyboard('{Enter}');
    await expect(args.onDeed).toHaveBeenLastCalledWith('assign');
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(document.activeElement).toHaveAttribute('role', 'rowheader'));
    await userEvent.click(canvas.getByRole('button', { name: 'Tangenter i listan' }));
    const help = await page.findByRole('dialog', { name: 'Tangenter i listan' });
    await expect(help).toHaveTextContent('Kolumnens meny');
    await expect(help).not.toHaveTextContent('Radens meny');
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(page.queryByRole('dialog')).toBeNull());
    canvas.getByRole('rowheader', { name: 'Nilsson, Alva' }).focus();
  },
};

export const Tangentbord: Story = {
  args: { hasControls: true, hasWork: true, isArrangeable: true },
  ...keyStory(about, gridProofs),
};

export const Skärmläsare: Story = {
  tags: ['!dev', '!autodocs'],
  args: { rows: 2, height: '12rem', isArrangeable: true },
  play: async ({ canvasElement }) => {
    const said = (await readAloud(canvasElement)).join('\n');
    for (const phrase of [
      'grid, Mina ärenden',
      'row count 3',
      'Nilsson, Alva',
      'row index 2',
      'not selected',
      'columnheader, Frist',
    ]) {
      await expect(said).toContain(phrase);
    }
  },
};
