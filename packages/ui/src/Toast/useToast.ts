import { createContext, useContext } from 'react';

export interface ToastMessage {
  /** What happened: "Anteckningen är borttagen". */
  readonly text: string;
  /** An error stays until it is closed. */
  readonly tone?: 'info' | 'done' | 'error';
  /** One thing to do about it, most often to undo. With it the message stays until it is closed. */
  readonly action?: { readonly label: string; readonly onPress: () => void };
}

/** Shows a message and gives back what takes it away again. */
export type ShowToast = (message: ToastMessage) => () => void;

export const ToastContext = createContext<ShowToast | null>(null);

/** Throws outside a `ToastProvider`: a message that nobody sees would be an error nobody sees. */
export function useToast(): ShowToast {
  const show = useContext(ToastContext);
  if (show === null) throw new Error('useToast needs a ToastProvider above it');
  return show;
}
