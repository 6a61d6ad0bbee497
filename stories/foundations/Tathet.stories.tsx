import type { Meta, StoryObj } from '@storybook/react-vite';
import { AreaMark } from '@samla/ui/AreaMark';
import { Button } from '@samla/ui/Button';
import { DueBadge } from '@samla/ui/DueBadge';
import { propertyName } from '@samla/ui/tokens/read.ts';
import { Densities } from '../support/densities.tsx';
import { List, Page, fullPage, PageTable, Part } from '../support/Page.tsx';
import { DENSITIES, figure, height, tokens } from './tokens.ts';

const meta = { title: 'Grunder/Täthet', tags: ['!autodocs'], parameters: fullPage } satisfies Meta;
export default meta;
type Story = StoryObj<typeof meta>;

const ROWS = [
  ['B', 2, 'Nilsson, Alva', 'idag', 'late'],
  ['Ö', 1, 'Haddad, Yusuf', '3 dagar', 'soon'],
  ['E', 4, 'Åkerström, Örjan', '14 dagar', 'later'],
] as const;

export const Täthet: Story = {
  tags: ['visual'],
  render: () => (
    <Page
      title="Täthet"
      lead="Handläggaren väljer hur mycket som ryms på höjden. Fyra tätheter, samma text, samma bredd."
    >
      <Part title="Fyra regler">
        <List
          isOrdered
          items={[
            'Tätheten ändrar höjder och inget annat.',
            'Tätheten är oberoende av textens storlek. Den som vill ha större text och tätare rader får det.',
            'Tätheten tar aldrig rum på bredden från texten.',
            'Tätheten gäller en hel yta, aldrig en enda kontroll. Sätt data-density på ytan.',
          ]}
        />
        <p>Inget mål är lägre än 24 px i någon täthet (WCAG 2.2, 2.5.8).</p>
      </Part>
      <Part title="Samma innehåll i fyra tätheter">
        <div className="as-is">
          <Densities>
            {() => (
              <div style={{ display: 'grid', gap: 'var(--pad)' }}>
                <ul>
                  {ROWS.map(([letter, tone, name, due, urgency]) => (
                    <li
                      key={name}
                      style={{
                        display: 'flex',
                        gap: 8,
                        alignItems: 'center',
                        minBlockSize: 'var(--row)',
                        borderBlockEnd: '1px solid var(--hair)',
                      }}
                    >
                      <AreaMark letter={letter} tone={tone} />
                      <span style={{ flex: 1 }}>{name}</span>
                      <DueBadge text={due} urgency={urgency} />
                    </li>
                  ))}
                </ul>
                <div>
                  <Button variant="primary" shortcut="Ctrl+Enter">
                    Spara anteckning
                  </Button>
                </div>
              </div>
            )}
          </Densities>
        </div>
      </Part>
      <Part title="Höjder">
        <PageTable
          caption="Höjder i varje täthet"
          head={['Token', 'Används till', ...DENSITIES.map(([, title]) => title)]}
          rows={tokens('density').map(({ id, description }) => [
            <code key="name">{propertyName(id)}</code>,
            description,
            ...DENSITIES.map(([density]) => (
              <span key={density} className="figure">
                {figure(height(id.replace('density.', ''), density))} px
              </span>
            )),
          ])}
        />
        <p className="quiet">Vid textstorleken 100 %. Höjderna är i rem och växer med texten.</p>
      </Part>
    </Page>
  ),
};
