import { pgliteWorld } from '../support/pglite-world.ts';
import { accessCity } from './access-city.ts';
import { accessContract } from './access-suite.ts';

accessContract('PGlite', () => pgliteWorld({ city: accessCity }));
