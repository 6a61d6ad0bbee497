import type { Meta, StoryObj } from '@storybook/react-vite';
import { Button } from '@samla/ui/Button';
import { DueBadge } from '@samla/ui/DueBadge';
import { Icon } from '@samla/ui/Icon';
import { Message } from '@samla/ui/Message';
import { propertyName } from '@samla/ui/tokens/read.ts';
import { List, Page, fullPage, PageTable, Part } from '../support/Page.tsx';
import { tokens } from './tokens.ts';

const meta = { title: 'Grunder/Kontrastteman', tags: ['!autodocs'], parameters: fullPage } satisfies Meta;
export default meta;
type Story = StoryObj<typeof meta>;

/** Properties by the system colour that they get. */
const kept = Map.groupBy(
  tokens('colour').filter(({ extensions }) => 'se.samla.forced' in extensions),
  ({ extensions }) => String(extensions['se.samla.forced']),
);

const Sample = () => (
  <div className="sample as-is" style={{ display: 'grid', gap: 12, justifyItems: 'start' }}>
    <div style={{ display: 'flex', gap: 8, flexWrap: 'wrap' }}>
      <Button variant="primary">Skicka beslut</Button>
      <Button>Visa mer</Button>
      <Button variant="quiet">Ångra</Button>
    </div>
    <p>
      <Icon name="deadline" size="text" /> Förhandsbedömning <DueBadge text="idag" urgency="late" />
    </p>
    <Message tone="warning" title="Uppgiften är inte sparad">
      Skriv ett datum och spara igen.
    </Message>
  </div>
);

export const Kontrastteman: Story = {
  tags: ['visual', 'forced-colors'],
  render: () => (
    <Page
      title="Kontrastteman"
      lead="Två olika saker: vårt tema Hög kontrast, och Windows egna kontrastteman, där datorn bestämmer alla färger."
    >
      <Part title="Hög kontrast">
        <p>
          Vårt eget tema. Text har minst kontrasten 7 och kanter 4,5. Ytor skiljs åt av linjer i stället för
          toner. Den väljs i inställningarna, eller följer datorn när temat är ”Som datorn”.
        </p>
        <div data-theme="contrast" style={{ color: 'var(--ink)', background: 'var(--paper)' }}>
          <Sample />
        </div>
      </Part>
      <Part title="Windows kontrastteman">
        <p>
          Datorn byter ut färgerna mot sina (forced colors). Vi formger så att det fungerar i dem, inte för
          dem: nästan inget skrivs om.
        </p>
        <List
          items={[
            'Varje kontroll har en kant på minst 1 px. Är den genomskinlig ritar kontrasttemat den.',
            'Fokusringen är en outline, aldrig en skugga eller en bakgrund: skuggor och bakgrunder försvinner.',
            'Det valda har en form (streck, bock, ram) och inte bara en ton. Markering får Highlight och HighlightText.',
            'Ikoner har currentColor och får textens färg.',
            'Diagram ritas med mönster och etiketter, så att de går att läsa utan färg.',
            'Inget sätter forced-color-adjust: none, utom prov på färger som de på sidan Färg.',
          ]}
        />
        <p>
          Så här ser det ut på den här datorn. Slå på ett kontrasttema i Windows (vänster Alt, vänster Skift,
          Print Screen) för att se det i ett.
        </p>
        <Sample />
      </Part>
      <Part title="Det vi bestämmer själva">
        <p>Linjer, kanter, fokus och ritade toner får en systemfärg. Allt annat lämnas åt datorn.</p>
        <PageTable
          caption="Systemfärger i kontrastteman"
          head={['Systemfärg', 'Tokens']}
          rows={[...kept].map(([system, all]) => [
            <code key="system">{system}</code>,
            <code key="names">{all.map(({ id }) => propertyName(id)).join(', ')}</code>,
          ])}
        />
        <p>
          Ingen har provat programmet i Windows kontrastteman på en riktig dator. Webbläsaren Chromium härmar
          dem i testerna.
        </p>
      </Part>
    </Page>
  ),
};
