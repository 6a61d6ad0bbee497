import { formOf, type Playbook } from '@samla/case-model/case/playbook';
import type { Command, Refusal } from '@samla/case-model/command';
import type { Form } from '@samla/case-model/definition/form';
import type { EntryBody } from '@samla/case-model/entry';

/** How far a worker's access to a case reaches: see the view `case_access`. */
export type Reach = 'full' | 'meeting' | 'order';

const reading: Refusal = {
  kind: 'refused',
  code: 'notDelegated',
  reason: 'Du är namngiven för nämndens sammanträde och kan läsa ärendet, men inte skriva i det.',
  law: null,
};
const performing: Refusal = {
  kind: 'refused',
  code: 'notDelegated',
  reason:
    'Du ser ärendet genom en beställning. Du kan skriva utförarens journal och formulär; annat gör handläggaren.',
  law: null,
};

/** Why a command is not for somebody who sees the case only for a meeting or by an order; null when it is. */
export function notForReach(reach: Reach, command: Command, playbook: Playbook | null): Refusal | null {
  if (reach === 'full') return null;
  if (reach === 'meeting') return reading;
  switch (command.name) {
    case 'addNote':
    case 'correctNote':
    case 'addWatch':
    case 'completeWatch':
      return null;
    case 'submitForm': {
      const form = playbook && formOf(playbook, command.args.form);
      return form && form.audience !== 'file' ? null : performing;
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
