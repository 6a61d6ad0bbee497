import type { Meta, StoryObj } from '@storybook/react-vite';
import { Button } from '@samla/ui/Button';
import { propertyName } from '@samla/ui/tokens/read.ts';
import { useState } from 'react';
import { expect } from 'storybook/test';
import { List, Page, fullPage, PageTable, Part } from '../support/Page.tsx';
import { tokens } from './tokens.ts';
import './motion.css';

const meta = { title: 'Grunder/Rörelse', tags: ['!autodocs'], parameters: fullPage } satisfies Meta;
export default meta;
type Story = StoryObj<typeof meta>;

/** How a value of motion is written. */
function written(value: unknown): string {
  if (Array.isArray(value)) return `cubic-bezier(${value.join(', ')})`;
  const { value: amount, unit } = value as { readonly value: number; readonly unit: string };
  return `${String(amount)} ${unit}`;
}

/** Something that moves from one end to the other when asked to. */
function Mover() {
  const [isThere, setThere] = useState(false);
  return (
    <>
      <Button onPress={() => setThere(!isThere)}>Flytta rutan</Button>
      <div className="track">
        <div className={isThere ? 'mover there' : 'mover'} />
      </div>
    </>
  );
}

/** How long the mover takes here, in CSS's own writing. */
const duration = (canvas: HTMLElement) => {
  const mover = canvas.querySelector('.mover');
  return mover ? getComputedStyle(mover).transitionDuration : '';
};

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
      <Part title="Prova">
        <Mover />
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
  play: async ({ canvasElement }) => {
    const isWanted = matchMedia('(prefers-reduced-motion: no-preference)').matches;
    await expect(duration(canvasElement)).toBe(isWanted ? '0.2s' : '0s');
  },
};

/** The switch in the toolbar stills what moves. */
export const RörelseAv: Story = {
  ...Rörelse,
  name: 'Rörelse av',
  tags: ['!dev', '!autodocs', 'motion'],
  globals: { motion: 'off' },
  play: async ({ canvasElement }) => {
    await expect(duration(canvasElement)).toBe('0s');
  },
};
