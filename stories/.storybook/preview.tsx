import type { Preview } from '@storybook/react-vite';
import '@samla/ui/base.css';
import { ComponentPage } from '../docs/ComponentPage.tsx';
import { exemptionsIn } from '../support/exempt.ts';
import { brokenInvariants, watchStory } from '../support/invariants.ts';
import { DocsFrame } from './DocsFrame.tsx';
import { withLook } from './look.tsx';

const preview: Preview = {
  tags: ['autodocs'],
  decorators: [withLook],
  initialGlobals: { theme: 'light', density: 'standard', textSize: '100', language: 'sv', motion: 'on' },
  globalTypes: {
    theme: {
      toolbar: {
        title: 'Tema',
        icon: 'contrast',
        dynamicTitle: true,
        items: [
          { value: 'light', title: 'Ljust' },
          { value: 'dark', title: 'Mörkt' },
          { value: 'contrast', title: 'Hög kontrast' },
          { value: 'system', title: 'Som datorn' },
        ],
      },
    },
    density: {
      toolbar: {
        title: 'Täthet',
        icon: 'component',
        dynamicTitle: true,
        items: [
          { value: 'airy', title: 'Luftig' },
          { value: 'standard', title: 'Standard' },
          { value: 'compact', title: 'Kompakt' },
          { value: 'extraCompact', title: 'Extra kompakt' },
        ],
      },
    },
    textSize: {
      toolbar: {
        title: 'Textstorlek',
        icon: 'paragraph',
        dynamicTitle: true,
        items: ['100', '125', '150', '175', '200'].map((value) => ({ value, title: `${value} %` })),
      },
    },
    language: {
      toolbar: {
        title: 'Språk',
        icon: 'globe',
        dynamicTitle: true,
        items: [
          { value: 'sv', title: 'Svenska' },
          { value: 'long', title: 'Pseudolång svenska' },
        ],
      },
    },
    motion: {
      toolbar: {
        title: 'Rörelse',
        icon: 'play',
        dynamicTitle: true,
        items: [
          { value: 'on', title: 'Rörelse på' },
          { value: 'off', title: 'Rörelse av' },
        ],
      },
    },
  },
  parameters: {
    layout: 'padded',
    a11y: {
      test: 'error',
      options: { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] },
    },
    docs: { page: ComponentPage, container: DocsFrame },
    options: {
      storySort: {
        order: [
          'Start',
          'Grunder',
          ['Färg', 'Typografi', 'Avstånd', 'Täthet', 'Ikoner', 'Rörelse', 'Kontrastteman', 'Tillgänglighet'],
          'Text',
          ['Klarspråk', 'Felmeddelanden', 'Knapptexter', 'Datum och tal', 'Förkortningar', 'Alla texter'],
          'Komponenter',
          ['Skal och navigering', 'Data', 'Person och ärende', 'Formulär', 'Besked', 'Diagram', 'Delar'],
          'Mönster',
          'Vyer',
          'Granskning',
          'Ändringar',
        ],
      },
    },
    viewport: {
      options: {
        desk: { name: '1366 × 768', styles: { width: '1366px', height: '768px' } },
        wide: { name: '1920 × 1080', styles: { width: '1920px', height: '1080px' } },
        upright: { name: '768 × 1024', styles: { width: '768px', height: '1024px' } },
        zoom400: { name: '320 × 256 (400 %)', styles: { width: '320px', height: '256px' } },
      },
    },
  },
  beforeEach: () => watchStory(),
  afterEach: async ({ canvasElement, viewMode, parameters, globals }) => {
    // a documentation page shows many stories at once; pictures are compared with pictures alone
    if (viewMode !== 'story' || globals['run'] === 'visual') return;
    const faults = await brokenInvariants(
      canvasElement.ownerDocument,
      exemptionsIn(parameters).map(({ rule }) => rule),
    );
    if (faults.length === 0) return;
    // a test fails; who looks at the story keeps it on the screen, also where it is played without focus in a frame
    if (globals['run'] !== undefined) throw new Error(faults.join('\n'));
    console.warn(faults.join('\n'));
  },
};

export default preview;
