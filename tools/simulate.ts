import { simulate } from '../tests/simulation/runner/simulate.ts';

process.exitCode = await simulate(process.argv.slice(2));
