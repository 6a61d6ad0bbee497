import type { SyntaxNode } from '@lezer/common';
import { fault, kidAt, kidsOf, textOf, type Code, type Compiling } from './node.ts';
import type { FeelType } from './types.ts';
import { isDate, isDateTime, type FeelValue } from './values.ts';

const constant = (type: FeelType, value: FeelValue): Code => ({ type, run: () => value });

export function literal(compiling: Compiling, node: SyntaxNode): Code | null {
  switch (node.name) {
    case 'NumericLiteral':
      return number(compiling, node);
    case 'StringLiteral':
      return string(compiling, node);
    case 'BooleanLiteral':
      return constant({ kind: 'boolean' }, textOf(compiling, node) === 'true');
    case 'null':
      return constant({ kind: 'null' }, null);
    default:
      return null;
  }
}

function number(compiling: Compiling, node: SyntaxNode): Code {
  const value = Number(textOf(compiling, node).replaceAll(/\s/g, ''));
  return constant({ kind: 'number', whole: Number.isInteger(value) }, value);
}

/** The text of a string literal; null when its escapes are wrong. */
export function stringValue(compiling: Compiling, node: SyntaxNode): string | null {
  try {
    const value: unknown = JSON.parse(textOf(compiling, node));
    return typeof value === 'string' ? value : null;
  } catch {
    return null;
  }
}

function string(compiling: Compiling, node: SyntaxNode): Code {
  const value = stringValue(compiling, node);
  if (value === null) {
    return fault(compiling, node, 'Texten är fel skriven.', 'Skriv den på en rad, utan omvänt snedstreck.');
  }
  // a literal is a choice of one key: compared with a choice, its key must be among the other's
  return constant({ kind: 'choice', keys: [value] }, value);
}

const yearsAndMonths = /^P(?:(\d{1,3})Y)?(?:(\d{1,4})M)?$/;
const days = /^P(\d{1,5})D$/;

/** `date("2026-01-31")`, `date and time("…")`, `duration("P18Y")`, `@"…"`, and `date(x)` of a date with a time. */
export function dateTimeLiteral(
  compiling: Compiling,
  node: SyntaxNode,
  compile: (part: SyntaxNode) => Code,
): Code {
  const head = kidAt(node, 0);
  const at = head.name === 'AtLiteral';
  const call = at ? '' : textOf(compiling, head).replaceAll(/\s+/g, ' ');
  const inner = kidsOf(at ? head : kidAt(node, 2));
  const [argument] = inner;
  if (!argument || inner.length !== 1) {
    return fault(compiling, node, `”${call}” ska ha ett värde.`, 'Skriv till exempel date("2026-01-31").');
  }
  if (argument.name !== 'StringLiteral') {
    if (call === 'date') return dateOf(compiling, argument, compile(argument));
    return fault(
      compiling,
      argument,
      `”${call}” ska ha en text inom citattecken.`,
      'Skriv till exempel duration("P18Y").',
    );
  }
  const text = stringValue(compiling, argument) ?? '';
  if ((at || call === 'date') && isDate(text)) return constant({ kind: 'date' }, text);
  const minutes = text.replace(/^(.{16}):00$/, '$1');
  if ((at || call === 'date and time') && isDateTime(minutes)) return constant({ kind: 'dateTime' }, minutes);
  if (at || call === 'duration') {
    const long = yearsAndMonths.exec(text);
    if (long && text !== 'P') {
      return constant({ kind: 'months' }, Number(long[1] ?? 0) * 12 + Number(long[2] ?? 0));
    }
    const short = days.exec(text);
    if (short) return constant({ kind: 'days' }, Number(short[1]));
  }
  return fault(
    compiling,
    argument,
    `”${text}” går inte att läsa som ${call === 'duration' ? 'en tid' : 'ett datum'}.`,
    'Skriv date("2026-01-31"), date and time("2026-01-31T12:00"), duration("P14D") eller duration("P18Y").',
  );
}

function dateOf(compiling: Compiling, node: SyntaxNode, code: Code): Code {
  if (code.type.kind === 'any') return code;
  if (code.type.kind !== 'dateTime' && code.type.kind !== 'date') {
    return fault(
      compiling,
      node,
      '”date” ska ha ett datum.',
      'Skriv ett fält med datum eller datum och tid.',
    );
  }
  return {
    type: { kind: 'date' },
    run: (frames) => {
      const value = code.run(frames);
      return typeof value === 'string' ? value.slice(0, 10) : null;
    },
  };
}
