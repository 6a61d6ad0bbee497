import { postgresWorld } from '../support/postgres-world.ts';
import { accessCity } from './access-city.ts';
import { accessContract } from './access-suite.ts';

accessContract('PostgreSQL', () => postgresWorld({ city: accessCity }));
