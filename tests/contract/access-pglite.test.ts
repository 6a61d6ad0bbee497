import { pgliteWorld } from '../support/pglite-world.ts';
import { accessCity } from './access-city.ts';
import { accessContract } from './access-suite.ts';
import { accessWalls } from './access-walls.ts';

accessContract('PGlite', () => pgliteWorld({ city: accessCity }), accessWalls);
