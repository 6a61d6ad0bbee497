import { DocsContext } from '@storybook/addon-docs/blocks';
import { Button } from '@samla/ui/Button';
import { useContext, useState } from 'react';

/** A link to this page that can be sent to a colleague, and a button that copies it. */
export function ShareLink() {
  const context = useContext(DocsContext);
  const [said, setSaid] = useState('');
  const id = context.componentStories()[0]?.id.replace(/--.*$/, '--dokumentation') ?? '';
  // the page is shown in a frame; what is shared is the address of the whole site
  const site = new URL(`./?path=/docs/${id}`, (window.top ?? window).location.href).href;
  const copy = () =>
    navigator.clipboard.writeText(site).then(
      () => setSaid('Länken är kopierad.'),
      () => setSaid('Länken gick inte att kopiera. Högerklicka på den och välj Kopiera länkadress.'),
    );
  return (
    <>
      <a href={site} target="_top">
        Länk till sidan
      </a>{' '}
      <Button onPress={() => void copy()}>Kopiera länk</Button> <span role="status">{said}</span>
    </>
  );
}
