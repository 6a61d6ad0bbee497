import { useState } from 'react';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { NoteComposer, type NoteComposerProps } from '@samla/ui/NoteComposer';
import { meta as about } from '@samla/ui/NoteComposer/meta';
import { Timeline } from '@samla/ui/Timeline';
import { expect, fn, userEvent, waitFor, within } from 'storybook/test';
import { Densities } from '../../support/densities.tsx';
import { LONG_TEXT, LONG_WORDS } from '../../support/longWords.ts';
import { keyStory } from '../../support/proveKeys.ts';
import { readAloud } from '../../support/readAloud.ts';

const NOTE =
  'Kontakt med vårdnadshavaren Jenny, som hämtar syskonet. Hon samtycker till att vi träffar Alva i skolan kl 11.';

const KIND = {
  choices: [
    { id: 'call', name: 'Telefonsamtal' },
    { id: 'visit', name: 'Hembesök' },
  ],
  selectedId: 'call',
  onSelect: fn(),
};
const DATE = { value: '2026-11-02', onChange: fn(), today: '2026-11-02' };

const meta = {
  title: 'Komponenter/Person och ärende/Journalanteckning',
  component: NoteComposer,
  parameters: { about },
  args: {
    value: NOTE,
    onChange: fn(),
    onSave: fn(),
    saveState: { state: 'savedHere', text: 'Sparat här 09:41' },
    openKeys: 'Ctrl+J',
  },
} satisfies Meta<typeof NoteComposer>;
export default meta;
type Story = StoryObj<typeof meta>;

/** An owner that keeps what is written. */
function Writing(args: NoteComposerProps) {
  const [text, setText] = useState(args.value);
  return (
    <NoteComposer
      {...args}
      value={text}
      onChange={(next) => {
        setText(next);
        args.onChange(next);
      }}
    />
  );
}

const field = (canvasElement: HTMLElement) =>
  within(canvasElement).getByRole('textbox', { name: 'Ny anteckning' });

export const Standard: Story = { render: (args) => <Writing {...args} /> };

export const Tillstånd: Story = {
  tags: ['visual', 'forced-colors'],
  render: (args) => (
    <div style={{ display: 'grid', gap: 24, maxInlineSize: 640 }}>
      <Writing {...args} label="Med slag och datum" kind={KIND} date={DATE} />
      <Writing {...args} label="Nästan full" maxLength={120} />
      <Writing
        {...args}
        label="Skickas inte än"
        saveState={{ state: 'needsYou', text: 'Utkastet är inte sparat: disken är full' }}
      />
    </div>
  ),
};

/** The saving failed: it is said plainly, the text stands, and the caret is in it. */
export const Fel: Story = {
  tags: ['visual'],
  args: {
    errorMessage:
      'Anteckningen är inte sparad: ärendet är avslutat. Texten finns kvar här. Öppna ärendet igen.',
  },
  render: (args) => <Writing {...args} />,
  play: async ({ canvasElement }) => {
    await expect(field(canvasElement)).toHaveValue(NOTE);
    await expect(field(canvasElement)).toHaveAccessibleDescription(/inte sparad/);
  },
};

export const Skrivskyddad: Story = {
  args: { notAllowedText: 'Ärendet är avslutat och tar inte emot anteckningar.' },
  play: async ({ canvasElement }) => {
    await expect(field(canvasElement)).toHaveAttribute('readonly');
    await expect(within(canvasElement).queryByRole('button')).toBeNull();
  },
};

export const Laddar: Story = {
  args: { isPending: true },
  play: async ({ args, canvasElement }) => {
    field(canvasElement).focus();
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    await expect(args.onSave).not.toHaveBeenCalled();
  },
};

export const HämtarUtkastet: Story = {
  args: { value: '', isLoading: true },
  render: ({ saveState: _, ...args }) => <NoteComposer {...args} />,
};

/** Nothing is written: it is not saved, and says so. */
export const Tom: Story = {
  args: { value: '' },
  render: ({ saveState: _, ...args }) => <Writing {...args} />,
  play: async ({ args, canvasElement }) => {
    const canvas = within(canvasElement);
    await userEvent.click(canvas.getByRole('button', { name: 'Spara anteckning' }));
    await expect(args.onSave).not.toHaveBeenCalled();
    await expect(field(canvasElement)).toHaveFocus();
    await expect(field(canvasElement)).toHaveAccessibleDescription(/Anteckningen är tom/);
    await userEvent.keyboard('R');
    await expect(field(canvasElement)).not.toHaveAccessibleDescription(/tom/);
  },
};

