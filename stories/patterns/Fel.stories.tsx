import type { Meta, StoryObj } from '@storybook/react-vite';
import { Message } from '@samla/ui/Message';
import { TextField } from '@samla/ui/TextField';
import { fullPage, List, Page, PageTable, Part } from '../support/Page.tsx';

const meta = { title: 'Mönster/Fel', tags: ['!autodocs'], parameters: fullPage } satisfies Meta;
export default meta;
type Story = StoryObj<typeof meta>;

export const Fel: Story = {
  tags: ['visual'],
  render: () => (
    <Page
      title="Fel"
      lead="Ett fel säger vad som är fel, vad man gör åt det och att det man skrev finns kvar."
    >
      <Part title="Var felet visas">
        <PageTable
          caption="Var felet visas"
          head={['Felet gäller', 'Visas', 'Komponent']}
          rows={[
            [
              'Ett fält',
              'Under fältets etikett, och i sammanfattningen när man lämnar in',
              'Fältram, Felsammanfattning',
            ],
            ['En del av vyn', 'I stället för delen', 'Meddelande med Försök igen'],
            ['Något som hände nyss', 'Nere till höger, tills man stänger det', 'Kort besked'],
            [
              'Anslutningen',
              'I statusraden, och i en ruta när arbetet ändras',
              'Anslutning, Utan anslutning',
            ],
            [
              'Något som inte kan skickas',
              'Bland det som behöver dig, med texten kvar',
              'Meddelande, Sparläge',
            ],
          ]}
        />
      </Part>
      <Part title="Så ser det ut">
        <div style={{ display: 'grid', gap: 16, maxInlineSize: '34rem' }}>
          <TextField
            label="Slutdatum"
            value="2026-02-31"
            onChange={() => undefined}
            errorMessage="Datumet finns inte i kalendern. Februari 2026 har 28 dagar."
          />
          <Message
            tone="error"
            title="Ärendet gick inte att hämta"
            headingLevel={3}
            onRetry={() => undefined}
            errorId="a3f9-12c7"
          >
            Servern svarade inte. Det du har skrivit finns kvar på den här datorn.
          </Message>
        </div>
      </Part>
      <Part title="Regler">
        <List
          items={[
            'Det som är skrivet försvinner aldrig på grund av ett fel.',
            'Felet stannar tills det är rättat eller stängt. Det bleknar inte bort.',
            'Felkoden är ett nummer att leta efter. Den innehåller aldrig ett namn eller ett personnummer.',
            'Färg är det tredje sättet att säga det: först orden, sedan tecknet, sedan färgen.',
          ]}
        />
      </Part>
    </Page>
  ),
};
