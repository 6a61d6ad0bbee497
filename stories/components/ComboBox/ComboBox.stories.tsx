import { useEffect, useState } from 'react';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { Button } from '@samla/ui/Button';
import { ComboBox, type Choice } from '@samla/ui/ComboBox';
import { meta as about } from '@samla/ui/ComboBox/meta';
import { Dialog } from '@samla/ui/Dialog';
import { expect, fireEvent, fn, userEvent, waitFor, within } from 'storybook/test';
import { Densities } from '../../support/densities.tsx';
import { FieldStates } from '../../support/FieldStates.tsx';
import { LONG_NAME, LONG_WORDS } from '../../support/longWords.ts';
import { Owned } from '../../support/Owned.tsx';
import { keyStory } from '../../support/proveKeys.ts';
import { readAloud } from '../../support/readAloud.ts';

const WORKERS: readonly Choice[] = ['Åsa Berg', 'Anna Berg', 'Örjan Ek', 'Émile Dahl', LONG_NAME].map(
  (name, at) => ({ id: `w${at}`, name, detail: at === 0 ? 'Barn och unga' : 'Vuxen' }),
);

const meta = {
  title: 'Komponenter/Formulär/Kombobox',
  component: ComboBox,
  parameters: { about },
  args: { label: 'Handläggare', choices: WORKERS, selectedId: null, onSelect: fn() },
  render: (args) => (
    <Owned value={args.selectedId} onChange={args.onSelect}>
      {(selectedId, select) => <ComboBox {...args} selectedId={selectedId} onSelect={select} />}
    </Owned>
  ),
} satisfies Meta<typeof ComboBox>;
export default meta;
type Story = StoryObj<typeof meta>;

const page = () => within(document.body);
const field = () => page().getByRole<HTMLInputElement>('combobox');
const options = () => page().findAllByRole('option');
const isClosed = () => waitFor(() => expect(page().queryByRole('listbox')).toBeNull());
const empty = async () => {
  await userEvent.clear(field());
  await userEvent.keyboard('{Escape}');
  await isClosed();
};

export const Standard: Story = {};

export const Tillstånd: Story = {
  tags: ['visual', 'forced-colors'],
  render: (args) => (
    <FieldStates error="Välj vem som tar över ärendet." changedFrom="Anna Berg">
      {(label, { isEmpty = false, ...state }) => (
        <ComboBox {...args} {...state} label={label} selectedId={isEmpty ? null : 'w0'} />
      )}
    </FieldStates>
  ),
};

export const Öppen: Story = {
  tags: ['visual'],
  args: { selectedId: 'w1' },
  play: async () => {
    await userEvent.click(field());
    await userEvent.keyboard('{ArrowDown}');
    await expect(await options()).toHaveLength(WORKERS.length);
  },
};

export const Fel: Story = { args: { errorMessage: 'Välj vem som tar över ärendet.', isRequired: true } };
export const Skrivskyddad: Story = {
  args: { selectedId: 'w0', isReadOnly: true },
  play: async () => {
    await expect(page().queryByRole('combobox')).toBeNull();
    await expect(page().getByRole('textbox', { name: 'Handläggare' })).toHaveValue('Åsa Berg');
  },
};
export const Inaktiverad: Story = { args: { selectedId: 'w0', isDisabled: true } };

export const Laddar: Story = {
  args: { choices: [], isLoading: true, onInput: fn() },
  play: async () => {
    await userEvent.click(field());
    await userEvent.keyboard('berg');
    await expect(within(await page().findByRole('listbox')).getByText('Hämtar …')).toBeVisible();
    await waitFor(() => expect(document.querySelector('[data-announcer]')).toHaveTextContent('Hämtar …'));
  },
};

const retry = fn();

export const HämtningMisslyckades: Story = {
  name: 'Hämtning misslyckades',
  tags: ['visual'],
  args: { choices: [], loadError: 'Handläggarna kunde inte hämtas.', onRetry: retry, onInput: fn() },
  play: async () => {
    retry.mockClear();
    await waitFor(() =>
      expect(document.querySelector('[data-announcer]')).toHaveTextContent('Handläggarna kunde inte hämtas.'),
    );
    await expect(field()).toHaveAccessibleDescription(/Handläggarna kunde inte hämtas\./);
    await userEvent.tab();
    await userEvent.tab();
    await expect(page().getByRole('button', { name: 'Försök igen' })).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    await expect(retry).toHaveBeenCalledOnce();
  },
};

