import { useState } from 'react';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { GlobalSearch, type GlobalSearchProps, type ResultGroup } from '@samla/ui/GlobalSearch';
import { meta as about } from '@samla/ui/GlobalSearch/meta';
import { expect, fn, userEvent, waitFor, within } from 'storybook/test';
import { Densities } from '../../support/densities.tsx';
import { LONG_NAME, LONG_WORDS } from '../../support/longWords.ts';
import { keyStory } from '../../support/proveKeys.ts';
import { readAloud } from '../../support/readAloud.ts';

const FOUND: readonly ResultGroup[] = [
  {
    id: 'people',
    name: 'Personer',
    total: 14,
    results: [
      { id: 'alva', label: 'Nilsson, Alva', detail: '180412-9824' },
      { id: 'sven', label: 'Nilsson, Sven', detail: '330525-9879' },
    ],
  },
  { id: 'cases', name: 'Ärenden', results: [{ id: 'case', label: 'BOU-2026-0412', detail: 'Orosanmälan' }] },
  { id: 'papers', name: 'Dokument', results: [] },
];

/** Keeps the text, as the application does. */
function Kept({ value, onChange, ...rest }: GlobalSearchProps) {
  const [text, setText] = useState(value);
  return (
    <div style={{ minBlockSize: '16rem', maxInlineSize: '30rem' }}>
      <GlobalSearch
        {...rest}
        value={text}
        onChange={(typed) => {
          onChange(typed);
          setText(typed);
        }}
      />
    </div>
  );
}

const meta = {
  title: 'Komponenter/Skal och navigering/Sökfält med träfflista',
  component: GlobalSearch,
  parameters: { about },
  args: {
    value: '',
    onChange: fn(),
    state: { kind: 'idle' },
    onSelect: fn(),
    onRetry: fn(),
    shortcut: 'Ctrl+E',
  },
  render: (args) => <Kept {...args} />,
} satisfies Meta<typeof GlobalSearch>;
export default meta;
type Story = StoryObj<typeof meta>;

const page = () => within(document.body);
const field = () => page().getByRole('combobox');
const active = () => document.getElementById(field().getAttribute('aria-activedescendant') ?? '');
const said = (text: string) =>
  waitFor(() => expect(document.querySelector('[data-announcer]')).toHaveTextContent(text));
const type = async () => {
  field().focus();
  await userEvent.keyboard('nil');
};

export const Standard: Story = {};

export const Tillstånd: Story = {
  tags: ['visual', 'forced-colors'],
  args: { state: { kind: 'done', groups: FOUND } },
  play: async () => {
    await type();
    await expect(page().getAllByRole('option')).toHaveLength(3);
    await said('15 träffar');
  },
};

export const Fel: Story = {
  args: { state: { kind: 'failed', reason: 'Servern svarar inte just nu.' } },
  play: async () => {
    await type();
    await said('Sökningen gick inte. Servern svarar inte just nu.');
    await expect(field()).toHaveValue('nil');
  },
};

export const Laddar: Story = { args: { state: { kind: 'searching' } }, play: type };

export const Tom: Story = {
  args: { state: { kind: 'done', groups: [] } },
  play: async () => {
    await type();
    await expect(page().getByText(/Ingen träff på ”nil”/, { selector: 'p' })).toBeVisible();
  },
};

export const LångaOrd: Story = {
  name: 'Långa ord',
  args: {
    state: {
      kind: 'done',
      groups: [
        {
          id: 'long',
          name: LONG_WORDS[0],
          results: LONG_WORDS.map((word) => ({ id: word, label: LONG_NAME, detail: word })),
        },
      ],
    },
  },
  play: type,
};

export const Smal: Story = {
  ...LångaOrd,
  name: 'Smal',
  tags: ['narrow'],
  globals: { viewport: { value: 'zoom400' } },
};

export const Täthet: Story = {
  render: (args) => (
    <Densities>{(density) => <GlobalSearch {...args} label={`Sök person, ${density}`} />}</Densities>
  ),
};

export const ISammanhang: Story = {
  name: 'I sammanhang',
  render: (args) => (
    <div style={{ display: 'flex', gap: 16, alignItems: 'center' }}>
      <strong>Samla</strong>
      <GlobalSearch {...args} />
      <span>Amina Lindqvist</span>
    </div>
  ),
};

