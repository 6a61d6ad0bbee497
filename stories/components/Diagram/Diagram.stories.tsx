import type { Meta, StoryObj } from '@storybook/react-vite';
import { BarChart } from '@samla/ui/BarChart';
import { Diagram } from '@samla/ui/Diagram';
import type { ChartProps, Drawing, Paper } from '@samla/ui/Diagram';
import { meta as about } from '@samla/ui/Diagram/meta';
import { KeyFigure, KeyFigures } from '@samla/ui/KeyFigure';
import { LineChart } from '@samla/ui/LineChart';
import { ShareChart } from '@samla/ui/ShareChart';
import { StackedBarChart } from '@samla/ui/StackedBarChart';
import { expect, fn, userEvent, waitFor, within } from 'storybook/test';
import { Densities } from '../../support/densities.tsx';
import { LONG_TEXT, LONG_WORDS } from '../../support/longWords.ts';
import { keyStory } from '../../support/proveKeys.ts';
import { readAloud } from '../../support/readAloud.ts';
import {
  CASES,
  DAYS,
  DAYS_BY_AREA,
  DECISIONS,
  LONG_MONTHS,
  NOTHING,
  OPEN_BY_AREA,
  OUTCOMES,
  OUTCOMES_BY_MONTH,
  SOURCE,
} from './figures.ts';
import { chartOf, chartProofs, isRead, readOf } from './proofs.ts';

/** A chart of one's own: a dot for each figure. */
const drawDots = ({ data, width, em }: Paper): Drawing => {
  const values = data.series.flatMap((series) => series.cells);
  const most = Math.max(...values.map((cell) => (cell.kind === 'value' ? cell.value : 0)));
  return {
    height: data.series.length * em * 2.5,
    isRows: false,
    content: data.series.flatMap((series, row) =>
      series.cells.map((cell, place) =>
        cell.kind === 'value' ? (
          <circle
            key={`${series.name} ${data.categories[place]}`}
            cx={((place + 0.5) / data.categories.length) * width}
            cy={(row + 0.5) * em * 2.5}
            r={(cell.value / most) * em}
            fill="none"
            stroke="currentColor"
          />
        ) : null,
      ),
    ),
  };
};

const meta = {
  title: 'Komponenter/Diagram/Diagram',
  component: Diagram,
  parameters: { about },
  args: {
    title: 'Pågående ärenden per månad, november 2025–oktober 2026',
    finding: 'Ärendena hos Barn och unga har ökat sedan sommaren och är nu 174.',
    data: OPEN_BY_AREA,
    unit: CASES,
    source: SOURCE,
    draw: drawDots,
    onExport: fn(),
  },
  // its own drawing is shown in one story; the others show the frame round a chart of the house
  render: ({ draw: _, ...args }) => <LineChart {...args} />,
} satisfies Meta<typeof Diagram>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Standard: Story = {};

export const Tillstånd: Story = {
  tags: ['visual', 'forced-colors'],
  render: ({ draw: _, ...args }) => (
    <div style={{ display: 'grid', gap: 16 }}>
      <LineChart {...args} title="Att läsa av" />
      <LineChart {...args} title="Att titta på" isInteractive={false} />
      <LineChart {...args} title="Hämtar" isLoading />
      <LineChart {...args} title="Gick inte att hämta" error="Servern svarar inte." onRetry={fn()} />
      <LineChart {...args} title="Ingenting att visa" data={NOTHING} />
    </div>
  ),
};

/** Any drawing gets the frame. */
export const EgetDiagram: Story = {
  name: 'Eget diagram',
  render: (args) => <Diagram {...args} />,
};

export const Fel: Story = {
  args: { error: 'Servern svarar inte. Diagrammet kommer när den svarar igen.', onRetry: fn() },
  play: async ({ canvasElement, args }) => {
    await userEvent.click(within(canvasElement).getByRole('button', { name: 'Försök igen' }));
    await expect(args.onRetry).toHaveBeenCalledOnce();
  },
};
export const Laddar: Story = { args: { isLoading: true } };
export const Tom: Story = {
  args: { data: NOTHING, emptyText: 'Siffrorna för november kommer den 1 december.' },
};

export const LångaOrd: Story = {
  name: 'Långa ord',
  args: {
    title: `${LONG_WORDS[0]} och ${LONG_WORDS[2]}`,
    finding: LONG_TEXT,
    data: LONG_MONTHS,
    source: LONG_TEXT,
  },
};

