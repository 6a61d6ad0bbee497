import type { CaseTypeKey } from '@samla/case-model/definition';
import { dateInStockholm } from '@samla/case-model/time';
import type { Host } from '@samla/desktop/host/create-host';
import type { Machine } from '../machine.ts';
import type { World } from '../world.ts';
import type { Typed } from '../texts.ts';
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
  const waits = chance.happens(0.8);
  let stored: Stored | null = null as Stored | null;
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
    if (answer.kind === 'stored') {
      const { commandId, caseId } = answer;
      stored = { texts, asked: { commandId, caseId, form: form && JSON.stringify({ reopeningMotive }) } };
    }
    const isTaken = answer.kind === 'stored' || answer.kind === 'opened' || answer.kind === 'notShown';
    if (!isTaken) world.texts.notSent(texts);
    else for (const one of texts) one.kept = true;
    return { kind: answer.kind, isTaken, told: answer.kind };
  };
  const typing = { key: 'newCase', window, field: 'reopeningMotive', text: typed.text, handIn };
  const told = inForm ? await typeInForm(world, machine, typing) : (await handIn(typed.text, null)).told;
  // or she closes the window before it is answered
  return `openNew: ${told}${stored && waits ? `, ${await answered(world, host, stored)}` : ''}`;
}

interface Stored {
  readonly texts: readonly Typed[];
  readonly asked: Parameters<Host['service']['openingAnswer']>[0];
}

/** She waits for what came of it. */
async function answered(world: World, host: Host, { texts, asked }: Stored): Promise<string> {
  const handedIn = texts.map((one) => one.handedIn);
  // said before it is done: the program may die between putting it back into its form and answering
  for (const one of texts) one.handedIn = null;
  const { kind } = await host.service.openingAnswer(asked);
  if (kind === 'refused' || kind === 'notSaved') world.texts.notSent(texts);
  else for (const [at, one] of texts.entries()) one.handedIn = handedIn[at] ?? null;
  return kind;
}
