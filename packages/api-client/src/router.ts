import { initTRPC, TRPCError } from '@trpc/server';
import { z, ZodError } from 'zod';
import {
  listDevicesInput,
  listDevicesOutput,
  reportDestroyedInput,
  reportDestroyedOutput,
  reportLostInput,
  reportLostOutput,
} from './device-schemas.ts';
import { pullDraftsInput, pullDraftsOutput, putDraftInput, putDraftOutput } from './draft-schemas.ts';
import { errorEnvelope, trpcCode } from './envelope.ts';
import { fetchCasesInput, fetchCasesOutput } from './fetch-cases-schemas.ts';
import { ApiError, type ApiErrorShape } from './errors.ts';
import { beatInput, beatOutput } from './presence-schemas.ts';
import {
  definitionsInput,
  definitionsOutput,
  personLookupInput,
  personLookupOutput,
  pokeSchema,
  pokesInput,
  pullInput,
  pullOutput,
  pushInput,
  pushOutput,
  registerDeviceInput,
  registerDeviceOutput,
  sessionSchema,
} from './schemas.ts';
import type { CaseService } from './service.ts';

/** What a request carries into the resolvers: the service of the worker who is signed in. */
export interface CaseContext {
  service(): CaseService;
}

/** Who may call a procedure and what its call is named in the access log; a test walks the router for both. */
export interface ProcedureMeta {
  /** `signedIn`: any worker with a valid token; `assigned`: a worker with an assignment today */
  rule: 'signedIn' | 'assigned';
  audit: string;
}

/** The error union as it travels; what is not an {@link ApiError} becomes `internal` without a word of its message. */
export function toApiError(error: TRPCError): ApiErrorShape {
  if (error.cause instanceof ApiError) return error.cause.shape;
  if (error.code === 'BAD_REQUEST' || error.code === 'PARSE_ERROR') {
    const path = error.cause instanceof ZodError ? error.cause.issues[0]?.path.join('.') : undefined;
    return {
      code: 'badInput',
      message: 'Uppgifterna har inte den form som tjänsten kräver.',
      field: path ?? null,
    };
  }
  if (error.code === 'PAYLOAD_TOO_LARGE') {
    return { code: 'tooLarge', message: 'Det som skickades är för stort. Dela upp det och försök igen.' };
  }
  if (
    error.code === 'NOT_FOUND' ||
    error.code === 'METHOD_NOT_SUPPORTED' ||
    error.code === 'UNSUPPORTED_MEDIA_TYPE'
  ) {
    return { code: 'badInput', message: 'Tjänsten känner inte till anropet.', field: null };
  }
  return {
    code: 'internal',
    message: 'Något gick fel i tjänsten. Försök igen om en stund.',
    errorId: errorIdOf(error),
  };
}

const errorIds = new WeakMap<Error, string>();

/** The id of one fault: the same in the answer and in the log. */
export function errorIdOf(error: Error): string {
  const id = errorIds.get(error) ?? crypto.randomUUID();
  errorIds.set(error, id);
  return id;
}

const t = initTRPC
  .context<CaseContext>()
  .meta<ProcedureMeta>()
  .create({
    errorFormatter: ({ shape, error }) => {
      const api = toApiError(error);
      // also from within a stream, where no middleware gives the code of its status
      if (error.cause instanceof ApiError) return errorEnvelope(api).body.error;
      // never tRPC's own message: zod's names the keys of the input
      return { code: shape.code, message: api.message, data: { api, httpStatus: shape.data.httpStatus } };
    },
    isServer: true,
    allowOutsideOfServer: true,
    sse: { ping: { enabled: true, intervalMs: 15_000 }, client: { reconnectAfterInactivityMs: 45_000 } },
  });

/** Runs a resolver and gives its {@link ApiError} the tRPC code of its HTTP status. */
const procedure = t.procedure.use(async ({ next }) => {
  const result = await next();
  if (!result.ok && result.error.cause instanceof ApiError) {
    throw new TRPCError({
      code: trpcCode[result.error.cause.shape.code],
      message: result.error.cause.shape.code,
      cause: result.error.cause,
    });
  }
  return result;
});

