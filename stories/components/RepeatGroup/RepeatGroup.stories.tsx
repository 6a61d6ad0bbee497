import { useState, type ReactNode } from 'react';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { ComboBox } from '@samla/ui/ComboBox';
import { FormSection } from '@samla/ui/FormSection';
import { RepeatGroup } from '@samla/ui/RepeatGroup';
import { meta as about } from '@samla/ui/RepeatGroup/meta';
import { TextField } from '@samla/ui/TextField';
import { expect, fn, userEvent, waitFor, within } from 'storybook/test';
import { Densities } from '../../support/densities.tsx';
import { LONG_WORDS } from '../../support/longWords.ts';
import { keyStory } from '../../support/proveKeys.ts';
import { onSurface } from '../../support/onSurface.tsx';
import { readAloud } from '../../support/readAloud.ts';

interface SiblingsProps {
  readonly names?: readonly string[];
  readonly item?: string;
  readonly most?: number;
  readonly min?: number;
  readonly label?: string;
  readonly isReadOnly?: boolean;
  readonly isDisabled?: boolean;
  readonly errorMessage?: string;
  readonly onNames?: (names: readonly string[]) => void;
}

/** An owner of rows that can put a removed one back. */
function Siblings(props: SiblingsProps) {
  const { item = 'Syskon', most = 5, label = 'Namn', isReadOnly = false, isDisabled = false } = props;
  const [names, setNames] = useState(props.names ?? ['Noah Lindqvist', 'Ebba Lindqvist']);
  const put = (change: (before: readonly string[]) => readonly string[]) =>
    setNames((before) => {
      const next = change(before);
      props.onNames?.(next);
      return next;
    });
  const canChange = !isReadOnly && !isDisabled;
  return (
    <RepeatGroup
      item={item}
      count={names.length}
      min={props.min ?? 0}
      row={(at) => (
        <TextField
          label={label}
          value={names[at] ?? ''}
          isReadOnly={isReadOnly}
          isDisabled={isDisabled}
          onChange={(name) => put((before) => before.with(at, name))}
        />
      )}
      {...(canChange && names.length < most && { onAdd: () => put((before) => [...before, '']) })}
      {...(canChange && {
        onRemove: (at: number) => {
          const gone = names[at] ?? '';
          put((before) => before.toSpliced(at, 1));
          return () => put((before) => before.toSpliced(at, 0, gone));
        },
      })}
      {...(props.errorMessage !== undefined && { errorMessage: props.errorMessage })}
    />
  );
}

const meta = {
  title: 'Komponenter/Formulär/Upprepad grupp',
  component: RepeatGroup,
  parameters: { about },
  decorators: [onSurface],
  args: { item: 'Syskon', count: 2, row: () => null, headingLevel: 3 },
  render: () => <Siblings />,
} satisfies Meta<typeof RepeatGroup>;
export default meta;
type Story = StoryObj<typeof meta>;

const page = () => within(document.body);
const button = (name: string) => page().getByRole('button', { name });
const heading = (name: string) => page().getByRole('heading', { name });
const names = () => page().queryAllByRole<HTMLInputElement>('textbox', { name: 'Namn' });
const heard = (text: string) =>
  waitFor(() => expect(document.querySelector('[data-announcer]')).toHaveTextContent(text));

const inSection = (children: ReactNode, title = 'Syskon') => (
  <FormSection title={title}>{children}</FormSection>
);

export const Standard: Story = { render: () => inSection(<Siblings />) };

export const Tillstånd: Story = {
  tags: ['visual', 'forced-colors'],
  render: () => (
    <div style={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(18rem, 1fr))', gap: 16 }}>
      {inSection(<Siblings />)}
      {inSection(<Siblings names={['Noah Lindqvist']} min={1} most={1} />, 'Minst och högst ett')}
      {inSection(<Siblings names={[]} />, 'Inget')}
      {inSection(
        <Siblings names={['']} errorMessage="Ange minst två syskon, eller ta bort raden." />,
        'Med fel',
      )}
      {inSection(<Siblings isReadOnly />, 'Skrivskyddat')}
    </div>
  ),
};

export const Fel: Story = {
  render: () =>
    inSection(<Siblings names={['']} errorMessage="Ange minst två syskon, eller ta bort raden." />),
};
export const Skrivskyddad: Story = { render: () => inSection(<Siblings isReadOnly />) };
export const Inaktiverad: Story = { render: () => inSection(<Siblings isDisabled />) };
export const Tom: Story = { render: () => inSection(<Siblings names={[]} />) };

export const LångaOrd: Story = {
  name: 'Långa ord',
  render: () =>
    inSection(<Siblings item={LONG_WORDS[2]} label={LONG_WORDS[4]} names={[LONG_WORDS[0], '']} />),
};

export const Smal: Story = {
  ...LångaOrd,
  name: 'Smal',
  tags: ['narrow'],
  globals: { viewport: { value: 'zoom400' } },
};

