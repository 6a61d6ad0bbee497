import type { SignInState } from '../../host/contract.ts';

/** The worker, her assignments and the areas of the city. */
export type Session = Pick<Extract<SignInState, { kind: 'signedIn' }>, 'worker' | 'assignments' | 'areas'>;
