import type { Area } from '@samla/case-model/definition';
import { Button } from '@samla/ui/Button';
import { Icon } from '@samla/ui/Icon';
import { NavList, type NavItem } from '@samla/ui/NavList';
import { useEffect, useState } from 'react';
import { keyOf } from '../actions/registry.ts';
import { useRun } from '../actions/use-run.ts';
import { useText } from '../messages/use-text.ts';
import { AreaSign } from './areas.tsx';
import { createLive } from './live.ts';
import styles from './Nav.module.css';
import { useStore } from './use-store.ts';
import { useWorkspace } from './workspace-context.tsx';

/** The lists: the worker's day, all areas, and each area with its number of open cases. */
export function Nav({ areas }: { readonly areas: readonly Area[] }) {
  const text = useText();
  const run = useRun();
  const { client, places, revision } = useWorkspace();
  const { here } = useStore(places);
  const [live] = useState(() => createLive(() => client.worklist.counts.query({})));
  const { value: counts } = useStore(live.store);
  const changed = useStore(revision);
  useEffect(() => void live.refresh(), [live, changed]);

  const item = (id: string, name: string, count: number | undefined, rest: Partial<NavItem>): NavItem => ({
    id,
    name,
    href: `#${id}`,
    ...(count !== undefined && { count, countText: text('view.count', { count }) }),
    ...rest,
  });
  const all = counts?.areas.reduce((sum, one) => sum + one.open, 0);
  return (
    <>
      <div className={styles['new']}>
        <Button shortcut={keyOf('go.newCase')} onPress={() => run('go.newCase')}>
          {text('action.newCase')}
        </Button>
      </div>
      <NavList
        items={[
          item('go.myDay', text('view.myDay'), counts?.myDay, {
            mark: <Icon name="calendar" />,
            keys: keyOf('go.myDay'),
            isCurrent: here.view === 'myDay',
          }),
          item('go.all', text('view.all'), all, {
            mark: <Icon name="list" />,
            keys: keyOf('go.all'),
            isCurrent: here.view === 'all',
          }),
        ]}
        onNavigate={({ id }) => run(id)}
      />
      <NavList
        heading={text('view.areas')}
        items={areas.map((area) =>
          item(`go.area.${area.key}`, area.name, counts?.areas.find((one) => one.key === area.key)?.open, {
            mark: <AreaSign area={area} />,
            keys: keyOf(`go.area.${area.key}`, areas),
            isCurrent: here.view === area.key,
          }),
        )}
        onNavigate={({ id }) => run(id)}
      />
    </>
  );
}
