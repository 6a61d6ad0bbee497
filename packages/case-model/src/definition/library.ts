import type { Area } from './area.ts';
import type { CaseTypeContent } from './case-type.ts';
import type { Form } from './form.ts';
import type { RulebookContent } from './rulebook.ts';
import type { Position } from './source.ts';

/** Where a definition stands. */
export interface Place extends Position {
  readonly file: string;
}

/** All that the definition files say, resolved and in the order that a worker meets it. */
export interface Library {
  /** by their order */
  readonly areas: readonly Area[];
  /** by area, then by order; each with the forms that it uses, in the order that its plan does */
  readonly caseTypes: readonly CaseTypeContent[];
  readonly forms: ReadonlyMap<string, Form>;
  readonly rulebook: RulebookContent;
  /** by `area KEY`, `caseType KEY`, `form KEY` and `LIST KEY` of the rule book (its first row) */
  readonly places: ReadonlyMap<string, Place>;
}
