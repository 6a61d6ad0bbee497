import { visibleCases } from '@samla/api-client/fake/visibility';
import type { Poke } from '@samla/api-client/schemas';
import type { CaseId, DeviceId, WorkerId } from '@samla/case-model/ids';
import type { Database } from './database.ts';

/** One open stream. */
export interface Listener {
  readonly workerId: WorkerId;
  readonly deviceId: DeviceId;
  readonly poke: (about?: Poke['about']) => void;
  readonly end: () => void;
}

/** The streams of one API process. A poke says nothing, so losing one costs only time. */
export class Pokes {
  readonly #listeners = new Set<Listener>();

  add(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Whom a commit concerns: who sees the case now, or whose device was sent it and may have lost it. */
  changed(db: Database, cases: readonly CaseId[]): void {
    for (const { workerId, deviceId, poke } of this.#listeners) {
      const visible = visibleCases(db.city, workerId);
      const device = db.devices.get(`${workerId} ${deviceId}`);
      const sent = new Set(device?.scope.flatMap((row) => (row.to === null ? row.caseId : [])));
      if (cases.some((id) => visible.has(id) || sent.has(id))) poke();
    }
  }

  /** A draft of a worker has changed on one of her devices. */
  draftChanged(workerId: WorkerId, on: DeviceId): void {
    for (const listener of this.#listeners) {
      if (listener.workerId === workerId && listener.deviceId !== on) listener.poke('drafts');
    }
  }

  /** The process is gone. */
  endAll(): void {
    for (const { end } of [...this.#listeners]) end();
    this.#listeners.clear();
  }
}
