import { useRef, useState } from 'react';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { Button } from '@samla/ui/Button';
import { SavedViews, type SavedView, type SavedViewsHandle } from '@samla/ui/SavedViews';
import { meta as about } from '@samla/ui/SavedViews/meta';
import { expect, fn, userEvent, waitFor, within } from 'storybook/test';
import { DemoGrid } from '../../support/DemoGrid.tsx';
import { Densities } from '../../support/densities.tsx';
import { LONG_WORDS } from '../../support/longWords.ts';
import { keyStory } from '../../support/proveKeys.ts';
import { readAloud } from '../../support/readAloud.ts';

const VIEWS: readonly SavedView[] = [
  { id: 'all', name: 'Alla mina', count: 151, isFixed: true },
  { id: 'week', name: 'Löper ut i veckan', count: 8 },
  { id: 'others', name: 'Väntar på andra', count: 11 },
  { id: 'new', name: 'Nya i dag', count: 3 },
];
const MANY: readonly SavedView[] = [
  ...VIEWS,
  ...['Utan handläggare', 'Vilande', 'Överklagade', 'Klara för beslut'].map((name) => ({ id: name, name })),
];

interface OwnerProps {
  readonly given: readonly SavedView[];
  readonly first: string;
  readonly isChanged: boolean;
  readonly hasList?: boolean;
  readonly onDone: (what: string) => void;
}

/** An owner that keeps the views. */
function Owner({ given, first, isChanged: changed, hasList = false, onDone }: OwnerProps) {
  const [views, setViews] = useState(given);
  const [selectedId, setSelectedId] = useState(first);
  const [isChanged, setChanged] = useState(changed);
  const [places] = useState(() => new Map(given.map((view, place) => [view.id, place])));
  const handle = useRef<SavedViewsHandle>(null);
  const open = (id: string) => {
    setSelectedId(id);
    setChanged(false);
    onDone(`open ${id}`);
  };
  return (
    <div style={{ display: 'grid', gap: 8 }}>
      <SavedViews
        ref={handle}
        views={views}
        selectedId={selectedId}
        isChanged={isChanged}
        onSelect={open}
        onSave={() => {
          setChanged(false);
          onDone('save');
        }}
        onRevert={() => {
          setChanged(false);
          onDone('revert');
        }}
        onSaveAs={(name) => {
          setViews([...views, { id: name, name }]);
          open(name);
          onDone(`saveAs ${name}`);
        }}
        onRename={(id, name) => {
          setViews(views.map((view) => (view.id === id ? { ...view, name } : view)));
          onDone(`rename ${id} ${name}`);
        }}
        onDelete={(id) => {
          setViews(views.filter((view) => view.id !== id));
          onDone(`delete ${id}`);
        }}
        onUndoDelete={(view) => {
          setViews(views.toSpliced(places.get(view.id) ?? views.length, 0, view));
          onDone(`undo ${view.id}`);
        }}
      />
      {hasList && (
        <>
          <p>
            <Button shortcut="Ctrl+Shift+S" onPress={() => handle.current?.saveAs()}>
              Spara som
            </Button>
          </p>
          <DemoGrid rows={6} height="16rem" />
        </>
      )}
    </div>
  );
}

const meta = {
  title: 'Komponenter/Data/Sparade vyer',
  component: Owner,
  parameters: { about },
  args: { given: VIEWS, first: 'week', isChanged: false, onDone: fn() },
} satisfies Meta<typeof Owner>;
export default meta;
type Story = StoryObj<typeof meta>;

const page = () => within(document.body);
const tab = (name: RegExp | string) => page().getByRole('tab', { name });
const focusOn = (name: string) => waitFor(() => expect(document.activeElement).toHaveTextContent(name));

export const Standard: Story = {};

/** Changed and not saved: part of the name. Above, few; below, more than seven. */
export const Tillstånd: Story = {
  tags: ['visual', 'forced-colors'],
  args: { isChanged: true },
  render: (args) => (
    <div style={{ display: 'grid', gap: 24 }}>
      <Owner {...args} />
      <Owner {...args} given={MANY} />
    </div>
  ),
  play: async () => {
    await expect(tab(/Löper ut i veckan/)).toHaveAccessibleName('Löper ut i veckan (ändrad) 8');
    await expect(page().getByRole('button', { name: /Löper ut i veckan/ })).toHaveAccessibleName(
      /Löper ut i veckan \(ändrad\) 8/,
    );
  },
};

/** A name that is there already, in other letters. */
export const Fel: Story = {
  play: async ({ args }) => {
    tab(/Löper ut/).focus();
    await userEvent.keyboard('{F2}');
    const field = await page().findByRole('textbox', { name: /Vyns namn/ });
    await userEvent.clear(field);
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(field).toHaveAccessibleDescription(/Ange ett namn på vyn\./));
    await userEvent.type(field, 'väntar  på ANDRA{Enter}');
    await waitFor(() =>
      expect(field).toHaveAccessibleDescription(/Det finns redan en vy som heter Väntar på andra\./),
    );
    await expect(args.onDone).not.toHaveBeenCalled();
  },
};

export const LångaOrd: Story = {
  name: 'Långa ord',
  args: {
    given: LONG_WORDS.map((name, place) => ({ id: name, name, count: 1_000 + place })),
    first: LONG_WORDS[1],
    isChanged: true,
  },
};

export const Smal: Story = {
  ...LångaOrd,
  name: 'Smal',
  tags: ['narrow'],
  globals: { viewport: { value: 'zoom400' } },
};

