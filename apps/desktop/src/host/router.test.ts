import type { AnyTRPCProcedure } from '@trpc/server';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createHostRouter } from './router.ts';

const procedures = Object.entries(
  createHostRouter()._def.procedures as unknown as Record<string, AnyTRPCProcedure>,
);

/**
 * The values of a form are checked by the form's own definition when `decide` runs; the line itself bounds how large they
 * can be.
 */
const byDefinition = /\.args\.values$/;

/** Places in a schema that take more than they name, or without bound. */
function openPlaces(schema: unknown, path = 'input'): string[] {
  if (byDefinition.test(path)) return [];
  if (typeof schema !== 'object' || schema === null) return [];
  const node = schema as Record<string, unknown>;
  const found: string[] = [];
  if (node['type'] === 'object' && node['additionalProperties'] !== false)
    found.push(`${path}: unknown keys`);
  if (node['type'] === 'array' && node['maxItems'] === undefined) found.push(`${path}: any number`);
  const bounded = ['maxLength', 'enum', 'const', 'format', 'pattern'].some((key) => node[key] !== undefined);
  if (node['type'] === 'string' && !bounded) found.push(`${path}: any length`);
  if (Object.keys(node).length === 0) found.push(`${path}: anything`);
  for (const [key, child] of Object.entries(node)) {
    if (key === 'properties' && typeof child === 'object' && child !== null) {
      for (const [name, property] of Object.entries(child))
        found.push(...openPlaces(property, `${path}.${name}`));
    } else if (key === 'items' || key === 'anyOf' || key === 'oneOf' || key === 'allOf') {
      for (const part of Array.isArray(child) ? child : [child])
        found.push(...openPlaces(part, `${path}.${key}`));
    }
  }
  return found;
}

describe('every procedure of the host', () => {
  it.each(procedures)('%s takes only what it names, within bounds', (_path, procedure) => {
    const inputs = procedure._def.inputs as z.ZodType[];
    expect(inputs).toHaveLength(1);
    const open = inputs.flatMap((input) => openPlaces(z.toJSONSchema(input, { io: 'input' })));
    expect(open).toEqual([]);
  });
});
