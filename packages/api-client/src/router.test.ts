import { deviceIdSchema } from '@samla/case-model/ids';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { $ZodCheck, $ZodType } from 'zod/v4/core';
import { createCaseRouter, type ProcedureMeta } from './router.ts';
import type { CaseService } from './service.ts';

interface Definition {
  readonly type: 'query' | 'mutation' | 'subscription';
  readonly meta?: Partial<ProcedureMeta>;
  readonly inputs: readonly unknown[];
  readonly output?: unknown;
}
const router = createCaseRouter();
const declared = router._def.procedures as unknown as Record<string, { readonly _def: Definition }>;
const procedures = Object.entries(declared).map(([path, { _def }]) => [path, _def] as const);

const isSchema = (value: unknown): value is $ZodType => value instanceof z.core.$ZodType;

/** Every schema within a schema, with the way to it. */
function* parts(schema: $ZodType, at = '$'): Generator<[string, $ZodType]> {
  yield [at, schema];
  const def = schema._zod.def as unknown as Record<string, unknown>;
  for (const [name, inner] of Object.entries(def)) {
    if (isSchema(inner)) yield* parts(inner, `${at}.${name}`);
    else if (typeof inner === 'object' && inner !== null && name !== 'checks') {
      for (const [key, part] of Object.entries(inner)) if (isSchema(part)) yield* parts(part, `${at}.${key}`);
    }
  }
}

const checksOf = (schema: $ZodType): readonly $ZodCheck[] => [
  ...(schema._zod.def.checks ?? []),
  // a format such as `z.uuid()` is its own check
  ...('check' in schema._zod.def ? [schema as unknown as $ZodCheck] : []),
];

/** Whether a text has a greatest length: by number, or by a pattern from start to end without "any number of". */
function isBounded(schema: $ZodType): boolean {
  return checksOf(schema).some((check) => {
    const def = check._zod.def as { check: string; pattern?: RegExp };
    if (['max_length', 'length_equals', 'max_size'].includes(def.check)) return true;
    const source = def.pattern?.source ?? '';
    return /^\^.*\$$/.test(source) && !/(^|[^\\])([*+]|\{\d+,\})/.test(source);
  });
}

/** Whether a record's keys are bounded, and its values too: by their own schemas, or where they are free by one rule over all. */
function isBoundedRecord(schema: $ZodType, bounded: boolean): boolean {
  const def = schema._zod.def as unknown as { keyType: $ZodType; valueType: $ZodType };
  const free = def.valueType._zod.def.type === 'lazy';
  const ruled = checksOf(schema).some((check) => check._zod.def.check === 'custom');
  return isBounded(def.keyType) && (!bounded || !free || ruled);
}

/** What is wrong with a schema, one line each. */
function faults(schema: $ZodType, bounded: boolean): string[] {
  const found: string[] = [];
  for (const [at, part] of parts(schema)) {
    const def = part._zod.def as unknown as { type: string; catchall?: $ZodType };
    if (def.type === 'object' && def.catchall?._zod.def.type !== 'never')
      found.push(`${at} takes unknown keys`);
    if (def.type === 'record' && !isBoundedRecord(part, bounded)) found.push(`${at} has no bound`);
    if (['any', 'unknown', 'map', 'custom', 'transform'].includes(def.type))
      found.push(`${at} is ${def.type}`);
    if (bounded && ['string', 'array', 'set'].includes(def.type) && !isBounded(part))
      found.push(`${at} has no bound`);
  }
  return found;
}

describe('the check itself', () => {
  test('finds what it should', () => {
    const open = z.strictObject({
      a: z.object({ b: z.string().max(2) }),
      c: z.array(z.string()).max(3),
      d: z.union([z.string().regex(/^a+$/), z.string().regex(/^\d{1,3}$/)]),
      e: z.array(z.uuid()).nullable(),
      f: z.unknown(),
      g: z.record(z.string(), z.number()),
      h: z.record(z.string().max(3), z.json()),
      i: z.record(z.string().max(3), z.json()).refine(() => true),
    });
    expect(faults(open, true)).toEqual([
      '$.a takes unknown keys',
      '$.c.element has no bound',
      '$.d.0 has no bound',
      '$.e.innerType has no bound',
      '$.f is unknown',
      '$.g has no bound',
      '$.g.keyType has no bound',
      '$.h has no bound',
    ]);
    expect(
      faults(z.strictObject({ a: z.string().max(2), b: z.uuid().toLowerCase().brand('x') }), true),
    ).toEqual([]);
  });
});

describe.each(procedures)('%s', (path, definition) => {
  test('says who may call it, and is named in the access log by its own name', () => {
    expect(['signedIn', 'assigned']).toContain(definition.meta?.rule);
    expect(definition.meta?.audit).toBe(path);
  });

  test('takes input by a strict schema, bounded in every part', () => {
    expect(definition.inputs).toHaveLength(1);
    const [input] = definition.inputs;
    if (!isSchema(input)) return expect.fail('the input is no schema');
    expect(input._zod.def.type).toBe('object');
    expect(faults(input, true)).toEqual([]);
  });

  test('answers by a strict schema', () => {
    // a stream is checked poke by poke, below
    if (definition.type === 'subscription') return expect(path).toBe('sync.pokes');
    if (!isSchema(definition.output)) return expect.fail('the output is no schema');
    expect(faults(definition.output, false)).toEqual([]);
  });
});

describe('the router', () => {
  test('has the procedures of the contract', () => {
    expect(procedures.map(([path]) => path).sort()).toEqual([
      'definitions.get',
      'devices.list',
      'devices.reportDestroyed',
      'devices.reportLost',
      'drafts.pull',
      'drafts.put',
      'person.lookUp',
      'presence.beat',
      'session.current',
      'session.registerDevice',
      'sync.fetchCases',
      'sync.pokes',
      'sync.pull',
      'sync.push',
    ]);
  });

  test('lets no poke say more than that something changed, and of what sort', async () => {
    for (const more of [{ caseId: 'secret' }, { about: 'secret' }]) {
      async function* chatty() {
        yield { poke: true, ...more } as unknown as { poke: true };
      }
      const service = { pokes: () => chatty() } as Partial<CaseService> as CaseService;
      const caller = router.createCaller({ service: () => service });
      const deviceId = deviceIdSchema.parse('5a111a00-0000-4000-8000-000000000001');
      const stream = (await caller.sync.pokes({ deviceId })) as AsyncIterable<unknown>;
      await expect(stream[Symbol.asyncIterator]().next()).rejects.toThrow();
    }
  });
});
