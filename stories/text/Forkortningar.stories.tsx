import type { Meta, StoryObj } from '@storybook/react-vite';
import { fullPage, List, Page, PageTable, Part } from '../support/Page.tsx';

const meta = { title: 'Text/Förkortningar', tags: ['!autodocs'], parameters: fullPage } satisfies Meta;
export default meta;
type Story = StoryObj<typeof meta>;

export const Förkortningar: Story = {
  render: () => (
    <Page
      title="Förkortningar"
      lead="Skriv ut orden. En förkortning sparar plats för den som skriver och kostar tid för alla som läser."
    >
      <Part title="Skriv ut">
        <PageTable
          caption="Förkortningar som skrivs ut"
          head={['Skriv', 'Skriv inte']}
          rows={[
            ['till exempel', 't.ex., t ex'],
            ['bland annat', 'bl.a.'],
            ['och så vidare', 'osv.'],
            ['det vill säga', 'd.v.s., dvs.'],
            ['från och med, till och med', 'fr.o.m., t.o.m.'],
            ['med flera', 'm.fl.'],
            ['angående, om', 'ang.'],
            ['telefon', 'tel.'],
            ['handläggare', 'hl, handl.'],
            ['personnummer', 'pnr, persnr'],
            ['vårdnadshavare', 'vh'],
            ['ekonomiskt bistånd', 'EB, ek. bist.'],
            ['socialtjänstlagen', 'SoL'],
          ]}
        />
      </Part>
      <Part title="De här får stå">
        <PageTable
          caption="Förkortningar som får användas"
          head={['Skriv', 'Betyder', 'Var']}
          rows={[
            ['kr', 'kronor', 'efter belopp'],
            ['kap. och §', 'kapitel och paragraf', 'i lagrum'],
            ['MB, GB', 'megabyte, gigabyte', 'om filer'],
            ['PDF', 'ett filformat', 'om filer'],
            ['BBIC', 'Barns behov i centrum', 'efter att ha skrivits ut en gång i samma vy'],
            [
              'LVU, LVM, LSS',
              'lagarna som de flesta känner under de namnen',
              'efter att ha skrivits ut en gång i samma vy',
            ],
          ]}
        />
      </Part>
      <Part title="Bokstavsmärken för områden">
        <p>
          Ett område har en bokstav i en ram, till exempel B för Barn och unga. Bokstaven är ett märke, inte
          en förkortning: namnet står bredvid eller läses upp.
        </p>
      </Part>
      <Part title="Regler">
        <List
          items={[
            'Får ett ord inte plats: gör plats, eller byt ord. Korta aldrig av det.',
            'En förkortning som läses som ett ord böjs med kolon: LVU:s, PDF:en.',
            'En skärmläsare läser t.ex. som bokstäver. Det är ett skäl till att skriva ut.',
          ]}
        />
      </Part>
    </Page>
  ),
};
