import { onPlan, unknownItem } from './plan-command.ts';
import { refuseFuture, type Rule } from './rule.ts';

/** Registers that a document has come in; a later copy of the same may be registered too. */
export const registerDocument: Rule<'registerDocument'> = {
  refuse: onPlan(({ args, context }, { playbook }) => {
    const document = playbook.caseType.documents.find(({ key }) => key === args.document);
    return document
      ? refuseFuture(args.receivedOn, context, 'Dagen då handlingen kom in')
      : unknownItem('Handlingen');
  }),
  body: ({ args }) => ({ kind: 'documentRegistered', ...args }),
};
