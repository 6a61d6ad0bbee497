import { useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { useAnnounce } from '../Announcer/index.ts';
import { Icon } from '../Icon/index.ts';
import { classes } from '../classes.ts';
import styles from './CopyButton.module.css';
import { texts } from './texts.ts';

const c = classes(styles);

interface CopyButtonProps {
  /** What is copied: *Personnummer*. */
  readonly term: string;
  /** Copies, and logs it where that is asked for. The button says how it went. */
  readonly onCopy: () => void | Promise<void>;
}

/** Copies one value. The tick stands until the button is left. */
export function CopyButton({ term, onCopy }: CopyButtonProps) {
  const announce = useAnnounce();
  const [isCopied, setCopied] = useState(false);
  const copy = async () => {
    try {
      await onCopy();
      setCopied(true);
      announce(texts.copied(term), 'copy');
    } catch {
      setCopied(false);
      announce(texts.notCopied(term), 'copy');
    }
  };
  return (
    <Button
      className={c('copy')}
      aria-label={texts.copy(term)}
      onPress={() => void copy()}
      onBlur={() => setCopied(false)}
    >
      <Icon name={isCopied ? 'done' : 'copy'} size="s" />
    </Button>
  );
}
