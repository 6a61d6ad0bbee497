/** A fault that somebody could make, and the stories that must notice it. */
export interface Fault {
  readonly id: string;
  readonly what: string;
  /** Relative to the repository's root. */
  readonly file: string;
  /** Found in the file exactly once: when the code has changed, the fault must be told anew. */
  readonly find: string;
  readonly put: string;
  /** Folders or files under `stories/`. */
  readonly stories: readonly string[];
  /** The run of stories that must notice it; the one of all when left out. */
  readonly run?: 'stories' | 'narrow' | 'forced-colors' | 'motion';
}

const ui = (path: string) => `packages/ui/src/${path}`;
const story = (...names: readonly string[]) => names.map((name) => `components/${name}/`);

const GRID: readonly Fault[] = [
  {
    id: 'row-unmounted',
    what: 'the row with the tab stop is not kept when it is scrolled away',
    file: ui('WorklistGrid/range.ts'),
    find: 'const kept = [active - 1, active, active + 1].filter((index) => index >= 0 && index < range.count);',
    put: 'const kept: number[] = [];',
    stories: story('WorklistGrid'),
  },
  {
    id: 'rows-unordered',
    what: 'rows stand in the page in another order than in the list',
    file: ui('WorklistGrid/range.ts'),
    find: '.sort((a, b) => a - b)',
    put: '.sort((a, b) => b - a)',
    stories: story('WorklistGrid'),
  },
  {
    id: 'rows-from-zero',
    what: 'rows are counted from zero',
    file: ui('WorklistGrid/GridRow.tsx'),
    find: 'aria-rowindex={index + 2}',
    put: 'aria-rowindex={index}',
    stories: story('WorklistGrid'),
  },
  {
    id: 'selection-untold',
    what: 'rows do not tell whether they are selected',
    file: ui('WorklistGrid/GridRow.tsx'),
    find: 'aria-selected={isSelected}',
    put: '',
    stories: story('WorklistGrid'),
  },
  {
    id: 'two-tab-stops',
    what: 'every cell is a tab stop',
    file: ui('WorklistGrid/GridCell.tsx'),
    find: 'const stop = props.isActive ? 0 : -1;',
    put: 'const stop = 0;',
    stories: story('WorklistGrid'),
  },
  {
    id: 'arrow-wraps',
    what: 'the arrow goes round at the last column',
    file: ui('WorklistGrid/gridKey.ts'),
    find: 'column: Math.min(Math.max(col, 0), lastColumn),',
    put: 'column: (col + columnCount) % columnCount,',
    stories: story('WorklistGrid'),
  },
  {
    id: 'page-key-dead',
    what: 'PageDown does nothing',
    file: ui('WorklistGrid/gridKey.ts'),
    find: 'return to(Math.max(index, 0) + page, column);',
    put: 'return null;',
    stories: story('WorklistGrid'),
  },
  {
    id: 'typeahead-english',
    what: 'a search for å finds a',
    file: ui('WorklistGrid/typeahead.ts'),
    find: "new Intl.Collator('sv-SE'",
    put: "new Intl.Collator('en-US'",
    stories: story('WorklistGrid'),
  },
  {
    id: 'sort-unsaid',
    what: 'how the list is sorted is not said',
    file: ui('WorklistGrid/useGridSpeech.ts'),
    find: "if (name !== undefined) announce(texts.sorted(name, is.direction === 'ascending'), 'grid-sort');",
    put: '',
    stories: story('WorklistGrid'),
  },
  {
    id: 'sort-unmarked',
    what: 'the sorted column is not marked as such',
    file: ui('WorklistGrid/GridHeader.tsx'),
    find: 'aria-sort={direction}',
    put: '',
    stories: story('WorklistGrid'),
  },
];

const FIELDS: readonly Fault[] = [
  {
    id: 'label-untied',
    what: 'the label is text beside the field and not its name',
    file: ui('Field/FieldFrame.tsx'),
    find: "import { Label } from 'react-aria-components/Label';",
    put: 'const Label = (props: { className: string; children: ReactNode }) => <span {...props} />;',
    stories: story('TextField'),
  },
  {
    id: 'error-untied',
    what: 'the error is not read with the field',
    file: ui('Field/FieldFrame.tsx'),
    find: '<Text slot="errorMessage" className={fieldClass(\'error\')}>',
    put: "<Text slot={null} className={fieldClass('error')}>",
    stories: story('TextField'),
  },
  {
    id: 'id-twice',
    what: 'all fields use one id',
    file: ui('Field/useFieldAria.ts'),
    find: 'const ids = { note: `${id}n`, provenance: `${id}p` };',
    put: "const ids = { note: 'note', provenance: 'provenance' };",
    stories: story('TextField', 'TextArea', 'Field'),
  },
  {
    id: 'small-targets',
    what: 'the lines of a list are 18 px high',
    file: ui('Field/FieldFrame.module.css'),
    find: '  min-block-size: 1.5rem;\n  padding: 0.1875rem 1.75rem 0.1875rem 0.5rem;',
    put: '  block-size: 1.125rem;\n  padding: 0 1.75rem 0 0.5rem;',
    stories: story('SelectField', 'ComboBox'),
  },
  {
    id: 'locale-english',
    what: 'the components think that they speak English',
    file: ui('UiRoot/UiRoot.tsx'),
    find: 'locale="sv-SE"',
    put: 'locale="en-US"',
    stories: story('ComboBox', 'UiRoot'),
  },
];

