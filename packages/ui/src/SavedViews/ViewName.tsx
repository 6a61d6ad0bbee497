import { Hidden } from '../Hidden/index.ts';
import { classes } from '../classes.ts';
import styles from './SavedViews.module.css';
import { texts } from './texts.ts';
import type { SavedView } from './viewName.ts';

const c = classes(styles);

/** What a view is called, how many it holds, and whether what is shown is as it was saved: part of the name. */
export function ViewName({ view, isChanged }: { readonly view: SavedView; readonly isChanged: boolean }) {
  return (
    <span className={c('name')}>
      <span>{view.name}</span>
      {isChanged && (
        <span className={c('mark')}>
          <span aria-hidden="true">●</span>
          <Hidden> ({texts.changed})</Hidden>
        </span>
      )}
      {view.count !== undefined && <span className={c('count')}> {view.count}</span>}
    </span>
  );
}
