export { AnnouncerProvider, useAnnounce } from './Announcer.tsx';
export type { Announce } from './Announcer.tsx';
