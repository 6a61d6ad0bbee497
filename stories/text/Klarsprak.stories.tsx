import type { Meta, StoryObj } from '@storybook/react-vite';
import { fullPage, List, Page, PageTable, Part } from '../support/Page.tsx';

const meta = { title: 'Text/Klarspråk', tags: ['!autodocs'], parameters: fullPage } satisfies Meta;
export default meta;
type Story = StoryObj<typeof meta>;

export const Klarspråk: Story = {
  render: () => (
    <Page
      title="Klarspråk"
      lead="Språket i offentlig verksamhet ska vara vårdat, enkelt och begripligt (språklagen 11 §). Det gäller varje knapp."
    >
      <Part title="Skriv för den som har bråttom">
        <List
          items={[
            'Börja med det viktigaste. Skälet kommer sedan.',
            'Skriv en tanke i varje mening. Högst omkring 15 ord.',
            'Säg vem som gör vad: ”Enhetschefen beslutar”, inte ”beslut fattas”.',
            'Använd samma ord för samma sak överallt. Ett ärende heter ärende, inte akt ibland.',
            'Skriv du när programmet talar till handläggaren. Programmet kallar inte sig självt vi eller jag.',
          ]}
        />
      </Part>
      <Part title="Välj ord">
        <PageTable
          caption="Ord att välja"
          head={['Skriv', 'Skriv inte']}
          rows={[
            ['ska', 'skall'],
            ['om', 'i händelse av att'],
            ['före mötet', 'innan mötet har ägt rum'],
            ['visa', 'presentera'],
            ['hämta', 'exportera'],
            ['fyll i', 'ange uppgift om'],
            ['gå igenom', 'genomföra en genomgång av'],
            ['beslutar', 'fattar beslut om att'],
            ['söker', 'ansöker om erhållande av'],
          ]}
        />
        <p>
          Lagens ord får stå kvar när de betyder något bestämt: förhandsbedömning, utredning, delgivning,
          verkställighet. Förklara dem i hjälptexten, inte i rubriken.
        </p>
      </Part>
      <Part title="Om människor">
        <List
          items={[
            'Skriv om en människa så att hon kan läsa det. Hon har rätt att läsa sin akt.',
            'Beskriv vad som hänt och vem som sagt det. Värdera inte.',
            'Skriv barnets namn, inte ”objektet” eller ”ärendet”.',
            'Skriv ut vem det är: handläggaren, vårdnadshavaren. Kön nämns bara när det har betydelse.',
          ]}
        />
      </Part>
      <Part title="Så ser det ut">
        <List
          items={[
            'Rubriker och etiketter är substantiv med stor första bokstav: Ny anteckning, Personnummer.',
            'Knappar börjar med ett verb: Spara anteckning.',
            'Inga utropstecken. Inga versaler för att framhäva. Ingen kursiv.',
            'Citattecken är ”så här”. Tankstreck – med mellanslag omkring – är kort. Tre punkter är ett tecken: …',
            'Ett hårt mellanslag håller ihop tal och enhet: 30 dagar, 5 kap. 1 §.',
          ]}
        />
      </Part>
    </Page>
  ),
};
