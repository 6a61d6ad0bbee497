import { disposalOf } from '../src/disposal/disposal-of.ts';
import { disposalInputSchema } from '../src/disposal/input.ts';
import { usedLibrary } from './built-in.ts';
import { answer, type CliCommand } from './io.ts';
import { orInputError, readJson } from './read-json.ts';

export const disposal: CliCommand = {
  name: 'disposal',
  usage: 'FILE',
  summary: 'when a file is to be destroyed, and every reason to keep it',
  shapes: `FILE (samples/model/disposal.json):
{ retention: KEY, on: DATE, lastNoteOn: DATE | null, receivedOn?: DATE | null, neverNoted?,
  person?: { birthDate?, identityNumber? }, municipality: "NNNN", childPlacement?, ongoingAppeal?, damagesClaim?,
  openService?, holds?: [{ by: "JO" | "IVO" | "police" | "court" | "auditors" | "other", reference? }],
  keptInCompilation? }

Answer: { outcome: "propose" | "notYet" | "keepForNow" | "keepForever", eligibleOn: DATE | null, disposeBy: DATE | null,
  overdue, keepReasons: [{ key, text, law, verified, forever }], reasons: [{ text, law, verified }] }`,
  run([path], io) {
    const input = readJson(io, path, disposalInputSchema);
    answer(
      io,
      orInputError(() => disposalOf(input, usedLibrary().rulebook)),
    );
    return Promise.resolve(0);
  },
};
