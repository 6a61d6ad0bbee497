import { fakeWorld } from '../support/fake-world.ts';
import { accessCity } from './access-city.ts';
import { accessContract } from './access-suite.ts';

accessContract('the fake', () => fakeWorld(accessCity));
