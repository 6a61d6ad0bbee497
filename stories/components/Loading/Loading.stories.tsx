import type { Meta, StoryObj } from '@storybook/react-vite';
import { Button } from '@samla/ui/Button';
import { Loading } from '@samla/ui/Loading';
import { meta as about } from '@samla/ui/Loading/meta';
import { expect, waitFor, within } from 'storybook/test';
import { Densities } from '../../support/densities.tsx';
import { LONG_WORDS } from '../../support/longWords.ts';
import { readAloud } from '../../support/readAloud.ts';

const meta = {
  title: 'Komponenter/Besked/Laddning',
  component: Loading,
  parameters: { about },
  args: { label: 'Hämtar ärendet …', delay: 0, slowAfter: 3_600_000 },
} satisfies Meta<typeof Loading>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Standard: Story = {};
export const Tillstånd: Story = {
  tags: ['visual', 'forced-colors'],
  render: (args) => (
    <div style={{ display: 'grid', gap: 8 }}>
      <Loading {...args} delay={3_600_000} />
      <Loading {...args} lines={6} />
      <Loading {...args} slowAfter={0} actions={<Button>Sluta vänta</Button>} />
    </div>
  ),
};
export const Laddar: Story = { args: { slowAfter: 0, actions: <Button>Sluta vänta</Button> } };
export const LångaOrd: Story = {
  name: 'Långa ord',
  args: { label: `Hämtar ${LONG_WORDS[2]} och ${LONG_WORDS[4]} …`, slowAfter: 0 },
};
export const Smal: Story = {
  ...LångaOrd,
  name: 'Smal',
  tags: ['narrow'],
  globals: { viewport: { value: 'zoom400' } },
};
export const Täthet: Story = { render: (args) => <Densities>{() => <Loading {...args} />}</Densities> };
export const ISammanhang: Story = {
  name: 'I sammanhang',
  render: (args) => (
    <section aria-label="Öppet ärende">
      <h2>Ärende</h2>
      <Loading {...args} />
    </section>
  ),
};

/** Nothing is said of what comes at once; after a while it is said once, and once more that it takes long. */
export const SägerTillEfterhand: Story = {
  tags: ['!dev', '!autodocs'],
  args: { delay: 50, slowAfter: 900 },
  play: async ({ canvasElement }) => {
    const status = within(canvasElement).getByRole('status');
    await expect(status).toBeEmptyDOMElement();
    await waitFor(() => expect(status).toHaveTextContent('Hämtar ärendet …'));
    await waitFor(() => expect(status).toHaveTextContent('Det tar längre tid än vanligt.'), {
      timeout: 3_000,
    });
  },
};

export const Skärmläsare: Story = {
  tags: ['!dev', '!autodocs'],
  play: async ({ canvasElement }) => {
    await expect(await readAloud(canvasElement)).toContain('Hämtar ärendet …');
  },
};
