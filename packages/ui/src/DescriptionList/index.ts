export { CopyButton } from './CopyButton.tsx';
export { DescriptionList } from './DescriptionList.tsx';
export type { Description, DescriptionListProps } from './DescriptionList.tsx';
