import type { Meta, StoryObj } from '@storybook/react-vite';
import { PeriodLine } from '@samla/ui/PeriodLine';
import type { PeriodRow } from '@samla/ui/PeriodLine';
import { meta as about } from '@samla/ui/PeriodLine/meta';
import { PersonBanner } from '@samla/ui/PersonBanner';
import { expect, fn, userEvent, waitFor, within } from 'storybook/test';
import { Densities } from '../../support/densities.tsx';
import { LONG_NAME, LONG_WORDS } from '../../support/longWords.ts';
import { keyStory } from '../../support/proveKeys.ts';
import { readAloud } from '../../support/readAloud.ts';

const ROWS: readonly PeriodRow[] = [
  {
    id: 'placement',
    name: 'Placering',
    periods: [
      { id: 'jour', name: 'Jourhemmet Lind', from: '2025-02-11', to: '2025-03-31' },
      { id: 'berg', name: 'Familjehemmet Berg', from: '2025-04-01', to: '2026-06-14' },
      { id: 'aker', name: 'Familjehemmet Åkerman', from: '2026-06-15', to: null },
    ],
  },
  {
    id: 'care',
    name: 'Vård',
    periods: [
      { id: 'sol', name: 'Enligt SoL', from: '2025-02-11', to: '2025-05-19', tone: 4 },
      { id: 'lvu', name: 'Enligt LVU 2 §', from: '2025-05-20', to: null, tone: 4 },
    ],
  },
  {
    id: 'support',
    name: 'Öppna insatser',
    periods: [
      { id: 'contact', name: 'Kontaktperson', from: '2025-09-01', to: '2026-08-31', tone: 7 },
      { id: 'talk', name: 'Stödsamtal', from: '2025-10-15', to: '2026-01-31', tone: 7 },
      { id: 'family', name: 'Familjebehandling', from: '2026-02-01', to: '2026-12-31', tone: 7 },
    ],
  },
];

const meta = {
  title: 'Komponenter/Person och ärende/Periodlinje',
  component: PeriodLine,
  parameters: { about },
  args: { title: 'Insatser och placeringar', rows: ROWS, today: '2026-11-02', onOpen: fn() },
} satisfies Meta<typeof PeriodLine>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Standard: Story = { tags: ['visual'] };

export const Tillstånd: Story = {
  tags: ['visual', 'forced-colors'],
  render: ({ onOpen: _, ...args }) => (
    <div style={{ display: 'grid', gap: 16 }}>
      <PeriodLine {...args} title="Bara att läsa" />
      <PeriodLine
        {...args}
        title="Korta perioder, samma dag och en tom rad"
        rows={[
          {
            id: 'short',
            name: 'Omhändertagande',
            periods: [
              { id: 'a', name: 'Akut', from: '2026-03-02', to: '2026-03-02' },
              { id: 'b', name: 'Akut', from: '2026-03-09', to: '2026-03-12' },
              { id: 'c', name: 'Omedelbart', from: '2026-03-09', to: '2026-04-20' },
            ],
          },
          { id: 'none', name: 'Bistånd', periods: [] },
        ]}
      />
    </div>
  ),
};

export const Laddar: Story = { args: { isLoading: true } };
export const Tom: Story = { args: { rows: [], emptyText: 'Inga insatser har beslutats.' } };

const LONG: readonly PeriodRow[] = [
  {
    id: 'long',
    name: LONG_WORDS[2],
    periods: [
      { id: 'a', name: `${LONG_WORDS[0]} hos ${LONG_NAME}`, from: '2019-01-01', to: '2022-06-30' },
      { id: 'b', name: LONG_WORDS[1], from: '2022-01-01', to: '2022-01-31' },
      { id: 'c', name: LONG_WORDS[4], from: '2026-10-30', to: null },
    ],
  },
];
export const LångaOrd: Story = { name: 'Långa ord', args: { title: LONG_WORDS.join(' och '), rows: LONG } };
export const Smal: Story = {
  ...LångaOrd,
  name: 'Smal',
  tags: ['narrow', 'visual'],
  globals: { viewport: { value: 'zoom400' } },
};
export const Täthet: Story = {
  render: (args) => <Densities>{() => <PeriodLine {...args} />}</Densities>,
};

