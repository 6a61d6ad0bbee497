import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { rulebookSchema, type Rulebook } from '../definition/rulebook.ts';

const shared = new URL('../../definitions/shared/', import.meta.url);

/** Those parts of the built-in rule book that stand in files of their own: deadlines, calendar, searches and so on. */
export function builtInRules(): Rulebook {
  const files = ['', 'deadlines/', 'references/'].flatMap((folder) =>
    readdirSync(new URL(folder, shared))
      .filter((name) => name.endsWith('.yaml'))
      .map((name) => new URL(folder + name, shared)),
  );
  const whole: Record<string, unknown[]> = {};
  for (const file of files) {
    const part = rulebookSchema.parse(parse(readFileSync(file, 'utf8')));
    for (const [name, rows] of Object.entries(part)) whole[name] = [...(whole[name] ?? []), ...rows];
  }
  return rulebookSchema.parse(whole);
}
