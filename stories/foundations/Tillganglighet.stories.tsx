import type { Meta, StoryObj } from '@storybook/react-vite';
import type { ComponentMeta } from '@samla/ui/meta';
import { List, Page, fullPage, PageTable, Part } from '../support/Page.tsx';

const meta = { title: 'Grunder/Tillgänglighet', tags: ['!autodocs'], parameters: fullPage } satisfies Meta;
export default meta;
type Story = StoryObj<typeof meta>;

const ABOUT = Object.values(
  import.meta.glob<ComponentMeta>('../../packages/ui/src/*/meta.ts', { eager: true, import: 'meta' }),
);
const TOOLS = ['NVDA', 'JAWS', 'Skärmläsaren', 'Förstoringsglaset', 'Talstyrning'] as const;

const triedWith = (tool: (typeof TOOLS)[number]) =>
  ABOUT.filter(({ accessibility }) => accessibility.trials.some((trial) => trial.with === tool)).length;
const DEVIATIONS = ABOUT.flatMap(({ title, accessibility }) =>
  accessibility.deviations.map((deviation) => [title, deviation] as const),
);

const keysOf = (one: ComponentMeta) => one.keys.reduce((sum, entry) => sum + entry.keys.length, 0);

export const Tillgänglighet: Story = {
  render: () => (
    <Page
      title="Tillgänglighet"
      lead="Målet är WCAG 2.2 AA och EN 301 549 i varje komponent. Här står hur det prövas, och vad ingen människa har prövat."
    >
      <Part title="Provat av människor">
        <p>Antal komponenter som en människa har provat med hjälpmedlet, av {ABOUT.length}:</p>
        <PageTable
          caption="Provat av människor"
          head={['Hjälpmedel', 'Provade komponenter']}
          rows={TOOLS.map((tool) => [
            tool,
            <span key="count" className="figure">
              {triedWith(tool) === 0 ? 'Ej provat' : `${triedWith(tool)} av ${ABOUT.length}`}
            </span>,
          ])}
        />
        <p>
          Det vi vet om skärmläsare på Windows är andrahandsuppgifter och simulering. En komponent får status{' '}
          ”klar” först när människor har provat den.
        </p>
      </Part>
      <Part title="Prövas av maskin, varje gång">
        <List
          items={[
            'Varje berättelse granskas av axe i Chromium: WCAG 2.2 A och AA samt bästa praxis. Ett fel stoppar bygget.',
            `Varje tangent i varje tangentlista trycks ned av ett test som ser att rätt sak händer: ${ABOUT.reduce((sum, one) => sum + keysOf(one), 0)} tangenter i ${ABOUT.filter((one) => one.keys.length > 0).length} komponenter.`,
            'Efter varje berättelse: fokus har en plats, inget id finns två gånger, mål är minst 24 px, ingen text är avskuren.',
            'Bredden 320 px, som är 1280 px vid 400 % zoom.',
            'Kontrastteman (forced colors) och minskad rörelse i Chromium.',
            'Varje färgpar mot sitt krav i tre teman.',
            'Det en skärmläsare skulle säga enligt specifikationerna, i en simulering.',
            'Grinden själv prövas: sidor med kända fel ska stoppas.',
          ]}
        />
        <p>Automatiska verktyg hittar ungefär hälften av felen. De ersätter ingen människa.</p>
      </Part>
      <Part title="Kända avvikelser">
        {DEVIATIONS.length === 0 ? (
          <p>Inga är kända. Det som ingen har provat kan ändå brista.</p>
        ) : (
          <PageTable caption="Kända avvikelser" head={['Komponent', 'Avvikelse']} rows={DEVIATIONS} />
        )}
      </Part>
      <Part title="Så provar du själv">
        <List
          isOrdered
          items={[
            'Lägg undan musen. Gå igenom vyn med Tabb, F6 och pilarna. Ser du alltid var du är?',
            'Ställ textstorleken på 200 % i verktygsraden, och bredden på 320 px. Försvinner något?',
            'Slå på ett kontrasttema i Windows. Syns kanter, fokus och det valda?',
            'Starta NVDA. Läs vyn med pil ned och med Tabb. Sägs namn, roll och läge?',
            'Skriv vad du fann under trials i komponentens meta.ts: hjälpmedel, version, datum, namn och resultat.',
          ]}
        />
      </Part>
    </Page>
  ),
};
