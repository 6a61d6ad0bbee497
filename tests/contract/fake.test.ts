import { fakeWorld } from '../support/fake-world.ts';
import { caseServiceContract } from './suite.ts';

/** The fake keeps the contract of the real thing, so that what is tested against it is tested. */
caseServiceContract('the fake', () => fakeWorld());
