import type { Meta, StoryObj } from '@storybook/react-vite';
import { propertyName } from '@samla/ui/tokens/read.ts';
import { expect } from 'storybook/test';
import { List, Page, fullPage, PageTable, Part } from '../support/Page.tsx';
import { tokens } from './tokens.ts';

const meta = { title: 'Grunder/Rörelse', tags: ['!autodocs'], parameters: fullPage } satisfies Meta;
export default meta;
type Story = StoryObj<typeof meta>;

/** How a value of motion is written. */
function written(value: unknown): string {
  if (Array.isArray(value)) return `cubic-bezier(${value.join(', ')})`;
  const { value: amount, unit } = value as { readonly value: number; readonly unit: string };
  return `${String(amount)} ${unit}`;
}

const still = () => getComputedStyle(document.documentElement).getPropertyValue('--motion-quick').trim();

export const Rörelse: Story = {
  tags: ['motion'],
  render: () => (
    <Page
      title="Rörelse"
      lead="Rörelse visar varifrån något kom. Den är kort, och den som inte vill ha den slipper den helt."
    >
      <Part title="Tider">
        <PageTable
          caption="Tider och takt"
          head={['Token', 'Värde', 'Används till']}
          rows={tokens('motion').map(({ id, value, description }) => [
            <code key="name">{propertyName(id)}</code>,
            <code key="value">{written(value)}</code>,
            description,
          ])}
        />
      </Part>
      <Part title="Regler">
        <List
          items={[
            'Inget rör sig av sig självt, blinkar eller upprepas, utom en rad som visar att arbete pågår.',
            'Rörelse står bara inom prefers-reduced-motion: no-preference. Med minskad rörelse är tiderna 0.',
            'Fokus flyttas genast. Det väntar aldrig på en rörelse.',
            'Skärmen rullar utan rörelse när programmet rullar den.',
          ]}
        />
        <p>
          I verktygsraden finns <strong>Rörelse av</strong>. Det är detsamma som datorns inställning för
          minskad rörelse, så att granskare ser skillnaden utan att ändra datorn.
        </p>
      </Part>
    </Page>
  ),
};

/** The switch in the toolbar stills what moves. */
export const RörelseAv: Story = {
  ...Rörelse,
  name: 'Rörelse av',
  tags: ['!dev', '!autodocs'],
  globals: { motion: 'off' },
  play: async () => {
    await expect(still()).toBe('0ms');
  },
};
