import { useState } from 'react';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { Button } from '@samla/ui/Button';
import { FilterField } from '@samla/ui/FilterField';
import { expect, fn, userEvent, waitFor, within } from 'storybook/test';
import { LONG_WORDS } from '../support/longWords.ts';

interface FilterProps {
  readonly names?: readonly string[];
  readonly onLeave: () => void;
  readonly onRemoveChip: (id: string) => void;
}

function Filter({ names = ['Handläggare: jag', 'Inte: vilande'], onLeave, onRemoveChip }: FilterProps) {
  const [text, setText] = useState('');
  const [chips, setChips] = useState(names);
  return (
    <div style={{ display: 'flex', gap: 12, maxInlineSize: 640 }}>
      <FilterField
        label="Filtrera listan"
        value={text}
        onChange={setText}
        chips={chips.map((name) => ({ id: name, name }))}
        onRemoveChip={(id) => {
          onRemoveChip(id);
          setChips(chips.filter((chip) => chip !== id));
        }}
        resultText="48 av 151"
        keys="Ctrl+F"
        onLeave={onLeave}
      />
      <Button>Efter</Button>
    </div>
  );
}

const meta = {
  title: 'Komponenter/Filterfält',
  component: Filter,
  args: { onLeave: fn(), onRemoveChip: fn() },
} satisfies Meta<typeof Filter>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Standard: Story = {};
export const UtanFilter: Story = { args: { names: [] } };
export const Mörkt: Story = { globals: { theme: 'dark' } };
export const LångaOrd: Story = { args: { names: LONG_WORDS }, globals: { viewport: { value: 'zoom400' } } };

export const Tangentbord: Story = {
  play: async ({ canvasElement, args }) => {
    const canvas = within(canvasElement);
    const field = canvas.getByRole('searchbox', { name: 'Filtrera listan' });
    await userEvent.click(field);
    await userEvent.keyboard('berg');
    await expect(field).toHaveValue('berg');
    await userEvent.keyboard('{Escape}');
    await expect(field).toHaveValue('');
    await expect(field).toHaveFocus();
    await userEvent.keyboard('{ArrowDown}');
    await expect(args.onLeave).toHaveBeenCalledTimes(1);
    await userEvent.tab({ shift: true });
    await userEvent.keyboard('{Delete}');
    await waitFor(() => expect(args.onRemoveChip).toHaveBeenCalledTimes(1));
    await waitFor(() => expect(canvas.getAllByRole('row')).toHaveLength(1));
  },
};
