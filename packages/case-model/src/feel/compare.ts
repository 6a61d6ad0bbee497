import type { SyntaxNode } from '@lezer/common';
import { didYouMean } from '../definition/closest.ts';
import { fault, kidAt, kidsOf, textOf, type Code, type Compiling } from './node.ts';
import { booleanType, comparable, ordered, typeName } from './types.ts';
import type { FeelValue } from './values.ts';

type Compile = (part: SyntaxNode) => Code;
type Test = (order: number) => boolean;

const tests = {
  '=': (order) => order === 0,
  '!=': (order) => order !== 0,
  '<': (order) => order < 0,
  '<=': (order) => order <= 0,
  '>': (order) => order > 0,
  '>=': (order) => order >= 0,
} satisfies Readonly<Record<string, Test>>;
type Sign = keyof typeof tests;

/** −1, 0 or 1 of two known values. Dates are ISO text, so text order is time order. */
function orderOf(a: FeelValue, b: FeelValue): number {
  if (a === b) return 0;
  return (a as number | string) < (b as number | string) ? -1 : 1;
}

/** Comparison of any form: `a = b`, `a between b and c`, `a in (…)`. */
export function comparison(compiling: Compiling, node: SyntaxNode, compile: Compile): Code {
  const left = kidAt(node, 0);
  const operator = kidAt(node, 1);
  const right = kidAt(node, 2);
  if (operator.name === 'between') {
    return range(compiling, [left, right, kidAt(node, 4)], compile, tests['>='], tests['<=']);
  }
  if (operator.name === 'in') return membership(compiling, left, node, compile);
  if (right.name === 'SimplePositiveUnaryTest') {
    return fault(compiling, operator, 'Jämförelsen är fel skriven.', 'Skriv =, !=, <, <=, > eller >=.');
  }
  const a = compile(left);
  const b = compile(right);
  const sign = textOf(compiling, operator) as Sign;
  const test: Test = tests[sign];
  if (a.type.kind === 'null' || b.type.kind === 'null') return withNull(compiling, node, sign, a, b);
  if (!fits(compiling, left, right, a, b)) return { type: booleanType, run: () => null };
  if (sign !== '=' && sign !== '!=' && !(ordered(a.type) && ordered(b.type))) {
    return fault(
      compiling,
      operator,
      `”${sign}” går inte att använda på ${typeName(a.type)}.`,
      'Använd = eller !=. Bara tal, datum och tider har en ordning.',
    );
  }
  return {
    type: booleanType,
    run: (frames) => {
      const x = a.run(frames);
      const y = b.run(frames);
      return x === null || y === null ? null : test(orderOf(x, y));
    },
  };
}

function withNull(compiling: Compiling, node: SyntaxNode, sign: string, a: Code, b: Code): Code {
  if (sign !== '=' && sign !== '!=') {
    return fault(compiling, node, `”${sign}” går inte att använda på null.`, 'Skriv = null eller != null.');
  }
  const asked = a.type.kind === 'null' ? b : a;
  return {
    type: booleanType,
    run: (frames) => (asked.run(frames) === null) === (sign === '='),
  };
}

/** Whether two parts can be compared; a key that a choice does not have is told with those that it has. */
function fits(compiling: Compiling, left: SyntaxNode, right: SyntaxNode, a: Code, b: Code): boolean {
  for (const { type } of [a, b]) {
    if (type.kind === 'context' || type.kind === 'list') {
      fault(
        compiling,
        type === a.type ? left : right,
        `${typeName(type)} går inte att jämföra.`,
        'Jämför ett av fälten, eller använd count() eller list contains().',
      );
      return false;
    }
  }
  if (!comparable(a.type, b.type)) {
    fault(
      compiling,
      right,
      `${typeName(a.type)} jämförs med ${typeName(b.type)}.`,
      hintFor(a.type.kind, b.type.kind),
    );
    return false;
  }
  return keyFits(compiling, right, a, b) && keyFits(compiling, left, b, a);
}

