import { changesOf, plant } from '../plant/plant.ts';
import { PLANTED } from './planted.ts';

/* Loaded before the program of a process: puts the fault that the environment names into it. */
const bug = PLANTED.find(({ id }) => id === process.env['SAMLA_CHAOS_PLANT']);
if (bug) plant(changesOf(bug));
