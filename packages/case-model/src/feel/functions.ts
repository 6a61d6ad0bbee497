import type { SyntaxNode } from '@lezer/common';
import { didYouMean } from '../definition/closest.ts';
import { monthsFrom } from './arithmetic.ts';
import { keyFits } from './compare.ts';
import { not } from './logic.ts';
import { clockFault } from './names.ts';
import { fault, kidAt, kidsOf, mustBe, nothing, textOf, type Code, type Compiling } from './node.ts';
import { booleanType, comparable, ordered, typeName, unify, type FeelType } from './types.ts';
import type { FeelValue } from './values.ts';

/** An argument as it stands and as it was compiled. */
interface Argument {
  readonly node: SyntaxNode;
  readonly code: Code;
}

interface FeelFunction {
  /** how it is written, for hints */
  readonly usage: string;
  readonly least: number;
  readonly most: number;
  build(compiling: Compiling, args: readonly [Argument, ...Argument[]]): Code;
}

const number = (whole: boolean): FeelType => ({ kind: 'number', whole });
const listHint = 'Skriv ett upprepat avsnitt, ett fält i ett sådant eller ett flerval.';

/** Rounds down or up to a whole number. */
function rounding(usage: string, round: (value: number) => number): FeelFunction {
  return {
    usage,
    least: 1,
    most: 1,
    build(compiling, [{ node, code }]) {
      mustBe(compiling, node, code, 'number', `Skriv ${usage}.`);
      return {
        type: number(true),
        run: (frames) => {
          const value = code.run(frames);
          return typeof value === 'number' ? round(value) : null;
        },
      };
    },
  };
}

/** The values of a list argument, or of several arguments; unknown when one of them is. */
function gathered(args: readonly [Argument, ...Argument[]]): { type: FeelType; run: Code['run'] } | null {
  const [first] = args;
  if (args.length === 1 && first.code.type.kind === 'list')
    return { type: first.code.type.of, run: first.code.run };
  let type: FeelType | null = { kind: 'any' };
  for (const { code } of args) type = type && unify(type, code.type);
  return type && { type, run: (frames) => args.map(({ code }) => code.run(frames)) };
}

function known(list: FeelValue): readonly FeelValue[] | null {
  return Array.isArray(list) && !list.includes(null) ? (list as readonly FeelValue[]) : null;
}

function extreme(usage: string, better: (a: number | string, b: number | string) => boolean): FeelFunction {
  return {
    usage,
    least: 1,
    most: 20,
    build(compiling, args) {
      const all = gathered(args);
      if (!all || !ordered(all.type)) {
        return fault(
          compiling,
          args[0].node,
          'Värdena har ingen gemensam ordning.',
          `Skriv ${usage} med tal eller datum.`,
        );
      }
      return {
        type: all.type,
        run: (frames) => {
          const values = known(all.run(frames)) as readonly (number | string)[] | null;
          if (!values || values.length === 0) return null;
          return values.reduce((best, value) => (better(value, best) ? value : best));
        },
      };
    },
  };
}

