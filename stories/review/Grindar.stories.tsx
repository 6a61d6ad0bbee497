import type { Meta, StoryObj } from '@storybook/react-vite';
import { FAILING_PAGES } from '../gates/failingPages.ts';
import { fullPage, Page, PageTable, Part } from '../support/Page.tsx';
import { INVARIANTS } from '../support/invariants.ts';

function Gates() {
  return (
    <Page
      title="Fel som stoppas"
      lead={`Varje berättelse granskas innan den får följa med. Här står vad grindarna letar efter, och de ${String(FAILING_PAGES.length)} små sidor med fel som de själva prövas mot.`}
    >
      <Part title="Det som gäller efter varje berättelse">
        <PageTable
          caption="Det som gäller efter varje berättelse"
          head={['Regel', 'Vad den kräver']}
          rows={INVARIANTS.map(({ id, says }) => [<code>{id}</code>, says])}
        />
      </Part>
      <Part title="Sidor med fel">
        <p>
          Var och en har ett enda fel, format efter exemplen i W3C:s ACT-regler. Granskningen med axe måste
          stoppa alla. Släpps någon igenom är en regel avstängd, och då stoppas bygget.
        </p>
        <PageTable
          caption="Sidor med fel"
          head={['Regel i axe', 'ACT', 'Felet', 'Så ser det ut i koden']}
          rows={FAILING_PAGES.map(({ rule, act, fault, html }) => [
            <code>{rule}</code>,
            act ?? '–',
            fault,
            <code>{html}</code>,
          ])}
        />
      </Part>
      <Part title="Det som ingen grind ser">
        <p>
          Maskiner hittar ungefär hälften av felen. Om en text går att förstå, om en bild beskrivs rätt och om
          ordningen är rimlig måste en människa pröva. På sidan för varje komponent står vad ingen har prövat.
        </p>
      </Part>
    </Page>
  );
}

const meta = {
  title: 'Granskning/Fel som stoppas',
  component: Gates,
  tags: ['!autodocs'],
  parameters: fullPage,
} satisfies Meta<typeof Gates>;
export default meta;

export const FelSomStoppas: StoryObj<typeof meta> = { name: 'Fel som stoppas' };
