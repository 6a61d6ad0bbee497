import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { FocusEvent, KeyboardEvent, ReactNode } from 'react';
import { UNSTABLE_ToastQueue as ToastQueue } from 'react-aria-components/Toast';
import { useAnnounce } from '../Announcer/index.ts';
import { classes } from '../classes.ts';
import { texts } from './texts.ts';
import { ToastCard } from './ToastCard.tsx';
import { ToastContext } from './useToast.ts';
import type { ShowToast, ToastMessage } from './useToast.ts';
import styles from './Toast.module.css';

const c = classes(styles);
/** Long enough to read two lines slowly; it stands still while pointed at or focused (WCAG 2.2.1). */
const SHOWN_FOR = 8_000;

interface ToastProviderProps {
  readonly children: ReactNode;
  /** Milliseconds that a message without error and action is shown. */
  readonly shownFor?: number;
}

/**
 * Goes round the application and shows what `useToast` is told: three at most, the rest waits. The messages are a region
 * of the window, reached with F6 like the others; they are said politely and never take focus.
 */
export function ToastProvider({ children, shownFor = SHOWN_FOR }: ToastProviderProps) {
  const [queue] = useState(() => new ToastQueue<ToastMessage>({ maxVisibleToasts: 3 }));
  const toasts = useSyncExternalStore(
    useCallback((told: () => void) => queue.subscribe(told), [queue]),
    () => queue.visibleToasts,
  );
  const announce = useAnnounce();
  const region = useRef<HTMLElement>(null);
  const cameFrom = useRef<HTMLElement | null>(null);
  const isHeld = useRef(false);
  const goesOn = useRef(false);

  const show = useCallback<ShowToast>(
    (message) => {
      const stays = message.tone === 'error' || message.action !== undefined;
      const key = queue.add(message, stays ? {} : { timeout: shownFor });
      announce(message.text, `toast-${key}`);
      return () => queue.close(key);
    },
    [announce, queue, shownFor],
  );

  /** Focus goes on to the next message, and from the last one back to where the worker was. */
  const close = (key: string) => {
    const hasFocus = region.current?.contains(document.activeElement) ?? false;
    const isLast = toasts.every((toast) => toast.key === key);
    goesOn.current = hasFocus && !isLast;
    queue.close(key);
    if (hasFocus && isLast) cameFrom.current?.focus();
  };
  useEffect(() => {
    // what was held goes with its message; a message's time begins when it is shown
    if (toasts.length === 0) isHeld.current = false;
    if (!isHeld.current) queue.resumeAll();
    if (!goesOn.current) return;
    goesOn.current = false;
    region.current?.querySelector<HTMLElement>('button')?.focus();
  }, [queue, toasts]);

  const hold = () => {
    isHeld.current = true;
    queue.pauseAll();
  };
  const letGo = () => {
    isHeld.current = false;
    queue.resumeAll();
  };
  const enter = ({ relatedTarget }: FocusEvent) => {
    if (relatedTarget instanceof HTMLElement && !region.current?.contains(relatedTarget)) {
      cameFrom.current = relatedTarget;
    }
    hold();
  };
  const leave = ({ relatedTarget }: FocusEvent) => {
    if (region.current?.contains(relatedTarget)) return;
    letGo();
  };
  const keyDown = (event: KeyboardEvent) => {
    const key =
      event.target instanceof HTMLElement && event.target.closest('[data-toast]')?.getAttribute('data-toast');
    if (event.key !== 'Escape' || !key) return;
    event.preventDefault();
    event.stopPropagation();
    close(key);
  };

  return (
    <ToastContext value={show}>
      {children}
      {toasts.length > 0 && (
        <section
          ref={region}
          className={c('region')}
          aria-label={texts.region}
          data-region
          tabIndex={-1}
          onFocus={enter}
          onBlur={leave}
          onKeyDown={keyDown}
          onPointerEnter={hold}
          onPointerLeave={letGo}
        >
          <ol className={c('list')}>
            {toasts.map((toast) => (
              <li key={toast.key} data-toast={toast.key}>
                <ToastCard message={toast.content} onClose={() => close(toast.key)} />
              </li>
            ))}
          </ol>
        </section>
      )}
    </ToastContext>
  );
}
