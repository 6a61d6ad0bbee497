import type { Definition } from '@samla/case-model/definition';
import { initTRPC } from '@trpc/server';
import { z } from 'zod';
import * as c from './contract.ts';

/** What a window's calls carry: the host it belongs to. */
export interface HostContext {
  readonly host: c.HostService;
}

const t = initTRPC.context<HostContext>().create({ isServer: true, allowOutsideOfServer: true });
const nothing = z.strictObject({});
const never = () => new AbortController().signal;
const lookupAnswer = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('answer'), person: c.personLookupOutput.shape.person }),
  z.strictObject({ kind: z.literal('unavailable'), message: z.string() }),
]);

/** The host's router: the only door between the workspace and everything else. */
export function createHostRouter() {
  return t.router({
    state: t.procedure.input(nothing).subscription(async function* ({ ctx, signal }) {
      yield* ctx.host.states(signal ?? never());
    }),
    changes: t.procedure.input(nothing).subscription(async function* ({ ctx, signal }) {
      yield* ctx.host.changes(signal ?? never());
    }),
    presence: t.procedure.input(c.presenceInput).subscription(async function* ({ ctx, input, signal }) {
      yield* ctx.host.presence(input, signal ?? never());
    }),
    session: t.router({
      signIn: t.procedure
        .input(nothing)
        .output(c.signInOutput)
        .mutation(({ ctx }) => ctx.host.signIn()),
      cancel: t.procedure.input(nothing).mutation(({ ctx }) => ctx.host.cancelSignIn()),
      signOut: t.procedure
        .input(c.signOutInput)
        .output(c.signOutOutput)
        .mutation(({ ctx, input }) => ctx.host.signOut(input)),
    }),
    lock: t.router({
      active: t.procedure.input(nothing).mutation(({ ctx }) => ctx.host.active()),
      unlock: t.procedure
        .input(nothing)
        .output(c.unlockOutput)
        .mutation(({ ctx }) => ctx.host.unlock()),
    }),
    sync: t.router({
      now: t.procedure.input(nothing).mutation(({ ctx }) => ctx.host.syncNow()),
      networkUp: t.procedure.input(nothing).mutation(({ ctx }) => ctx.host.networkUp()),
    }),
    worklist: t.router({
      window: t.procedure
        .input(c.worklistWindowInput)
        .output(c.worklistWindowOutput)
        .query(({ ctx, input }) => ctx.host.worklistWindow(input)),
      indexOf: t.procedure
        .input(z.strictObject({ view: c.worklistViewSchema, caseId: z.uuid() }))
        .output(z.int().nullable())
        .query(({ ctx, input }) => ctx.host.worklistIndexOf(input.view, input.caseId)),
      find: t.procedure
        .input(
          z.strictObject({
            view: c.worklistViewSchema,
            prefix: z.string().min(1).max(100),
            from: z.int().min(0),
          }),
        )
        .output(z.int().nullable())
        .query(({ ctx, input }) => ctx.host.worklistFind(input.view, input.prefix, input.from)),
      counts: t.procedure
        .input(nothing)
        .output(c.worklistCountsOutput)
        .query(({ ctx }) => ctx.host.worklistCounts()),
    }),
    case: t.router({
      // a mutation: opening writes a line in the access log
      open: t.procedure
        .input(c.caseInput)
        .output(c.caseOutput)
        .mutation(({ ctx, input }) => ctx.host.openCase(input.caseId)),
      get: t.procedure
        .input(c.caseInput)
        .output(c.caseOutput)
        .query(({ ctx, input }) => ctx.host.getCase(input.caseId)),
      submit: t.procedure
        .input(c.submitInput)
        .output(c.submitOutput)
        .mutation(({ ctx, input }) => ctx.host.submit(input)),
      openNew: t.procedure
        .input(c.openNewInput)
        .output(c.openNewOutput)
        .mutation(({ ctx, input }) => ctx.host.openNew(input)),
      openingAnswer: t.procedure
        .input(c.openingAnswerInput)
        .output(c.openingAnswerOutput)
        .mutation(({ ctx, input }) => ctx.host.openingAnswer(input)),
      // a mutation: taking from another case writes a line in the access log
      previousForms: t.procedure
        .input(c.caseInput)
        .output(c.previousFormsOutput)
        .mutation(({ ctx, input }) => ctx.host.previousForms(input.caseId)),
      tryOut: t.procedure
        .input(c.tryInput)
        .output(c.tryOutput)
        .query(({ ctx, input }) => ctx.host.tryOut(input)),
      assignTargets: t.procedure
        .input(nothing)
        .output(c.assignTargetsOutput)
        .query(({ ctx }) => ctx.host.assignTargets()),
    }),
    definition: t.router({
      // what the host keeps was checked when it came, and is large
      get: t.procedure
        .input(c.definitionInput)
        .output((value: unknown) => value as Definition | null)
        .query(({ ctx, input }) => ctx.host.definition(input.hash)),
      caseTypes: t.procedure
        .input(nothing)
        .output(c.caseTypesOutput)
        .query(({ ctx }) => ctx.host.caseTypes()),
    }),
    notices: t.router({
      seen: t.procedure
        .input(z.strictObject({ id: c.noticeSchema.shape.id }))
        .mutation(({ ctx, input }) => ctx.host.seenNotice(input.id)),
    }),
    draft: t.router({
      save: t.procedure
        .input(c.saveDraftInput)
        .output(c.saveDraftOutput)
        .mutation(({ ctx, input }) => ctx.host.saveDraft(input)),
      onlyHere: t.procedure.input(nothing).subscription(async function* ({ ctx, signal }) {
        yield* ctx.host.onlyHere(signal ?? never());
      }),
      get: t.procedure
        .input(c.getDraftInput)
        .output(c.getDraftOutput)
        .query(({ ctx, input }) => ctx.host.getDraft(input)),
      settle: t.procedure
        .input(c.settleDraftInput)
        .output(c.settleDraftOutput)
        .mutation(({ ctx, input }) => ctx.host.settleDraft(input)),
      inConflict: t.procedure
        .input(nothing)
        .output(z.array(c.draftInConflictSchema))
        .query(({ ctx }) => ctx.host.draftsInConflict()),
      withoutCase: t.procedure
        .input(nothing)
        .output(z.array(c.draftWithoutCaseSchema))
        .query(({ ctx }) => ctx.host.draftsWithoutCase()),
      discard: t.procedure
        .input(c.discardDraftInput)
        .output(c.discardDraftOutput)
        .mutation(({ ctx, input }) => ctx.host.discardDraft(input)),
      left: t.procedure
        .input(nothing)
        .output(z.array(c.leftTextSchema))
        .query(({ ctx }) => ctx.host.leftTexts()),
    }),
    devices: t.router({
      list: t.procedure
        .input(nothing)
        .output(c.devicesOutput)
        .query(({ ctx }) => ctx.host.devices()),
      reportLost: t.procedure
        .input(c.reportLostInput)
        .output(c.reportLostOutput)
        .mutation(({ ctx, input }) => ctx.host.reportLost(input)),
    }),
    needsYou: t.router({
      list: t.procedure
        .input(nothing)
        .output(z.array(c.needsYouItemSchema))
        .query(({ ctx }) => ctx.host.needsYou()),
      resolve: t.procedure
        .input(c.resolveInput)
        .output(c.resolveOutput)
        .mutation(({ ctx, input }) => ctx.host.resolve(input)),
    }),
    search: t.router({
      find: t.procedure
        .input(c.searchInput)
        .output(c.searchOutput)
        .query(({ ctx, input }) => ctx.host.search(input)),
    }),
    person: t.router({
      lookUp: t.procedure
        .input(c.personLookupInput)
        .output(lookupAnswer)
        .mutation(({ ctx, input }) => ctx.host.lookUpPerson(input)),
    }),
    filters: t.router({
      keep: t.procedure.input(c.keepFiltersInput).mutation(({ ctx, input }) => ctx.host.keepFilters(input)),
      take: t.procedure
        .input(c.takeFiltersInput)
        .output(c.takeFiltersOutput)
        .mutation(({ ctx, input }) => ctx.host.takeFilters(input)),
    }),
    settings: t.router({
      get: t.procedure
        .input(nothing)
        .output(c.settingsSchema)
        .query(({ ctx }) => ctx.host.getSettings()),
      set: t.procedure
        .input(c.settingsSchema)
        .output(c.settingsSchema)
        .mutation(({ ctx, input }) => ctx.host.setSettings(input)),
    }),
  });
}

export type HostRouter = ReturnType<typeof createHostRouter>;
