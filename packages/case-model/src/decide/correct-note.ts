import { refused, type Rule } from './rule.ts';

/** A correction stands beside the note, which stays readable; also in a closed case. */
export const correctNote: Rule<'correctNote'> = {
  refuse({ state, args }) {
    if (!state.notes.has(args.noteId)) {
      return refused(
        'unknownNote',
        'Anteckningen som ska rättas finns inte i ärendet. Uppdatera med F5 och försök igen.',
      );
    }
    if (args.text.trim() === '') return refused('emptyText', 'Rättelsen är tom. Skriv den rättade texten.');
    if (args.reason.trim() === '')
      return refused('reasonNeeded', 'Ange varför anteckningen rättas.', 'SoL 14:3');
    return null;
  },
  body({ args }) {
    const { noteId, heading, text, reason } = args;
    return { kind: 'corrected', correctsId: noteId, heading, text, reason };
  },
};
