import { dateInStockholm, type PlainDate } from '../time.ts';
import { refused, type Rule } from './rule.ts';

export const addWatch: Rule<'addWatch'> = {
  refuse({ state, args, command, context }) {
    if (state.closed) return refused('caseClosed', 'Ärendet är avslutat och kan inte få nya bevakningar.');
    if (args.text.trim() === '') return refused('emptyText', 'Skriv vad som ska bevakas.');
    const today: PlainDate = dateInStockholm(context.now);
    // a watch may be written offline and arrive later, so the device's own day decides
    const writtenOn = dateInStockholm(command.happenedAt);
    if (args.dueOn < (writtenOn < today ? writtenOn : today)) {
      return refused('pastDate', `Bevakningsdatum har passerat. Ange ett datum från och med ${today}.`);
    }
    return null;
  },
  body: ({ args }) => ({ kind: 'watchAdded', dueOn: args.dueOn, text: args.text }),
};

export const completeWatch: Rule<'completeWatch'> = {
  refuse({ state, args }) {
    const watch = state.watches.get(args.watchId);
    if (!watch)
      return refused('unknownWatch', 'Bevakningen finns inte i ärendet. Uppdatera med F5 och försök igen.');
    if (watch.completed) {
      return refused(
        'watchAlreadyCompleted',
        `Bevakningen är redan klar. ${watch.completed.by} markerade den.`,
      );
    }
    return null;
  },
  body: ({ args }) => ({ kind: 'watchCompleted', watchId: args.watchId }),
};
