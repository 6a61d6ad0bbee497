import { describe, expect, test } from 'vitest';
import { exemptionsIn } from '../support/exempt.ts';
import { ALSO, nameOf, shotsOf } from '../visual/shots.ts';
import { keyFaults } from './contract/keys.ts';
import { loadComponents, loadStories } from './contract/load.ts';
import { gateFaults } from './contract/stories.ts';
import { storySetFaults } from './contract/storySet.ts';
import { metaWordFaults, ownWordFaults } from './contract/words.ts';
import type { GateCounts } from './counts.ts';

const MOST_SHOTS = 300;

const broken: string[] = [];
const stories = await loadStories(broken);
const components = await loadComponents(stories, broken);

/** One line for each fault, so that the failure can be worked off as a list. */
const expectNone = (faults: readonly string[]) => expect(faults.join('\n')).toBe('');

const componentOf = ({ file }: { readonly file: string }) => file.split('/').at(-2) ?? '';

test('every story and every meta loads', () => expectNone(broken));

describe('every component', () => {
  const each = (faultsOf: (component: (typeof components)[number]) => readonly string[]) =>
    components.flatMap((one) => faultsOf(one).map((fault) => `${one.name}: ${fault}`));

  test('has its meta and its set of stories', () => expectNone(each(storySetFaults)));

  test('takes keys that it may take, told once', () =>
    expectNone(each(({ meta }) => (meta === null ? [] : keyFaults(meta)))));

  test('is told of in full and in plain Swedish', () =>
    expectNone(each(({ meta }) => (meta === null ? [] : metaWordFaults(meta)))));

  test('has a name of its own in the sidebar', () => {
    const names = components.flatMap(({ meta }) => (meta === null ? [] : [`${meta.group}/${meta.title}`]));
    expectNone(names.filter((name, place) => names.indexOf(name) !== place));
  });
});

test("the components' own words are plain", () => expectNone(ownWordFaults()));

test('no story gets past a gate without leave', () =>
  expectNone(
    stories.flatMap((story) => gateFaults(story).map((fault) => `${story.title} ${story.key} ${fault}`)),
  ));

describe('the pictures', () => {
  const pictures = stories.flatMap((story) => shotsOf(story).map((look) => nameOf(story, look)));

  test('are few enough to be looked at', () => {
    expect(pictures.length).toBeLessThanOrEqual(MOST_SHOTS);
  });

  test('have names of their own', () =>
    expectNone(pictures.filter((name, place) => pictures.indexOf(name) !== place)));

  test('are of components that have a story of all states in contrast themes', () => {
    const names = new Set(
      stories
        .filter(({ tags }) => tags.includes('visual') && tags.includes('forced-colors'))
        .map(componentOf),
    );
    expectNone(Object.values(ALSO).flatMap((all) => all.filter((name) => !names.has(name))));
  });
});

test('what there is, counted', ({ task }) => {
  const contracts = components.flatMap(({ meta, stories: own }) =>
    meta === null ? [] : [{ meta, isProven: own.some(({ key }) => key === 'Tangentbord') }],
  );
  const counts: GateCounts = {
    components: components.length,
    stories: stories.length,
    played: stories.filter(({ play }) => typeof play === 'function').length,
    keyEntries: contracts.reduce((sum, { meta }) => sum + meta.keys.length, 0),
    keyEntriesProven: contracts.reduce(
      (sum, { meta, isProven }) => sum + (isProven ? meta.keys.length : 0),
      0,
    ),
    shots: stories.flatMap(shotsOf).length,
    exemptions: stories.flatMap(({ title, key, parameters }) =>
      exemptionsIn(parameters).map(({ rule, reason, on }) => `${title} ${key}: ${rule} (${on}) ${reason}`),
    ),
  };
  Object.assign(task.meta, { counts });
  expect(counts.components).toBeGreaterThan(0);
});
