import type { Meta, StoryObj } from '@storybook/react-vite';
import { propertyName } from '@samla/ui/tokens/read.ts';
import type { CSSProperties } from 'react';
import { List, Page, fullPage, PageTable, Part } from '../support/Page.tsx';
import { figure, size, tokens } from './tokens.ts';

const meta = { title: 'Grunder/Avstånd', tags: ['!autodocs'], parameters: fullPage } satisfies Meta;
export default meta;
type Story = StoryObj<typeof meta>;

const shape = tokens('shape');
const box: CSSProperties = {
  display: 'inline-block',
  inlineSize: '4rem',
  blockSize: '2.25rem',
  border: '1px solid var(--field)',
  background: 'var(--surface)',
};

/** How the token shows, by the group that it stands in. */
function sample(id: string): CSSProperties {
  const value = `var(${propertyName(id)})`;
  if (id.startsWith('shape.radius')) return { borderRadius: value };
  if (id.startsWith('shape.edge')) return { borderWidth: value };
  if (id === 'shape.ring') return { border: 0, outline: `${value} solid var(--focus)`, outlineOffset: 2 };
  if (id === 'shape.ring.offset') return { outline: '2px solid var(--focus)', outlineOffset: value };
  return { boxShadow: value, border: '1px solid var(--line)', margin: '0.5rem 2rem 2.5rem 1rem' };
}

export const Avstånd: Story = {
  tags: ['visual'],
  render: () => (
    <Page
      title="Avstånd och form"
      lead="Fem avstånd räcker. De är i rem och växer med texten. Höjder hör till tätheten och inte hit."
    >
      <Part title="Avstånd">
        <PageTable
          caption="Avstånd"
          head={['Token', 'Värde', 'Vid 100 %', 'Används till', 'Prov']}
          rows={tokens('space').map(({ id, value, description }) => [
            <code key="name">{propertyName(id)}</code>,
            <code key="value">{size(value).css}</code>,
            <span key="pixels" className="figure">
              {figure(size(value).pixels)} px
            </span>,
            description,
            <span
              key="sample"
              style={{
                display: 'inline-block',
                inlineSize: `var(${propertyName(id)})`,
                blockSize: '1rem',
                border: '1px solid var(--accent)',
                background: 'var(--accent)',
              }}
            />,
          ])}
        />
      </Part>
      <Part title="Kanter, hörn, ring och skugga">
        <PageTable
          caption="Kanter, hörn, ring och skugga"
          head={['Token', 'Används till', 'Prov']}
          rows={shape.map(({ id, description }) => [
            <code key="name">{propertyName(id)}</code>,
            description,
            <span key="sample" style={{ ...box, ...sample(id) }} />,
          ])}
        />
      </Part>
      <Part title="Regler">
        <List
          items={[
            'Det som hör ihop står närmare varandra än det som inte gör det.',
            'Ytor skiljs åt av en linje eller av grunden, inte av en skugga. Skugga har bara lager över sidan.',
            'Varje kontroll har en kant på minst 1 px, även om den är genomskinlig: kontrastteman ritar den.',
            'Ett mål för pekaren är minst 24 px högt och brett, eller har så mycket luft omkring sig.',
          ]}
        />
      </Part>
    </Page>
  ),
};