export const ISammanhang: Story = {
  name: 'I sammanhang',
  render: (args) => (
    <article style={{ display: 'grid', gap: 12 }}>
      <PersonBanner name="Nilsson, Alva" identity="180412-9824" protection={null} headingLevel={2} />
      <PeriodLine {...args} />
    </article>
  ),
};

const focused = () => document.activeElement?.textContent;

export const Tangentbord: Story = {
  ...keyStory(about, {
    move: async ({ canvasElement }) => {
      await within(canvasElement).findByRole('button', { name: /^Jourhemmet Lind/ });
      await userEvent.tab();
      await userEvent.tab();
      await expect(focused()).toBe('Jourhemmet Lind 11 februari 2025 – 31 mars 2025');
      await userEvent.keyboard('{ArrowRight}');
      await expect(focused()).toBe('Familjehemmet Berg 1 april 2025 – 14 juni 2026');
      await userEvent.keyboard('{ArrowLeft}{ArrowLeft}');
      await expect(focused()).toMatch(/^Jourhemmet Lind/);
    },
    edge: async () => {
      await userEvent.keyboard('{End}');
      await expect(focused()).toBe('Familjehemmet Åkerman, tills vidare från 15 juni 2026');
      await userEvent.keyboard('{ArrowRight}');
      await expect(focused()).toMatch(/^Familjehemmet Åkerman/);
      await userEvent.keyboard('{Home}');
      await expect(focused()).toMatch(/^Jourhemmet Lind/);
    },
    row: async () => {
      await userEvent.keyboard('{ArrowRight}');
      await userEvent.tab();
      await expect(focused()).toMatch(/^Enligt SoL/);
      await userEvent.tab({ shift: true });
      // back to where one was in the row
      await expect(focused()).toMatch(/^Familjehemmet Berg/);
    },
    open: async ({ args }) => {
      await userEvent.keyboard('{Enter}');
      await expect(args.onOpen).toHaveBeenLastCalledWith(expect.objectContaining({ id: 'berg' }));
      await userEvent.keyboard(' ');
      await expect(args.onOpen).toHaveBeenCalledTimes(2);
    },
    table: async ({ canvasElement }) => {
      const canvas = within(canvasElement);
      await userEvent.tab({ shift: true });
      const button = canvas.getByRole('button', { name: 'Visa som tabell' });
      await expect(button).toHaveFocus();
      await userEvent.keyboard('{Enter}');
      await expect(canvas.getByRole('rowheader', { name: 'Familjehemmet Åkerman' })).toBeVisible();
      await expect(button).toHaveFocus();
      await expect(button).toHaveAccessibleName('Visa som tidslinje');
      await userEvent.keyboard(' ');
      await expect(canvas.queryByRole('table')).toBeNull();
      await expect(button).toHaveFocus();
    },
  }),
};

/** Pointing shows the dates; pressing opens. */
export const Muspekare: Story = {
  tags: ['!dev', '!autodocs'],
  play: async ({ args, canvasElement }) => {
    const period = await within(canvasElement).findByRole('button', { name: /^Stödsamtal/ });
    await userEvent.hover(period);
    await waitFor(() =>
      expect(canvasElement).toHaveTextContent('Stödsamtal, 15 oktober 2025 – 31 januari 2026'),
    );
    await userEvent.click(period);
    await expect(args.onOpen).toHaveBeenCalledWith(expect.objectContaining({ id: 'talk' }));
  },
};

export const Skärmläsare: Story = {
  tags: ['!dev', '!autodocs'],
  play: async ({ canvasElement }) => {
    await within(canvasElement).findByRole('button', { name: /^Jourhemmet Lind/ });
    const said = (await readAloud(canvasElement)).join(' | ');
    await expect(said).toContain('group, Insatser och placeringar |');
    await expect(said).toContain('list, Placering');
    await expect(said).toContain('button, Familjehemmet Åkerman, tills vidare från 15 juni 2026');
    await expect(said).not.toContain('2026 | jan');
  },
};