function hintFor(a: string, b: string): string {
  if (a === 'date' || b === 'date') {
    return 'Skriv datumet som date("2026-01-31"); ett fält med klockslag blir datum med date(FÄLT).';
  }
  if (a === 'boolean' || b === 'boolean') return 'Jämför med true eller false, utan citattecken.';
  if (a === 'number' || b === 'number') return 'Skriv talet utan citattecken; belopp i hela ören.';
  return 'Jämför med ett värde av samma slag.';
}

/** A literal text (a choice of one key) against a choice with known keys. */
export function keyFits(compiling: Compiling, node: SyntaxNode, known: Code, given: Code): boolean {
  if (known.type.kind !== 'choice' || given.type.kind !== 'choice') return true;
  const { keys } = known.type;
  const wanted = given.type.keys;
  if (node.name !== 'StringLiteral' || keys === null || wanted?.length !== 1) return true;
  const [key = ''] = wanted;
  if (keys.includes(key)) return true;
  fault(
    compiling,
    node,
    `”${key}” finns inte bland valen.`,
    didYouMean(key, keys, `Välj ett av: ${keys.slice(0, 20).join(', ')}.`),
  );
  return false;
}

function range(
  compiling: Compiling,
  [left, low, high]: readonly [SyntaxNode, SyntaxNode, SyntaxNode],
  compile: Compile,
  above: Test,
  below: Test,
): Code {
  const [value, from, to] = [compile(left), compile(low), compile(high)];
  for (const [node, end] of [
    [low, from],
    [high, to],
  ] as const) {
    if (!fits(compiling, left, node, value, end)) return { type: booleanType, run: () => null };
    if (!ordered(end.type)) {
      return fault(
        compiling,
        node,
        `${typeName(end.type)} har ingen ordning.`,
        'Använd tal, datum eller tider.',
      );
    }
  }
  return {
    type: booleanType,
    run: (frames) => {
      const x = value.run(frames);
      const least = from.run(frames);
      const most = to.run(frames);
      if (x === null || least === null || most === null) return null;
      return above(orderOf(x, least)) && below(orderOf(x, most));
    },
  };
}

/** `x in ("a", "b")`, `x in ["a", "b"]`, `x in [1..3]`. */
function membership(compiling: Compiling, left: SyntaxNode, whole: SyntaxNode, compile: Compile): Code {
  // either `in test` or `in ( tests )`
  const unary = kidAt(whole, 2).name === '(' ? kidAt(whole, 3) : kidAt(whole, 2);
  const wrong = (node: SyntaxNode): Code =>
    fault(compiling, node, 'Efter ”in” ska värdena räknas upp.', 'Skriv x in ("a", "b") eller x in [1..3].');
  const inside = (unary.name === 'PositiveUnaryTests' ? kidsOf(unary) : [unary]).flatMap(kidsOf);
  const [first = unary] = inside;
  if (first.name === 'SimplePositiveUnaryTest')
    return interval(compiling, left, first, compile) ?? wrong(first);
  const members =
    first.name === 'List' ? kidsOf(first).filter(({ name }) => name !== '[' && name !== ']') : inside;
  if (members.length === 0) return wrong(left);
  const value = compile(left);
  const codes = members.map((member) => {
    const code = compile(member);
    return code.type.kind !== 'null' && fits(compiling, left, member, value, code) ? code : wrongNull(code);
  });
  function wrongNull(code: Code): Code {
    if (code.type.kind === 'null') wrong(left);
    return { ...code, run: () => null };
  }
  return {
    type: booleanType,
    run: (frames) => {
      const x = value.run(frames);
      if (x === null) return null;
      const given = codes.map((code) => code.run(frames));
      return given.includes(x) ? true : given.includes(null) ? null : false;
    },
  };
}

function interval(compiling: Compiling, left: SyntaxNode, test: SyntaxNode, compile: Compile): Code | null {
  const node = kidAt(test, 0);
  if (node.name !== 'Interval') return null;
  const above = kidAt(node, 0).name === '[' ? tests['>='] : tests['>'];
  const below = kidAt(node, 4).name === ']' ? tests['<='] : tests['<'];
  return range(compiling, [left, kidAt(node, 1), kidAt(node, 3)], compile, above, below);
}
