import type { Meta, StoryObj } from '@storybook/react-vite';
import { ActorList, type ActorListProps } from '@samla/ui/ActorList';
import { meta as about } from '@samla/ui/ActorList/meta';
import { Button } from '@samla/ui/Button';
import { PersonBanner } from '@samla/ui/PersonBanner';
import { expect, fn, userEvent, within } from 'storybook/test';
import { Densities } from '../../support/densities.tsx';
import { LONG_NAME, LONG_WORDS } from '../../support/longWords.ts';
import { pressTab } from '../../support/pressTab.ts';
import { keyStory } from '../../support/proveKeys.ts';
import { readAloud } from '../../support/readAloud.ts';

const onCall = fn();

const call = (name: string) => (
  <Button variant="quiet" label={`Skriv till ${name}`} onPress={() => onCall(name)}>
    Skriv
  </Button>
);

const ACTORS: ActorListProps['actors'] = [
  {
    id: 'jenny',
    role: 'Vårdnadshavare',
    name: 'Nilsson, Jenny',
    contacts: [
      { kind: 'phone', text: '070-174 06 35', href: 'tel:+46701740635' },
      { kind: 'email', text: 'jenny.nilsson@exempel.example', href: 'mailto:jenny.nilsson@exempel.example' },
    ],
    actions: call('Nilsson, Jenny'),
  },
  {
    id: 'dold',
    role: 'Vårdnadshavare',
    name: 'Skyddad identitet',
    protection: 'Skyddad folkbokföring',
    contacts: [{ kind: 'phone', text: '070-174 06 99', href: 'tel:+46701740699' }],
    actions: call('skyddad vårdnadshavare'),
  },
  {
    id: 'skola',
    role: 'Anmälare',
    name: 'Ärvinge skola',
    facts: ['Kurator'],
    contacts: [{ kind: 'address', text: 'Ärvingevägen 3, Kista' }],
  },
];

const meta = {
  title: 'Komponenter/Person och ärende/Aktörer',
  component: ActorList,
  parameters: { about },
  args: { label: 'Aktörer', actors: ACTORS, onAction: fn() },
  beforeEach: () => void onCall.mockClear(),
} satisfies Meta<typeof ActorList>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Standard: Story = {};

/** A protected actor: the marking first, and no way to reach the person anywhere in the page. */
export const Tillstånd: Story = {
  tags: ['visual', 'forced-colors'],
  render: (args) => (
    <div style={{ display: 'grid', gap: 16 }}>
      <ActorList {...args} />
      <div style={{ maxInlineSize: 420 }}>
        <ActorList {...args} label="Smalt" />
      </div>
    </div>
  ),
  play: async ({ canvasElement }) => {
    const rows = within(canvasElement).getAllByRole('row', { name: /Skyddad identitet/ });
    await expect(rows).toHaveLength(2);
    for (const row of rows) await expect(row.textContent).toMatch(/^ ?Skyddad folkbokföring/);
    await expect(canvasElement.innerHTML).not.toContain('06 99');
    await expect(canvasElement.innerHTML).not.toContain('46701740699');
  },
};

export const Laddar: Story = { args: { actors: [], isLoading: true } };
export const Tom: Story = { args: { actors: [] } };

export const LångaOrd: Story = {
  name: 'Långa ord',
  args: {
    actors: LONG_WORDS.map((word, index) => ({
      id: word,
      role: word,
      name: LONG_NAME,
      protection: index === 1 ? 'Sekretessmarkering' : null,
      contacts: [{ kind: 'email', text: 'fornamn.mycketlangtefternamn@exempel.kommun.example' }],
      actions: call(word),
    })),
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
    <Densities>{(density) => <ActorList {...args} label={`Aktörer, ${density}`} />}</Densities>
  ),
};

export const ISammanhang: Story = {
  name: 'I sammanhang',
  render: (args) => (
    <div style={{ maxInlineSize: 720, display: 'grid', gap: 12 }}>
      <PersonBanner name="Nilsson, Alva" identity="180412-9824" facts={['8 år']} protection={null} />
      <h3>Aktörer</h3>
      <ActorList {...args} />
    </div>
  ),
};

const row = (canvasElement: HTMLElement, name: RegExp) => within(canvasElement).getByRole('row', { name });

export const Tangentbord: Story = {
  render: (args) => (
    <>
      <ActorList {...args} />
      <Button>Efter listan</Button>
    </>
  ),
  ...keyStory(about, {
    rows: async ({ canvasElement }) => {
      await userEvent.tab();
      await expect(row(canvasElement, /Jenny/)).toHaveFocus();
      await userEvent.keyboard('{ArrowDown}');
      await expect(row(canvasElement, /Skyddad/)).toHaveFocus();
      await userEvent.keyboard('{ArrowUp}');
      await expect(row(canvasElement, /Jenny/)).toHaveFocus();
    },
    ends: async ({ canvasElement }) => {
      await userEvent.keyboard('{End}');
      await expect(row(canvasElement, /Ärvinge/)).toHaveFocus();
      await userEvent.keyboard('{Home}');
      await expect(row(canvasElement, /Jenny/)).toHaveFocus();
    },
    inside: async ({ canvasElement }) => {
      const canvas = within(canvasElement);
      await userEvent.keyboard('{ArrowRight}');
      await expect(canvas.getByRole('link', { name: '070-174 06 35' })).toHaveFocus();
      await userEvent.keyboard('{ArrowRight}{ArrowRight}{Enter}');
      await expect(onCall).toHaveBeenLastCalledWith('Nilsson, Jenny');
      await userEvent.keyboard('{ArrowLeft}{ArrowLeft}{ArrowLeft}');
      await expect(row(canvasElement, /Jenny/)).toHaveFocus();
    },
    act: async ({ args }) => {
      await userEvent.keyboard('{End}{Enter}');
      await expect(args.onAction).toHaveBeenLastCalledWith('skola');
    },
    leave: async ({ canvasElement }) => {
      await pressTab();
      await expect(within(canvasElement).getByRole('button', { name: 'Efter listan' })).toHaveFocus();
      await pressTab({ shift: true });
      await expect(row(canvasElement, /Ärvinge/)).toHaveFocus();
    },
  }),
};

export const Skärmläsare: Story = {
  tags: ['!dev', '!autodocs'],
  play: async ({ canvasElement }) => {
    const said = (await readAloud(canvasElement)).join('; ');
    await expect(said).toContain('Skyddad identitet, Skyddad folkbokföring, Vårdnadshavare');
    await expect(said).toContain('Telefon');
    await expect(said).not.toContain('06 99');
  },
};
