import { useState } from 'react';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { Button } from '@samla/ui/Button';
import { FilterField, type FilterSuggestion } from '@samla/ui/FilterField';
import { meta as about } from '@samla/ui/FilterField/meta';
import { expect, fn, userEvent, waitFor, within } from 'storybook/test';
import { DemoGrid } from '../../support/DemoGrid.tsx';
import { Densities } from '../../support/densities.tsx';
import { LONG_WORDS } from '../../support/longWords.ts';
import { keyStory } from '../../support/proveKeys.ts';
import { readAloud } from '../../support/readAloud.ts';

const FILTERS: readonly FilterSuggestion[] = [
  { id: 'step', name: 'Steg: Utredning', detail: '12 ärenden' },
  { id: 'decision', name: 'Steg: Beslut', detail: '7 ärenden' },
  { id: 'late', name: 'Frist: förfallen', detail: '2 ärenden' },
  { id: 'area', name: 'Område: Barn och unga', detail: '31 ärenden' },
];
const NAMES = ['Handläggare: jag', 'Inte: vilande'];

interface OwnerProps {
  readonly names?: readonly string[];
  readonly hasSuggestions?: boolean;
  readonly isDisabled?: boolean;
  readonly hasList?: boolean;
  readonly text?: string;
  readonly onLeave: () => void;
  readonly onRemoveChip: (id: string) => void;
  readonly onSuggestion: (id: string) => void;
}

/** An owner that keeps the filters and suggests those with the typed text in their names. */
function Owner(props: OwnerProps) {
  const {
    names = NAMES,
    hasSuggestions = false,
    hasList = false,
    onLeave,
    onRemoveChip,
    onSuggestion,
  } = props;
  const [text, setText] = useState(props.text ?? '');
  const [chips, setChips] = useState(names);
  const wanted = text.toLocaleLowerCase('sv-SE');
  const found = FILTERS.filter(
    ({ name }) => !chips.includes(name) && name.toLocaleLowerCase('sv-SE').includes(wanted),
  );
  return (
    <div style={{ display: 'grid', gap: 8, maxInlineSize: 640 }}>
      <div style={{ display: 'flex', flexWrap: 'wrap', gap: 12 }}>
        <FilterField
          label="Filtrera listan"
          value={text}
          onChange={setText}
          chips={chips.map((name) => ({ id: name, name }))}
          onRemoveChip={(id) => {
            onRemoveChip(id);
            setChips(chips.filter((chip) => chip !== id));
          }}
          {...(hasSuggestions && {
            suggestions: found,
            onSuggestion: (id: string) => {
              onSuggestion(id);
              setChips([...chips, FILTERS.find((one) => one.id === id)?.name ?? id]);
            },
          })}
          resultText="48 av 151"
          keys="Ctrl+F"
          onLeave={onLeave}
          isDisabled={props.isDisabled ?? false}
        />
        {hasList || <Button>Efter</Button>}
      </div>
      {hasList && <DemoGrid rows={5} height="14rem" hiddenColumns={['identity']} />}
    </div>
  );
}

const meta = {
  title: 'Komponenter/Data/Filterrad',
  component: Owner,
  parameters: { about },
  args: { onLeave: fn(), onRemoveChip: fn(), onSuggestion: fn() },
} satisfies Meta<typeof Owner>;
export default meta;
type Story = StoryObj<typeof meta>;

const field = (canvas: HTMLElement) => within(canvas).getByLabelText<HTMLInputElement>('Filtrera listan');
const list = () => within(document.body).queryByRole('listbox');
const chipRows = (canvas: HTMLElement) => within(canvas).queryAllByRole('row');

export const Standard: Story = { tags: ['visual'] };
export const Tom: Story = { args: { names: [] } };
export const Inaktiverad: Story = { args: { isDisabled: true, names: [] } };

/** Suggestions open, one pointed out. */
export const Tillstånd: Story = {
  tags: ['visual', 'forced-colors'],
  args: { hasSuggestions: true, names: [] },
  play: async ({ canvasElement }) => {
    await userEvent.click(field(canvasElement));
    await userEvent.keyboard('ste{ArrowDown}');
    await waitFor(() => expect(list()).toBeVisible());
    await expect(field(canvasElement)).toHaveAttribute('aria-activedescendant');
  },
};

export const LångaOrd: Story = { name: 'Långa ord', args: { names: LONG_WORDS } };

export const Smal: Story = {
  ...LångaOrd,
  name: 'Smal',
  tags: ['narrow'],
  globals: { viewport: { value: 'zoom400' } },
};

export const Täthet: Story = {
  render: (args) => <Densities>{() => <Owner {...args} names={NAMES.slice(0, 1)} />}</Densities>,
};

export const ISammanhang: Story = { name: 'I sammanhang', args: { hasList: true, hasSuggestions: true } };

