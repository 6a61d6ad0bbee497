import { DocsContainer, type DocsContainerProps } from '@storybook/addon-docs/blocks';
import { useEffect, useState, type PropsWithChildren } from 'react';
import { addons } from 'storybook/preview-api';
import { setLook } from './look.tsx';
import { shownTheme, siteTheme } from './siteTheme.ts';
import './docsFrame.css';

type Globals = Readonly<Record<string, unknown>>;

/** Pages of documentation in the reader's theme and text size, which no story on them need set. */
export function DocsFrame({ children, ...props }: PropsWithChildren<DocsContainerProps>) {
  const globals = useGlobals();
  useEffect(() => setLook(globals), [globals]);
  return (
    <DocsContainer {...props} theme={siteTheme(shownTheme(String(globals['theme'])))}>
      <div lang="sv">{children}</div>
    </DocsContainer>
  );
}

/** What the toolbars say: from the address when the page opens, then as they change. */
function useGlobals(): Globals {
  const [globals, setGlobals] = useState(fromAddress);
  useEffect(() => {
    const channel = addons.getChannel();
    const take = (event: { readonly globals: Globals }) => setGlobals(event.globals);
    channel.on('globalsUpdated', take);
    return () => channel.off('globalsUpdated', take);
  }, []);
  return globals;
}

function fromAddress(): Globals {
  const written = new URLSearchParams(location.search).get('globals') ?? '';
  return Object.fromEntries(
    written.split(';').map((pair) => {
      const [name = '', value = ''] = pair.split(':');
      return [name, value];
    }),
  );
}
