/**
 * What a field's `prefill` can take its value from, by source: attributes of the case's person, of the case and of the
 * worker who fills in the form. `person.person` is the whole person, for a field of type `person`.
 */
export const prefillPaths = {
  person: ['givenName', 'familyName', 'name', 'identityNumber', 'birthDate', 'address', 'phone', 'person'],
  case: ['number', 'typeName', 'unitName', 'receivedOn', 'receivedAt', 'channel'],
  worker: ['name', 'unitName'],
} as const;

export type PersonPath = (typeof prefillPaths)['person'][number];
export type CasePath = (typeof prefillPaths)['case'][number];
export type WorkerPath = (typeof prefillPaths)['worker'][number];
