import type { Meta, StoryObj } from '@storybook/react-vite';
import { Dialog } from '@samla/ui/Dialog';
import { ConflictResolver, type ConflictChoice, type FieldInConflict } from '@samla/ui/ConflictResolver';
import { meta as about } from '@samla/ui/ConflictResolver/meta';
import { expect, fn, userEvent, waitFor, within } from 'storybook/test';
import { Densities } from '../../support/densities.tsx';
import { LONG_WORDS } from '../../support/longWords.ts';
import { Owned } from '../../support/Owned.tsx';
import { keyStory } from '../../support/proveKeys.ts';
import { readAloud } from '../../support/readAloud.ts';

const FIELDS: readonly FieldInConflict[] = [
  {
    id: 'text',
    label: 'Anteckning',
    base: 'Ringt skolan.',
    mine: 'Ringt skolan. Kuratorn återkommer på torsdag.',
    theirs: 'Ringt skolan. Rektorn deltar på mötet.',
    isText: true,
  },
  { id: 'on', label: 'Datum', base: '', mine: '2 november 2026', theirs: '3 november 2026' },
];

const meta = {
  title: 'Komponenter/Formulär/Konfliktlösare',
  component: ConflictResolver,
  parameters: { about },
  args: {
    fields: FIELDS,
    choices: {},
    mineName: 'Här',
    theirsName: 'På en annan dator kl. 14:03',
    onChoose: fn(),
    onSave: fn(),
  },
  render: (args) => (
    <Owned<Readonly<Record<string, ConflictChoice>>> value={args.choices}>
      {(choices, change) => (
        <ConflictResolver
          {...args}
          choices={choices}
          onChoose={(id, choice) => {
            change({ ...choices, [id]: choice });
            args.onChoose(id, choice);
          }}
        />
      )}
    </Owned>
  ),
} satisfies Meta<typeof ConflictResolver>;
export default meta;
type Story = StoryObj<typeof meta>;

const page = () => within(document.body);
const radio = (name: RegExp, field = 0) => {
  const group = page().getAllByRole('radiogroup')[field];
  if (!group) throw new Error('no such field');
  return within(group).getByRole('radio', { name });
};
const save = () => page().getByRole('button', { name: 'Spara valen' });

export const Standard: Story = {
  play: async ({ args }) => {
    await expect(page().getByText('0 av 2 valda')).toBeVisible();
    await userEvent.click(radio(/^Båda/));
    await userEvent.click(radio(/annan dator/, 1));
    await expect(page().getByText('2 av 2 valda')).toBeVisible();
    await userEvent.click(save());
    await expect(args.onSave).toHaveBeenCalledOnce();
    await expect(args.onChoose).toHaveBeenCalledWith('text', 'both');
    await expect(args.onChoose).toHaveBeenCalledWith('on', 'theirs');
  },
};

export const Tillstånd: Story = {
  tags: ['visual', 'forced-colors'],
  args: { choices: { text: 'both' } },
};

export const Fel: Story = {
  tags: ['visual'],
  args: { choices: { text: 'mine' } },
  play: async ({ args }) => {
    await userEvent.click(save());
    await expect(args.onSave).not.toHaveBeenCalled();
    const list = page().getByRole('group', { name: 'Välj för varje fält' });
    await expect(list).toHaveFocus();
    await expect(within(list).getAllByRole('link')).toHaveLength(1);
    await userEvent.click(within(list).getByRole('link', { name: 'Datum' }));
    await expect(radio(/^Här/, 1)).toHaveFocus();
    await userEvent.keyboard(' ');
    await userEvent.click(save());
    await expect(args.onSave).toHaveBeenCalledOnce();
  },
};

/** What could not be saved is told, and the choices stand. */
export const KundeInteSparas: Story = {
  name: 'Kunde inte sparas',
  tags: ['!dev', '!autodocs'],
  args: { choices: { text: 'mine', on: 'theirs' }, errorMessage: 'Det gick inte att spara. Försök igen.' },
  play: async () => {
    await expect(page().getByText('Det gick inte att spara. Försök igen.')).toBeVisible();
    await expect(radio(/^Här/)).toBeChecked();
  },
};

