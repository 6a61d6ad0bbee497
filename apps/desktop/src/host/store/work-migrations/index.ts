import type { Migration } from '../migrate.ts';
import { outbox } from './0010-outbox.ts';
import { drafts } from './0030-drafts.ts';
import { asked } from './0040-asked.ts';

/** Forward only: a step that was shipped is never changed, and none drops what is unsent. */
export const workMigrations: readonly Migration[] = [outbox, drafts, asked];
