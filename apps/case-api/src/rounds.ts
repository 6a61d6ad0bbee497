import type { ApiPorts } from './ports.ts';

export interface Rounds {
  /** names it in the log: `<name>` with what a round did, or a fault */
  readonly name: string;
  /** milliseconds between two rounds */
  readonly every: number;
  /** @returns counts for the log; null when there was nothing to do */
  run(): Promise<Readonly<Record<string, number>> | null>;
}

/** Works in rounds until stopped; stopping waits for the round that runs, and a round that fails is followed by the next. */
export function startRounds(
  { timer, log }: Pick<ApiPorts, 'timer' | 'log'>,
  { name, every, run }: Rounds,
): { stop(): Promise<void> } {
  let stopped = false;
  let running: Promise<void> = Promise.resolve();
  let cancel: () => void = () => undefined;
  const round = async () => {
    try {
      const done = await run();
      if (done) log.event(name, done);
    } catch (error) {
      log.fault(name, error);
    }
    if (!stopped) wait();
  };
  const wait = () => {
    cancel = timer.after(every, () => {
      running = round();
    });
  };
  wait();
  return {
    async stop() {
      stopped = true;
      cancel();
      await running;
    },
  };
}
