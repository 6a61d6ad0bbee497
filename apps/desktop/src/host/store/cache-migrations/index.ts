import type { Migration } from '../migrate.ts';
import { cases } from './0010-cases.ts';
import { plans } from './0020-plans.ts';
import { records } from './0030-records.ts';

export const cacheMigrations: readonly Migration[] = [cases, plans, records];
