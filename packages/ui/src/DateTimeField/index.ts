export { DateTimeField } from './DateTimeField.tsx';
export { readTime } from './readTime.ts';
