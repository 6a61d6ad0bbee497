import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { rulebookSchema, type Rulebook } from '../definition/rulebook.ts';

const definitions = new URL('../../definitions/', import.meta.url);

/** The parts of the built-in rule book but its code lists and norms: deadlines of all areas, calendar, searches and so on. */
export function builtInRules(): Rulebook {
  const areas = readdirSync(definitions).map((area) => `${area}/rules/`);
  const folders = ['shared/', 'shared/deadlines/', 'shared/references/', ...areas].map(
    (folder) => new URL(folder, definitions),
  );
  const files = folders.filter(existsSync).flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.yaml'))
      .map((name) => new URL(name, folder)),
  );
  const whole: Record<string, unknown[]> = {};
  for (const file of files) {
    const part = rulebookSchema.parse(parse(readFileSync(file, 'utf8')));
    for (const [name, rows] of Object.entries(part)) whole[name] = [...(whole[name] ?? []), ...rows];
  }
  return rulebookSchema.parse(whole);
}
