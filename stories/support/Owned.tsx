import { useState, type ReactNode } from 'react';

interface OwnedProps<Value> {
  /** The first value; another one from outside is taken over. */
  readonly value: Value;
  readonly onChange?: ((value: Value) => void) | undefined;
  readonly children: (value: Value, change: (value: Value) => void) => ReactNode;
}

/** An owner that keeps what a field gives it, as applications do. */
export function Owned<Value>({ value, onChange, children }: OwnedProps<Value>) {
  const [given, setGiven] = useState(value);
  const [kept, setKept] = useState(value);
  if (value !== given) {
    setGiven(value);
    setKept(value);
  }
  return children(kept, (next) => {
    setKept(next);
    onChange?.(next);
  });
}