export const Smal: Story = {
  ...LångaOrd,
  name: 'Smal',
  tags: ['narrow'],
  globals: { viewport: { value: 'zoom400' } },
};

export const SomTabell: Story = {
  name: 'Som tabell',
  tags: ['visual'],
  play: async ({ canvasElement }) => {
    await userEvent.click(within(canvasElement).getByRole('button', { name: 'Visa som tabell' }));
    await expect(within(canvasElement).getByRole('table')).toBeVisible();
  },
};

export const Täthet: Story = {
  render: ({ draw: _, ...args }) => <Densities>{() => <LineChart {...args} />}</Densities>,
};

/** A page of statistics: key figures and the four charts. */
export const ISammanhang: Story = {
  name: 'I sammanhang',
  tags: ['visual'],
  render: ({ draw: _, ...args }) => <Statistics {...args} />,
};

function Statistics(args: ChartProps) {
  const trend = OPEN_BY_AREA.series[0];
  return (
    <section aria-labelledby="statistik" style={{ display: 'grid', gap: 12 }}>
      <h2 id="statistik">Statistik, oktober 2026</h2>
      <KeyFigures label="Läget">
        <KeyFigure
          label="Pågående ärenden, Barn och unga"
          value={174}
          unit={CASES}
          before={{ value: 142, when: 'november 2025' }}
          trend={{ months: OPEN_BY_AREA.categories, values: trend?.values ?? [] }}
        />
        <KeyFigure
          label="Mediantid till beslut"
          value={91}
          unit={DAYS}
          suppressBelow={null}
          before={{ value: 98, when: '2025' }}
          note="Hälften av besluten tog längre tid."
        />
        <KeyFigure
          label="Beslut i oktober"
          value={150}
          unit={DECISIONS}
          before={{ value: 138, when: 'september 2026' }}
        />
      </KeyFigures>
      <div
        style={{
          display: 'grid',
          gridTemplateColumns: 'repeat(auto-fit, minmax(min(30rem, 100%), 1fr))',
          gap: 12,
        }}
      >
        <LineChart {...args} />
        <StackedBarChart
          {...args}
          title="Beslut per månad efter utfall"
          finding="Flest beslut fattades i oktober, 150."
          data={OUTCOMES_BY_MONTH}
          unit={DECISIONS}
        />
        <ShareChart
          {...args}
          title="Beslut efter utfall och område, 2026"
          finding="Bifall är det vanligaste utfallet i alla områden."
          data={OUTCOMES}
          unit={DECISIONS}
        />
        <BarChart
          {...args}
          title="Mediantid till beslut, 2025 och 2026"
          finding="Barn och unga har kortat tiden mest."
          data={DAYS_BY_AREA}
          unit={{ ...DAYS, decimals: 1 }}
          suppressBelow={null}
        />
      </div>
    </section>
  );
}

export const Tangentbord: Story = {
  ...keyStory(
    about,
    chartProofs({
      first: 'November 2025, Barn och unga: 142 ärenden',
      second: 'December 2025, Barn och unga: 138 ärenden',
      last: 'Oktober 2026, Barn och unga: 174 ärenden',
      below: 'November 2025, Ekonomiskt bistånd: 121 ärenden',
    }),
  ),
};

/** Pointing reads too; Esc puts the value away without moving the pointer, and it stays while the pointer is in the figure. */
export const Muspekare: Story = {
  tags: ['!dev', '!autodocs'],
  play: async ({ canvasElement }) => {
    const target = canvasElement.querySelector('[data-point="3 2"]');
    if (target === null) throw new Error('there is no fourth month of the third series');
    await userEvent.hover(target);
    await waitFor(() => expect(readOf(canvasElement)).toBe('Februari 2026, Äldreomsorg: 88 ärenden'));
    const readout = canvasElement.querySelector('[data-readout]');
    if (readout === null) throw new Error('there is no readout');
    await userEvent.hover(readout);
    await expect(readOf(canvasElement)).toBe('Februari 2026, Äldreomsorg: 88 ärenden');
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(readOf(canvasElement)).toMatch(/^Peka i diagrammet/));
    await userEvent.click(chartOf(canvasElement));
    await userEvent.keyboard('{End}');
    await isRead(canvasElement, 'Oktober 2026, Barn och unga: 174 ärenden');
  },
};

