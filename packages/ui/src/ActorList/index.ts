export { ActorList } from './ActorList.tsx';
export type { Actor, ActorListProps, ContactWay } from './ActorList.tsx';
