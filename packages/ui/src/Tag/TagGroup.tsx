import { useId } from 'react';
import type { KeyboardEvent } from 'react';
import {
  Button,
  Label,
  Tag as AriaTag,
  TagGroup as AriaTagGroup,
  TagList,
  Text,
} from 'react-aria-components/TagGroup';
import { useAnnounce } from '../Announcer/index.ts';
import { Icon } from '../Icon/index.ts';
import { classes } from '../classes.ts';
import type { Tone } from '../tones.ts';
import styles from './Tag.module.css';
import { Tag } from './Tag.tsx';
import { texts } from './texts.ts';

const c = classes(styles);

export interface TagItem {
  readonly id: string;
  readonly name: string;
  readonly tone?: Tone;
}

export interface TagGroupProps {
  /** What they are: *Valda områden*. */
  readonly label: string;
  readonly tags: readonly TagItem[];
  /** Takes one away: Delete, Backspace or its cross. Left out: the tags only tell. */
  readonly onRemove?: (id: string) => void;
  /** Tags that cannot be taken away now; they are told apart in words by the owner. */
  readonly disabledIds?: readonly string[];
  readonly emptyText?: string;
  /** What is wrong and how to mend it. */
  readonly errorMessage?: string;
}

/** Tags that can be walked with the arrows and taken away. One tab stop. */
export function TagGroup(props: TagGroupProps) {
  const { label, tags, onRemove, disabledIds = [], emptyText = texts.empty, errorMessage } = props;
  const announce = useAnnounce();
  const remove = (keys: Iterable<unknown>) => {
    for (const key of keys) {
      const tag = tags.find(({ id }) => id === key);
      if (!tag) continue;
      onRemove?.(tag.id);
      announce(texts.removed(tag.name), `tag ${tag.id}`);
    }
  };
  if (!onRemove) return <ToldTags {...props} emptyText={emptyText} />;
  return (
    <AriaTagGroup className={c('group')} disabledKeys={disabledIds} onRemove={remove}>
      <Label className={c('label')}>{label}</Label>
      <div onKeyDownCapture={leaveByTab}>
        <TagList
          className={c('list')}
          items={tags}
          dependencies={[onRemove]}
          renderEmptyState={() => <span className={c('empty')}>{emptyText}</span>}
        >
          {({ id, name, tone }) => (
            <AriaTag
              id={id}
              textValue={name}
              className={c('tag', 'removable', tone !== undefined && `tone${tone}`)}
            >
              {name}
              {!disabledIds.includes(id) && (
                // for the pointer: on the keyboard Delete does it. The tag's name follows the label by itself.
                <Button slot="remove" excludeFromTabOrder className={c('remove')} aria-label={texts.remove}>
                  <Icon name="close" size="s" />
                </Button>
              )}
            </AriaTag>
          )}
        </TagList>
      </div>
      {errorMessage !== undefined && (
        <Text slot="errorMessage" className={c('error')}>
          {errorMessage}
        </Text>
      )}
    </AriaTagGroup>
  );
}

/** Tab leaves from the last stop, also in the moment before the tags without focus have ceased to be stops. */
function leaveByTab(event: KeyboardEvent<HTMLElement>) {
  if (event.key !== 'Tab' || event.shiftKey) return;
  const stops = event.currentTarget.querySelectorAll<HTMLElement>('[role="row"][tabindex="0"]');
  stops.item(stops.length - 1)?.focus({ preventScroll: true });
}

/** Tags that nobody can take away: an ordinary list. */
function ToldTags({ label, tags, emptyText, errorMessage }: TagGroupProps) {
  const labelId = useId();
  return (
    <div className={c('group')}>
      <span className={c('label')} id={labelId}>
        {label}
      </span>
      {tags.length === 0 ? (
        <span className={c('empty')}>{emptyText}</span>
      ) : (
        <ul className={c('list')} aria-labelledby={labelId}>
          {tags.map(({ id, name, tone }) => (
            <li key={id}>
              <Tag {...(tone !== undefined && { tone })}>{name}</Tag>
            </li>
          ))}
        </ul>
      )}
      {errorMessage !== undefined && <span className={c('error')}>{errorMessage}</span>}
    </div>
  );
}
