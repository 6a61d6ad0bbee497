import { Tag } from '@samla/ui/Tag';
import type { ComponentMeta } from '@samla/ui/meta';

const STATUS = {
  draft: 'Utkast',
  review: 'Granskning',
  ready: 'Klar',
  retiring: 'Avvecklas',
} as const;

/** How far the component has come. */
export function StatusMark({ status }: { readonly status: ComponentMeta['status'] }) {
  return <Tag>{STATUS[status]}</Tag>;
}
