import type { NeedsYouItem } from '../../host/contract.ts';
import { writtenIn } from '../drafts/written-in.ts';
import type { Text } from '../messages/use-text.ts';
import { longDate } from '../time/format.ts';

/** What the worker had written, as heading and as text to read and copy. */
export function itemWords(
  { intent }: NeedsYouItem,
  text: Text,
): { readonly title: string; readonly content: string | null } {
  switch (intent.name) {
    case 'addNote':
      return { title: text('intent.addNote', { heading: intent.args.heading }), content: intent.args.text };
    case 'correctNote':
      return {
        title: text('intent.correctNote', { heading: intent.args.heading }),
        content: intent.args.text,
      };
    case 'addWatch':
      return {
        title: text('intent.addWatch', { date: longDate(intent.args.dueOn) }),
        content: intent.args.text,
      };
    case 'assignCase':
      return { title: text('intent.assignCase'), content: intent.args.ground };
    case 'completeWatch':
    case 'releaseParticipant':
      return { title: text(`intent.${intent.name}`), content: null };
    case 'openCase':
      return { title: text('intent.openCase'), content: intent.args.reopeningMotive };
    case 'submitForm':
      return { title: text('intent.submitForm'), content: writtenIn(intent.args.values) };
    case 'makeDecision':
      return {
        title: text('intent.makeDecision'),
        content: [intent.args.text, intent.args.reasons].filter(Boolean).join('\n\n'),
      };
    case 'adjustDeadline':
    case 'nameParticipant':
      return { title: text(`intent.${intent.name}`), content: intent.args.reason };
    case 'completeTask':
    case 'recordEvent':
    case 'registerDocument':
    case 'closeCase':
      return { title: text(`intent.${intent.name}`), content: intent.args.note };
  }
}