export const Täthet: Story = { render: (args) => <Densities>{() => <Owner {...args} />}</Densities> };

export const ISammanhang: Story = {
  name: 'I sammanhang',
  args: { hasList: true, isChanged: true },
  play: async ({ args, canvasElement }) => {
    const canvas = within(canvasElement);
    await userEvent.click(canvas.getByRole('button', { name: 'Spara som' }));
    await userEvent.type(await page().findByRole('textbox', { name: /Vyns namn/ }), 'Barn, förfallna{Enter}');
    await waitFor(() => expect(args.onDone).toHaveBeenLastCalledWith('saveAs Barn, förfallna'));
    await expect(tab('Barn, förfallna')).toHaveAttribute('aria-selected', 'true');
    await waitFor(() => expect(page().queryByRole('dialog')).toBeNull());

    await userEvent.click(canvas.getByRole('button', { name: 'Vyn' }));
    const save = await page().findByRole('menuitem', { name: 'Spara ändringarna i vyn' });
    await expect(save).toHaveAccessibleDescription('Vyn är som den var sparad.');
    await userEvent.click(page().getByRole('menuitem', { name: 'Ta bort vyn' }));
    await waitFor(() => expect(args.onDone).toHaveBeenLastCalledWith('delete Barn, förfallna'));
    await focusOn('Nya i dag');
    await waitFor(() =>
      expect(document.querySelector('[data-announcer]')).toHaveTextContent(
        'Vyn Barn, förfallna är borttagen. Ångra finns efter vyerna',
      ),
    );
    await userEvent.click(canvas.getByRole('button', { name: 'Ångra' }));
    await focusOn('Barn, förfallna');
    await expect(args.onDone).toHaveBeenCalledWith('undo Barn, förfallna');
    // it was the one that was shown
    await expect(args.onDone).toHaveBeenLastCalledWith('open Barn, förfallna');
  },
};

export const Tangentbord: Story = {
  render: (args) => (
    <div style={{ display: 'grid', gap: 24 }}>
      <Owner {...args} />
      <Owner {...args} given={MANY} />
    </div>
  ),
  ...keyStory(about, {
    move: async ({ args }) => {
      await userEvent.tab();
      await focusOn('Löper ut i veckan');
      await userEvent.keyboard('{ArrowRight}{ArrowRight}{ArrowRight}{ArrowLeft}');
      await focusOn('Nya i dag');
      await expect(args.onDone).not.toHaveBeenCalled();
    },
    ends: async () => {
      await userEvent.keyboard('{Home}');
      await focusOn('Alla mina');
      await userEvent.keyboard('{End}');
      await focusOn('Nya i dag');
    },
    open: async ({ args }) => {
      await userEvent.keyboard('{Enter}');
      await expect(args.onDone).toHaveBeenLastCalledWith('open new');
      await userEvent.keyboard('{ArrowLeft} ');
      await expect(args.onDone).toHaveBeenLastCalledWith('open others');
      await expect(tab(/Väntar på andra/)).toHaveAttribute('aria-selected', 'true');
    },
    rename: async ({ args }) => {
      await userEvent.keyboard('{F2}');
      await userEvent.clear(await page().findByRole('textbox', { name: /Vyns namn/ }));
      await userEvent.keyboard('Väntar på svar{Enter}');
      await waitFor(() => expect(args.onDone).toHaveBeenLastCalledWith('rename others Väntar på svar'));
      await waitFor(() => expect(tab(/Väntar på svar/)).toHaveFocus());
    },
    delete: async ({ args }) => {
      await userEvent.keyboard('{Delete}');
      await expect(args.onDone).toHaveBeenLastCalledWith('delete others');
      await focusOn('Nya i dag');
      // one that belongs to the program stays
      await userEvent.keyboard('{Home}{Delete}{F2}');
      await expect(args.onDone).toHaveBeenLastCalledWith('delete others');
      await expect(page().queryByRole('dialog')).toBeNull();
    },
    choose: async ({ args }) => {
      const select = page().getByRole('button', { name: /Löper ut i veckan 8/ });
      select.focus();
      await userEvent.keyboard('{Enter}');
      await waitFor(() => expect(page().getByRole('listbox')).toBeVisible());
      await waitFor(() => expect(document.activeElement).toHaveAttribute('role', 'option'));
      await userEvent.keyboard('{ArrowDown} ');
      await waitFor(() => expect(args.onDone).toHaveBeenLastCalledWith('open others'));
      await waitFor(() => expect(page().queryByRole('listbox')).toBeNull());
    },
    'rename-select': async ({ args }) => {
      await focusOn('Väntar på andra');
      await userEvent.keyboard('{F2}');
      await userEvent.clear(await page().findByRole('textbox', { name: /Vyns namn/ }));
      await userEvent.keyboard('Väntar{Enter}');
      await waitFor(() => expect(args.onDone).toHaveBeenLastCalledWith('rename others Väntar'));
      await focusOn('Väntar');
    },
  }),
};

export const Skärmläsare: Story = {
  tags: ['!dev', '!autodocs'],
  args: { isChanged: true },
  play: async ({ canvasElement }) => {
    const said = (await readAloud(canvasElement)).join('\n');
    await expect(said).toContain('tablist, Sparade vyer');
    await expect(said).toMatch(/tab, Löper ut i veckan \(ändrad\) 8.*selected/);
    await expect(said).toContain('button, Vyn');
  },
};
