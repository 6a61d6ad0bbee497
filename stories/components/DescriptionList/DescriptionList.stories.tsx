import type { Meta, StoryObj } from '@storybook/react-vite';
import { DescriptionList } from '@samla/ui/DescriptionList';
import { meta as about } from '@samla/ui/DescriptionList/meta';
import { FormSection } from '@samla/ui/FormSection';
import { expect, fn, userEvent, waitFor, within } from 'storybook/test';
import { Densities } from '../../support/densities.tsx';
import { LONG_NAME, LONG_TEXT, LONG_WORDS } from '../../support/longWords.ts';
import { keyStory } from '../../support/proveKeys.ts';
import { readAloud } from '../../support/readAloud.ts';

const meta = {
  title: 'Komponenter/Data/Beskrivningslista',
  component: DescriptionList,
  parameters: { about },
  args: {
    items: [
      { term: 'Namn', value: 'Nilsson, Alva' },
      { term: 'Personnummer', value: '180412-9824', isNumeric: true, isCopyable: true },
      { term: 'Folkbokföringsadress', value: 'Trondheimsgatan 14, 164 30 Kista' },
      { term: 'Vårdnadshavare', value: 'Nilsson, Jenny' },
      { term: 'Ärendenummer', value: 'BOU-2026-0412', isNumeric: true, isCopyable: true },
      { term: 'Inkommen', value: '2 november 2026 kl. 09.12', isNumeric: true },
    ],
    onCopy: fn(),
  },
} satisfies Meta<typeof DescriptionList>;
export default meta;
type Story = StoryObj<typeof meta>;

const SOME_MISSING = [
  { term: 'Telefon', value: null },
  { term: 'E-post', value: 'jenny.nilsson@exempel.example', isCopyable: true },
  { term: 'Tolk', value: null },
  { term: 'Godkänt belopp', value: '1 234,50 kr', isNumeric: true },
] as const;

export const Standard: Story = {};

export const Tillstånd: Story = {
  tags: ['visual', 'forced-colors'],
  render: (args) => (
    <div style={{ display: 'grid', gap: 24 }}>
      <DescriptionList {...args} columns={2} />
      <div style={{ maxInlineSize: 420 }}>
        <DescriptionList {...args} items={SOME_MISSING} />
      </div>
      <div style={{ maxInlineSize: 200 }}>
        <DescriptionList {...args} items={SOME_MISSING} />
      </div>
    </div>
  ),
};

export const Tom: Story = {
  args: {
    items: [
      { term: 'Telefon', value: null, isCopyable: true },
      { term: 'E-post', value: null },
    ],
  },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await expect(canvas.getAllByText('Uppgift saknas')).toHaveLength(2);
    await expect(canvas.queryByRole('button')).toBeNull();
  },
};

export const LångaOrd: Story = {
  name: 'Långa ord',
  args: {
    items: [
      { term: LONG_WORDS[2], value: LONG_NAME, isCopyable: true },
      { term: LONG_WORDS[4], value: LONG_TEXT },
    ],
  },
};

export const Smal: Story = {
  ...LångaOrd,
  name: 'Smal',
  tags: ['narrow'],
  globals: { viewport: { value: 'zoom400' } },
};

export const Täthet: Story = {
  render: (args) => <Densities>{() => <DescriptionList {...args} items={SOME_MISSING} />}</Densities>,
};

export const ISammanhang: Story = {
  name: 'I sammanhang',
  render: (args) => (
    <FormSection title="Barnet">
      <DescriptionList {...args} columns={2} />
    </FormSection>
  ),
};

export const Tangentbord: Story = {
  ...keyStory(about, {
    copy: async ({ args, canvasElement }) => {
      const canvas = within(canvasElement);
      await userEvent.tab();
      await expect(canvas.getByRole('button', { name: 'Kopiera personnummer' })).toHaveFocus();
      await userEvent.keyboard('{Enter}');
      await userEvent.keyboard(' ');
      await expect(args.onCopy).toHaveBeenCalledTimes(2);
      await expect(args.onCopy).toHaveBeenLastCalledWith('Personnummer');
      await waitFor(() => expect(canvas.getByText(/Personnummer kopierat/)).toBeInTheDocument());
    },
  }),
};

/** The clipboard may refuse: the worker is told, and what to do instead. */
export const GickInteAttKopiera: Story = {
  tags: ['!dev', '!autodocs'],
  args: { onCopy: fn(() => Promise.reject(new Error('no clipboard'))) },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await userEvent.click(canvas.getByRole('button', { name: 'Kopiera ärendenummer' }));
    await waitFor(() => expect(canvas.getByText(/gick inte att kopiera/)).toBeInTheDocument());
  },
};

export const Skärmläsare: Story = {
  tags: ['!dev', '!autodocs'],
  play: async ({ canvasElement }) => {
    const said = await readAloud(canvasElement);
    await expect(said.join('; ')).toContain('Personnummer');
    await expect(said).toContain('button, Kopiera personnummer');
  },
};
