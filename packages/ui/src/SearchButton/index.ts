export { SearchButton } from './SearchButton.tsx';
export type { SearchButtonProps } from './SearchButton.tsx';
