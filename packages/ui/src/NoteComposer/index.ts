export { NoteComposer } from './NoteComposer.tsx';
export type { NoteComposerProps } from './NoteComposer.tsx';
