import { parseArgs } from 'node:util';
import { answerDeadline, type DeadlineQuestion } from '../src/deadline/answer.ts';
import { usedLibrary } from './built-in.ts';
import { answer, InputError, type CliCommand } from './io.ts';
import { orInputError } from './read-json.ts';

type Event = NonNullable<DeadlineQuestion['events']>[number];

export const deadline: CliCommand = {
  name: 'deadline',
  usage: 'RULE --trigger DATE[Ttime] [--variant KEY] [--event pause:DATE|resume:DATE|extend:DATE:reason]…',
  summary: 'the last day by a deadline rule, with every line of its reckoning',
  shapes: `RULE is an id such as PRELIM_14; DATE is YYYY-MM-DD, the time HH:MM on the clocks of Stockholm. The date of an
extension is the new last day. A worked list of calls: samples/model/deadlines.txt.

Answer: { due: "YYYY-MM-DD" | "YYYY-MM-DDTHH:MM" | null, reasons: [{ rule, text, law, verified }] }
\`due\` has a time only where the rule has one; null: no date yet, the last reason says why.`,
  run(args, io) {
    const question = questionOf(args);
    const { due, reasons } = orInputError(() => answerDeadline(question, usedLibrary().rulebook));
    answer(io, { due, reasons });
    return Promise.resolve(0);
  },
};

function questionOf(args: readonly string[]): DeadlineQuestion {
  const { values, positionals } = parsed(args);
  const [rule, ...more] = positionals;
  if (rule === undefined || more.length > 0)
    throw new InputError('Name one rule: deadline RULE --trigger DATE.');
  if (values.trigger === undefined)
    throw new InputError('Say when the deadline started: --trigger DATE[Ttime].');
  return {
    rule,
    trigger: values.trigger,
    ...(values.variant !== undefined && { variant: values.variant }),
    events: (values.event ?? []).map(eventOf),
  };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        trigger: { type: 'string' },
        variant: { type: 'string' },
        event: { type: 'string', multiple: true },
      },
    });
  } catch (error) {
    throw new InputError(error instanceof Error ? error.message : String(error));
  }
}

/** `pause:DATE`, `resume:DATE` or `extend:DATE:reason`; the reason may hold colons. */
function eventOf(text: string): Event {
  const [kind, on, ...reason] = text.split(':');
  if (on === undefined || (kind !== 'pause' && kind !== 'resume' && kind !== 'extend')) {
    throw new InputError(`--event ${text}: write pause:DATE, resume:DATE or extend:DATE:reason.`);
  }
  if (kind === 'extend' && reason.join(':').trim() === '') {
    throw new InputError(`--event ${text}: an extension has a reason, extend:DATE:reason.`);
  }
  return { kind, on, ...(reason.length > 0 && { reason: reason.join(':') }) };
}
