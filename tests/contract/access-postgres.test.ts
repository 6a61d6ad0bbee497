import { postgresWorld } from '../support/postgres-world.ts';
import { accessCity } from './access-city.ts';
import { accessContract } from './access-suite.ts';
import { accessWalls } from './access-walls.ts';

accessContract('PostgreSQL', () => postgresWorld({ city: accessCity }), accessWalls);
