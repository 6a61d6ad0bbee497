import type { CommandArgs } from '@samla/case-model/command';
import { channelSchema } from '@samla/case-model/entry';
import type { PersonId, UnitId, WorkerId } from '@samla/case-model/ids';
import type { PlainDate } from '@samla/case-model/time';
import type { Openable } from '../../host/contract.ts';
import type { newCaseForm } from '../case/forms.ts';
import type { Text } from '../messages/use-text.ts';
import { statedDate } from '../plan/StatedDate.tsx';
import { readTime } from '../plan/time-of-day.ts';

type Fields = typeof newCaseForm.empty;

/** A new case that can be asked for, or what must be mended first, in Swedish. Pure. */
export function newCaseArgs(
  fields: Fields,
  type: Openable | null,
  unitId: string,
  me: WorkerId,
  today: PlainDate,
  text: Text,
): CommandArgs<'openCase'> | string {
  if (!type) return text('new.noType');
  if (unitId === '') return text('new.noUnit');
  if (fields.personId === '' && fields.identityNumber === '') return text('new.noPerson');
  const receivedOn = statedDate(fields.receivedOn, today);
  if (receivedOn === null) return text('stated.unreadable');
  const receivedAt = readTime(fields.receivedAt);
  if (fields.receivedAt.trim() !== '' && receivedAt === null) return text('new.noTime');
  const channel = channelSchema.safeParse(fields.channel);
  if (!channel.success) return text('new.noChannel');
  if (receivedOn < today && fields.backdatingReason.trim() === '') return text('new.noBackdating');
  return {
    typeKey: type.key,
    definitionHash: type.hash,
    person:
      fields.personId === ''
        ? { kind: 'register', identityNumber: fields.identityNumber }
        : { kind: 'known', personId: fields.personId as PersonId },
    unitId: unitId as UnitId,
    workerId: me,
    receivedOn,
    receivedAt,
    channel: channel.data,
    backdatingReason: receivedOn < today ? fields.backdatingReason.trim() : null,
    reopeningMotive: fields.reopeningMotive.trim() || null,
  };
}
