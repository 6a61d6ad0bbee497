import type { Meta, StoryObj } from '@storybook/react-vite';
import { fullPage, List, Page, PageTable, Part } from '../support/Page.tsx';

const meta = { title: 'Text/Felmeddelanden', tags: ['!autodocs'], parameters: fullPage } satisfies Meta;
export default meta;
type Story = StoryObj<typeof meta>;

export const Felmeddelanden: Story = {
  render: () => (
    <Page
      title="Felmeddelanden"
      lead="Ett fel säger vad som är fel och hur man rättar det. Det skyller inte på någon och ber inte om ursäkt."
    >
      <Part title="Formeln">
        <p>
          <strong>Vad är fel + hur rättar man.</strong> Räcker det andra, stryk det första.
        </p>
        <PageTable
          caption="Fel i fält, före och efter"
          head={['Vad som hänt', 'Skriv', 'Skriv inte']}
          rows={[
            ['Fältet är tomt', 'Skriv när anmälan kom in.', 'Obligatoriskt fält.'],
            ['Slutet är före början', 'Skriv ett slutdatum efter 2026-03-01.', 'Felaktigt datumintervall.'],
            [
              'Personnumret har en siffra fel',
              'Kontrollera personnumret. Den sista siffran stämmer inte med de andra.',
              'Ogiltigt personnummer.',
            ],
            [
              'Beloppet är för stort',
              'Skriv högst 50 000 kr, eller lämna över till enhetschefen.',
              'Otillåtet värde.',
            ],
            ['Texten är för lång', 'Korta texten med 120 tecken.', 'Max 4000 tecken.'],
            [
              'Filen går inte att ta emot',
              'Välj en fil som är mindre än 20 MB.',
              'Uppladdningen misslyckades.',
            ],
          ]}
        />
      </Part>
      <Part title="Fel som inte är användarens">
        <List
          items={[
            'Säg vad som inte gick, vad som är sparat, och vad man gör nu.',
            'Skriv ”Det du skrivit är sparat på den här datorn” när det är sant, och aldrig annars.',
            'Ett felnummer står sist och går att kopiera. Det är till för supporten, inte för läsaren.',
            'Skriv inte: något gick fel, oväntat fel, kontakta administratören.',
          ]}
        />
      </Part>
      <Part title="När felet visas">
        <List
          items={[
            'När man lämnar fältet, inte medan man skriver.',
            'Felet försvinner så snart det är rättat.',
            'Knappen är aldrig inaktiverad för att något saknas. Den säger vad som saknas när man trycker.',
            'Flera fel samlas överst i en lista med länkar till fälten, och fokus flyttas dit.',
            'Felet står under etiketten och före fältet, med ordet Fel för den som lyssnar.',
          ]}
        />
      </Part>
      <Part title="Varna först">
        <List
          items={[
            'En varning säger vad som händer om man går vidare. Den hindrar inte.',
            'En fråga upprepar handlingen: ”Vill du ta bort utkastet?” med knapparna Ta bort utkastet och Behåll utkastet.',
            'Fråga inte om det som går att ångra. Erbjud Ångra i stället.',
          ]}
        />
      </Part>
    </Page>
  ),
};
