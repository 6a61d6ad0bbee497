import { sql } from 'kysely';
import type { Db } from './tables.ts';

/** The role of `DATABASE_URL` is not one that the walls hold. */
export class UnsafeRoleError extends Error {
  override readonly name = 'UnsafeRoleError';
}

interface RoleFacts {
  name: string;
  superuser: boolean;
  bypasses: boolean;
  owns: boolean;
  member: boolean;
}

/**
 * Refuses a role that row security does not bind: the one that statements run as, and the one that signed in, which
 * it can become again.
 * @throws UnsafeRoleError when it is superuser, owns tables, bypasses row security or is no member of `samla_api`
 */
export async function requireSafeRole(db: Db): Promise<void> {
  const { rows } = await sql<RoleFacts>`
    select r.rolname as name, r.rolsuper as superuser, r.rolbypassrls as bypasses,
           exists (select from pg_class c where c.relnamespace = 'public'::regnamespace
                    and c.relkind in ('r', 'p', 'v') and pg_has_role(r.oid, c.relowner, 'member')) as owns,
           exists (select from pg_roles a where a.rolname = 'samla_api' and pg_has_role(r.oid, a.oid, 'member')) as member
      from pg_roles r where r.rolname in (current_user, session_user)`.execute(db);
  if (rows.length === 0) throw new UnsafeRoleError('DATABASE_URL: the role could not be read.');
  for (const role of rows) requireSafe(role);
}

function requireSafe(role: RoleFacts): void {
  const wrong = role.superuser
    ? 'is a superuser'
    : role.bypasses
      ? 'has BYPASSRLS'
      : role.owns
        ? 'owns tables of Samla'
        : null;
  if (wrong) {
    throw new UnsafeRoleError(
      `DATABASE_URL signs in as "${role.name}", which ${wrong}: row security would not hold. ` +
        `Use a plain role that is a member of samla_api; the owner belongs in SAMLA_DB_OWNER_URL.`,
    );
  }
  if (!role.member) {
    throw new UnsafeRoleError(
      `DATABASE_URL signs in as "${role.name}", which is not a member of samla_api. ` +
        `Run as the owner: grant samla_api to "${role.name}";`,
    );
  }
}
