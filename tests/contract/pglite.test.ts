import { pgliteWorld } from '../support/pglite-world.ts';
import { caseServiceContract } from './suite.ts';

caseServiceContract('PGlite', () => pgliteWorld());
