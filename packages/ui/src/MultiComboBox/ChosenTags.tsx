import { useState } from 'react';
import { useAnnounce } from '../Announcer/index.ts';
import { Button } from '../Button/index.ts';
import type { Choice } from '../SelectField/index.ts';
import { TagGroup } from '../Tag/index.ts';
import { classes } from '../classes.ts';
import { withBack, withoutId, type Removed } from './chosen.ts';
import styles from './MultiComboBox.module.css';
import { texts } from './texts.ts';

const c = classes(styles);

interface ChosenTagsProps {
  /** The name of the field; empty when it is no plain text. */
  readonly field: string;
  readonly chosen: readonly Choice[];
  readonly onChange: (ids: readonly string[]) => void;
  readonly isDisabled: boolean;
  /** Puts focus in the field: what had it goes away. */
  readonly onLeave: () => void;
}

/** What is chosen, each as a tag that can be taken away, and put back. */
export function ChosenTags({ field, chosen, onChange, isDisabled, onLeave }: ChosenTagsProps) {
  const announce = useAnnounce();
  const [removed, setRemoved] = useState<Removed | null>(null);
  const ids = chosen.map(({ id }) => id);
  const put = (next: readonly string[]) => {
    onChange(next);
    announce(texts.count(next.length), 'multiComboBox');
  };
  const remove = (id: string) => {
    const left = withoutId(ids, chosen, id);
    setRemoved(left.removed);
    if (left.ids.length === 0) onLeave();
    put(left.ids);
  };
  const undo = (last: Removed) => {
    setRemoved(null);
    onLeave();
    put(withBack(ids, last));
    announce(texts.restored(last.choice.name));
  };
  // chosen again in the list: there is nothing left to undo
  const canUndo = removed !== null && !ids.includes(removed.choice.id);
  return (
    <>
      {chosen.length > 0 && (
        <TagGroup
          label={texts.chosen(chosen.length, field)}
          tags={chosen}
          {...(!isDisabled && { onRemove: remove })}
        />
      )}
      {canUndo && (
        <p className={c('undo')}>
          {texts.removed(removed.choice.name)}
          <Button
            variant="quiet"
            label={texts.undoRemoval(removed.choice.name)}
            onPress={() => undo(removed)}
          >
            {texts.undo}
          </Button>
        </p>
      )}
    </>
  );
}
