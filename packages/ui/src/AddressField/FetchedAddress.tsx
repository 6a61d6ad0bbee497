import type { ReactNode } from 'react';
import { fieldClass } from '../Field/index.ts';
import { classes } from '../classes.ts';
import type { AddressValue } from './AddressField.tsx';
import styles from './AddressField.module.css';

const c = classes(styles);

interface FetchedAddressProps {
  readonly text: string;
  readonly address: AddressValue;
  /** The choice to give another. */
  readonly children: ReactNode;
}

/** An address that came by itself: read, not written in. */
export function FetchedAddress({ text, address, children }: FetchedAddressProps) {
  const { street, postalCode, city } = address;
  return (
    <div className={`${fieldClass('whole')} ${c('fetched')}`}>
      <p className={c('source')}>{text}</p>
      <p dir="auto">
        {street}
        <br />
        {postalCode} {city}
      </p>
      {children}
    </div>
  );
}
