import type { HostService } from './contract.ts';
import { createService } from './service.ts';
import { Program, type ProgramOptions } from './session/program.ts';

/** A running host. */
export interface Host {
  /** what every window calls; one service serves them all */
  readonly service: HostService;
  /**
   * The computer is locked or goes to sleep: lets the pages save, then closes the stores and forgets their keys; nothing
   * is wiped.
   * @returns false when that would lose what is written and could not be saved: nothing is closed then
   */
  lock(): Promise<boolean>;
  /** Ends the round that runs and closes everything. Nothing is wiped, and what is unsent is on disk. */
  close(): Promise<void>;
}

/**
 * Starts the host: plain Node, the outside world only through its ports. The worker who was signed in last has her
 * cases back before this answers, with or without the network.
 */
export async function createHost(options: ProgramOptions): Promise<Host> {
  const program = new Program(options);
  await program.follow();
  return {
    service: createService(program),
    lock: () => program.lock('system'),
    close: () => program.close(),
  };
}
