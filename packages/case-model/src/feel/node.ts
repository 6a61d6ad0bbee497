import type { SyntaxNode } from '@lezer/common';
import { anyType, typeName, type FeelType } from './types.ts';
import type { FeelValue } from './values.ts';

/** A fault in an expression; places are offsets in its text. */
export interface FeelFault {
  readonly from: number;
  readonly message: string;
  readonly hint: string;
}

/** The values of each frame: the scope first, then rows and iteration variables inwards. */
export type Frames = readonly FeelValue[];

/** A checked part of an expression. */
export interface Code {
  readonly type: FeelType;
  /** the dotted name, where it is one */
  readonly path?: string;
  run(frames: Frames): FeelValue;
}

/** A frame as the checker sees it: names, and the dotted name that they stand under. */
export interface Frame {
  readonly names: ReadonlyMap<string, FeelType>;
  readonly path: string;
  /** an iteration variable: the frame's value is the variable's own */
  readonly variable: string | null;
}

/** What a part of an expression is compiled in. */
export interface Compiling {
  readonly text: string;
  readonly frames: readonly Frame[];
  readonly faults: FeelFault[];
  readonly references: Set<string>;
}

export const nothing: Code = { type: anyType, run: () => null };

export function kidsOf(node: SyntaxNode): SyntaxNode[] {
  const kids: SyntaxNode[] = [];
  for (let kid = node.firstChild; kid; kid = kid.nextSibling) kids.push(kid);
  return kids;
}

/** A part that the grammar gives wherever the text has no syntax error. */
export function kidAt(node: SyntaxNode, index: number): SyntaxNode {
  const kid = kidsOf(node)[index];
  if (!kid) throw new Error(`A ${node.name} without part ${index}`);
  return kid;
}

export const textOf = ({ text }: Compiling, node: SyntaxNode): string => text.slice(node.from, node.to);

/** Tells a fault and gives a part that fits everywhere, so that one fault is told once. */
export function fault({ faults }: Compiling, node: SyntaxNode, message: string, hint: string): Code {
  faults.push({ from: node.from, message: message.charAt(0).toUpperCase() + message.slice(1), hint });
  return nothing;
}

/** Whether a part is of a kind; else a fault is told at it. */
export function mustBe(
  compiling: Compiling,
  node: SyntaxNode,
  { type }: Code,
  kind: FeelType['kind'],
  hint: string,
): boolean {
  if (type.kind === kind || type.kind === 'any') return true;
  fault(
    compiling,
    node,
    `Här ska stå ${typeName({ kind } as FeelType)}, men det är ${typeName(type)}.`,
    hint,
  );
  return false;
}
