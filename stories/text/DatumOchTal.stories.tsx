import type { Meta, StoryObj } from '@storybook/react-vite';
import { fullPage, List, Page, PageTable, Part } from '../support/Page.tsx';

const meta = { title: 'Text/Datum och tal', tags: ['!autodocs'], parameters: fullPage } satisfies Meta;
export default meta;
type Story = StoryObj<typeof meta>;

export const DatumOchTal: Story = {
  name: 'Datum och tal',
  render: () => (
    <Page
      title="Datum och tal"
      lead="Uppgifter i listor skrivs så att de går att jämföra. I löpande text skrivs de så att de går att läsa."
    >
      <Part title="Datum och tid">
        <PageTable
          caption="Datum och tid"
          head={['Var', 'Skriv', 'Skriv inte']}
          rows={[
            ['Listor, fält och tabeller', '2026-11-03', '3/11-26, 03.11.2026'],
            ['Löpande text och brev', '3 november 2026', '3:e november, 2026-11-03'],
            ['Nära i tiden', 'idag, igår, 3 dagar, 3 dagar sen', 'T−3, förfallen med 3 d'],
            ['Klockslag', '09:41', '9.41, kl 9:41'],
            ['I löpande text', 'klockan 9.30', '09:30:00'],
            ['Period', '2026-11-03–2026-12-31', '3/11–31/12'],
            ['Period utan slut', '2026-11-03–tills vidare', '2026-11-03–9999-12-31'],
            ['Vecka', 'vecka 45', 'V.45'],
          ]}
        />
        <p>
          Fält tar emot 20261103, 261103, 2026-11-03 och 3/11 2026 och skriver om det till 2026-11-03 när man
          lämnar fältet.
        </p>
      </Part>
      <Part title="Tal och belopp">
        <PageTable
          caption="Tal och belopp"
          head={['Vad', 'Skriv', 'Skriv inte']}
          rows={[
            ['Belopp', '1 234,50 kr', '1234.50, SEK 1 234,50, 1 234:50'],
            ['Hela kronor', '1 234 kr', '1 234,00 kr, 1 234:-'],
            ['Minus', '−200,00 kr (minustecken)', '-200,00 kr (bindestreck)'],
            ['Tusental', '20 480 (hårt mellanslag)', '20.480, 20480'],
            ['Decimaler', '2,5', '2.5'],
            ['Procent', '25 %', '25%'],
            ['Antal i text', 'tre barn, 14 barn', '3 barn, fjorton barn'],
            ['Små antal i statistik', 'färre än 5', '1–4'],
          ]}
        />
        <p>Beloppsfält tar emot 1234,50, 1 234:50, 1.234,50 kr och båda minustecknen.</p>
      </Part>
      <Part title="Nummer">
        <PageTable
          caption="Nummer"
          head={['Vad', 'Skriv', 'Skriv inte']}
          rows={[
            ['Personnummer', '180412-9824', '20180412-9824 i listor, 1804129824'],
            ['Organisationsnummer', '212000-0142', '2120000142'],
            ['Postnummer', '123 45', '12345, S-123 45'],
            ['Telefon', '070-174 06 05', '0701740605, +46(0)70-1740605'],
            ['Plusgiro', '12 34 56-6', '1234566'],
            ['Bankgiro', '5050-1055', '50501055'],
            ['Lagrum', '11 kap. 1 § socialtjänstlagen', 'SoL 11:1'],
          ]}
        />
      </Part>
      <Part title="Regler">
        <List
          items={[
            'Siffror i spalter har samma bredd och står högerställda.',
            'En enhet står alltid efter talet, med hårt mellanslag.',
            'Tid räknas i kalenderdagar om inget annat sägs. ”3 dagar” är idag plus tre.',
            'Datum och tal skrivs av programmet med sv-SE och svensk tid, aldrig för hand.',
          ]}
        />
      </Part>
    </Page>
  ),
};
