import {
  areaKeySchema,
  caseTypeKeySchema,
  type AreaKey,
  type CaseTypeKey,
} from '@samla/case-model/definition';
import { stageSchema, type Stage } from '@samla/case-model/entry';
import { protectionSchema, roleSchema } from '@samla/api-client/schemas';
import { LineCounter, parseDocument, type Document } from 'yaml';
import { z } from 'zod';

/** The business' file is wrong; the message says where and what. */
export class CodesError extends Error {
  override readonly name = 'CodesError';
}

const codesSchema = z.strictObject({
  areas: z.record(
    z.string(),
    z.strictObject({ area: areaKeySchema, types: z.record(z.string(), caseTypeKeySchema) }),
  ),
  statuses: z.record(z.string(), z.strictObject({ stage: stageSchema, decided: stageSchema.optional() })),
  protections: z.record(z.string(), protectionSchema),
  outcomes: z.record(z.string(), z.enum(['granted', 'rejected', 'partlyGranted'])),
  roles: z.record(z.string(), roleSchema),
  unitKinds: z.record(z.string(), z.enum(['orderer', 'performer'])),
  relations: z.record(z.string(), z.string().min(1)),
  unitSuffixes: z.record(z.string(), z.array(areaKeySchema).min(1)),
});
export type Codes = z.infer<typeof codesSchema>;

/**
 * Reads the file that says what the old codes mean.
 * @param known keys of all case types; a code may point to no other
 * @throws CodesError with file and line
 */
export function parseCodes(text: string, file: string, known: { has(key: string): boolean }): Codes {
  const codes = parseYaml(text, file, codesSchema);
  for (const [omr, { area, types }] of Object.entries(codes.areas)) {
    for (const [atyp, type] of Object.entries(types)) {
      if (!known.has(type))
        throw new CodesError(`${file}: areas.${omr}.types.${atyp}: there is no case type ${type}.`);
      if (!type.startsWith(`${area}.`)) {
        throw new CodesError(`${file}: areas.${omr}.types.${atyp}: ${type} is not of the area ${area}.`);
      }
    }
  }
  return codes;
}

/**
 * Reads a YAML file of a strict form.
 * @throws CodesError with file, line and the path of what is wrong
 */
export function parseYaml<T>(text: string, file: string, schema: z.ZodType<T>): T {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const [broken] = document.errors;
  if (broken) {
    const [at] = broken.pos;
    throw new CodesError(`${file} line ${lines.linePos(at).line}: ${broken.message.split('\n')[0]}`);
  }
  const result = schema.safeParse(document.toJS());
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const path = issue?.path.map(String) ?? [];
  throw new CodesError(
    `${file} line ${lineOf(document, path, lines)}: ${path.join('.') || 'the file'}: ${issue?.message}`,
  );
}

function lineOf(document: Document.Parsed, path: readonly string[], lines: LineCounter): number {
  for (let length = path.length; length > 0; length--) {
    const node: unknown = document.getIn(path.slice(0, length), true);
    if (typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range)) {
      return lines.linePos(Number(node.range[0])).line;
    }
  }
  return 1;
}

/** Codes are compared without outer spaces and in capitals. */
export function lookUp<T>(map: Readonly<Record<string, T>>, code: string): T | undefined {
  const key = code.toLocaleUpperCase('sv');
  return Object.hasOwn(map, key) ? map[key] : undefined;
}

/** Area and case type of a case, when both are known. */
export function caseTypeOf(
  codes: Codes,
  omr: string,
  atyp: string,
): { area: AreaKey; type: CaseTypeKey } | 'area' | 'type' {
  const area = lookUp(codes.areas, omr);
  if (!area) return 'area';
  const type = lookUp(area.types, atyp);
  return type ? { area: area.area, type } : 'type';
}

/** Where a case stands: by its status, and by whether it has been decided. */
export function stageOf(codes: Codes, status: string, decided: boolean): Stage | undefined {
  const entry = lookUp(codes.statuses, status);
  return entry && decided && entry.decided ? entry.decided : entry?.stage;
}

/** The areas of a unit by what follows the digits of its code. */
export function areasOfUnit(codes: Codes, unit: string): readonly AreaKey[] {
  return lookUp(codes.unitSuffixes, unit.replace(/^\d+/, '')) ?? [];
}
