import { useState } from 'react';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { CalculationTable, type CalculationTableProps, type WrittenAmount } from '@samla/ui/CalculationTable';
import { meta as about } from '@samla/ui/CalculationTable/meta';
import { DecisionPanel } from '@samla/ui/DecisionPanel';
import { expect, fn, userEvent, waitFor, within } from 'storybook/test';
import { Densities } from '../../support/densities.tsx';
import { LONG_TEXT, LONG_WORDS } from '../../support/longWords.ts';
import { pressTab } from '../../support/pressTab.ts';
import { keyStory } from '../../support/proveKeys.ts';
import { readAloud } from '../../support/readAloud.ts';

const COLUMNS = [
  { id: 'asked', header: 'Ansökt' },
  { id: 'granted', header: 'Godkänt' },
];

const COSTS: CalculationTableProps['sections'][number] = {
  id: 'costs',
  heading: 'Kostnader',
  rows: [
    {
      id: 'norm',
      label: 'Riksnorm',
      amounts: { granted: 492_000 },
      explanation: 'Ensamstående 3 910 kr, gemensamma kostnader för en person 1 010 kr.',
    },
    {
      id: 'rent',
      label: 'Boendekostnad',
      note: 'Hämtat från hyresavin',
      amounts: { asked: 712_350, granted: 712_350 },
      editable: ['granted'],
    },
    { id: 'power', label: 'El', amounts: { asked: 41_200, granted: 41_200 }, editable: ['granted'] },
  ],
  sum: { label: 'Summa kostnader', amounts: { granted: 1_245_550 } },
};
const INCOMES: CalculationTableProps['sections'][number] = {
  id: 'incomes',
  heading: 'Inkomster',
  rows: [
    { id: 'housing', label: 'Bostadsbidrag', amounts: { granted: -180_000 }, editable: ['granted'] },
    { id: 'wage', label: 'Lön', amounts: { granted: null }, editable: ['granted'] },
  ],
  sum: { label: 'Summa inkomster', amounts: { granted: -180_000 } },
};

const meta = {
  title: 'Komponenter/Person och ärende/Beräkning',
  component: CalculationTable,
  parameters: { about },
  args: {
    caption: 'Beräkning för november 2026',
    columns: COLUMNS,
    sections: [COSTS, INCOMES],
    result: { label: 'Bistånd att betala ut', amounts: { granted: 1_065_550 } },
    onChange: fn(),
  },
} satisfies Meta<typeof CalculationTable>;
export default meta;
type Story = StoryObj<typeof meta>;

/** An owner that counts: sums what is approved, and cannot while an amount cannot be read. */
function Counting(args: CalculationTableProps) {
  const [written, setWritten] = useState<Readonly<Record<string, WrittenAmount>>>({});
  const sections = args.sections.map((section) => {
    const rows = section.rows.map((row) =>
      row.id in written ? { ...row, amounts: { ...row.amounts, granted: written[row.id] ?? null } } : row,
    );
    const granted = rows.map((row) => row.amounts['granted'] ?? 0);
    const sum = granted.every((one) => typeof one === 'number') ? granted.reduce((a, b) => a + b, 0) : null;
    return { ...section, rows, sum: { label: section.sum?.label ?? 'Summa', amounts: { granted: sum } } };
  });
  const sums = sections.map(({ sum }) => sum.amounts.granted);
  const result = sums.every((one) => one !== null) ? sums.reduce((a, b) => a + b, 0) : null;
  return (
    <CalculationTable
      {...args}
      sections={sections}
      result={{ label: args.result.label, amounts: { granted: result } }}
      onChange={(row, column, value) => {
        args.onChange?.(row, column, value);
        setWritten((before) => ({ ...before, [row]: value }));
      }}
    />
  );
}

export const Standard: Story = { render: (args) => <Counting {...args} /> };

export const Tillstånd: Story = {
  tags: ['visual', 'forced-colors'],
  render: (args) => (
    <div style={{ maxInlineSize: 640 }}>
      <Counting {...args} />
    </div>
  ),
  play: async ({ canvasElement }) => {
    await userEvent.click(within(canvasElement).getByRole('button', { name: 'Visa hur riksnorm är räknad' }));
    await expect(within(canvasElement).getByText(/Ensamstående 3 910 kr/)).toBeVisible();
  },
};

/** Told by the owner, or by the cell itself once it is left; nothing is counted meanwhile. */
export const Fel: Story = {
  tags: ['visual'],
  render: (args) => (
    <div style={{ maxInlineSize: 640 }}>
      <Counting
        {...args}
        sections={[
          COSTS,
          {
            ...INCOMES,
            rows: INCOMES.rows.map((row) =>
              row.id === 'housing' ? { ...row, errors: { granted: 'Ange bidraget för november.' } } : row,
            ),
          },
        ]}
      />
    </div>
  ),
  play: async ({ args, canvasElement }) => {
    const canvas = within(canvasElement);
    const wage = canvas.getByRole('textbox', { name: 'Lön Godkänt' });
    await userEvent.type(wage, '12oo');
    await expect(wage).not.toHaveAttribute('aria-invalid');
    await userEvent.tab({ shift: true });
    await expect(wage).toHaveValue('12oo');
    await expect(wage).toHaveAccessibleDescription(/går inte att läsa/);
    await expect(args.onChange).toHaveBeenLastCalledWith('wage', 'granted', '12oo');
    await expect(canvas.getAllByText('Kan inte räknas än')).toHaveLength(2);
    await expect(canvas.getByRole('textbox', { name: 'Bostadsbidrag Godkänt' })).toHaveAccessibleDescription(
      'Ange bidraget för november.',
    );
  },
};

