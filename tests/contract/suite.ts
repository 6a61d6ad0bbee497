import { afterAll, beforeAll, beforeEach, describe } from 'vitest';
import { commandContract } from './suite-commands.ts';
import { deviceContract } from './suite-devices.ts';
import { doubleOpeningContract } from './suite-double-opening.ts';
import { draftContract } from './suite-drafts.ts';
import { extremesContract } from './suite-extremes.ts';
import { fetchCasesContract } from './suite-fetch-cases.ts';
import { lookupContract } from './suite-lookup.ts';
import { openingContract } from './suite-opening.ts';
import { planContract } from './suite-plan.ts';
import { pokeContract } from './suite-pokes.ts';
import { presenceContract } from './suite-presence.ts';
import { pullContract } from './suite-pull.ts';
import { pushContract } from './suite-push.ts';
import { scopeContract } from './suite-scope.ts';
import { sessionContract } from './suite-session.ts';
import { wallContract } from './suite-walls.ts';
import type { World } from './suite-world.ts';

/**
 * The contract of the central API: the same tests over the fake, PGlite and PostgreSQL.
 * One world is made for all; every test begins on the fixture.
 */
export function caseServiceContract(name: string, makeWorld: () => Promise<World>): void {
  describe(`the case service on ${name}`, () => {
    let world: World | undefined;
    beforeAll(async () => {
      world = await makeWorld();
    });
    beforeEach(() => world?.reset());
    afterAll(() => world?.close());
    const current = (): World => {
      if (!world) throw new Error('the world was not made');
      return world;
    };
    sessionContract(current);
    pullContract(current);
    scopeContract(current);
    fetchCasesContract(current);
    commandContract(current);
    pushContract(current);
    openingContract(current);
    doubleOpeningContract(current);
    planContract(current);
    pokeContract(current);
    deviceContract(current);
    draftContract(current);
    presenceContract(current);
    lookupContract(current);
    wallContract(current);
    extremesContract(current);
  });
}
