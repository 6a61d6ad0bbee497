import type { CaseTypeKey } from '@samla/case-model/definition';
import { dateInStockholm } from '@samla/case-model/time';
import type { Host } from '@samla/desktop/host/create-host';
import type { Machine } from '../machine.ts';
import type { World } from '../world.ts';
import { pickCase, textIn } from './write.ts';

/** Opens a case for a person whom she knows. */
export async function openNew(world: World, machine: Machine, host: Host): Promise<string> {
  const { chance } = world.scheduler;
  const view = await pickCase(world, host);
  const { caseTypes } = await host.service.caseTypes();
  const openable = caseTypes.filter(({ unitIds }) => unitIds.length > 0);
  if (!view || openable.length === 0) return 'opens nothing';
  const { key: typeKey, hash: definitionHash, unitIds } = chance.pick(openable);
  const key = 'newCase';
  const draft = (await host.service.getDraft(key))?.content ?? null;
  const standing = textIn(draft, 'reopeningMotive');
  // as a window does it: the form goes on with what was taken back into it
  const opening = textIn(draft, 'opening');
  const typed = world.texts.type(machine.subject);
  let reopeningMotive = typed.text;
  let draftKey: string | null = null;
  if (standing.length < 800) {
    reopeningMotive = standing === '' ? typed.text : `${standing}\n\n${typed.text}`;
    const saved = await host.service.saveDraft({
      key,
      content: JSON.stringify({ reopeningMotive, opening }),
    });
    if (saved.kind !== 'saved') return 'openNew: draft notSaved';
    typed.kept = true;
    draftKey = key;
  }
  const texts = world.texts.sending(reopeningMotive);
  const answer = await host.service.openNew({
    args: {
      ...{ typeKey: typeKey as CaseTypeKey, definitionHash, unitId: chance.pick(unitIds), workerId: null },
      ...{ person: { kind: 'known', personId: view.person.id }, channel: 'phone', receivedAt: null },
      ...{ receivedOn: dateInStockholm(world.time.now()), backdatingReason: null, reopeningMotive },
    },
    draftKey,
  });
  if (answer.kind === 'opened' || answer.kind === 'notShown') typed.kept = true;
  else world.texts.notSent(texts);
  return `openNew: ${answer.kind}`;
}
