import { Button } from '@samla/ui/Button';
import { useEffect, useRef } from 'react';
import { useText } from '../messages/use-text.ts';
import { listPlace } from './focus.ts';
import styles from './HiddenScreen.module.css';
import { useWorkspace } from './workspace-context.tsx';

/** Covers everything. Afterwards focus is where it was. */
export function HiddenScreen() {
  const text = useText();
  const { layer, focus, places } = useWorkspace();
  const before = useRef<Element | null>(null);
  useEffect(() => {
    before.current ??= document.activeElement;
    const element = before.current;
    return () => {
      // the covered page is visible again first
      requestAnimationFrame(() => {
        if (element instanceof HTMLElement && element.isConnected && element !== document.body)
          element.focus();
        else focus.go(listPlace(places.get()));
      });
    };
  }, [focus, places]);
  return (
    <main className={styles['cover']}>
      <h1>{text('hidden.title')}</h1>
      <p>{text('hidden.text')}</p>
      <Button variant="primary" autoFocus onPress={() => layer.set(() => null)}>
        {text('hidden.show')}
      </Button>
    </main>
  );
}
