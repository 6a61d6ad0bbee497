import type { Meta, StoryObj } from '@storybook/react-vite';
import { PersonBanner } from '@samla/ui/PersonBanner';
import { ProtectionGate } from '@samla/ui/ProtectionGate';
import { useState } from 'react';
import { fullPage, List, Page, Part } from '../support/Page.tsx';

const meta = {
  title: 'Mönster/Skyddade uppgifter',
  tags: ['!autodocs'],
  parameters: fullPage,
} satisfies Meta;
export default meta;
type Story = StoryObj<typeof meta>;

function Gate() {
  const [isGranted, setGranted] = useState(false);
  return (
    <ProtectionGate
      title="Kontaktuppgifter"
      isGranted={isGranted}
      onAsk={() => setGranted(true)}
      onHide={() => setGranted(false)}
    >
      {() => <p>Kontakt genom enheten, vardagar 9–16.</p>}
    </ProtectionGate>
  );
}

export const SkyddadeUppgifter: Story = {
  name: 'Skyddade uppgifter',
  tags: ['visual'],
  render: () => (
    <Page
      title="Skyddade uppgifter"
      lead="En skyddad person ska synas som skyddad i form och ord, inte bara i färg, och inget ska gå att kopiera av misstag."
    >
      <Part title="Så ser det ut">
        <div style={{ display: 'grid', gap: 16, maxInlineSize: '36rem' }}>
          <PersonBanner name="Skyddad person" identity={null} protection="Skyddad folkbokföring" />
          <Gate />
        </div>
      </Part>
      <Part title="Regler">
        <List
          items={[
            'Märkningen kommer först, också för den som lyssnar.',
            'Personnumret finns inte i sidan: det visas som punkter och går inte att kopiera.',
            'Det som är bakom spärren ritas först när någon har fått se det, och det loggas.',
            'Saknas uppgiften om skydd behandlas personen som skyddad.',
          ]}
        />
      </Part>
    </Page>
  ),
};