/** Regions must differ in name, and these names do not in width. */
const NUMBER: Readonly<Record<string, number>> = { airy: 2, standard: 3, compact: 4, extraCompact: 5 };

export const Täthet: Story = {
  render: () => (
    <Densities>
      {(density) => inSection(<Siblings names={['Noah Lindqvist']} />, `Hushåll ${NUMBER[density] ?? 2}`)}
    </Densities>
  ),
};

/** Taken away, it can be brought back from where it stood. */
export const ISammanhang: Story = {
  name: 'I sammanhang',
  tags: ['visual'],
  render: () => inSection(<Siblings />),
  play: async () => {
    await userEvent.click(button('Ta bort syskon 1'));
    await expect(page().getByText('Borttaget: Syskon 1')).toBeVisible();
    await expect(names().map(({ value }) => value)).toEqual(['Ebba Lindqvist']);
    await expect(heading('Syskon 1')).toHaveFocus();
  },
};

const changed = fn();

export const Tangentbord: Story = {
  render: () => inSection(<Siblings onNames={changed} />),
  ...keyStory(about, {
    through: async () => {
      await userEvent.tab();
      await expect(button('Ta bort syskon 1')).toHaveFocus();
      await userEvent.tab();
      await expect(names()[0]).toHaveFocus();
      await userEvent.tab({ shift: true });
      await expect(button('Ta bort syskon 1')).toHaveFocus();
    },
    add: async () => {
      button('Lägg till syskon').focus();
      await userEvent.keyboard('{Enter}');
      await waitFor(() => expect(names()[2]).toHaveFocus());
      await userEvent.keyboard('Alva Lindqvist');
      await expect(changed).toHaveBeenLastCalledWith(['Noah Lindqvist', 'Ebba Lindqvist', 'Alva Lindqvist']);
    },
    remove: async () => {
      button('Ta bort syskon 2').focus();
      await userEvent.keyboard('{Enter}');
      await waitFor(() => expect(heading('Syskon 2')).toHaveFocus());
      await expect(names().map(({ value }) => value)).toEqual(['Noah Lindqvist', 'Alva Lindqvist']);
      await heard('Borttaget: Syskon 2');
    },
    undo: async () => {
      button('Ångra').focus();
      await userEvent.keyboard('{Enter}');
      await waitFor(() => expect(heading('Syskon 2')).toHaveFocus());
      await expect(changed).toHaveBeenLastCalledWith(['Noah Lindqvist', 'Ebba Lindqvist', 'Alva Lindqvist']);
      await heard('Tillbaka: Syskon 2');
      await expect(page().queryByRole('button', { name: 'Ångra' })).toBeNull();
    },
  }),
};

/** The last one taken away: the way to add gets focus, and undoing brings it back. */
export const SistaBorttagen: Story = {
  tags: ['!dev', '!autodocs'],
  render: () => inSection(<Siblings names={['Noah Lindqvist']} />),
  play: async () => {
    button('Ta bort syskon 1').focus();
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(button('Lägg till syskon')).toHaveFocus());
    button('Ångra').focus();
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(heading('Syskon 1')).toHaveFocus());
    await expect(names().map(({ value }) => value)).toEqual(['Noah Lindqvist']);
  },
};

/** Rows whose fields hold something for themselves: half a name in a combobox. */
function Insatser() {
  const [rows, setRows] = useState<readonly (string | null)[]>([null, null]);
  return (
    <RepeatGroup
      item="Insats"
      count={rows.length}
      row={(at) => (
        <ComboBox
          label="Slag"
          choices={[{ id: 'kontakt', name: 'Kontaktfamilj' }]}
          selectedId={rows[at] ?? null}
          onSelect={(id) => setRows((before) => before.with(at, id))}
        />
      )}
      onRemove={(at) => setRows((before) => before.toSpliced(at, 1))}
    />
  );
}

/** What a field of a row holds for itself goes with its row and never into another. */
export const RadenFöljerMed: Story = {
  tags: ['!dev', '!autodocs'],
  render: () => inSection(<Insatser />),
  play: async () => {
    const fields = () => page().getAllByRole<HTMLInputElement>('combobox');
    const write = async (at: number, text: string) => {
      fields()[at]?.focus();
      await userEvent.keyboard(`${text}{Escape}{Tab}`);
    };
    await write(0, 'första');
    await write(1, 'andra');
    await userEvent.click(button('Ta bort insats 1'));
    await expect(fields().map(({ value }) => value)).toEqual(['andra']);
    await expect(page().queryByRole('button', { name: 'Ångra' })).toBeNull();
  },
};

export const Skärmläsare: Story = {
  tags: ['!dev', '!autodocs'],
  render: () => inSection(<Siblings />),
  play: async ({ canvasElement }) => {
    const said = (await readAloud(canvasElement)).join('\n');
    await expect(said).toMatch(/group, Syskon 2/);
    await expect(said).toMatch(/heading, Syskon 2, level 4/);
    await expect(said).toMatch(/button, Ta bort syskon 2/);
    await expect(said).toMatch(/button, Lägg till syskon/);
  },
};
