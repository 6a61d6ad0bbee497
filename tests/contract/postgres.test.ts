import { postgresWorld } from '../support/postgres-world.ts';
import { caseServiceContract } from './suite.ts';

caseServiceContract('PostgreSQL', () => postgresWorld());
