import type { z } from 'zod';
import { closest, didYouMean } from './closest.ts';
import { discriminatorValues, isWhole, keysAt } from './schema-walk.ts';
import type { Path } from './source.ts';
import type { Words } from './yaml-words.ts';

type Issue = z.core.$ZodIssue;

/** A fault against the schema, and where it is told. */
export interface SchemaFault extends Words {
  readonly path: Path;
  /** at the key itself, not at its value */
  readonly atKey: boolean;
}

interface Kind {
  readonly kind: string;
  readonly example: string;
}

const list: Kind = {
  kind: 'en lista',
  example: 'Skriv en lista: [ett, två] eller en rad med ”- ” för varje värde.',
};
const group: Kind = {
  kind: 'en grupp av nycklar',
  example: 'Skriv nycklar och värden indragna under den här nyckeln.',
};
const kinds: Readonly<Record<string, Kind>> = {
  string: { kind: 'en text', example: 'Skriv en text; sätt citattecken om den liknar ett tal.' },
  number: { kind: 'ett tal', example: 'Skriv ett tal utan citattecken, med punkt som decimaltecken.' },
  int: { kind: 'ett heltal', example: 'Skriv ett heltal utan citattecken, mellanslag och decimaler.' },
  boolean: { kind: 'true eller false', example: 'Skriv true eller false, utan citattecken.' },
  array: list,
  tuple: list,
  object: group,
  record: group,
};

/** What zod calls a kind of value, in Swedish; its own word where we have none. */
const wordsFor = (type: string): Kind => kinds[type] ?? { kind: type, example: 'Se efter i en annan fil.' };

/** What a key of the definitions must look like, where its form alone does not say it. */
const forms: Readonly<Record<string, string>> = {
  validFrom: 'Skriv ett datum som finns: ÅÅÅÅ-MM-DD.',
  validTo: 'Skriv ett datum som finns: ÅÅÅÅ-MM-DD, eller null.',
  rule: 'Skriv regelns namn med stora bokstäver, till exempel PRELIM_14.',
  due: 'Skriv regelns namn med stora bokstäver, till exempel PRELIM_14.',
  code: 'Skriv två till fyra stora bokstäver, till exempel BOU.',
  within: 'Skriv en tid i hela dagar, veckor eller månader, till exempel P30D.',
  duration: 'Skriv en tid som P14D, P4M, P1Y eller PT24H.',
  ceiling: 'Skriv en tid som P14D, P4M, P1Y eller PT24H.',
  escalate: 'Skriv en tid som P14D, P4M, P1Y eller PT24H.',
  warn: 'Skriv tider som [P7D, P2D] eller [PT4H].',
  max: 'Skriv en tid som P14D, P4M, P1Y eller PT24H.',
  time: 'Skriv ett klockslag: TT:MM.',
  statistics: 'Skriv REGISTER.VARIABEL, till exempel childrenOpenCare.violence.',
  on: 'Skriv till exempel case.received, task.NYCKEL, stage.NYCKEL, event.NYCKEL, decision.NYCKEL.UTFALL eller form.NYCKEL.FÄLT.',
  from: 'Skriv till exempel case.received, task.NYCKEL, event.NYCKEL, decision.NYCKEL.UTFALL eller form.NYCKEL.FÄLT.',
  until: 'Skriv till exempel task.NYCKEL, event.NYCKEL, decision.NYCKEL.UTFALL eller form.NYCKEL.FÄLT.',
};

const camel = 'Börja med liten bokstav och använd bara a–z, A–Z och 0–9, till exempel registerReport.';

function formHint(path: Path, pattern: string): string {
  const named = path.findLast((key) => typeof key === 'string');
  if (pattern.includes('\\.[a-z]') && named === 'key') {
    return 'Skriv område, punkt och ärendetyp, till exempel children.concernReport.';
  }
  return forms[String(named)] ?? camel;
}

const nameOf = (path: Path): string => {
  const last = path.at(-1);
  return typeof last === 'number'
    ? `rad ${last + 1} i listan ”${String(path.at(-2))}”`
    : `”${last ?? 'filen'}”`;
};

function inputAt(value: unknown, path: Path): unknown {
  let inside = value;
  for (const key of path) inside = (Object(inside) as Record<string, unknown>)[key];
  return inside;
}

const shown = (value: unknown): string =>
  typeof value === 'object' && value !== null
    ? Array.isArray(value)
      ? 'en lista'
      : 'en grupp av nycklar'
    : `”${String(value).slice(0, 60)}”`;

