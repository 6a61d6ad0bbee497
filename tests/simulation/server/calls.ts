import { errorEnvelope } from '@samla/api-client/envelope';
import { createCaseRouter, toApiError } from '@samla/api-client/router';
import type { CaseService } from '@samla/api-client/service';
import type { Answer } from './central.ts';
import { KilledError } from './transactions.ts';

type Procedure = (input: unknown) => Promise<unknown>;
type Procedures = Readonly<Record<string, Readonly<Record<string, Procedure>>>>;

const router = createCaseRouter();

/** The contract's own router around a service for each worker. */
export class Calls {
  readonly #serviceOf: (subject: string) => CaseService;
  /** by worker and path: making a caller takes longer than most calls */
  readonly #procedures = new Map<string, Procedure>();

  constructor(serviceOf: (subject: string) => CaseService) {
    this.#serviceOf = serviceOf;
  }

  /** @throws KilledError when the process dies before it has answered */
  async answer(path: string, input: unknown, subject: string): Promise<Answer> {
    try {
      return { status: 200, body: { result: { data: await this.#procedure(path, subject)(input) } } };
    } catch (error) {
      if (causedByKill(error)) throw error;
      return errorEnvelope(toApiError(error as Parameters<typeof toApiError>[0]));
    }
  }

  #procedure(path: string, subject: string): Procedure {
    const key = `${subject} ${path}`;
    const known = this.#procedures.get(key);
    if (known) return known;
    const [space = '', name = ''] = path.split('.');
    const caller = router.createCaller({ service: () => this.#serviceOf(subject) });
    const procedure = (caller as unknown as Procedures)[space]?.[name];
    if (!procedure) throw new RangeError('no such procedure');
    this.#procedures.set(key, procedure);
    return procedure;
  }
}

function causedByKill(error: unknown): boolean {
  for (let at = error; at instanceof Error; at = at.cause) if (at instanceof KilledError) return true;
  return false;
}
