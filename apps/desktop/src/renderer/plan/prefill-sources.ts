import type { FormValues } from '@samla/case-model/definition/form';
import type { PrefillSources } from '@samla/case-model/form/prefill';
import { parseIdentityNumber } from '@samla/case-model/identity-number';
import type { PlainDate } from '@samla/case-model/time';
import type { CaseView } from '../../host/contract.ts';
import { fullName } from '../case/case-title.ts';

type Previous = readonly { readonly form: string; readonly values: FormValues }[];

/**
 * What a form of a case can be filled with by itself. Of a person with protected data nothing is taken: an address or
 * number must never come into a form unseen. Pure.
 */
export function prefillSources(
  view: CaseView,
  worker: { readonly name: string; readonly unitName: string },
  previous: Previous,
  today: PlainDate,
): PrefillSources {
  const { person, receivedOn, number, typeName, assignment } = view;
  const opened = view.timeline.flatMap(({ entry: { body } }) =>
    body.kind === 'caseOpened' ? [body] : [],
  )[0];
  const isOpen = person.protection === 'none';
  return {
    person: isOpen ? personFacts(person, today) : {},
    case: {
      number,
      typeName,
      unitName: assignment.unitName,
      receivedOn: receivedOn ?? undefined,
      // a day whose time nobody wrote down: the worker adds it
      receivedAt: opened && `${opened.receivedOn}T${opened.receivedAt ?? ''}`,
      channel: opened?.channel,
    },
    worker,
    forms: byForm(view.plan?.submissions ?? []),
    previousForms: byForm(previous),
  };
}

function personFacts(person: CaseView['person'], today: PlainDate): PrefillSources['person'] {
  const name = fullName(person);
  const { identityNumber, phone } = person;
  const birthDate = identityNumber === null ? null : parseIdentityNumber(identityNumber, today)?.date;
  return {
    givenName: person.givenName,
    familyName: person.familyName,
    name,
    identityNumber: identityNumber ?? undefined,
    birthDate: birthDate ?? undefined,
    address: addressOf(person.address),
    phone: phone === '' ? undefined : phone,
    person: { name, identityNumber: identityNumber ?? '', phone },
  };
}

/** `Storgatan 4, 163 00 Spånga` in its parts; a line that is not written so stands as the street. */
function addressOf(line: string) {
  if (line.trim() === '') return undefined;
  const found = /^(.*?),?\s+(\d{3} ?\d{2})\s+(.+)$/.exec(line);
  if (!found) return { street: line, postalCode: '', city: '' };
  const [, street = '', postalCode = '', city = ''] = found;
  return { street, postalCode, city };
}

function byForm(all: Previous): Record<string, FormValues> {
  return Object.fromEntries(all.map(({ form, values }) => [form, values]));
}
