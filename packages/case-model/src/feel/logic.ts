import type { SyntaxNode } from '@lezer/common';
import { fault, kidAt, kidsOf, mustBe, textOf, type Code, type Compiling, type Frame } from './node.ts';
import { booleanType, typeName, unify, type FeelType } from './types.ts';
import type { FeelValue } from './values.ts';

type Compile = (part: SyntaxNode) => Code;
/** Compiles a part with one more frame inwards. */
export type CompileWithin = (part: SyntaxNode, frame: Frame) => Code;

const boolHint = 'Skriv en jämförelse, till exempel FÄLT = true.';

/** `all`: false wins over unknown, unknown over true; `any` the other way round (three-valued logic). */
function joined(values: Iterable<FeelValue>, winner: boolean): FeelValue {
  let result: FeelValue = !winner;
  for (const value of values) {
    if (value === winner) return winner;
    if (value === null) result = null;
  }
  return result;
}

/** `a and b`, `a or b`. */
export function junction(compiling: Compiling, node: SyntaxNode, compile: Compile): Code {
  const word = node.name === 'Conjunction' ? 'and' : 'or';
  const codes = kidsOf(node)
    .filter(({ name }) => name !== word)
    .map((part) => {
      const code = compile(part);
      mustBe(compiling, part, code, 'boolean', boolHint);
      return code;
    });
  return {
    type: booleanType,
    run: (frames) =>
      joined(
        codes.map((code) => code.run(frames)),
        word === 'or',
      ),
  };
}

export function not(compiling: Compiling, node: SyntaxNode, code: Code): Code {
  mustBe(compiling, node, code, 'boolean', boolHint);
  return {
    type: booleanType,
    run: (frames) => {
      const value = code.run(frames);
      return typeof value === 'boolean' ? !value : null;
    },
  };
}

/** `if a then b else c`; an unknown condition makes the whole unknown. */
export function conditional(compiling: Compiling, node: SyntaxNode, compile: Compile): Code {
  const [condition, yes, no] = [kidAt(node, 1), kidAt(node, 3), kidAt(node, 5)];
  const asked = compile(condition);
  mustBe(compiling, condition, asked, 'boolean', boolHint);
  const [a, b] = [compile(yes), compile(no)];
  const type = unify(a.type, b.type);
  if (!type) {
    return fault(
      compiling,
      no,
      `Efter then står ${typeName(a.type)} men efter else ${typeName(b.type)}.`,
      'Låt båda vara av samma slag.',
    );
  }
  return {
    type,
    run: (frames) => {
      const value = asked.run(frames);
      return value === null ? null : value === true ? a.run(frames) : b.run(frames);
    },
  };
}

/** `some x in list satisfies …`, `every x in list satisfies …`. */
export function quantified(
  compiling: Compiling,
  node: SyntaxNode,
  compile: Compile,
  compileWithin: CompileWithin,
): Code {
  const [word, iterations, condition] = [kidAt(node, 0), kidAt(node, 1), kidAt(node, 3)];
  const iteration = kidAt(iterations, 0);
  if (kidsOf(iterations).length > 1) {
    return fault(
      compiling,
      node,
      'Bara en lista i taget.',
      'Skriv some rad in LISTA satisfies rad.FÄLT = true.',
    );
  }
  const [name, source] = [kidAt(iteration, 0), kidAt(kidAt(iteration, 2), 0)];
  const list = compile(source);
  if (!mustBe(compiling, source, list, 'list', 'Skriv ett upprepat avsnitt eller ett flerval.')) {
    return { type: booleanType, run: () => null };
  }
  const variable = textOf(compiling, name);
  const of: FeelType = list.type.kind === 'list' ? list.type.of : { kind: 'any' };
  const frame: Frame = { names: new Map([[variable, of]]), path: list.path ?? variable, variable };
  const code = compileWithin(condition, frame);
  mustBe(compiling, condition, code, 'boolean', boolHint);
  const some = textOf(compiling, word) === 'some';
  return {
    type: booleanType,
    run: (frames) => {
      const items = list.run(frames);
      if (!Array.isArray(items)) return null;
      return joined(
        (items as readonly FeelValue[]).map((item) => code.run([...frames, item])),
        some,
      );
    },
  };
}

/** `rows[condition]`: the rows for which it is true. A row for which it is unknown is not among them. */
export function filter(
  compiling: Compiling,
  node: SyntaxNode,
  compile: Compile,
  compileWithin: CompileWithin,
): Code {
  const [source, condition] = [kidAt(node, 0), kidAt(node, 2)];
  const list = compile(source);
  if (list.type.kind === 'any') return list;
  if (list.type.kind !== 'list' || list.type.of.kind !== 'context') {
    return fault(
      compiling,
      source,
      'Bara rader i ett upprepat avsnitt kan väljas ut.',
      'Skriv ett upprepat avsnitts nyckel före [.',
    );
  }
  const frame: Frame = { names: list.type.of.fields, path: list.path ?? '', variable: null };
  const code = compileWithin(condition, frame);
  mustBe(compiling, condition, code, 'boolean', 'Skriv ett villkor, till exempel [FÄLT = true].');
  return {
    ...(list.path === undefined ? {} : { path: list.path }),
    type: list.type,
    run: (frames) => {
      const items = list.run(frames);
      if (!Array.isArray(items)) return null;
      return (items as readonly FeelValue[]).filter((item) => code.run([...frames, item]) === true);
    },
  };
}
