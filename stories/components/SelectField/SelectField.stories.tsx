import { SelectField } from '@samla/ui/SelectField';
import { meta as about } from '@samla/ui/SelectField/meta';
import { TextField } from '@samla/ui/TextField';
import type { Decorator, Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, userEvent, waitFor, within } from 'storybook/test';
import { BeforeButton } from '../../support/BeforeButton.tsx';
import { Densities } from '../../support/densities.tsx';
import { FieldStates } from '../../support/FieldStates.tsx';
import { LONG_TEXT, LONG_WORDS } from '../../support/longWords.ts';
import { Owned } from '../../support/Owned.tsx';
import { pressTab } from '../../support/pressTab.ts';
import { keyStory } from '../../support/proveKeys.ts';
import { readAloud } from '../../support/readAloud.ts';

const CHOICES = [
  { id: 'in', name: 'Inkommen' },
  { id: 'assess', name: 'Förhandsbedömning', detail: '14 dagar' },
  { id: 'inquiry', name: 'Utredning', detail: '4 månader' },
  { id: 'communicate', name: 'Kommunicering' },
  { id: 'decide', name: 'Beslut' },
  { id: 'follow', name: 'Uppföljning' },
];

const meta = {
  title: 'Komponenter/Formulär/Listruta',
  component: SelectField,
  parameters: { about },
  args: { label: 'Steg', choices: CHOICES, selectedId: 'assess', onSelect: fn() },
  render: (args) => (
    <Owned value={args.selectedId} onChange={(id) => args.onSelect(id ?? '')}>
      {(selectedId, onSelect) => <SelectField {...args} selectedId={selectedId} onSelect={onSelect} />}
    </Owned>
  ),
} satisfies Meta<typeof SelectField>;
export default meta;
type Story = StoryObj<typeof meta>;

const ERROR = 'Steget saknas. Välj det steg som ärendet är i.';
const beforeButton: Decorator = (Story) => (
  <BeforeButton>
    <Story />
  </BeforeButton>
);
const button = (canvas: HTMLElement) => within(canvas).getByRole('button', { name: /Steg/ });
const list = () => within(document.body).findByRole('listbox');
const option = (name: RegExp) => within(document.body).getByRole('option', { name });
const closed = () => waitFor(() => expect(within(document.body).queryByRole('listbox')).toBeNull());

export const Standard: Story = {};

export const Tillstånd: Story = {
  tags: ['visual', 'forced-colors'],
  render: (args) => (
    <FieldStates error={ERROR} changedFrom="Inkommen">
      {(label, { isEmpty, ...state }) => (
        <SelectField {...args} {...state} label={label} selectedId={isEmpty ? null : args.selectedId} />
      )}
    </FieldStates>
  ),
};

export const Öppen: Story = {
  tags: ['visual', 'forced-colors'],
  play: async ({ canvasElement }) => {
    await userEvent.click(button(canvasElement));
    await list();
    await expect(option(/Förhandsbedömning/)).toHaveAttribute('aria-selected', 'true');
  },
};

export const Fel: Story = {
  args: { selectedId: null, errorMessage: ERROR, isRequired: true },
  play: async ({ canvasElement }) => {
    await expect(button(canvasElement)).toHaveAccessibleDescription(ERROR);
  },
};

/** Read only it is text: it can be reached and copied, and does not look as if it opens. */
export const Skrivskyddad: Story = {
  args: { isReadOnly: true },
  play: async ({ canvasElement }) => {
    const text = within(canvasElement).getByRole('textbox', { name: 'Steg' });
    await expect(text).toHaveValue('Förhandsbedömning');
    await expect(text).toHaveAttribute('readonly');
  },
};
export const Inaktiverad: Story = { args: { isDisabled: true } };
export const Laddar: Story = { args: { choices: [], selectedId: null, isLoading: true } };

export const Tom: Story = {
  args: { choices: [], selectedId: null },
  play: async ({ canvasElement }) => {
    await userEvent.click(button(canvasElement));
    await expect(await within(document.body).findByText('Det finns inget att välja')).toBeVisible();
  },
};

export const LångaOrd: Story = {
  name: 'Långa ord',
  args: {
    label: `Steg i ${LONG_WORDS.join(' och ')}`,
    choices: LONG_WORDS.map((name) => ({ id: name, name, detail: 'Familjehemsplacering' })),
    selectedId: LONG_WORDS[4],
    description: LONG_TEXT,
    errorMessage: `${LONG_WORDS[0]} saknas. Ange ${LONG_WORDS[2]}.`,
  },
};