export const Inaktiverad: Story = {
  args: { choices: { text: 'mine', on: 'mine' }, isPending: true },
  play: async ({ args }) => {
    await userEvent.click(save());
    await expect(args.onSave).not.toHaveBeenCalled();
    await expect(radio(/^Här/)).toBeDisabled();
  },
};

export const LångaOrd: Story = {
  name: 'Långa ord',
  args: {
    fields: [
      {
        id: 'text',
        label: LONG_WORDS.join(' och '),
        base: LONG_WORDS.join(' '),
        mine: LONG_WORDS.toReversed().join(' '),
        theirs: `${LONG_WORDS.join('\n')}`,
        isText: true,
      },
    ],
    theirsName: `På en annan dator: ${LONG_WORDS[1]}`,
  },
};

export const Smal: Story = {
  ...LångaOrd,
  name: 'Smal',
  tags: ['narrow'],
  globals: { viewport: { value: 'zoom400' } },
};

export const Täthet: Story = {
  render: (args) => <Densities>{() => <ConflictResolver {...args} />}</Densities>,
};

export const ISammanhang: Story = {
  name: 'I sammanhang',
  render: (args) => (
    <Dialog isOpen title="Anteckningen har ändrats på två håll" onClose={() => undefined}>
      <ConflictResolver {...args} autoFocus />
    </Dialog>
  ),
  play: async () => {
    await waitFor(() => expect(radio(/^Här/)).toHaveFocus());
  },
};

export const Tangentbord: Story = {
  ...keyStory(about, {
    through: async () => {
      await userEvent.tab();
      await expect(radio(/^Här/)).toHaveFocus();
      await userEvent.tab();
      await expect(radio(/^Här/, 1)).toHaveFocus();
      // from behind into a group without a choice: its last one
      await userEvent.tab({ shift: true });
      await expect(radio(/^Båda/)).toHaveFocus();
    },
    arrows: async () => {
      await userEvent.keyboard('{ArrowDown}{ArrowDown}');
      await expect(radio(/annan dator/)).toBeChecked();
      await userEvent.keyboard('{ArrowUp}');
      await expect(radio(/^Här/)).toBeChecked();
    },
    choose: async ({ args }) => {
      await userEvent.tab();
      await userEvent.keyboard(' ');
      await expect(args.onChoose).toHaveBeenLastCalledWith('on', 'mine');
    },
    next: async ({ canvasElement }) => {
      // every field has its choice: nowhere to go
      await userEvent.keyboard('{F7}');
      await expect(radio(/^Här/, 1)).toHaveFocus();
      await userEvent.keyboard('{Shift>}{F7}{/Shift}');
      await expect(canvasElement).toContainElement(document.activeElement as HTMLElement);
    },
    save: async ({ args }) => {
      await userEvent.tab();
      await expect(save()).toHaveFocus();
      await userEvent.keyboard('{Enter}');
      await expect(args.onSave).toHaveBeenCalledOnce();
    },
  }),
};

/** F7 goes to what is left, round and round. */
export const NästaUtanVal: Story = {
  name: 'Nästa utan val',
  tags: ['!dev', '!autodocs'],
  play: async () => {
    await userEvent.tab();
    await userEvent.keyboard('{F7}');
    await expect(radio(/^Här/, 1)).toHaveFocus();
    await userEvent.keyboard('{F7}');
    await expect(radio(/^Här/)).toHaveFocus();
    await userEvent.keyboard(' ');
    await userEvent.keyboard('{Shift>}{F7}{/Shift}');
    await expect(radio(/^Här/, 1)).toHaveFocus();
  },
};

export const Skärmläsare: Story = {
  tags: ['!dev', '!autodocs'],
  play: async ({ canvasElement }) => {
    const said = (await readAloud(canvasElement)).join('\n');
    await expect(said).toMatch(/radiogroup, Anteckning/);
    await expect(said).toMatch(/radio, Här Ringt skolan\. Kuratorn/);
  },
};
