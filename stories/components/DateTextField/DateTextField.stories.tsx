import type { Meta, StoryObj } from '@storybook/react-vite';
import { Button } from '@samla/ui/Button';
import { DateTextField, DateValueField } from '@samla/ui/DateTextField';
import { meta as about } from '@samla/ui/DateTextField/meta';
import { Dialog } from '@samla/ui/Dialog';
import { expect, fn, userEvent, waitFor, within } from 'storybook/test';
import { Densities } from '../../support/densities.tsx';
import { FieldStates } from '../../support/FieldStates.tsx';
import { LONG_WORDS } from '../../support/longWords.ts';
import { Owned } from '../../support/Owned.tsx';
import { keyStory } from '../../support/proveKeys.ts';
import { readAloud } from '../../support/readAloud.ts';

/** A Monday. */
const TODAY = '2026-11-02';

const meta = {
  title: 'Komponenter/Formulär/Datumfält',
  component: DateTextField,
  subcomponents: { DateValueField },
  parameters: { about },
  args: { label: 'Bevaka till', value: '', today: TODAY, onChange: fn() },
  render: (args) => (
    <Owned value={args.value}>
      {(value, change) => (
        <DateTextField
          {...args}
          value={value}
          onChange={(text, read) => {
            change(text);
            args.onChange(text, read);
          }}
        />
      )}
    </Owned>
  ),
} satisfies Meta<typeof DateTextField>;
export default meta;
type Story = StoryObj<typeof meta>;

const field = () => within(document.body).getByRole<HTMLInputElement>('textbox');
const calendar = () => within(document.body).findByRole('dialog', { name: 'Kalender: Bevaka till' });
const isClosed = () => waitFor(() => expect(document.querySelector('[data-calendar]')).toBeNull());

export const Standard: Story = {};

export const Tillstånd: Story = {
  tags: ['visual', 'forced-colors'],
  render: (args) => (
    <FieldStates error="Ange en dag efter 1 mars 2026." changedFrom="2026-10-01">
      {(label, { isEmpty = false, ...state }) => (
        <DateTextField {...args} {...state} label={label} value={isEmpty ? '' : '2026-11-24'} />
      )}
    </FieldStates>
  ),
};

export const Fel: Story = {
  args: { errorMessage: 'Ange vilken dag ärendet ska bevakas.', isRequired: true },
};
export const Skrivskyddad: Story = {
  args: { value: '2026-11-24', isReadOnly: true },
  play: async ({ canvasElement }) => {
    await expect(within(canvasElement).queryByRole('button')).toBeNull();
    field().focus();
    await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}');
    await expect(document.querySelector('[data-calendar]')).toBeNull();
  },
};
export const Inaktiverad: Story = { args: { value: '2026-11-24', isDisabled: true } };
export const Tom: Story = { args: { description: 'Dagen då ni tar upp ärendet igen.' } };

export const LångaOrd: Story = {
  name: 'Långa ord',
  args: {
    label: `${LONG_WORDS[2]}ens ${LONG_WORDS[4]}`,
    description: `Gäller också ${LONG_WORDS[1]}.`,
    errorMessage: `Ange en dag efter ${LONG_WORDS[0]}ns beslut.`,
  },
};

export const Smal: Story = {
  ...LångaOrd,
  name: 'Smal',
  tags: ['narrow'],
  globals: { viewport: { value: 'zoom400' } },
};

export const Täthet: Story = {
  tags: ['visual'],
  args: { value: '2026-11-24' },
  render: (args) => <Densities>{() => <DateTextField {...args} />}</Densities>,
};

/** In a dialog the calendar is a layer above it: Esc closes the calendar alone. */
export const ISammanhang: Story = {
  name: 'I sammanhang',
  render: (args) => (
    <Dialog title="Bevaka ärendet" isOpen onClose={() => undefined} actions={<Button>Avbryt</Button>}>
      <Owned value={args.value}>
        {(value, change) => <DateTextField {...args} value={value} onChange={(text) => change(text)} />}
      </Owned>
    </Dialog>
  ),
  play: async () => {
    await userEvent.click(field());
    await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}');
    await calendar();
    await userEvent.keyboard('{Escape}');
    await isClosed();
    await expect(within(document.body).getByRole('dialog', { name: 'Bevaka ärendet' })).toBeVisible();
    await waitFor(() => expect(field()).toHaveFocus());
  },
};

