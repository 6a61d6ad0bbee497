export { ErrorList } from './ErrorList.tsx';
