import type { Meta, StoryObj } from '@storybook/react-vite';
import { FormSection } from '@samla/ui/FormSection';
import { MultiComboBox } from '@samla/ui/MultiComboBox';
import { meta as about } from '@samla/ui/MultiComboBox/meta';
import { expect, fn, userEvent, waitFor, within } from 'storybook/test';
import { Densities } from '../../support/densities.tsx';
import { FieldStates } from '../../support/FieldStates.tsx';
import { LONG_NAME, LONG_WORDS } from '../../support/longWords.ts';
import { Owned } from '../../support/Owned.tsx';
import { keyStory } from '../../support/proveKeys.ts';
import { readAloud } from '../../support/readAloud.ts';

const PEOPLE = ['Åsa Berg', 'Anna Berg', 'Örjan Ek', 'Émile Dahl', LONG_NAME].map((name, at) => ({
  id: `w${at}`,
  name,
}));

const meta = {
  title: 'Komponenter/Formulär/Kombobox med flera val',
  component: MultiComboBox,
  parameters: { about },
  args: { label: 'Medverkande', choices: PEOPLE, selectedIds: [], onSelect: fn() },
  render: (args) => (
    <Owned value={args.selectedIds} onChange={args.onSelect}>
      {(selectedIds, select) => <MultiComboBox {...args} selectedIds={selectedIds} onSelect={select} />}
    </Owned>
  ),
} satisfies Meta<typeof MultiComboBox>;
export default meta;
type Story = StoryObj<typeof meta>;

const page = () => within(document.body);
const field = () => page().getByRole<HTMLInputElement>('combobox');
const options = () => page().findAllByRole('option');
const tag = (name: string) => page().getByRole('row', { name });
const isClosed = () => waitFor(() => expect(page().queryByRole('listbox')).toBeNull());
const heard = (text: string | RegExp) =>
  waitFor(() => expect(document.querySelector('[data-announcer]')).toHaveTextContent(text));

export const Standard: Story = { args: { selectedIds: ['w0', 'w2'] } };

export const Tillstånd: Story = {
  tags: ['visual', 'forced-colors'],
  render: (args) => (
    <FieldStates error="Välj minst en medverkande." changedFrom="Anna Berg">
      {(label, { isEmpty = false, ...state }) => (
        <MultiComboBox {...args} {...state} label={label} selectedIds={isEmpty ? [] : ['w0', 'w2']} />
      )}
    </FieldStates>
  ),
};

export const Fel: Story = { args: { errorMessage: 'Välj minst en medverkande.', isRequired: true } };
export const Skrivskyddad: Story = {
  args: { selectedIds: ['w0', 'w2'], isReadOnly: true },
  play: async () => {
    await expect(page().getByRole('textbox', { name: 'Medverkande' })).toHaveValue('Åsa Berg\nÖrjan Ek');
  },
};
export const Inaktiverad: Story = {
  args: { selectedIds: ['w0', 'w2'], isDisabled: true },
  play: async ({ canvasElement }) => {
    await expect(within(canvasElement).queryByRole('button', { name: /Ta bort/ })).toBeNull();
  },
};
export const Laddar: Story = { args: { choices: [], isLoading: true, onInput: fn() } };
export const Tom: Story = {};

export const LångaOrd: Story = {
  name: 'Långa ord',
  args: {
    label: `${LONG_WORDS[2]}ens ${LONG_WORDS[4]}`,
    choices: LONG_WORDS.map((name) => ({ id: name, name })),
    selectedIds: LONG_WORDS,
  },
};

export const Smal: Story = {
  ...LångaOrd,
  name: 'Smal',
  tags: ['narrow'],
  globals: { viewport: { value: 'zoom400' } },
};

export const Täthet: Story = {
  args: { selectedIds: ['w0', 'w2'] },
  render: (args) => <Densities>{() => <MultiComboBox {...args} />}</Densities>,
};

export const ISammanhang: Story = {
  name: 'I sammanhang',
  tags: ['visual'],
  args: { selectedIds: ['w0', 'w4', 'w2'] },
  render: (args) => (
    <FormSection title="Mötet">
      <Owned value={args.selectedIds}>
        {(selectedIds, select) => <MultiComboBox {...args} selectedIds={selectedIds} onSelect={select} />}
      </Owned>
    </FormSection>
  ),
  play: async () => {
    await userEvent.click(within(tag(LONG_NAME)).getByRole('button'));
    await expect(page().getByText(`${LONG_NAME} togs bort.`)).toBeVisible();
  },
};

