import { parseArgs } from 'node:util';
import { classify } from '../src/identity/classify.ts';
import { dateInStockholm, plainDateSchema, systemClock } from '../src/time.ts';
import { answer, InputError, type CliCommand } from './io.ts';

export const identity: CliCommand = {
  name: 'identity',
  usage: 'NUMBER… [--on DATE]',
  summary: 'what kind of number each is, whether it is right, and how it is stored',
  shapes: `NUMBER in any spelling: YYMMDD-NNNN, YYMMDD+NNNN, YYYYMMDD-NNNN, twelve or ten digits, NNNNNN-NNNN of an organisation.
--on: the day that ten digits are read on; today when it is left out. Test numbers: samples/model/identity.txt.

Answer: [{ input, valid, kind: "personnummer" | "samordningsnummer" | "reservnummer" | "organisationsnummer" | null,
  normalized: "YYYYMMDDNNNN" | "NNNNNNNNNN" | null }], in the order given; kind null: it has the form of none of them.`,
  run(args, io) {
    const { values, positionals } = parsed(args);
    if (positionals.length === 0) throw new InputError('Give at least one number.');
    const day = plainDateSchema.safeParse(values.on ?? dateInStockholm(systemClock.now()));
    if (!day.success) throw new InputError('--on is a date, YYYY-MM-DD.');
    answer(
      io,
      positionals.map((number) => classify(number, day.data)),
    );
    return Promise.resolve(0);
  },
};

function parsed(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], allowPositionals: true, options: { on: { type: 'string' } } });
  } catch (error) {
    throw new InputError(error instanceof Error ? error.message : String(error));
  }
}
