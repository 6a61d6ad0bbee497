import type { Meta, StoryObj } from '@storybook/react-vite';
import type { ComponentMeta } from '@samla/ui/meta';
import { fullPage, List, Page, PageTable, Part } from '../support/Page.tsx';

const meta = { title: 'Start', tags: ['!autodocs'], parameters: fullPage } satisfies Meta;
export default meta;
type Story = StoryObj<typeof meta>;

const ABOUT = Object.values(
  import.meta.glob<ComponentMeta>('../../packages/ui/src/*/meta.ts', { eager: true, import: 'meta' }),
);
const count = (status: ComponentMeta['status']) => ABOUT.filter((one) => one.status === status).length;

/** A page of this site; its frame is left. */
const To = ({ page, children }: { readonly page: string; readonly children: string }) => (
  <a href={`./?path=/${page}`} target="_top">
    {children}
  </a>
);

const COMMANDS: readonly (readonly [command: string, effect: string])[] = [
  ['npm run storybook', 'Visar designsystemet på http://localhost:4714 och följer med när du ändrar.'],
  [
    'npm run storybook:build',
    'Bygger en webbplats i storybook-static/ som fungerar från vilken mapp som helst.',
  ],
  ['npm run tokens', 'Bygger stilmallen ur tokenfilerna, och stannar om ett färgpar är för svagt.'],
  ['npm test', 'Kör allt som prövas, även varje berättelse i en webbläsare.'],
];

export const Start: Story = {
  tags: ['visual'],
  render: () => (
    <Page
      title="Samla designsystem"
      lead="Delarna som Samla byggs av: ett lugnt, tätt och tangentbordsvänligt arbetsverktyg för socialtjänstens handläggare."
    >
      <Part title="Hitta rätt">
        <PageTable
          caption="Avdelningar"
          head={['Avdelning', 'Vad du finner där']}
          rows={[
            [
              <To key="Grunder" page="story/grunder-färg--färg">
                Grunder
              </To>,
              'Färg, typografi, avstånd, täthet, ikoner, rörelse, kontrastteman och hur tillgänglighet prövas.',
            ],
            [
              <To key="Text" page="story/text-klarspråk--klarspråk">
                Text
              </To>,
              'Hur vi skriver, och alla ord som komponenterna säger.',
            ],
            [
              <To key="Komponenter" page="docs/komponenter-delar-knapp--dokumentation">
                Komponenter
              </To>,
              'En sida för varje komponent: när, när inte, tangenter, tillgänglighet och alla lägen.',
            ],
            ['Mönster', 'Hur komponenterna sätts ihop för det som återkommer: formulär, fel, tomt, spärr.'],
            ['Vyer', 'Hela skärmar i 1366 × 768 och 1920 × 1080.'],
            ['Granskning', 'Det som hjälper den som granskar: matriser, bilder och öppna frågor.'],
            ['Ändringar', 'Vad som är nytt, det senaste först.'],
          ]}
        />
        <p>
          I verktygsraden väljer du tema, täthet, textstorlek, språk, rörelse och skärm. Pseudolång svenska
          gör alla ord längre, så att det som skärs av syns.
        </p>
      </Part>
      <Part title="Hur långt det har kommit">
        <p>
          {ABOUT.length} komponenter: {count('draft')} utkast, {count('review')} i granskning,{' '}
          {count('ready')} klara, {count('retiring')} som avvecklas. En komponent är klar först när människor
          har provat den med hjälpmedel.
        </p>
      </Part>
      <Part title="Tre löften">
        <List
          items={[
            'Allt går att göra med tangentbordet, och tangenten står där man är.',
            'Fokus har alltid en plats som syns.',
            'Det man skrivit försvinner aldrig för att man trycker fel.',
          ]}
        />
      </Part>
      <Part title="För dig som formger">
        <List
          items={[
            'Hämta tokenfilerna på sidan Grunder / Färg. De är i formatet Design Tokens 2025.10.',
            'Varje komponentsida har en länk att dela. Länken håller så länge komponenten heter som den heter.',
            'Kontrollera alltid berättelserna Långa ord, Smal och Tillstånd, och temat Hög kontrast.',
            'Säg till om ord, mått eller beteende i komponentens sida: det som står där är det som gäller.',
          ]}
        />
      </Part>
      <Part title="För dig som utvecklar">
        <PageTable
          caption="Kommandon"
          head={['Kommando', 'Vad det gör']}
          rows={COMMANDS.map(([command, effect]) => [<code key="command">{command}</code>, effect])}
        />
        <pre
          className="pre"
          role="region"
          tabIndex={0}
          aria-label="Exempel"
        >{`import { Button } from '@samla/ui/Button';

<Button variant="primary" shortcut="Ctrl+Enter" onPress={save}>
  Spara anteckning
</Button>`}</pre>
        <List
          items={[
            'Hämta en komponent i taget ur sin mapp. En sida laddar bara det den använder.',
            'Komponenterna vet inget om ärenden eller lag och hämtar inget. Text och uppgifter ges till dem.',
            'Färger, mått och tider är tokens: var(--ink), var(--gap), var(--motion-quick). Ett test stoppar andra.',
          ]}
        />
      </Part>
      <Part title="Lägga till en komponent">
        <List
          isOrdered
          items={[
            'Leta först. Kan en komponent som finns göra det med en egenskap till?',
            'Skapa mappen packages/ui/src/Namn med Namn.tsx, Namn.module.css, index.ts och meta.ts. Har den egna ord: texts.ts.',
            'Skriv meta.ts först: när, när inte, tangenter, tillgänglighet. Det blir komponentens sida.',
            'Bygg på React Aria när ett mönster finns där. Logik som går att pröva för sig ligger i en egen fil med test.',
            'Skriv berättelserna i stories/components/Namn. Var och en i uppsättningen finns, eller så står i meta.ts varför inte.',
            'Pröva varje tangent i berättelsen Tangentbord. Ett test stoppar en tangent som ingen trycker på.',
            'Titta: ljust, mörkt, hög kontrast, kontrasttema, 320 px, 200 % text, pseudolång svenska, fyra tätheter.',
            'Sätt status utkast. Be en formgivare och en handläggare titta innan den blir granskning.',
          ]}
        />
      </Part>
    </Page>
  ),
};
