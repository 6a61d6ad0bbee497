import { formOf, type Playbook } from '../case/playbook.ts';
import type { Command, Refusal } from '../command.ts';
import type { Form } from '../definition/form.ts';
import type { EntryBody } from '../entry.ts';
import { refused } from './rule.ts';

/**
 * How far a worker's access to a case reaches: the whole file; to read it before the board's meeting; or, of a performer
 * with an accepted order, what was written to or by performers.
 */
export type Reach = 'full' | 'meeting' | 'order';

/** The refusal of whoever is named only to read the case before the board's meeting. */
export const readingOnly: Refusal = refused(
  'notDelegated',
  'Du är namngiven för nämndens sammanträde och kan läsa ärendet, men inte skriva i det.',
);
const performing: Refusal = refused(
  'notDelegated',
  'Du ser ärendet genom en beställning. Du kan skriva utförarens journal och formulär; annat gör handläggaren.',
);

/** Why a command is not for somebody who sees the case only for a meeting or by an order; null when it is. */
export function notForReach(reach: Reach, command: Command, playbook: Playbook | null): Refusal | null {
  if (reach === 'full') return null;
  if (reach === 'meeting') return readingOnly;
  switch (command.name) {
    case 'addNote':
    case 'correctNote':
    case 'addWatch':
    case 'completeWatch':
      return null;
    case 'submitForm': {
      const form = playbook && formOf(playbook, command.args.form);
      // the order itself is the orderer's to write, also when it is put right
      return form?.audience === 'performer' ? null : performing;
    }
    default:
      return performing;
  }
}

/** Whose record an entry belongs to: a form's own audience; what a performer writes beside forms is her own journal. */
export function audienceOf(body: EntryBody, reach: Reach, playbook: Playbook | null): Form['audience'] {
  const form = body.kind === 'formSubmitted' && playbook ? formOf(playbook, body.form) : undefined;
  return form?.audience ?? (reach === 'order' ? 'performer' : 'file');
}