export const Tom: Story = {
  args: { emptyText: 'Ingen heter så. Sök på en del av namnet.' },
  play: async () => {
    await userEvent.click(field());
    await userEvent.keyboard('xyz');
    await expect(
      within(await page().findByRole('listbox')).getByText('Ingen heter så. Sök på en del av namnet.'),
    ).toBeVisible();
  },
};

export const LångaOrd: Story = {
  name: 'Långa ord',
  args: {
    label: `${LONG_WORDS[2]}ens ${LONG_WORDS[4]}`,
    choices: LONG_WORDS.map((name) => ({ id: name, name, detail: LONG_WORDS[0] })),
    selectedId: LONG_WORDS[2],
    description: LONG_WORDS.join(', '),
  },
};

export const Smal: Story = {
  ...LångaOrd,
  name: 'Smal',
  tags: ['narrow'],
  globals: { viewport: { value: 'zoom400' } },
};

export const Täthet: Story = {
  args: { selectedId: 'w0' },
  render: (args) => <Densities>{() => <ComboBox {...args} />}</Densities>,
};

const closed = fn();

/** In a dialog Esc closes the list first; the second Esc is the dialog's, and what was written is still there. */
export const ISammanhang: Story = {
  name: 'I sammanhang',
  render: (args) => (
    <Dialog title="Lämna över ärendet" isOpen onClose={closed} actions={<Button>Avbryt</Button>}>
      <Owned value={args.selectedId}>
        {(selectedId, select) => <ComboBox {...args} selectedId={selectedId} onSelect={select} />}
      </Owned>
    </Dialog>
  ),
  play: async () => {
    closed.mockClear();
    await userEvent.click(field());
    await userEvent.keyboard('ber');
    await expect(await options()).toHaveLength(2);
    await userEvent.keyboard('{Escape}');
    await isClosed();
    await expect(field()).toHaveValue('ber');
    await expect(closed).not.toHaveBeenCalled();
    await userEvent.keyboard('{Escape}');
    await expect(closed).toHaveBeenCalledOnce();
    await expect(field()).toHaveValue('ber');
  },
};

export const Tangentbord: Story = {
  ...keyStory(about, {
    through: async () => {
      await userEvent.tab();
      await expect(field()).toHaveFocus();
      await expect(page().queryByRole('listbox')).toBeNull();
      await userEvent.tab({ shift: true });
      await expect(field()).not.toHaveFocus();
      await userEvent.tab();
    },
    write: async () => {
      await userEvent.keyboard('berg');
      await expect(await options()).toHaveLength(2);
    },
    open: async () => {
      await empty();
      await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}');
      await expect(await options()).toHaveLength(WORKERS.length);
      await expect(field()).not.toHaveAttribute('aria-activedescendant');
    },
    fold: async () => {
      await userEvent.keyboard('bo{Backspace}');
      await userEvent.keyboard('{Alt>}{ArrowUp}{/Alt}');
      await isClosed();
      await expect(field()).toHaveValue('b');
    },
    move: async () => {
      await empty();
      await userEvent.keyboard('{ArrowDown}');
      const [first, second] = await options();
      await waitFor(() => expect(field()).toHaveAttribute('aria-activedescendant', first?.id));
      await userEvent.keyboard('{ArrowDown}');
      await waitFor(() => expect(field()).toHaveAttribute('aria-activedescendant', second?.id));
      await userEvent.keyboard('{ArrowUp}');
      await waitFor(() => expect(field()).toHaveAttribute('aria-activedescendant', first?.id));
    },
    choose: async ({ args }) => {
      await userEvent.keyboard('{Enter}');
      await expect(args.onSelect).toHaveBeenLastCalledWith('w0');
      await isClosed();
      await expect(field()).toHaveValue('Åsa Berg');
    },
    only: async ({ args }) => {
      await empty();
      await userEvent.keyboard('dahl');
      await expect(await options()).toHaveLength(1);
      await userEvent.keyboard('{Enter}');
      await expect(args.onSelect).toHaveBeenLastCalledWith('w3');
      await expect(field()).toHaveValue('Émile Dahl');
    },
    close: async () => {
      await userEvent.clear(field());
      await userEvent.keyboard('ber{Escape}');
      await isClosed();
      await expect(field()).toHaveValue('ber');
    },
    leave: async ({ args, canvasElement }) => {
      await userEvent.keyboard('g{Escape}{Tab}');
      await expect(field()).toHaveValue('berg');
      await expect(
        within(canvasElement).getByText('”berg” finns inte i listan. Välj ett alternativ, eller töm fältet.'),
      ).toBeVisible();
      await expect(field()).toBeInvalid();
      await userEvent.click(field());
      await userEvent.clear(field());
      await userEvent.keyboard('anna berg{Escape}{Tab}');
      await expect(args.onSelect).toHaveBeenLastCalledWith('w1');
      await expect(field()).toHaveValue('Anna Berg');
      await expect(field()).toBeValid();
      field().focus();
    },
  }),
};

