import type { SyntaxNode } from '@lezer/common';
import { Temporal } from 'temporal-polyfill';
import { fault, kidAt, kidsOf, textOf, type Code, type Compiling } from './node.ts';
import { anyType, typeName, type FeelType } from './types.ts';
import { isDate, type FeelValue } from './values.ts';

type Compile = (part: SyntaxNode) => Code;
type Two = (a: number, b: number) => number;

const operators: Readonly<Record<string, Two>> = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '/': (a, b) => a / b,
};

/** A number, or unknown where there is none (division by zero, beyond all bounds). */
const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);

function calculated(
  type: FeelType,
  a: Code,
  b: Code,
  calculate: (x: FeelValue, y: FeelValue) => FeelValue,
): Code {
  return {
    type,
    run: (frames) => {
      const x = a.run(frames);
      const y = b.run(frames);
      return x === null || y === null ? null : calculate(x, y);
    },
  };
}

/** `+ - * /` of numbers, date ± time, date − date. */
export function arithmetic(compiling: Compiling, node: SyntaxNode, compile: Compile): Code {
  if (kidsOf(node).length === 2) return negative(compiling, node, compile);
  const [left, sign, right] = [kidAt(node, 0), kidAt(node, 1), kidAt(node, 2)];
  const operator = textOf(compiling, sign);
  const a = compile(left);
  const b = compile(right);
  if (a.type.kind === 'any' || b.type.kind === 'any') return { type: anyType, run: () => null };
  const count = operators[operator];
  if (count && a.type.kind === 'number' && b.type.kind === 'number') {
    const whole = operator !== '/' && a.type.whole && b.type.whole;
    return calculated({ kind: 'number', whole }, a, b, (x, y) => finite(count(x as number, y as number)));
  }
  const dated = operator === '+' || operator === '-' ? withDates(a, b, operator) : null;
  return (
    dated ??
    fault(
      compiling,
      sign,
      `${typeName(a.type)} ${operator} ${typeName(b.type)} går inte att räkna ut.`,
      'Räkna med tal (+ - * /), ett datum och en tid (+ -) eller två datum (-).',
    )
  );
}

function negative(compiling: Compiling, node: SyntaxNode, compile: Compile): Code {
  const part = kidAt(node, 1);
  const code = compile(part);
  if (code.type.kind !== 'number') {
    if (code.type.kind === 'any') return code;
    return fault(
      compiling,
      part,
      `Minus framför ${typeName(code.type)} går inte.`,
      'Sätt minus framför ett tal.',
    );
  }
  return {
    type: code.type,
    run: (frames) => {
      const value = code.run(frames);
      return typeof value === 'number' ? -value : null;
    },
  };
}

function withDates(a: Code, b: Code, operator: '+' | '-'): Code | null {
  const sign = operator === '+' ? 1 : -1;
  const [left, right] = [a.type.kind, b.type.kind];
  const duration = (kind: string): kind is 'days' | 'months' => kind === 'days' || kind === 'months';
  if (left === 'date' && duration(right)) return calculated(a.type, a, b, (x, y) => moved(x, right, y, sign));
  if (left === 'date' && right === 'date' && operator === '-') {
    return calculated({ kind: 'days' }, a, b, (x, y) => daysFrom(y as string, x as string));
  }
  if (duration(left) && left === right) {
    return calculated(a.type, a, b, (x, y) => (x as number) + sign * (y as number));
  }
  return null;
}

function moved(date: FeelValue, unit: 'days' | 'months', length: FeelValue, sign: number): FeelValue {
  // the 31st plus a month is the last day of a shorter month
  const then = Temporal.PlainDate.from(date as string)
    .add({ [unit]: sign * (length as number) })
    .toString();
  // beyond the years that we know there is no such date
  return isDate(then) ? then : null;
}

const daysFrom = (from: string, to: string): number =>
  Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'days' }).days;

/** Whole months from one date to another. */
export const monthsFrom = (from: string, to: string): number =>
  Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'months' }).months;
