import type { Meta, StoryObj } from '@storybook/react-vite';
import { DoDont, fullPage, List, Page, PageTable, Part } from '../support/Page.tsx';

const meta = { title: 'Text/Knapptexter', tags: ['!autodocs'], parameters: fullPage } satisfies Meta;
export default meta;
type Story = StoryObj<typeof meta>;

export const Knapptexter: Story = {
  render: () => (
    <Page
      title="Knapptexter"
      lead="En knapp säger vad som händer när man trycker. Man ska kunna välja rätt utan att läsa texten ovanför."
    >
      <Part title="Verb och sak">
        <DoDont
          dos={[
            'Spara anteckning',
            'Skicka beslut',
            'Ta bort utkastet',
            'Behåll utkastet',
            'Lämna över ärendet',
          ]}
          donts={['OK', 'Ja', 'Verkställ', 'Bekräfta', 'Klicka här']}
        />
        <List
          items={[
            'Uppmaning: Spara, Skicka, Visa. Inte Sparar eller Att spara.',
            'Högst tre ord om det går. Saken kan utelämnas när rubriken nyss sagt den: Spara.',
            'Tre punkter sist (Byt handläggare …) betyder att mer frågas innan något händer.',
            'Rubriken och knappen säger samma sak med samma ord.',
          ]}
        />
      </Part>
      <Part title="Ord som alltid betyder detsamma">
        <PageTable
          caption="Fasta ord"
          head={['Ord', 'Betyder']}
          rows={[
            ['Spara', 'Behåll det skrivna. Det är inte skickat.'],
            ['Skicka', 'Lämna ifrån sig. Mottagaren ser det.'],
            ['Avbryt', 'Stäng utan att göra något. Det skrivna är kvar som utkast.'],
            ['Stäng', 'Ta bort ur bild. Inget ändras.'],
            ['Ta bort', 'Det försvinner ur listan. Det går att ångra, eller så frågas det först.'],
            ['Ändra', 'Gå till uppgiften för att skriva om den.'],
            ['Rätta', 'Skriv en rättelse i akten. Det gamla står kvar.'],
            ['Hämta', 'Spara en fil på datorn.'],
            ['Lämna över', 'En annan handläggare får ärendet.'],
            ['Ångra', 'Ta tillbaka det senaste.'],
          ]}
        />
      </Part>
      <Part title="Länkar">
        <List
          items={[
            'En länk säger vart den går: ”Anmälan 2026-11-02”, inte ”läs mer”.',
            'En länk går någonstans. En knapp gör något. Byt inte plats på dem.',
          ]}
        />
      </Part>
    </Page>
  ),
};