export const Tangentbord: Story = {
  ...keyStory(about, {
    through: async () => {
      await userEvent.tab();
      await expect(field()).toHaveFocus();
      await userEvent.tab({ shift: true });
      await expect(field()).not.toHaveFocus();
      await userEvent.tab();
    },
    write: async () => {
      await userEvent.keyboard('be');
      await expect(await options()).toHaveLength(2);
    },
    open: async () => {
      await userEvent.clear(field());
      await userEvent.keyboard('{Escape}');
      await isClosed();
      await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}');
      await expect(await options()).toHaveLength(PEOPLE.length);
    },
    move: async () => {
      const [first, second] = await options();
      await userEvent.keyboard('{ArrowDown}{ArrowDown}');
      await waitFor(() => expect(field()).toHaveAttribute('aria-activedescendant', second?.id));
      await userEvent.keyboard('{ArrowUp}');
      await waitFor(() => expect(field()).toHaveAttribute('aria-activedescendant', first?.id));
    },
    choose: async ({ args }) => {
      await userEvent.keyboard('{Enter}');
      await expect(args.onSelect).toHaveBeenLastCalledWith(['w0']);
      await heard('1 vald');
      await userEvent.keyboard('{ArrowDown}{Enter}{ArrowDown}{Enter}');
      await expect(args.onSelect).toHaveBeenLastCalledWith(['w0', 'w1', 'w2']);
      await userEvent.keyboard('{Enter}');
      await expect(args.onSelect).toHaveBeenLastCalledWith(['w0', 'w1']);
      await userEvent.keyboard('{Enter}');
      await expect(await options()).toHaveLength(PEOPLE.length);
    },
    close: async () => {
      await userEvent.keyboard('dahl{Escape}');
      await isClosed();
      await expect(field()).toHaveValue('dahl');
      await userEvent.clear(field());
      await userEvent.keyboard('{Escape}');
      await isClosed();
    },
    back: async () => {
      await userEvent.keyboard('{Backspace}');
      await expect(tag('Örjan Ek')).toHaveFocus();
    },
    between: async () => {
      await userEvent.keyboard('{ArrowLeft}');
      await expect(tag('Anna Berg')).toHaveFocus();
      await userEvent.keyboard('{ArrowRight}');
      await expect(tag('Örjan Ek')).toHaveFocus();
      await userEvent.keyboard('{Home}');
      await expect(tag('Åsa Berg')).toHaveFocus();
      await userEvent.keyboard('{End}');
      await expect(tag('Örjan Ek')).toHaveFocus();
    },
    remove: async ({ args }) => {
      await userEvent.keyboard('{Delete}');
      await expect(args.onSelect).toHaveBeenLastCalledWith(['w0', 'w1']);
      await heard(/2 valda/);
      await waitFor(() => expect(tag('Anna Berg')).toHaveFocus());
      await userEvent.keyboard('{Backspace}');
      await waitFor(() => expect(tag('Åsa Berg')).toHaveFocus());
      await userEvent.keyboard('{Delete}');
      await expect(args.onSelect).toHaveBeenLastCalledWith([]);
      await waitFor(() => expect(field()).toHaveFocus());
    },
    undo: async ({ args }) => {
      await userEvent.tab();
      await expect(page().getByRole('button', { name: 'Ångra: Åsa Berg togs bort' })).toHaveFocus();
      await userEvent.keyboard('{Enter}');
      await expect(args.onSelect).toHaveBeenLastCalledWith(['w0']);
      await waitFor(() => expect(field()).toHaveFocus());
      await heard(/Åsa Berg är tillbaka/);
    },
  }),
};

/** Half a name that is left is told of and kept; a whole name is chosen. */
export const Lämnas: Story = {
  tags: ['!dev', '!autodocs'],
  play: async ({ args }) => {
    await userEvent.click(field());
    await userEvent.keyboard('ber{Escape}{Tab}');
    await expect(field()).toHaveValue('ber');
    await expect(field()).toBeInvalid();
    await userEvent.click(field());
    await userEvent.clear(field());
    await userEvent.keyboard('anna berg{Escape}{Tab}');
    await expect(args.onSelect).toHaveBeenLastCalledWith(['w1']);
    await expect(field()).toHaveValue('');
    await expect(field()).toBeValid();
    field().focus();
  },
};

export const Skärmläsare: Story = {
  tags: ['!dev', '!autodocs'],
  args: { selectedIds: ['w0', 'w2'] },
  play: async ({ canvasElement }) => {
    const said = (await readAloud(canvasElement)).join('\n');
    await expect(said).toMatch(/combobox, Medverkande/);
    await expect(said).toMatch(/grid, 2 valda: Medverkande/);
    await expect(said).toMatch(/row, Åsa Berg/);
    await expect(said).toMatch(/Tryck på Delete för att ta bort\./);
  },
};
