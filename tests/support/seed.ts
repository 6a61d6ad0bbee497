import fc from 'fast-check';

/**
 * The seed of every property test. A change is judged by the same cases each time, so that what turns red is the change;
 * `SAMLA_SEED=random npm test -- unit contract` looks for what these cases miss, and a failure names its seed.
 */
const given = process.env['SAMLA_SEED'];
const seed = given === undefined || given === '' ? 20_261_102 : Number(given);
if (given !== 'random') {
  if (!Number.isInteger(seed))
    throw new Error(`SAMLA_SEED must be a whole number or "random", not "${given}".`);
  fc.configureGlobal({ ...fc.readConfigureGlobal(), seed });
}
