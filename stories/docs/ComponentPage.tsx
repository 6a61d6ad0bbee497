import { Controls, DocsContext, Primary, Stories, Subtitle, Title } from '@storybook/addon-docs/blocks';
import type { ComponentMeta } from '@samla/ui/meta';
import { useContext } from 'react';
import { Accessibility } from './Accessibility.tsx';
import { Guidelines } from './Guidelines.tsx';
import { KeyTable } from './KeyTable.tsx';
import { ShareLink } from './ShareLink.tsx';
import { StatusMark } from './StatusMark.tsx';
import './docs.css';

/** The documentation page of every component: from its meta (`parameters.about`), its props and its stories. */
export function ComponentPage() {
  const about = useAbout();
  return (
    <div lang="sv">
      <Title />
      {about && <Subtitle>{about.summary}</Subtitle>}
      {about && (
        <p className="samla-docs-line">
          <StatusMark status={about.status} /> Kom i version {about.since} ·{' '}
          <code>@samla/ui/{about.name}</code> · <ShareLink />
        </p>
      )}
      <Primary />
      <Controls />
      {about && (
        <>
          <Guidelines about={about} />
          <KeyTable keys={about.keys} />
          <Accessibility about={about} />
        </>
      )}
      <Stories title="Berättelser" includePrimary={false} />
    </div>
  );
}

/** The meta of the component that the page is about; null for pages of no single component. */
function useAbout(): ComponentMeta | null {
  const context = useContext(DocsContext);
  const { parameters } = context.storyById(context.componentStories()[0]?.id);
  return (parameters['about'] as ComponentMeta | undefined) ?? null;
}
