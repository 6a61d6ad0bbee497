export { RepeatGroup } from './RepeatGroup.tsx';
