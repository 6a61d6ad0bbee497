import type { z } from 'zod';
import type { Path } from './source.ts';

/** What zod 4 tells of a schema, as far as the walk needs it. */
interface Def {
  readonly type: string;
  readonly innerType?: z.ZodType;
  readonly in?: z.ZodType;
  readonly element?: z.ZodType;
  readonly valueType?: z.ZodType;
  readonly shape?: Readonly<Record<string, z.ZodType>>;
  readonly options?: readonly z.ZodType[];
  readonly discriminator?: string;
  readonly format?: string;
  readonly entries?: Readonly<Record<string, string>>;
  readonly values?: readonly unknown[];
}

const defOf = (schema: z.ZodType): Def => schema.def as unknown as Def;

/** The schema inside optional, nullable, default and pipe. */
function bare(schema: z.ZodType): z.ZodType {
  const inner = defOf(schema).innerType ?? defOf(schema).in;
  return inner ? bare(inner) : schema;
}

function valueAt(value: unknown, key: string | number): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined;
}

/** The alternative of a discriminated union that a value names. */
function chosen(schema: z.ZodType, value: unknown): z.ZodType {
  const { options, discriminator } = defOf(schema);
  if (!options || discriminator === undefined) return schema;
  const named = options.find((option) => {
    const literal = defOf(option).shape?.[discriminator];
    return literal && defOf(literal).values?.includes(valueAt(value, discriminator));
  });
  return named ?? options[0] ?? schema;
}

/** The schema of what stands at a path of a value. */
export function schemaAt(schema: z.ZodType, path: Path, value: unknown): z.ZodType | null {
  let here = chosen(bare(schema), value);
  let inside = value;
  for (const key of path) {
    const { shape, element, valueType } = defOf(here);
    const next = shape?.[key] ?? element ?? valueType;
    if (!next) return null;
    inside = valueAt(inside, key);
    here = chosen(bare(next), inside);
  }
  return here;
}

/** The keys that an object at a path may have. */
export function keysAt(schema: z.ZodType, path: Path, value: unknown): string[] {
  const found = schemaAt(schema, path, value);
  return found ? Object.keys(defOf(found).shape ?? {}) : [];
}

/** The values that a discriminator, such as a field's `type`, may have. */
export function discriminatorValues(schema: z.ZodType, path: Path, value: unknown): string[] {
  const parent = path.slice(0, -1);
  let union: z.ZodType | undefined = bare(schema);
  let inside = value;
  for (const key of parent) {
    const { shape, element, valueType }: Def = defOf(chosen(union, inside));
    const next: z.ZodType | undefined = shape?.[key] ?? element ?? valueType;
    if (!next) return [];
    union = bare(next);
    inside = valueAt(inside, key);
  }
  const { options = [], discriminator = '' } = defOf(union);
  return options.flatMap((option) => {
    const literal = defOf(option).shape?.[discriminator];
    return literal ? (defOf(literal).values ?? []).map(String) : [];
  });
}

/** Whether a whole number is wanted at a path; zod says `number` of a text there. */
export function isWhole(schema: z.ZodType, path: Path, value: unknown): boolean {
  const found = schemaAt(schema, path, value);
  return found !== null && defOf(found).format === 'safeint';
}
