import type { ComponentMeta } from '@samla/ui/meta';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { toId } from 'storybook/internal/csf';
import markdown from '../../packages/ui/CHANGELOG.md?raw';
import { fullPage, Page, PageTable, Part } from '../support/Page.tsx';
import { readChangelog } from './changelog.ts';

const metas = Object.values(
  import.meta.glob<ComponentMeta>('../../packages/ui/src/*/meta.ts', { eager: true, import: 'meta' }),
);
const NEW = 'Ny.';

function Changes() {
  return (
    <Page
      title="Ändringar"
      lead="Vad som är nytt i komponenterna, senaste versionen först. Här står bara det som märks för den som använder dem."
    >
      {readChangelog(markdown).map(({ version, on, changes }) => (
        <Part key={version} title={`Version ${version}, ${on}`}>
          <PageTable
            caption={`Ändringar i version ${version}`}
            head={['Komponent', 'Ändring']}
            rows={changes.map(({ component, text }) => {
              const about = metas.find(({ name }) => name === component);
              return [
                about === undefined ? component : <ToPage about={about} />,
                text === NEW && about !== undefined ? `${NEW} ${about.summary}` : text,
              ];
            })}
          />
        </Part>
      ))}
    </Page>
  );
}

/** The component's name, as a link to its page. */
function ToPage({ about: { group, title } }: { readonly about: ComponentMeta }) {
  const id = toId(`Komponenter/${group}/${title}`, 'Dokumentation');
  return (
    <a href={`./?path=/docs/${id}`} target="_top">
      {title}
    </a>
  );
}

const meta = {
  title: 'Ändringar',
  component: Changes,
  tags: ['!autodocs'],
  parameters: fullPage,
} satisfies Meta<typeof Changes>;
export default meta;

export const Ändringar: StoryObj<typeof meta> = {};
