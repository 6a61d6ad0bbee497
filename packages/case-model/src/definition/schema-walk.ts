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

/** Where a walk stands: the schema, unions not yet chosen from, and the value there. */
interface Spot {
  readonly schema: z.ZodType;
  readonly value: unknown;
}

const valueAt = (value: unknown, key: string | number): unknown => Object(value)[key] as unknown;

/** What an alternative of a discriminated union is told by. */
function wordsOf(option: z.ZodType, discriminator: string): readonly unknown[] {
  const literal = defOf(option).shape?.[discriminator];
  return (literal && defOf(literal).values) ?? [];
}

/** The alternative of a discriminated union that the value names, if it names one. */
function chosen({ schema, value }: Spot): z.ZodType {
  const { options = [], discriminator = '' } = defOf(schema);
  return (
    options.find((option) => wordsOf(option, discriminator).includes(valueAt(value, discriminator))) ?? schema
  );
}

function walk(schema: z.ZodType, path: Path, value: unknown): Spot | null {
  let spot: Spot = { schema: bare(schema), value };
  for (const key of path) {
    const { shape, element, valueType } = defOf(chosen(spot));
    const next = shape?.[key] ?? element ?? valueType;
    if (!next) return null;
    spot = { schema: bare(next), value: valueAt(spot.value, key) };
  }
  return spot;
}

/** The keys that an object at a path may have. */
export function keysAt(schema: z.ZodType, path: Path, value: unknown): string[] {
  const spot = walk(schema, path, value);
  return spot ? Object.keys(defOf(chosen(spot)).shape ?? {}) : [];
}

/** The values that a discriminator, such as a field's `type`, may have. */
export function discriminatorValues(schema: z.ZodType, path: Path, value: unknown): string[] {
  const spot = walk(schema, path.slice(0, -1), value);
  const { options = [], discriminator = '' }: Partial<Def> = spot ? defOf(spot.schema) : {};
  return options.flatMap((option) => wordsOf(option, discriminator).map(String));
}

/** Whether a whole number is wanted at a path; zod says `number` of a text there. */
export function isWhole(schema: z.ZodType, path: Path, value: unknown): boolean {
  const spot = walk(schema, path, value);
  return spot !== null && defOf(spot.schema).format === 'safeint';
}
