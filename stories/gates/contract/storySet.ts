import { STORY_SET, type ComponentMeta, type StoryKind } from '@samla/ui/meta';
import { isKeyPlay } from '../../support/proveKeys.ts';
import type { Component, LoadedStory } from './load.ts';

/** What is missing or wrong in one component's stories. */
export function storySetFaults({ name, meta, stories }: Component): readonly string[] {
  if (meta === null) return ['has no meta.ts'];
  const own = meta.name === name ? [] : [`its meta is named ${meta.name}`];
  if (stories.length === 0) return [...own, `has no stories/components/${name}/${name}.stories.tsx`];
  return [
    ...own,
    ...headFaults(meta, stories),
    ...STORY_SET.flatMap((kind) =>
      kindFaults(
        kind,
        meta,
        stories.find(({ key }) => key === kind),
      ),
    ),
  ];
}

function headFaults(meta: ComponentMeta, stories: readonly LoadedStory[]): readonly string[] {
  const wanted = `Komponenter/${meta.group}/${meta.title}`;
  const [first] = stories;
  return [
    ...(first?.title === wanted ? [] : [`its stories are titled ${first?.title ?? ''}, not ${wanted}`]),
    ...(stories.every(({ parameters }) => parameters['about'] === meta)
      ? []
      : ['its stories do not all have parameters.about, its meta']),
  ];
}

function kindFaults(kind: StoryKind, meta: ComponentMeta, story: LoadedStory | undefined): readonly string[] {
  const reason = meta.waived[kind];
  if (reason !== undefined && story !== undefined) return [`${kind} is waived and yet exists`];
  if (reason !== undefined)
    return reason.trim().length < 15 ? [`${kind} is waived without a reason`] : waiverFaults(kind, meta);
  if (story === undefined) return [`${kind} is missing`];
  return formFaults(kind, meta, story).map((fault) => `${kind} ${fault}`);
}

/** Some stories cannot be waived when the meta itself says that there is something to show. */
function waiverFaults(kind: StoryKind, meta: ComponentMeta): readonly string[] {
  if (kind === 'Standard') return ['Standard cannot be waived'];
  return kind === 'Tangentbord' && meta.keys.length > 0 ? ['Tangentbord is waived although it has keys'] : [];
}

/** What a story of this kind must be like. */
function formFaults(kind: StoryKind, meta: ComponentMeta, story: LoadedStory): readonly string[] {
  const { tags, parameters, globals, play } = story;
  const viewport = (globals['viewport'] as { value?: string } | undefined)?.value;
  if (kind === 'Smal') {
    return [
      ...(tags.includes('narrow') ? [] : ['is not tagged narrow']),
      ...(viewport === 'zoom400' ? [] : ['is not in the viewport zoom400']),
    ];
  }
  if (kind === 'Tangentbord') {
    if (meta.keys.length === 0) return ['has no keys to prove: waive it'];
    const isProof = parameters['provesKeysOf'] === meta.name && isKeyPlay(play);
    return isProof ? [] : ['is not made by keyStory with its own meta'];
  }
  if (kind === 'Skärmläsare') return typeof play === 'function' ? [] : ['has no play'];
  return [];
}
