import type { CaseTypeKey } from '@samla/case-model/definition';
import { dateInStockholm } from '@samla/case-model/time';
import type { Host } from '@samla/desktop/host/create-host';
import type { Machine } from '../machine.ts';
import type { World } from '../world.ts';
import { pickCase, typeInForm, type Form } from './write.ts';

/** Opens a case for a person whom she knows. */
export async function openNew(world: World, machine: Machine, host: Host): Promise<string> {
  const { chance } = world.scheduler;
  const view = await pickCase(world, host);
  const { caseTypes } = await host.service.caseTypes();
  const openable = caseTypes.filter(({ unitIds }) => unitIds.length > 0);
  if (!view || openable.length === 0) return 'opens nothing';
  const { key: typeKey, hash: definitionHash, unitIds } = chance.pick(openable);
  const typed = world.texts.type(machine.subject);
  const [inForm, window] = [chance.happens(0.8), chance.below(2)];
  const unitId = chance.pick(unitIds);
  const handIn = async (reopeningMotive: string, form: Form | null) => {
    const texts = world.texts.sending(reopeningMotive);
    const answer = await host.service.openNew({
      args: {
        ...{ typeKey: typeKey as CaseTypeKey, definitionHash, unitId, workerId: null },
        ...{ person: { kind: 'known', personId: view.person.id }, channel: 'phone', receivedAt: null },
        ...{ receivedOn: dateInStockholm(world.time.now()), backdatingReason: null, reopeningMotive },
      },
      draftKey: null,
      ...form,
    });
    const isTaken = answer.kind === 'opened' || answer.kind === 'notShown';
    if (!isTaken) world.texts.notSent(texts);
    else for (const one of texts) one.kept = true;
    return { kind: answer.kind, isTaken, told: answer.kind };
  };
  if (!inForm) return `openNew: ${(await handIn(typed.text, null)).told}`;
  const form = { key: 'newCase', window, field: 'reopeningMotive', text: typed.text };
  return `openNew: ${await typeInForm(world, machine, { ...form, handIn })}`;
}