/** The calendar open below its field. */
export const Kalender: Story = {
  tags: ['visual'],
  args: { value: '2026-11-24' },
  play: async () => {
    await userEvent.click(
      within(document.body).getByRole('button', { name: 'Öppna kalendern: Bevaka till' }),
    );
    await calendar();
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
    write: async ({ args, canvasElement }) => {
      await userEvent.keyboard('24/11');
      await expect(args.onChange).toHaveBeenLastCalledWith('24/11', { kind: 'date', date: '2026-11-24' });
      await expect(within(canvasElement).getByText('tisdag 24 november 2026')).toBeVisible();
      await expect(field()).toHaveAccessibleDescription('tisdag 24 november 2026');
    },
    open: async () => {
      await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}');
      const open = within(await calendar());
      await expect(open.getByRole('gridcell', { name: 'tisdag 24 november 2026' })).toHaveFocus();
    },
    choose: async ({ args }) => {
      await userEvent.keyboard('{ArrowDown}{Enter}');
      await isClosed();
      await expect(args.onChange).toHaveBeenLastCalledWith('2026-12-01', {
        kind: 'date',
        date: '2026-12-01',
      });
      await expect(field()).toHaveValue('2026-12-01');
      await waitFor(() => expect(field()).toHaveFocus());
    },
    close: async () => {
      await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}');
      await calendar();
      await userEvent.keyboard('{ArrowUp}{Escape}');
      await isClosed();
      await expect(field()).toHaveValue('2026-12-01');
      await waitFor(() => expect(field()).toHaveFocus());
    },
  }),
};

/** The complaint comes when the field is left, not before, and not while the calendar is open. */
export const Klagar: Story = {
  tags: ['!dev', '!autodocs'],
  args: { min: '2026-11-02', max: '2026-12-31' },
  play: async ({ canvasElement, step }) => {
    const canvas = within(canvasElement);
    const write = async (text: string) => {
      await userEvent.clear(field());
      await userEvent.keyboard(text);
    };
    await userEvent.click(field());
    for (const [text, complaint] of [
      ['31/2', 'Datumet finns inte i kalendern. Kontrollera dag och månad.'],
      ['onsdag 24 november 2026', 'Veckodagen är en annan det datumet. Kontrollera vilket som är rätt.'],
      ['2026-11-01', 'Datumet är för tidigt. Ange 2 november 2026 eller senare.'],
      ['2027-01-01', 'Datumet är för sent. Ange 31 december 2026 eller tidigare.'],
    ] as const) {
      await step(text, async () => {
        await write(text);
        await userEvent.tab();
        await expect(canvas.getByText(complaint)).toBeVisible();
        await expect(field()).toHaveValue(text);
        await expect(field()).toBeInvalid();
        await userEvent.click(field());
      });
    }
    await step('mended, it falls silent at once', async () => {
      await write('24/11');
      await expect(field()).toBeValid();
    });
  },
};

const left = fn();

/** Whoever listens for the field being left hears nothing while the worker is in its calendar. */
export const LämnasInteFörKalendern: Story = {
  tags: ['!dev', '!autodocs'],
  render: (args) => (
    <div onBlur={left}>
      <Owned value={args.value}>
        {(value, change) => <DateTextField {...args} value={value} onChange={(text) => change(text)} />}
      </Owned>
    </div>
  ),
  play: async () => {
    left.mockClear();
    await userEvent.click(field());
    await userEvent.keyboard('snart{Alt>}{ArrowDown}{/Alt}');
    await calendar();
    await userEvent.keyboard('{ArrowDown}{Escape}');
    await isClosed();
    await waitFor(() => expect(field()).toHaveFocus());
    await expect(left).not.toHaveBeenCalled();
    await expect(field()).toBeValid();
    await userEvent.tab();
    await expect(left).toHaveBeenCalledOnce();
    await expect(field()).toBeInvalid();
    await userEvent.click(field());
  },
};

/** The owner holds the date itself: what was written stays until the field is left. */
export const Datumvärde: Story = {
  tags: ['!dev', '!autodocs'],
  render: () => (
    <Owned value="">
      {(value, change) => (
        <DateValueField label="Bevaka till" today={TODAY} looks="back" value={value} onChange={change} />
      )}
    </Owned>
  ),
  play: async () => {
    await userEvent.click(field());
    await userEvent.keyboard('31/10');
    await expect(field()).toHaveValue('31/10');
    await userEvent.tab();
    await expect(field()).toHaveValue('2026-10-31');
    await userEvent.click(field());
    await userEvent.clear(field());
    await userEvent.keyboard('i julas{Tab}');
    await expect(field()).toHaveValue('i julas');
    await userEvent.click(field());
    await userEvent.clear(field());
    await userEvent.paste('\u00a02026-11-02\n');
    await userEvent.tab();
    await expect(field()).toHaveValue('2026-11-02');
    field().focus();
  },
};

export const Skärmläsare: Story = {
  tags: ['!dev', '!autodocs'],
  args: { value: '2026-11-24', isRequired: true },
  play: async ({ canvasElement }) => {
    const said = (await readAloud(canvasElement)).join('\n');
    await expect(said).toMatch(/textbox, Bevaka till .*tisdag 24 november 2026/);
    await expect(said).toMatch(/key shortcuts Alt\+ArrowDown/);
    await expect(said).toMatch(/button, Öppna kalendern: Bevaka till/);
  },
};
