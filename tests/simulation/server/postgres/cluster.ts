import { openPostgres } from '@samla/case-api/db/postgres';
import pg from 'pg';
import { seed } from '../../../support/city-rows.ts';
import { createDatabase, startCluster, type TestDatabase } from '../../../support/postgres.ts';
import { fixture } from '../../world/city.ts';

/** A PostgreSQL of one thread's own: an open transaction anywhere in a cluster holds the feed of all its databases. */
export interface CityCluster {
  readonly folder: string;
  /** the database that has the city as every run begins with it */
  readonly template: string;
}

/** Starts one with the simulated city in it. @throws Error when PostgreSQL 15 or newer is not installed */
export async function startCityCluster(): Promise<CityCluster & { stop(): Promise<void> }> {
  // each run has connections of its own, which would spend most of their time on planning
  const cluster = await startCluster({ plan_cache_mode: 'force_generic_plan', autovacuum: 'off' });
  try {
    const city = await cluster.createDatabase();
    const owner = openPostgres(city.ownerUrl, () => undefined, { limits: null });
    await seed(owner, fixture);
    await owner.destroy();
    await asSuperuser(city.superuserUrl, poisonTable);
    return { folder: cluster.folder, template: city.name, stop: () => cluster.stop() };
  } catch (error) {
    await cluster.stop();
    throw error;
  }
}

/** A database of one run. */
export function createCity({ folder, template }: CityCluster): Promise<TestDatabase> {
  return createDatabase(folder, template);
}

/** Whoever is still connected to it is not asked. */
export async function dropCity({ folder }: CityCluster, { name }: TestDatabase): Promise<void> {
  const url = `postgresql://postgres@localhost/postgres?host=${encodeURIComponent(folder)}`;
  await asSuperuser(url, `drop database ${name} with (force)`);
}

async function asSuperuser(connectionString: string, statements: string): Promise<void> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    await client.query(statements);
  } finally {
    await client.end();
  }
}

/** A command that the service fails on fails at the last statement of its transaction. */
const poisonTable = `
  create schema simulation;
  create table simulation.poison (command_id uuid primary key);
  grant usage on schema simulation to samla_owner;
  grant select, insert, delete on simulation.poison to samla_owner;
  create function simulation.fail() returns trigger language plpgsql security definer as $$
  begin
    if exists (select from simulation.poison p where p.command_id = new.command_id) then
      raise exception 'poison' using errcode = 'SIM01';
    end if;
    return new;
  end $$;
  create trigger simulated_fault before insert on command_receipt
    for each row execute function simulation.fail();`;
