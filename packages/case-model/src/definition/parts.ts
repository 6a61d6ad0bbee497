import type { z } from 'zod';
import { areaSchema, type Area } from './area.ts';
import { caseTypeSchema, type CaseType } from './case-type.ts';
import { formSchema, type Form } from './form.ts';
import { fileName, kindOf } from './layout.ts';
import { areaOf, lastPart } from './key-parts.ts';
import type { Mistake } from './mistake.ts';
import { rulebookSchema, type Rulebook } from './rulebook.ts';
import { schemaFaults } from './schema-words.ts';
import { readSource, type Path, type Source } from './source.ts';

/** A file of a definitions folder. */
export interface FileText {
  /** relative to its definitions folder, with `/` */
  readonly path: string;
  readonly text: string;
  /** how mistakes name it; the path when left out */
  readonly shown?: string;
  /** there to be referred to: its own mistakes are not told and it need not be used */
  readonly background?: boolean;
}

/** One definition, and where it stands. */
export interface Part<T> {
  readonly value: T;
  readonly source: Source;
  readonly path: Path;
  /** the first part of the file's path: an area's key or `shared` */
  readonly folder: string;
  readonly background: boolean;
}

export type RuleList = keyof Rulebook;
export type RuleParts = { readonly [List in RuleList]: Part<Rulebook[List][number]>[] };

export interface Parts {
  readonly areas: Part<Area>[];
  readonly caseTypes: Part<CaseType>[];
  readonly forms: Part<Form>[];
  readonly rules: RuleParts;
  /** keys of definitions that could not be read: a reference to one is no second mistake */
  readonly broken: ReadonlySet<string>;
  /** forms that such definitions name: they are used for all we know */
  readonly mentioned: ReadonlySet<string>;
}

export const ruleLists = Object.keys(rulebookSchema.shape) as RuleList[];

interface Reading {
  readonly file: FileText;
  readonly source: Source;
  readonly mistakes: Mistake[];
  readonly broken: Set<string>;
}

/** The first part of a path: an area's key or `shared`. */
const areaFolder = (path: string): string => path.replace(/\/.*$/, '');

/** Reads every file by its place in the folder. What is well formed comes out; the rest is told. */
export function readParts(files: readonly FileText[]): { parts: Parts; mistakes: Mistake[] } {
  const mistakes: Mistake[] = [];
  const broken = new Set<string>();
  const mentioned = new Set<string>();
  const rules = Object.fromEntries(ruleLists.map((list) => [list, []])) as unknown as RuleParts;
  const parts = { areas: [], caseTypes: [], forms: [], rules, broken, mentioned } as Parts & {
    broken: Set<string>;
  };
  for (const file of files) {
    const kind = kindOf(file.path);
    if (kind === 'schema') continue;
    const shown = file.shown ?? file.path;
    const own: Mistake[] = [];
    if (kind === 'unknown') {
      own.push({
        file: shown,
        line: 1,
        column: 1,
        message: 'Filen ligger där ingen definition läses.',
        hint: 'Lägg den som OMRÅDE/area.yaml, OMRÅDE/ärendetyp.yaml, OMRÅDE/forms/blankett.yaml, OMRÅDE/rules/namn.yaml eller under shared/. Filnamnet slutar på .yaml.',
      });
    } else {
      const source = readSource(shown, file.text);
      own.push(...source.mistakes);
      const reading: Reading = { file, source, mistakes: own, broken };
      if (source.value !== undefined) {
        if (kind === 'area') readOne(reading, areaSchema, parts.areas);
        else if (kind === 'caseType') readOne(reading, caseTypeSchema, parts.caseTypes);
        else if (kind === 'form') readOne(reading, formSchema, parts.forms);
        else readRules(reading, parts.rules);
      } else {
        // the key is guessed from the text so that what points here is not told too
        const key = /^key:\s*['"]?([\w.]+)/m.exec(file.text)?.[1];
        if (key !== undefined) broken.add(key);
      }
    }
    if (own.length > 0) for (const [, form = ''] of file.text.matchAll(/form:\s*(\w+)/g)) mentioned.add(form);
    if (file.background !== true) mistakes.push(...own);
  }
  return { parts, mistakes };
}

function partOf<T>({ file, source }: Reading, value: T, path: Path): Part<T> {
  const folder = areaFolder(file.path);
  return { value, source, path, folder, background: file.background === true };
}

function tell(
  { source, mistakes }: Reading,
  schema: z.ZodType,
  value: unknown,
  error: z.ZodError,
  under: Path,
): void {
  for (const issue of error.issues) {
    for (const { path, atKey, message, hint } of schemaFaults(schema, value, issue)) {
      const whole = [...under, ...path];
      const place = atKey ? source.atKey(whole) : source.at(whole);
      mistakes.push({ file: source.file, ...place, message, hint });
    }
  }
}

const keyIn = (value: unknown): string | null => {
  const key =
    typeof value === 'object' && value !== null ? (value as Record<string, unknown>)['key'] : undefined;
  return typeof key === 'string' ? key : null;
};

function readOne<T extends { key: string }>(reading: Reading, schema: z.ZodType<T>, into: Part<T>[]): void {
  const { source, file, mistakes, broken } = reading;
  const result = schema.safeParse(source.value);
  if (!result.success) {
    tell(reading, schema, source.value, result.error, []);
    const key = keyIn(source.value);
    if (key !== null) broken.add(key);
    return;
  }
  into.push(partOf(reading, result.data, []));
  const { key } = result.data;
  const folder = areaFolder(file.path);
  const name = file.path.slice(file.path.lastIndexOf('/') + 1);
  const at = { file: source.file, ...source.at(['key']) };
  if (name === 'area.yaml') {
    if (key !== folder) {
      mistakes.push({
        ...at,
        message: `Området heter ”${key}” men ligger i mappen ”${folder}”.`,
        hint: `Skriv key: ${folder} eller byt namn på mappen.`,
      });
    }
    return;
  }
  const area = key.includes('.') ? areaOf(key) : null;
  const own = lastPart(key);
  if (area !== null && area !== folder) {
    mistakes.push({
      ...at,
      message: `Ärendetypen ”${key}” ligger i mappen ”${folder}”.`,
      hint: `Skriv key: ${folder}.${own} eller flytta filen.`,
    });
  }
  const wanted = fileName(own);
  if (name !== wanted) {
    mistakes.push({
      ...at,
      message: `Nyckeln ”${key}” hör inte till filnamnet ”${name}”.`,
      hint: `Döp filen till ${wanted} eller ändra nyckeln.`,
    });
  }
}

function readRules(reading: Reading, into: RuleParts): void {
  const { source } = reading;
  const result = rulebookSchema.safeParse(source.value);
  if (!result.success) tell(reading, rulebookSchema, source.value, result.error, []);
  if (typeof source.value !== 'object' || source.value === null) return;
  const given = source.value as Record<string, unknown>;
  for (const list of ruleLists) readList(reading, list, given[list], into);
}

/** Row by row: one bad row does not take the others with it. */
function readList<List extends RuleList>(reading: Reading, list: List, rows: unknown, into: RuleParts): void {
  if (!Array.isArray(rows)) return;
  const schema = rulebookSchema.shape[list].unwrap().element as unknown as z.ZodType<Rulebook[List][number]>;
  for (const [index, row] of (rows as unknown[]).entries()) {
    const result = schema.safeParse(row);
    const key = keyIn(row);
    if (result.success) into[list].push(partOf(reading, result.data, [list, index]));
    else if (key !== null) reading.broken.add(key);
  }
}
