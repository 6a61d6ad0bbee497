import { z } from 'zod';
import { areaSchema } from './area.ts';
import { caseTypeSchema } from './case-type.ts';
import { formSchema } from './form.ts';
import { rulebookSchema } from './rulebook.ts';

/** The schemas that an editor completes and checks definition files by, as files of `definitions/schema/`. */
export function jsonSchemas(): ReadonlyMap<string, string> {
  const schemas = {
    area: [areaSchema, 'Område: OMRÅDE/area.yaml'],
    'case-type': [caseTypeSchema, 'Ärendetyp: OMRÅDE/ärendetyp.yaml'],
    form: [formSchema, 'Blankett: OMRÅDE/forms/blankett.yaml'],
    rulebook: [rulebookSchema, 'Del av regelboken: shared/**.yaml och OMRÅDE/rules/**.yaml'],
  } as const;
  return new Map(
    Object.entries(schemas).map(([name, [schema, title]]) => {
      // as it is written: what has a default may be left out
      const json = { title, ...z.toJSONSchema(schema, { io: 'input', reused: 'ref' }) };
      return [`${name}.schema.json`, `${JSON.stringify(json, null, 2)}\n`];
    }),
  );
}