export const Tangentbord: Story = {
  args: { state: { kind: 'done', groups: FOUND } },
  render: (args) => (
    <>
      <Kept {...args} />
      <Kept {...args} label="Sök igen efter fel" state={{ kind: 'failed', reason: 'Servern svarar inte.' }} />
    </>
  ),
  ...keyStory(about, {
    type: async ({ args }) => {
      const [search] = page().getAllByRole('combobox');
      await userEvent.tab();
      await expect(search).toHaveFocus();
      await expect(search).toHaveAttribute('aria-expanded', 'false');
      await userEvent.keyboard('a');
      await expect(args.onChange).toHaveBeenLastCalledWith('a');
      await expect(search).toHaveAttribute('aria-expanded', 'true');
      await expect(activeOf(search)).toHaveTextContent('Nilsson, Alva');
    },
    move: async () => {
      const [search] = page().getAllByRole('combobox');
      await userEvent.keyboard('{ArrowDown}{ArrowDown}');
      await expect(activeOf(search)).toHaveTextContent('BOU-2026-0412');
      await userEvent.keyboard('{ArrowDown}');
      await expect(activeOf(search)).toHaveTextContent('Nilsson, Alva');
      await userEvent.keyboard('{ArrowUp}');
      await expect(activeOf(search)).toHaveTextContent('BOU-2026-0412');
    },
    close: async () => {
      const [search] = page().getAllByRole('combobox');
      await userEvent.keyboard('{Escape}');
      await expect(search).toHaveAttribute('aria-expanded', 'false');
      await expect(search).toHaveValue('a');
      await userEvent.keyboard('{ArrowDown}{Alt>}{ArrowUp}{/Alt}');
      await expect(search).toHaveAttribute('aria-expanded', 'false');
    },
    open: async () => {
      const [search] = page().getAllByRole('combobox');
      await userEvent.keyboard('{ArrowDown}');
      await expect(search).toHaveAttribute('aria-expanded', 'true');
      await userEvent.keyboard('{Escape}{Alt>}{ArrowDown}{/Alt}');
      await expect(search).toHaveAttribute('aria-expanded', 'true');
    },
    take: async ({ args }) => {
      const [search] = page().getAllByRole('combobox');
      await userEvent.keyboard('{Enter}');
      await expect(args.onSelect).toHaveBeenLastCalledWith('case');
      await expect(search).toHaveFocus();
      await expect(search).toHaveAttribute('aria-expanded', 'false');
    },
    leave: async () => {
      const [search, failing] = page().getAllByRole('combobox');
      await userEvent.keyboard('{ArrowDown}');
      await userEvent.tab();
      await expect(search).toHaveAttribute('aria-expanded', 'false');
      await expect(failing).toHaveFocus();
    },
    retry: async ({ args }) => {
      await userEvent.keyboard('ö{Enter}');
      await expect(args.onRetry).toHaveBeenCalledTimes(1);
      await expect(page().getAllByRole('combobox')[1]).toHaveValue('ö');
    },
  }),
};

const activeOf = (search: HTMLElement | undefined) =>
  document.getElementById(search?.getAttribute('aria-activedescendant') ?? '');

export const Mus: Story = {
  tags: ['!dev', '!autodocs'],
  args: { state: { kind: 'done', groups: FOUND } },
  play: async ({ args }) => {
    await userEvent.click(field());
    await userEvent.hover(page().getByRole('option', { name: /Sven/ }));
    await expect(active()).toHaveTextContent('Nilsson, Sven');
    await userEvent.click(page().getByRole('option', { name: /Sven/ }));
    await expect(args.onSelect).toHaveBeenCalledWith('sven');
    await expect(field()).toHaveFocus();
  },
};

export const Skärmläsare: Story = {
  tags: ['!dev', '!autodocs'],
  args: { state: { kind: 'done', groups: FOUND } },
  play: async ({ canvasElement }) => {
    await type();
    await expect(await readAloud(canvasElement)).toEqual(
      expect.arrayContaining([
        'combobox, Sök person, ärende eller dokument, nil, has popup listbox, expanded, active descendant Nilsson, Alva 180412-9824, autocomplete in list, 1 control, key shortcuts Control+E',
        'listbox, Sökträffar, orientated vertically',
        'group, Personer 2 av 14',
        'option, Nilsson, Sven 330525-9879, not selected, position 2, set size 2',
      ]),
    );
  },
};