export const Smal: Story = {
  ...LångaOrd,
  name: 'Smal',
  tags: ['narrow'],
  globals: { viewport: { value: 'zoom400' } },
  play: async ({ canvasElement }) => {
    await userEvent.click(button(canvasElement));
    await list();
  },
};

export const Täthet: Story = {
  tags: ['visual'],
  render: (args) => <Densities>{() => <SelectField {...args} />}</Densities>,
};

export const ISammanhang: Story = {
  name: 'I sammanhang',
  render: (args) => (
    <form style={{ display: 'grid', gap: 12, maxInlineSize: 420 }}>
      <TextField label="Rubrik" value="Ansökan om bistånd" onChange={() => undefined} />
      <SelectField {...args} description="Nästa steg föreslås när det här är klart." />
    </form>
  ),
};

export const Tangentbord: Story = {
  decorators: [beforeButton],
  ...keyStory(about, {
    through: async ({ canvasElement }) => {
      await pressTab();
      await expect(button(canvasElement)).toHaveFocus();
      await pressTab();
      await expect(within(canvasElement).getByRole('button', { name: 'Spara' })).toHaveFocus();
      await pressTab({ shift: true });
      await expect(button(canvasElement)).toHaveFocus();
    },
    open: async ({ canvasElement }) => {
      for (const key of ['{Enter}', ' ', '{ArrowDown}', '{ArrowUp}']) {
        await userEvent.keyboard(key);
        await list();
        await waitFor(() => expect(option(/Förhandsbedömning/)).toHaveFocus());
        await userEvent.keyboard('{Escape}');
        await closed();
        await waitFor(() => expect(button(canvasElement)).toHaveFocus());
      }
    },
    step: async ({ canvasElement }) => {
      await userEvent.keyboard('{ArrowRight}');
      await expect(button(canvasElement)).toHaveTextContent('Utredning');
      await userEvent.keyboard('{ArrowLeft}');
      await expect(button(canvasElement)).toHaveTextContent('Förhandsbedömning');
    },
    letter: async ({ canvasElement }) => {
      await userEvent.keyboard('u');
      await waitFor(() => expect(button(canvasElement)).toHaveTextContent('Utredning'));
    },
    move: async () => {
      // letters are read as one word until there is a pause
      await new Promise((resolve) => setTimeout(resolve, 1100));
      await userEvent.keyboard('{Enter}');
      await list();
      await waitFor(() => expect(option(/Utredning/)).toHaveFocus());
      await userEvent.keyboard('{ArrowDown}');
      await expect(option(/Kommunicering/)).toHaveFocus();
      await userEvent.keyboard('{ArrowUp}');
      await expect(option(/Utredning/)).toHaveFocus();
    },
    ends: async () => {
      await userEvent.keyboard('{End}');
      await expect(option(/Uppföljning/)).toHaveFocus();
      await userEvent.keyboard('{Home}');
      await expect(option(/Inkommen/)).toHaveFocus();
    },
    choose: async ({ canvasElement, args }) => {
      await userEvent.keyboard('{Enter}');
      await closed();
      await expect(args.onSelect).toHaveBeenLastCalledWith('in');
      await waitFor(() => expect(button(canvasElement)).toHaveFocus());
      await userEvent.keyboard('{Enter}');
      await list();
      await userEvent.keyboard('{End} ');
      await closed();
      await expect(args.onSelect).toHaveBeenLastCalledWith('follow');
    },
    close: async ({ canvasElement, args }) => {
      await waitFor(() => expect(button(canvasElement)).toHaveFocus());
      await userEvent.keyboard('{Enter}');
      await list();
      await userEvent.keyboard('{Home}{Escape}');
      await closed();
      await expect(args.onSelect).toHaveBeenLastCalledWith('follow');
      await waitFor(() => expect(button(canvasElement)).toHaveFocus());
    },
  }),
};

export const Skärmläsare: Story = {
  tags: ['!dev', '!autodocs'],
  args: { isRequired: true, description: 'Visas i arbetslistan.', errorMessage: ERROR },
  play: async ({ canvasElement }) => {
    await expect((await readAloud(canvasElement)).join('|')).toContain(
      `button, Förhandsbedömning 14 dagar Steg (obligatoriskt), Visas i arbetslistan. ${ERROR}`,
    );
  },
};
