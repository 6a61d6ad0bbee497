import { composeStory } from '@storybook/react-vite';
import { beforeEach, expect, inject, test, vi } from 'vitest';
import { page as browser } from 'vitest/browser';
import { globalsOf, nameOf, shotsOf, type Look } from './shots.ts';

type Composed = ReturnType<typeof composeStory>;
interface StoryModule {
  readonly default: Parameters<typeof composeStory>[1];
  readonly [key: string]: unknown;
}
interface Shot {
  readonly name: string;
  readonly look: Look;
  readonly story: Composed;
}

declare module 'vitest' {
  interface ProvidedContext {
    /** Story files, relative to `stories/`, in which something is tagged `visual`. */
    readonly pictured: readonly string[];
  }
}

const files = import.meta.glob<StoryModule>('../*/**/*.stories.tsx');
const baselines = Object.keys(import.meta.glob('./shots/**/*.png')).map((path) =>
  path.replace('./shots/', '').replace('.png', ''),
);
const isForced = matchMedia('(forced-colors: active)').matches;
const shots = (await Promise.all(inject('pictured').map(shotsIn))).flat();

/** Without these the address of a story would not tell its size. */
const SIZES: Readonly<Record<string, readonly [number, number]>> = {
  desk: [1366, 768],
  wide: [1920, 1080],
  zoom400: [320, 256],
};
const USUAL = [800, 600] as const;

async function shotsIn(file: string): Promise<readonly Shot[]> {
  const module = await files[`../${file}`]?.();
  if (module === undefined) return [];
  return Object.entries(module)
    .filter(([key]) => key !== 'default')
    .flatMap(([key, story]) => {
      const compose = (look: Look) =>
        composeStory(
          story as Parameters<typeof composeStory>[0],
          module.default,
          { initialGlobals: { ...globalsOf(look), run: 'visual', a11y: { manual: true } } },
          key,
        );
      const pictured = { file, key, tags: compose('light').tags };
      return shotsOf(pictured).map((look) => ({ name: nameOf(pictured, look), look, story: compose(look) }));
    });
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-02T09:30:00+01:00') });
  return () => vi.useRealTimers();
});

// some stories are pictured with forced colours only in the run that has them
test.each(shots.filter(({ look }) => (look === 'forced') === isForced))('$name', async ({ name, story }) => {
  const value = (story.globals['viewport'] as { value?: string } | undefined)?.value ?? '';
  await browser.viewport(...(SIZES[value] ?? USUAL));
  const isWhole = story.parameters['layout'] === 'fullscreen';
  // before the play: what it opens would close again if the page moved under it
  document.body.style.padding = isWhole ? '0' : '16px';
  await story.run();
  // layers stand outside the story's own box: then the whole window is pictured
  document.body.style.minBlockSize = isWhole || hasLayers() ? '100vh' : '0';
  await document.fonts.ready;
  // by a name of its own: found by its words, it is lost when a story before it has something announced that then goes
  document.body.dataset['testid'] = 'picture';
  await expect(browser.getByTestId('picture')).toMatchScreenshot(name);
});

/** Something lies over the story, outside the story's own box. */
function hasLayers(): boolean {
  const story = document.querySelector('[data-announcer]');
  return [...document.body.children].some(
    (child) =>
      !child.contains(story) &&
      child.matches(':not(.sb-wrapper, [id^="storybook-a11y"])') &&
      child.checkVisibility() &&
      [child, ...child.querySelectorAll('*')].some((part) => getComputedStyle(part).position !== 'static'),
  );
}

if (isForced) {
  test('colours are forced here', () => expect(isForced).toBe(true));
} else {
  test('no baseline is left of a story that is gone', () => {
    const wanted = new Set(shots.map(({ name }) => name));
    expect(baselines.filter((name) => !wanted.has(name))).toEqual([]);
  });
}
