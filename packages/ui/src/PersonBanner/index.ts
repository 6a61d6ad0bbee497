export { PersonBanner } from './PersonBanner.tsx';
export type { PersonBannerProps } from './PersonBanner.tsx';
