import { momentsOf } from '../case/moments.ts';
import type { MomentRef } from '../definition/keys.ts';
import { timeInStockholm } from './clock.ts';
import { alreadyDone, onPlan, unknownItem } from './plan-command.ts';
import { refused, refuseFuture, type Rule } from './rule.ts';

/** Records that something happened from outside; it can happen whatever the plan waits for. */
export const recordEvent: Rule<'recordEvent'> = {
  refuse: onPlan(({ state, args, context }, { playbook }) => {
    const event = playbook.caseType.events.find(({ key }) => key === args.event);
    if (!event) return unknownItem('Händelsen');
    const before = momentsOf(state.file, `event.${event.key}` as MomentRef);
    if (!event.repeats && before.length > 0) return alreadyDone(`”${event.name}” är redan registrerad.`);
    const future = refuseFuture(args.statedOn, context, 'Händelsedatum');
    if (future) return future;
    if (event.time && args.statedAt === null) {
      const reason = `Ange klockslag för ”${event.name}”: tidsfristen räknas i timmar.`;
      return refused('reasonNeeded', reason, event.law[0] ?? null);
    }
    const now = timeInStockholm(context.now);
    if (args.statedAt !== null && args.statedOn === now.on && args.statedAt > now.at) {
      return refused('futureDate', `Klockslaget har inte passerat. Ange ett till och med ${now.at}.`);
    }
    return null;
  }),
  body: ({ args }) => ({ kind: 'eventRecorded', ...args }),
};
