import { initTRPC, tracked, TRPCError } from '@trpc/server';
import { z } from 'zod';

export interface TestContext {
  readonly window: number;
  /** names of what was told to stop, in order */
  readonly aborted: string[];
}

const t = initTRPC.context<TestContext>().create({ isServer: true, allowOutsideOfServer: true, isDev: true });

/** Resolves when the signal aborts, and says so. */
function untilAborted(signal: AbortSignal | undefined, note: () => void): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      note();
      resolve();
    };
    if (signal?.aborted === true) done();
    else signal?.addEventListener('abort', done, { once: true });
  });
}

export const testRouter = t.router({
  echo: t.procedure.input(z.unknown()).query(({ input }) => input),
  add: t.procedure
    .input(z.strictObject({ a: z.int(), b: z.int() }))
    .query(({ input }) => ({ sum: input.a + input.b })),
  window: t.procedure.query(({ ctx }) => ctx.window),
  nothing: t.procedure.mutation(() => undefined),
  big: t.procedure.input(z.int()).query(({ input }) => 'x'.repeat(input)),
  refuse: t.procedure.mutation(() => {
    throw new TRPCError({ code: 'FORBIDDEN', message: 'Not yours' });
  }),
  fault: t.procedure.query(() => {
    throw new Error('row of 19121212-9816 could not be read');
  }),
  hang: t.procedure.query(async ({ ctx, signal }) => {
    await untilAborted(signal, () => ctx.aborted.push('hang'));
    return 'late';
  }),
  count: t.procedure
    .input(z.strictObject({ to: z.int(), lastEventId: z.string().optional() }))
    .subscription(async function* ({ input }) {
      for (let i = Number(input.lastEventId ?? 0) + 1; i <= input.to; i += 1) {
        yield await Promise.resolve(tracked(String(i), i));
      }
    }),
  /** one event a line, then waits: what follows comes only by resuming */
  counting: t.procedure
    .input(z.strictObject({ lastEventId: z.string().optional() }))
    .subscription(async function* ({ ctx, input, signal }) {
      const n = Number(input.lastEventId ?? 0) + 1;
      yield tracked(String(n), n);
      await untilAborted(signal, () => ctx.aborted.push('counting'));
    }),
  ticks: t.procedure.subscription(async function* ({ ctx, signal }) {
    yield 'first';
    await untilAborted(signal, () => ctx.aborted.push('ticks'));
  }),
  breaks: t.procedure.subscription(async function* () {
    yield 1;
    await Promise.resolve();
    throw new TRPCError({ code: 'CONFLICT', message: 'Cannot go on' });
  }),
});
export type TestRouter = typeof testRouter;