/** Each file is made whole: nothing is missing in it, nothing secret is in it. */
export const Filer: Story = {
  tags: ['!dev', '!autodocs'],
  args: {
    data: {
      ...OPEN_BY_AREA,
      series: [{ name: '=Placeringar', values: [9, 12, 7, 3, 0, 8, 11, null, 14, 10, 2, 13] }],
    },
  },
  play: async ({ args, canvasElement }) => {
    const files: { name: string; blob: Blob }[] = [];
    const take = args.onExport as unknown as { mock: { calls: [{ name: string; blob: Blob }][] } };
    for (const item of [/SVG/, /PNG/, /CSV/]) {
      await userEvent.click(within(canvasElement).getByRole('button', { name: 'Ladda ner' }));
      await userEvent.click(await within(document.body).findByRole('menuitem', { name: item }));
      // a picture is made apart from the page, and a busy machine takes its time
      await waitFor(() => expect(take.mock.calls.length).toBe(files.length + 1), { timeout: 10_000 });
      const last = take.mock.calls.at(-1)?.[0];
      if (last) files.push(last);
    }
    await expect(files.map((file) => file.name)).toEqual(
      ['svg', 'png', 'csv'].map((end) => `Pågående ärenden per månad, november 2025–oktober 2026.${end}`),
    );
    const svg = (await files[0]?.blob.text()) ?? '';
    const page = new DOMParser().parseFromString(svg, 'image/svg+xml');
    await expect(page.querySelector('parsererror')).toBeNull();
    await expect(page.documentElement.getAttribute('font-family')).toContain('Atkinson Hyperlegible Next');
    await expect(page.querySelector('title')?.textContent).toBe(args.title);
    await expect(page.querySelector('desc')?.textContent).toBe(args.finding);
    await expect(svg).not.toMatch(/class=|style=|var\(|currentcolor|data-point|<script|foreignObject/i);
    await expect(svg).toContain('#17594d');
    await expect(page.documentElement.textContent).toContain('Ofylld punkt: färre än 5');

    const picture = await createImageBitmap(files[1]?.blob ?? new Blob());
    await expect(picture.width).toBe(Number(page.documentElement.getAttribute('width')) * 2);

    const bytes = new Uint8Array((await files[2]?.blob.arrayBuffer()) ?? new ArrayBuffer(0));
    await expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const lines = new TextDecoder().decode(bytes).split('\r\n');
    await expect(lines[0]).toBe("Månad;'=Placeringar, ärenden");
    await expect(lines.slice(1, 9)).toEqual([
      '2025-11;9',
      '2025-12;12',
      '2026-01;7',
      '2026-02;färre än 5',
      '2026-03;0',
      '2026-04;8',
      '2026-05;11',
      '2026-06;uppgift saknas',
    ]);
    await expect(lines.at(-1)).toBe('');
  },
};

/** Whatever a small count is, drawing and table are the same to the last pixel. */
export const RöjerInget: Story = {
  name: 'Röjer inget',
  tags: ['!dev', '!autodocs'],
  render: ({ draw: _, ...args }) => (
    <>
      {[1, 4].map((small) => {
        const secret = {
          ...OPEN_BY_AREA,
          series: OPEN_BY_AREA.series.map((series, place) => ({
            ...series,
            values: series.values.map((value, month) => ((month + place) % 4 === 0 ? small : value)),
          })),
        };
        return (
          <div key={small} data-secret={small}>
            {[LineChart, BarChart, StackedBarChart, ShareChart].map((Chart, place) => (
              <Chart key={CHARTS[place]} {...args} title={`${CHARTS[place]} ${small}`} data={secret} />
            ))}
          </div>
        );
      })}
    </>
  ),
  play: async ({ canvasElement }) => {
    const [one, four] = [1, 4].map((small) => {
      const part = canvasElement.querySelector(`[data-secret="${small}"]`);
      // names of parts differ by place in the page alone
      return [...(part?.querySelectorAll('svg, table') ?? [])].map((drawn) =>
        drawn.outerHTML
          .replaceAll(/(id|aria-labelledby)="[^"]*"|url\([^)]*\)/g, '')
          .replaceAll(/\w+ \d \(ärenden\)/g, ''),
      );
    });
    await expect(one?.length).toBeGreaterThan(8);
    await expect(one).toEqual(four);
  },
};

const CHARTS = ['Linje', 'Staplar', 'Staplade', 'Andel'];

export const Skärmläsare: Story = {
  tags: ['!dev', '!autodocs'],
  play: async ({ args, canvasElement }) => {
    const said = await readAloud(canvasElement);
    await expect(said[0]).toContain(`figure, ${args.title}`);
    await expect(said.join(' ')).toContain(args.finding);
    await expect(said).toContain('button, Visa som tabell');
  },
};
