import type { Meta, StoryObj } from '@storybook/react-vite';
import { OfflineBanner } from '@samla/ui/OfflineBanner';
import { SaveState } from '@samla/ui/SaveState';
import { SyncStatus } from '@samla/ui/SyncStatus';
import { fullPage, List, Page, PageTable, Part } from '../support/Page.tsx';

const meta = { title: 'Mönster/Utan anslutning', tags: ['!autodocs'], parameters: fullPage } satisfies Meta;
export default meta;
type Story = StoryObj<typeof meta>;

export const UtanAnslutning: Story = {
  name: 'Utan anslutning',
  tags: ['visual'],
  render: () => (
    <Page
      title="Utan anslutning"
      lead="Arbetet går vidare. Den som arbetar ska alltid kunna se vad som är sparat var."
    >
      <Part title="Fyra lägen för en text">
        <PageTable
          caption="Fyra lägen för en text"
          head={['Läge', 'Betyder', 'Vad man gör']}
          rows={[
            [
              <SaveState key="a" state="savedHere" text="Sparat här 09:41" />,
              'Finns på den här datorn',
              'Ingenting',
            ],
            [<SaveState key="b" state="sending" text="Skickas" />, 'På väg till servern', 'Ingenting'],
            [<SaveState key="c" state="sent" text="Skickat 09:42" />, 'Servern har det', 'Ingenting'],
            [
              <SaveState key="d" state="needsYou" text="Behöver dig: ärendet är avslutat" />,
              'Kan inte skickas som det är',
              'Läs orsaken och välj; texten finns kvar',
            ],
          ]}
        />
      </Part>
      <Part title="Så ser det ut">
        <div style={{ display: 'grid', gap: 12, justifyItems: 'start' }}>
          <OfflineBanner
            since="09:41"
            works={['läsa ärenden du har öppnat', 'skriva anteckningar', 'fylla i formulär']}
            waits={['signera beslut', 'söka personer utan ärende hos dig']}
            onRetry={() => undefined}
          />
          <SyncStatus
            state="offline"
            text="Ingen anslutning"
            lines={[{ term: 'Väntar på att skickas', description: '3 anteckningar' }]}
          />
        </div>
      </Part>
      <Part title="Regler">
        <List
          items={[
            'Ingenting låses för att anslutningen saknas, utom det som lagen eller säkerheten kräver.',
            'Det som inte går säger varför innan man har skrivit, inte efter.',
            'Ett datum som räknas ut utan server heter preliminärt tills servern har svarat.',
            'Säg aldrig ”Sparat” utan att säga var.',
          ]}
        />
      </Part>
    </Page>
  ),
};