export const Tangentbord: Story = {
  args: { hasSuggestions: true },
  ...keyStory(about, {
    rows: async ({ canvasElement, args }) => {
      await userEvent.click(field(canvasElement));
      await userEvent.keyboard('{ArrowDown}');
      await userEvent.keyboard('{Enter}');
      await expect(args.onLeave).toHaveBeenCalledTimes(2);
    },
    clear: async ({ canvasElement }) => {
      await userEvent.keyboard('berg');
      await waitFor(() => expect(list()).toBeNull());
      await userEvent.keyboard('{Escape}');
      await expect(field(canvasElement)).toHaveValue('');
      await expect(field(canvasElement)).toHaveFocus();
    },
    suggest: async ({ canvasElement }) => {
      await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}');
      await waitFor(() => expect(list()).toBeVisible());
      await expect(field(canvasElement)).toHaveAttribute('aria-expanded', 'true');
      await userEvent.keyboard('{Alt>}{ArrowUp}{/Alt}');
      await waitFor(() => expect(list()).toBeNull());
    },
    point: async ({ canvasElement }) => {
      await userEvent.keyboard('s');
      await waitFor(() => expect(list()).toBeVisible());
      await waitFor(() => expect(document.querySelector('[data-announcer]')).toHaveTextContent('3 förslag'));
      await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowUp}');
      const id = field(canvasElement).getAttribute('aria-activedescendant') ?? '';
      await expect(document.getElementById(id)).toHaveTextContent('Steg: Utredning');
      await expect(document.getElementById(id)).toHaveAttribute('aria-selected', 'true');
    },
    choose: async ({ canvasElement, args }) => {
      await userEvent.keyboard('{Enter}');
      await expect(args.onSuggestion).toHaveBeenLastCalledWith('step');
      await expect(field(canvasElement)).toHaveValue('');
      await waitFor(() => expect(chipRows(canvasElement)).toHaveLength(3));
      await expect(field(canvasElement)).toHaveFocus();
      await waitFor(() =>
        expect(document.querySelector('[data-announcer]')).toHaveTextContent(
          'Filtret Steg: Utredning är tillagt',
        ),
      );
    },
    close: async ({ canvasElement }) => {
      await userEvent.keyboard('s');
      await waitFor(() => expect(list()).toBeVisible());
      await userEvent.keyboard('{Escape}');
      await waitFor(() => expect(list()).toBeNull());
      await expect(field(canvasElement)).toHaveValue('s');
      await userEvent.keyboard('{Escape}');
      await expect(field(canvasElement)).toHaveValue('');
    },
    last: async () => {
      await userEvent.keyboard('{Backspace}');
      await waitFor(() => expect(document.activeElement).toHaveTextContent('Steg: Utredning'));
    },
    between: async () => {
      await userEvent.keyboard('{ArrowLeft}{ArrowLeft}{ArrowRight}');
      await expect(document.activeElement).toHaveTextContent('Inte: vilande');
    },
    remove: async ({ canvasElement, args }) => {
      await userEvent.keyboard('{Delete}');
      await expect(args.onRemoveChip).toHaveBeenLastCalledWith('Inte: vilande');
      await waitFor(() => expect(chipRows(canvasElement)).toHaveLength(2));
      await waitFor(() => expect(document.activeElement?.closest('[role="row"]')).not.toBeNull());
      await userEvent.keyboard('{Backspace}');
      await waitFor(() => expect(chipRows(canvasElement)).toHaveLength(1));
      await userEvent.keyboard('{Delete}');
      await waitFor(() => expect(chipRows(canvasElement)).toHaveLength(0));
      // the last filter is gone: where one writes is next
      await waitFor(() => expect(field(canvasElement)).toHaveFocus());
    },
  }),
};

/** Without suggestions it is a search field, and the list behind a suggestion takes the mouse too. */
export const MedMusen: Story = {
  tags: ['!dev', '!autodocs'],
  args: { hasSuggestions: true },
  play: async ({ canvasElement, args }) => {
    await userEvent.click(field(canvasElement));
    await userEvent.keyboard('barn');
    await userEvent.click(await within(document.body).findByRole('option', { name: /Barn och unga/ }));
    await expect(args.onSuggestion).toHaveBeenLastCalledWith('area');
    await expect(field(canvasElement)).toHaveFocus();
    await userEvent.click(
      within(canvasElement).getByRole('button', { name: /Ta bort filtret Inte: vilande/ }),
    );
    await expect(args.onRemoveChip).toHaveBeenLastCalledWith('Inte: vilande');
    await userEvent.click(field(canvasElement));
    await userEvent.keyboard('s');
    await waitFor(() => expect(list()).toBeVisible());
    await userEvent.click(within(canvasElement).getByRole('button', { name: 'Efter' }));
    await waitFor(() => expect(list()).toBeNull());
  },
};

export const Skärmläsare: Story = {
  tags: ['!dev', '!autodocs'],
  play: async ({ canvasElement }) => {
    await expect(
      within(canvasElement).getByRole('searchbox', { name: 'Filtrera listan' }),
    ).toHaveAccessibleDescription('48 av 151');
    const said = (await readAloud(canvasElement)).join('\n');
    await expect(said).toContain('Aktiva filter');
    await expect(said).toContain('Handläggare: jag');
    await expect(said).toMatch(/searchbox, Filtrera listan.*48 av 151/);
  },
};
