import { describe, expect, test } from 'vitest';
import { sessionSchema } from '@samla/api-client/schemas';
import { fixture, suiteClock, unit, worker } from './fixture.ts';
import { errorCode, newDevice, type World } from './suite-world.ts';

export function sessionContract(world: () => World): void {
  describe('session', () => {
    test('tells who I am and what I am assigned to today', async () => {
      const session = await world().service(worker.two.subject).session();
      expect(sessionSchema.parse(session)).toEqual(session);
      expect(session.worker).toEqual({ id: worker.two.id, name: worker.two.name });
      const units = session.assignments.map(({ unitId, areas, role }) => ({ unitId, areas, role }));
      expect(units).toHaveLength(2);
      expect(units).toContainEqual({ unitId: unit.children, areas: ['children'], role: 'caseWorker' });
      expect(units).toContainEqual({ unitId: unit.financial, areas: ['financial'], role: 'caseWorker' });
      expect(session.assignments.map(({ boardName }) => boardName)).toEqual([
        'Stadsdelsnämnden',
        'Stadsdelsnämnden',
      ]);
      expect(session.serverTime).toBe(suiteClock.now());
      expect(session.longestOfflineHours).toBe(72);
    });

    test('knows every area of the city, in menu order', async () => {
      const { areas } = await world().service(worker.guardian.subject).session();
      expect(areas.map(({ key }) => key)).toEqual([
        'guardianship',
        'children',
        'adults',
        'financial',
        'elderly',
      ]);
    });

    test('a worker whose assignment has ended is signed in, without any assignment', async () => {
      const session = await world().service(worker.former.subject).session();
      expect(session.worker.name).toBe(worker.former.name);
      expect(session.assignments).toEqual([]);
    });

    test('a person who is no worker of the city gets no session and nothing else', async () => {
      const stranger = world().service('nobody');
      const deviceId = newDevice();
      expect(await errorCode(stranger.session())).toBe('noAssignment');
      expect(await errorCode(stranger.registerDevice(deviceId))).toBe('noAssignment');
      expect(await errorCode(stranger.pull({ deviceId, cursor: null }))).toBe('noAssignment');
      expect(await errorCode(stranger.push({ deviceId, commands: [], reads: [] }))).toBe('noAssignment');
      expect(await errorCode(stranger.definitions([]))).toBe('noAssignment');
      const number = fixture.persons[0]?.identityNumber ?? '';
      expect(await errorCode(stranger.lookUpPerson({ identityNumber: number, purpose: 'newCase' }))).toBe(
        'noAssignment',
      );
    });

    test('a device keeps its recovery key, and has one of its own for each worker', async () => {
      const deviceId = newDevice();
      const two = world().service(worker.two.subject);
      const first = await two.registerDevice(deviceId);
      expect(first.recoveryKey).toMatch(/^[A-Za-z0-9+/]{43}=$/);
      expect(await two.registerDevice(deviceId)).toEqual(first);
      const other = await world().service(worker.child.subject).registerDevice(deviceId);
      expect(other.recoveryKey).not.toBe(first.recoveryKey);
    });
  });

  describe('definitions', () => {
    test('are served by their hash; an unknown hash is left out', async () => {
      const service = world().service(worker.two.subject);
      const wanted = fixture.definitions.slice(2, 7);
      const hashes = [...wanted.map(({ hash }) => hash), 'f'.repeat(64)];
      const served = await service.definitions(hashes);
      expect(served).toHaveLength(wanted.length);
      expect(served).toEqual(expect.arrayContaining([...wanted]));
      expect(await service.definitions([])).toEqual([]);
    });
  });
}
