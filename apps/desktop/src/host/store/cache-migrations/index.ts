import type { Migration } from '../migrate.ts';
import { cases } from './0010-cases.ts';

export const cacheMigrations: readonly Migration[] = [cases];
