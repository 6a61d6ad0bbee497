import type { Meta, StoryObj } from '@storybook/react-vite';
import { Button } from '@samla/ui/Button';
import { Loading } from '@samla/ui/Loading';
import { Message } from '@samla/ui/Message';
import { Progress } from '@samla/ui/Progress';
import { fullPage, List, Page, Part } from '../support/Page.tsx';

const meta = { title: 'Mönster/Tomt och väntan', tags: ['!autodocs'], parameters: fullPage } satisfies Meta;
export default meta;
type Story = StoryObj<typeof meta>;

export const TomtOchVäntan: Story = {
  name: 'Tomt och väntan',
  tags: ['visual'],
  render: () => (
    <Page
      title="Tomt och väntan"
      lead="Den som väntar ska veta på vad. Den som ser en tom lista ska veta varför, och vad som fyller den."
    >
      <Part title="Tre slags tomt">
        <div style={{ display: 'grid', gap: 16 }}>
          <Message tone="empty" title="Inga ärenden väntar på dig" headingLevel={3}>
            Nya ärenden visas här när de fördelas.
          </Message>
          <Message
            tone="empty"
            title="Inga ärenden heter så"
            headingLevel={3}
            actions={<Button>Ta bort filtret</Button>}
          >
            Filtret ”Omprövning, förfallna” döljer 48 ärenden.
          </Message>
          <Message
            tone="error"
            title="Ärendena gick inte att hämta"
            headingLevel={3}
            onRetry={() => undefined}
          >
            Listan är inte tom, men den går inte att visa just nu.
          </Message>
        </div>
      </Part>
      <Part title="Väntan">
        <List
          items={[
            'Under en tiondels sekund: visa ingenting. Under en sekund: visa formen. Därefter: säg vad som hämtas.',
            'Det som redan visas står kvar medan det nya hämtas.',
            'Kan man räkna det som är kvar: visa förloppet i ord, ”1 200 av 4 000 ärenden”.',
            'Tar det mer än tio sekunder: säg det, och ge en väg ut.',
          ]}
        />
        <Loading label="Hämtar ärendet …" delay={0} slowAfter={3_600_000} />
        <Progress label="Första hämtningen" value={1200} max={4000} text="1 200 av 4 000 ärenden" />
      </Part>
    </Page>
  ),
};