const LAYERS: readonly Fault[] = [
  {
    id: 'dialog-leaks',
    what: 'Tab leaves an open dialog',
    file: ui('Dialog/Dialog.tsx'),
    find: "import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components/Modal';",
    put: `import { Dialog as AriaDialog, Heading } from 'react-aria-components/Modal';
const Modal = ({ className, children }: { className?: string; children?: ReactNode }) => <div className={className}>{children}</div>;
const ModalOverlay = ({ isOpen, ...rest }: { isOpen: boolean; className?: string; children?: ReactNode }) => isOpen ? <Modal {...rest} /> : null;`,
    stories: story('Dialog'),
  },
  {
    id: 'focus-not-given-back',
    what: 'closing the panel leaves focus nowhere',
    file: ui('SidePanel/SidePanel.tsx'),
    find: 'if (own?.contains(document.activeElement) && opener instanceof HTMLElement) opener.focus();',
    put: 'void [own, opener];',
    stories: story('SidePanel'),
  },
  {
    id: 'danger-is-default',
    what: 'Enter alone does what cannot be undone',
    file: ui('Dialog/ConfirmDialog.tsx'),
    find: 'autoFocus={!isDangerous}',
    put: 'autoFocus={isDangerous}',
    stories: story('Dialog'),
  },
  {
    id: 'escape-dead',
    what: 'Esc does not close the panel',
    file: ui('SidePanel/SidePanel.tsx'),
    find: "if (event.key !== 'Escape' || event.defaultPrevented) return;",
    put: "if (event.key !== 'F24') return;",
    stories: story('SidePanel'),
  },
];

const SHELL: readonly Fault[] = [
  {
    id: 'tab-order-swapped',
    what: 'every tab but the chosen one is a tab stop',
    file: ui('TabList/TabList.tsx'),
    find: 'tabIndex={tab.id === stop?.id ? 0 : -1}',
    put: 'tabIndex={tab.id === stop?.id ? -1 : 0}',
    stories: story('TabList'),
  },
  {
    id: 'focus-lost-on-close',
    what: 'closing a tab leaves focus nowhere',
    file: ui('TabList/TabList.tsx'),
    find: '    refocus.current = index;\n',
    put: '',
    stories: story('TabList'),
  },
  {
    id: 'key-dead',
    what: 'End does nothing in the tabs',
    file: ui('TabList/tabKey.ts'),
    find: "    case 'End':\n      return { kind: 'focus', index: count - 1 };",
    put: "    case 'End':\n      return { kind: 'focus', index };",
    stories: story('TabList'),
  },
  {
    id: 'voice-mute',
    what: 'what is announced is never put where it is read',
    file: ui('Announcer/Announcer.tsx'),
    find: 'setText((before) => speak(batch, before));',
    put: 'void [batch, speak, setText];',
    stories: story('Announcer', 'Toolbar'),
  },
  {
    id: 'voice-gone',
    what: 'the live region is an ordinary text',
    file: ui('Announcer/Announcer.tsx'),
    find: '<span role="status" data-announcer data-live-announcer>',
    put: '<span>',
    stories: story('Announcer'),
  },
];

const LOOK: readonly Fault[] = [
  {
    id: 'ring-gone',
    what: 'what has focus is not marked',
    file: ui('base.css'),
    find: '  outline: var(--ring) solid var(--focus);',
    put: '  outline: none;',
    stories: story('Button', 'TabList'),
  },
  {
    id: 'contrast-lowered',
    what: 'soft text is too weak',
    file: ui('base.css'),
    find: '*,\n*::before,\n*::after {\n  box-sizing: border-box;',
    put: ':root {\n  --soft: #a0a8a4 !important;\n}\n\n*,\n*::before,\n*::after {\n  box-sizing: border-box;',
    stories: story('TextField', 'Tag'),
  },
  {
    id: 'edge-gone',
    what: 'a button has no border in contrast themes',
    file: ui('Button/Button.module.css'),
    find: '  border: 1px solid var(--field);',
    put: '  border: 0;',
    stories: story('Button'),
    run: 'forced-colors',
  },
  {
    id: 'words-cut-off',
    what: 'long words are not broken',
    file: ui('base.css'),
    find: '  overflow-wrap: anywhere;',
    put: '  overflow-wrap: normal;',
    stories: story('Button', 'TextField', 'PersonBanner'),
    run: 'narrow',
  },
  {
    id: 'density-in-width',
    what: 'density changes the room for text',
    file: ui('Button/Button.module.css'),
    find: '  padding: 0.125rem 0.75rem;',
    put: '  padding: 0.125rem var(--pad);',
    stories: story('Button'),
  },
  {
    id: 'moves-on',
    what: 'something moves although stillness is asked for',
    file: ui('base.css'),
    find: '@media (prefers-reduced-motion: reduce) {',
    put: '@keyframes fault { to { translate: 1px; } }\nbutton { animation: fault 1s infinite; }\n@media (prefers-reduced-motion: no-preference) {',
    stories: story('Button'),
  },
];

export const FAULTS: readonly Fault[] = [...GRID, ...FIELDS, ...LAYERS, ...SHELL, ...LOOK];
