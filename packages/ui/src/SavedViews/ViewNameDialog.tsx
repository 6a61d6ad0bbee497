import { useState } from 'react';
import type { FormEvent } from 'react';
import { Button } from '../Button/index.ts';
import { Dialog } from '../Dialog/index.ts';
import { TextField } from '../TextField/index.ts';
import { classes } from '../classes.ts';
import { texts as shared } from '../texts.ts';
import styles from './SavedViews.module.css';
import { texts } from './texts.ts';
import { cleanName, nameFault } from './viewName.ts';
import type { SavedView } from './viewName.ts';

const c = classes(styles);

interface ViewNameDialogProps {
  /** The view to rename; null: a new one. */
  readonly view: SavedView | null;
  readonly views: readonly SavedView[];
  readonly onDone: (name: string) => void;
  readonly onClose: () => void;
}

/** Asks what a view is to be called. */
export function ViewNameDialog(props: ViewNameDialogProps) {
  const title = props.view ? texts.renameTitle : texts.saveAsTitle;
  return (
    <Dialog title={title} isOpen onClose={props.onClose}>
      <NameForm {...props} />
    </Dialog>
  );
}

function NameForm({ view, views, onDone, onClose }: ViewNameDialogProps) {
  const [text, setText] = useState(view?.name ?? '');
  const [wasTried, setWasTried] = useState(false);
  const fault = nameFault(text, views, view?.id ?? null);
  const error = fault && (fault.kind === 'empty' ? texts.nameEmpty : texts.nameTaken(fault.name));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    if (fault) setWasTried(true);
    else onDone(cleanName(text));
  };
  return (
    <form className={c('form')} onSubmit={submit} noValidate>
      <TextField
        label={texts.name}
        description={texts.nameHint}
        value={text}
        onChange={setText}
        autoFocus
        isRequired
        {...(wasTried && error !== null && { errorMessage: error })}
      />
      <div className={c('formActions')}>
        <Button onPress={onClose}>{shared.cancel}</Button>
        <Button type="submit" variant="primary">
          {view ? texts.doRename : texts.doSave}
        </Button>
      </div>
    </form>
  );
}
