import type { Decorator, Preview } from '@storybook/react-vite';
import { UiRoot } from '@samla/ui/UiRoot';
import '@samla/ui/base.css';
import { ComponentPage } from '../docs/ComponentPage.tsx';
import { checkInvariants, watchKeys } from '../support/invariants.ts';

/** Theme and density as the application sets them: on the root element, so that layers above the page have them too. */
const withLook: Decorator = (Story, { globals }) => {
  const root = document.documentElement;
  root.lang = 'sv';
  root.dataset['theme'] = String(globals['theme']);
  root.dataset['density'] = String(globals['density']);
  root.style.fontSize = `${String(globals['textSize'])}%`;
  return (
    <UiRoot>
      <Story />
    </UiRoot>
  );
};

const preview: Preview = {
  tags: ['autodocs'],
  decorators: [withLook],
  initialGlobals: { theme: 'light', density: 'standard', textSize: '100' },
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
        items: ['100', '125', '150', '200'].map((value) => ({ value, title: `${value} %` })),
      },
    },
  },
  parameters: {
    layout: 'padded',
    a11y: {
      test: 'error',
      options: { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] },
    },
    docs: { page: ComponentPage },
    options: {
      storySort: {
        order: [
          'Start',
          'Grunder',
          'Text',
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
        zoom400: { name: '320 × 256 (400 %)', styles: { width: '320px', height: '256px' } },
      },
    },
  },
  beforeEach: () => watchKeys(),
  afterEach: ({ canvasElement }) => checkInvariants(canvasElement.ownerDocument),
};

export default preview;
