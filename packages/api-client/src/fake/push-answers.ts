import type { WorkerId } from '@samla/case-model/ids';

export interface FakeWorker {
  readonly id: WorkerId;
  readonly name: string;
}
