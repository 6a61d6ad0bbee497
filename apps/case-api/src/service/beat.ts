import { presence, type BeatInput, type BeatOutput } from '@samla/api-client/presence-schemas';
import type { FormKey } from '@samla/case-model/definition/keys';
import { sql } from 'kysely';
import type { Request } from './request.ts';

/** How long a beat lasts, as PostgreSQL reads an interval. */
export const beatLasts = `${presence.lasts} seconds`;

/**
 * Takes the places of a device for its own, and tells who else is in those cases.
 * Not in the access log: it tells of colleagues at work and of nobody's case; that a case was opened is logged by itself.
 */
export async function beat(request: Request, { deviceId, open }: BeatInput): Promise<BeatOutput> {
  const cases = open.map(({ caseId }) => caseId);
  const forms = open.map(({ form }) => form ?? '');
  await request.write((tx) =>
    sql`select presence_beat(${deviceId}, ${cases}::uuid[], ${forms}::text[], ${beatLasts}, ${request.now()})`.execute(
      tx,
    ),
  );
  const { rows } = await request.snapshot((tx) =>
    sql<Omit<BeatOutput['others'][number], 'form'> & { form: string }>`
      select case_id as "caseId", form, name, since
        from presence_of_others(${cases}::uuid[], ${beatLasts}, ${request.now()})`.execute(tx),
  );
  return {
    others: rows.map(({ form, ...row }) => ({ ...row, form: form === '' ? null : (form as FormKey) })),
  };
}
