import { Fragment, useLayoutEffect, useRef, useState } from 'react';
import type { FocusEvent, KeyboardEvent } from 'react';
import { useAnnounce } from '../Announcer/index.ts';
import { MenuOf, findItem, type MenuItem, type MenuSection } from '../Menu/index.ts';
import { classes } from '../classes.ts';
import { ToolbarButton } from './ToolbarButton.tsx';
import { stopAfter } from './keys.ts';
import styles from './Toolbar.module.css';
import { texts } from './texts.ts';
import { MORE, useFitting } from './useFitting.ts';

const c = classes(styles);

export interface ToolbarProps {
  /** What it is for: "Anteckningens verktyg". */
  readonly label: string;
  /** Groups, with a line between. Those to choose from become buttons that stay pressed. */
  readonly sections: readonly MenuSection[];
  readonly onAction: (id: string) => void;
  /** Shows icons alone; names and keys are in tips. Items without an icon keep their words. */
  readonly isIconOnly?: boolean;
  /** Id of what it works on. */
  readonly controls?: string;
  readonly moreText?: string;
}

/** Buttons for one thing, in one tab stop. What does not fit goes into a menu at the end, in the same order. */
export function Toolbar(props: ToolbarProps) {
  const { label, sections, onAction, isIconOnly = false, controls, moreText = texts.more } = props;
  const announce = useAnnounce();
  const root = useRef<HTMLDivElement>(null);
  const [focused, setFocused] = useState<string | null>(null);
  const all = sections.flatMap((section) => section.items.map((item) => item.id));
  const count = useFitting(root, all.length, sections);
  const shown = all.slice(0, count);
  const rest = all.slice(count);
  const stops = rest.length > 0 ? [...shown, MORE] : shown;
  const stop = stops.find((id) => id === focused) ?? stops[0];
  const kept = useKeptFocus(root, stops);

  const act = (id: string) => {
    const item = findItem(sections, id);
    if (item?.disabledReason === undefined) onAction(id);
    else announce(texts.unavailable(item.label, item.disabledReason), 'toolbar');
  };
  const keyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
    const at = stopOf(event);
    const next = at === null ? null : stopAfter(event.key, stops.indexOf(at), stops.length);
    if (next === null) return;
    event.preventDefault();
    focusStop(root.current, stops[next]);
  };
  const button = (item: MenuItem, choose?: 'any' | 'one') => (
    <ToolbarButton
      item={item}
      choose={choose}
      isIconOnly={isIconOnly}
      isStop={item.id === stop}
      isShown={shown.includes(item.id)}
      {...(!item.items && { onPress: () => act(item.id) })}
    />
  );
  return (
    <div
      ref={root}
      role="toolbar"
      aria-label={label}
      aria-controls={controls}
      className={c('toolbar')}
      onKeyDown={keyDown}
      onFocus={(event) => {
        const id = stopOf(event);
        if (id === null) return;
        kept.came(id);
        setFocused(id);
      }}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) kept.left();
      }}
    >
      {sections.map((section, place) => (
        <Fragment key={section.id}>
          {place > 0 && shown.includes(section.items[0]?.id ?? '') && <span className={c('line')} />}
          <div
            className={c('group')}
            role={section.choose === 'one' ? 'radiogroup' : 'group'}
            aria-label={section.name}
            data-group
          >
            {section.items.map((item) =>
              item.items && item.disabledReason === undefined ? (
                <MenuOf key={item.id} sections={[{ id: item.id, items: item.items }]} onAction={act}>
                  {button(item)}
                </MenuOf>
              ) : (
                <Fragment key={item.id}>{button(item, section.choose)}</Fragment>
              ),
            )}
          </div>
        </Fragment>
      ))}
      {rest.length > 0 && shown.length > 0 && <span className={c('line')} />}
      <MenuOf sections={sections.map((section) => only(section, rest))} onAction={act}>
        <ToolbarButton
          item={{ id: MORE, label: moreText, items: [] }}
          choose={undefined}
          isIconOnly={false}
          isStop={stop === MORE}
          isShown={rest.length > 0}
        />
      </MenuOf>
    </div>
  );
}

const only = (section: MenuSection, ids: readonly string[]): MenuSection => ({
  ...section,
  items: section.items.filter((item) => ids.includes(item.id)),
});

/** The stop that the event happened on; null in a menu above the page, whose events come this way too. */
function stopOf({
  target,
  currentTarget,
}: KeyboardEvent<HTMLElement> | FocusEvent<HTMLElement>): string | null {
  if (!(target instanceof Element) || !currentTarget.contains(target)) return null;
  return target.closest<HTMLElement>('[data-stop]')?.dataset['stop'] ?? null;
}

function focusStop(root: HTMLElement | null, id: string | undefined): void {
  if (id !== undefined) root?.querySelector<HTMLElement>(`[data-stop="${CSS.escape(id)}"]`)?.focus();
}

/**
 * Focus on a button that leaves the row goes to the one for the rest, and back when there is room again. The browser
 * takes focus off what is hidden before anything is told, so where it was is remembered.
 */
function useKeptFocus(root: { readonly current: HTMLElement | null }, stops: readonly string[]) {
  const at = useRef<string | null>(null);
  const displaced = useRef<string | null>(null);
  useLayoutEffect(() => {
    const was = at.current;
    if (was === null) return;
    if (displaced.current !== null && stops.includes(displaced.current)) {
      focusStop(root.current, displaced.current);
      displaced.current = null;
    } else if (!stops.includes(was)) {
      if (was !== MORE) displaced.current = was;
      focusStop(root.current, stops.at(-1));
    }
  }, [root, stops]);
  return {
    came: (id: string) => {
      at.current = id;
      if (id !== MORE) displaced.current = null;
    },
    left: () => {
      at.current = null;
      displaced.current = null;
    },
  };
}
