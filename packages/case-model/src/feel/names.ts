import type { SyntaxNode } from '@lezer/common';
import { didYouMean } from '../definition/closest.ts';
import { fault, kidAt, textOf, type Code, type Compiling } from './node.ts';
import type { FeelType } from './types.ts';
import { fieldOf, typed, type FeelValue } from './values.ts';

const clocks = new Set(['now', 'today']);

/** A name of the scope; the innermost frame that knows it wins. */
export function variable(compiling: Compiling, node: SyntaxNode): Code {
  const name = textOf(compiling, node);
  const { frames } = compiling;
  for (let index = frames.length - 1; index >= 0; index--) {
    const frame = frames[index];
    const type = frame?.names.get(name);
    if (!frame || !type) continue;
    const own = frame.variable !== null;
    const path = own ? frame.path : frame.path === '' ? name : `${frame.path}.${name}`;
    return {
      type,
      path,
      run: (values) => {
        const value = values[index] ?? null;
        return own ? typed(type, value) : fieldOf(value, name, type);
      },
    };
  }
  if (clocks.has(name)) return clockFault(compiling, node, name);
  const known = frames.flatMap(({ names }) => [...names.keys()]);
  return fault(
    compiling,
    node,
    `Namnet ”${name}” finns inte.`,
    name.includes(' ')
      ? 'Ett namn är ett ord. Sätt text inom citattecken och ett likhetstecken före.'
      : didYouMean(name, known, 'Skriv nyckeln för ett fält i blanketten, eller BLANKETT.FÄLT i en plan.'),
  );
}

export function clockFault(compiling: Compiling, node: SyntaxNode, name: string): Code {
  return fault(
    compiling,
    node,
    `”${name}” får inte användas: samma uppgifter ska ge samma svar varje dag.`,
    'Jämför med ett datum som står i blanketten. Frister räknas av en fristregel.',
  );
}

/** `a.b`; of a list of rows the field of each row. */
export function path(compiling: Compiling, node: SyntaxNode, compile: (part: SyntaxNode) => Code): Code {
  const [left, right] = [kidAt(node, 0), kidAt(node, 2)];
  const from = compile(left);
  const name = textOf(compiling, right);
  const { type } = from;
  if (type.kind === 'any') return from;
  const row = type.kind === 'list' ? type.of : type;
  if (row.kind !== 'context') {
    return fault(compiling, right, `”${textOf(compiling, left)}” har inga fält.`, `Ta bort ”.${name}”.`);
  }
  const field = row.fields.get(name);
  if (!field) {
    const hint = didYouMean(
      name,
      row.fields.keys(),
      `Se efter vad fälten i ”${textOf(compiling, left)}” heter.`,
    );
    return fault(compiling, right, `”${textOf(compiling, left)}” har inget fält ”${name}”.`, hint);
  }
  const dotted = from.path === undefined ? {} : { path: `${from.path}.${name}` };
  if (type.kind === 'list') {
    return {
      ...dotted,
      type: { kind: 'list', of: field, given: false } satisfies FeelType,
      run: (values) => mapList(from.run(values), (item) => fieldOf(item, name, field)),
    };
  }
  return { ...dotted, type: field, run: (values) => fieldOf(from.run(values), name, field) };
}

/** Each item of a list; of an unknown list nothing is known. */
export function mapList(list: FeelValue, each: (item: FeelValue) => FeelValue): FeelValue {
  return Array.isArray(list) ? (list as readonly FeelValue[]).map(each) : null;
}
