export { SavedViews } from './SavedViews.tsx';
export type { SavedViewsHandle, SavedViewsProps } from './SavedViews.tsx';
export type { SavedView } from './viewName.ts';