export const Skrivskyddad: Story = {
  args: { isReadOnly: true },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await expect(canvas.queryByRole('textbox')).toBeNull();
    await expect(canvas.getByRole('row', { name: /Bostadsbidrag/ })).toHaveTextContent('\u22121 800,00');
  },
};

export const Laddar: Story = { args: { isCalculating: true } };
export const Tom: Story = {
  args: { sections: [], result: { label: 'Bistånd att betala ut', amounts: { granted: null } } },
};

export const LångaOrd: Story = {
  name: 'Långa ord',
  args: {
    caption: LONG_WORDS.join(' '),
    sections: [
      {
        id: 'all',
        heading: LONG_WORDS[2],
        rows: LONG_WORDS.map((label) => ({
          id: label,
          label,
          note: label,
          amounts: { asked: 99_999_999_99, granted: -99_999_999_99 },
          editable: ['granted'],
          errors: { granted: 'Beloppet är för stort. Skriv högst 100 000.' },
          explanation: LONG_TEXT,
        })),
        sum: { label: LONG_WORDS[3], amounts: { granted: null } },
      },
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
  render: (args) => (
    <Densities>
      {(density) => <CalculationTable {...args} caption={`Beräkning, ${density}`} sections={[INCOMES]} />}
    </Densities>
  ),
};

export const ISammanhang: Story = {
  name: 'I sammanhang',
  render: (args) => (
    <div style={{ maxInlineSize: 760 }}>
      <DecisionPanel
        title="Beslut om ekonomiskt bistånd"
        summary={[
          { term: 'Beslut', value: 'Bifall' },
          { term: 'Belopp', value: '10 655,50 kr', isNumeric: true },
        ]}
        checks={[{ name: 'Beräkning', isDone: true, fieldId: 'berakning' }]}
        confirm={{
          title: 'Vill du bevilja biståndet?',
          text: 'Pengarna betalas ut i morgon.',
          action: 'Bevilja',
        }}
        onDecide={fn()}
      >
        <Counting {...args} />
      </DecisionPanel>
    </div>
  ),
};

const cell = (canvasElement: HTMLElement, name: string) =>
  within(canvasElement).getByRole('textbox', { name: `${name} Godkänt` });

export const Tangentbord: Story = {
  render: (args) => <Counting {...args} />,
  ...keyStory(about, {
    cells: async ({ canvasElement }) => {
      const canvas = within(canvasElement);
      cell(canvasElement, 'Boendekostnad').focus();
      await userEvent.keyboard('{Control>}a{/Control}7000');
      await pressTab();
      await expect(cell(canvasElement, 'El')).toHaveFocus();
      await expect(cell(canvasElement, 'Boendekostnad')).toHaveValue('7\u00a0000,00');
      await pressTab();
      await expect(cell(canvasElement, 'Bostadsbidrag')).toHaveFocus();
      await pressTab({ shift: true });
      await expect(cell(canvasElement, 'El')).toHaveFocus();
      await waitFor(
        () => expect(canvas.getByText('Bistånd att betala ut 10 532,00 kr')).toBeInTheDocument(),
        {
          timeout: 3000,
        },
      );
    },
    explain: async ({ canvasElement }) => {
      const canvas = within(canvasElement);
      const how = canvas.getByRole('button', { name: 'Visa hur riksnorm är räknad' });
      how.focus();
      await userEvent.keyboard('{Enter}');
      await expect(how).toHaveAttribute('aria-expanded', 'true');
      await expect(canvas.getByText(/Ensamstående/)).toBeVisible();
      await userEvent.keyboard(' ');
      await expect(how).toHaveAttribute('aria-expanded', 'false');
      await expect(canvas.queryByText(/Ensamstående/)).toBeNull();
    },
  }),
};

/** The result is said once, when the writing has stopped, and not for each figure. */
export const LäserUppEfterPaus: Story = {
  tags: ['!dev', '!autodocs'],
  render: (args) => <Counting {...args} />,
  play: async ({ canvasElement }) => {
    const voice = document.querySelector('[data-announcer]');
    const heard: string[] = [];
    const ear = new MutationObserver(() => heard.push(voice?.textContent ?? ''));
    ear.observe(voice ?? canvasElement, { childList: true, characterData: true, subtree: true });
    await userEvent.type(cell(canvasElement, 'Lön'), '-1000', { delay: 60 });
    await waitFor(() => expect(heard).toEqual(['Bistånd att betala ut 9\u00a0655,50 kr']), { timeout: 4000 });
    ear.disconnect();
  },
};

export const Skärmläsare: Story = {
  tags: ['!dev', '!autodocs'],
  play: async ({ canvasElement }) => {
    const said = (await readAloud(canvasElement)).join('; ');
    await expect(said).toContain('table, Beräkning för november 2026');
    await expect(said).toContain('textbox, Boendekostnad Godkänt');
    await expect(said).toContain('Bistånd att betala ut');
  },
};