/** The contract with the central API. Resolvers only call the service, so API and fake cannot drift apart. */
export function createCaseRouter() {
  return t.router({
    session: t.router({
      current: procedure
        .meta({ rule: 'signedIn', audit: 'session.current' })
        .input(z.strictObject({}))
        .output(sessionSchema)
        .query(({ ctx }) => ctx.service().session()),
      registerDevice: procedure
        .meta({ rule: 'signedIn', audit: 'session.registerDevice' })
        .input(registerDeviceInput)
        .output(registerDeviceOutput)
        .mutation(({ ctx, input }) => ctx.service().registerDevice(input.deviceId)),
    }),
    definitions: t.router({
      get: procedure
        .meta({ rule: 'signedIn', audit: 'definitions.get' })
        .input(definitionsInput)
        .output(definitionsOutput)
        .query(async ({ ctx, input }) => ({ definitions: await ctx.service().definitions(input.hashes) })),
    }),
    sync: t.router({
      pull: procedure
        .meta({ rule: 'signedIn', audit: 'sync.pull' }) // without an assignment it answers what to erase
        .input(pullInput)
        .output(pullOutput)
        .mutation(({ ctx, input }) => ctx.service().pull(input)),
      // a mutation: what is delivered is a line in the access log
      fetchCases: procedure
        .meta({ rule: 'signedIn', audit: 'sync.fetchCases' })
        .input(fetchCasesInput)
        .output(fetchCasesOutput)
        .mutation(({ ctx, input }) => ctx.service().fetchCases(input)),
      push: procedure
        .meta({ rule: 'signedIn', audit: 'sync.push' })
        .input(pushInput)
        .output(pushOutput)
        .mutation(({ ctx, input }) => ctx.service().push(input)),
      pokes: procedure
        .meta({ rule: 'signedIn', audit: 'sync.pokes' })
        .input(pokesInput)
        .subscription(async function* ({ ctx, input, signal }) {
          const end = signal ?? new AbortController().signal;
          // no `tracked` ids: a stream that comes back would send one, and there is nothing to resume
          for await (const poke of ctx.service().pokes(input.deviceId, end)) yield pokeSchema.parse(poke);
        }),
    }),
    devices: t.router({
      list: procedure
        .meta({ rule: 'signedIn', audit: 'devices.list' })
        .input(listDevicesInput)
        .output(listDevicesOutput)
        .query(({ ctx, input }) => ctx.service().listDevices(input.deviceId)),
      reportLost: procedure
        .meta({ rule: 'signedIn', audit: 'devices.reportLost' })
        .input(reportLostInput)
        .output(reportLostOutput)
        .mutation(({ ctx, input }) => ctx.service().reportLost(input)),
      reportDestroyed: procedure
        .meta({ rule: 'signedIn', audit: 'devices.reportDestroyed' })
        .input(reportDestroyedInput)
        .output(reportDestroyedOutput)
        .mutation(({ ctx, input }) => ctx.service().reportDestroyed(input)),
    }),
    drafts: t.router({
      put: procedure
        .meta({ rule: 'signedIn', audit: 'drafts.put' })
        .input(putDraftInput)
        .output(putDraftOutput)
        .mutation(({ ctx, input }) => ctx.service().putDraft(input)),
      pull: procedure
        .meta({ rule: 'signedIn', audit: 'drafts.pull' })
        .input(pullDraftsInput)
        .output(pullDraftsOutput)
        .mutation(({ ctx, input }) => ctx.service().pullDrafts(input)),
    }),
    presence: t.router({
      beat: procedure
        .meta({ rule: 'signedIn', audit: 'presence.beat' })
        .input(beatInput)
        .output(beatOutput)
        .mutation(({ ctx, input }) => ctx.service().beat(input)),
    }),
    person: t.router({
      // a mutation: an identity number must never stand in an address
      lookUp: procedure
        .meta({ rule: 'assigned', audit: 'person.lookUp' })
        .input(personLookupInput)
        .output(personLookupOutput)
        .mutation(({ ctx, input }) => ctx.service().lookUpPerson(input)),
    }),
  });
}

export type CaseRouter = ReturnType<typeof createCaseRouter>;
