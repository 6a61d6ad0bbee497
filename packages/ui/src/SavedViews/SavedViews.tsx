import { useImperativeHandle, useState } from 'react';
import type { Ref } from 'react';
import { useAnnounce } from '../Announcer/index.ts';
import { Button } from '../Button/index.ts';
import { Menu } from '../Menu/index.ts';
import { classes } from '../classes.ts';
import styles from './SavedViews.module.css';
import { texts } from './texts.ts';
import { MOST_TABS, heirOf } from './viewName.ts';
import type { SavedView } from './viewName.ts';
import { viewMenu } from './viewMenu.ts';
import { ViewNameDialog } from './ViewNameDialog.tsx';
import { ViewSelect } from './ViewSelect.tsx';
import { ViewTabs } from './ViewTabs.tsx';

const c = classes(styles);

export interface SavedViewsHandle {
  /** Asks for the name of a new view: what Ctrl+Shift+S runs. */
  readonly saveAs: () => void;
}

export interface SavedViewsProps {
  readonly views: readonly SavedView[];
  readonly selectedId: string;
  /** What is shown is not as the selected view was saved: other filters, order or columns. */
  readonly isChanged?: boolean;
  readonly onSelect: (id: string) => void;
  /** What is shown goes into the selected view. */
  readonly onSave: () => void;
  /** The selected view is shown as it was saved. */
  readonly onRevert: () => void;
  readonly onSaveAs: (name: string) => void;
  readonly onRename: (id: string, name: string) => void;
  readonly onDelete: (id: string) => void;
  /** The view that was deleted is wanted back, in its old place. */
  readonly onUndoDelete: (view: SavedView) => void;
  readonly label?: string;
  /** Id of the list. */
  readonly controls?: string;
  readonly ref?: Ref<SavedViewsHandle>;
}

/** The views of a list: filters, order and columns under a name. Few are tabs, many are one list to open. */
export function SavedViews(props: SavedViewsProps) {
  const { views, selectedId, isChanged = false, onSelect } = props;
  const announce = useAnnounce();
  const [asking, setAsking] = useState<{ readonly view: SavedView | null } | null>(null);
  const [deleted, setDeleted] = useState<{ readonly view: SavedView; readonly wasShown: boolean } | null>(
    null,
  );
  const [wanted, setWanted] = useState<{ readonly id: string } | null>(null);
  const selected = views.find((view) => view.id === selectedId);
  useImperativeHandle(props.ref, () => ({ saveAs: () => setAsking({ view: null }) }));

  const remove = (view: SavedView) => {
    const heir = heirOf(views, view.id);
    if (!heir) return;
    if (view.id === selectedId) onSelect(heir.id);
    props.onDelete(view.id);
    setDeleted({ view, wasShown: view.id === selectedId });
    setWanted({ id: heir.id });
    announce(texts.deletedSaid(view.name), 'views');
  };
  const undo = ({ view, wasShown }: { readonly view: SavedView; readonly wasShown: boolean }) => {
    props.onUndoDelete(view);
    if (wasShown) onSelect(view.id);
    setDeleted(null);
    setWanted({ id: view.id });
    announce(texts.restored(view.name), 'views');
  };
  const act = (deed: string) => {
    if (deed === 'saveAs') setAsking({ view: null });
    if (!selected) return;
    if (deed === 'rename') setAsking({ view: selected });
    if (deed === 'delete') remove(selected);
    if (deed === 'save') {
      props.onSave();
      announce(texts.saved, 'views');
    }
    if (deed === 'revert') {
      props.onRevert();
      announce(texts.reverted, 'views');
    }
  };
  const named = (view: SavedView | null, name: string) => {
    setAsking(null);
    if (view) props.onRename(view.id, name);
    else props.onSaveAs(name);
    announce(view ? texts.renamed(name) : texts.savedAs(name), 'views');
  };

  const List = views.length > MOST_TABS ? ViewSelect : ViewTabs;
  return (
    <div className={c('bar')}>
      <List
        views={views}
        selectedId={selectedId}
        isChanged={isChanged}
        label={props.label}
        controls={props.controls}
        onSelect={onSelect}
        onRename={(view) => setAsking({ view })}
        onDelete={remove}
        wanted={wanted}
      />
      <Menu
        variant="quiet"
        sections={viewMenu(
          { isChanged, isFixed: selected?.isFixed === true, isOnly: views.length < 2 },
          texts,
        )}
        onAction={act}
      >
        {texts.actions}
      </Menu>
      {deleted && (
        <p className={c('deleted')}>
          <span>{texts.deleted(deleted.view.name)}</span>
          <Button onPress={() => undo(deleted)}>{texts.undo}</Button>
        </p>
      )}
      {asking && (
        <ViewNameDialog
          view={asking.view}
          views={views}
          onDone={(name) => named(asking.view, name)}
          onClose={() => setAsking(null)}
        />
      )}
    </div>
  );
}
