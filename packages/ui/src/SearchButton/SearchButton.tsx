import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { Icon } from '../Icon/index.ts';
import { Kbd, ariaKeys } from '../Kbd/index.ts';
import { classes } from '../classes.ts';
import styles from './SearchButton.module.css';

const c = classes(styles);

export interface SearchButtonProps {
  readonly children: ReactNode;
  readonly keys: string;
  readonly onPress: () => void;
}

/** Looks like the field it opens: the palette. */
export function SearchButton({ children, keys, onPress }: SearchButtonProps) {
  return (
    <Button
      className={c('search')}
      onPress={onPress}
      render={(dom) => <button {...dom} aria-keyshortcuts={ariaKeys(keys)} aria-haspopup="dialog" />}
    >
      <Icon name="search" />
      <span className={c('text')}>{children}</span>
      <Kbd keys={keys} isSilent />
    </Button>
  );
}