export const LångaOrd: Story = {
  name: 'Långa ord',
  args: {
    label: LONG_WORDS[4],
    value: LONG_TEXT,
    kind: { ...KIND, label: LONG_WORDS[1], choices: [{ id: 'call', name: LONG_WORDS[2] }] },
    date: { ...DATE, label: LONG_WORDS[3] },
    saveState: { state: 'needsYou', text: LONG_WORDS.join(' ') },
    errorMessage: LONG_TEXT,
  },
};

export const Smal: Story = {
  ...LångaOrd,
  name: 'Smal',
  tags: ['narrow'],
  globals: { viewport: { value: 'zoom400' } },
};

export const Täthet: Story = {
  render: (args) => (
    <Densities>{(density) => <Writing {...args} label={`Anteckning, ${density}`} kind={KIND} />}</Densities>
  ),
};

function Recording(args: NoteComposerProps) {
  const [notes, setNotes] = useState<readonly string[]>([]);
  const [text, setText] = useState('');
  const [isPending, setPending] = useState(false);
  const save = () => {
    args.onSave();
    setPending(true);
    setTimeout(() => {
      setPending(false);
      setNotes((all) => [text, ...all]);
      setText('');
    }, 60);
  };
  return (
    <div style={{ maxInlineSize: 560, display: 'grid', gap: 16 }}>
      <Timeline
        label="Akt"
        entries={notes.map((note, index) => ({
          id: String(index),
          day: 'Idag',
          time: '09:41',
          dateTime: '2026-11-02T09:41:00+01:00',
          title: 'Anteckning',
          byline: 'Amina Lindqvist',
          text: note,
        }))}
      />
      <NoteComposer {...args} value={text} onChange={setText} onSave={save} isPending={isPending} />
    </div>
  );
}

export const ISammanhang: Story = { name: 'I sammanhang', render: (args) => <Recording {...args} /> };

export const Tangentbord: Story = {
  args: { value: '' },
  render: (args) => <Recording {...args} />,
  ...keyStory(about, {
    save: async ({ args, canvasElement }) => {
      const canvas = within(canvasElement);
      await userEvent.tab();
      await expect(field(canvasElement)).toHaveFocus();
      await userEvent.keyboard('Ringt skolan.{Control>}{Enter}{/Control}');
      await waitFor(() => expect(canvas.getByRole('article')).toHaveTextContent('Ringt skolan.'));
      await expect(args.onSave).toHaveBeenCalledTimes(1);
      await expect(field(canvasElement)).toHaveValue('');
      await waitFor(() => expect(canvas.getByText('Anteckningen är sparad.')).toBeInTheDocument());
      await expect(field(canvasElement)).toHaveFocus();
    },
    keep: async ({ canvasElement }) => {
      await userEvent.keyboard('Jenny ringer tillbaka{Escape}{Escape}');
      await expect(field(canvasElement)).toHaveValue('Jenny ringer tillbaka');
      await expect(field(canvasElement)).toHaveFocus();
    },
    line: async ({ args, canvasElement }) => {
      await userEvent.keyboard('{Enter}i morgon');
      await expect(field(canvasElement)).toHaveValue('Jenny ringer tillbaka\ni morgon');
      await expect(args.onSave).toHaveBeenCalledTimes(1);
    },
  }),
};

/** Too long is not cut off: it is counted, and refused with words. */
export const FörLång: Story = {
  tags: ['!dev', '!autodocs'],
  args: { maxLength: 100 },
  render: (args) => <Writing {...args} />,
  play: async ({ args, canvasElement }) => {
    field(canvasElement).focus();
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    await expect(args.onSave).not.toHaveBeenCalled();
    await expect(field(canvasElement)).toHaveValue(NOTE);
    const why = 'Anteckningen är 10 tecken för lång. Korta den, eller dela den i två.';
    await waitFor(() => expect(within(canvasElement).getAllByText(why)).toHaveLength(2));
  },
};

/** Enter in a field of one line does not save the note. */
export const EnterIDatumet: Story = {
  tags: ['!dev', '!autodocs'],
  args: { date: DATE },
  render: (args) => <Writing {...args} />,
  play: async ({ args, canvasElement }) => {
    within(canvasElement).getByRole('textbox', { name: 'Händelsens datum' }).focus();
    await userEvent.keyboard('{Enter}');
    await expect(args.onSave).not.toHaveBeenCalled();
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    await expect(args.onSave).toHaveBeenCalledTimes(1);
  },
};

export const Skärmläsare: Story = {
  tags: ['!dev', '!autodocs'],
  play: async ({ canvasElement }) => {
    const said = (await readAloud(canvasElement)).join('; ');
    await expect(said).toContain('form, Ny anteckning');
    await expect(said).toContain('Sparat här 09:41');
    await expect(said).toContain('textbox, Ny anteckning');
    await expect(said).toContain('button, Spara anteckning, key shortcuts Control+Enter');
  },
};