function sizeFault(issue: Extract<Issue, { code: 'too_big' | 'too_small' }>, path: Path): Words {
  const big = issue.code === 'too_big';
  const limit = String(big ? issue.maximum : issue.minimum);
  const name = nameOf(path);
  if (issue.origin === 'string') {
    return big
      ? { message: `Texten i ${name} är för lång.`, hint: `Korta den till högst ${limit} tecken.` }
      : { message: `Texten i ${name} är för kort.`, hint: `Skriv minst ${limit} tecken.` };
  }
  if (issue.origin === 'array') {
    return big
      ? { message: `Listan ${name} är för lång.`, hint: `Den får ha högst ${limit} rader.` }
      : {
          message: `Listan ${name} är för kort.`,
          hint: `Den ska ha minst ${limit} ${limit === '1' ? 'rad' : 'rader'}.`,
        };
  }
  return big
    ? { message: `Talet i ${name} är för stort.`, hint: `Det får vara högst ${limit}.` }
    : { message: `Talet i ${name} är för litet.`, hint: `Det ska vara minst ${limit}.` };
}

function choiceFault(values: readonly unknown[], given: unknown, path: Path): Words {
  const words = values.map(String);
  const list = `Välj ett av: ${words.join(', ')}.`;
  if (given === undefined) return { message: `${nameOf(path)} saknas.`, hint: list };
  const meant = closest(String(given), words);
  return {
    message: `${shown(given)} är inget giltigt värde för ${nameOf(path)}.`,
    hint: meant === null ? list : `Menade du ”${meant}”? ${list}`,
  };
}

/** A zod issue in Swedish. An unrecognised key is told once for each key. */
export function schemaFaults(schema: z.ZodType, value: unknown, issue: Issue): SchemaFault[] {
  const path = issue.path as Path;
  const given = inputAt(value, path);
  const one = ({ message, hint }: Words): SchemaFault[] => [
    { message: message.charAt(0).toUpperCase() + message.slice(1), hint, path, atKey: false },
  ];
  switch (issue.code) {
    case 'unrecognized_keys': {
      const allowed = keysAt(schema, path, value);
      return issue.keys.map((key) => ({
        message: `Nyckeln ”${key}” finns inte här.`,
        hint: didYouMean(key, allowed, `Tillåtna nycklar: ${allowed.join(', ')}.`),
        path: [...path, key],
        atKey: true,
      }));
    }
    case 'invalid_type': {
      const type = issue.expected === 'number' && isWhole(schema, path, value) ? 'int' : issue.expected;
      const { kind: expected, example: hint } = wordsFor(type);
      if (given === undefined)
        return one({ message: `${nameOf(path)} saknas.`, hint: `Lägg till ${nameOf(path)}: ${expected}.` });
      if (given === null) return one({ message: `${nameOf(path)} är tomt.`, hint });
      return one({ message: `${nameOf(path)} ska vara ${expected}, men är ${shown(given)}.`, hint });
    }
    case 'too_big':
    case 'too_small':
      return one(sizeFault(issue, path));
    case 'invalid_value':
      return one(choiceFault(issue.values, given, path));
    case 'invalid_format': {
      const hint = formHint(path, String(issue.pattern));
      return one({ message: `${shown(given)} är fel skrivet i ${nameOf(path)}.`, hint });
    }
    case 'invalid_union': {
      if ('discriminator' in issue && issue.discriminator !== undefined) {
        // zod tells it at the discriminator itself
        return one(choiceFault(discriminatorValues(schema, path, value), given, path));
      }
      const options = issue.errors.flat().map((inner) => unionOption(inner));
      return one({
        message: `${shown(given)} är inget giltigt värde för ${nameOf(path)}.`,
        hint: `Skriv ${[...new Set(options)].join(' eller ')}.`,
      });
    }
    case 'invalid_key':
      return [{ message: `Nyckeln ${nameOf(path)} är fel skriven.`, hint: camel, path, atKey: true }];
    case 'custom':
      return one({ message: issue.message, hint: String(issue.params?.['hint'] ?? 'Rätta värdet.') });
    default:
      return one({ message: `${nameOf(path)} är fel.`, hint: issue.message });
  }
}

/** What one alternative of a union would have: a kind of value, or a value. */
function unionOption(issue: Issue): string {
  return issue.code === 'invalid_type'
    ? wordsFor(issue.expected).kind
    : 'values' in issue
      ? issue.values.join(' eller ')
      : issue.message;
}
