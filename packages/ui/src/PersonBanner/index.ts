export { PersonBanner } from './PersonBanner.tsx';
