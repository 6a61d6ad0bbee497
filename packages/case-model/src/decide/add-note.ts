import { dateInStockholm } from '../time.ts';
import { refused, type Rule } from './rule.ts';

/** A note may always be written, also in a closed case: what has been said must stand in the record. */
export const addNote: Rule<'addNote'> = {
  refuse({ args, context }) {
    if (args.text.trim() === '')
      return refused('emptyText', 'Anteckningen är tom. Skriv en text innan du sparar.');
    const today = dateInStockholm(context.now);
    if (args.eventOn !== null && args.eventOn > today) {
      return refused(
        'futureDate',
        `Händelsedatum kan inte ligga i framtiden. Ange ett datum till och med ${today}.`,
      );
    }
    if (args.eventOn !== null && args.eventOn < today && !args.backdatingReason?.trim()) {
      return refused('backdatingNeedsReason', 'Ange varför anteckningen skrivs i efterhand.', 'FL 27 §');
    }
    return null;
  },
  body: ({ args }) => ({ kind: 'noteAdded', ...args }),
};
