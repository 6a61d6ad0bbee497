import { answer, InputError, type CliCommand } from './io.ts';
import { libraryFrom } from './library.ts';
import { withDefinitions } from './options.ts';

/** Lists every case type. */
export const list: CliCommand = {
  name: 'list',
  usage: '[--definitions DIR]',
  summary: 'Lists every area with its case types.',
  shapes: `Answers [{ key, name, letter, code, caseTypes: [{ key, name, begins, access, verified,
  stages, tasks, forms: [key], decisions: [key], deadlines: [rule] }] }].`,
  run(args, io) {
    const { words, folder } = withDefinitions(args);
    if (words.length > 0) throw new InputError('list takes no words.');
    const { areas, caseTypes } = libraryFrom(folder);
    answer(
      io,
      areas.map(({ key: area, name, letter, code }) => ({
        key: area,
        name,
        letter,
        code,
        caseTypes: caseTypes
          .filter(({ key }) => key.startsWith(`${area}.`))
          .map((type) => ({
            key: type.key,
            name: type.name,
            begins: type.begins,
            access: type.access,
            verified: type.verified,
            stages: type.plan.stages.length,
            tasks: type.plan.stages.reduce((sum, { tasks }) => sum + tasks.length, 0),
            forms: type.forms.map(({ key }) => key),
            decisions: type.decisions.map(({ key }) => key),
            deadlines: type.deadlines.map(({ rule }) => rule),
          })),
      })),
    );
    return Promise.resolve(0);
  },
};
