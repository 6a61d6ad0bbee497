import type { Meta, StoryObj } from '@storybook/react-vite';
import { Progress } from '@samla/ui/Progress';
import { meta as about } from '@samla/ui/Progress/meta';
import { expect, within } from 'storybook/test';
import { Densities } from '../../support/densities.tsx';
import { LONG_WORDS } from '../../support/longWords.ts';
import { readAloud } from '../../support/readAloud.ts';

const meta = {
  title: 'Komponenter/Besked/Förlopp',
  component: Progress,
  parameters: { about },
  args: { label: 'Hämtar ärenden', value: 1200, max: 4000, text: '1 200 av 4 000' },
} satisfies Meta<typeof Progress>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Standard: Story = {
  play: async ({ canvasElement }) => {
    await expect(within(canvasElement).getByRole('progressbar', { name: 'Hämtar ärenden' })).toHaveAttribute(
      'aria-valuetext',
      '1 200 av 4 000',
    );
  },
};
export const Tillstånd: Story = {
  tags: ['visual', 'forced-colors'],
  render: () => (
    <div style={{ display: 'grid', gap: 12 }}>
      <Progress label="Inte börjat" value={0} />
      <Progress label="Halvvägs" value={50} />
      <Progress label="Klart" value={100} />
      <Progress label="Öppnar" />
    </div>
  ),
};
export const Laddar: Story = {
  render: () => <Progress label="Öppnar" />,
  play: async ({ canvasElement }) => {
    await expect(within(canvasElement).getByRole('progressbar', { name: 'Öppnar' })).not.toHaveAttribute(
      'aria-valuenow',
    );
  },
};
export const LångaOrd: Story = {
  name: 'Långa ord',
  args: { label: `Hämtar ${LONG_WORDS.join(' och ')}`, text: '1 200 av 4 000 handlingar' },
};
export const Smal: Story = {
  ...LångaOrd,
  name: 'Smal',
  tags: ['narrow'],
  globals: { viewport: { value: 'zoom400' } },
};
export const Täthet: Story = { render: (args) => <Densities>{() => <Progress {...args} />}</Densities> };
export const ISammanhang: Story = {
  name: 'I sammanhang',
  render: (args) => (
    <section aria-label="Första hämtningen">
      <h2>Första hämtningen</h2>
      <Progress {...args} />
      <p>Du kan börja arbeta medan resten hämtas.</p>
    </section>
  ),
};

export const Skärmläsare: Story = {
  tags: ['!dev', '!autodocs'],
  play: async ({ canvasElement }) => {
    const said = await readAloud(canvasElement);
    await expect(said.some((phrase) => /^progressbar, Hämtar ärenden/.test(phrase))).toBe(true);
  },
};