/** What stands in the field is what counts: a chosen name that was written over is not sent unseen. */
export const Överskrivet: Story = {
  tags: ['!dev', '!autodocs'],
  args: { selectedId: 'w0' },
  play: async ({ args }) => {
    await userEvent.click(field());
    await userEvent.keyboard('x{Escape}');
    await expect(args.onSelect).not.toHaveBeenCalled();
    await userEvent.tab();
    await expect(args.onSelect).toHaveBeenLastCalledWith(null);
    await expect(field()).toHaveValue('Åsa Bergx');
    await userEvent.click(field());
    await userEvent.keyboard('{Backspace}{Escape}');
    await userEvent.tab();
    await expect(args.onSelect).toHaveBeenLastCalledWith('w0');
    await expect(field()).toBeValid();
    await userEvent.click(field());
    await userEvent.clear(field());
    await expect(args.onSelect).toHaveBeenLastCalledWith(null);
  },
};

/** Å is a letter of its own: "as" must not find Åsa. */
export const SvensktAlfabet: Story = {
  tags: ['!dev', '!autodocs'],
  play: async () => {
    await userEvent.click(field());
    fireEvent.input(field(), { target: { value: 'ås' } });
    await waitFor(async () => expect(await options()).toHaveLength(1));
    fireEvent.input(field(), { target: { value: 'emile' } });
    await waitFor(async () => expect((await options())[0]).toHaveTextContent('Émile Dahl'));
    fireEvent.input(field(), { target: { value: 'as' } });
    await waitFor(() => expect(page().queryByRole('option', { name: /Åsa/ })).toBeNull());
  },
};

const searched = fn();

/** An owner that searches elsewhere and answers late: only what was found for the last text. */
function Searched() {
  const [text, setText] = useState('');
  const [found, setFound] = useState<readonly Choice[]>([]);
  const [isLoading, setLoading] = useState(false);
  const [chosen, setChosen] = useState<Choice | null>(WORKERS[3] ?? null);
  useEffect(() => {
    if (text === '') return undefined;
    const timer = setTimeout(() => {
      setFound(WORKERS.filter(({ name }) => name.toLocaleLowerCase('sv').includes(text)));
      setLoading(false);
    }, 50);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <ComboBox
      label="Handläggare"
      choices={found}
      selected={chosen}
      selectedId={chosen?.id ?? null}
      onSelect={(id) => setChosen([...found, ...WORKERS].find((one) => one.id === id) ?? null)}
      onInput={(written) => {
        searched(written);
        setText(written.toLocaleLowerCase('sv'));
        setFound([]);
        setLoading(written !== '');
      }}
      isLoading={isLoading}
    />
  );
}

export const Hämtas: Story = {
  render: () => <Searched />,
  play: async () => {
    searched.mockClear();
    // the chosen one is shown although nothing has been found yet
    await expect(field()).toHaveValue('Émile Dahl');
    await userEvent.click(field());
    await userEvent.clear(field());
    await userEvent.keyboard('berg');
    await expect(searched).toHaveBeenLastCalledWith('berg');
    await waitFor(() => expect(page().getByRole('option', { name: /Åsa Berg/ })).toBeVisible());
    await userEvent.keyboard('{ArrowDown}{Enter}');
    await waitFor(() => expect(field()).toHaveValue('Åsa Berg'));
    await isClosed();
  },
};

export const Skärmläsare: Story = {
  tags: ['!dev', '!autodocs'],
  args: { selectedId: 'w0', description: 'Sök på en del av namnet.' },
  play: async ({ canvasElement }) => {
    const said = (await readAloud(canvasElement)).join('\n');
    await expect(said).toMatch(/combobox, Handläggare, .*Sök på en del av namnet\./);
    await expect(said).toMatch(/not expanded/);
    await expect(said).toMatch(/button, Visa alternativ Handläggare/);
  },
};