const functions: Readonly<Record<string, FeelFunction>> = {
  not: {
    usage: 'not(villkor)',
    least: 1,
    most: 1,
    build: (compiling, [{ node, code }]) => not(compiling, node, code),
  },
  count: {
    usage: 'count(lista)',
    least: 1,
    most: 1,
    build(compiling, [{ node, code }]) {
      mustBe(compiling, node, code, 'list', listHint);
      return {
        type: number(true),
        run: (frames) => {
          const list = code.run(frames);
          return Array.isArray(list) ? list.length : null;
        },
      };
    },
  },
  sum: {
    usage: 'sum(rader.belopp)',
    least: 1,
    most: 20,
    build(compiling, args) {
      const all = gathered(args);
      if (all?.type.kind === 'any') return nothing;
      if (all?.type.kind !== 'number') {
        return fault(
          compiling,
          args[0].node,
          'Bara tal går att summera.',
          'Skriv sum(rader.belopp) eller sum(a, b).',
        );
      }
      return {
        type: all.type,
        run: (frames) => {
          const values = known(all.run(frames)) as readonly number[] | null;
          return values && values.reduce((total, value) => total + value, 0);
        },
      };
    },
  },
  min: extreme('min(a, b)', (a, b) => a < b),
  max: extreme('max(a, b)', (a, b) => a > b),
  floor: rounding('floor(tal)', Math.floor),
  ceiling: rounding('ceiling(tal)', Math.ceil),
  abs: {
    usage: 'abs(tal)',
    least: 1,
    most: 1,
    build(compiling, [{ node, code }]) {
      mustBe(compiling, node, code, 'number', 'Skriv abs(tal).');
      return {
        type: code.type,
        run: (frames) => {
          const value = code.run(frames);
          return typeof value === 'number' ? Math.abs(value) : null;
        },
      };
    },
  },
  'list contains': {
    usage: 'list contains(lista, värde)',
    least: 2,
    most: 2,
    build(compiling, [list, wanted]) {
      if (!wanted || !mustBe(compiling, list.node, list.code, 'list', listHint)) return nothing;
      const of: FeelType = list.code.type.kind === 'list' ? list.code.type.of : { kind: 'any' };
      if (of.kind === 'context' || !comparable(of, wanted.code.type)) {
        return fault(
          compiling,
          wanted.node,
          `Listan består av ${typeName(of)}, inte av ${typeName(wanted.code.type)}.`,
          'Sök ett värde av samma slag som i listan.',
        );
      }
      keyFits(compiling, wanted.node, { type: of, run: () => null }, wanted.code);
      return {
        type: booleanType,
        run: (frames) => {
          const values = list.code.run(frames);
          const value = wanted.code.run(frames);
          if (!Array.isArray(values) || value === null) return null;
          return values.includes(value) ? true : values.includes(null) ? null : false;
        },
      };
    },
  },
  'years and months duration': {
    usage: 'years and months duration(från, till)',
    least: 2,
    most: 2,
    build(compiling, [from, to]) {
      for (const argument of to ? [from, to] : []) {
        mustBe(compiling, argument.node, argument.code, 'date', 'Skriv två datum, det äldre först.');
      }
      return {
        type: { kind: 'months' },
        run: (frames) => {
          const a = from.code.run(frames);
          const b = to?.code.run(frames) ?? null;
          return typeof a === 'string' && typeof b === 'string' ? monthsFrom(a, b) : null;
        },
      };
    },
  },
};

/** The functions that an expression may use, as they are written. */
export const functionUsages: readonly string[] = Object.values(functions).map(({ usage }) => usage);

export function invocation(
  compiling: Compiling,
  node: SyntaxNode,
  compile: (part: SyntaxNode) => Code,
): Code {
  const [head, parameters] = [kidAt(node, 0), kidAt(node, 2)];
  const name = textOf(compiling, head).replaceAll(/\s+/g, ' ');
  const called = Object.hasOwn(functions, name) ? functions[name] : undefined;
  if (!called) {
    if (name === 'now' || name === 'today') return clockFault(compiling, head, name);
    return fault(
      compiling,
      head,
      `Funktionen ”${name}” används inte här.`,
      didYouMean(name, Object.keys(functions), `Det finns: ${functionUsages.join(', ')}.`),
    );
  }
  const nodes = parameters.name === 'PositionalParameters' ? kidsOf(parameters) : [];
  const [first, ...others] = nodes.map((argument) => ({ node: argument, code: compile(argument) }));
  if (!first || nodes.length < called.least || nodes.length > called.most) {
    const wanted = called.least === called.most ? String(called.least) : `${called.least}–${called.most}`;
    return fault(compiling, head, `”${name}” ska ha ${wanted} värden.`, `Skriv ${called.usage}.`);
  }
  return called.build(compiling, [first, ...others]);
}
