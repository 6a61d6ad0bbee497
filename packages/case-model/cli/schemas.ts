import { fileURLToPath } from 'node:url';
import { definitionsFolder } from '../src/definitions-folder.ts';
import { jsonSchemas } from '../src/definition/json-schema.ts';
import { answer, type CliCommand } from './io.ts';
import { writeFiles } from './write-files.ts';

/** Where the generated JSON Schemas lie. */
export const schemaFolder = fileURLToPath(new URL('schema/', definitionsFolder));

/** Writes the JSON Schemas that editors complete definition files by. */
export const schemas: CliCommand = {
  name: 'schemas',
  usage: '[OUT]',
  summary: 'Writes the JSON Schemas of definition files, into definitions/schema when no folder is given.',
  shapes: 'Answers { folder, files: [name] }.',
  run([folder = schemaFolder], io) {
    const files = jsonSchemas();
    writeFiles(folder, files);
    answer(io, { folder, files: [...files.keys()] });
    return Promise.resolve(0);
  },
};
