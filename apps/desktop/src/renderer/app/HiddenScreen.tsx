import { Button } from '@samla/ui/Button';
import { useEffect, useRef, type KeyboardEvent } from 'react';
import { useText } from '../messages/use-text.ts';
import { listPlace } from './focus.ts';
import styles from './HiddenScreen.module.css';
import { useWorkspace } from './workspace-context.tsx';

/** Covers everything. Afterwards focus is where it was. */
export function HiddenScreen() {
  const text = useText();
  const { layer, focus, places, say } = useWorkspace();
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
  useEffect(() => {
    // what was said has names in it
    say('');
    say(text('hidden.title'));
  }, [say, text]);
  // one button and nothing else to go to: Tab would leave the page
  const stay = (event: KeyboardEvent) => {
    if (event.key === 'Tab') event.preventDefault();
  };
  return (
    <main className={styles['cover']} onKeyDown={stay}>
      <h1>{text('hidden.title')}</h1>
      <p>{text('hidden.text')}</p>
      <Button variant="primary" autoFocus onPress={() => layer.set(() => null)}>
        {text('hidden.show')}
      </Button>
    </main>
  );
}
