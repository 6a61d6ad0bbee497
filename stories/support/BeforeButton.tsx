import { Button } from '@samla/ui/Button';
import type { ReactNode } from 'react';

/** A form has somewhere to go on to: without it a field that is left would leave the page. */
export function BeforeButton({ children }: { readonly children: ReactNode }) {
  return (
    <div style={{ display: 'grid', gap: 12, justifyItems: 'start', maxInlineSize: 420 }}>
      <div style={{ inlineSize: '100%' }}>{children}</div>
      <Button>Spara</Button>
    </div>
  );
}
